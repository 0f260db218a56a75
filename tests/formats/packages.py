"""Builds small Office packages from the XML of their parts, so that a test says exactly what the file holds."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{namespace}"'
    for prefix, namespace in {
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "c15": "http://schemas.microsoft.com/office/drawing/2012/chart",
        "cdr": "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing",
        "cx": "http://schemas.microsoft.com/office/drawing/2014/chartex",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "o": "urn:schemas-microsoft-com:office:office",
        "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
        "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
        "p188": "http://schemas.microsoft.com/office/powerpoint/2018/8/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "r": OFFICE,
        "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "x": "urn:schemas-microsoft-com:office:excel",
        "x14": "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
        "xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
        "xm": "http://schemas.microsoft.com/office/excel/2006/main",
        "xtc": "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)


class Link(NamedTuple):
    """A relationship to be written: `kind` is the last word of its type."""

    id: str
    kind: str
    target: str
    external: bool = False


def package(parts: Mapping[str, str | bytes], main: str, links: Mapping[str, Iterable[Link]] | None = None) -> bytes:
    """The bytes of a package of `parts` whose main part is `main`; `links` are the relationships of parts by name."""
    every = {"": [Link("rIdMain", "officeDocument", main)], **(links or {})}
    top = [*every[""]]
    if main not in [link.target for link in top]:
        top.insert(0, Link("rIdMain", "officeDocument", main))
    written = {relationships_name(part): relationships(some) for part, some in {**every, "": top}.items()}
    return zipped({**parts, **written})


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """The bytes of a ZIP of `parts`."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    """The parts of a ZIP by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def strict(content: bytes) -> bytes:
    """The same package in the strict conformance class: the namespaces of its parts are others."""
    return zipped({name: _strict_part(part.decode()) for name, part in unzipped(content).items()})


def _strict_part(part: str) -> str:
    schemas = "http://schemas.openxmlformats.org/"
    for name in ("presentationml", "drawingml", "wordprocessingml", "spreadsheetml", "officeDocument"):
        part = part.replace(f"{schemas}{name}/2006/", f"http://purl.oclc.org/ooxml/{name}/")
    return part


def relationships_name(part: str) -> str:
    """The name of the part that holds the relationships of `part`."""
    folder, slash, name = part.rpartition("/")
    return f"{folder}{slash}_rels/{name}.rels"


def relationships(links: Iterable[Link]) -> str:
    """The XML of a part of relationships."""
    rows = "".join(
        f'<Relationship Id="{one.id}" Type="{OFFICE}/{one.kind}" Target={quoteattr(one.target)}'
        f" TargetMode={quoteattr('External' if one.external else 'Internal')}/>"
        for one in links
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def xml(root: str, inside: str, attributes: str = "") -> str:
    """The XML of a part whose root is `root` ("p:sld"), with all namespaces declared."""
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {NAMESPACES} {attributes}>{inside}</{root}>'


def text(words: str) -> str:
    """`words` as they stand in XML."""
    return escape(words)


CORE_PROPERTIES = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "{}</cp:coreProperties>"
)
EXTENDED_PROPERTIES = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">{}</Properties>'
)
CUSTOM_PROPERTIES = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{}</Properties>'
)
