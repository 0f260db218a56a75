"""What was read of each file, block by block with its place, so that a user can see it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from msgcheck.model import Document, FileResult
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
        "blocks": [
            {"label": block.location.label, "part": block.location.part, "text": block.text} for block in read.blocks
        ],
        "gaps": [{"where": gap.where, "why": gap.why} for gap in read.gaps],
    }


def _lines(path: str, read: Document | FileResult) -> Iterable[str]:
    yield printable(path)
    if isinstance(read, FileResult):
        yield f"  {read.status}: {read.error}"
    else:
        for block in read.blocks:
            yield f"  {printable(block.location.label)}"
            yield from (f"    {printable(line)}" for line in block.text.splitlines())
        for gap in read.gaps:
            yield f"  not read: {printable(gap.where)} ({printable(gap.why)})"
    yield ""
