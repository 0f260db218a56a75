"""What a document says about itself: title, subject, keywords, company, and the properties its owner made.

They stand in the core, the extended and the custom properties (ISO/IEC 29500-2, 8 and 29500-1, 22.2 and 22.3).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.passage import Passage, Piece

PARTS = ("coreproperties", "extendedproperties", "customproperties")  # the kinds of their relationships

_LABELS = {
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
_CUSTOM = tags("cust:property")
_CUSTOM_WORDS = tags("vt:lpwstr", "vt:lpstr", "vt:bstr")


def properties(root: Element) -> Iterator[Passage]:
    """The properties under `root` that are words of people; dates and counts are not."""
    for element in root:
        tag = element.tag
        if tag in _LABELS:
            yield from _said(_LABELS[tag], element)
        elif tag in _CUSTOM:
            for value in element.iterchildren(*_CUSTOM_WORDS):
                yield from _said(element.get("name", ""), value)


def _said(label: str, element: Element) -> tuple[Passage, ...]:
    return (Passage("property", label, (Piece(element.text, element),)),) if element.text else ()
