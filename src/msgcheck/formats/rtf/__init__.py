"""Rich text (.rtf), after the specification of version 1.9.1: read as Word shows it, with exact addresses.

What is tracked as deleted is not read; of a field its result, not its code. Bullets and numbers of lists are left out.
Text that is formatted as hidden is read apart and said to be hidden.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.model import Block, Document, Gap

NAME = "rtf"
SUFFIXES = (".rtf",)

_SIGNATURE = b"{\\rtf"
_BEFORE = b"\xef\xbb\xbf \t\r\n"  # that some programs leave before it


def is_rich_text(content: bytes) -> bool:
    """Whether `content` begins as rich text does."""
    return content[:99].lstrip(_BEFORE).startswith(_SIGNATURE)


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The document in `content`.

    A block's address is "bytes:start-end", half-open, in bytes of the file, from the first to the last that the block
    was made of: control words stand between them, and other texts that hang on its paragraph, such as footnotes. The
    pieces that the walk in `reading` finds tell the bytes of each run. Raises UnreadableDocument where the document
    is too long or nests too deep.
    """
    if not is_rich_text(content):
        raise UnreadableDocument("is not rich text inside")
    from msgcheck.formats.rtf.places import placed  # noqa: PLC0415 - expressions cost start-up time
    from msgcheck.formats.rtf.reading import parts  # noqa: PLC0415

    blocks: list[Block] = []
    gaps: list[Gap] = []
    for one in placed(parts(content, limits)):
        if isinstance(one, Block):
            blocks.append(one)
        else:
            gaps.append(one)
    limits.hold_characters(sum(len(block.text) for block in blocks))
    return Document(
        path=path,
        format=NAME,
        sha256=hashlib.sha256(content).hexdigest(),
        blocks=tuple(blocks),
        properties=_properties(blocks),
        gaps=(*gaps, *_stray_bytes(blocks)),
    )


def _stray_bytes(blocks: list[Block]) -> tuple[Gap, ...]:
    """The gap for bytes that stood for no character in their code page, if there were any."""
    count = sum(block.text.count("\ufffd") for block in blocks)
    stray = "1 stray byte was" if count == 1 else f"{count:,} stray bytes were"
    return (Gap("Whole file", f"{stray} not read, standing for no character"),) if count else ()


def _properties(blocks: list[Block]) -> dict[str, str]:
    properties: dict[str, str] = {}
    for block in blocks:
        if block.location.element == "property":
            properties.setdefault(block.location.label.removeprefix("Properties › "), block.text)
    return properties
