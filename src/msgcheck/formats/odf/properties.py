"""What a document says about itself: title, subject, keywords, and the properties its owner made (part 3, 4.3)."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.odf.names import Element, tag
from msgcheck.formats.ooxml.passage import Passage, Piece

_META = tag("office:meta")
_CUSTOM = tag("meta:user-defined")
_NAME = tag("meta:name")
_TYPE = tag("meta:value-type")
_LABELS = {
    tag(name): label
    for name, label in {
        "dc:title": "Title",
        "dc:subject": "Subject",
        "meta:initial-creator": "Author",
        "dc:description": "Comments",
        "meta:keyword": "Keywords",
        "dc:creator": "Last modified by",
    }.items()
}


def properties(root: Element) -> Iterator[Passage]:
    """The properties under `root` that are words of people; dates and counts are not."""
    for meta in root.iterchildren(_META):
        for element in meta:
            label = _LABELS.get(str(element.tag), "")
            if element.tag == _CUSTOM and element.get(_TYPE, "string") == "string":
                label = element.get(_NAME, "")
            if label and element.text:
                yield Passage("property", label, (Piece(element.text, element),))
