"""The shapes of a drawing: what a slide, a layout, a notes page says (ISO/IEC 29500-1, 19.3 and 20.1).

Shapes come in document order, which is the order a screen reader takes; groups are looked through at any depth.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgcheck.formats.labels import Labels, within
from msgcheck.formats.ooxml.names import Element, Tags, attribute, tags
from msgcheck.formats.ooxml.passage import (
    INK,
    Elsewhere,
    Found,
    Passage,
    Unread,
    alternative_text,
    embedded_file,
    picture,
    recording,
)
from msgcheck.formats.ooxml.text import SILENT, said_in

_SHAPES = tags("p:sp", "p:pic", "p:graphicFrame", "p:grpSp", "p:cxnSp", "p:contentPart", "p:bg", "cdr:sp", "cdr:pic")
_SHEET_SHAPES = tags("xdr:sp", "xdr:pic", "xdr:graphicFrame", "xdr:grpSp", "xdr:cxnSp", "xdr:contentPart")
_GRAPHIC = tags("a:tbl", "c:chart", "cx:chart", "dgm:relIds", "p:oleObj")
_EMBEDDING = tags("p:oleObj")
_MEDIA = tags("a:audioCd", "a:wavAudioFile", "a:audioFile", "a:videoFile", "a:quickTimeFile", "p14:media")
_FILL = tags("a:blipFill")
_CELL_PROPERTIES = tags("a:tcPr")
_PARTS = {
    tag: name.partition(":")[2]
    for prefix in ("p", "cdr", "xdr")
    for local in ("cNvPr", "cNvSpPr", "nvPr", "ph", "spPr", "txBody")
    for tag, name in tags(f"{prefix}:{local}").items()
}
_FIELD = tags("a:fld")
_ROW = tags("a:tr")
_CELL = tags("a:tc")
_YES = ("1", "true")

_PLACEHOLDERS = {
    "title": "Title",
    "ctrTitle": "Title",
    "subTitle": "Subtitle",
    "dt": "Date",
    "ftr": "Footer",
    "hdr": "Header",
    "sldNum": "Slide number",
}
_NOTES_PLACEHOLDERS = {**_PLACEHOLDERS, "body": "", "sldNum": "Page number"}  # the place says "Notes" already
_FILLED_ONCE_FOR_ALL = ("ftr", "hdr", "dt")  # the placeholders of a layout or master that hold text of their own
_GRAPHIC_LABELS = {
    "a:tbl": "Table",
    "c:chart": "Chart",
    "cx:chart": "Chart",
    "dgm:relIds": "Diagram",
    "p:oleObj": "Embedded file",
}


def slide_shapes(root: Element) -> Iterator[Found]:
    """What the shapes of a slide, or of a drawing on a chart, say."""
    return _shapes(root, _PLACEHOLDERS, template=False)


def sheet_shapes(root: Element) -> Iterator[Found]:
    """What the shapes on a sheet of a workbook say."""
    return _shapes(root, _PLACEHOLDERS, template=False, shapes=_SHEET_SHAPES)


def notes_shapes(root: Element) -> Iterator[Found]:
    """What the shapes of a notes page say."""
    return _shapes(root, _NOTES_PLACEHOLDERS, template=False)


def template_shapes(root: Element) -> Iterator[Found]:
    """What the shapes of a layout or master add to every slide: all but the prompts in its placeholders."""
    return _shapes(root, _PLACEHOLDERS, template=True)


def _shapes(root: Element, names: Mapping[str, str], template: bool, shapes: Tags = _SHAPES) -> Iterator[Found]:
    labels = Labels()
    for shape in shapes.within(root):
        kind = shapes[shape.tag].partition(":")[2]
        if kind == "sp":
            yield from _shape(shape, names, labels, template)
        elif kind == "pic":
            yield from _picture(shape, labels)
        elif kind == "graphicFrame":
            yield from _graphic(shape, labels)
        elif kind == "contentPart":
            yield Unread(labels.next("Ink"), INK)
        elif kind == "bg":
            yield from _background(shape)
        else:
            yield from _described(_nonvisual(shape), labels.next("Group" if kind == "grpSp" else "Line"))


def _shape(shape: Element, names: Mapping[str, str], labels: Labels, template: bool) -> Iterator[Found]:
    nonvisual = _nonvisual(shape)
    role = _role(nonvisual)
    if template and role is not None and _prompts(shape, role):
        return
    own = _known_parts(shape)
    said = said_in(own["txBody"]) if "txBody" in own else SILENT
    is_filled = "spPr" in own and _has_picture_fill(own["spPr"])
    if said.paragraphs or is_filled or _is_described(nonvisual):
        kind = _kind(nonvisual) if role is None else names.get(role, "Text")
        label = _hidden_or_not(nonvisual, labels.next(kind) if kind else "")
        if kind == "Title":
            said = said.in_one_paragraph()
        elif role is None:
            said = said.with_labels_whole()
        yield from said.passages((kind or "Text").lower(), label)
        yield from _described(nonvisual, label)
        if is_filled:
            yield picture(within(label, "Picture fill"), own["spPr"])


def _background(background: Element) -> Iterator[Found]:
    if any(_has_picture_fill(properties) for properties in background):
        yield picture("Background picture", background)


def _picture(shape: Element, labels: Labels) -> Iterator[Found]:
    holder = shape.getparent()
    if holder is not None and holder.tag in _EMBEDDING:
        return  # the preview of an embedded file
    nonvisual = _nonvisual(shape)
    is_media = next(_MEDIA.within(shape), None) is not None
    label = _hidden_or_not(nonvisual, labels.next("Video or sound" if is_media else "Picture"))
    yield from _described(nonvisual, label)
    yield recording(label) if is_media else picture(label, shape)


def _graphic(frame: Element, labels: Labels) -> Iterator[Found]:
    graphic = next(_GRAPHIC.within(frame), None)
    name = "" if graphic is None else _GRAPHIC[graphic.tag]
    nonvisual = _nonvisual(frame)
    label = _hidden_or_not(nonvisual, labels.next(_GRAPHIC_LABELS.get(name, "Object")))
    yield from _described(nonvisual, label)
    if graphic is None:
        yield Unread(label, "objects of this kind are not read")
    elif name == "a:tbl":
        yield from _table(graphic, label)
    elif name == "dgm:relIds":
        yield Elsewhere("diagram", label, attribute(graphic, "r:dm"))
    elif name == "p:oleObj":
        yield embedded_file(label, attribute(graphic, "r:id"))
    else:
        yield Elsewhere("chart", label, attribute(graphic, "r:id"))


def _table(table: Element, label: str) -> Iterator[Found]:
    for row, cells in enumerate(_ROW.within(table), 1):
        for column, cell in enumerate(_CELL.within(cells), 1):
            place = within(label, f"row {row}, column {column}")
            yield from said_in(cell).with_labels_whole().passages("table", place)
            for properties in cell.iterchildren(*_CELL_PROPERTIES):
                if _has_picture_fill(properties):
                    yield picture(within(place, "Picture fill"), properties)


def _nonvisual(shape: Element) -> dict[str, Element]:
    """What a shape is apart from its looks: cNvPr (alternative text), cNvSpPr, nvPr (placeholder)."""
    first = next(shape.iterchildren(), None)
    return {} if first is None else _known_parts(first)


def _known_parts(element: Element) -> dict[str, Element]:
    return {name: child for child in element if (name := _PARTS.get(child.tag))}


def _role(nonvisual: Mapping[str, Element]) -> str | None:
    """The type of the placeholder that a shape fills; None for a shape of its own."""
    placeholder = _known_parts(nonvisual["nvPr"]).get("ph") if "nvPr" in nonvisual else None
    return None if placeholder is None else placeholder.get("type", "obj")


def _prompts(shape: Element, role: str) -> bool:
    """Whether a placeholder of a layout or master holds no text of its own: a prompt, or a date that runs."""
    return role not in _FILLED_ONCE_FOR_ALL or next(_FIELD.within(shape), None) is not None


def _kind(nonvisual: Mapping[str, Element]) -> str:
    is_text_box = "cNvSpPr" in nonvisual and nonvisual["cNvSpPr"].get("txBox") in _YES
    return "Text box" if is_text_box else "Shape"


def _is_described(nonvisual: Mapping[str, Element]) -> bool:
    return next(_described(nonvisual, ""), None) is not None


def _described(nonvisual: Mapping[str, Element], label: str) -> Iterator[Passage]:
    return alternative_text(nonvisual["cNvPr"], label) if "cNvPr" in nonvisual else iter(())


def _hidden_or_not(nonvisual: Mapping[str, Element], label: str) -> str:
    is_hidden = "cNvPr" in nonvisual and nonvisual["cNvPr"].get("hidden") in _YES
    return f"{label} (hidden)" if is_hidden else label


def _has_picture_fill(properties: Element) -> bool:
    return next(properties.iterchildren(*_FILL), None) is not None
