"""What was read of each file, block by block with its place, so that a user can see it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from msgcheck.model import Block, Document, FileResult
from msgcheck.reports.text import printable

FORMATS = ("text", "json")


def write(readings: Iterable[tuple[str, Document | FileResult]], name: str, stream: TextIO) -> None:
    """Writes paths and what was read of them, or why it could not be, as "text" or "json"."""
    if name == "json":
        documents = [_as_object(path, read) for path, read in readings]
        json.dump({"documents": documents}, stream, ensure_ascii=False, indent=1)
        stream.write("\n")
        return
    for path, read in readings:
        stream.writelines(line + "\n" for line in _lines(path, read))


def _as_object(path: str, read: Document | FileResult) -> dict[str, object]:
    if isinstance(read, FileResult):
        return {"path": path, "status": read.status.value, "error": read.error, "blocks": [], "gaps": []}
    return {
        "path": path,
        "format": read.format,
        "blocks": [_block(block) for one in read.with_inside() for block in one.blocks],
        "gaps": [{"where": gap.where, "why": gap.why} for one in read.with_inside() for gap in one.gaps],
    }


def _block(block: Block) -> dict[str, object]:
    location = block.location
    return {"label": location.label, "part": location.part, "address": location.address, "text": block.text}


def _lines(path: str, read: Document | FileResult) -> Iterable[str]:
    yield printable(path)
    if isinstance(read, FileResult):
        yield f"  {read.status}: {read.error}"
    else:
        for document in read.with_inside():
            for block in document.blocks:
                yield f"  {printable(block.location.label)}"
                yield from (f"    {printable(line)}" for line in block.text.splitlines())
        for gap in (gap for document in read.with_inside() for gap in document.gaps):
            yield f"  not read: {printable(gap.where)} ({printable(gap.why)})"
    yield ""
