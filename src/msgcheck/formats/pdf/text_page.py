"""The characters of a page and where they stand."""

from __future__ import annotations

import ctypes
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import reduce
from itertools import repeat
from math import isfinite, pi, sin
from typing import Any

from msgcheck.formats.limits import Limits
from msgcheck.formats.pdf.page_objects import Box
from msgcheck.formats.pdf.pdfium import Address, Boxes, library, quick

_FONT_NAME = ctypes.create_string_buffer(128)
_FONT_NAME_SIZE = ctypes.c_ulong(len(_FONT_NAME))
_ASLANT = 0.02  # the sine of twice the angle of a line that runs neither along nor across the page

_LOOSE_BOXES = Boxes("f", ())  # left, top, right, bottom
_STROKES = Boxes("d", (0, 1, 2, 3))


@contextmanager
def opened_text(page: Any, limits: Limits) -> Iterator[TextPage | None]:
    """The text of a page, None where PDFium finds none to give; UnreadableDocument where it is too much."""
    pdfium = library()
    handle = pdfium.FPDFText_LoadPage(page)
    try:
        yield TextPage(handle, limits) if handle else None
    finally:
        if handle:
            pdfium.FPDFText_ClosePage(handle)


class TextPage:
    """The text of an open page. Indexes and half-open spans count characters of `text`."""

    def __init__(self, handle: Any, limits: Limits) -> None:
        self._handle = Address(ctypes.addressof(handle.contents))
        count = max(library().FPDFText_CountChars(handle), 0)
        limits.hold_piece_characters(count)
        buffer = array("H", bytes(2 * count + 2))
        written = quick("FPDFText_GetText")(self._handle, 0, count, Address(buffer.buffer_info()[0])) if count else 0
        units = max(written - 1, 0)  # without the zero at the end
        self.text = buffer[:units].tobytes().decode("utf-16-le", "replace")
        self._is_shifted = units != count  # PDFium also counts characters that it does not hand out
        self._units = None if units == len(self.text) else list(_units(self.text))

    def place(self, index: int) -> int:
        """PDFium's own index of a character, by which it can be found again."""
        place = self._units[index] if self._units else index
        if self._is_shifted:
            place = max(quick("FPDFText_GetCharIndexFromTextIndex")(self._handle, place), 0)
        return place

    def places(self, span: tuple[int, int]) -> str:
        """A span in PDFium's own indexes, as it stands in an address: "120-340"."""
        start, end = span
        if self._is_shifted or self._units:
            start, end = self.place(start), self.place(end - 1) + 1
        return f"{start}-{end}"

    def ends(self, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[float, ...]]:
        """For the first and the last character of each span, its box as high as its font is large.

        Eight numbers a span: left, top, right, bottom of the first, then of the last.
        """
        numbers = self._loose_boxes([index for start, end in spans for index in (start, end - 1)])
        return zip(*[iter(numbers)] * 8, strict=True)

    def edges(self, spaces: Sequence[tuple[int, int]]) -> tuple[Sequence[float], Sequence[float]]:
        """Where the characters before spaces end and where those behind them begin, on lines to the right."""
        numbers = self._loose_boxes([index for start, end in spaces for index in (start - 1, end)])
        return numbers[2::8], numbers[4::8]

    def _loose_boxes(self, indexes: Sequence[int]) -> array[float]:
        call = quick("FPDFText_GetLooseCharBox")
        return _LOOSE_BOXES.filled(len(indexes), call, repeat(self._handle), self._all_places(indexes))

    def strokes(self) -> Sequence[float]:
        """The boxes of what was written in one go, in order: left, top, right, bottom, left, ..."""
        count = max(quick("FPDFText_CountRects")(self._handle, 0, -1), 0)
        return _STROKES.filled(count, quick("FPDFText_GetRect"), repeat(self._handle), range(count))

    def _all_places(self, indexes: Sequence[int]) -> Iterable[int]:
        return map(self.place, indexes) if self._is_shifted or self._units else indexes

    def turn(self, index: int) -> int:
        """Which way the line runs that a character stands in: 0 to the right, 1 up, 2 to the left, 3 down."""
        angle: float = quick("FPDFText_GetCharAngle", ctypes.c_float)(self._handle, self.place(index))
        return round(-angle / (pi / 2)) % 4 if isfinite(angle) else 0

    def boxes(self, indexes: Sequence[int]) -> list[Box]:
        """The box round characters of one line; a box for each of them where the line runs aslant."""
        sides = zip(*[iter(self._loose_boxes(indexes))] * 4, strict=True)
        boxes = [
            Box(left, bottom, right, top)
            for left, top, right, bottom in sides
            if left < right and bottom < top and isfinite(right - left + top - bottom)
        ]
        angle: float = quick("FPDFText_GetCharAngle", ctypes.c_float)(self._handle, self.place(indexes[0]))
        if isfinite(angle) and abs(sin(2 * angle)) > _ASLANT:
            return boxes
        return [reduce(Box.around, boxes)] if boxes else []

    def font(self, index: int) -> bytes:
        """The name of the font that a character is set in; empty where it has none."""
        _FONT_NAME.value = b""
        quick("FPDFText_GetFontInfo")(self._handle, self.place(index), _FONT_NAME, _FONT_NAME_SIZE, None)
        return _FONT_NAME.value


def _units(text: str) -> Iterator[int]:
    """For each character the number of 16-bit units before it; one beyond U+FFFF takes two."""
    unit = 0
    for character in text:
        yield unit
        unit += 2 if character > "\uffff" else 1
