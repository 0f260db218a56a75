"""The front matter of a Markdown file: "key: value" lines between two lines of dashes at its very start."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgcheck.formats.markdown.passages import Passage
from msgcheck.formats.markdown.source import Source
from msgcheck.formats.pieces import Piece

_FIRST = re.compile(r"---\s*")
_LAST = re.compile(r"(?:---|\.\.\.)\s*")
_LINE = re.compile(r"\s*(?P<item>-\s+)?(?:(?P<key>[\w.-]+)\s*:(?:\s+|\Z))?(?P<quote>['\"]?)(?P<value>.*?)(?P=quote)\s*")
_ADDRESS = re.compile(
    r"(?:.*[_.-])?(?:slug|permalink|ur[il]|href|id|uid|path|layout|template|redirect_(?:from|to))", re.I
)
_NO_VALUE = re.compile(r"#.*|[|>][-+0-9]*|")
_MOST_LINES = 500  # a first line of dashes may also be a ruled line with pages of text below


def front_matter(source: Source) -> tuple[list[Passage], int]:
    """The values in the front matter, each a passage named by its key, and the first line behind it.

    No passages and 0 when the file has none. YAML is not parsed: a name in a value is found as it is written. What says
    by its key that it is the address or the identity of the page is opaque.
    """
    lines = source.lines()[:_MOST_LINES]
    last = next((number for number, line in enumerate(lines[1:], 1) if _LAST.fullmatch(line)), 0)
    if not last or not _FIRST.fullmatch(lines[0]) or not _holds_a_key(lines[1:last]):
        return [], 0
    return list(_values(source, last)), last + 1


def _holds_a_key(lines: list[str]) -> bool:
    return any(match["key"] for match in map(_LINE.fullmatch, lines) if match)


def _values(source: Source, last: int) -> Iterator[Passage]:
    """A line that has no key and is no item of a list goes on with the value before it."""
    key, pieces = "", list[Piece]()
    for number in range(1, last):
        line = _LINE.fullmatch(source.line(number))
        if line is None:
            continue
        if line["key"] or line["item"]:
            yield Passage("front matter", key, pieces)
            key, pieces = line["key"] or key, []
        if line["quote"] or not _NO_VALUE.fullmatch(line["value"]):
            start, end = (source.start(number) + at for at in line.span("value"))
            pieces += [Piece(" ", start, start), Piece(line["value"], start, end, bool(_ADDRESS.fullmatch(key)))]
    yield Passage("front matter", key, pieces)
