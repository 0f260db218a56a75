"""What lies over a page: comments, the addresses of links, and the files and media that are stuck to it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from msgcheck.formats.annotated import AUTHOR
from msgcheck.formats.pdf.forms import said_by_field
from msgcheck.formats.pdf.page_objects import Box
from msgcheck.formats.pdf.pdfium import Address, library, quick, written_text
from msgcheck.formats.pdf.said import Said, Unread
from msgcheck.model import Held

Stuck = Callable[[Address, int], Unread]

_SILENT = ("POPUP", "PRINTERMARK", "TRAPNET", "WATERMARK")  # a pop-up repeats the comment that it belongs to
_MEDIA = ("SOUND", "MOVIE", "SCREEN", "RICHMEDIA", "THREED")
_NO_KINDS = ("FLAG_", "AACTION_", "APPEARANCE")


def annotations_of(document: Any, page: Any, form: Any, stuck: Stuck) -> Iterator[Said | Unread]:
    """What the annotations of a page say (ISO 32000-2, 12.5), in their order; `form` is the document's, if any.

    `stuck` tells of the file that an annotation, which has that index, sticks to the page.
    """
    count = quick("FPDFPage_GetAnnotCount")(page)
    open_one, close = quick("FPDFPage_GetAnnot", Address), quick("FPDFPage_CloseAnnot", None)
    kind_of, kinds = quick("FPDFAnnot_GetSubtype"), _kinds()
    for index in range(count):
        annotation = open_one(page, index)
        kind = kinds.get(kind_of(annotation), "UNKNOWN")
        if kind == "LINK":  # many on a page of contents, and nearly all lead nowhere outside
            found = _address(document, annotation)
        else:
            found = (*_said(kind, annotation, form), *([stuck(annotation, index)] if kind == "FILEATTACHMENT" else ()))
        for one in found:
            yield one._replace(box=_box(annotation))
        close(annotation)


def _said(kind: str, annotation: Address, form: Any) -> Iterator[Said | Unread]:
    if kind == "WIDGET":
        yield from said_by_field(form, annotation) if form else ()
    elif kind not in _SILENT:
        text = written_text("FPDFAnnot_GetStringValue", annotation, b"Contents")
        is_own = written_text("FPDFAnnot_GetStringValue", annotation, b"T") == AUTHOR  # a note about a name says it
        yield Said("comment", "Comment", text, opaque=is_own)
    if kind in _MEDIA:
        yield Unread("Video or sound", "sound and video were not read", Held.RECORDING)


def _box(annotation: Address) -> Box | None:
    sides = (ctypes.c_float * 4)()
    if not quick("FPDFAnnot_GetRect")(annotation, Address(ctypes.addressof(sides))):
        return None
    left, top, right, bottom = sides
    return Box(left, bottom, right, top)


@cache
def _kinds() -> dict[int, str]:
    """The names of all kinds of annotations by PDFium's numbers."""
    pdfium, prefix = library(), "FPDF_ANNOT_"
    names = [name.removeprefix(prefix) for name in dir(pdfium) if name.startswith(prefix)]
    return {getattr(pdfium, prefix + name): name for name in names if not name.startswith(_NO_KINDS)}


def _address(document: Any, link: Address) -> tuple[Said | Unread, ...]:
    """Where a link leads to, if that is out of the document."""
    action = quick("FPDFLink_GetAction", Address)(quick("FPDFAnnot_GetLink", Address)(link))
    if quick("FPDFAction_GetType", ctypes.c_ulong)(action) != library().PDFACTION_URI:
        return ()
    call = quick("FPDFAction_GetURIPath", ctypes.c_ulong)
    size = call(document, action, None, ctypes.c_ulong(0))
    buffer = ctypes.create_string_buffer(size)
    call(document, action, buffer, ctypes.c_ulong(size))
    return (Said("link target", "Link target", buffer.value.decode("utf-8", "replace"), opaque=True),)
