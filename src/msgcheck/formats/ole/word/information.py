"""The file information block ([MS-DOC] 2.5): how much text of each kind there is, and where the tables are."""

from __future__ import annotations

from enum import IntEnum

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.ole.compound import CompoundFile
from msgcheck.formats.ole.little_endian import number

_MARK = 0xA5EC
_WORD_97 = 193  # the version from which on the block is cut as the standard tells
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200  # flags (2.5.2)
_TEXT = "WordDocument"
_LENGTHS, _TABLES = 0x4C, 0x9A  # where the lengths of the stories stand, and the places of the tables
_LENGTHS_IN_WORD_95, _TABLES_IN_WORD_95 = 0x34, 0x58


class Table(IntEnum):
    """The tables that are read, by their number in the block (2.5.6)."""

    STYLES = 1
    FOOTNOTES = 3
    COMMENTS = 5
    HEADERS = 11
    CHARACTERS = 12
    PARAGRAPHS = 13
    PIECES = 33
    ENDNOTES = 47
    DRAWINGS = 50
    TEXT_BOXES = 56
    HEADER_TEXT_BOXES = 58


class Information:
    """The streams of a Word document with what its first block says of them.

    Raises UnreadableDocument where the file is protected with a password or is no Word document inside.
    """

    def __init__(self, file: CompoundFile) -> None:
        self.text = file.stream(_TEXT)
        if number(self.text, 0, 2) != _MARK:
            raise UnreadableDocument("is damaged: it is not a Word document inside")
        flags = number(self.text, 10, 2)
        if flags & _ENCRYPTED:
            raise UnreadableDocument("is protected with a password")
        self.is_word_97 = number(self.text, 2, 2) >= _WORD_97
        self._tables = self.text
        if self.is_word_97:
            self._tables = file.stream("1Table" if flags & _SECOND_TABLE else "0Table")

    @property
    def first_byte(self) -> int:
        """Where in the stream the text begins, in versions before 97 that store it in one piece."""
        return number(self.text, 24)

    @property
    def lengths(self) -> tuple[int, ...]:
        """How many characters each story has, in order: see `stories` (2.5.4)."""
        start = _LENGTHS if self.is_word_97 else _LENGTHS_IN_WORD_95
        return tuple(number(self.text, at) for at in range(start, start + 32, 4))

    def table(self, table: Table) -> bytes:
        """The bytes of that table; empty where there is none."""
        place = (_TABLES if self.is_word_97 else _TABLES_IN_WORD_95) + 8 * table
        start, size = number(self.text, place), number(self.text, place + 4)
        return self._tables[start : start + size]
