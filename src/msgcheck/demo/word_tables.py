"""The flyer's table of menus: rules instead of boxes, prices to the right."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Inches, Pt, RGBColor

from msgcheck.demo.source import brand

_COLUMNS = (1.9, 3.6, 1.1)  # inches
_NO_MARGINS = (  # so that the words stand flush with the text above
    f'<w:tblCellMar {nsdecls("w")}><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
)


def add_menu_table(document: Any, rows: list[list[str]]) -> None:
    """A table of `rows`, the first of them the head."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    table.autofit = False
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(parse_xml(_NO_MARGINS))
    for column, width in zip(table.columns, _COLUMNS, strict=True):
        column.width = Inches(width)
    for row, texts in zip(table.rows, rows, strict=True):
        head = texts is rows[0]
        for position, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            _fill_cell(cell, text, head, position)
    _add_space_below(document)


def _fill_cell(cell: Any, text: str, head: bool, position: int) -> None:
    last = position == len(_COLUMNS) - 1
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(5)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if last else WD_ALIGN_PARAGRAPH.LEFT
    run = paragraph.add_run(text)
    run.bold = head or last or position == 0
    run.font.size = Pt(9.5 if head else 11)
    if head:
        run.font.color.rgb = RGBColor.from_string(brand().colours["stone"])
    _add_rule(cell, "ink" if head else "sand")


def _add_rule(cell: Any, colour: str) -> None:
    rule = f'<w:bottom w:val="single" w:sz="6" w:space="0" w:color="{brand().colours[colour]}"/>'
    cell._tc.get_or_add_tcPr().append(parse_xml(f"<w:tcBorders {nsdecls('w')}>{rule}</w:tcBorders>"))


def _add_space_below(document: Any) -> None:
    spacer = document.add_paragraph()
    spacer.paragraph_format.space_after = 0
    spacer.paragraph_format.line_spacing = Pt(8)
