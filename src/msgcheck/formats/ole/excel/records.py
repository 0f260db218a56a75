"""The records of a workbook ([MS-XLS] 2.1.4): a kind, a length, up to 8,224 bytes; what is longer goes on in others."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from msgcheck.formats.ole.little_endian import number

BEGIN, END = 0x0809, 0x000A  # of the workbook's own records, of a sheet's, of a chart's on a sheet
_CONTINUED = 0x003C
_HEADER = struct.Struct("<HH")


class Record(NamedTuple):
    """A record: its kind and its content, in more stretches than one where it goes on in others."""

    kind: int
    stretches: tuple[bytes, ...]

    @property
    def content(self) -> bytes:
        """The first stretch."""
        return self.stretches[0]

    def number(self, at: int, size: int = 2) -> int:
        """The number at that place in the first stretch; 0 beyond its end."""
        return number(self.content, at, size)


def records(stream: bytes, place: int) -> Iterator[Record]:
    """The records from that place to the end of what they belong to; those of charts on a sheet are in between."""
    depth = 0
    kind, content, place = _next(stream, place)
    while kind:
        stretches = [content]
        following, content, place = _next(stream, place)
        while following == _CONTINUED:
            stretches.append(content)
            following, content, place = _next(stream, place)
        depth += (kind == BEGIN) - (kind == END)
        yield Record(kind, tuple(stretches))
        if depth <= 0:
            return
        kind = following


def _next(stream: bytes, place: int) -> tuple[int, bytes, int]:
    """The kind and the content of the record there, and where the next one is; 0 as its kind where there is none."""
    start = place + _HEADER.size
    if start > len(stream):
        return 0, b"", place
    kind, size = _HEADER.unpack_from(stream, place)
    return kind, stream[start : start + size], start + size
