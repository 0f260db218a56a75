"""The files packed in a ZIP (PKWARE's APPNOTE), unpacked in memory one by one and with care.

Archives come from strangers. Nothing is written to disk, and every file is held against the limits by what it really
unpacks to, whatever its header says.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Sequence

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits

_FAULTS = (
    zipfile.BadZipFile,
    NotImplementedError,  # a rare kind of ZIP
    EOFError,
    OSError,
    ValueError,  # offsets and names that make no sense
    OverflowError,
)
_ENCRYPTED = 0x1  # general purpose flag, bit 0
_END_MARK = b"PK\x05\x06"  # opens the last record of a ZIP, which tells the size of its directory in bytes 12 to 15
_ENTRY_MARK = b"PK\x01\x02"  # opens every entry of the directory
_SMALLEST_ENTRY = 46  # bytes of the directory
_SIZE_IS_ELSEWHERE = 0xFFFFFFFF  # in the record of a ZIP of more than 4 GB, or one that says so
_HEADER_BYTES = 30  # of an entry, before its name and extra field
_METHODS: dict[int, Callable[[bytes, int], bytes]] = {  # nearly everybody writes no others
    zipfile.ZIP_STORED: lambda packed, most: packed[:most],
    zipfile.ZIP_DEFLATED: lambda packed, most: zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most),
}
_DAMAGED = "is damaged: a part of it cannot be read"


class BrokenPart(UnreadableDocument):
    """One part of a file cannot be read; where the rest can, it costs that part only."""


class Zipped:
    """An opened ZIP. Raises UnreadableDocument for bytes that are none or break a limit."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._archive = opened(content, limits)
        self._content = content
        self._limits = limits
        self._bytes = 0

    @property
    def entries(self) -> Sequence[zipfile.ZipInfo]:
        """What is packed, in the order of the directory; folders too, whose names end in a slash."""
        return self._archive.infolist()

    def unpacked(self, entry: zipfile.ZipInfo) -> bytes:
        """What the entry unpacks to; BrokenPart where it is damaged or protected with a password.

        UnreadableDocument where it is too large, by itself or together with all that was unpacked before.
        """
        if entry.flag_bits & _ENCRYPTED:
            raise BrokenPart("is protected with a password")
        packed = min(entry.compress_size, len(self._content))  # headers lie
        self._limits.hold_compression_ratio(entry.file_size, packed)
        self._bytes += entry.file_size
        self._limits.hold_unpacked_bytes(self._bytes)
        try:
            if entry.compress_type in _METHODS:
                return _unpacked(self._content, entry)
            with self._archive.open(entry) as stream:  # slower, and knows more ways to pack
                return stream.read(entry.file_size)
        except (*_FAULTS, zlib.error) as fault:
            raise BrokenPart(_DAMAGED) from fault


def entries_at_most(content: bytes) -> int:
    """How many entries the ZIP can have: told without opening it, which costs time for each of them."""
    end = content.rfind(_END_MARK)
    if end < 0:
        return 0  # no ZIP at all
    size = int.from_bytes(content[end + 12 : end + 16], "little")
    return content.count(_ENTRY_MARK) if size == _SIZE_IS_ELSEWHERE else size // _SMALLEST_ENTRY


def opened(content: bytes, limits: Limits) -> zipfile.ZipFile:
    """The ZIP with its directory read; UnreadableDocument for bytes that are none or have too many entries."""
    limits.hold_entries(entries_at_most(content))
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except _FAULTS as fault:
        raise UnreadableDocument("is damaged: it does not open as the archive that it should be") from fault


def _unpacked(archive: bytes, entry: zipfile.ZipInfo) -> bytes:
    """What the entry unpacks to (APPNOTE 4.3.7). Never more than a byte beyond what its header promises: headers lie.

    The sizes are those of the ZIP's directory; of the entry's own header only the lengths of its two names count.
    """
    header = archive[entry.header_offset : entry.header_offset + _HEADER_BYTES]
    start = entry.header_offset + _HEADER_BYTES
    start += int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    packed = archive[start : start + entry.compress_size]
    unpacked = _METHODS[entry.compress_type](packed, entry.file_size + 1)
    if zlib.crc32(unpacked) != entry.CRC:
        raise BrokenPart(_DAMAGED)
    return unpacked
