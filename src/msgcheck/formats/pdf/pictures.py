"""The pictures on a page: they may hold text.

Programs cut a picture into strips, or lay one over another: what touches is one picture to a reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from ctypes import addressof, c_float, c_uint
from functools import partial, reduce
from typing import Any, NamedTuple

from msgcheck.formats.inside import PICTURE
from msgcheck.formats.pdf.page_objects import Box, Thing, things_on
from msgcheck.formats.pdf.pdfium import Address, library, quick
from msgcheck.formats.pdf.said import Unread
from msgcheck.model import Held

_PICTURE = re.compile(rb"/Subtype\s*/Image\b")  # stands plainly in every file that has one, however packed the rest is
_LEAST_WIDTH, _LEAST_HEIGHT = 16, 8  # points: a smaller picture has no room for a word
_GAP = 2  # points between strips of one picture
_MOST = 200  # that are held against one another


class Picture(NamedTuple):
    """Where a picture shows on the page (None: it is the page), and how many of its dots lie on a point."""

    box: Box | None
    dots: float


Draw = Callable[[Picture], bytes]
"""Gives a picture as the bytes of a file."""


def may_hold_pictures(content: bytes) -> bool:
    """Whether a file keeps pictures, but for very small ones, which may stand among the commands of a page."""
    return _PICTURE.search(content) is not None


def unread_on(page: Any, has_text: bool, draw: Draw) -> Iterator[Unread]:
    """What a page shows that is not told in letters, from its top to its foot."""
    pictures = _pictures_on(page)
    if not has_text and pictures:
        whole = Picture(None, max(dots for _, dots in pictures))
        yield _unread("", "this page is a picture; its text was not read", partial(draw, whole))
    elif not has_text and quick("FPDFPage_CountObjects")(page):
        why = "this page is only drawn; text in the drawing was not read"
        yield _unread("", why, partial(draw, Picture(None, 0)))
    elif pictures:
        letters = _unseen_letters(page)
        for box, dots in pictures:
            if not any(box.touches(one) for one in letters):
                yield _unread("Picture", PICTURE, partial(draw, Picture(box, dots)), box)


def _unread(name: str, why: str, unpack: Callable[[], bytes], box: Box | None = None) -> Unread:
    return Unread(name, why, Held.PICTURE, unpack=unpack, box=box)


def _pictures_on(page: Any) -> list[tuple[Box, float]]:
    """The box round each picture that has room for words, and the dots on a point, from the top of the page down."""
    whole = box_of(page)
    found = [(one.box.within(whole), _dots(one)) for one in things_on(page, library().FPDF_PAGEOBJ_IMAGE)]
    if len(found) > _MOST:
        found = [one for one in found if _has_room_for_words(one[0])]
    together = [reduce(_around, found)] if len(found) > _MOST else _put_together(found)
    return sorted((one for one in together if _has_room_for_words(one[0])), key=lambda one: (-one[0].top, one[0].left))


def _put_together(pictures: Iterable[tuple[Box, float]]) -> list[tuple[Box, float]]:
    together: list[tuple[Box, float]] = []
    for picture in pictures:
        whole = picture
        while near := next((one for one in together if whole[0].touches(one[0], _GAP)), None):
            together.remove(near)
            whole = _around(whole, near)
        together.append(whole)
    return together


def _around(one: tuple[Box, float], other: tuple[Box, float]) -> tuple[Box, float]:
    return one[0].around(other[0]), max(one[1], other[1])


def _has_room_for_words(box: Box) -> bool:
    return box.width >= _LEAST_WIDTH and box.height >= _LEAST_HEIGHT


def box_of(page: Any) -> Box:
    """The part of a page that shows."""
    sides = (c_float * 4)()
    quick("FPDF_GetPageBoundingBox")(page, Address(addressof(sides)))
    left, top, right, bottom = sides
    return Box(left, bottom, right, top)


def _dots(picture: Thing) -> float:
    sides = (c_uint * 2)()
    quick("FPDFImageObj_GetImagePixelSize")(picture.handle, *(Address(addressof(sides) + 4 * n) for n in range(2)))
    box = picture.box
    return float((sides[0] * sides[1] / max(box.width * box.height, 1)) ** 0.5)


def _unseen_letters(page: Any) -> list[Box]:
    """Where words stand that do not show: who made the file has read them from the picture that they lie on."""
    unseen, mode = library().FPDF_TEXTRENDERMODE_INVISIBLE, quick("FPDFTextObj_GetTextRenderMode")
    boxes = [one.box for one in things_on(page, library().FPDF_PAGEOBJ_TEXT) if mode(one.handle) == unseen]
    return [box for box in boxes if box.width and box.height]  # a space has none
