"""Records of PowerPoint and of Office's drawings ([MS-PPT] 2.3.1, [MS-ODRAW] 2.2.1): a kind, a length, and content.

The content of a container is records again.
"""

from __future__ import annotations

import struct
from collections.abc import Container, Iterator
from typing import NamedTuple

from msgcheck.formats.ole.little_endian import number

_HEADER = struct.Struct("<HHI")
_CONTAINER = 0xF  # the version that marks one


class Record(NamedTuple):
    """A record of `stream`: half-open, where its content stands there."""

    stream: bytes
    kind: int
    instance: int
    is_container: bool
    start: int
    end: int

    @property
    def content(self) -> bytes:
        """The bytes behind its header."""
        return self.stream[self.start : self.end]

    def number(self, at: int, size: int = 4) -> int:
        """The number at that place in the content; 0 beyond its end."""
        return number(self.stream[self.start + at : min(self.start + at + size, self.end)], 0, size)

    def records(self) -> Iterator[Record]:
        """The records right in the content."""
        at = self.start
        while at + _HEADER.size <= self.end:
            one = record_at(self.stream, at, self.end)
            yield one
            at = one.end

    def within(self, whole: Container[int] = (), opened: Container[int] = ()) -> Iterator[Record]:
        """The records at all depths, containers before what is in them, and not what is in those of kinds `whole`.

        Records of kinds `opened` hold records though they are marked as no container.
        """
        at = self.start
        while at + _HEADER.size <= self.end:
            one = record_at(self.stream, at, self.end)
            yield one
            enters = one.kind in opened or (one.is_container and one.kind not in whole)
            at = one.start if enters else one.end


def record_at(stream: bytes, at: int, end: int | None = None) -> Record:
    """The record whose header stands there; it ends at `end` (of `stream`, where that is not given) at the latest."""
    start = at + _HEADER.size
    mark, kind, length = _HEADER.unpack_from(stream, at) if 0 <= at <= len(stream) - _HEADER.size else (0, 0, 0)
    stop = max(min(start + length, len(stream) if end is None else end), start)
    return Record(stream, kind, mark >> 4, mark & _CONTAINER == _CONTAINER, start, stop)


def children(record: Record, kind: int) -> Iterator[Record]:
    """The records of that kind right in the content of `record`."""
    return (one for one in record.records() if one.kind == kind)
