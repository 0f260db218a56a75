"""Where on its slide a shape is (ISO/IEC 29500-1, 20.1.7.6), its groups taken into account.

A placeholder that has no place of its own is where its like is on the layout, or on the master behind that (19.3.1.36).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from msgcheck.formats.ooxml.iteration import child
from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.package import BrokenPart, Package

_SHAPE = tags("p:sp", "p:pic", "p:graphicFrame", "p:cxnSp", "p:grpSp")
_GROUP = tags("p:grpSp")
_PROPERTIES = tags("p:spPr", "p:grpSpPr")
_TRANSFORM = tags("a:xfrm", "p:xfrm")
_ABOUT = tags("p:nvSpPr", "p:nvPicPr", "p:nvGraphicFramePr")
_PLACEHOLDER = tags("p:ph")
_USUAL = {"ctrTitle": "title", "subTitle": "body", "obj": "body"}


class Point(NamedTuple):
    """A point on a slide, in EMU from its upper left corner."""

    x: float
    y: float


class ShapePlaces:
    """Finds shapes on the slides of one package."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._behind: dict[str, list[str]] = {}
        self._places: dict[str, list[tuple[_Kind, Point]]] = {}

    def of(self, element: Element, slide: str) -> Point | None:
        """The upper left corner of the shape around the element, on the slide of that name; None: it is not known."""
        shapes = list(element.iterancestors(*_SHAPE))
        for number, shape in enumerate(shapes):
            place = _own_place(shape) or self._inherited_place(shape, slide)
            if place is not None:
                return _out_of(shapes[number + 1 :], place)
        return None

    def _inherited_place(self, shape: Element, slide: str) -> Point | None:
        kind = _placeholder(shape)
        for sheet in self._sheets_behind(slide) if kind else ():
            for other, place in self._places_on(sheet):
                if kind and _is_like(kind, other):
                    return place
        return None

    def _sheets_behind(self, slide: str) -> list[str]:
        """The names of the slide's layout and of its master."""
        if slide not in self._behind:
            sheets = [slide]
            with suppress(BrokenPart):
                for kind in ("slidelayout", "slidemaster"):
                    sheets += self._package.links_of(sheets[-1]).to(kind)[:1]
            self._behind[slide] = sheets[1:]
        return self._behind[slide]

    def _places_on(self, sheet: str) -> list[tuple[_Kind, Point]]:
        """The placeholders of a layout or master that have places of their own."""
        if sheet not in self._places:
            self._places[sheet] = []
            with suppress(BrokenPart):
                self._places[sheet] += _places_in(self._package.root(sheet))
        return self._places[sheet]


def _places_in(root: Element) -> Iterator[tuple[_Kind, Point]]:
    for placeholder in _PLACEHOLDER.within(root):
        for shape in placeholder.iterancestors(*_SHAPE):
            if place := _own_place(shape):
                yield _kind(placeholder), place
            break


class _Kind(NamedTuple):
    """What a placeholder is for, and its number among those of the slide, if it has one."""

    type: str
    number: str | None


def _placeholder(shape: Element) -> _Kind | None:
    for properties in shape.iterchildren(*_ABOUT):
        for placeholder in _PLACEHOLDER.within(properties):
            return _kind(placeholder)
    return None


def _kind(placeholder: Element) -> _Kind:
    return _Kind(placeholder.get("type", "obj"), placeholder.get("idx"))


def _is_like(kind: _Kind, other: _Kind) -> bool:
    """Whether one placeholder is the other's on the sheet behind: by number or, with none, by what they are for."""
    if kind.number is not None and kind.number == other.number:
        return True
    return _USUAL.get(kind.type, kind.type) == _USUAL.get(other.type, other.type)


def _own_place(shape: Element) -> Point | None:
    transform = _transform(shape)
    return None if transform is None else _pair(transform, "a:off")


def _out_of(groups: list[Element], place: Point) -> Point:
    """The place in the measures of the slide, given in those of the innermost group."""
    for group in groups:
        transform = _transform(group) if group.tag in _GROUP else None
        if transform is None:
            continue
        offset, size = _pair(transform, "a:off"), _pair(transform, "a:ext")
        inner, inner_size = _pair(transform, "a:chOff"), _pair(transform, "a:chExt")
        if offset and size and inner and inner_size and inner_size.x and inner_size.y:
            place = Point(
                offset.x + (place.x - inner.x) * size.x / inner_size.x,
                offset.y + (place.y - inner.y) * size.y / inner_size.y,
            )
    return place


def _transform(shape: Element) -> Element | None:
    properties = child(shape, _PROPERTIES)
    return child(shape if properties is None else properties, _TRANSFORM)


def _pair(transform: Element, name: str) -> Point | None:
    found = child(transform, tags(name))
    if found is None:
        return None
    names = ("x", "y") if name.endswith("ff") else ("cx", "cy")
    x, y = (_number(found.get(one, "")) for one in names)
    return None if x is None or y is None else Point(x, y)


def _number(digits: str) -> float | None:
    return float(digits) if len(digits) < 15 and digits.lstrip("-").isdecimal() else None
