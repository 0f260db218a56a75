"""Pictures that fill shapes, slides and pages: styles name them (part 3, 16.40.6), or hold them (17.3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgcheck.formats.inside import PICTURE
from msgcheck.formats.labels import Labels
from msgcheck.formats.odf.names import Element, tag, tags
from msgcheck.formats.odf.parts import Parts
from msgcheck.formats.odf.styles import holders_of_styles, styles_in
from msgcheck.formats.ooxml.passage import Unread
from msgcheck.formats.ooxml.tour import Place
from msgcheck.model import Held

_NAME = tag("style:name")
_PARENT = tag("style:parent-style-name")
_PROPERTIES = tags("style:graphic-properties", "style:drawing-page-properties")
_FILL = tag("draw:fill")
_FILL_NAME = tag("draw:fill-image-name")
_IMAGE = tag("draw:fill-image")
_IMAGE_NAME = tag("draw:name")
_STYLE_NAMES = (tag("draw:style-name"), tag("presentation:style-name"))
_BACKGROUND = tag("style:background-image")
_TARGET = tag("xlink:href")
_BITMAP = "bitmap"

Fills = Mapping[str, Element]


def fills_in(parts: Parts) -> Fills:
    """The pictures (draw:fill-image) with which styles fill, by the names of the styles."""
    roots = parts.roots
    if not parts.say("fill", _BITMAP):
        return {}
    images = {one.get(_IMAGE_NAME): one for holder in holders_of_styles(roots) for one in holder.iterchildren(_IMAGE)}
    found: dict[str, Element] = {}
    heirs: defaultdict[str, list[str]] = defaultdict(list)
    for style in styles_in(roots):
        name, fill = style.get(_NAME, ""), _said(style, _FILL)
        image = images.get(_said(style, _FILL_NAME))
        if fill == _BITMAP and image is not None:
            found[name] = image
        elif fill is None:
            heirs[style.get(_PARENT, "")].append(name)
    waiting = [*found]
    while waiting:
        parent = waiting.pop()
        for name in heirs.pop(parent, ()):
            found[name] = found[parent]
            waiting.append(name)
    return found


def fill_of(element: Element, fills: Fills, label: str) -> Unread | None:
    """The picture that fills a shape or page, if one does; `label` is its own."""
    names = (element.get(attribute, "") for attribute in _STYLE_NAMES) if fills else ()
    return next((_picture(label, fills[name]) for name in names if name in fills), None)


def backgrounds(parts: Parts) -> Iterator[tuple[Place, Unread]]:
    """The pictures behind pages, paragraphs, tables and cells, each once."""
    place, labels = Place("background", None, ""), Labels()
    met: set[str] = set()
    for holder in holders_of_styles(parts.roots):
        for image in holder.iter(_BACKGROUND):
            target = image.get(_TARGET)
            if (target not in met if target else len(image)) and not _fills_too(image):
                met.add(target or "")
                yield place, _picture(labels.next("Background picture"), image)


def _fills_too(background: Element) -> bool:
    """Whether the same picture is said to fill a shape, for programs that know no backgrounds of shapes."""
    around = background.getparent()
    return around is not None and around.tag in _PROPERTIES and around.get(_FILL) == _BITMAP


def _said(style: Element, attribute: str) -> str | None:
    values = (properties.get(attribute) for properties in style.iterchildren(*_PROPERTIES))
    return next((value for value in values if value is not None), None)


def _picture(label: str, image: Element) -> Unread:
    return Unread(label, PICTURE, Held.PICTURE, image.get(_TARGET), image)
