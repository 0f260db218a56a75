"""Builds small Word documents of 97: a row of characters, the tables that cut it into stories, and how it looks."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from itertools import accumulate

from tests.formats.compound_files import compound_file

FIRST_BYTE = 1024  # of the text in its stream
PAGE = 512
IN_BYTES = 0x40000000
DELETED, HIDDEN, SPECIAL, OBJECT = b"\x00\x08\x01", b"\x3c\x08\x01", b"\x55\x08\x01", b"\x56\x08\x01"  # of characters
IN_TABLE, ENDS_ROW = b"\x16\x24\x01", b"\x17\x24\x01"  # properties of paragraphs
PIECES, CHARACTERS, PARAGRAPHS, STYLES, DRAWINGS = 33, 12, 13, 1, 50  # numbers of tables
STORIES = ((3, 1, 0), (11, 2, 0), (5, 4, 0), (47, 5, 0), (56, 6, 22))  # table, story, bytes besides the place of each

Look = tuple[str, bytes]


def letter(
    body: str,
    *,
    footnotes: Sequence[str] = (),
    headers: Sequence[str] = (),
    comments: Sequence[str] = (),
    endnotes: Sequence[str] = (),
    boxes: Sequence[str] = (),
    looks: Sequence[Look] = (),
    standings: Sequence[Look] = (),
    styles: Sequence[int] = (),
    drawings: bytes = b"",
    streams: Mapping[str, bytes] | None = None,
    flags: int = 0,
) -> bytes:
    """The bytes of a document.

    `body` and the others get the mark that ends a paragraph. `headers` are stories from the first section's on, six
    a section. `looks` and `standings` give properties to the first place at which a text stands; a standing begins
    with the number of a style, in two bytes. `styles` are the built-in ones that these numbers stand for.
    """
    stories = [[body], footnotes, ["", "", "", "", "", "", *headers] if headers else [], [], comments, endnotes, boxes]
    ended = [[_halved(f"{one}\r") if one else "" for one in some] for some in stories]
    text = "".join("".join(some) for some in ended) + "\r"
    pieces, stored = _stored(text)
    characters, stored = _with_page(stored, text, looks, 1)
    paragraphs, stored = _with_page(stored, text, standings, 13)
    tables = {
        PIECES: pieces,
        CHARACTERS: characters,
        PARAGRAPHS: paragraphs,
        STYLES: _styles(styles),
        DRAWINGS: drawings,
    }
    tables.update({table: _bounds(ended[kind], extra) for table, kind, extra in STORIES if ended[kind]})
    information, table_stream = _information([sum(map(len, some)) for some in ended], tables, flags)
    word = information.ljust(FIRST_BYTE, b"\0") + stored
    return compound_file({"WordDocument": word, "1Table": table_stream, **(streams or {})})


def old_letter(body: str) -> bytes:
    """The bytes of a document of Word 95, whose text is stored in one piece."""
    head = struct.pack("<HH6xH12xI", 0xA5EC, 104, 0, PAGE).ljust(0x34, b"\0") + struct.pack("<I", len(body))
    return compound_file({"WordDocument": head.ljust(PAGE, b"\0") + body.encode("cp1252")})


def _stored(text: str) -> tuple[bytes, bytes]:
    """The table of pieces, and what is stored: a piece of bytes as long as the text is Western, the rest in UTF-16."""
    cut = _cut(text)
    first, second = text[:cut].encode("cp1252"), text[cut:].encode("utf-16-le", "surrogatepass")
    table = struct.pack("<III", 0, cut, cut + len(second) // 2)
    for place in (2 * FIRST_BYTE | IN_BYTES, FIRST_BYTE + len(first)):
        table += struct.pack("<HIH", 0, place, 0)
    return b"\2" + struct.pack("<I", len(table)) + table, first + second


def _halved(text: str) -> str:
    """`text` with the two halves of characters that take two places in UTF-16."""
    held = text.encode("utf-16-le")
    return "".join(map(chr, struct.unpack(f"<{len(held) // 2}H", held)))


def _cut(text: str) -> int:
    return next((place for place, letter in enumerate(text) if ord(letter) > 0xFF), len(text) // 2)


def _place(text: str, character: int) -> int:
    """Where in the stream a character is stored."""
    return FIRST_BYTE + min(character, _cut(text)) + 2 * max(character - _cut(text), 0)


def _with_page(stored: bytes, text: str, some: Sequence[Look], width: int) -> tuple[bytes, bytes]:
    """The table that leads to a page of properties, and what is stored with that page behind it."""
    if not some:
        return b"", stored
    bounds, offsets, page, at = [FIRST_BYTE], list[int](), bytearray(PAGE), PAGE - 1
    for start, words, properties in sorted((text.index(words), words, properties) for words, properties in some):
        said = _counted(properties, width)
        at -= len(said) + (at - len(said)) % 2
        page[at : at + len(said)] = said
        bounds += [_place(text, start), _place(text, start + len(words))]
        offsets += [0, at // 2]
    head = struct.pack(f"<{len(bounds)}I", *bounds) + b"".join(bytes([one]).ljust(width, b"\0") for one in offsets)
    page[: len(head)] = head
    page[-1] = len(offsets)
    stored = stored.ljust(-(-len(stored) // PAGE) * PAGE, b"\0")
    return struct.pack("<III", FIRST_BYTE, bounds[-1], (FIRST_BYTE + len(stored)) // PAGE), stored + bytes(page)


def _counted(properties: bytes, width: int) -> bytes:
    if width == 1:
        return bytes([len(properties)]) + properties
    half, odd = divmod(len(properties), 2)
    return bytes([half + 1]) + properties if odd else bytes([0, half]) + properties


def _bounds(stories: Sequence[str], others: int) -> bytes:
    ends = [0, *accumulate(map(len, stories))]
    return struct.pack(f"<{len(ends)}I", *ends) + b"\0" * others * len(stories)


def _styles(kinds: Sequence[int]) -> bytes:
    return struct.pack("<HH16x", 18, len(kinds)) + b"".join(struct.pack("<HH8x", 10, kind) for kind in kinds)


def _information(lengths: Sequence[int], tables: Mapping[int, bytes], flags: int) -> tuple[bytes, bytes]:
    """The file information block, and the stream of tables."""
    places, held = [(0, 0)] * 93, b""
    for number, table in sorted(tables.items()):
        places[number] = (len(held), len(table))
        held += table
    head = struct.pack("<HH6xH20x", 0xA5EC, 193, 0x0200 | flags)
    head += struct.pack("<H28xH12x8I44x", 14, 22, *lengths, 0)
    return head + struct.pack("<H", 93) + b"".join(struct.pack("<II", *one) for one in places), held
