"""Which rows of the findings tree are shown: by mark (errors, warnings, ...) and by the words typed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QObject, QSortFilterProxyModel

from msgcheck.desktop.finding_tree import FindingTree, Index, Role
from msgcheck.desktop.rows import Mark, Row, RowKind


class TreeFilter(QSortFilterProxyModel):
    """Shows a row when its mark is wanted and the words stand in it or in a row above it, and what leads there."""

    def __init__(self, tree: FindingTree, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks = frozenset(Mark)
        self._words = ""
        self.setRecursiveFilteringEnabled(True)
        self.setSourceModel(tree)

    def show_marks(self, marks: frozenset[Mark]) -> None:
        """Shows only rows with one of `marks`."""
        if marks != self._marks:
            self._marks = marks
            self.invalidate()

    def show_words(self, words: str) -> None:
        """Shows only rows that have `words` in them or above them, in any case; "" shows all."""
        folded = words.strip().casefold()
        if folded != self._words:
            self._words = folded
            self.invalidate()

    def filterAcceptsRow(self, position: int, parent: Index) -> bool:
        index = self.sourceModel().index(position, 0, parent)
        row: Row = index.data(Role.ROW)
        if row.kind in (RowKind.PLACE, RowKind.GAPS) or (row.kind is RowKind.FILE and row.children):
            return False  # shown only with what it leads to
        return row.mark in self._marks and self._has_words(index)

    def findings(self) -> Iterator[QModelIndex]:
        """The finding rows shown, from top to bottom."""
        return self.findings_below(QModelIndex())

    def findings_below(self, above: QModelIndex) -> Iterator[QModelIndex]:
        """The finding rows shown below `above`, from top to bottom."""
        return (index for index in self._walk(above) if index.data(Role.ROW).kind is RowKind.FINDING)

    def like(self, row: Row, above: QModelIndex) -> Iterator[QModelIndex]:
        """The rows shown below `above` that stand for what `row` does."""
        for index in self._walk(above):
            other: Row = index.data(Role.ROW)
            if (other.kind, other.text) == (row.kind, row.text):
                yield index

    def _has_words(self, index: QModelIndex) -> bool:
        while index.isValid():
            if any(self._words in text.casefold() for text in _texts(index.data(Role.ROW))):
                return True
            index = index.parent()
        return not self._words

    def _walk(self, parent: QModelIndex) -> Iterator[QModelIndex]:
        for position in range(self.rowCount(parent)):
            index = self.index(position, 0, parent)
            yield index
            yield from self._walk(index)


def _texts(row: Row) -> Iterator[str]:
    """What a row is found by: what it shows, and what it stands for."""
    yield from (row.text, row.note, row.result.path)
    if row.finding:
        yield row.finding.message
    if row.kind is RowKind.GAP:
        yield from (gap.where for gap in row.gaps)
