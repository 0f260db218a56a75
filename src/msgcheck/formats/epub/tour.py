"""A tour through a book: its chapters in reading order, its menu, what it says about itself, its cover."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.epub.book import Book, Item, book_in
from msgcheck.formats.epub.chapters import Chapters
from msgcheck.formats.epub.menu import menu_of
from msgcheck.formats.epub.properties import properties
from msgcheck.formats.epub.protection import hold_unlocked
from msgcheck.formats.html.places import shortened
from msgcheck.formats.inside import PICTURE
from msgcheck.formats.ooxml.package import Package
from msgcheck.formats.ooxml.passage import MEDIA, Passage
from msgcheck.formats.ooxml.tour import Met, Place, Placed, placed
from msgcheck.model import Block, Enclosed, Gap, Held, Location

_NARRATION = "application/smil+xml"


def tour_book(package: Package) -> Iterator[Met | Block]:
    """Everything a book says. UnreadableDocument where it is locked, or nothing of it can be read."""
    hold_unlocked(package)
    book = book_in(package)
    package.limits.hold_pages(len(book.chapters))
    return _Tour(package, book).everything()


class _Tour:
    """One book on its way by; it keeps in mind what the chapters said."""

    def __init__(self, package: Package, book: Book) -> None:
        self._package = package
        self._book = book
        self._menu = menu_of(book, package)
        self._chapters = Chapters(package)
        self._said: set[str] = set()

    def everything(self) -> Iterator[Met | Block]:
        for number, item in enumerate(self._book.chapters, 1):
            yield from self._chapter(number, item)
        if not self._chapters.read:
            raise UnreadableDocument("is damaged: none of its chapters can be read")
        yield from self._unsaid_entries()
        yield from self._about()
        yield from self._pictures()
        yield from self._gaps()

    def _chapter(self, number: int, item: Item) -> Iterator[Met | Block]:
        title = shortened(self._menu.titles.get(item.part.lower(), ""))
        place = Place("chapter", number, f"Chapter '{title}'" if title else f"Chapter {number}")
        if item.is_contents:
            place = place._replace(label="Table of contents")
        if not item.is_page:
            yield Gap(place.label, "it is no page of a kind that is read")
            return
        for one in self._chapters.said_in(item, place, title):
            if isinstance(one, Block):
                self._said.add(_plain(one.text))
            yield one

    def _unsaid_entries(self) -> Iterator[Met]:
        """What the menu alone says. Most of its entries are the headings of chapters, and read there."""
        entries = (entry.passage for entry in self._menu.entries)
        for met in _passages(entries, Place("menu", None, ""), self._menu.name):
            if _plain(met.block.text) not in self._said:
                yield met

    def _about(self) -> Iterator[Met]:
        if self._book.root is not None:
            place = Place("properties", None, "Properties")
            yield from _passages(properties(self._book.root), place, self._book.name)

    def _pictures(self) -> Iterator[Gap]:
        """The pictures that no chapter shows: a cover, what style sheets draw behind the text."""
        cover = self._book.cover
        for item in self._book.items.values():
            if item.media_type.startswith("image/") and item.part.lower() not in self._chapters.pictures:
                name = item.part.rpartition("/")[2]
                label = "Cover" if item == cover else f"Picture {name}"
                location = Location("picture", None, Held.PICTURE, label, item.part)
                file = Enclosed(name, location, 0, partial(self._package.content, item.part))
                yield Gap(label, PICTURE, Held.PICTURE, file)

    def _gaps(self) -> Iterator[Gap]:
        if self._book.root is None:
            yield Gap("Table of contents", "it is damaged or missing: chapters were read in the order of their files")
        if self._book.editions > 1:
            yield Gap("Other editions", "of the editions of the book in this file only the first was read")
        if any(item.media_type == _NARRATION for item in self._book.items.values()):
            yield Gap("Narration", MEDIA, Held.RECORDING)


def _passages(passages: Iterable[Passage], place: Place, part: str) -> Iterator[Placed]:
    for ordinal, passage in enumerate(passages):
        if passage.text.strip():
            yield placed(passage, passage.text, place, f"{part}#{ordinal}")


def _plain(text: str) -> str:
    return " ".join(text.split())
