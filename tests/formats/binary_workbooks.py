"""Builds small binary workbooks from their records ([MS-XLSB])."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

from tests.formats.packages import Link, package


def record(kind: int, content: bytes = b"") -> bytes:
    """A record; kind and length take seven bits a byte."""
    return _in_sevens(kind) + _in_sevens(len(content)) + content


def string(text: str | None) -> bytes:
    if text is None:
        return b"\xff\xff\xff\xff"
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def row(number: int, *cells: bytes, is_hidden: bool = False) -> bytes:
    return record(0, struct.pack("<IIHBBB", number - 1, 0, 300, 0, 0x10 if is_hidden else 0, 0)) + b"".join(cells)


def shared(column: int, index: int) -> bytes:
    return record(7, struct.pack("<III", column, 0, index))


def inline(column: int, text: str) -> bytes:
    return record(6, struct.pack("<II", column, 0) + string(text))


def rich(column: int, text: str) -> bytes:
    return record(62, struct.pack("<IIB", column, 0, 1) + string(text) + b"\0" * 4)


def formula(column: int, came_to: str) -> bytes:
    return record(8, struct.pack("<II", column, 0) + string(came_to) + b"\0" * 10)


def number(column: int, value: float) -> bytes:
    return record(5, struct.pack("<IId", column, 0, value))


def hidden_columns(first: int, last: int) -> bytes:
    return record(60, struct.pack("<IIIIH", first, last, 0, 0, 1))


def marginals(*texts: str | None, flags: int = 0) -> bytes:
    """Header and footer, those of even pages, those of first pages."""
    return record(479, struct.pack("<H", flags) + b"".join(map(string, texts)))


def sheet(*rows: bytes, before: bytes = b"", after: bytes = b"") -> bytes:
    return record(129) + before + record(145) + b"".join(rows) + record(146) + after + record(130)


def shared_strings(*texts: str) -> bytes:
    return (
        record(159, struct.pack("<II", 1, 1)) + b"".join(record(19, b"\0" + string(one)) for one in texts) + record(160)
    )


def note(row: int, column: int, author: str, text: str) -> bytes:
    """A part of comments with one."""
    place = struct.pack("<IIIII16x", 0, row - 1, row - 1, column, column)
    said = record(635, place) + record(637, b"\0" + string(text)) + record(636)
    authors = record(630) + record(632, string(author)) + record(631)
    return record(628) + authors + record(633) + said + record(634) + record(629)


def workbook(
    sheets: Mapping[str, bytes],
    *,
    strings: bytes | None = None,
    hidden: Sequence[str] = (),
    comments: bytes | None = None,
) -> bytes:
    """The bytes of a workbook; `comments` is a part that belongs to its first sheet."""
    parts: dict[str, bytes] = {}
    leads: dict[str, list[Link]] = {"xl/workbook.bin": []}
    listed = b""
    for place, (name, content) in enumerate(sheets.items(), 1):
        parts[f"xl/worksheets/sheet{place}.bin"] = content
        leads["xl/workbook.bin"].append(Link(f"rId{place}", "worksheet", f"worksheets/sheet{place}.bin"))
        listed += record(156, struct.pack("<II", name in hidden, place) + string(f"rId{place}") + string(name))
    parts["xl/workbook.bin"] = record(131) + record(143) + listed + record(144) + record(132)
    if strings is not None:
        parts["xl/sharedStrings.bin"] = strings
        leads["xl/workbook.bin"].append(Link("rIdStrings", "sharedStrings", "sharedStrings.bin"))
    if comments is not None:
        parts["xl/comments1.bin"] = comments
        leads["xl/worksheets/sheet1.bin"] = [Link("rId1", "comments", "../comments1.bin")]
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override'
        ' PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>'
    )
    return package({"[Content_Types].xml": types, **parts}, "xl/workbook.bin", leads)


def _in_sevens(value: int) -> bytes:
    held = b""
    while value > 0x7F:
        held += bytes([value & 0x7F | 0x80])
        value >>= 7
    return held + bytes([value])
