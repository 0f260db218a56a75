"""The names of Office Open XML: prefixes as the standard prints them, in both of their spellings.

Files come in two conformance classes, *transitional* (what Office writes) and *strict*, which differ in their
namespaces. Everything else in this package speaks of "a:t" and "w:p" and is right for both.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lxml import etree

Element = etree._Element

_SCHEMAS = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_TRANSITIONAL_TAG = f"{{{_SCHEMAS}"  # begins the tags of a part of one conformance class or the other
_STRICT_TAG = f"{{{_STRICT}"
_MICROSOFT = "http://schemas.microsoft.com/office/"

# prefix: transitional namespace, and the strict one where it differs
_NAMESPACES: dict[str, tuple[str, ...]] = {
    "a": (f"{_SCHEMAS}drawingml/2006/main", f"{_STRICT}drawingml/main"),
    "c": (f"{_SCHEMAS}drawingml/2006/chart", f"{_STRICT}drawingml/chart"),
    "cdr": (f"{_SCHEMAS}drawingml/2006/chartDrawing", f"{_STRICT}drawingml/chartDrawing"),
    "dgm": (f"{_SCHEMAS}drawingml/2006/diagram", f"{_STRICT}drawingml/diagram"),
    "m": (f"{_SCHEMAS}officeDocument/2006/math", f"{_STRICT}officeDocument/math"),
    "p": (f"{_SCHEMAS}presentationml/2006/main", f"{_STRICT}presentationml/main"),
    "pic": (f"{_SCHEMAS}drawingml/2006/picture", f"{_STRICT}drawingml/picture"),
    "r": (f"{_SCHEMAS}officeDocument/2006/relationships", f"{_STRICT}officeDocument/relationships"),
    "s": (f"{_SCHEMAS}spreadsheetml/2006/main", f"{_STRICT}spreadsheetml/main"),
    "xdr": (f"{_SCHEMAS}drawingml/2006/spreadsheetDrawing", f"{_STRICT}drawingml/spreadsheetDrawing"),
    "w": (f"{_SCHEMAS}wordprocessingml/2006/main", f"{_STRICT}wordprocessingml/main"),
    "wp": (f"{_SCHEMAS}drawingml/2006/wordprocessingDrawing", f"{_STRICT}drawingml/wordprocessingDrawing"),
    "ep": (f"{_SCHEMAS}officeDocument/2006/extended-properties", f"{_STRICT}officeDocument/extendedProperties"),
    "cust": (f"{_SCHEMAS}officeDocument/2006/custom-properties", f"{_STRICT}officeDocument/customProperties"),
    "vt": (f"{_SCHEMAS}officeDocument/2006/docPropsVTypes", f"{_STRICT}officeDocument/docPropsVTypes"),
    "cp": (f"{_SCHEMAS}package/2006/metadata/core-properties",),
    "ct": (f"{_SCHEMAS}package/2006/content-types",),
    "rel": (f"{_SCHEMAS}package/2006/relationships",),
    "mc": (f"{_SCHEMAS}markup-compatibility/2006",),
    "dc": ("http://purl.org/dc/elements/1.1/",),
    "dcterms": ("http://purl.org/dc/terms/",),
    "c15": (f"{_MICROSOFT}drawing/2012/chart",),
    "cx": (f"{_MICROSOFT}drawing/2014/chartex",),
    "p14": (f"{_MICROSOFT}powerpoint/2010/main",),
    "p188": (f"{_MICROSOFT}powerpoint/2018/8/main",),
    "x14": (f"{_MICROSOFT}spreadsheetml/2009/9/main",),
    "xm": (f"{_MICROSOFT}excel/2006/main",),
    "xtc": (f"{_MICROSOFT}spreadsheetml/2018/threadedcomments",),
    "x": ("urn:schemas-microsoft-com:office:excel",),
    "wpg": (f"{_MICROSOFT}word/2010/wordprocessingGroup",),
    "wps": (f"{_MICROSOFT}word/2010/wordprocessingShape",),
    "o": ("urn:schemas-microsoft-com:office:office",),
    "v": ("urn:schemas-microsoft-com:vml",),
}


class Tags(dict[str, str]):
    """Every spelling of some names as lxml writes tags, each with its name ("a:t"): for dispatch, and to iterate."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__((tag, name) for name in names for tag in _spellings(name))
        self._transitional = tuple(_spellings(name)[0] for name in names)
        self._strict = tuple(_spellings(name)[-1] for name in names)

    def within(self, element: Element) -> Iterator[Element]:
        """The elements of these names among `element` and all below it, in document order."""
        if element.tag.startswith(_TRANSITIONAL_TAG):
            return element.iter(*self._transitional)
        return element.iter(*(self._strict if element.tag.startswith(_STRICT_TAG) else self))


def tags(*names: str) -> Tags:
    """The tags of `names` ("a:t", ...), in both conformance classes."""
    return Tags(names)


def attribute(element: Element, name: str) -> str | None:
    """The value of the attribute `name` ("r:id"), in either spelling; None where it is absent."""
    for spelling in _spellings(name):
        if (value := element.get(spelling)) is not None:
            return value
    return None


def whole_number(digits: str | None) -> int:
    """The number an attribute holds; 0 where it is absent or none that a document could mean."""
    return int(digits) if digits and len(digits) < 10 and digits.isdecimal() else 0


def is_on(toggle: Element) -> bool:
    """Whether an element of WordprocessingML that switches something on (w:vanish, w:titlePg) does not say off."""
    return attribute(toggle, "w:val") not in ("0", "false", "off")


def is_known_to_office(namespace: str) -> bool:
    """Whether today's Office takes a branch written in this namespace (mc:Choice/@Requires) for its own."""
    return namespace.startswith((_SCHEMAS, _STRICT, _MICROSOFT, "urn:schemas-microsoft-com:"))


@cache
def _spellings(name: str) -> tuple[str, ...]:
    prefix, _, local = name.partition(":")
    return tuple(f"{{{namespace}}}{local}" for namespace in _NAMESPACES[prefix])
