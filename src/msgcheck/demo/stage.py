"""An empty deck in Brightside's own theme: colours, typefaces, a master and two layouts."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.util import Inches

from msgcheck.demo.drawing import Area, Type, disc, words
from msgcheck.demo.source import Brand, brand

COVER, CONTENT = "Title Slide", "Title Only"  # the layouts
WIDTH, HEIGHT = 13.333, 7.5  # inches, as all lengths here
MARGIN = 0.9
TITLE = Area(MARGIN, 0.95, 11.5, 0.8)

# The theme's slots (ECMA-376 part 1, 20.1.6.2) and the brand's colours in them.
_THEME = {
    "dk1": "ink",
    "lt1": "paper",
    "dk2": "forest",
    "lt2": "cream",
    "accent1": "sun",
    "accent2": "tomato",
    "accent3": "leaf",
    "accent4": "plum",
    "accent5": "sand",
    "accent6": "stone",
    "hlink": "leaf",
    "folHlink": "plum",
}
_KEPT_LAYOUTS = (COVER, CONTENT)
_PLACES = {
    PP_PLACEHOLDER.TITLE: TITLE,
    PP_PLACEHOLDER.BODY: Area(MARGIN, 2.1, 11.5, 4.4),
    PP_PLACEHOLDER.DATE: Area(9.1, 6.88, 1.6, 0.3),
    PP_PLACEHOLDER.FOOTER: Area(3.0, 6.88, 6.0, 0.3),
    PP_PLACEHOLDER.SLIDE_NUMBER: Area(11.4, 6.88, 1.0, 0.3),
    PP_PLACEHOLDER.CENTER_TITLE: Area(MARGIN, 2.15, 5.8, 2.1),
    PP_PLACEHOLDER.SUBTITLE: Area(MARGIN, 4.4, 5.6, 1.0),
}


def stage() -> Any:
    """A presentation of 13.333 by 7.5 inches without slides."""
    presentation: Any = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(WIDTH), Inches(HEIGHT)
    _drop_leftovers(presentation)
    _set_theme(presentation.slide_master, brand())
    _set_master(presentation.slide_master)
    for layout in presentation.slide_layouts:
        _place(layout)
        if layout.name == COVER:
            layout._element.set("showMasterSp", "0")  # a cover signs itself
    return presentation


def _drop_leftovers(presentation: Any) -> None:
    """The template's other layouts, its printer's settings and the picture of its first slide."""
    for layout in list(presentation.slide_layouts):
        if layout.name not in _KEPT_LAYOUTS:
            presentation.slide_layouts.remove(layout)
    _drop_relations(presentation.part.rels, RT.PRINTER_SETTINGS)
    _drop_relations(presentation.part.package._rels, RT.THUMBNAIL)


def _drop_relations(relations: Any, kind: str) -> None:
    for key in [key for key, relation in relations.items() if relation.reltype == kind]:
        relations.pop(key)


def _set_theme(master: Any, look: Brand) -> None:
    part = master.part.part_related_by(RT.THEME)
    theme = etree.fromstring(part.blob)
    theme.set("name", "Brightside")
    for slot, colour in _THEME.items():
        element = theme.find(f".//{qn('a:clrScheme')}/{qn('a:' + slot)}")
        assert element is not None
        element[:] = [etree.Element(qn("a:srgbClr"), val=look.colours[colour])]
    for kind, font in (("a:majorFont", "heading"), ("a:minorFont", "body")):
        latin = theme.find(f".//{qn(kind)}/{qn('a:latin')}")
        assert latin is not None
        latin.set("typeface", look.fonts[font])
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _set_master(master: Any) -> None:
    master.element.find(f".//{qn('p:bgRef')}/{qn('a:schemeClr')}").set("val", "bg2")
    _place(master)
    title = master.element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("sz", "3400")
    for body in master.element.xpath(".//p:sp[.//p:ph[@type='title' or @type='body']]//a:bodyPr"):
        body.set("lIns", "0")


def _place(surface: Any) -> None:
    for shape in surface.placeholders:
        area = _PLACES.get(shape.placeholder_format.type)
        if area and (shape._element.spPr.xfrm is not None):
            shape.left, shape.top, shape.width, shape.height = area.emu


def sign(presentation: Any, slide: Any) -> None:
    """Draws the company's mark on `slide` and moves it to the master, where it shows on every slide."""
    mark = disc(slide.shapes, MARGIN + 0.09, 7.03, 0.09, "sun")
    name = words(slide.shapes, Area(MARGIN + 0.28, 6.88, 2.2, 0.3), "Brightside Catering", _WORDMARK)
    for shape in (mark, name):
        presentation.slide_master.shapes._spTree.append(shape._element)


_WORDMARK = Type(10.5, "forest", bold=True, anchor="middle", leading=1.0)
