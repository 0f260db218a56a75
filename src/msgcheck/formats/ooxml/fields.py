"""Complex fields (ISO/IEC 29500-1, 17.16.18): which text is a field's result, and shows, and which is its code."""

from __future__ import annotations

from functools import cached_property

from msgcheck.formats.ooxml.names import Element, attribute, tags

_MARK = tags("w:fldChar")


class Fields:
    """Follows the marks that begin, separate and end fields through one story, paragraph after paragraph.

    Fields nest, and run over paragraphs. Where a story lacks the end of a field, its marks are not believed: better
    to read a field's code than to lose the text behind it.
    """

    def __init__(self, story: Element) -> None:
        self._story = story
        self._open: list[bool] = []  # of each field around, whether we are in its code
        self._codes = 0  # how many of them are
        self.shows = True  # whether text here shows: it is in no field's code

    def pass_mark(self, mark: Element) -> None:
        """Go on past a w:fldChar."""
        kind = _kind(mark)
        if kind == "begin" and self._are_whole:
            self._open.append(True)
            self._codes += 1
        elif self._open and kind in ("separate", "end"):
            self._codes -= self._open.pop()
            if kind == "separate":
                self._open.append(False)
        self.shows = not self._codes

    @cached_property
    def _are_whole(self) -> bool:
        marks = [_kind(mark) for mark in _MARK.within(self._story)]
        return marks.count("begin") == marks.count("end")


def _kind(mark: Element) -> str | None:
    return attribute(mark, "w:fldCharType")
