"""What annotating a file gives: the bytes of a copy with notes in it, and the notes for which there was no place.

A format that can hold notes has `annotate(path, content, notes, limits, moment) -> Annotated`. It finds its texts by
the same walk as its `read`. The copy says what the file says, and the notes besides, made at that `moment`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from msgcheck.model import Block, Gap, Note

AUTHOR = "msgcheck"
INITIALS = "mc"

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what neither XML nor a PDF can hold


class Unplaced(NamedTuple):
    """A note that is not in the copy; `why` is a clause about its place: "another text stands there now"."""

    note: Note
    why: str


class Annotated(NamedTuple):
    """The bytes of the copy: those of the file itself where no note has a place in it."""

    content: bytes
    refusals: tuple[Unplaced, ...] = ()


def notes_by_address(notes: Iterable[Note]) -> dict[str, list[Note]]:
    """The notes of each block, in the order of their places."""
    in_order = sorted(notes, key=lambda note: (note.location.address, note.start, note.end, note.text))
    return {address: list(some) for address, some in groupby(in_order, key=attrgetter("location.address"))}


class Waiting:
    """Notes that wait for the places that they are about to come by; those about one place come in order."""

    def __init__(self, notes: Iterable[Note]) -> None:
        self._notes = notes_by_address(notes)
        self._within: dict[str, list[str]] = {}
        for address in self._notes:
            self._within.setdefault(holder_address(address), []).append(address)

    def about(self, block: Block) -> list[Note]:
        """The notes about what the block says."""
        return self._notes.pop(block.location.address, [])

    def within(self, gap: Gap) -> list[Note]:
        """The notes about what was read in the picture or file that the gap is about."""
        addresses = self._within.pop(gap.enclosed.location.address, []) if gap.enclosed else []
        return [note for address in addresses for note in self._notes.pop(address, [])]

    def left(self) -> list[Note]:
        """Those whose place did not come by."""
        return [note for some in self._notes.values() for note in some]


def holder_address(address: str) -> str:
    """The address of the picture or file that an address leads into, "page:2 picture:1", or else that address."""
    return address.partition("!")[0].partition(" text:")[0]


def is_at(note: Note, text: str) -> bool:
    """Whether the block with that `text` still says at the span of the note what it said."""
    return 0 <= note.start < note.end and text[note.start : note.end] == note.said


def spoken(note: Note, *, with_its_place: bool) -> str:
    """What the copy says for a note, with its place where it does not stand at the words; line ends are "\\n"."""
    text = f"{note.location.label}: {note.text}" if with_its_place else note.text
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def is_own_note(block: Block) -> bool:
    """Whether msgcheck has put what the block says into a copy: in its own notes, names are left alone."""
    part, element = block.location.part, block.location.element
    return bool(block.opaque) and "comment" in (part, element) and element != "link target"


def added_blocks(copy: Iterable[Block], file: Sequence[Block]) -> list[Block] | None:
    """The blocks that only the copy has; None where it lacks one of the file's, or has it at another place."""
    more: list[Block] = []
    rest = list(reversed(file))
    for block in copy:
        if rest and block == rest[-1]:
            rest.pop()
        else:
            more.append(block)
    return None if rest else more
