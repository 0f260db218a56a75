"""What of a file counts: the objects to which its last saving leads ([MS-PPT] 2.1.2)."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.compound import CompoundFile
from msgcheck.formats.ole.little_endian import number
from msgcheck.formats.ole.records import Record, record_at

_STREAM, _USER = "PowerPoint Document", "Current User"
_ENCRYPTED = 0xF3D1C4DF  # the token of a file with a password (2.3.2)
_EDIT, _DIRECTORY = 0x0FF5, 0x1772
_EDIT_MARK = b"\0\0\xf5\x0f"  # begins the record of a saving
_DOCUMENT = 0x03E8
_MOST_OF_THE_FILE = 4
_FIRST, _COUNT_AT = 0xFFFFF, 20  # of an entry of the directory: bits of the first number, place of how many follow


class Edits:
    """The objects of a presentation by the numbers that references give them.

    Raises UnreadableDocument where the file is protected with a password, or its document record is lost.
    """

    def __init__(self, file: CompoundFile, limits: Limits) -> None:
        user = file.stream(_USER) if _USER in file else b""
        if number(user, 12) == _ENCRYPTED:
            raise UnreadableDocument("is protected with a password")
        self._stream = file.stream(_STREAM)
        self._places: dict[int, int] = {}
        self._document = entries = self._handed_out = 0
        for edit in self._edits(number(user, 16)):
            self._document = self._document or edit.number(16)
            for reference, place in _entries(record_at(self._stream, edit.number(12))):
                self._places.setdefault(reference, place)
                entries += 1
                limits.hold_entries(entries)

    @property
    def document(self) -> Record:
        """The record that leads to all others."""
        document = self.object(self._document, _DOCUMENT)
        if document is None:
            raise UnreadableDocument("is damaged: the record of its slides is not where it should be")
        return document

    def object(self, reference: int, *kinds: int) -> Record | None:
        """The object of that number; None where there is none, or of other kinds.

        UnreadableDocument once they hold far more than the file together, which objects of honest files never do.
        """
        place = self._places.get(reference)
        if place is None:
            return None
        record = record_at(self._stream, place)
        if record.kind not in kinds:
            return None
        self._handed_out += record.end - record.start
        if self._handed_out > _MOST_OF_THE_FILE * len(self._stream):
            raise UnreadableDocument("is damaged: its parts overlap")
        return record

    def _edits(self, place: int) -> Iterator[Record]:
        """The savings, the last one first; where that is lost, it is looked for."""
        if record_at(self._stream, place).kind != _EDIT:
            place = self._stream.rfind(_EDIT_MARK)
        met: set[int] = set()
        while place >= 0 and place not in met:
            met.add(place)
            edit = record_at(self._stream, place)
            if edit.kind != _EDIT:
                return
            yield edit
            place = edit.number(8) or -1


def _entries(directory: Record) -> Iterator[tuple[int, int]]:
    """The references in a directory and where they lead (2.3.4)."""
    at = 0 if directory.kind == _DIRECTORY else directory.end
    while directory.start + at < directory.end:
        first, count = directory.number(at) & _FIRST, directory.number(at) >> _COUNT_AT
        for entry in range(count):
            at += 4
            if directory.start + at >= directory.end:
                return
            yield first + entry, directory.number(at)
        at += 4
