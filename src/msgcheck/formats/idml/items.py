"""What stands on a page or is anchored in text: frames, pictures, groups, buttons, and what they say by themselves.

What stands in a text frame is a story, and in a part of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgcheck.formats.idml.attributes import says_no, says_yes, words
from msgcheck.formats.idml.contents import number_in
from msgcheck.formats.inside import ELSEWHERE, PICTURE
from msgcheck.formats.labels import Labels, within
from msgcheck.formats.ooxml.names import Element
from msgcheck.formats.ooxml.passage import EMBEDDED, MEDIA, Elsewhere, Found, Passage, Piece, Unread
from msgcheck.model import Held

TEXT_PATH = "TextPath"  # stands in the item along whose outline the text runs
_FRAMES = {"TextFrame": "Text frame", "EndnoteTextFrame": "Text frame", TEXT_PATH: "Text on a path"}
_FORM_FIELDS = ("CheckBox", "ComboBox", "FormField", "ListBox", "RadioButton", "SignatureField", "TextBox")
ITEMS = {  # their tags, and what they are, for people
    **_FRAMES,
    **dict.fromkeys(("Rectangle", "Oval", "Polygon", "GraphicLine"), "Shape"),
    **dict.fromkeys(("Group", "FlexObject"), "Group"),
    **dict.fromkeys(_FORM_FIELDS, "Form field"),
    "Button": "Button",
    "MultiStateObject": "Slideshow",
    "State": "State",
    "EPSText": "Text of a drawing",
}
_GRAPHICS = frozenset(("Image", "PDF", "EPS", "WMF", "PICT", "SVG", "Graphic", "ImportedPage"))
_UNREAD = {
    "Movie": Unread("", MEDIA, Held.RECORDING),
    "Sound": Unread("", MEDIA, Held.RECORDING),
    "HtmlItem": Unread("", "the embedded web page was not read"),
}
_TOOLTIP = {"Description": "Tooltip"}
_SAID = {  # attributes that people write, by the tags of what they stand at, and what they are
    "ObjectExportOption": {"CustomAltText": "Alternative text", "CustomActualText": "Text read aloud"},
    "MathObject": {"MathMLDescription": "Alternative text"},
    **dict.fromkeys((*_FORM_FIELDS, "Button", "MultiStateObject", "Movie", "Sound"), _TOOLTIP),
}
_WAY_OUT = "GotoURLBehavior"
_CHOICES = "Properties/ChoiceList/ListItem"


class Layers(NamedTuple):
    """The ids of the layers that do not show, and of those that are not printed."""

    hidden: frozenset[str] = frozenset()
    unprinted: frozenset[str] = frozenset()

    def state_of(self, item: Element) -> str:
        """Why an item may not show, for people; "" where it shows."""
        layer = item.get("ItemLayer", "")
        if says_no(item, "Visible"):
            return "hidden"
        if layer in self.hidden:
            return "hidden layer"
        return "not printed" if layer in self.unprinted or says_yes(item, "Nonprinting") else ""


def items_in(root: Element, layers: Layers) -> Iterator[tuple[Element, str]]:
    """The items under `root`, groups before what is in them, and why each may not show."""
    states: dict[Element, str] = {}
    for item in root.iter(*ITEMS):
        around = item.getparent()
        states[item] = layers.state_of(item) or ("" if around is None else states.get(around, ""))
        yield item, states[item]


def story_in(item: Element) -> str:
    """The id of the story that stands in an item; "" where none does."""
    return item.get("ParentStory", "") if item.tag in _FRAMES else ""


def kind_of(item: Element) -> str:
    """What an item is, for people."""
    tags = {child.tag for child in item}
    if not tags.isdisjoint(_GRAPHICS):
        return "Picture"
    return "Video or sound" if not tags.isdisjoint(("Movie", "Sound")) else ITEMS[str(item.tag)]


def said_by(item: Element) -> Iterator[Found]:
    """What an item says and shows by itself; the labels are within its own."""
    if item.tag in _SAID:
        yield from _words(item)
    for child in item:
        tag = child.tag
        if tag in _GRAPHICS:
            yield _graphic(child)
        elif tag in _SAID and tag not in ITEMS:
            yield from _words(child)
        elif tag == _WAY_OUT and (pieces := words(child, "URL")):
            yield Passage("link target", "Link target", pieces, opaque=True)
        if tag in _UNREAD:
            yield _UNREAD[tag]
    if item.tag == "EPSText":
        yield Unread("", "its text cannot be edited and was not read")
    elif item.tag in _FORM_FIELDS:
        for choice in item.iterfind(_CHOICES):
            yield Passage("form control", "Choice", (Piece(choice.text or "", choice),))


def anchored(anchor: Element, labels: Labels, layers: Layers) -> Iterator[Found]:
    """What an item that is anchored in text says with all that is in it; its stories are elsewhere."""
    for item, state in items_in(anchor, layers):
        found, story = [*said_by(item)], story_in(item)
        if found or story:
            label = with_state(labels.next(kind_of(item)), state)
            yield from (one._replace(label=within(label, one.label)) for one in found)
        if story:
            yield Elsewhere("story", label, story)


def with_state(label: str, state: str) -> str:
    """The label of something that may not show."""
    return f"{label} ({state})" if state else label


def _words(element: Element) -> Iterator[Passage]:
    for attribute, label in _SAID[str(element.tag)].items():
        if pieces := words(element, attribute):
            yield Passage(label.lower(), label, pieces)


def _graphic(graphic: Element) -> Unread:
    number = number_in(graphic)
    if not number:
        return Unread("", ELSEWHERE, Held.PICTURE)
    if graphic.tag == "PDF":
        return Unread("", EMBEDDED, Held.FILE, str(number))
    return Unread("", PICTURE, Held.PICTURE, str(number))
