"""The objects on a sheet ([MS-XLS] 2.4.181): what kind each is, its number, where the file embedded in it is."""

from __future__ import annotations

from typing import NamedTuple

from msgcheck.formats.ole.excel.records import Record

_COMMON, _SHOWS = 0x15, 0x09  # parts of the record: what all have, and what an object shows beside itself
_PICTURE, _NOTE_BOX = 0x08, 0x19  # kinds


class SheetObject(NamedTuple):
    """An object: its kind, its number on the sheet; the storage of the file embedded in it, None for none."""

    kind: int
    number: int
    storage: str | None

    @property
    def is_picture(self) -> bool:
        return self.kind == _PICTURE

    @property
    def is_note(self) -> bool:
        """Whether its text is a note on a cell."""
        return self.kind == _NOTE_BOX


def object_in(record: Record) -> SheetObject:
    """The object that `record` tells of."""
    kind = number = 0
    storage = None
    at = 0
    while at + 4 <= len(record.content):
        part, size = record.number(at), record.number(at + 2)
        if part == _COMMON:
            kind, number = record.number(at + 4), record.number(at + 6)
        elif part == _SHOWS:
            place = at + 4 + 2 + record.number(at + 4)  # behind a formula
            storage = f"MBD{record.number(place, 4):08X}"
        at += 4 + size
    return SheetObject(kind, number, storage)
