"""Some files of a ZIP exchanged or added, all else as it was, to the byte: even packed bytes are copied as they are.

A ZIP (PKWARE's APPNOTE) is a row of entries, each with a header of its own before its packed bytes; then a directory
that tells again about each and where it begins; then the end record, which tells where the directory begins.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from msgcheck.errors import Unmendable
from msgcheck.formats import zipped
from msgcheck.formats.limits import Limits

_ENTRY = struct.Struct("<4s6H3L5H2L")  # one entry of the directory (4.3.12), before its name, extra field and comment
_HEADER = struct.Struct("<4s5H3L2H")  # the header before packed bytes (4.3.7), before its name and extra field
_END = struct.Struct("<4s4H2LH")  # the end record (4.3.16), before its comment
_FIELD = struct.Struct("<2H")  # what opens each part of an extra field (4.5.1): its kind and its length
_END_MARK = b"PK\x05\x06"
_ENTRY_MARK = b"PK\x01\x02"
_HEADER_MARK = b"PK\x03\x04"
_SIZES_FOLLOW = 0x8  # bit 3 of the flags: sizes stand behind the packed bytes
_HUGE = 0x0001  # the kind of the extra field that tells sizes beyond 4 GB
_MOST = 0xFFFFFFFF
_MOST_ENTRIES = 0xFFFF
_OLDEST = 0x21  # the first day that a ZIP can tell: 1 January 1980
_PLAIN = 20  # the version of the way in which nearly all ZIPs are packed
_UNUSUAL = "is packed in an unusual way, and would not stay as it is"


_NONE: Mapping[str, bytes] = MappingProxyType({})


class _Entry(NamedTuple):
    """An entry of the directory: its own bytes there, and the half-open span of its header and packed bytes."""

    name: str
    listed: bytes
    start: int
    end: int


def repacked(
    content: bytes, exchanged: Mapping[str, bytes], limits: Limits, added: Mapping[str, bytes] = _NONE
) -> bytes:
    """The ZIP `content` with the files of those names, as its directory writes them, exchanged.

    Each keeps its place, its date and its way of packing, if that is a usual one. What is `added` comes behind the
    others; its names are ASCII and new. Raises Unmendable for a ZIP whose entries overlap, that is larger than 4 GB, or
    that is otherwise unlike those that programs write; UnreadableDocument as `Zipped`.
    """
    if not exchanged and not added:
        return content
    archive = zipped.opened(content, limits)
    directory, end = archive.start_dir, _end_at(content)
    entries = list(_entries(content, archive))
    packed, moved = _packed(content, entries, exchanged)
    if not exchanged.keys() <= moved.keys():  # a name is damaged
        raise Unmendable(_UNUSUAL)
    listed = b"".join(moved[entry.name] for entry in entries)
    for name, unpacked in added.items():
        entry, piece = _added(name, unpacked, len(packed) - _before(content, directory, end))
        packed, listed = packed + piece, listed + entry
    start = len(packed)
    tail = bytearray(content[directory + sum(len(entry.listed) for entry in entries) :])
    whole = b"".join((packed, listed, tail))
    if len(whole) >= _MOST or len(entries) + len(added) >= _MOST_ENTRIES:
        raise Unmendable(_UNUSUAL)
    record = bytearray(whole)
    at = len(whole) - (len(content) - end)
    if added:
        struct.pack_into("<2H", record, at + 8, *[len(entries) + len(added)] * 2)
    struct.pack_into("<2L", record, at + 12, len(listed), start - _before(content, directory, end))
    return bytes(record)


def _end_at(content: bytes) -> int:
    """Where the end record begins; Unmendable where it is one of those for huge or divided archives."""
    end = content.rfind(_END_MARK)
    if end < 0 or end + _END.size > len(content):
        raise Unmendable(_UNUSUAL)
    _, disk, _, here, count, size, start, _ = _END.unpack_from(content, end)
    if disk or here != count or _MOST in (size, start):
        raise Unmendable(_UNUSUAL)
    return end


def _before(content: bytes, directory: int, end: int) -> int:
    """How many bytes stand before the archive and are not counted by it, as before one that unpacks itself."""
    start: int = _END.unpack_from(content, end)[6]
    return directory - start


def _entries(content: bytes, archive: zipfile.ZipFile) -> Iterator[_Entry]:
    """The entries in the order of the directory; Unmendable where two lie over one another or share a name."""
    listed = archive.infolist()
    starts = sorted(entry.header_offset for entry in listed)
    ends = dict(pairwise([*starts, archive.start_dir]))
    names = {entry.orig_filename for entry in listed}
    if len(ends) != len(listed) or len(names) != len(listed) or any(start > end for start, end in ends.items()):
        raise Unmendable(_UNUSUAL)
    at = archive.start_dir
    for entry in listed:
        if content[at : at + 4] != _ENTRY_MARK or content[entry.header_offset :][:4] != _HEADER_MARK:
            raise Unmendable(_UNUSUAL)
        lengths = _ENTRY.unpack_from(content, at)[10:13]
        length = _ENTRY.size + sum(lengths)
        yield _Entry(entry.filename, content[at : at + length], entry.header_offset, ends[entry.header_offset])
        at += length


def _packed(content: bytes, entries: list[_Entry], exchanged: Mapping[str, bytes]) -> tuple[bytes, dict[str, bytes]]:
    """All entries one after the other in the order in which they lay, and what the directory is to say of each."""
    in_place = sorted(entries, key=lambda entry: entry.start)
    pieces = [content[: in_place[0].start]]
    at = len(pieces[0])
    moved: dict[str, bytes] = {}
    for entry in in_place:
        listed, piece = entry.listed, content[entry.start : entry.end]
        if entry.name in exchanged:
            listed, piece = _exchanged(entry, piece, exchanged[entry.name])
        moved[entry.name] = _listed_at(listed, at - entry.start)
        pieces.append(piece)
        at += len(piece)
    return b"".join(pieces), moved


def _exchanged(entry: _Entry, piece: bytes, unpacked: bytes) -> tuple[bytes, bytes]:
    """What the directory says of an entry, and its header and packed bytes, once it holds `unpacked`."""
    mark, made_by, needs, flags, way, *rest = _ENTRY.unpack_from(entry.listed)
    time, day, _, _, _, name_length, extra_length, comment_length, *where = rest
    way = zipfile.ZIP_STORED if way == zipfile.ZIP_STORED else zipfile.ZIP_DEFLATED
    packed = unpacked if way == zipfile.ZIP_STORED else _deflated(unpacked)
    facts = (flags & ~_SIZES_FOLLOW, way, time, day, zlib.crc32(unpacked), len(packed), len(unpacked))
    name = entry.listed[_ENTRY.size :][:name_length]
    extra = _without_huge_sizes(entry.listed[_ENTRY.size + name_length :][:extra_length])
    comment = entry.listed[_ENTRY.size + name_length + extra_length :]
    listed = _ENTRY.pack(mark, made_by, needs, *facts, len(name), len(extra), comment_length, *where)
    own_name_length, own_extra_length = _HEADER.unpack_from(piece)[9:11]
    own_name = piece[_HEADER.size :][:own_name_length]
    own_extra = _without_huge_sizes(piece[_HEADER.size + own_name_length :][:own_extra_length])
    header = _HEADER.pack(_HEADER_MARK, needs, *facts, len(own_name), len(own_extra))
    return b"".join((listed, name, extra, comment)), b"".join((header, own_name, own_extra, packed))


def _added(name: str, unpacked: bytes, at: int) -> tuple[bytes, bytes]:
    """What the directory says of a new entry whose header lies there, and its header and packed bytes."""
    packed, written = _deflated(unpacked), name.encode("ascii")
    facts = (0, zipfile.ZIP_DEFLATED, 0, _OLDEST, zlib.crc32(unpacked), len(packed), len(unpacked), len(written), 0)
    listed = _ENTRY.pack(_ENTRY_MARK, _PLAIN, _PLAIN, *facts, 0, 0, 0, 0, at)
    return listed + written, _HEADER.pack(_HEADER_MARK, _PLAIN, *facts) + written + packed


def _deflated(unpacked: bytes) -> bytes:
    deflating = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return deflating.compress(unpacked) + deflating.flush()


def _without_huge_sizes(extra: bytes) -> bytes:
    """An extra field without what tells the sizes of the bytes that were there before."""
    kept, at = [], 0
    while at + _FIELD.size <= len(extra):
        kind, length = _FIELD.unpack_from(extra, at)
        if kind != _HUGE:
            kept.append(extra[at : at + _FIELD.size + length])
        at += _FIELD.size + length
    return b"".join([*kept, extra[at:]])


def _listed_at(listed: bytes, further: int) -> bytes:
    """An entry of the directory whose header lies so many bytes further than before."""
    moved = bytearray(listed)
    (start,) = struct.unpack_from("<L", moved, 42)
    if start == _MOST:
        raise Unmendable(_UNUSUAL)
    struct.pack_into("<L", moved, 42, start + further)
    return bytes(moved)
