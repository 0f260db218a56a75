"""What is written into a source for the text to change that was read of it in pieces."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from msgcheck.formats.pieces import Piece, stands_as_it_is
from msgcheck.formats.rewritten import IN_EACH_OTHERS_WAY
from msgcheck.formats.splicing import Splice, lacking
from msgcheck.formats.spreading import WOULD_GO, Change, changes
from msgcheck.model import Edit, Refusal

IN_CODE = "it is code or an address"
NOT_AS_IT_IS = "it does not stand in the source as it is read"

_LONGEST_MARK = 2  # characters that one mark, an entity or a line break, may stand for


class Unwritable(Exception):
    """A new text cannot be written where it should stand; why, as in `Refusal`."""


class Written(NamedTuple):
    """What is written into the source, in order, and the edits that are not in it."""

    splices: list[Splice]
    refusals: list[Refusal]


class Spot(NamedTuple):
    """Where in the source a new text goes (`start` to `end`, half-open), and which change of which piece it is."""

    start: int
    end: int
    change: Change


Writing = Callable[[str, Spot], Iterable[Splice]]
"""What is written into the source at a spot for the text to be read there; raises Unwritable."""


def written(source: str, pieces: Sequence[Piece], edits: Sequence[Edit], write: Writing) -> Written:
    """What to write for sound edits of the text that `pieces` of `source` make together."""
    fixed = {number for number, piece in enumerate(pieces) if piece.opaque or not _may_change(piece, source)}
    divided, refusals = changes([piece.text for piece in pieces], edits, fixed)
    refusals = _in_words(refusals, pieces)
    splices: list[Splice] = []
    for edit, some in divided:
        try:
            new = [splice for change in some for splice in _splices(source, pieces[change.piece], change, write)]
        except Unwritable as unwritable:
            refusals.append(Refusal(edit, str(unwritable)))
            continue
        if splices and new and new[0].start < splices[-1].end:
            refusals.append(Refusal(edit, IN_EACH_OTHERS_WAY))
        else:
            splices += new
    return Written(splices, refusals)


def hold_writable(text: str, encoding: str) -> None:
    """Raises Unwritable where the file's encoding lacks a character of `text`."""
    if missing := lacking(text, encoding):
        raise Unwritable(f"the file's encoding ({encoding.upper()}) has no “{missing}”")


def _may_change(piece: Piece, source: str) -> bool:
    return len(piece.text) <= _LONGEST_MARK or stands_as_it_is(piece, source)


def _in_words(refusals: Sequence[Refusal], pieces: Sequence[Piece]) -> list[Refusal]:
    """The refusals; where something had to stay they say that it is code, or what else it is."""
    ends = list(accumulate(len(piece.text) for piece in pieces))

    def is_code(edit: Edit) -> bool:
        touched = range(bisect_right(ends, edit.start), bisect_left(ends, edit.end) + 1)
        return any(pieces[number].opaque for number in touched)

    return [
        Refusal(edit, (IN_CODE if is_code(edit) else NOT_AS_IT_IS) if why == WOULD_GO else why)
        for edit, why in map(attrgetter("edit", "why"), refusals)
    ]


def _splices(source: str, piece: Piece, change: Change, write: Writing) -> Iterable[Splice]:
    """A mark that stands for other characters is replaced as a whole, or left where text is put beside it."""
    start, end = change.start, change.end
    if stands_as_it_is(piece, source):
        return write(change.after, Spot(piece.start + start, piece.start + end, change))
    if start == end and start in (0, len(piece.text)):
        beside = piece.end if start else piece.start
        return write(change.after, Spot(beside, beside, change))
    whole = piece.text[:start] + change.after + piece.text[end:]
    return write(whole, Spot(piece.start, piece.end, change._replace(start=0, end=len(piece.text), after=whole)))
