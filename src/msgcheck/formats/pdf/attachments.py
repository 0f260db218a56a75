"""The files that a PDF carries: attached to the whole of it, or stuck to a page (ISO 32000-2, 7.11.4 and 12.5.6.15)."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from functools import partial
from typing import Any

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.pdf.pdfium import Address, library, opened_document, opened_page, quick, written_text
from msgcheck.formats.pdf.said import Source, Unread
from msgcheck.model import Held

_WHY = "the embedded file was not read"


def attached_files(document: Any, source: Source) -> Iterator[Unread]:
    """The files that are attached to the whole document."""
    for index in range(quick("FPDFDoc_GetAttachmentCount")(document)):
        name = _name(quick("FPDFDoc_GetAttachment", Address)(document, index))
        label = f"Attached file {name}".strip()
        yield Unread(label, _WHY, Held.FILE, name, partial(_attached, source, index))


def stuck_file(source: Source, number: int, annotation: Address, index: int) -> Unread:
    """The file that an annotation, which has that index, sticks to page `number`, counted from 1."""
    name = _name(quick("FPDFAnnot_GetFileAttachment", Address)(annotation))
    label = f"Attached file {name}".strip()
    return Unread(label, _WHY, Held.FILE, name, partial(_stuck, source, number, index))


def _attached(source: Source, index: int) -> bytes:
    with opened_document(source.content) as document:
        return _content(library().FPDFDoc_GetAttachment(document, index), source)


def _stuck(source: Source, number: int, index: int) -> bytes:
    pdfium = library()
    with opened_document(source.content) as document, opened_page(document, number - 1) as page:
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        try:
            return _content(pdfium.FPDFAnnot_GetFileAttachment(annotation), source)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)


def _name(attachment: Address) -> str:
    return written_text("FPDFAttachment_GetName", attachment) if attachment else ""


def _content(attachment: Any, source: Source) -> bytes:
    """The bytes of a file, which are held against the limits before room is made for them."""
    _hold_streams(source)
    get_file, size = library().FPDFAttachment_GetFile, ctypes.c_ulong()
    if not attachment or not get_file(attachment, None, 0, ctypes.byref(size)):
        raise UnreadableDocument("is damaged: nothing is there but its name")
    source.limits.hold_unpacked_bytes(size.value)
    source.limits.hold_compression_ratio(size.value, len(source.content))
    content = ctypes.create_string_buffer(max(size.value, 1))
    get_file(attachment, content, size, ctypes.byref(size))
    return content.raw[: size.value]


def _hold_streams(source: Source) -> None:
    """Refuse files in a PDF that has a stream made to fill the memory, whichever of them that is."""
    if source.is_packed_twice:
        raise UnreadableDocument("may be packed more than once, as traps are")
    source.limits.hold_unpacked_bytes(source.largest_stream)
    source.limits.hold_compression_ratio(source.largest_stream, len(source.content))
