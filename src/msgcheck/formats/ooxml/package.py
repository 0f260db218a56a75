"""The package: a ZIP of XML parts that refer to one another (ISO/IEC 29500-2), opened with care.

Packages come from strangers. Nothing is extracted to disk, nothing is fetched, and no entity is expanded.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml.names import Element, Tags, tags
from msgcheck.formats.ooxml.parsing import in_pieces, parsed, parser
from msgcheck.formats.ooxml.relationships import Links, links_in, links_part
from msgcheck.formats.zipped import BrokenPart, Zipped

__all__ = ["BrokenPart", "Package", "Part", "PartInPieces"]

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
        self._zipped = Zipped(content, limits)
        self._entries = {_key(entry.filename): entry for entry in self._zipped.entries}
        self._limits = limits
        self._parser = parser()

    @property
    def limits(self) -> Limits:
        """What the document may ask of the machine."""
        return self._limits

    @cached_property
    def links(self) -> Links:
        """Where the package itself leads: to its main part and its properties."""
        return self.links_of("")

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
        return self._zipped.unpacked(entry)

    def links_of(self, part: str) -> Links:
        """Where the part of that name leads, "" being the package itself; BrokenPart where that is damaged."""
        name = links_part(part)
        return links_in(self.root(name), part) if _key(name) in self._entries else Links(part)

    def holds(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return _key(name) in self._entries

    def matters(self, name: str) -> bool:  # noqa: ARG002
        """Whether a tour has to visit the part of that name: to a reader every part matters."""
        return True

    def written_name(self, name: str) -> str:
        """The name of a part as the directory of the ZIP writes it."""
        return self._entries[_key(name)].filename

    def names_in(self, folder: str) -> list[str]:
        """The names of the parts whose names begin with that folder's, which ends in a slash."""
        return [entry.filename for key, entry in self._entries.items() if key.startswith(_key(folder))]

    def _leads(self, part: str) -> tuple[Links, bool]:
        """Where a part leads, and whether that is lost."""
        try:
            return self.links_of(part), False
        except BrokenPart:
            return Links(part), True


def _key(name: str) -> str:
    """Part names are compared without regard to case, and some writers put backslashes in them."""
    return name.replace("\\", "/").lower()
