"""The pictures on a page: they may hold text, which is not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import addressof, c_float
from itertools import repeat
from typing import Any

from msgcheck.formats.pdf.pdfium import Address, library, quick
from msgcheck.formats.pdf.said import Unread

_PICTURE = re.compile(rb"/Subtype\s*/Image\b")  # stands plainly in every file that has one, however packed the rest is
_LEAST_WIDTH, _LEAST_HEIGHT = 16, 8  # points: a smaller picture has no room for a word
_DEEPEST = 8  # groups within groups


def may_hold_pictures(content: bytes) -> bool:
    """Whether a file keeps pictures, but for very small ones, which may stand among the commands of a page."""
    return _PICTURE.search(content) is not None


def unread_on(page: Any, has_text: bool) -> Iterator[Unread]:
    """What a page shows that is not told in letters."""
    pictures = sum(_has_room_for_words(picture) for picture in _pictures(page, "FPDFPage"))
    if not has_text and pictures:
        yield Unread("", "this page is a picture; its text was not read")
    elif pictures:
        yield Unread("Picture" if pictures == 1 else f"{pictures} pictures", "text in pictures was not read")
    elif not has_text and quick("FPDFPage_CountObjects")(page):
        yield Unread("", "this page is only drawn; text in the drawing was not read")


def _pictures(holder: Any, functions: str, depth: int = 0) -> Iterator[Address]:
    """The pictures on a page or in a group and the groups in it; both have functions of the same names."""
    picture, group = library().FPDF_PAGEOBJ_IMAGE, library().FPDF_PAGEOBJ_FORM
    get_object = quick(f"{functions}_GetObject", Address)
    indexes = range(quick(f"{functions}_CountObjects")(holder))
    kinds = bytes(map(quick("FPDFPageObj_GetType"), map(get_object, repeat(holder), indexes)))
    for index in _positions(kinds, picture):
        yield get_object(holder, index)
    for index in _positions(kinds, group) if depth < _DEEPEST else ():
        yield from _pictures(get_object(holder, index), "FPDFFormObj", depth + 1)


def _positions(kinds: bytes, kind: int) -> Iterator[int]:
    at = kinds.find(kind)
    while at >= 0:
        yield at
        at = kinds.find(kind, at + 1)


def _has_room_for_words(picture: Address) -> bool:
    sides = (c_float * 4)()  # left, bottom, right, top
    addresses = (Address(addressof(sides) + 4 * side) for side in range(4))
    quick("FPDFPageObj_GetBounds")(picture, *addresses)
    return bool(sides[2] - sides[0] >= _LEAST_WIDTH and sides[3] - sides[1] >= _LEAST_HEIGHT)
