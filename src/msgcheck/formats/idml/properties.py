"""What a document says about itself: the Dublin Core of its metadata (XMP, ISO 16684-1, 8.3)."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.ooxml.names import Element
from msgcheck.formats.ooxml.passage import Passage, Piece

PROPERTIES = "META-INF/metadata.xml"

_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_IN_LANGUAGES = f"{_RDF}Alt"  # one text in several languages; other lists are one of several things
_LABELS = {
    f"{_DUBLIN_CORE}{name}": label
    for name, label in {
        "title": "Title",
        "creator": "Author",
        "description": "Description",
        "subject": "Keywords",
        "rights": "Copyright",
    }.items()
}


def properties(root: Element) -> Iterator[Passage]:
    """The properties under `root` that are words of people."""
    for element in root.iter(*_LABELS):
        label = _LABELS[element.tag]
        for holder in element:
            texts = [Piece(one.text or "", one) for one in holder.iter(f"{_RDF}li")]
            if holder.tag == _IN_LANGUAGES:
                yield from (Passage("property", label, (text,)) for text in texts)
            elif texts:
                yield Passage("property", label, tuple(_listed(texts)))


def _listed(texts: list[Piece]) -> Iterator[Piece]:
    for number, text in enumerate(texts):
        if number:
            yield Piece(", ", text.element, fixed=True)
        yield text
