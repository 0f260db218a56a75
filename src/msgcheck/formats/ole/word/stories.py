"""The stories of a document: stretches of its row of characters that people read as one ([MS-DOC] 2.4.1).

The row has the body first, then all footnotes, headers and footers, comments, endnotes, text boxes, text boxes in
headers. A table for each kind tells where one footnote ends and the next begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.little_endian import numbers
from msgcheck.formats.ole.word.information import Information, Table

_BODY, _FOOTNOTES, _HEADERS, _, _COMMENTS, _ENDNOTES, _TEXT_BOXES, _HEADER_TEXT_BOXES = range(8)
_IN_ORDER = (  # of reading: kind, its table, what a story is part of, what it is, the label of one
    (_TEXT_BOXES, Table.TEXT_BOXES, "body", "text box", "Text box"),
    (_HEADERS, Table.HEADERS, "header", "paragraph", ""),  # see `_marginal`
    (_HEADER_TEXT_BOXES, Table.HEADER_TEXT_BOXES, "header", "text box", "Header or footer › Text box"),
    (_FOOTNOTES, Table.FOOTNOTES, "footnote", "paragraph", "Footnote"),
    (_ENDNOTES, Table.ENDNOTES, "endnote", "paragraph", "Endnote"),
    (_COMMENTS, Table.COMMENTS, "comment", "paragraph", "Comment"),
)
_BOX_BYTES = 22  # what the tables of text boxes tell of each besides its place (2.8.32)
_BEFORE_SECTIONS = 6  # of the stories of headers: lines that part footnotes from the text (2.3.5)
_OF_A_SECTION = (
    ("Header", "even pages"),
    ("Header", ""),
    ("Footer", "even pages"),
    ("Footer", ""),
    ("Header", "first page"),
    ("Footer", "first page"),
)


class Story(NamedTuple):
    """A story: what it is part of and is itself, as `Location` has it; its label; half-open, its characters."""

    part: str
    element: str
    label: str
    start: int
    end: int


def stories(information: Information, limits: Limits) -> Iterator[Story]:
    """All stories in the order in which a reader meets them, those without text too."""
    ends = list(accumulate(information.lengths))
    yield Story("body", "paragraph", "", 0, ends[_BODY])
    for kind, table, part, element, label in _IN_ORDER:
        start, end = ends[kind - 1], ends[kind]
        bounds = _bounds(information.table(table), _BOX_BYTES if element == "text box" else 0)
        limits.hold_entries(len(bounds))
        spans = _apart(((start + one, start + other) for one, other in pairwise(bounds)), start, end)
        for number, span in enumerate(spans if bounds else [(start, end)], 1):
            if kind == _HEADERS:
                yield Story(*_marginal(number), *span)
            else:
                yield Story(
                    part, element, label if number == 1 and element == "text box" else f"{label} {number}", *span
                )


def _apart(spans: Iterable[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Those of the spans that lie between `start` and `end`, each behind the one before, as they do in honest files."""
    for one in spans:
        if start <= one[0] <= one[1] <= end:
            yield one
            start = one[1]


def _bounds(table: bytes, others: int) -> tuple[int, ...]:
    """Where the stories of one kind begin, and the last one ends, counted from the first of that kind."""
    count = max(len(table) - 4, 0) // (4 + others)
    return numbers(table[: 4 * (count + 1)]) if count else ()


def _marginal(number: int) -> tuple[str, str, str]:
    """What the story of that number among the headers and footers is part of, what it is, and its label."""
    section, place = divmod(number - 1 - _BEFORE_SECTIONS, len(_OF_A_SECTION))
    if section < 0:
        return "footnote", "paragraph", "Footnote separator"
    kind, pages = _OF_A_SECTION[place]
    remarks = ", ".join(remark for remark in (pages, f"section {section + 1}" if section else "") if remark)
    return kind.lower(), "paragraph", f"{kind} ({remarks})" if remarks else kind
