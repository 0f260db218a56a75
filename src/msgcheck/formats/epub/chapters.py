"""The chapters of a book, each read by the reader of web pages and placed in the book."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.encoding import DecodedText, decode
from msgcheck.formats.epub.book import Item, part_at
from msgcheck.formats.html.charset import said_encoding
from msgcheck.formats.html.passages import Found, Passage
from msgcheck.formats.html.places import placed
from msgcheck.formats.html.walk import walk
from msgcheck.formats.ooxml.package import BrokenPart, Package
from msgcheck.formats.ooxml.tour import Place, damaged
from msgcheck.formats.text import encoding_gaps
from msgcheck.model import Block, Gap, Held, Location

_LEADS_OUT = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)  # how an address of something outside the book begins


class Chapters:
    """Reads one chapter after another.

    `pictures` fills with the parts, in small letters, of the pictures that they show: each is handed out where it is
    first met. `read` counts the chapters that could be read.
    """

    def __init__(self, package: Package) -> None:
        self.pictures: set[str] = set()
        self.read = 0
        self._package = package
        self._characters = 0

    def said_in(self, item: Item, place: Place, title: str) -> Iterator[Block | Gap]:
        """What the chapter says and shows; a gap where it cannot be read.

        Its `title` is in the label of its place already: a section of that name does not say it again.
        """
        try:
            page = _decoded(self._package.content(item.part))
        except BrokenPart:
            yield damaged(place.label)
            return
        self.read += 1
        self._characters += len(page.text)
        self._package.limits.hold_characters(self._characters)
        is_xml = item.media_type != "text/html" or page.text.lstrip().startswith("<?xml")
        found = [one for one in walk(page.text, is_xml, self._package.limits) if self._shows(one, item)]
        for one in placed(found, page.text, place.label, partial(self._file_at, item.part)):
            yield _in_book(one, item.part, place, title)
        for gap in encoding_gaps(page):
            yield replace(gap, where=place.label)

    def _shows(self, one: Found, item: Item) -> bool:
        """Whether a reader meets it here.

        So they do not with the title of a page, the way to another page, a picture met before, and those lists of a
        table of contents that only programs use.
        """
        if isinstance(one, Passage):
            leads_within = one.element == "link target" and not _LEADS_OUT.match(one.text)
            return not (one.element == "property" or leads_within or (item.is_contents and one.state))
        picture = self._at(one.source, item.part).lower() if one.held is Held.PICTURE else ""
        if picture in self.pictures:
            return False
        self.pictures |= {picture} if picture else set()
        return True

    def _at(self, source: str, part: str) -> str:
        """The part that a page means by `source`; "" where that is none of the book."""
        found = "" if not source or _LEADS_OUT.match(source) else part_at(source, part, self._package)
        return found if self._package.holds(found) else ""

    def _file_at(self, part: str, source: str) -> Callable[[], bytes] | None:
        found = self._at(source, part)
        return partial(self._package.content, found) if found else None


def _decoded(content: bytes) -> DecodedText:
    try:
        return decode(content, said_encoding(content))
    except UnreadableDocument as refusal:
        raise BrokenPart(str(refusal)) from refusal


def _in_book(one: Block | Gap, part: str, place: Place, title: str) -> Block | Gap:
    """The block or gap of a page, which has its place in the page, with its place in the book."""

    def plainer(label: str) -> str:
        return label.replace(f"{place.label} › Section '{title}' › ", f"{place.label} › ", 1)

    def within(location: Location) -> Location:
        label, address = plainer(location.label), f"{part}#{location.address}"
        return replace(location, part=place.part, number=place.number, label=label, address=address)

    if isinstance(one, Block):
        return replace(one, location=within(one.location))
    enclosed = replace(one.enclosed, location=within(one.enclosed.location)) if one.enclosed else None
    return replace(one, where=plainer(one.where), enclosed=enclosed)
