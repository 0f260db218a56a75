"""E-books, EPUB 2 and 3 (ISO/IEC 23736): their chapters in reading order, each read like the web page that it is.

What shows in no chapter is read where it shows elsewhere: what the book says about itself, and entries in the menu of
its reader that no chapter says. Documents that stand in no reading order are not read, nor are the titles of single
pages (<title>), which no reader shows. Books whose publisher locks them are refused.
"""

from __future__ import annotations

from pathlib import Path

from msgcheck.formats.limits import Limits
from msgcheck.model import Document

NAME = "epub"
SUFFIXES = (".epub",)


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The book in `content`. UnreadableDocument where it is broken, locked, or breaks a limit.

    In a chapter, an address is the name of its part and the address in that web page: "OEBPS/ch3.xhtml#chars:120-180".
    Elsewhere it is the name of the part and the ordinal of the passage in that part's walk: "OEBPS/book.opf#2".
    """
    from msgcheck.formats.epub.tour import tour_book  # noqa: PLC0415 - lxml, when such a file comes by
    from msgcheck.formats.ooxml.assembly import assemble  # noqa: PLC0415
    from msgcheck.formats.ooxml.package import Package  # noqa: PLC0415

    return assemble(path, NAME, content, tour_book(Package(content, limits)), limits)
