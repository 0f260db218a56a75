"""The menu of a book: the table of contents that its reader offers (EPUB 3.3, 7; NCX of EPUB 2).

The newer of the two documents that may hold it is read, where it is well-formed; it gives chapters their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from msgcheck.formats.epub.book import Book, part_at
from msgcheck.formats.ooxml.names import Element
from msgcheck.formats.ooxml.package import BrokenPart, Package
from msgcheck.formats.ooxml.passage import Passage, Piece

_TYPE = "{http://www.idpf.org/2007/ops}type"
_WHITE_SPACE = re.compile(r"[ \t\r\n]+")


class Entry(NamedTuple):
    """One line of the menu, and the part that it leads to; "" where it only heads others."""

    passage: Passage
    part: str


class Menu(NamedTuple):
    """The table of contents in the part `name`, and the titles of parts, by their names in small letters.

    Where the table of contents names no part, there are lists of the kinds of parts that may ("Cover", "Title page").
    """

    name: str
    entries: tuple[Entry, ...]
    titles: Mapping[str, str]


def menu_of(book: Book, package: Package) -> Menu:
    """The menu of the book; an empty one where it has none that can be read."""
    newer = book.item_with("nav")
    for name, walk in ((newer.part if newer else "", _navigation), (book.toc, _points)):
        root = _root(name, package)
        if root is not None:
            entries = tuple(_entry(name, package, *found) for found in walk(root, "toc"))
            landmarks = (_entry(name, package, *found) for found in walk(root, "landmarks"))
            return Menu(name, entries, _titles((*entries, *landmarks, *_guide(book, package))))
    return Menu("", (), _titles(_guide(book, package)))


def _titles(entries: Iterable[Entry]) -> dict[str, str]:
    titles: dict[str, str] = {}
    for entry in entries:
        titles.setdefault(entry.part.lower(), entry.passage.text.strip())
    return titles


def _root(name: str, package: Package) -> Element | None:
    try:
        return package.root(name) if name else None
    except BrokenPart:
        return None


def _navigation(root: Element, kind: str) -> Iterator[tuple[Element, str]]:
    """The lines in the list of that kind of a navigation document, with the addresses they lead to."""
    for navigation in root.iter("{*}nav"):
        if kind in navigation.get(_TYPE, "").split():
            for line in navigation.iter("{*}li"):
                for label in line.iterchildren("{*}a", "{*}span"):
                    yield label, label.get("href", "")


def _points(root: Element, kind: str) -> Iterator[tuple[Element, str]]:
    """The same of an NCX, which has one list only."""
    for point in root.iter("{*}navPoint") if kind == "toc" else ():
        for label in point.iterchildren("{*}navLabel"):
            address = next((one.get("src", "") for one in point.iterchildren("{*}content")), "")
            yield from ((text, address) for text in label.iterchildren("{*}text"))


def _guide(book: Book, package: Package) -> Iterator[Entry]:
    """What EPUB 2 knows of the kinds of its parts: "Cover", "Title page"."""
    for reference in book.root.iter("{*}reference") if book.root is not None else ():
        piece = Piece(reference.get("title", ""), reference, "title")
        yield Entry(Passage("menu", "", (piece,)), part_at(reference.get("href", ""), book.name, package))


def _entry(name: str, package: Package, label: Element, address: str) -> Entry:
    passage = Passage("menu", "Menu of the reader", tuple(_pieces(label)))
    return Entry(passage, part_at(address, name, package) if address else "")


def _pieces(label: Element) -> Iterator[Piece]:
    for node in label.iter():
        if node.text and isinstance(node.tag, str):
            yield Piece(_WHITE_SPACE.sub(" ", node.text), node)
        if node.tail and node is not label:
            yield Piece(_WHITE_SPACE.sub(" ", node.tail), node, tail=True)
