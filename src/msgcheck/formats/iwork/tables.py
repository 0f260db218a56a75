"""The cells of tables: each names its text by a number; they stand in tiles of rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgcheck.formats.iwork.objects import Object, Objects
from msgcheck.formats.iwork.texts import paragraphs, shown
from msgcheck.formats.iwork.wire import messages, number, text
from msgcheck.formats.ole.little_endian import number as number_in
from msgcheck.formats.ole.little_endian import numbers

_STORE, _TILES, _TEXTS, _RICH_TEXTS = 4, 3, 4, 17  # fields of a table, and of its store
_NO_CELL = 0xFFFF
_VERSION = 5  # of how cells are written, since 2018
_BEFORE_TEXT = ((0x01, 16), (0x02, 8), (0x04, 8))  # flags of a cell, and the bytes of each before its text's number
_HAS_TEXT, _HAS_RICH_TEXT = 0x08, 0x10
_ROWS_OF_A_TILE = 256


class Cell(NamedTuple):
    """A cell that holds text: row and column count from 1."""

    row: int
    column: int
    text: str


def shows_its_name(model: Object) -> bool:
    """Whether the name of the table `model` stands above it."""
    return bool(number(model.message, 22))


class Tables:
    """Reads the tables of one document; no tile is read twice, however often it is referred to."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._lists: dict[int, Mapping[int, str]] = {}
        self._met: set[int] = set()

    def cells(self, model: Object) -> Iterator[Cell]:
        """The cells of the table `model` that hold text, row by row."""
        texts, rich = self._texts(model, _TEXTS), self._texts(model, _RICH_TEXTS)
        for first, tile in self._tiles(model):
            for row in messages(tile.message, 5):
                for column, is_rich, key in _keys(row):
                    if said := (rich if is_rich else texts).get(key, ""):
                        yield Cell(first + number(row, 1), column, said)

    def _tiles(self, model: Object) -> Iterator[tuple[int, Object]]:
        """The tiles of a table, each with the number of its first row, from 1."""
        for tiles in messages(model.message, _STORE, _TILES):
            size = number(tiles, 2) or _ROWS_OF_A_TILE
            for listed in messages(tiles, 1):
                for tile in self._objects.referred(listed, 2):
                    if tile.identifier not in self._met:
                        self._met.add(tile.identifier)
                        yield number(listed, 1) * size + 1, tile

    def _texts(self, model: Object, field: int) -> Mapping[int, str]:
        """The texts in one of the table's lists by their numbers."""
        for listed in self._objects.referred(model.message, _STORE, field):
            if listed.identifier not in self._lists:
                self._lists[listed.identifier] = dict(self._listed(listed))
            return self._lists[listed.identifier]
        return {}

    def _listed(self, listed: Object) -> Iterator[tuple[int, str]]:
        segments = {one.identifier: one for one in self._objects.referred(listed.message, 4)}
        for holder in (listed, *segments.values()):  # a long list goes on in objects of their own
            for entry in messages(holder.message, 3):
                yield number(entry, 1), shown(text(entry, 3)) or self._rich_text(entry)

    def _rich_text(self, entry: bytes) -> str:
        """A text in which words look different; it has a storage of its own."""
        payloads = self._objects.referred(entry, 9)
        storages = [storage for payload in payloads for storage in self._objects.referred(payload.message, 1)]
        return "\n".join(said for storage in storages[:1] for _, said in paragraphs(storage))


def _keys(row: bytes) -> Iterator[tuple[int, bool, int]]:
    """Of each cell with text its column from 1, whether the text is rich, and the text's number."""
    held = b"".join(messages(row, 6))
    width = 4 if number(row, 8) else 1
    for column, offset in enumerate(numbers(b"".join(messages(row, 7)), "H"), 1):
        at = offset * width
        if offset == _NO_CELL or number_in(held, at, 1) != _VERSION:
            continue
        flags = number_in(held, at + 8)
        key = number_in(held, at + 12 + sum(size for flag, size in _BEFORE_TEXT if flags & flag))
        if flags & (_HAS_TEXT | _HAS_RICH_TEXT):
            yield column, not flags & _HAS_TEXT, key
