"""What annotating a file gives: the bytes of a copy with notes in it, and the notes for which there was no place.

A format that can hold notes has `annotate(path, content, notes, limits, moment) -> Annotated`. It finds its texts by
the same walk as its `read`. The copy says what the file says, and the notes besides, made at that `moment`.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from msgcheck.model import Note

AUTHOR = "msgcheck"
INITIALS = "mc"


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


def is_at(note: Note, text: str) -> bool:
    """Whether the block with that `text` still says at the span of the note what it said."""
    return 0 <= note.start < note.end and text[note.start : note.end] == note.said
