"""The names of OpenDocument: prefixes as the standard prints them (part 3, 1.4), and those of LibreOffice's own."""

from __future__ import annotations

from lxml import etree

Element = etree._Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = {
    "chart": f"{_OASIS}chart:1.0",
    "dr3d": f"{_OASIS}dr3d:1.0",
    "draw": f"{_OASIS}drawing:1.0",
    "form": f"{_OASIS}form:1.0",
    "meta": f"{_OASIS}meta:1.0",
    "office": f"{_OASIS}office:1.0",
    "presentation": f"{_OASIS}presentation:1.0",
    "anim": f"{_OASIS}animation:1.0",
    "style": f"{_OASIS}style:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
    "table": f"{_OASIS}table:1.0",
    "text": f"{_OASIS}text:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "math": "http://www.w3.org/1998/Math/MathML",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    "officeooo": "http://openoffice.org/2009/office",
    "xlink": "http://www.w3.org/1999/xlink",
}


def tag(name: str) -> str:
    """The name of an element or attribute ("text:p") as lxml writes it."""
    prefix, _, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def tags(*names: str) -> dict[str, str]:
    """The tags of `names` as lxml writes them, each with its name: for dispatch, and to iterate."""
    return {tag(name): name for name in names}


NO_ELEMENTS = (etree.Comment, etree.ProcessingInstruction, etree.Entity)  # the "tags" of what is no element
