"""Changes to a text file are proved: the result is read again, and what does not come out to the letter is taken back.

In a language of marks, a few new characters may make other text of what stands round them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile, zip_longest
from operator import eq
from typing import NamedTuple

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.encoding import DecodedText
from msgcheck.formats.rewritten import IN_EACH_OTHERS_WAY, NOT_FOUND, Rewritten, applied, by_address, sound
from msgcheck.formats.splicing import Splice, spliced
from msgcheck.formats.written import Written
from msgcheck.model import Edit, Refusal

COMES_OUT_OTHERWISE = "in this file, the new text would not be read there as it is"

_MOST_ROUNDS = 12  # after which all that is left is taken back: each one reads the file


class Place(NamedTuple):
    """A text that the file holds, with the address of its block; `kind` is what else about it has to stay as it is."""

    text: str
    address: str
    kind: object


Write = Callable[[int, Sequence[Edit]], Written]
"""What is written into the file for sound edits of the place of that number."""


def proved(
    content: bytes,
    decoded: DecodedText,
    places: Sequence[Place],
    edits: Sequence[Edit],
    write: Write,
    read_again: Callable[[bytes], Sequence[Place]],
) -> Rewritten:
    """The file with those edits made that come out to the letter; `read_again` gives the places of a changed file."""
    if not edits:
        return Rewritten(content)
    attempt = _Attempt(places, edits, write)
    attempt.part_neighbours()
    for _ in range(_MOST_ROUNDS):
        rewritten = spliced(content, decoded, attempt.splices())
        astray = attempt.first_astray(_read(rewritten, read_again))
        if astray is None:
            return Rewritten(rewritten, tuple(attempt.refusals))
        attempt.take_back_for(astray)
    attempt.take_all_back()
    return Rewritten(content, tuple(attempt.refusals))


def _read(content: bytes, read_again: Callable[[bytes], Sequence[Place]]) -> Sequence[Place]:
    try:
        return read_again(content)
    except UnreadableDocument:
        return ()


class _Astray(NamedTuple):
    """A place that does not say what it shall, and what is read instead; `number` is past the last for one too many."""

    number: int
    shall: str
    instead: str


class _Attempt:
    """The edits that are still in, by the numbers of their places, what is written for them, and all that are not."""

    def __init__(self, places: Sequence[Place], edits: Sequence[Edit], write: Write) -> None:
        self.refusals: list[Refusal] = []
        self._places = places
        self._write = write
        self._edits: dict[int, list[Edit]] = {}
        self._splices: dict[int, list[Splice]] = {}
        for number, some in self._placed(edits):
            fitting, unsound = sound(some, places[number].text)
            self.refusals += unsound
            self._try(number, fitting)

    def splices(self) -> list[Splice]:
        """All that is to be written, in order."""
        return [splice for splice, _ in self._in_order()]

    def part_neighbours(self) -> None:
        """Take the edits back of which something would be written where those of another place are."""
        written_until = 0
        for splice, number in self._in_order():
            if splice.start < written_until:
                self._take_back(number, self._edits.get(number, ()), IN_EACH_OTHERS_WAY)
            written_until = max(written_until, splice.end)

    def first_astray(self, found: Sequence[Place]) -> _Astray | None:
        """The first place that does not say what it shall; None if all do. Empty ones need not be."""
        expected = ((number, self._expected(number), place.kind) for number, place in enumerate(self._places))
        said = ((place.text, place.kind) for place in found if place.text)
        for shall, does in zip_longest((one for one in expected if one[1]), said):
            if shall is None or shall[1:] != does:
                number, text = shall[:2] if shall else (len(self._places), "")
                return _Astray(number, text, does[0] if does else "")
        return None

    def take_back_for(self, astray: _Astray) -> None:
        """Refuse what is likely at fault: the edit before which it goes astray, else those of the place before it."""
        number = max((one for one in self._edits if one <= astray.number), default=min(self._edits, default=-1))
        edits = self._edits.get(number, [])
        if number == astray.number and edits:
            edits = [_edit_before(edits, sum(takewhile(bool, map(eq, astray.shall, astray.instead))))]
        self._take_back(number, edits, COMES_OUT_OTHERWISE)

    def take_all_back(self) -> None:
        """Refuse all edits that are still in."""
        for number, edits in list(self._edits.items()):
            self._take_back(number, edits, COMES_OUT_OTHERWISE)

    def _take_back(self, number: int, edits: Sequence[Edit], why: str) -> None:
        self.refusals += [Refusal(edit, why) for edit in edits]
        refused = set(edits)
        self._try(number, [edit for edit in self._edits.pop(number, ()) if edit not in refused])

    def _try(self, number: int, edits: Sequence[Edit]) -> None:
        """Have the edits of a place in, and no others."""
        splices, unwritten = self._write(number, edits) if edits else ([], [])
        self.refusals += unwritten
        refused = {refusal.edit for refusal in unwritten}
        kept = [edit for edit in edits if edit not in refused]
        self._splices[number] = splices
        if kept:
            self._edits[number] = kept

    def _in_order(self) -> list[tuple[Splice, int]]:
        """What is written, each with the number of its place; what is put in at one offset keeps its order."""
        all_splices = [(splice, number) for number, some in self._splices.items() for splice in some]
        return sorted(all_splices, key=lambda one: one[0][:2])

    def _expected(self, number: int) -> str:
        text, edits = self._places[number].text, self._edits.get(number)
        return applied(text, edits) if edits else text

    def _placed(self, edits: Sequence[Edit]) -> Iterator[tuple[int, list[Edit]]]:
        """The edits by the numbers of their places."""
        waiting = by_address(edits)
        for number, place in enumerate(self._places):
            if some := waiting.pop(place.address, None):
                yield number, some
        self.refusals += [Refusal(edit, NOT_FOUND) for some in waiting.values() for edit in some]


def _edit_before(edits: Sequence[Edit], at: int) -> Edit:
    """The last of the edits that begins before the offset `at` of the new text, or there; else the first."""
    blamed, shift = edits[0], 0
    for edit in edits:
        if edit.start + shift <= at:
            blamed = edit
        shift += len(edit.after) - len(edit.before)
    return blamed
