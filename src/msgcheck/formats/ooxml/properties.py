"""What a document says about itself: title, subject, keywords, company, and the properties its owner made.

Of the core, extended and custom properties (ISO/IEC 29500-2, 8 and 29500-1, 22.2 and 22.3) all are listed, and those
that are words of people are passages.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.passage import Passage, Piece

PARTS = ("coreproperties", "extendedproperties", "customproperties")  # the kinds of their relationships

_WORDS = {
    tag: label
    for name, label in {
        "dc:title": "Title",
        "dc:subject": "Subject",
        "dc:creator": "Author",
        "dc:description": "Comments",
        "cp:keywords": "Keywords",
        "cp:category": "Category",
        "cp:contentStatus": "Status",
        "cp:lastModifiedBy": "Last modified by",
        "ep:Company": "Company",
        "ep:Manager": "Manager",
    }.items()
    for tag in tags(name)
}
_FACTS = {
    tag: label
    for name, label in {
        "dcterms:created": "Created",
        "dcterms:modified": "Modified",
        "dc:language": "Language",
        "cp:revision": "Revision",
        "cp:version": "Version",
        "ep:Application": "Application",
        "ep:Template": "Template",
    }.items()
    for tag in tags(name)
}
_CUSTOM = tags("cust:property")
_CUSTOM_WORDS = tags("vt:lpwstr", "vt:lpstr", "vt:bstr")


def properties(root: Element) -> Iterator[Passage]:
    """The properties under `root`: people's words as "property", what the program noted as "fact"."""
    for element in root:
        if label := _WORDS.get(element.tag) or _FACTS.get(element.tag):
            kind = "property" if element.tag in _WORDS else "fact"
            yield Passage(kind, label, (Piece(element.text or "", element),))
        elif element.tag in _CUSTOM:
            for value in element.iterchildren(*_CUSTOM_WORDS):
                yield Passage("property", element.get("name", ""), (Piece(value.text or "", value),))
