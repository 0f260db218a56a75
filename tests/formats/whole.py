"""Reads bytes as the file that they are, with what is inside it, its pictures too where a test can see."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgcheck import formats
from msgcheck.formats import detection
from msgcheck.formats.inside import Inside, ReadPicture
from msgcheck.formats.limits import Limits
from msgcheck.model import Document

_READERS: dict[str, Callable[[Path, bytes, Limits], Document]] = {kind.NAME: kind.read for kind in formats.FORMATS}


def read_whole(
    content: bytes,
    read_picture: ReadPicture | None = None,
    limits: Limits = Limits(),  # noqa: B008 - it is frozen
    name: str = "file",
) -> Document:
    """The document of that name with what is inside it."""

    def read_file(path: Path, content: bytes) -> Document:
        kind = detection.format_of(content, path.suffix.lower(), formats.SUFFIXES)
        return _READERS[kind](path, content, limits)

    return Inside(limits, read_file, read_picture).read(read_file(Path(name), content))


def said(document: Document) -> list[tuple[str, str]]:
    """The label and text of every block in the document and in what is inside it."""
    return [(block.location.label, block.text) for one in document.with_inside() for block in one.blocks]


def addresses(document: Document) -> list[str]:
    """The addresses of the same."""
    return [block.location.address for one in document.with_inside() for block in one.blocks]


def gaps(document: Document) -> list[tuple[str, str]]:
    """Where and why something in the document, or in what is inside it, was not read."""
    return [(gap.where, gap.why) for one in document.with_inside() for gap in one.gaps]
