"""What a ZIP archive is: a document of Office, of another program, or just an archive."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Collection
from io import BytesIO
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.iwork.kinds import kind_of as iwork_kind_of
from msgcheck.formats.limits import Limits
from msgcheck.formats.zipped import entries_at_most

SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")

_DECK: tuple[str | None, str] = ("pptx", "")
_TEXT: tuple[str | None, str] = ("docx", "")
_WORKBOOK: tuple[str | None, str] = ("xlsx", "")
_BINARY_WORKBOOK: tuple[str | None, str] = ("xlsb", "")
_DRAWING: tuple[str | None, str] = (None, "is a Visio drawing (.vsdx)")
_BOOK: tuple[str | None, str] = ("epub", "")
_LAYOUT: tuple[str | None, str] = ("idml", "")
_MAIN_PARTS = (
    (b"ppt/presentation.xml", _DECK),
    (b"word/document.xml", _TEXT),
    (b"xl/workbook.xml", _WORKBOOK),
    (b"xl/workbook.bin", _BINARY_WORKBOOK),
)

_CONTENT_TYPES = "[Content_Types].xml"  # ECMA-376 part 2, 7.2.3: what each part is, the main one among them
_MAIN_TYPE = re.compile(
    rb"(presentationml|powerpoint|wordprocessingml|ms-word|spreadsheetml|ms-excel\.sheet\.binary|ms-excel|visio)[\w.]*\.main"
)
_KINDS = {
    b"presentationml": _DECK,
    b"powerpoint": _DECK,
    b"wordprocessingml": _TEXT,
    b"ms-word": _TEXT,
    b"spreadsheetml": _WORKBOOK,
    b"ms-excel.sheet.binary": _BINARY_WORKBOOK,
    b"ms-excel": _WORKBOOK,
    b"visio": _DRAWING,
}
_FOLDERS = {"ppt": _DECK, "word": _TEXT, "xl": _WORKBOOK, "visio": _DRAWING}

_MIME_TYPES: tuple[tuple[bytes, tuple[str | None, str]], ...] = (  # OpenDocument 1.3 part 2, 3.3
    (b"application/vnd.oasis.opendocument.text", ("odt", "")),
    (b"application/vnd.oasis.opendocument.presentation", ("odp", "")),
    (b"application/vnd.oasis.opendocument.spreadsheet", ("ods", "")),
    (b"application/vnd.oasis.opendocument", (None, "is an OpenDocument file")),
    (b"application/epub+zip", _BOOK),  # EPUB 3.3 OCF, 4.3.3
    (b"application/vnd.adobe.indesign-idml-package", _LAYOUT),
)
_CONTAINER = "META-INF/container.xml"  # with a package document (.opf), where a book lacks its mimetype
_MAP = "designmap.xml"  # of a document of InDesign, where that lacks its mimetype
_MOST_BYTES = 4 * 1024 * 1024  # of an entry that says what its archive is

_END = struct.Struct("<4s4H2LH")  # APPNOTE 4.3.16: end of central directory record


def kind_of(content: bytes, limits: Limits) -> tuple[str | None, str]:
    """The NAME of the format that reads the archive ("pptx", "docx", "odt"), or None and words for what it is.

    Raises UnreadableDocument for an archive that is broken, protected with a password or packs too many parts.
    """
    limits.hold_entries(entries_at_most(content))
    at_a_glance = _kind_by_main_part(content)
    if at_a_glance:
        return at_a_glance
    try:
        with ZipFile(BytesIO(content)) as archive:
            return iwork_kind_of(content, archive.NameToInfo) or _kind(archive)
    except (BadZipFile, LargeZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError) as error:
        raise UnreadableDocument("is broken: it was cut short or damaged on its way") from error


def _kind_by_main_part(content: bytes) -> tuple[str | None, str] | None:
    """Nearly every document of Office has one well-known part; finding its name is quicker than unpacking."""
    end = content.rfind(b"PK\x05\x06")
    if end < 0 or end + _END.size > len(content):
        return None
    *_, size, start, _ = _END.unpack_from(content, end)
    directory = content[start : start + size]
    kinds = [kind for name, kind in _MAIN_PARTS if name in directory]
    return kinds[0] if len(kinds) == 1 and _CONTENT_TYPES.encode() in directory else None


def _kind(archive: ZipFile) -> tuple[str | None, str]:
    entries = {entry.filename: entry for entry in archive.infolist()}
    if _CONTENT_TYPES in entries:
        main_type = _MAIN_TYPE.search(_beginning(archive, entries[_CONTENT_TYPES]).replace(b"\0", b""))  # UTF-16 too
        if main_type:
            return _KINDS[main_type[1]]
    elif "mimetype" in entries:
        mime_type = _beginning(archive, entries["mimetype"])
        for name, kind in _MIME_TYPES:
            if mime_type.startswith(name):
                return kind
    return _kind_by_name(entries)


def _beginning(archive: ZipFile, entry: ZipInfo) -> bytes:
    if entry.flag_bits & 1:
        raise UnreadableDocument("is protected with a password")
    with archive.open(entry) as stream:
        return stream.read(_MOST_BYTES)


def _kind_by_name(names: Collection[str]) -> tuple[str | None, str]:
    folders = {name.partition("/")[0] for name in names}
    kinds = [kind for folder, kind in _FOLDERS.items() if folder in folders]
    if _CONTAINER in names and any(name.endswith(".opf") for name in names):
        kinds.append(_BOOK)
    if _MAP in names and "Stories" in folders:
        kinds.append(_LAYOUT)
    return kinds[0] if len(kinds) == 1 else ("zip", "is a packed archive (ZIP)")
