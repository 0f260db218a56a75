"""The pictures and drawings of a Word document: in a line of text ([MS-DOC] 2.9.192), or laid over it (2.9.172)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgcheck.formats.ole.compound import CompoundFile
from msgcheck.formats.ole.drawing import Shape, shapes
from msgcheck.formats.ole.little_endian import number
from msgcheck.formats.ole.pictures import Pictures, Unpack, picture_in
from msgcheck.formats.ole.records import Record, record_at
from msgcheck.formats.ole.word.information import Information, Table

_KEPT = "Data"  # the stream of what lines of text hold
_HEADER_LENGTH_AT, _LINKED_AT, _IS_LINKED = 4, 6, 0x66
_SHAPE = 0xF004


class Drawings:
    """The drawings of one document."""

    def __init__(self, file: CompoundFile, information: Information) -> None:
        self._kept = file.stream(_KEPT) if _KEPT in file else b""
        held = information.table(Table.DRAWINGS) if information.is_word_97 else b""
        group = record_at(held, 0) if held else None
        self.pictures = Pictures(group, information.text)
        self._drawings = held[group.end :] if group else b""
        self._unpacking: dict[int, Unpack] = {}

    def shapes(self) -> Iterator[Shape]:
        """The shapes laid over the text, then those in headers and footers."""
        at = 0
        while at + 1 < len(self._drawings):  # a byte tells which of the two a drawing is
            drawing = record_at(self._drawings, at + 1)
            yield from shapes(drawing)
            at = drawing.end

    def unpacking(self, place: int) -> Unpack | None:
        """What unpacks the picture that is kept there for a line of text."""
        header = number(self._kept, place + _HEADER_LENGTH_AT, 2)
        start, end = place + header, place + number(self._kept, place)
        if number(self._kept, place + _LINKED_AT, 2) == _IS_LINKED:
            start += 1 + number(self._kept, start, 1)
        held = Record(self._kept, 0, 0, True, start, min(end, len(self._kept)))
        picture = next((one for one in held.records() if one.kind != _SHAPE), None) if header else None
        return self._unpacking.setdefault(place, partial(picture_in, picture)) if picture else None
