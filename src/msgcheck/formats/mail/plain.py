"""Text as it is typed into a message: paragraphs, quoted ones too, and lines that flow on (RFC 3676).

What is no text to a reader (the marks of quotations, line ends that programs made) is masked, character by character,
so that every offset stays right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgcheck.formats import text as plain_text

_LINE = re.compile(r"([^\r\n]*+)(\r\n?|\n|\Z)")
_QUOTED = re.compile(r">(?: ?>)*+ ?")
_QUOTED_IN_FLOW = re.compile(r">*+ ?")  # a space there was put in, in front of quotations and spaces (RFC 3676, 4.4)
_SIGNATURE = "-- "  # the line that stands before one (RFC 3676, 4.3)
_MASK = "\x1f"  # counts as white space, and never stands in text
_TEXT = re.compile(r"[^\r\n]")
_LINE_END = re.compile(r"\r\n?")


class Flow(NamedTuple):
    """How a program broke lines: whether a space at the end says that a line goes on, and is none itself."""

    goes_on: bool = False
    without_space: bool = False


class Paragraph(NamedTuple):
    """What it says, and where it stands in the whole text: half-open offsets, and its first line, counted from 1."""

    text: str
    start: int
    end: int
    line: int
    quoted: bool


class _Stretch(NamedTuple):
    """Lines that are quoted to one depth, masked; they begin at the offset `start` of the whole text."""

    depth: int
    start: int
    masked: list[str]


def paragraphs(text: str, flow: Flow = Flow()) -> Iterator[Paragraph]:  # noqa: B008 - it is frozen
    """The paragraphs of `text` in order."""
    line_end = "\n" if "\n" in text else "\r"
    at, line = 0, 1
    for stretch in _stretches(text, flow):
        masked = "".join(stretch.masked)
        for found in plain_text.paragraphs(masked):
            start, end = stretch.start + found.start, stretch.start + found.end
            line += text.count(line_end, at, start)
            at = start
            said = masked[found.start : found.end].replace(_MASK, "")
            said = _LINE_END.sub("\n", said) if "\r" in said else said
            yield Paragraph(said, start, end, line, stretch.depth > 0)


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` in which empty lines stand in those half-open spans, as many as lines were there."""
    kept: list[str] = []
    at = 0
    for start, end in spans:
        kept += (text[at:start], _TEXT.sub(_MASK, text[start:end]))
        at = end
    return "".join([*kept, text[at:]])


def _stretches(text: str, flow: Flow) -> Iterator[_Stretch]:
    """`text` in stretches, none of them with a signature and what is signed, which never flow into one another."""
    if not (flow.goes_on or ">" in text or _SIGNATURE in text):
        yield _Stretch(0, 0, [text])
        return
    stretch = _Stretch(0, 0, [])
    mark = _QUOTED_IN_FLOW if flow.goes_on else _QUOTED
    for line in _LINE.finditer(text):
        quoted = mark.match(line[1])
        depth = quoted[0].count(">") if quoted else 0
        marked = quoted.end() if quoted else 0
        if depth != stretch.depth or line[1][marked:] == _SIGNATURE:
            yield stretch
            stretch = _Stretch(depth, line.start(), [])
        stretch.masked.append(_masked(line, marked, flow))
    yield stretch


def _masked(line: re.Match[str], marked: int, flow: Flow) -> str:
    said, end = line[1][marked:], line[2]
    if said == _SIGNATURE:
        said = _MASK * len(said)
    elif flow.goes_on and said.endswith(" "):
        said = said[:-1] + _MASK if flow.without_space else said
        end = _MASK * len(end)
    return f"{_MASK * marked}{said}{end}"
