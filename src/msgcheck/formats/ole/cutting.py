"""A storage of an OLE compound file as a file of its own ([MS-CFB])."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from itertools import pairwise

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.ole.compound import SIGNATURE, CompoundFile

_SECTOR = 4096  # of a file of version 4 (2.2)
_IN_HEADER = 109  # sectors of the table of chains that fit there
_NONE, _LAST, _OF_TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD  # 2.1
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_ENTRY = struct.Struct("<64sHBBIII36xIQ")  # 2.6.1
_HEADER = struct.Struct("<8s16x5H6x9I")  # 2.2, up to the list of the table's sectors


def cut_out(file: CompoundFile, storage: str, most: int) -> bytes:
    """A file of the streams and storages that are in the storage of that path.

    However short a stream is, it has sectors of its own; the header says so, but not every program asks it.
    UnreadableDocument where the streams have more than `most` bytes together: those of an honest file share none.
    """
    folder = f"{storage}/".lower()
    contents: dict[str, bytes | None] = {}
    for path in file.paths:
        if path.lower().startswith(folder):
            held = file.stream(path) if path in file else None
            contents[path[len(folder) :]] = held
            most -= len(held or b"")
            if most < 0:
                raise UnreadableDocument("is damaged: parts of it lie over one another")
    return _file(contents)


def _file(contents: Mapping[str, bytes | None]) -> bytes:
    """A file with those streams; None stands for a storage."""
    table: list[int] = []
    starts = {path: _chained(table, len(held or b"")) for path, held in contents.items()}
    directory = _directory(contents, starts)
    start = _chained(table, len(directory))
    parts = [*(held or b"" for held in contents.values()), directory]
    return b"".join([_header(table, start), *map(_padded, parts), _padded(_written(table))])


def _chained(table: list[int], size: int) -> int:
    """The first of as many further sectors as hold `size` bytes, which are chained in the table."""
    first, count = len(table), -(-size // _SECTOR)
    table += [*range(first + 1, first + count), _LAST] if count else []
    return first if count else _LAST


def _padded(held: bytes) -> bytes:
    return held + bytes(-len(held) % _SECTOR)


def _sectors_of(table: list[int]) -> int:
    """How many sectors the table takes, which tells of them too."""
    return -(-len(table) // (_SECTOR // 4 - 1))


def _written(table: list[int]) -> bytes:
    whole = [*table, *[_OF_TABLE] * _sectors_of(table)]
    return struct.pack(f"<{len(whole)}I", *whole)


def _header(table: list[int], directory: int) -> bytes:
    count = _sectors_of(table)
    if count > _IN_HEADER:
        raise UnreadableDocument("is larger than a message or object inside another may be")
    says = (0x3E, 4, 0xFFFE, 12, 6, 0, count, directory, 0, 0, _LAST, 0, _LAST, 0)
    places = [*range(len(table), len(table) + count), *[_NONE] * (_IN_HEADER - count)]
    return _padded(_HEADER.pack(SIGNATURE, *says) + struct.pack(f"<{_IN_HEADER}I", *places))


def _directory(contents: Mapping[str, bytes | None], starts: Mapping[str, int]) -> bytes:
    """The entries of the root and of all paths; what is in one storage is a chain in its tree (2.6.4)."""
    numbers = {path: number for number, path in enumerate(contents, 1)}
    inside: dict[str, list[int]] = {}
    for path, number in numbers.items():
        inside.setdefault(path.rpartition("/")[0], []).append(number)
    next_to = {one: other for some in inside.values() for one, other in pairwise(some)}
    first = {folder: some[0] for folder, some in inside.items()}
    entries = [_entry("Root Entry", _ROOT, _NONE, first.get("", _NONE), _LAST, 0)]
    for path, held in contents.items():
        kind, child = (_STREAM, _NONE) if held is not None else (_STORAGE, first.get(path, _NONE))
        sibling = next_to.get(numbers[path], _NONE)
        entries.append(_entry(path.rpartition("/")[2], kind, sibling, child, starts[path], len(held or b"")))
    return b"".join(entries)


def _entry(name: str, kind: int, sibling: int, child: int, start: int, size: int) -> bytes:
    written = name.encode("utf-16-le", "replace")[:62]  # and a zero behind it
    return _ENTRY.pack(written, len(written) + 2, kind, 1, _NONE, sibling, child, start, size)
