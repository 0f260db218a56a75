"""What a book says about itself (EPUB 3.3, 5.5; Dublin Core)."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.ooxml.names import Element
from msgcheck.formats.ooxml.passage import Passage, Piece

_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_LABELS = {
    f"{_DUBLIN_CORE}{name}": label
    for name, label in {
        "title": "Title",
        "creator": "Author",
        "contributor": "Contributor",
        "subject": "Subject",
        "description": "Description",
        "publisher": "Publisher",
        "rights": "Rights",
    }.items()
}


def properties(root: Element) -> Iterator[Passage]:
    """The properties under `root` that are words of people."""
    for element in root.iter(*_LABELS):
        yield Passage("property", _LABELS[element.tag], (Piece((element.text or "").strip(), element),))
