"""The shapes of Office's older drawings ([MS-ODRAW]): what is said in and about them, which pictures they show."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from functools import cached_property

from msgcheck.formats.ole.records import Record, children

_SHAPE = 0xF004
_PROPERTIES, _MORE_PROPERTIES = 0xF00B, 0xF122
_KIND = 0xF00A
_NUMBER, _IS_COMPLEX = 0x3FFF, 0x8000  # of what a property is called by, 2.2.7
_PROPERTY = struct.Struct("<HI")

_PICTURE, _FILL_PICTURE, _WORD_ART, _DESCRIPTION = 0x0104, 0x0186, 0x00C0, 0x0381
_TEXT_BOX = 202  # a kind of shape


class Shape:
    """One shape: what is in its record."""

    def __init__(self, record: Record) -> None:
        self._record = record

    @property
    def place(self) -> int:
        """Where its record stands in the stream."""
        return self._record.start

    def child(self, kind: int) -> Record | None:
        """The first record of that kind in the shape's."""
        return next(children(self._record, kind), None)

    @property
    def is_text_box(self) -> bool:
        kind = self.child(_KIND)
        return kind is not None and kind.instance == _TEXT_BOX

    @property
    def word_art(self) -> str:
        """The words that the shape is drawn as."""
        return self._said(_WORD_ART)

    @property
    def description(self) -> str:
        """What people hear who cannot see the shape."""
        return self._said(_DESCRIPTION)

    @property
    def picture(self) -> int:
        """The number in the document's store, from 1, of the picture that it shows or is filled with; 0: none."""
        numbers = self._numbers
        return numbers.get(_PICTURE, 0) or numbers.get(_FILL_PICTURE, 0)

    def _said(self, kind: int) -> str:
        held = self._complex.get(kind, b"").decode("utf-16-le", "replace")
        return held.partition("\0")[0].replace("\r\n", "\n").replace("\r", "\n")

    @cached_property
    def _numbers(self) -> Mapping[int, int]:
        return {kind & _NUMBER: value for kind, value in self._properties() if not kind & _IS_COMPLEX}

    @cached_property
    def _complex(self) -> Mapping[int, bytes]:
        """The values of the properties that are more than a number, which stand behind all others (2.3.1)."""
        found = {}
        for record in self._records_of_properties():
            at = record.start + _PROPERTY.size * record.instance
            for kind, size in _pairs(record):
                if kind & _IS_COMPLEX:
                    found[kind & _NUMBER] = record.stream[at : min(at + size, record.end)]
                    at = min(at + size, record.end)
        return found

    def _properties(self) -> Iterator[tuple[int, int]]:
        for record in self._records_of_properties():
            yield from _pairs(record)

    def _records_of_properties(self) -> Iterator[Record]:
        return (one for one in self._record.records() if one.kind in (_PROPERTIES, _MORE_PROPERTIES))


def _pairs(record: Record) -> Iterator[tuple[int, int]]:
    """The name and the value of each property in a record of them."""
    rows = record.content[: _PROPERTY.size * record.instance]
    yield from _PROPERTY.iter_unpack(rows[: len(rows) // _PROPERTY.size * _PROPERTY.size])


def shapes(drawing: Record) -> Iterator[Shape]:
    """The shapes in a drawing at any depth of groups, in order from back to front."""
    return (Shape(record) for record in drawing.within(whole=(_SHAPE,)) if record.kind == _SHAPE)
