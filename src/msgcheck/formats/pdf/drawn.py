"""A page, or a picture on one, drawn dot by dot for those who read the text in pictures.

What stands in letters there is left out, since it is read already. The file is opened anew for each picture: between
two of them much else may be read.
"""

from __future__ import annotations

import io
from ctypes import byref, c_char, c_int
from typing import Any, NamedTuple

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.pdf.page_objects import Box, things_on
from msgcheck.formats.pdf.pdfium import library, opened_document, opened_page, quick
from msgcheck.formats.pdf.pictures import Picture

_FEWEST, _MOST = 200 / 72, 300 / 72  # dots on a point: 200 and 300 an inch
_MOST_DOTS = 25_000_000  # of one picture, which is read with fewer dots on a point where it has more
_LONGEST_SIDE = 100_000  # dots of a page
_BYTES = 3  # for a dot
_WHITE = 0xFFFFFFFF


class _Area(NamedTuple):
    """A part of a page of that size, in dots from its upper left corner."""

    page_width: int
    page_height: int
    left: int
    top: int
    width: int
    height: int

    @property
    def dots(self) -> int:
        return self.width * self.height


def drawn(content: bytes, number: int, picture: Picture) -> bytes:
    """A picture on page `number`, from 1, of the file in `content`, as the bytes of a PNG file.

    Raises UnreadableDocument where the page cannot be drawn.
    """
    with opened_document(content) as document, opened_page(document, number - 1) as page:
        if not page:
            raise UnreadableDocument("is damaged: the page that it is on is broken")
        if picture.box:
            _leave_out_letters(page)
        dots = min(max(picture.dots, _FEWEST), _MOST)
        area = _area(page, picture.box, dots)
        if area.dots > _MOST_DOTS:
            area = _area(page, picture.box, dots * (_MOST_DOTS / area.dots) ** 0.5)
        return _png(page, area)


def _leave_out_letters(page: Any) -> None:
    for text in things_on(page, library().FPDF_PAGEOBJ_TEXT):
        quick("FPDFPageObj_SetIsActive")(text.handle, False)


def _area(page: Any, box: Box | None, dots: float) -> _Area:
    """The area of `box`, or of the whole page, at so many dots a point or somewhat fewer."""
    pdfium = library()
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    if not 0 < width * height < _LONGEST_SIDE**2:
        raise UnreadableDocument("is damaged: the page that it is on has no size")
    dots = min(dots, _LONGEST_SIDE / max(width, height))
    page_width, page_height = max(round(width * dots), 1), max(round(height * dots), 1)
    if box is None:
        return _Area(page_width, page_height, 0, 0, page_width, page_height)
    x, y = c_int(), c_int()
    sides: list[tuple[int, int]] = []
    for corner in ((box.left, box.bottom), (box.right, box.top)):
        pdfium.FPDF_PageToDevice(page, 0, 0, page_width, page_height, 0, *corner, byref(x), byref(y))
        sides.append((min(max(x.value, 0), page_width), min(max(y.value, 0), page_height)))
    (left, right), (top, bottom) = (sorted(ends) for ends in zip(*sides, strict=True))
    return _Area(page_width, page_height, left, top, max(right - left, 1), max(bottom - top, 1))


def _png(page: Any, area: _Area) -> bytes:
    from PIL import Image  # noqa: PLC0415 - takes time that only a picture is worth

    pdfium, line = library(), -(-area.width * _BYTES // 4) * 4  # lines begin at even addresses
    dots = bytearray(line * area.height)
    memory = (c_char * len(dots)).from_buffer(dots)
    bitmap = pdfium.FPDFBitmap_CreateEx(area.width, area.height, pdfium.FPDFBitmap_BGR, memory, line)
    if not bitmap:
        raise UnreadableDocument("cannot be drawn")
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, area.width, area.height, _WHITE)
        where = (-area.left, -area.top, area.page_width, area.page_height)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, *where, 0, 0)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    stream = io.BytesIO()
    size = (area.width, area.height)
    Image.frombuffer("RGB", size, dots, "raw", "BGR", line, 1).save(stream, "PNG", compress_level=1)
    return stream.getvalue()
