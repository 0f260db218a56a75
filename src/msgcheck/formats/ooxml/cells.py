"""Where the paragraphs of a story stand: in its text, or in a cell of a table, at any depth."""

from __future__ import annotations

from collections.abc import Mapping

from msgcheck.formats.labels import Labels, within
from msgcheck.formats.ooxml.names import Element, attribute, tags, whole_number

TABLES = ("w:tbl", "w:tr", "w:tc", "w:gridSpan")

_CELL = tags("w:tc")


class Cells:
    """Follows the tables of a story as they come by in document order.

    `labels` says where some elements stand, the one that holds the whole story among them. Between a table and its
    rows, a row and its cells there may be content controls and other wrappers.
    """

    def __init__(self, labels: Mapping[Element, str], tables: Labels) -> None:
        self._labels = dict(labels)
        self._tables = tables
        self._places: dict[Element | None, tuple[str, bool]] = {}  # of what holds paragraphs
        self._rows: dict[Element, int] = {}  # of each table: rows met
        self._columns: dict[Element, int] = {}  # of each row: columns taken by the cells met

    def enter(self, node: Element, name: str) -> None:
        """Go on to `node`, one of TABLES."""
        around = self._around(node)
        if name == "w:tc":
            self._columns[around] = column = self._columns.get(around, 0) + 1
            self._labels[node] = f"{self._labels[around]}, column {column}"
        elif name == "w:tr":
            self._rows[around] = row = self._rows.get(around, 0) + 1
            self._labels[node] = within(self._labels[around], f"row {row}")
        elif name == "w:tbl":
            self._labels[node] = within(self._labels[around], self._tables.next("Table"))
        else:
            self._widen(around, node)

    def place(self, paragraph: Element) -> tuple[str, bool]:
        """Where `paragraph` stands, and whether that is a cell."""
        holder = paragraph.getparent()
        if holder not in self._places:
            around = self._around(paragraph)
            self._places[holder] = self._labels[around], around.tag in _CELL
        return self._places[holder]

    def _widen(self, cell: Element, span: Element) -> None:
        """A cell takes more columns than one; what it took before a tracked change does not count."""
        properties = span.getparent()
        row = self._around(cell)
        if row in self._columns and properties is not None and properties.getparent() is cell:
            self._columns[row] += max(1, whole_number(attribute(span, "w:val"))) - 1

    def _around(self, node: Element) -> Element:
        """The nearest element around `node` whose place is known."""
        around = node.getparent()
        while around is not None and around not in self._labels:
            around = around.getparent()
        return node if around is None else around
