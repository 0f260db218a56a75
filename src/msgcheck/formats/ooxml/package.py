"""The package: a ZIP of XML parts that refer to one another (ISO/IEC 29500-2), opened with care.

Packages come from strangers. Nothing is extracted to disk, nothing is fetched, no entity is expanded, and every
part is held against the limits by what it really unpacks to, whatever its header says.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml import alternatives
from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.relationships import Links, links_in, links_part

_ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,  # a compression method that Office does not write
    OSError,
    ValueError,  # offsets and names that make no sense
    OverflowError,
)
_ENCRYPTED = 0x1  # ZIP general purpose flag, bit 0
_ENTRY_MARK = b"PK\x01\x02"  # opens every entry of a ZIP's directory
_OVERRIDE = tags("ct:Override")


class BrokenPart(UnreadableDocument):
    """One part of the package cannot be read; where the rest can, it costs that part only."""


class Part(NamedTuple):
    """One XML part: its name in the package, its root, and where it leads.

    `is_cut_off` says that its links are there but damaged, so that what they lead to is not found.
    """

    name: str
    root: Element
    links: Links
    is_cut_off: bool = False


class Package:
    """An opened package; its parts are parsed when they are asked for.

    Raises UnreadableDocument for bytes that are no usable ZIP or break a limit.
    """

    def __init__(self, content: bytes, limits: Limits) -> None:
        limits.hold_entries(content.count(_ENTRY_MARK))
        self._archive = _opened(content)
        self._entries = {_key(entry.filename): entry for entry in self._archive.infolist()}
        self._limits = limits
        self._unpacked = 0
        self._parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)

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
        for override in self._root("[Content_Types].xml").iter(*_OVERRIDE):
            if override.get("ContentType", "").endswith(content_type_end):
                return self.part(override.get("PartName", "").lstrip("/"))
        raise BrokenPart("The file has lost the list of its parts and cannot be opened.")

    def part(self, name: str) -> Part:
        """The part of that name, parsed; BrokenPart where it is missing or not well-formed XML."""
        root = self._root(name)
        try:
            return Part(name, root, self._links_of(name))
        except BrokenPart:
            return Part(name, root, Links(name), is_cut_off=True)

    def content(self, name: str) -> bytes:
        """What the part of that name unpacks to; BrokenPart where it is missing or damaged."""
        entry = self._entries.get(_key(name))
        if entry is None:
            raise BrokenPart("A part of the file is missing.")
        if entry.flag_bits & _ENCRYPTED:
            raise BrokenPart("A part of the file is encrypted.")
        self._limits.hold_compression_ratio(entry.file_size, entry.compress_size)
        self._unpacked += entry.file_size
        self._limits.hold_unpacked_bytes(self._unpacked)
        return self._unpack(entry)

    def _unpack(self, entry: zipfile.ZipInfo) -> bytes:
        try:
            with self._archive.open(entry) as stream:
                # Asking for one byte more than the header promises keeps a lying header from unpacking without end.
                return stream.read(entry.file_size + 1)
        except _ZIP_FAULTS as fault:
            raise BrokenPart("A part of the file is damaged.") from fault

    def _root(self, name: str) -> Element:
        content = self.content(name)
        try:
            root = etree.fromstring(content, self._parser)
        except (etree.LxmlError, ValueError) as fault:
            raise BrokenPart("A part of the file is damaged.") from fault
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableDocument("The file declares XML entities, which is never needed and may be a trap.")
        if alternatives.MARK in content:
            alternatives.keep_what_shows(root)
        return root

    def _links_of(self, part: str) -> Links:
        name = links_part(part)
        return links_in(self._root(name), part) if _key(name) in self._entries else Links(part)


def _opened(content: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except _ZIP_FAULTS as fault:
        raise UnreadableDocument("The file is damaged: it does not open as the archive it should be.") from fault


def _key(name: str) -> str:
    """Part names are compared without regard to case, and some writers put backslashes in them."""
    return name.replace("\\", "/").lstrip("/").lower()
