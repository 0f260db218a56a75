"""How new words spread over the pieces that a text is made of: runs, text nodes, stretches of a source.

New words take the looks of the words they replace. So each new word goes where the old word at the same position stood,
and what comes on top goes to the last of them; words that stay the same stay divided as they were.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate, groupby, takewhile
from operator import attrgetter, eq
from typing import NamedTuple

from msgcheck.model import Edit, Refusal

WOULD_GO = "a line break or something else that has to stay stands in it"
NO_ROOM = "nothing stands there that could take the new text"

_WHITE = re.compile(r"(\s+)")  # a group: what it splits is kept


class Change(NamedTuple):
    """`after` takes the place of what stands from `start` to `end`, half-open, in the text of one piece."""

    piece: int
    start: int
    end: int
    after: str


class Spread(NamedTuple):
    """The new texts of all pieces, and the edits that are not in them, each with its reason."""

    texts: list[str]
    refusals: list[Refusal]


def spread(pieces: Sequence[str], edits: Sequence[Edit], fixed: Collection[int] = ()) -> Spread:
    """The texts of `pieces` with sound edits of their joined text made, as `changes` says."""
    divided, refusals = changes(pieces, edits, fixed)
    texts = list(pieces)
    for piece, some in groupby((change for _, own in divided for change in own), key=attrgetter("piece")):
        texts[piece] = "".join(_changed(pieces[piece], some))
    return Spread(texts, refusals)


def changes(
    pieces: Sequence[str], edits: Sequence[Edit], fixed: Collection[int] = ()
) -> tuple[list[tuple[Edit, list[Change]]], list[Refusal]]:
    """What has to change in `pieces` for each of sound edits of their joined text, and the edits that cannot be made.

    The pieces with the indices `fixed` never change: a line break that is an element of its own, a field. What an edit
    finds of such a piece in its `before` has to be in its `after` too, or it is refused.
    """
    text = _Text(pieces, fixed)
    made: list[tuple[Edit, list[Change]]] = []
    refusals: list[Refusal] = []
    for edit in edits:
        try:
            made.append((edit, text.divided(edit)))
        except _Refused as refused:
            refusals.append(Refusal(edit, str(refused)))
    return made, refusals


def _changed(text: str, some: Iterable[Change]) -> Iterator[str]:
    at = 0
    for change in some:
        yield text[at : change.start]
        yield change.after
        at = change.end
    yield text[at:]


class _Refused(Exception):
    """An edit cannot be made, and why."""


class _Stretch(NamedTuple):
    """Text without fixed pieces: where it starts in the block, what stands there and what shall."""

    start: int
    before: str
    after: str


class _Part(NamedTuple):
    """The text of a piece from `start` to `end`, half-open."""

    piece: int
    start: int
    end: int


class _Text:
    """The joined text of pieces, and where in it each of them starts."""

    def __init__(self, pieces: Sequence[str], fixed: Collection[int]) -> None:
        self._pieces = pieces
        self._fixed = fixed
        self._starts = list(accumulate(map(len, pieces), initial=0))

    def divided(self, edit: Edit) -> list[Change]:
        """The edit as changes that each lie in one piece, in order. Raises _Refused."""
        return [change for stretch in self._stretches(edit) for change in self._changes(stretch)]

    def _stretches(self, edit: Edit) -> Iterator[_Stretch]:
        """The edit cut at the fixed pieces in it, which are found again in the new text."""
        at = taken = 0
        for part in self._parts(edit.start, edit.end):
            if part.piece in self._fixed:
                kept = self._pieces[part.piece][part.start : part.end]
                start, found = self._starts[part.piece] + part.start - edit.start, edit.after.find(kept, taken)
                if found < 0:
                    raise _Refused(WOULD_GO)
                yield _Stretch(edit.start + at, edit.before[at:start], edit.after[taken:found])
                at, taken = start + len(kept), found + len(kept)
        yield _Stretch(edit.start + at, edit.before[at:], edit.after[taken:])

    def _changes(self, stretch: _Stretch) -> Iterator[Change]:
        old, new = _WHITE.split(stretch.before), _WHITE.split(stretch.after)
        alike = _count_alike(old, new)
        alike_behind = _count_alike(old[alike:][::-1], new[alike:][::-1])
        at = stretch.start + sum(map(len, old[:alike]))
        for before, after in _aligned(old[alike : len(old) - alike_behind], new[alike : len(new) - alike_behind]):
            if before:
                yield from self._replaced(at, before, after)
            elif after:
                yield self._inserted(at, after, follows=at > stretch.start or not stretch.before)
            at += len(before)

    def _replaced(self, start: int, before: str, after: str) -> Iterator[Change]:
        if before == after:
            return
        parts = list(self._parts(start, start + len(before)))
        lengths = [part.end - part.start for part in parts]
        if len(parts) > 1 and lengths[0] == 1:  # an initial that is set apart stays so
            texts = [after[:1], after[1:]]
        else:
            texts = [""] * lengths.index(max(lengths)) + [after]
        for part, text in zip(parts, [*texts, *[""] * (len(parts) - len(texts))], strict=True):
            yield Change(*part, text)

    def _inserted(self, at: int, after: str, follows: bool) -> Change:
        """New text between two characters: it goes with the one that it `follows`, or else with the next."""
        left, right = bisect_right(self._starts, at - 1) - 1, bisect_right(self._starts, at) - 1
        sides = (left, *range(left + 1, right), right) if follows else (right, *range(left + 1, right), left)
        piece = next((side for side in sides if 0 <= side < len(self._pieces) and side not in self._fixed), None)
        if piece is None:
            raise _Refused(NO_ROOM)
        return Change(piece, at - self._starts[piece], at - self._starts[piece], after)

    def _parts(self, start: int, end: int) -> Iterator[_Part]:
        """The parts of pieces that stand between two offsets of the joined text, without empty ones."""
        piece = bisect_right(self._starts, start) - 1
        while start < end:
            piece_start, piece_end = self._starts[piece : piece + 2]
            if piece_end > start:
                yield _Part(piece, start - piece_start, min(end, piece_end) - piece_start)
                start = piece_end
            piece += 1


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Which new words and spaces take the place of which old ones; the last old word takes all that is left over."""
    if not old:
        yield "", "".join(new)
        return
    last = max((number for number, word in enumerate(old) if word and not word.isspace()), default=0)
    behind = min(len(old) - 1 - last, len(new))
    middle, tail = new[: len(new) - behind], new[len(new) - behind :]
    last = max(min(last, len(middle) - 1), 0)
    yield from zip(old[:last], middle, strict=False)
    yield old[last], "".join(middle[last:])
    yield from ((gone, "") for gone in old[last + 1 : len(old) - behind])
    yield from zip(old[len(old) - behind :], tail, strict=True)


def _count_alike(some: Sequence[str], others: Sequence[str]) -> int:
    """How many of the first ones are the same on both sides."""
    return sum(1 for _ in takewhile(bool, map(eq, some, others)))
