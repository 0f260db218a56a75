"""New text in the values of a front matter, with quotes where YAML would take it for something else (YAML 1.2, 7.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgcheck.formats.pieces import Piece
from msgcheck.formats.rewritten import applied
from msgcheck.formats.splicing import Splice
from msgcheck.formats.written import Spot, Unwritable, Written, hold_writable, written
from msgcheck.model import Edit, Refusal

MEANS_SOMETHING = "its marks would mean something to the program that reads the front matter"

_MARK = re.compile(r""":(?=\s|\Z)|(?<=\s)\#|\A[-?](?=\s|\Z)|\A[\[\]{},&*\#|>!%@`"']""")
_MARK_IN_FLOW = re.compile(r"""[\[\]{},:\#"']""")
_NEVER_IN = {'"': frozenset('"\\\n'), "'": frozenset("'\n"), "": frozenset("\n")}
_QUOTES = ('"', "'")
_BEFORE_VALUE = re.compile(r"[^\r\n]*(?::|-)[ \t]+\Z")


def written_as_yaml(source: str, pieces: Sequence[Piece], edits: Sequence[Edit], encoding: str) -> Written:
    """What is written for the edits of one value."""
    value = _Value(source, pieces)

    def write(text: str, spot: Spot) -> Iterator[Splice]:
        hold_writable(text, encoding)
        if not value.may_hold(text):
            raise Unwritable(MEANS_SOMETHING)
        yield Splice(spot.start, spot.end, text)

    made = written(source, pieces, edits, write)
    new = _new_text(pieces, edits, made)
    if not value.needs_quotes(new):
        return made
    quote = value.quote_for(new)
    if not quote:
        already = {refusal.edit for refusal in made.refusals}
        return Written([], [*made.refusals, *(Refusal(one, MEANS_SOMETHING) for one in edits if one not in already)])
    start, end = (Splice(at, at, quote) for at in (value.start, value.end))
    return Written([start, *made.splices, end], made.refusals)


def _new_text(pieces: Sequence[Piece], edits: Sequence[Edit], made: Written) -> str:
    refused = {refusal.edit for refusal in made.refusals}
    return applied("".join([piece.text for piece in pieces]), [edit for edit in edits if edit not in refused])


class _Value:
    """A value as it stands in the source."""

    def __init__(self, source: str, pieces: Sequence[Piece]) -> None:
        self.start, self.end = pieces[0].start, pieces[-1].end
        self._source = source
        self._text = "".join([piece.text for piece in pieces])
        self._is_one_line = len(pieces) == 1
        before, behind = source[max(self.start - 1, 0) : self.start], source[self.end : self.end + 1]
        first = before if before == behind else self._text[0]  # those round several lines are part of the text
        self._quote = first if first in _QUOTES else ""
        self._is_flow = not self._quote and self._text.startswith(("[", "{"))

    def may_hold(self, text: str) -> bool:
        """Whether the text can stand in the value, be it in quotes that it gets."""
        return _NEVER_IN[self._quote].isdisjoint(text) and not (self._is_flow and _MARK_IN_FLOW.search(text))

    def needs_quotes(self, new: str) -> bool:
        """Whether the value has no quotes, and with its new text needs some that it did not need before."""
        return not self._quote and not self._is_flow and bool(_MARK.search(new)) and not _MARK.search(self._text)

    def quote_for(self, new: str) -> str:
        """The quotes that the new text can be put in; empty for none, as where the value is not all in one line."""
        line_start = max(self._source.rfind("\n", 0, self.start), self._source.rfind("\r", 0, self.start)) + 1
        if not self._is_one_line or not _BEFORE_VALUE.match(self._source[line_start : self.start]):
            return ""
        return next((quote for quote in _QUOTES if _NEVER_IN[quote].isdisjoint(new)), "")
