"""Links within a file to its headings: where they lead is made of a heading's words, and changes with them.

Neither CommonMark nor a standard says how; what GitHub does is done by most who show Markdown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from msgcheck.formats.markdown.passages import Passage
from msgcheck.formats.splicing import Splice

_LEFT_OUT = re.compile(r"[^\w\- ]")
_LINK = re.compile(r"(?:\]\(|^[ ]{0,3}\[[^\[\]\n]{1,200}\]:)[ \t]*<?#([^\s<>()\"']+)", re.MULTILINE)


def anchor(heading: str) -> str:
    """What a link to a heading of those words has behind its "#"."""
    return _LEFT_OUT.sub("", heading.strip().lower()).replace(" ", "-")


class Anchors:
    """The headings of one text, and the links in it that lead to them."""

    def __init__(self, source: str, passages: Sequence[Passage]) -> None:
        self._source = source
        self._passages = passages

    def moved(self, before: str, after: str) -> Iterator[Splice]:
        """What makes the links to the heading `before` lead to it once it is called `after`.

        Nothing where another heading is or would be called the same: such are numbered.
        """
        old, new = anchor(before), anchor(after)
        if self._headings[old] != 1 or new in self._headings:
            return
        for target, start, end in self._links:
            if target == old:
                yield Splice(start, end, new)

    @cached_property
    def _headings(self) -> Counter[str]:
        return Counter(anchor(one.text) for one in self._passages if one.element == "heading")

    @cached_property
    def _links(self) -> list[tuple[str, int, int]]:
        """Where each link leads within the file, in small letters, and where in the source it says so."""
        pieces = sorted((piece.start, piece.end) for one in self._passages for piece in one.pieces if piece.opaque)
        links = ((link[1].lower(), *link.span(1)) for link in _LINK.finditer(self._source))
        return [link for link in links if not _is_within(pieces, link[1])]


def _is_within(spans: Sequence[tuple[int, int]], at: int) -> bool:
    before = bisect_right(spans, (at, at)) - 1
    return before >= 0 and at < spans[before][1]
