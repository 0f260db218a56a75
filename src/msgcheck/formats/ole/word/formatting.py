"""How characters and paragraphs look: lists of properties for stretches of the stream ([MS-DOC] 2.6 and 2.9).

The stretches are listed on pages of 512 bytes. Only what decides about reading is looked at: whether characters show,
and where paragraphs stand.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from enum import Flag, auto
from itertools import pairwise
from typing import NamedTuple

from msgcheck.formats.ole.little_endian import number, numbers
from msgcheck.formats.ole.word.information import Information, Table

_PAGE = 512
_PAGE_NUMBER = 0x3FFFFF  # of the entry for a page, the bits that tell where it is (2.8.5)
_OPERAND_BYTES = (1, 1, 2, 4, 2, 2, 0, 3)  # of a property, by the highest three bits of its number (2.2.5.1)
_LONG_OPERANDS = (0xD606, 0xD608)  # tables' properties that tell their size in two bytes
_TABS = 0xC615  # a property that may be longer than it says; nothing of interest follows


class Look(Flag):
    """What is of interest about characters."""

    PLAIN = 0
    DELETED = auto()  # tracked as such
    HIDDEN = auto()
    SPECIAL = auto()  # the character stands for something else
    OBJECT = auto()
    FORM = auto()  # something else is what a form field keeps


class Stretch(NamedTuple):
    """Half-open stretch of the stream, how what is in it looks, and where the picture in it is kept (0: nowhere)."""

    start: int
    end: int
    look: Look
    picture: int = 0


class Standing(NamedTuple):
    """Where a paragraph stands: the number of its style, whether in a table, whether it only ends a row there."""

    style: int = 0
    is_in_table: bool = False
    ends_row: bool = False


_LOOKS: Mapping[int, Look] = {
    0x0800: Look.DELETED,
    0x0806: Look.FORM,
    0x080A: Look.OBJECT,
    0x083C: Look.HIDDEN,
    0x0855: Look.SPECIAL,
    0x0856: Look.OBJECT,
}
_PICTURE = 0x6A03
_IN_TABLE, _ENDS_ROW = 0x2416, 0x2417
_ON = (0x01, 0x81)  # values of a property that is on, or is what its style says it is not


def looks(information: Information) -> list[Stretch]:
    """The stretches of the stream whose characters do not look plain, in order; none overlaps another."""
    found = (
        Stretch(start, end, *_look(page[2 * at + 1 : 2 * at + 1 + page[2 * at]]))
        for page, start, end, at in _stretches(information, Table.CHARACTERS, 1)
        if at
    )
    return list(_apart(sorted(one for one in found if one.look)))


class Standings:
    """Tells where paragraphs stand."""

    def __init__(self, information: Information) -> None:
        found = sorted(
            (start, end, _standing(page, 2 * at) if at else Standing())
            for page, start, end, at in _stretches(information, Table.PARAGRAPHS, 13)
        )
        self._starts = [start for start, _, _ in found]
        self._found = found

    def at(self, place: int) -> Standing:
        """Where the paragraph stands whose last character is stored there."""
        before = bisect_right(self._starts, place) - 1
        if before >= 0:
            start, end, standing = self._found[before]
            if start <= place < end:
                return standing
        return Standing()


def _stretches(information: Information, table: Table, width: int) -> Iterator[tuple[bytes, int, int, int]]:
    """Each stretch, with the page that lists it and half the offset there of what is said about it (0: nothing).

    `width` is the size of the entries that tell these offsets.
    """
    if not information.is_word_97:
        return
    held = numbers(information.table(table))
    for place in dict.fromkeys(entry & _PAGE_NUMBER for entry in held[len(held) // 2 + 1 :]):
        page = information.text[place * _PAGE : (place + 1) * _PAGE]
        count = page[-1] if len(page) == _PAGE else 0
        bounds, offsets = 4 * (count + 1), range(4 * (count + 1), _PAGE, width)
        for (start, end), offset in zip(pairwise(numbers(page[:bounds])), offsets, strict=False):
            yield page, start, end, page[offset]


def _apart(stretches: list[Stretch]) -> Iterator[Stretch]:
    """The stretches without what overlaps, which honest files never do."""
    reached = 0
    for one in stretches:
        start = max(one.start, reached)
        if start < one.end:
            yield one._replace(start=start)
            reached = one.end


def _look(properties: bytes) -> tuple[Look, int]:
    look, picture = Look.PLAIN, 0
    for kind, operand in _properties(properties):
        if kind in _LOOKS:
            look = look | _LOOKS[kind] if operand[:1] and operand[0] in _ON else look & ~_LOOKS[kind]
        elif kind == _PICTURE:
            picture = number(operand, 0)
    return look, picture


def _standing(page: bytes, at: int) -> Standing:
    """What a page says of a paragraph there (2.9.175)."""
    size = 2 * number(page, at, 1) - 1
    if size < 0:
        at, size = at + 1, 2 * number(page, at + 1, 1)
    held = page[at + 1 : at + 1 + size]
    on = {kind for kind, operand in _properties(held[2:]) if operand == b"\1"}
    return Standing(number(held, 0, 2), _IN_TABLE in on, _ENDS_ROW in on)


def _properties(held: bytes) -> Iterator[tuple[int, bytes]]:
    """The number and the operand of each property in a list of them."""
    at = 0
    while at + 2 < len(held):
        (kind,) = struct.unpack_from("<H", held, at)
        if kind == _TABS:
            return
        at += 2
        size = _OPERAND_BYTES[kind >> 13]
        if kind in _LONG_OPERANDS:
            size = 1 + number(held, at, 2)
        elif not size:
            size = 1 + number(held, at, 1)
        yield kind, held[at : at + size]
        at += size
