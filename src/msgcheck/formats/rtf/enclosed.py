"""The bytes of pictures and embedded files, which stand in an RTF file as digits or, rarely, as they are."""

from __future__ import annotations

import re

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.ole.little_endian import number
from msgcheck.formats.ole_objects import packaged
from msgcheck.formats.rtf.tokens import end_of_group

_DATA = re.compile(
    rb"([0-9a-fA-F]++)|\\bin([0-9]{1,10}+) ?|([{}])|\\[a-zA-Z]++(?:-?[0-9]++)?+ ?|\\.|[^\\{}0-9a-fA-F]++", re.S
)
_DIGITS, _BYTES, _BRACE = range(1, 4)
_BEGINNING_OF_DATA = re.compile(rb"[0-9a-fA-F]{12}|\\bin[1-9]")
_FAR_ENOUGH = 4096  # bytes in which the data of a picture begin, or its group ends
_EMBEDDED = 2
_PACKAGE = b"Package\0"


def has_data(content: bytes, at: int) -> bool:
    """Whether anything is in the group that `at` is in; some programs leave a picture empty."""
    beginning = content[at : at + _FAR_ENOUGH]
    end = end_of_group(beginning, 0)
    return end == _FAR_ENOUGH or _BEGINNING_OF_DATA.search(beginning, 0, end) is not None


def packed(content: bytes, at: int) -> bytes:
    """What stands as data in the group that `at` is in, but for the groups inside it: a picture, an object."""
    data: list[bytes] = []
    depth = 0
    while depth >= 0 and (found := _DATA.match(content, at)):
        at = found.end()
        kind = found.lastindex
        if kind == _BRACE:
            depth += 1 if found[_BRACE] == b"{" else -1
        elif kind == _BYTES:
            data += [content[at : at + int(found[_BYTES])].hex().encode()] if depth == 0 else []
            at += int(found[_BYTES])
        elif kind == _DIGITS and depth == 0:
            data.append(found[_DIGITS])
    digits = b"".join(data)
    return bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))


def embedded_file(content: bytes, at: int) -> bytes:
    """The file that an object holds whose data stand in the group that `at` is in ([MS-OLEDS] 2.2.5)."""
    data = packed(content, at)
    kind, at = _sized(data, 8)
    _, at = _sized(data, at)
    _, at = _sized(data, at)
    held, _ = _sized(data, at)
    if number(data, 4) != _EMBEDDED or not held:
        raise UnreadableDocument("is damaged")
    return packaged(held)[1] if kind == _PACKAGE else held


def _sized(data: bytes, at: int) -> tuple[bytes, int]:
    """The bytes behind the number that tells how many they are, and where they end."""
    end = at + 4 + number(data, at)
    return data[at + 4 : end], end
