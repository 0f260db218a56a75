"""Builds small workbooks of Excel 97 from their records ([MS-XLS])."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

from tests.formats.compound_files import compound_file

BEGIN, END, CONTINUED = 0x809, 0x0A, 0x3C
WORKBOOK, SHEET, CHART = 0x05, 0x10, 0x20  # what a BEGIN begins
NOTE_BOX, TEXT_BOX, PICTURE = 0x19, 0x06, 0x08  # kinds of objects


def record(kind: int, *content: bytes) -> bytes:
    """A record; each stretch of its content behind the first goes on in another."""
    return b"".join(
        struct.pack("<HH", kind if not number else CONTINUED, len(one)) + one
        for number, one in enumerate(content or (b"",))
    )


def begin(kind: int, version: int = 0x600) -> bytes:
    return record(BEGIN, struct.pack("<HH12x", version, kind))


def string(text: str, size: int = 2) -> bytes:
    """A string with its length in `size` bytes: a byte each character where that will do, else two."""
    length = len(text).to_bytes(size, "little")
    if all(ord(letter) <= 0xFF for letter in text):
        return length + b"\0" + text.encode("latin-1")
    return length + b"\1" + text.encode("utf-16-le")


def shared(row: int, column: int, index: int) -> bytes:
    return record(0xFD, struct.pack("<HHHI", row, column, 0, index))


def label(row: int, column: int, text: str) -> bytes:
    return record(0x204, struct.pack("<HHH", row, column, 0) + string(text))


def number(row: int, column: int, value: float) -> bytes:
    return record(0x203, struct.pack("<HHHd", row, column, 0, value))


def formula(row: int, column: int, came_to: str) -> bytes:
    return record(0x06, struct.pack("<HHHBxxxxxHHIH", row, column, 0, 0, 0xFFFF, 0, 0, 0)) + record(
        0x207, string(came_to)
    )


def hidden_row(row: int) -> bytes:
    return record(0x208, struct.pack("<HHHHxxxxHxx", row, 0, 1, 255, 0x20))


def hidden_columns(first: int, last: int) -> bytes:
    return record(0x7D, struct.pack("<HHHHHxx", first, last, 0, 0, 1))


def shape(kind: int, identifier: int, text: str = "", more: bytes = b"") -> bytes:
    """An object on the sheet, with the text in it."""
    met = record(0x5D, struct.pack("<HHHH14x", 0x15, 0x12, kind, identifier) + more)
    return met + record(0x1B6, struct.pack("<10xHH4x", len(text), 16), string(text)[2:], b"\0" * 16) if text else met


def note(row: int, column: int, identifier: int) -> bytes:
    return record(0x1C, struct.pack("<HHHH", row, column, 0, identifier) + string("Kim"))


def marginals(header: str, footer: str) -> bytes:
    return record(0x14, string(header)) + record(0x15, string(footer))


def validation(title: str, prompt: str, row: int, column: int) -> bytes:
    said = [string(text or "\0") for text in (title, "", prompt, "")]
    places = struct.pack("<HxxHxxHHHHH", 0, 0, 1, row, row, column, column)
    return record(0x1BE, b"\0" * 4 + b"".join(said) + places)


def chart(*records: bytes) -> bytes:
    return begin(CHART) + b"".join(records) + record(END)


def series_text(text: str) -> bytes:
    return record(0x100D, b"\0\0" + string(text, 1))


def shared_strings(*texts: bytes | str) -> bytes:
    """The strings that cells share."""
    held = b"".join(one if isinstance(one, bytes) else string(one) for one in texts)
    return record(0xFC, struct.pack("<II", len(texts), len(texts)) + held)


def workbook(
    sheets: Mapping[str, Sequence[bytes]],
    *own: bytes,
    hidden: Sequence[str] = (),
    streams: Mapping[str, bytes] | None = None,
) -> bytes:
    """The bytes of a workbook: `sheets` are the records of each by its name, `own` those of the whole."""
    listed = [string(name, 1) for name in sheets]
    head = begin(WORKBOOK) + b"".join(own)
    place = len(head) + sum(10 + len(name) for name in listed) + 4
    held = b""
    for name, words in zip(sheets, listed, strict=True):
        head += record(0x85, struct.pack("<IBB", place + len(held), name in hidden, 0) + words)
        held += begin(SHEET) + b"".join(sheets[name]) + record(END)
    return compound_file({"Workbook": head + record(END) + held, **(streams or {})})


def old_workbook(name: bytes, cell: bytes, code_page: int) -> bytes:
    """The bytes of a workbook of Excel 95 with one cell, whose strings are in that code page."""
    head = begin(WORKBOOK, 0x500) + record(0x42, struct.pack("<H", code_page))
    place = len(head) + 11 + len(name) + 4
    head += record(0x85, struct.pack("<IHB", place, 0, len(name)) + name) + record(END)
    held = begin(SHEET, 0x500) + record(0x204, struct.pack("<HHHH", 0, 0, 0, len(cell)) + cell) + record(END)
    return compound_file({"Book": head + held})
