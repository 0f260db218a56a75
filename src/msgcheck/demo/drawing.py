"""The strokes that slides are painted with: boxes, words and Brightside's plate. All lengths are in inches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from msgcheck.demo.source import runs

# The slots of the theme that hold the brand's colours, so that a changed theme recolours the deck.
SLOTS = {
    "ink": MSO_THEME_COLOR.TEXT_1,
    "paper": MSO_THEME_COLOR.BACKGROUND_1,
    "forest": MSO_THEME_COLOR.TEXT_2,
    "cream": MSO_THEME_COLOR.BACKGROUND_2,
    "sun": MSO_THEME_COLOR.ACCENT_1,
    "tomato": MSO_THEME_COLOR.ACCENT_2,
    "leaf": MSO_THEME_COLOR.ACCENT_3,
    "plum": MSO_THEME_COLOR.ACCENT_4,
    "sand": MSO_THEME_COLOR.ACCENT_5,
    "stone": MSO_THEME_COLOR.ACCENT_6,
}
HEADING, BODY = "+mj-lt", "+mn-lt"  # the theme's major and minor typeface

_ALIGN = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
_ANCHOR = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on the slide."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[int, int, int, int]:
        """Left, top, width and height in English Metric Units."""
        return Inches(self.left), Inches(self.top), Inches(self.width), Inches(self.height)

    def inset(self, across: float, down: float) -> Area:
        """The area within margins of `across` at the sides and `down` at top and bottom."""
        return Area(self.left + across, self.top + down, self.width - 2 * across, self.height - 2 * down)


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set: size in points, a colour of the brand, a face of the theme, line spacing as a factor."""

    size: float
    colour: str = "ink"
    face: str = BODY
    bold: bool = False
    italic: bool = False
    align: str = "left"
    anchor: str = "top"
    leading: float = 1.1


def box(shapes: Any, area: Area, colour: str, form: Any = MSO_SHAPE.RECTANGLE) -> Any:
    """A filled shape without outline, and without the theme's style that would give it a shadow."""
    shape = shapes.add_shape(form, *area.emu)
    shape.fill.solid()
    shape.fill.fore_color.theme_color = SLOTS[colour]
    shape.line.fill.background()
    shape._element.remove(shape._element.find(qn("p:style")))
    return shape


def card(shapes: Any, area: Area, colour: str) -> Any:
    """A box with softly rounded corners."""
    shape = box(shapes, area, colour, MSO_SHAPE.ROUNDED_RECTANGLE)
    shape.adjustments[0] = 0.09 / min(area.width, area.height)
    return shape


def disc(shapes: Any, across: float, down: float, radius: float, colour: str) -> Any:
    """A filled circle round the point `across`, `down`."""
    return box(shapes, Area(across - radius, down - radius, 2 * radius, 2 * radius), colour, MSO_SHAPE.OVAL)


def words(shapes: Any, area: Area, text: str, look: Type, name: str | None = None) -> Any:
    """A text box without margins; `text` is one paragraph in the markup of `source.runs`."""
    shape = shapes.add_textbox(*area.emu)
    if name:
        shape.name = name
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = _ANCHOR[look.anchor]
    typeset(frame.paragraphs[0], text, look)
    return shape


def typeset(paragraph: Any, text: str, look: Type) -> None:
    """Fills an empty paragraph with `text`, run by run; "\\n" becomes a line break."""
    paragraph.alignment = _ALIGN[look.align]
    paragraph.line_spacing = look.leading
    for piece in runs(text):
        for position, line in enumerate(piece.text.split("\n")):
            if position:
                paragraph.add_line_break()
            if line:
                _set_run(paragraph.add_run(), line, look, piece.bold)


def _set_run(run: Any, text: str, look: Type, bold: bool) -> None:
    run.text = text
    run.font.size = Pt(look.size)
    run.font.bold = look.bold or bold
    run.font.italic = look.italic or None
    run.font.name = look.face
    run.font.color.theme_color = SLOTS[look.colour]


def describe(shape: Any, text: str) -> None:
    """Gives a shape, group or picture its alternative text."""
    shape._element.xpath("./*/p:cNvPr")[0].set("descr", text)


def plate(shapes: Any, across: float, down: float, radius: float, alt: str | None = None) -> Any:
    """The brand's picture: a plate before a sun, with fork and knife, as one group."""
    group = shapes.add_group_shape()
    disc(group.shapes, across, down, radius, "sun")
    disc(group.shapes, across, down, radius * 0.66, "sand")
    disc(group.shapes, across, down, radius * 0.63, "paper")
    disc(group.shapes, across, down, radius * 0.43, "sand")
    disc(group.shapes, across, down, radius * 0.415, "cream")
    _fork(group.shapes, across - radius * 0.81, down, radius)
    _knife(group.shapes, across + radius * 0.81, down, radius)
    group.name = "Plate"
    if alt:
        describe(group, alt)
    return group


def _fork(shapes: Any, across: float, down: float, radius: float) -> None:
    tine, gap = radius * 0.022, radius * 0.05
    for step in (-1.5, -0.5, 0.5, 1.5):
        _pill(shapes, Area(across + step * gap - tine / 2, down - radius * 0.42, tine, radius * 0.3), "forest")
    head = Area(across - 1.5 * gap - tine / 2, down - radius * 0.2, 3 * gap + tine, radius * 0.12)
    _pill(shapes, head, "forest")
    _pill(shapes, Area(across - tine * 0.9, down - radius * 0.14, tine * 1.8, radius * 0.56), "forest")


def _knife(shapes: Any, across: float, down: float, radius: float) -> None:
    blade, handle = radius * 0.085, radius * 0.04
    _pill(shapes, Area(across - handle / 2, down - radius * 0.42, blade, radius * 0.46), "forest")
    _pill(shapes, Area(across - handle / 2, down - radius * 0.1, handle, radius * 0.52), "forest")


def _pill(shapes: Any, area: Area, colour: str) -> None:
    box(shapes, area, colour, MSO_SHAPE.ROUNDED_RECTANGLE).adjustments[0] = 0.5
