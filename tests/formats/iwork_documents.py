"""Builds small files of Pages, Keynote and Numbers from their objects, written in Protocol Buffers."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

from tests.formats.packages import zipped

Message = bytes

BODY, MARGINAL, FOOTNOTE, BOX, NOTE, CELL, OTHER, CONTENTS = range(8)  # roles of texts


def message(*fields: tuple[int, int | bytes | str]) -> Message:
    """A message of these numbered fields."""
    held = b""
    for number, value in fields:
        if isinstance(value, int):
            held += _varint(number << 3) + _varint(value)
        else:
            content = value.encode() if isinstance(value, str) else value
            held += _varint(number << 3 | 2) + _varint(len(content)) + content
    return held


def reference(identifier: int) -> Message:
    return message((1, identifier))


def storage(words: str, role: int | None = None) -> Message:
    """A text; one that does not tell its role is in a box."""
    return message(*([(1, role)] if role is not None else []), (3, words))


def box(text: int, about: str = "") -> Message:
    """A box with the text of that number."""
    return message((1, message((1, _drawable(about)))), (4, reference(text)))


def placeholder(text: int) -> Message:
    return message((1, box(text)))


def picture(about: str = "", data: int = 0) -> Message:
    """A picture; its file is the one among the others whose name ends in that number."""
    return message((1, _drawable(about)), (11, reference(data)))


def table_info(model: int, caption: int | None = None, is_hidden: bool = False) -> Message:
    """A table on a page, what is in it, and its caption."""
    captions = ((11, reference(caption)), (13, int(is_hidden))) if caption else ()
    return message((1, message(*captions)), (2, reference(model)))


def table_model(name: str, texts: int, tile: int, rich: int | None = None, tile_number: int = 0) -> Message:
    tiles = message((1, message((1, tile_number), (2, reference(tile)))), (2, 256))
    lists = [(4, reference(texts)), *([(17, reference(rich))] if rich else [])]
    return message((4, message((3, tiles), *lists)), (8, name))


def data_list(entries: Mapping[int, str], segments: Sequence[int] = ()) -> Message:
    held = [(3, message((1, key), (3, words))) for key, words in entries.items()]
    return message((1, 1), *held, *((4, reference(one)) for one in segments))


def rich_list(key: int, payload: int) -> Message:
    return message((1, 8), (3, message((1, key), (9, reference(payload)))))


def tile(*rows: Mapping[int, bytes], is_wide: bool = False) -> Message:
    """A tile of rows, each with its cells by their columns, counted from 0."""
    held = []
    for number, cells in enumerate(rows):
        buffer, offsets = b"", []
        for column in range(max(cells, default=-1) + 1):
            buffer += b"\0" * (-len(buffer) % 4)
            offsets.append(len(buffer) // (4 if is_wide else 1) if column in cells else 0xFFFF)
            buffer += cells.get(column, b"")
        packed = struct.pack(f"<{len(offsets)}H", *offsets)
        held.append((5, message((1, number), (6, buffer), (7, packed), (8, int(is_wide)))))
    return message(*held)


def text_cell(key: int) -> bytes:
    return struct.pack("<BB6xII", 5, 3, 0x08, key)


def rich_cell(key: int) -> bytes:
    return struct.pack("<BB6xII", 5, 9, 0x10, key)


def formula_cell(key: int) -> bytes:
    """A cell that came to a text; a number stands before that."""
    return struct.pack("<BB6xIdI", 5, 3, 0x0A, 1.5, key)


def number_cell(value: float) -> bytes:
    return struct.pack("<BB6xId", 5, 2, 0x02, value)


def file_of(
    archives: Mapping[str, Mapping[int, tuple[int, Message]]], others: Mapping[str, bytes] | None = None
) -> bytes:
    """The bytes of a file with these archives, each with its objects, kind and message, by their numbers."""
    return zipped({**{f"Index/{name}.iwa": archive(some) for name, some in archives.items()}, **(others or {})})


def archive(objects: Mapping[int, tuple[int, Message]]) -> bytes:
    held = b""
    for identifier, (kind, content) in objects.items():
        head = message((1, identifier), (2, message((1, kind), (3, len(content)))))
        held += _varint(len(head)) + head + content
    return b"".join(_chunk(held[at : at + 1000]) for at in range(0, len(held), 1000))


def pages(objects: Mapping[int, tuple[int, Message]], others: Mapping[str, bytes] | None = None) -> bytes:
    return file_of({"Document": {1: (10000, message((4, b""))), **objects}}, others)


def keynote(
    slides: Mapping[str, Mapping[int, tuple[int, Message]]], skipped: Sequence[str] = (), order: Sequence[str] = ()
) -> bytes:
    """A presentation; each slide is an archive whose first object is the slide. `order` is that of the show."""
    nodes = {
        900 + place: (4, message((2, reference(next(iter(slides[name])))), (4, int(name in skipped))))
        for place, name in enumerate(order or slides)
    }
    tree = message(*((2, reference(node)) for node in nodes))
    own = {1: (1, message((2, reference(2)), (3, b""))), 2: (2, message((3, tree))), **nodes}
    return file_of({"Document": own, **slides})


def slide(title: int | None = None, master: int | None = None) -> tuple[int, Message]:
    """A slide with its title's placeholder and its master."""
    fields = [(5, reference(title))] if title else []
    return 5, message(*fields, *([(17, reference(master))] if master else []))


def numbers(sheets: Mapping[str, Sequence[int]], objects: Mapping[int, tuple[int, Message]]) -> bytes:
    """A spreadsheet; each sheet has the drawables of these numbers."""
    listed = {
        800 + place: (2, message((1, name), *((2, reference(one)) for one in drawn)))
        for place, (name, drawn) in enumerate(sheets.items())
    }
    document = message(*((1, reference(sheet)) for sheet in listed), (8, b""))
    return file_of({"Document": {1: (1, document), **listed}, "CalculationEngine": objects})


def _drawable(about: str) -> Message:
    return message((8, about)) if about else b""


def _chunk(content: bytes) -> bytes:
    packed = _varint(len(content)) + _literal(content)
    return b"\0" + len(packed).to_bytes(3, "little") + packed


def _literal(content: bytes) -> bytes:
    return b"\xf4" + (len(content) - 1).to_bytes(2, "little") + content if content else b""


def _varint(value: int) -> bytes:
    held = b""
    while value > 0x7F:
        held += bytes([value & 0x7F | 0x80])
        value >>= 7
    return held + bytes([value])
