"""The sales deck (.pptx), made from sales-deck.yaml."""

from __future__ import annotations

import copy
import io
from datetime import datetime, time
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

from msgcheck.demo.drawing import Type, typeset
from msgcheck.demo.slides import PAINTERS
from msgcheck.demo.source import source
from msgcheck.demo.stage import CONTENT, COVER, sign, stage
from msgcheck.demo.steady import steady

_COVERS = {"cover", "close"}
_FOOTER = Type(10.5, "stone", leading=1.0)
_SIGNED = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


def deck() -> bytes:
    """The deck as the bytes of a .pptx file."""
    script = source("sales-deck.yaml")
    presentation = stage()
    for number, part in enumerate(script["slides"], start=1):
        slide = _add_slide(presentation, part)
        if part["kind"] not in _COVERS:
            _add_footers(slide, part.get("footer", script["footer"]), number)
    sign(presentation, presentation.slides[0])
    _set_properties(presentation.core_properties, script)
    stream = io.BytesIO()
    presentation.save(stream)
    return steady(stream.getvalue())


def _add_slide(presentation: Any, part: dict[str, Any]) -> Any:
    layout = presentation.slide_layouts.get_by_name(COVER if part["kind"] in _COVERS else CONTENT)
    slide = presentation.slides.add_slide(layout)
    PAINTERS[part["kind"]](slide, part)
    if "notes" in part:
        slide.notes_slide.notes_text_frame.text = "\n".join(part["notes"])
    if part.get("hidden"):
        slide._element.set("show", "0")
    return slide


def _add_footers(slide: Any, text: str, number: int) -> None:
    """Copies the layout's footer and slide number to the slide, as PowerPoint's Insert > Header & Footer does."""
    for placeholder in slide.slide_layout.placeholders:
        if placeholder.placeholder_format.type in _SIGNED:
            element = copy.deepcopy(placeholder._element)
            element.nvSpPr.cNvPr.set("id", str(slide.shapes._next_shape_id))
            slide.shapes._spTree.append(element)
    footer = next(shape for shape in slide.placeholders if shape.placeholder_format.type == PP_PLACEHOLDER.FOOTER)
    typeset(footer.text_frame.paragraphs[0], text, _FOOTER)
    for field in slide.element.xpath(".//a:fld[@type='slidenum']/a:t"):
        field.text = str(number)


def _set_properties(properties: Any, script: dict[str, Any]) -> None:
    day = datetime.combine(script["day"], time(9))
    properties.title, properties.subject = script["title"], script["subject"]
    properties.author = properties.last_modified_by = script["author"]
    properties.created = properties.modified = day
    properties.revision, properties.comments = 1, ""
