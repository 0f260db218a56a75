"""The package: a ZIP of XML parts that refer to one another (ISO/IEC 29500-2), opened with care.

Packages come from strangers. Nothing is extracted to disk, nothing is fetched, no entity is expanded, and every
part is held against the limits by what it really unpacks to, whatever its header says.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml.names import Element, Tags, tags
from msgcheck.formats.ooxml.parsing import BrokenPart, in_pieces, parsed, parser
from msgcheck.formats.ooxml.relationships import Links, links_in, links_part

__all__ = ["BrokenPart", "Package", "Part", "PartInPieces"]

_ZIP_FAULTS = (
    zipfile.BadZipFile,
    NotImplementedError,  # a kind of ZIP that Office does not write
    EOFError,
    OSError,
    ValueError,  # offsets and names that make no sense
    OverflowError,
)
_ENCRYPTED = 0x1  # ZIP general purpose flag, bit 0
_END_MARK = b"PK\x05\x06"  # opens the last record of a ZIP, which tells the size of its directory in bytes 12 to 15
_ENTRY_MARK = b"PK\x01\x02"  # opens every entry of the directory
_SMALLEST_ENTRY = 46  # bytes of the directory
_SIZE_IS_ELSEWHERE = 0xFFFFFFFF  # in the record of a ZIP of more than 4 GB, or one that says so
_HEADER_BYTES = 30  # of an entry, before its name and extra field
_METHODS: dict[int, Callable[[bytes, int], bytes]] = {  # Office writes no others
    zipfile.ZIP_STORED: lambda packed, most: packed[:most],
    zipfile.ZIP_DEFLATED: lambda packed, most: zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most),
}
_DAMAGED = "is damaged: a part of it cannot be read"
_OVERRIDE = tags("ct:Override")


class Part(NamedTuple):
    """One XML part: its name in the package, its root, and where it leads.

    `is_cut_off` says that its links are there but damaged, so that what they lead to is not found.
    """

    name: str
    root: Element
    links: Links
    is_cut_off: bool = False


class PartInPieces(NamedTuple):
    """One XML part that may be huge: like a `Part`, but its `elements` come as `parsing.in_pieces` gives them."""

    name: str
    elements: Iterator[Element]
    links: Links
    is_cut_off: bool = False


class Package:
    """An opened package; its parts are parsed when they are asked for.

    Raises UnreadableDocument for bytes that are no usable ZIP or break a limit.
    """

    def __init__(self, content: bytes, limits: Limits) -> None:
        limits.hold_entries(_entries_at_most(content))
        self._archive = _opened(content)
        self._entries = {_key(entry.filename): entry for entry in self._archive.infolist()}
        self._limits = limits
        self._content = content
        self._unpacked = 0
        self._parser = parser()

    @property
    def limits(self) -> Limits:
        """What the document may ask of the machine."""
        return self._limits

    @cached_property
    def links(self) -> Links:
        """Where the package itself leads: to its main part and its properties."""
        return self._links_of("")

    def main_part(self, content_type_end: str) -> Part:
        """The part the package is about: the one its own relationships name, else the first of that content type."""
        for name in self.links.to("officedocument"):
            return self.part(name)
        for override in _OVERRIDE.within(self.root("[Content_Types].xml")):
            if override.get("ContentType", "").endswith(content_type_end):
                return self.part(override.get("PartName", "").removeprefix("/"))
        raise BrokenPart("is damaged: the list of its parts is lost")

    def part(self, name: str) -> Part:
        """The part of that name, parsed; BrokenPart where it is missing or not well-formed XML."""
        return Part(name, self.root(name), *self._leads(name))

    def part_in_pieces(self, name: str, pieces: Tags) -> PartInPieces:
        """The part of that name, which comes in pieces; BrokenPart where it is missing."""
        return PartInPieces(name, in_pieces(self.content(name), pieces), *self._leads(name))

    def root(self, name: str) -> Element:
        """The root of the XML part of that name, of alternate content only what shows; BrokenPart as for `part`."""
        return parsed(self.content(name), self._parser)

    def content(self, name: str) -> bytes:
        """What the part of that name unpacks to; BrokenPart where it is missing or damaged."""
        entry = self._entries.get(_key(name))
        if entry is None:
            raise BrokenPart("is damaged: a part that it needs is missing")
        if entry.flag_bits & _ENCRYPTED:
            raise BrokenPart("is encrypted in part")
        self._limits.hold_compression_ratio(entry.file_size, entry.compress_size)
        self._unpacked += entry.file_size
        self._limits.hold_unpacked_bytes(self._unpacked)
        return _unpacked(self._content, entry)

    def _leads(self, part: str) -> tuple[Links, bool]:
        """Where a part leads, and whether that is lost."""
        try:
            return self._links_of(part), False
        except BrokenPart:
            return Links(part), True

    def _links_of(self, part: str) -> Links:
        name = links_part(part)
        return links_in(self.root(name), part) if _key(name) in self._entries else Links(part)


def _entries_at_most(content: bytes) -> int:
    """How many entries the ZIP can have: told without opening it, which costs time for each of them."""
    end = content.rfind(_END_MARK)
    if end < 0:
        return 0  # no ZIP at all
    size = int.from_bytes(content[end + 12 : end + 16], "little")
    return content.count(_ENTRY_MARK) if size == _SIZE_IS_ELSEWHERE else size // _SMALLEST_ENTRY


def _opened(content: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except _ZIP_FAULTS as fault:
        raise UnreadableDocument("is damaged: it does not open as the archive that it should be") from fault


def _unpacked(archive: bytes, entry: zipfile.ZipInfo) -> bytes:
    """What the entry unpacks to (APPNOTE 4.3.7). Never more than a byte beyond what its header promises: headers lie.

    The sizes are those of the ZIP's directory; of the entry's own header only the lengths of its two names count.
    """
    header = archive[entry.header_offset : entry.header_offset + _HEADER_BYTES]
    start = entry.header_offset + _HEADER_BYTES
    start += int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    packed = archive[start : start + entry.compress_size]
    try:
        unpacked = _METHODS[entry.compress_type](packed, entry.file_size + 1)
    except (KeyError, zlib.error) as fault:
        raise BrokenPart(_DAMAGED) from fault
    if zlib.crc32(unpacked) != entry.CRC:
        raise BrokenPart(_DAMAGED)
    return unpacked


def _key(name: str) -> str:
    """Part names are compared without regard to case, and some writers put backslashes in them."""
    return name.replace("\\", "/").lower()
