"""OLE compound files ([MS-CFB]): streams in a tree of storages, in sectors that are chained as on a disk."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.little_endian import number, numbers

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # 2.2

_HEADER_BYTES = 512
_SHIFTS = (9, 12)  # 2.2: sectors are of 512 or 4,096 bytes
_MINI_SECTOR = 64
_ENTRY = struct.Struct("<64sHBB3I36xIQ")  # 2.6.1, without what tells nothing here
_NOWHERE = 0xFFFFFFFF  # in place of a sector: there is none
_STORAGE, _STREAM, _ROOT = 1, 2, 5  # kinds of entries
_DEEPEST = 12  # storages in storages: honest files need four


class _Entry(NamedTuple):
    name: str
    kind: int
    siblings: tuple[int, int]
    child: int
    start: int
    size: int


class CompoundFile:
    """An opened compound file. Raises UnreadableDocument for bytes that are none, or break a limit.

    A chain of sectors that is damaged ends early: a stream may be shorter than it should be, never longer.
    """

    def __init__(self, content: bytes, limits: Limits) -> None:
        shift = number(content, 30, 2)
        if not content.startswith(SIGNATURE) or len(content) < _HEADER_BYTES or shift not in _SHIFTS:
            raise UnreadableDocument("is damaged: it does not open as the OLE file that it should be")
        self._content = content
        self._sector = 1 << shift
        self._table = self._numbers(self._table_sectors())
        self._mini_cutoff = number(content, 56)
        directory = self._sectors(self._chain(number(content, 48)))
        whole = len(directory) // _ENTRY.size
        limits.hold_entries(whole)
        self._entries = [_entry(fields) for fields in _ENTRY.iter_unpack(directory[: whole * _ENTRY.size])]
        self._streams = {path.lower(): entry for path, entry in self._tree() if entry.kind == _STREAM}

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The paths of all streams and storages in the order of the directory's tree: "ObjectPool/_1/Package"."""
        return tuple(path for path, _ in self._tree())

    def __contains__(self, path: str) -> bool:
        """Whether there is a stream of that path; case does not count (2.6.4)."""
        return path.lower() in self._streams

    def stream(self, path: str) -> bytes:
        """The bytes of the stream of that path; UnreadableDocument where there is none."""
        entry = self._streams.get(path.lower())
        if entry is None:
            raise UnreadableDocument("is damaged: a part that it needs is missing")
        if entry.size >= self._mini_cutoff:
            return self._sectors(self._chain(entry.start))[: entry.size]
        mini = [self._mini_stream[at : at + _MINI_SECTOR] for at in self._mini_places(entry.start)]
        return b"".join(mini)[: entry.size]

    def _table_sectors(self) -> Iterable[int]:
        """The sectors that hold the table of chains, listed in the header and in sectors of their own (2.5)."""
        listed = list(struct.unpack_from("<109I", self._content, 76))
        follow, met = number(self._content, 68), set[int]()
        while self._is_there(follow) and follow not in met:
            met.add(follow)
            held = self._numbers([follow])
            listed += held[:-1]
            follow = held[-1] if held else _NOWHERE
        return dict.fromkeys(filter(self._is_there, listed))

    def _is_there(self, sector: int) -> bool:
        return (sector + 1) * self._sector < len(self._content)

    def _sectors(self, places: Iterable[int]) -> bytes:
        size = self._sector
        return b"".join([self._content[(place + 1) * size : (place + 2) * size] for place in places])

    def _numbers(self, sectors: Iterable[int]) -> Sequence[int]:
        return numbers(self._sectors(sectors))

    def _chain(self, start: int) -> Iterator[int]:
        return filter(self._is_there, _followed(self._table, start))

    @cached_property
    def _mini_table(self) -> Sequence[int]:
        return self._numbers(self._chain(number(self._content, 60)))

    @cached_property
    def _mini_stream(self) -> bytes:
        """The stream of the root, which holds all small streams in sectors of their own (2.6.3)."""
        root = next((entry for entry in self._entries if entry.kind == _ROOT), None)
        return b"" if root is None else self._sectors(self._chain(root.start))

    def _mini_places(self, start: int) -> Iterator[int]:
        return (place * _MINI_SECTOR for place in _followed(self._mini_table, start))

    def _tree(self) -> Iterator[tuple[str, _Entry]]:
        """Every entry with its path, storages before what is in them. No entry comes twice, however links lead."""
        ahead = [(entry.child, "", 0) for entry in self._entries if entry.kind == _ROOT][:1]
        met: set[int] = set()
        while ahead:
            place, folder, depth = ahead.pop()
            if place in met or place >= len(self._entries):
                continue
            met.add(place)
            entry = self._entries[place]
            ahead += [(sibling, folder, depth) for sibling in reversed(entry.siblings)]
            if entry.kind in (_STORAGE, _STREAM):
                yield f"{folder}{entry.name}", entry
            if entry.kind == _STORAGE and depth < _DEEPEST:
                ahead.append((entry.child, f"{folder}{entry.name}/", depth + 1))


def _followed(table: Sequence[int], start: int) -> Iterator[int]:
    """The chain in `table` that begins with `start`; one that runs in a circle ends when all numbers had their turn."""
    for _ in range(len(table)):
        if start >= len(table):
            return
        yield start
        start = table[start]


def _entry(fields: tuple[bytes, int, int, int, int, int, int, int, int]) -> _Entry:
    name, length, kind, _, left, right, child, start, size = fields
    said = name[: max(length - 2, 0)].decode("utf-16-le", "replace")
    return _Entry(said, kind, (left, right), child, start, size & 0xFFFFFFFF)
