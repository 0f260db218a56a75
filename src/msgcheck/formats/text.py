"""Plain text: a block for each paragraph, that is, for each run of lines with no blank line or list mark between."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from msgcheck.formats.cuts import cut
from msgcheck.formats.encoding import DecodedText, decode
from msgcheck.formats.limits import Limits
from msgcheck.formats.rewritten import Rewritten
from msgcheck.model import Block, Document, Edit, Gap, Location

NAME = "text"
SUFFIXES = (".txt", ".text")

_LINE = re.compile(r"[^\r\n\f]*(?:\r\n|[\r\n\f]|\Z)")
_LINE_END = re.compile(r"\r\n?")
_ANY_LINE_END = re.compile(r"\r\n|[\r\n]")
_LIST_ITEM = re.compile(r"(?:[-*+•–—▪◦·]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s")


class Paragraph(NamedTuple):
    """Where text stands: half-open span in characters, white space round it left out; first line, counted from 1."""

    start: int
    end: int
    line: int


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The text in `content`, whatever its encoding.

    A block's address is "chars:start-end", half-open, in characters of the decoded text without its byte-order mark;
    the block's text is exactly that stretch, with every line end as "\\n". Raises UnreadableDocument for content that
    is not text or too long.
    """
    return document_of(path, decode(content), hashlib.sha256(content).hexdigest(), limits)


def rewrite(path: Path, content: bytes, edits: Sequence[Edit], limits: Limits) -> Rewritten:  # noqa: ARG001
    """The text in `content` with the edits made. A line end in a new text is written as the file writes its own.

    Raises UnreadableDocument like `read`, and Unmendable where the encoding does not allow it.
    """
    from msgcheck.formats.text_rewriting import rewritten  # noqa: PLC0415 - most files are only read

    return rewritten(content, edits, limits)


def document_of(path: Path, decoded: DecodedText, sha256: str, limits: Limits) -> Document:
    """The document made of text that is decoded already; `sha256` is of the bytes it came from."""
    limits.hold_characters(len(decoded.text))
    blocks: list[Block] = []
    for paragraph in paragraphs(decoded.text):
        blocks.append(block_of(paragraph, decoded.text))
        limits.hold_pieces(len(blocks))
    return Document(
        path=path,
        format=NAME,
        sha256=sha256,
        blocks=tuple(blocks),
        properties={"encoding": decoded.encoding},
        gaps=encoding_gaps(decoded),
    )


def encoding_gaps(decoded: DecodedText) -> tuple[Gap, ...]:
    """The gap for bytes that stood for no character, if there were any."""
    if not decoded.replaced:
        return ()
    stray = "1 stray byte was" if decoded.replaced == 1 else f"{decoded.replaced:,} stray bytes were"
    why = f"{stray} not read, standing for no character in {decoded.encoding.upper()}"
    return (Gap("Whole file", why),)


def block_of(paragraph: Paragraph, text: str) -> Block:
    """The block that a paragraph of `text` is."""
    start, end, line = paragraph
    location = Location("line", line, "paragraph", f"Line {line}", f"chars:{start}-{end}")
    return Block(_LINE_END.sub("\n", text[start:end]), location)


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of `text` in order. A form feed ends one like a blank line; one of huge length comes in pieces."""
    for whole in _whole_paragraphs(text):
        at, line = whole.start, whole.line
        for start, end in cut(text, whole.start, whole.end):
            line += len(_ANY_LINE_END.findall(text, at, start))
            at = start
            yield Paragraph(start, end, line)


def _whole_paragraphs(text: str) -> Iterator[Paragraph]:
    current: Paragraph | None = None
    for line in _lines(text):
        if current and _ends_before(line, text):
            yield current
            current = None
        if line.end > line.start:
            current = current._replace(end=line.end) if current else line
    if current:
        yield current


def _ends_before(line: Paragraph, text: str) -> bool:
    return line.end == line.start or _LIST_ITEM.match(text, line.start) is not None


def _lines(text: str) -> Iterator[Paragraph]:
    """Every line of `text`, a blank one with an empty span; a form feed stands for a blank one."""
    number = 1
    for match in _LINE.finditer(text):
        stripped = match[0].strip()
        start = match.start() + match[0].find(stripped)
        yield Paragraph(start, start + len(stripped), number)
        if match[0].endswith("\f"):
            yield Paragraph(match.end(), match.end(), number)
        number += match[0].endswith(("\r", "\n"))
