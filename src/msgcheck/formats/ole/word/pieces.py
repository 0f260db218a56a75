"""The text of a document from the pieces in which it is stored ([MS-DOC] 2.4.1 and 2.8.35)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.little_endian import number, numbers
from msgcheck.formats.ole.word.information import Information, Table

_PROPERTIES, _PIECES = 1, 2  # what an entry of the table of pieces begins with (2.9.38)
_IN_BYTES = 0x40000000  # flag of a piece: its characters take a byte each (2.9.73)
_ENTRY_BYTES = 8


class Piece(NamedTuple):
    """Characters stored together: the number of the first, how many, where in the stream, with how many bytes each."""

    first: int
    size: int
    place: int
    width: int


class Characters:
    """All characters of a document: `text[n]` is the one of number n, half of a pair where it takes two numbers.

    Raises UnreadableDocument where the table of pieces is damaged, or there is too much text.
    """

    def __init__(self, information: Information, limits: Limits) -> None:
        self.pieces = list(_pieces(information))
        _hold_honest(self.pieces, information, limits)
        self._firsts = [piece.first for piece in self.pieces]
        self.text = "".join([_decoded(information.text, piece) for piece in self.pieces])

    def place(self, character: int) -> int:
        """Where in the stream the character of that number is stored."""
        piece = self.pieces[bisect_right(self._firsts, character) - 1]
        return piece.place + (character - piece.first) * piece.width


def _pieces(information: Information) -> Iterator[Piece]:
    table = _table_of_pieces(information.table(Table.PIECES))
    count = max(len(table) - 4, 0) // (4 + _ENTRY_BYTES)
    if not count and not information.is_word_97:
        yield Piece(0, sum(information.lengths), information.first_byte, 1)
    for entry, (first, end) in enumerate(pairwise(numbers(table[: 4 * (count + 1)]))):
        place = number(table, 4 * (count + 1) + _ENTRY_BYTES * entry + 2)
        if not information.is_word_97:
            yield Piece(first, end - first, place, 1)
        elif place & _IN_BYTES:
            yield Piece(first, end - first, (place & ~_IN_BYTES) // 2, 1)
        else:
            yield Piece(first, end - first, place, 2)


def _table_of_pieces(held: bytes) -> bytes:
    """The last of the entries, which lists the pieces; those before it are properties that pieces share."""
    at = 0
    while number(held, at, 1) == _PROPERTIES:
        at += 3 + number(held, at + 1, 2)
    return held[at + 5 : at + 5 + number(held, at + 1)] if number(held, at, 1) == _PIECES else b""


def _hold_honest(pieces: list[Piece], information: Information, limits: Limits) -> None:
    """Refuse pieces that leave holes or say more than is stored: some few bytes could stand for gigabytes."""
    end = 0
    for piece in pieces:
        if piece.first != end or piece.size < 0:
            raise UnreadableDocument("is damaged: the list of its pieces of text makes no sense")
        end += piece.size
    if end > len(information.text) or not pieces:
        raise UnreadableDocument("is damaged: the text that it should hold is not there")
    limits.hold_characters(end)


def _decoded(stream: bytes, piece: Piece) -> str:
    held = stream[piece.place : piece.place + piece.size * piece.width]
    if piece.width == 1:
        return _in_windows_1252(held).ljust(piece.size, "\0")
    text = held.decode("utf-16-le", "replace")
    if len(text) != piece.size:
        text = "".join(map(chr, numbers(held, "H")))
    return text.ljust(piece.size, "\0")


def _in_windows_1252(held: bytes) -> str:
    try:
        return held.decode("cp1252")
    except UnicodeDecodeError:  # five bytes stand for nothing there
        return held.decode("latin-1")
