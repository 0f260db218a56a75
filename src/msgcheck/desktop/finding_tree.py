"""The findings of many files as a tree model: files, places, findings, and what was not read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from msgcheck.desktop.rows import Row, RowKind, file_row
from msgcheck.desktop.wording import as_tool_tip, one_line
from msgcheck.model import FileResult, FileStatus

_FEW = 20  # files

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What views and filters may ask of a row besides Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole  # the Row itself


@dataclass(frozen=True, slots=True)
class _Node:
    """A row in its place: `position` counts from 0 among its parent's children."""

    row: Row
    parent: int
    position: int
    children: tuple[int, ...]


class FindingTree(QAbstractItemModel):
    """One column of rows. A file is put in or replaced whole by `put`; its place in the order stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: list[int] = []  # the file rows' identities in their order
        self._of_source: dict[Path, int] = {}
        self._nodes: dict[int, _Node] = {}
        self._next = 1

    # what it is told

    def put(self, results: Iterable[FileResult]) -> None:
        """Shows each result in the row of its file; files not yet shown come at the end, all at once."""
        new: dict[Path, FileResult] = {}
        known: dict[int, FileResult] = {}
        for result in results:
            source = result.source.absolute()
            if source in self._of_source:
                known[self._of_source[source]] = result
            else:
                new[source] = result
        self._replace_all(known)
        if new:
            self._append(new)

    def move(self, source: Path, to: Path) -> None:
        """Has the row of the file at `source` stand for the one at `to` from the next `put` on; paths are absolute."""
        if source in self._of_source:
            if to in self._of_source:
                self._remove(self._of_source.pop(to))
            self._of_source[to] = self._of_source.pop(source)

    def has(self, source: Path) -> bool:
        """Whether the file at the absolute path `source` is shown."""
        return source in self._of_source

    def index_of(self, source: Path) -> QModelIndex:
        """The row of the file at the absolute path `source`, which must be shown."""
        identity = self._of_source[source]
        return self.createIndex(self._nodes[identity].position, 0, identity)

    def keep_only(self, sources: Set[Path]) -> None:
        """Takes out every file whose absolute path is not in `sources`."""
        for source in [source for source in self._of_source if source not in sources]:
            self._remove(self._of_source.pop(source))

    def clear(self) -> None:
        """Takes out everything."""
        self.beginResetModel()
        self._files.clear()
        self._of_source.clear()
        self._nodes.clear()
        self.endResetModel()

    def results(self) -> tuple[FileResult, ...]:
        """What is shown, in its order."""
        return tuple(self._nodes[identity].row.result for identity in self._files)

    def row_of(self, index: Index) -> Row:
        """The row behind a valid index of this model."""
        return self._nodes[index.internalId()].row

    # what views ask

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        siblings = self._children(parent)
        if column != 0 or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        if not index.isValid():
            return QModelIndex()
        above = self._nodes[index.internalId()].parent
        return self.createIndex(self._nodes[above].position, 0, above) if above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._children(parent))

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row_of(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return _tool_tip(row)
            case Role.ROW:
                return row
            case _:
                return None

    # its parts

    def _children(self, parent: Index) -> list[int] | tuple[int, ...]:
        return self._nodes[parent.internalId()].children if parent.isValid() else self._files

    def _append(self, results: Mapping[Path, FileResult]) -> None:
        first = len(self._files)
        self.beginInsertRows(QModelIndex(), first, first + len(results) - 1)
        for position, (source, result) in enumerate(results.items(), start=first):
            identity = self._grow(file_row(result), 0, position)
            self._files.append(identity)
            self._of_source[source] = identity
        self.endInsertRows()

    def _replace_all(self, results: Mapping[int, FileResult]) -> None:
        """Of many files the rows are all told anew at once: views take their time for every single one."""
        if len(results) <= _FEW:
            for identity, result in results.items():
                self._replace(identity, result)
            return
        self.beginResetModel()
        for identity, result in results.items():
            old, row = self._nodes[identity], file_row(result)
            for child in old.children:
                self._forget(child)
            children = tuple(self._grow(child, identity, number) for number, child in enumerate(row.children))
            self._nodes[identity] = replace(old, row=row, children=children)
        self.endResetModel()

    def _replace(self, identity: int, result: FileResult) -> None:
        """Hangs new rows under the same file row, so that a view keeps it where it is and as open as it is."""
        old = self._nodes[identity]
        new = file_row(result)
        index = self.createIndex(old.position, 0, identity)
        if new.children != old.row.children:
            self._drop_children(identity, index)
            self._hang_children(identity, index, new)
        self._nodes[identity] = replace(self._nodes[identity], row=new)
        self.dataChanged.emit(index, index)

    def _drop_children(self, identity: int, index: QModelIndex) -> None:
        node = self._nodes[identity]
        if not node.children:
            return
        self.beginRemoveRows(index, 0, len(node.children) - 1)
        for child in node.children:
            self._forget(child)
        self._nodes[identity] = replace(node, children=())
        self.endRemoveRows()

    def _hang_children(self, identity: int, index: QModelIndex, row: Row) -> None:
        if not row.children:
            return
        self.beginInsertRows(index, 0, len(row.children) - 1)
        children = tuple(self._grow(child, identity, number) for number, child in enumerate(row.children))
        self._nodes[identity] = replace(self._nodes[identity], children=children)
        self.endInsertRows()

    def _remove(self, identity: int) -> None:
        position = self._nodes[identity].position
        self.beginRemoveRows(QModelIndex(), position, position)
        self._forget(self._files.pop(position))
        for number, later in enumerate(self._files[position:], start=position):
            self._nodes[later] = replace(self._nodes[later], position=number)
        self.endRemoveRows()

    def _grow(self, row: Row, parent: int, position: int) -> int:
        """Makes the nodes of `row` and all below it; returns its identity."""
        identity, self._next = self._next, self._next + 1
        children = tuple(self._grow(child, identity, number) for number, child in enumerate(row.children))
        self._nodes[identity] = _Node(row, parent, position, children)
        return identity

    def _forget(self, identity: int) -> None:
        for child in self._nodes.pop(identity).children:
            self._forget(child)


def _tool_tip(row: Row) -> str:
    """All that may be cut off in the row."""
    if row.kind is not RowKind.FILE:
        return as_tool_tip(row.spoken)
    became = row.note if row.result.status is not FileStatus.CHECKED else row.unread
    return as_tool_tip(one_line(str(row.result.source)), became)
