"""Where the paragraphs of a story stand: in its text, or in a cell of a table, at any depth (RTF 1.9.1, "Tables").

RTF has no tables, only rows: what follows on one another makes one table. A cell counts as one column however wide it
is.
"""

from __future__ import annotations

from dataclasses import dataclass

from msgcheck.formats.labels import Labels, within


@dataclass(slots=True)
class _Table:
    label: str
    row: int = 1
    column: int = 1

    @property
    def cell(self) -> str:
        return within(self.label, f"row {self.row}, column {self.column}")


class Cells:
    """Follows the tables of a story as their cells and rows end."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._open: list[_Table] = []

    def place(self, level: int) -> str:
        """The label of the cell in which a paragraph stands that is so many tables deep; none, none."""
        del self._open[level:]
        while len(self._open) < level:
            self._open.append(_Table(within(self._open[-1].cell if self._open else "", self._labels.next("Table"))))
        return self._open[-1].cell if self._open else ""

    def end_cell(self, level: int) -> None:
        """Go on to the next column."""
        self.place(level)
        self._open[-1].column += 1

    def end_row(self, level: int) -> None:
        """Go on to the next row of the table that is so many tables deep."""
        del self._open[level:]
        if len(self._open) == level:
            self._open[-1].row += 1
            self._open[-1].column = 1
