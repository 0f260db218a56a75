"""The package document of a book: what is in it, and in which order it is read (EPUB 3.3, 5; OPF 2.0.1).

Names of elements are taken without their namespaces, which older books write in several ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import NamedTuple

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.ooxml.names import Element
from msgcheck.formats.ooxml.package import BrokenPart, Package
from msgcheck.formats.ooxml.relationships import part_named

WEB_PAGE = "application/xhtml+xml"
_PAGES = (WEB_PAGE, "image/svg+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document")
_PAGE_SUFFIXES = (".xhtml", ".html", ".htm")
_CONTAINER = "META-INF/container.xml"
_BOOK_TYPE = "application/oebps-package+xml"
_TOC_TYPE = "application/x-dtbncx+xml"
_MOST_STAND_INS = 20  # for one another, in a row; they may stand in a ring


class Item(NamedTuple):
    """A file of the book: its part, its media type, and the id of what stands in for it where it cannot be shown."""

    part: str
    media_type: str = WEB_PAGE
    properties: tuple[str, ...] = ()
    fallback: str = ""

    @property
    def is_page(self) -> bool:
        """Whether it is shown as a page."""
        return self.media_type in _PAGES

    @property
    def is_contents(self) -> bool:
        """Whether it is the table of contents."""
        return "nav" in self.properties


class Book(NamedTuple):
    """What a book is made of: `items` by their ids, `chapters` in reading order, `toc` the part of the older contents.

    `name` is the part of the package document, `root` its root; None where that is lost. Then the chapters are all web
    pages there are, in the order in which they are packed. `editions` counts the books in the file.
    """

    name: str
    root: Element | None
    items: Mapping[str, Item]
    chapters: tuple[Item, ...]
    toc: str = ""
    editions: int = 1

    def item_with(self, word: str) -> Item | None:
        """The first item of which the package document says `word` ("nav", "cover-image")."""
        return next((item for item in self.items.values() if word in item.properties), None)

    @property
    def cover(self) -> Item | None:
        """The picture on the cover, as the newer or the older books say which it is."""
        metas = self.root.iter("{*}meta") if self.root is not None else ()
        older = next((meta.get("content", "") for meta in metas if meta.get("name") == "cover"), "")
        return self.item_with("cover-image") or self.items.get(older)


def book_in(package: Package) -> Book:
    """The book, or the first edition of it. UnreadableDocument where there is none in the file."""
    names = _package_documents(package)
    for name in names[:1]:
        with suppress(BrokenPart):
            return _book(name, package, len(names))
    pages = [name for name in package.names_in("") if name.lower().endswith(_PAGE_SUFFIXES)]
    if not pages:
        raise UnreadableDocument("is damaged: there is no book in it")
    return Book("", None, {}, tuple(Item(page) for page in pages))


def _package_documents(package: Package) -> list[str]:
    with suppress(BrokenPart):
        files = package.root(_CONTAINER).iter("{*}rootfile")
        books = (one.get("full-path", "") for one in files if one.get("media-type") == _BOOK_TYPE)
        named = [part_at(address, "", package) for address in books]
        if any(map(package.holds, named)):
            return list(filter(package.holds, named))
    return [name for name in package.names_in("") if name.lower().endswith(".opf")][:1]


def part_at(address: str, source: str, package: Package) -> str:
    """The part that `address`, written in the part `source`, leads to.

    Some programs forget that an address is not a name: in the name of a part, "%" may be just that.
    """
    as_it_stands = part_named(address.replace("%", "%25"), source)
    return as_it_stands if package.holds(as_it_stands) else part_named(address, source)


def _book(name: str, package: Package, editions: int) -> Book:
    root = package.root(name)
    items = {one.get("id", ""): _item(one, name, package) for one in root.iter("{*}item")}
    shown = (_shown(one.get("idref", ""), items) for one in root.iter("{*}itemref"))
    chapters = {item.part.lower(): item for item in shown}
    toc = next((one.get("toc", "") for one in root.iter("{*}spine")), "")
    known = items.get(toc) or next((one for one in items.values() if one.media_type == _TOC_TYPE), None)
    return Book(name, root, items, tuple(chapters.values()), known.part if known else "", editions)


def _item(element: Element, name: str, package: Package) -> Item:
    get = element.get
    media_type = get("media-type", "").partition(";")[0].strip().lower()
    part = part_at(get("href", ""), name, package)
    return Item(part, media_type, tuple(get("properties", "").split()), get("fallback", ""))


def _shown(identifier: str, items: Mapping[str, Item]) -> Item:
    """What is shown of an item: itself, where it is a page, or the first page that stands in for it."""
    for item in _stand_ins(identifier, items):
        if item.is_page:
            return item
    return items.get(identifier, Item(identifier, ""))


def _stand_ins(identifier: str, items: Mapping[str, Item]) -> Iterator[Item]:
    for _ in range(_MOST_STAND_INS):
        if identifier not in items:
            return
        yield items[identifier]
        identifier = items[identifier].fallback
