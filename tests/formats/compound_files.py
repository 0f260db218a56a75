"""Builds OLE compound files from the bytes of their streams ([MS-CFB], version 3)."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from itertools import pairwise

SECTOR, MINI_SECTOR = 512, 64
CUTOFF = 4096  # streams shorter than this lie in the mini stream
FREE, END, TABLE, LIST = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFC
STORAGE, STREAM, ROOT = 1, 2, 5


def compound_file(streams: Mapping[str, bytes], in_header: int = 109) -> bytes:
    """The bytes of a file with these streams, by path: "ObjectPool/_1/Package" lies in two storages.

    `in_header` is how many sectors of the table of chains the header lists; others list the rest.
    """
    small = {path: content for path, content in streams.items() if len(content) < CUTOFF}
    mini_table, mini_starts, mini_stream = _chained(small, MINI_SECTOR)
    large = {path: content for path, content in streams.items() if path not in small}
    entries = _tree(streams)
    parts = {
        **large,
        "mini stream": mini_stream,
        "mini table": struct.pack(f"<{len(mini_table)}I", *mini_table),
        "directory": b"\0" * 128 * len(entries),
    }
    table, starts, sectors = _chained(parts, SECTOR)
    directory = b"".join(_entry(path, streams, entries, {**starts, **mini_starts}, mini_stream) for path in entries)
    place = starts["directory"] * SECTOR
    sectors = sectors[:place] + directory + sectors[place + len(directory) :]
    count = -(-(len(table) + 2) // (SECTOR // 4 - 1))
    places = [len(sectors) // SECTOR + number for number in range(count)]
    more = places[in_header:]
    table += [TABLE] * count + [LIST] * bool(more)
    header = struct.pack(
        "<8s16x5H6x9I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        0x3E, 3, 0xFFFE, 9, 6,
        0, count, starts["directory"], 0, CUTOFF,
        starts["mini table"] if mini_table else END, -(-len(mini_table) * 4 // SECTOR),
        places[-1] + 1 if more else END, bool(more),
    )  # fmt: skip
    header += struct.pack(f"<{min(count, in_header)}I", *places[:in_header])
    listed = struct.pack(f"<{len(more)}I", *more).ljust(SECTOR - 4, b"\xff") + struct.pack("<I", END)
    return header.ljust(SECTOR, b"\xff") + sectors + _filled(table, count) + (listed if more else b"")


def _chained(parts: Mapping[str, bytes], size: int) -> tuple[list[int], dict[str, int], bytes]:
    """The table of chains, the first sector of each part, and the sectors; parts of no bytes have none."""
    table: list[int] = []
    starts: dict[str, int] = {}
    held = b""
    for name, content in parts.items():
        count = -(-len(content) // size)
        starts[name] = len(table) if count else END
        table += [*range(len(table) + 1, len(table) + count), END] if count else []
        held += content.ljust(count * size, b"\0")
    return table, starts, held


def _filled(table: list[int], sectors: int) -> bytes:
    return struct.pack(f"<{len(table)}I", *table).ljust(sectors * SECTOR, b"\xff")


def _tree(streams: Mapping[str, bytes]) -> dict[str, tuple[int, int]]:
    """Every entry by its path, the root's being empty, with the numbers of its right sibling and its first child."""
    paths = {""}
    for path in streams:
        steps = path.split("/")
        paths |= {"/".join(steps[:count]) for count in range(1, len(steps) + 1)}
    order = sorted(paths, key=lambda path: (path.count("/") if path else -1, path.rpartition("/")[0], _rank(path)))
    numbers = {path: number for number, path in enumerate(order)}
    inside: dict[str, list[str]] = {}
    for path in order[1:]:
        inside.setdefault(path.rpartition("/")[0], []).append(path)
    right = {one: numbers[other] for paths_inside in inside.values() for one, other in pairwise(paths_inside)}
    return {path: (right.get(path, FREE), numbers[inside[path][0]] if path in inside else FREE) for path in order}


def _rank(path: str) -> tuple[int, str]:
    name = path.rpartition("/")[2]
    return len(name), name.upper()


def _entry(
    path: str,
    streams: Mapping[str, bytes],
    entries: Mapping[str, tuple[int, int]],
    starts: Mapping[str, int],
    mini_stream: bytes,
) -> bytes:
    right, child = entries[path]
    name = path.rpartition("/")[2] or "Root Entry"
    kind, start, size = STORAGE, 0, 0
    if not path:
        kind, start, size = ROOT, starts["mini stream"], len(mini_stream)
    elif path in streams:
        kind, start, size = STREAM, starts[path], len(streams[path])
    words = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII36xIQ", words, len(words) + 2, kind, 1, FREE, right, child, start, size
    )  # black, without a left sibling
