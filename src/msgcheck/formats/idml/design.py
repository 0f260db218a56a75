"""The map of a document (designmap.xml): its parts in order, its layers and conditions, and what it says by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.idml.attributes import says_no, says_yes, words
from msgcheck.formats.idml.items import Layers
from msgcheck.formats.labels import Labels
from msgcheck.formats.ooxml.names import Element
from msgcheck.formats.ooxml.passage import Found, Passage, Piece
from msgcheck.formats.ooxml.relationships import part_named

NAME = "designmap.xml"

_PACKAGING = "{http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging}"


class Design(NamedTuple):
    """The names of parts, each kind in its order; what of the text does not show.

    `structure` are the parts with the XML behind the text, of which some may stand nowhere else. `hidden_conditions`
    are the names of the conditions under which text does not show.
    """

    spreads: list[str]
    masters: list[str]
    stories: list[str]
    structure: list[str]
    layers: Layers
    hidden_conditions: frozenset[str]


def design_in(root: Element) -> Design:
    """The design that is written under `root`. UnreadableDocument where that is no document of InDesign."""
    if root.tag != "Document":
        raise UnreadableDocument("is not an InDesign document inside")
    kinds = ("Spread", "MasterSpread", "Story", "BackingStory")
    layers = Layers(_ids(root, "Layer", "Visible"), _ids(root, "Layer", "Printable"))
    conditions = frozenset(unquote(one) for one in _ids(root, "Condition", "Visible"))
    spreads, masters, stories, structure = ([*_parts(root, kind)] for kind in kinds)
    return Design(spreads, masters, stories, structure, layers, conditions)


def _parts(root: Element, kind: str) -> Iterator[str]:
    for one in root.iterchildren(f"{_PACKAGING}{kind}"):
        yield part_named(one.get("src", ""), "")


def _ids(root: Element, tag: str, attribute: str) -> frozenset[str]:
    """The ids of the elements of which that attribute is off."""
    return frozenset(one.get("Self", "") for one in root.iterchildren(tag) if says_no(one, attribute))


def design_texts(root: Element) -> Iterator[Found]:
    """What the document says beside its pages: bookmarks, link targets, and texts that it puts in many places."""
    labels = Labels()
    for bookmark in root.iter("Bookmark"):
        yield from _named("bookmark", labels.next("Bookmark"), words(bookmark, "Name"))
    for entry in root.iter("Topic"):
        yield from _named("index entry", labels.next("Index entry"), words(entry, "Name"))
    for section in root.iterchildren("Section"):
        yield from _named("section marker", labels.next("Section marker"), words(section, "Marker"))
    for mark in root.iterchildren("WatermarkPreference"):
        if says_yes(mark, "WatermarkVisibility"):
            yield from _named("watermark", "Watermark", words(mark, "WatermarkText"))
    for variable in root.iterchildren("TextVariable"):
        for contents in variable.iterfind("CustomTextVariablePreference/Properties/Contents"):
            label = f"Text variable '{variable.get('Name', '')[:40]}'"
            yield from _named("text variable", label, (Piece(contents.text or "", contents),))
    for target in root.iterchildren("HyperlinkURLDestination"):
        for passage in _named("link target", labels.next("Link target"), words(target, "DestinationURL")):
            yield passage._replace(opaque=True)


def _named(element: str, label: str, pieces: tuple[Piece, ...]) -> Iterator[Passage]:
    if pieces:
        yield Passage(element, label, pieces)
