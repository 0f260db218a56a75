"""An empty document on US letter paper in Brightside's styles."""

from __future__ import annotations

from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Inches, Pt, RGBColor

from msgcheck.demo.source import brand

WIDTH, HEIGHT = 8.5, 11.0  # inches
MARGIN = 0.95

# style: typeface, size, colour, bold, points before and after, line spacing
_LOOKS: dict[str, tuple[str, float, str, bool, float, float, float]] = {
    "Normal": ("body", 11.5, "ink", False, 0, 8, 1.15),
    "Title": ("heading", 38, "paper", False, 27, 4, 1.0),
    "Subtitle": ("body", 15, "cream", False, 0, 60, 1.0),
    "Intense Quote": ("heading", 19, "forest", False, 0, 8, 1.1),
    "Heading 1": ("heading", 18, "tomato", False, 14, 6, 1.0),
    "Caption": ("body", 9.5, "stone", False, 0, 0, 1.15),
    "Header": ("body", 10, "forest", True, 0, 0, 1.0),
    "Footer": ("body", 10, "stone", False, 0, 0, 1.0),
    "Footnote Text": ("body", 9, "stone", False, 0, 0, 1.0),
}


def paper() -> Any:
    """A document without text, with its page, styles, header and footer set up."""
    document = Document()
    _drop_thumbnail(document.part.package.rels)
    _set_page(document.sections[0])
    document.styles.add_style("Footnote Text", WD_STYLE_TYPE.PARAGRAPH)
    for name in _LOOKS:
        _set_style(document.styles[name], name)
    return document


def _drop_thumbnail(relations: Any) -> None:
    """The picture of the template's own first page."""
    for key in [key for key, relation in relations.items() if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        relations.pop(key)


def _set_page(section: Any) -> None:
    section.page_width, section.page_height = Inches(WIDTH), Inches(HEIGHT)
    section.left_margin = section.right_margin = Inches(MARGIN)
    section.top_margin, section.bottom_margin = Inches(0.95), Inches(0.8)
    section.header_distance, section.footer_distance = Inches(0.42), Inches(0.42)


def _set_style(style: Any, name: str) -> None:
    face, size, colour, bold, before, after, leading = _LOOKS[name]
    _set_face(style, brand().fonts[face])
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
    style.font.color.rgb = RGBColor.from_string(brand().colours[colour])
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(before), Pt(after), leading
    layout.left_indent = layout.right_indent = 0
    for leftover in style.element.xpath("./w:pPr/w:pBdr | ./w:rPr/w:spacing"):
        leftover.getparent().remove(leftover)
    if name in {"Header", "Footer"}:
        _set_right_tab(layout)


def _set_face(style: Any, face: str) -> None:
    """Names the typeface itself, where the template points to its theme's."""
    style.font.name = face
    fonts = style.element.rPr.rFonts
    for attribute in list(fonts.attrib):
        if attribute.endswith("Theme"):
            del fonts.attrib[attribute]


def _set_right_tab(layout: Any) -> None:
    layout.tab_stops.clear_all()
    layout.tab_stops.add_tab_stop(Inches(WIDTH - 2 * MARGIN), WD_TAB_ALIGNMENT.RIGHT)
