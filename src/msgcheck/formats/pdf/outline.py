"""What a PDF says as a whole: its bookmarks, its properties, and the files it carries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgcheck.formats.pdf.attachments import attached_files
from msgcheck.formats.pdf.pdfium import Address, quick, written_text
from msgcheck.formats.pdf.said import Place, Said, Source, placed
from msgcheck.model import Block, Gap

_PROPERTIES = ("Title", "Subject", "Author", "Keywords")
_MOST_BOOKMARKS = 20_000  # twice as many as the pages of the longest document


def properties_of(document: Any) -> dict[str, str]:
    """Title, subject, author and keywords, as far as the document has them (ISO 32000-2, 14.3.3)."""
    found = {name: written_text("FPDF_GetMetaText", document, name.encode()) for name in _PROPERTIES}
    return {name: text for name, text in found.items() if text.strip()}


def beside_the_pages(document: Any, properties: dict[str, str], source: Source) -> tuple[list[Block], list[Gap]]:
    """The blocks of the bookmarks and `properties`, and gaps for the files that the document carries."""
    bookmarks, _ = placed(
        (Said("bookmark", "Bookmark", title) for title in _bookmarks(document)),
        Place("bookmarks", None, "", "document"),
    )
    words, _ = placed(
        (Said("property", name, text) for name, text in properties.items()),
        Place("properties", None, "Properties", "document"),
    )
    _, files = placed(attached_files(document, source), Place("attached files", None, "", "document"))
    return bookmarks + words, files


def _bookmarks(document: Any) -> Iterator[str]:
    """The titles of the bookmarks as a reader meets them from top to bottom (ISO 32000-2, 12.3.3)."""
    met: set[int | None] = set()  # a broken file may lead in circles
    first_child, next_sibling = (
        quick("FPDFBookmark_GetFirstChild", Address),
        quick("FPDFBookmark_GetNextSibling", Address),
    )
    waiting = [first_child(document, None)]
    while waiting and len(met) < _MOST_BOOKMARKS:
        bookmark = waiting.pop()
        if bookmark and bookmark.value not in met:
            met.add(bookmark.value)
            yield written_text("FPDFBookmark_GetTitle", bookmark)
            waiting += (next_sibling(document, bookmark), first_child(document, bookmark))
