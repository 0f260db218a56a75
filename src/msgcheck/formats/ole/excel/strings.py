"""The strings of a workbook ([MS-XLS] 2.5.293 and 2.5.294), as they are written in each version."""

from __future__ import annotations

from collections.abc import Sequence

from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.excel.records import Record
from msgcheck.formats.ole.little_endian import number

_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08  # flags before the characters
_CODE_PAGES = {10000: "mac-roman", 32768: "mac-roman", 32769: "cp1252"}  # others go by "cp" and number


class Strings:
    """Reads the strings of one workbook; `code_page` is what their bytes stand in, in versions before 97."""

    def __init__(self, are_of_97: bool) -> None:
        self.are_of_97 = are_of_97
        self.code_page = 1252

    def at(self, record: Record, place: int, size: int = 2) -> str:
        """The string in `record` whose length, a number of `size` bytes, stands at that place."""
        length, start = record.number(place, size), place + size
        if not self.are_of_97:
            return _cleaned(self._decoded(record.content[start : start + length]))
        reader = Reader(record.stretches, start)
        return _cleaned(reader.characters(length, reader.take(1)))

    def _decoded(self, held: bytes) -> str:
        try:
            return held.decode(_CODE_PAGES.get(self.code_page, f"cp{self.code_page}"), "replace")
        except LookupError:
            return held.decode("cp1252", "replace")


class Reader:
    """Reads a record that goes on in others, from a place in its first stretch on."""

    def __init__(self, stretches: Sequence[bytes], at: int = 0) -> None:
        self._ahead = list(reversed(stretches))
        self._stretch = self._ahead.pop() if stretches else b""
        self._at = at

    @property
    def is_at_end(self) -> bool:
        """Whether nothing is left."""
        return self._at >= len(self._stretch) and not self._ahead

    def take(self, count: int) -> int:
        """The number in the next `count` bytes."""
        held = b""
        while len(held) < count and not self.is_at_end:
            self._go_on()
            piece = self._stretch[self._at : self._at + count - len(held)]
            held, self._at = held + piece, self._at + len(piece)
        return number(held, 0, count)

    def skip(self, count: int) -> None:
        """Go on past so many bytes."""
        while count and not self.is_at_end:
            self._go_on()
            step = min(count, len(self._stretch) - self._at)
            count, self._at = count - step, self._at + step

    def characters(self, count: int, flags: int) -> str:
        """The next `count` characters; `flags` tell how they are written, and so does each further stretch."""
        parts: list[str] = []
        while count and not self.is_at_end:
            if self._at >= len(self._stretch):
                self._go_on()
                flags = self.take(1)
            width = 2 if flags & _WIDE else 1
            held = self._stretch[self._at : self._at + count * width]
            parts.append(held.decode("utf-16-le" if flags & _WIDE else "latin-1", "replace"))
            self._at += max(len(held), 1)
            count -= max(len(held) // width, 1)
        return "".join(parts)

    def _go_on(self) -> None:
        while self._at >= len(self._stretch) and self._ahead:
            self._stretch, self._at = self._ahead.pop(), 0


def shared_strings(record: Record, limits: Limits) -> list[str]:
    """The strings that cells share (2.4.265)."""
    reader = Reader(record.stretches, 8)
    found: list[str] = []
    for _ in range(record.number(4, 4)):
        if reader.is_at_end:
            break
        found.append(_shared_string(reader))
        limits.hold_cells(len(found))
    return found


def _shared_string(reader: Reader) -> str:
    length, flags = reader.take(2), reader.take(1)
    behind = 4 * reader.take(2) if flags & _RICH else 0
    behind += reader.take(4) if flags & _EXTENDED else 0
    text = reader.characters(length, flags)
    reader.skip(behind)
    return _cleaned(text)


def _cleaned(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
