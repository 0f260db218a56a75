"""The texts of a diagram (SmartArt), taken from its data model (ISO/IEC 29500-1, 21.4).

What shows is drawn from a cache beside the model that repeats every text; the model alone is read.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.labels import Labels
from msgcheck.formats.ooxml.names import Element, tags, whole_number
from msgcheck.formats.ooxml.passage import Found
from msgcheck.formats.ooxml.text import said_in

_POINT = tags("dgm:pt")
_CONNECTION = tags("dgm:cxn")
_TEXT = tags("dgm:t")


def diagram_texts(root: Element) -> Iterator[Found]:
    """The texts of the points of the model under `root`, parents before their children."""
    labels = Labels()
    for point in _in_reading_order(root):
        for text in point.iterchildren(*_TEXT):
            said = said_in(text).with_labels_whole()
            if said.paragraphs:
                yield from said.passages("diagram", labels.next("Point"))


def _in_reading_order(root: Element) -> list[Element]:
    """The points as their tree is read; those outside the tree follow in document order."""
    points = {point.get("modelId", ""): point for point in _POINT.within(root)}
    children = _children(root)
    order: dict[str, Element] = {}
    waiting = [name for name, point in reversed(points.items()) if point.get("type") == "doc"]
    while waiting:
        name = waiting.pop()
        if name in points and name not in order:
            order[name] = points[name]
            waiting += reversed(children.get(name, []))
    return [*order.values(), *(point for name, point in points.items() if name not in order)]


def _children(root: Element) -> dict[str, list[str]]:
    """The points that hang under each point, in their order."""
    parents = [one for one in _CONNECTION.within(root) if one.get("type", "parOf") == "parOf"]
    parents.sort(key=lambda one: whole_number(one.get("srcOrd")))
    children: dict[str, list[str]] = {}
    for one in parents:
        children.setdefault(one.get("srcId", ""), []).append(one.get("destId", ""))
    return children
