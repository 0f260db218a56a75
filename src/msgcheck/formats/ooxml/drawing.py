"""The shapes of a drawing: what a slide, a layout, a notes page says (ISO/IEC 29500-1, 19.3 and 20.1).

Shapes come in document order, which is the order a screen reader takes; groups are looked through at any depth.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgcheck.formats.ooxml.names import Element, attribute, tags
from msgcheck.formats.ooxml.passage import (
    EMBEDDED,
    INK,
    MEDIA,
    PICTURE,
    Elsewhere,
    Found,
    Labels,
    Passage,
    Piece,
    Unread,
    alternative_text,
    held_in_attribute,
    within,
)

_SHAPES = tags(
    "p:sp", "p:pic", "p:graphicFrame", "p:grpSp", "p:cxnSp", "p:contentPart", "p:bg", "cdr:sp", "cdr:pic"
)  # fmt: skip
_TEXT = tags("a:p", "a:t", "a:br", "m:t", "a:hlinkClick", "a:hlinkMouseOver")
_SPEAKING = tags("a:t", "m:t", "a:blip", "a:hlinkClick")
_FIELD = tags("a:fld")
_NAMED = tags("p:cNvPr", "cdr:cNvPr")
_PLACEHOLDER = tags("p:ph")
_TEXT_BOX = tags("p:cNvSpPr", "cdr:cNvSpPr")
_FILLS = tags("a:blipFill")
_BLIP = tags("a:blip")
_MEDIA = tags("a:audioCd", "a:wavAudioFile", "a:audioFile", "a:videoFile", "a:quickTimeFile", "p14:media")
_GRAPHIC = tags("a:tbl", "c:chart", "cx:chart", "dgm:relIds", "p:oleObj")
_EMBEDDING = tags("p:oleObj")
_ROW = tags("a:tr")
_CELL = tags("a:tc")

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


def slide_shapes(root: Element) -> Iterator[Found]:
    """What the shapes of a slide, or of a drawing on a chart, say."""
    return _shapes(root, _PLACEHOLDERS, template=False)


def notes_shapes(root: Element) -> Iterator[Found]:
    """What the shapes of a notes page say."""
    return _shapes(root, _NOTES_PLACEHOLDERS, template=False)


def template_shapes(root: Element) -> Iterator[Found]:
    """What the shapes of a layout or master add to every slide: all but the prompts in its placeholders."""
    return _shapes(root, _PLACEHOLDERS, template=True)


def paragraphs(holder: Element, element: str, label: str) -> Iterator[Passage]:
    """The paragraphs below `holder`, one passage each; the tooltips of their links follow."""
    pieces: list[Piece] = []
    tooltips: list[Passage] = []
    for node in holder.iter(*_TEXT):
        name = _TEXT[node.tag]
        if name in ("a:t", "m:t"):
            pieces.append(Piece(node.text or "", node))
        elif name == "a:br":
            pieces.append(Piece("\n", node, fixed=True))
        elif name == "a:p":
            if pieces:
                yield Passage(element, label, tuple(pieces))
                pieces = []
        elif tooltip := held_in_attribute(node, "tooltip"):
            tooltips.append(Passage("link tooltip", within(label, "Link tooltip"), tooltip))
    if pieces:
        yield Passage(element, label, tuple(pieces))
    yield from tooltips


def _shapes(root: Element, names: Mapping[str, str], template: bool) -> Iterator[Found]:
    labels = Labels()
    for shape in root.iter(*_SHAPES):
        kind = _SHAPES[shape.tag].partition(":")[2]
        if kind == "sp":
            yield from _shape(shape, names, labels, template)
        elif kind == "pic":
            yield from _picture(shape, labels)
        elif kind == "graphicFrame":
            yield from _graphic(shape, labels)
        elif kind == "contentPart":
            yield Unread(labels.next("Ink"), INK)
        elif kind == "bg":
            yield from _picture_fill(shape, "Background")
        else:
            yield from _described(shape, labels.next("Group" if kind == "grpSp" else "Line"))


def _shape(shape: Element, names: Mapping[str, str], labels: Labels, template: bool) -> Iterator[Found]:
    placeholder = next(shape.iter(*_PLACEHOLDER), None)
    role = None if placeholder is None else placeholder.get("type", "obj")
    if not _says_something(shape) or (template and role is not None and _prompts(shape, role)):
        return
    kind = _kind(shape) if role is None else names.get(role, "Text")
    label = _hidden_or_not(shape, labels.next(kind) if kind else "")
    found = paragraphs(shape, (kind or "Text").lower(), label)
    yield from _as_one(found) if kind == "Title" else found
    yield from _described(shape, label)
    yield from _picture_fill(shape, label)


def _says_something(shape: Element) -> bool:
    return next(shape.iter(*_SPEAKING), None) is not None or next(_described(shape, ""), None) is not None


def _prompts(shape: Element, role: str) -> bool:
    """Whether a placeholder of a layout or master holds no text of its own: a prompt, or a date that runs."""
    return role not in _FILLED_ONCE_FOR_ALL or next(shape.iter(*_FIELD), None) is not None


def _kind(shape: Element) -> str:
    properties = next(shape.iter(*_TEXT_BOX), None)
    return "Text box" if properties is not None and properties.get("txBox") in ("1", "true") else "Shape"


def _as_one(found: Iterator[Passage]) -> Iterator[Passage]:
    """A title broken over several paragraphs is still one title."""
    passages = list(found)
    lines = [one for one in passages if one.element == "title"]
    pieces: list[Piece] = []
    for line in lines:
        if pieces:
            pieces.append(Piece("\n", line.pieces[0].element, fixed=True))
        pieces += line.pieces
    if lines:
        yield lines[0]._replace(pieces=tuple(pieces))
    yield from (one for one in passages if one.element != "title")


def _picture(picture: Element, labels: Labels) -> Iterator[Found]:
    holder = picture.getparent()
    if holder is not None and holder.tag in _EMBEDDING:
        return  # the preview of an embedded file
    is_media = next(picture.iter(*_MEDIA), None) is not None
    label = _hidden_or_not(picture, labels.next("Video or sound" if is_media else "Picture"))
    yield from paragraphs(picture, "picture", label)
    yield from _described(picture, label)
    yield Unread(label, MEDIA if is_media else PICTURE)


def _graphic(frame: Element, labels: Labels) -> Iterator[Found]:
    graphic = next(frame.iter(*_GRAPHIC), None)
    name = "" if graphic is None else _GRAPHIC[graphic.tag]
    label = _hidden_or_not(frame, labels.next(_GRAPHIC_LABELS.get(name, "Object")))
    yield from _described(frame, label)
    if graphic is None:
        yield Unread(label, "objects of this kind are not read")
    elif name == "a:tbl":
        yield from _table(graphic, label)
    elif name == "dgm:relIds":
        yield Elsewhere("diagram", label, attribute(graphic, "r:dm"))
    elif name == "p:oleObj":
        yield Unread(label, EMBEDDED)
    else:
        yield Elsewhere("chart", label, attribute(graphic, "r:id"))


_GRAPHIC_LABELS = {
    "a:tbl": "Table",
    "c:chart": "Chart",
    "cx:chart": "Chart",
    "dgm:relIds": "Diagram",
    "p:oleObj": "Embedded file",
}


def _table(table: Element, label: str) -> Iterator[Found]:
    for row, cells in enumerate(table.iter(*_ROW), 1):
        for column, cell in enumerate(cells.iter(*_CELL), 1):
            place = within(label, f"row {row}, column {column}")
            yield from paragraphs(cell, "table", place)
            yield from _picture_fill(cell, place)


def _described(shape: Element, label: str) -> Iterator[Passage]:
    named = next(shape.iter(*_NAMED), None)
    return iter(()) if named is None else alternative_text(named, label)


def _picture_fill(shape: Element, label: str) -> Iterator[Found]:
    fill = next(shape.iter(*_FILLS), None)
    if fill is not None and next(fill.iter(*_BLIP), None) is not None:
        yield Unread(within(label, "Picture fill"), PICTURE)


def _hidden_or_not(shape: Element, label: str) -> str:
    named = next(shape.iter(*_NAMED), None)
    return f"{label} (hidden)" if named is not None and named.get("hidden") in ("1", "true") else label
