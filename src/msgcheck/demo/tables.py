"""The price table of the deck: a native table with thin rules instead of boxes."""

from __future__ import annotations

from typing import Any

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Inches

from msgcheck.demo.drawing import SLOTS, Area, Type, typeset

_COLUMNS = (3.4, 4.7, 2.1, 1.333)  # inches; the last one is right-aligned
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid" of PowerPoint


def add_price_table(shapes: Any, area: Area, columns: list[str], rows: list[list[str]]) -> None:
    """A table of `rows` under a head of `columns`."""
    frame = shapes.add_table(len(rows) + 1, len(columns), *area.emu)
    frame.name = "Price table"
    table = frame.table
    frame._element.find(f".//{qn('a:tableStyleId')}").text = _NO_STYLE
    for column, width in zip(table.columns, _COLUMNS, strict=True):
        column.width = Inches(width)
    for row in table.rows:
        row.height = Inches(area.height / len(table.rows))
    _fill_row(table.rows[0], columns, Type(12, "stone", bold=True, leading=1.0), "ink")
    for row, texts in zip(list(table.rows)[1:], rows, strict=True):
        _fill_row(row, texts, Type(17, leading=1.0), "sand")


def _fill_row(row: Any, texts: list[str], look: Type, rule: str) -> None:
    for position, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
        last = position == len(texts) - 1
        strong = look.bold or position == 0 or last
        align = "right" if last else "left"
        cell.margin_left = cell.margin_right = 0
        cell.vertical_anchor = MSO_ANCHOR.MIDDLE
        typeset(
            cell.text_frame.paragraphs[0],
            text,
            Type(look.size, look.colour, look.face, strong, align=align, leading=1.0),
        )
        _underline(cell, rule)


def _underline(cell: Any, colour: str) -> None:
    properties = cell._tc.get_or_add_tcPr()
    line = OxmlElement("a:lnB")
    line.set("w", "9525")
    fill = OxmlElement("a:solidFill")
    scheme = OxmlElement("a:schemeClr")
    scheme.set("val", str(SLOTS[colour].xml_value))
    fill.append(scheme)
    line.append(fill)
    properties.insert(0, line)
