"""The words of a chart: its titles, the names of its series and categories, its own data labels (part 3, 11).

Series and categories are named in the table that the chart keeps of its data, in cells of text. Numbers are no text.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.labels import Labels
from msgcheck.formats.odf.cells import cell_paragraphs, column_letters, is_text, together
from msgcheck.formats.odf.names import Element, tag, tags
from msgcheck.formats.odf.paragraphs import Paragraph
from msgcheck.formats.odf.story import cells, rows
from msgcheck.formats.ooxml.passage import Passage

CHART = tag("office:chart")

_PARAGRAPH = tag("text:p")
_TABLE = tag("table:table")
_AXIS = tag("chart:axis")
_TITLE = tag("chart:title")
_OWNERS = {
    **dict.fromkeys(tags("chart:title"), "Title"),
    **dict.fromkeys(tags("chart:subtitle"), "Subtitle"),
    **dict.fromkeys(tags("chart:footer"), "Footer"),
    **dict.fromkeys(tags("chart:data-label"), "Data label"),
    **dict.fromkeys(tags("chart:legend"), "Legend"),
    **dict.fromkeys(tags("chart:regression-curve"), "Trend line"),
    **dict.fromkeys(tags("table:shapes", "draw:custom-shape", "draw:text-box"), "Shape"),
}


def chart_texts(chart: Element) -> Iterator[Passage]:
    """What the chart in `chart` (office:chart) says."""
    labels = Labels()
    for node in chart.iter(_TABLE, *_OWNERS):
        if node.tag == _TABLE:
            yield from _names(node)
        else:
            for paragraph in node.iterchildren(_PARAGRAPH):
                pieces = Paragraph(paragraph, frozenset(), False).pieces
                yield Passage("chart", labels.next(_owner(node)), tuple(pieces))


def _owner(node: Element) -> str:
    holder = node.getparent()
    if node.tag == _TITLE and holder is not None and holder.tag == _AXIS:
        return "Axis title"
    return _OWNERS[str(node.tag)]


def _names(table: Element) -> Iterator[Passage]:
    """The names of series stand in the first row of the chart's table, those of categories in the first column."""
    for row in rows(table):
        for cell in cells(row.element, is_text):
            label = f"Category {row.number - 1}" if cell.column == 1 else f"Series {cell.column - 1}"
            if row.number > 1 and cell.column > 1:
                label = f"Data {column_letters(cell.column)}{row.number}"
            yield Passage("chart", label, tuple(together(cell_paragraphs(cell.element))))
