"""What is drawn in a document: pictures, shapes, charts, diagrams, text boxes, embedded files (DrawingML and VML)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgcheck.formats.labels import Labels, within
from msgcheck.formats.ooxml.iteration import below
from msgcheck.formats.ooxml.names import Element, attribute, tags
from msgcheck.formats.ooxml.passage import (
    INK,
    Elsewhere,
    Found,
    Passage,
    Unread,
    alternative_text,
    embedded_file,
    held_in_attribute,
    picture,
)
from msgcheck.formats.ooxml.text import paragraphs

_OBJECT = tags("w:object")
_BOX = tags("w:txbxContent")
_GROUP = tags("wpg:wgp", "wpg:grpSp")
_NAMED = ("wp:docPr", "wps:cNvPr", "wpg:cNvPr", "pic:cNvPr")
_VML = ("v:shape", "v:rect", "v:roundrect", "v:oval", "v:group", "v:image", "v:line", "v:polyline")
_LABELS = {
    "w:txbxContent": "Text box",
    "a:p": "Text box",
    "v:textpath": "WordArt",
    "pic:pic": "Picture",
    "v:imagedata": "Picture",
    "a:blipFill": "Picture fill",
    "c:chart": "Chart",
    "cx:chart": "Chart",
    "dgm:relIds": "Diagram",
    "w:contentPart": "Ink",
    "o:OLEObject": "Embedded file",
    "w:control": "Form control",
}
_SAYING = tags(*_NAMED, *_VML, *_LABELS)

ReadBox = Callable[[Element, str], Iterator[Found]]


def drawn(thing: Element, labels: Labels, read_box: ReadBox) -> Iterator[Found]:
    """What `thing` (w:drawing, w:pict or w:object) says; `read_box` reads a text box (w:txbxContent) of that label."""
    label = ""
    described: list[Element] = []
    for node, tag in below(thing, _BOX):
        name = _SAYING.get(tag, "")
        if name == "v:imagedata" and thing.tag in _OBJECT:
            continue  # the preview of an embedded file
        if name in _LABELS:
            label = labels.next(_LABELS[name])
            yield from _object(node, name, label, read_box)
        elif name and (name != "pic:cNvPr" or next(node.iterancestors(*_GROUP), None) is not None):
            described.append(node)
    for node in described:
        yield from _described(node, label or "Shape")


def _object(node: Element, name: str, label: str, read_box: ReadBox) -> Iterator[Found]:
    if name == "w:txbxContent":
        yield from read_box(node, label)
    elif name == "a:p":
        yield from paragraphs(node, "text box", label)
    elif name == "v:textpath":
        if pieces := held_in_attribute(node, "string"):
            yield Passage("text box", label, pieces)
    elif name in ("c:chart", "cx:chart"):
        yield Elsewhere("chart", label, attribute(node, "r:id"))
    elif name == "dgm:relIds":
        yield Elsewhere("diagram", label, attribute(node, "r:dm"))
    elif name == "o:OLEObject":
        yield embedded_file(label, attribute(node, "r:id"))
    elif name in _WHY:
        yield Unread(label, _WHY[name])
    else:
        yield picture(label, node)


_WHY = {"w:contentPart": INK, "w:control": "form controls are not read"}


def _described(node: Element, label: str) -> Iterator[Found]:
    if pieces := held_in_attribute(node, "alt"):
        yield Passage("alternative text", within(label, "Alternative text"), pieces)
    if _SAYING[node.tag] in _NAMED:
        yield from alternative_text(node, label)
