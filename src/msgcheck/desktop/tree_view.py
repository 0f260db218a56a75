"""The view of the findings tree: new rows come open, chevrons and selection are drawn here, keys walk the findings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView, QWidget

from msgcheck.desktop.finding_tree import Index, Role
from msgcheck.desktop.icons import pixmap
from msgcheck.desktop.row_delegate import INDENT, RowDelegate
from msgcheck.desktop.rows import Row
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.tree_filter import TreeFilter

_CHEVRON = 14


class TreeView(QTreeView):
    """Shows the filtered tree. `chosen` brings the row now current, or None."""

    chosen = Signal(object)
    menu_wanted = Signal(QPoint)  # on the screen
    fix_wanted = Signal()  # what is chosen

    def __init__(self, rows: TreeFilter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._theme = theme
        self._hovered = QPersistentModelIndex()
        self._closed: frozenset[Path] = frozenset()  # files whose rows are closed, while all are told anew
        self.setAccessibleName("Findings")
        self.setHeaderHidden(True)
        self.setIndentation(INDENT)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setModel(rows)
        rows.rowsInserted.connect(self._open_new)
        rows.modelAboutToBeReset.connect(self._note_closed)
        rows.modelReset.connect(self._open_again)
        theme.changed.connect(self.viewport().update)

    def current_row(self) -> Row | None:
        """The row chosen."""
        index = self.currentIndex()
        return index.data(Role.ROW) if index.isValid() else None

    def step(self, forwards: bool) -> bool:
        """Chooses the next finding, or the one before; False where there is none that way."""
        findings = list(self._rows.findings())
        here = _order(self.currentIndex())
        beyond = [index for index in findings if (_order(index) > here if forwards else _order(index) < here)]
        if not beyond:
            return False
        self.choose(beyond[0] if forwards else beyond[-1])
        return True

    def choose(self, index: QModelIndex) -> None:
        """Makes `index` current and brings it into sight."""
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def choose_none(self) -> None:
        """No row is current; nobody is told, for one is to be chosen at once."""
        self.blockSignals(True)
        self.selectionModel().clear()
        self.blockSignals(False)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(current.data(Role.ROW) if current.isValid() else None)

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        if ground := self._ground(index):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(QRectF(options.rect).adjusted(5, 1, -5, -1), 7, 7)
            painter.restore()
        super().drawRow(painter, options, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if not self.model().hasChildren(index):
            return
        name = "next" if self.isExpanded(index) else "expand"
        palette = self._theme.palette
        chevron = pixmap(name, _CHEVRON, palette.muted, palette.surface, self.devicePixelRatioF())
        painter.drawPixmap(rect.right() - _CHEVRON, rect.center().y() - _CHEVRON // 2 + 1, chevron)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.fix_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos()) if event.reason() is event.Reason.Mouse else self.currentIndex()
        if index.isValid():
            place = event.globalPos()
            if event.reason() is not event.Reason.Mouse:
                place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.choose(index)
            self.menu_wanted.emit(place)

    def _hover(self, index: QModelIndex) -> None:
        hovered = QPersistentModelIndex(index)
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    def _ground(self, index: Index) -> str | None:
        palette = self._theme.palette
        if self.selectionModel().isSelected(index):
            return palette.accent_soft
        return palette.sunken if self._hovered == index else None

    def _open_new(self, parent: QModelIndex, first: int, last: int) -> None:
        self.expand(parent)
        for position in range(first, last + 1):
            self.expandRecursively(self._rows.index(position, 0, parent))

    def _files(self) -> Iterator[QModelIndex]:
        return (self._rows.index(position, 0) for position in range(self._rows.rowCount()))

    def _note_closed(self) -> None:
        closed = (file for file in self._files() if self._rows.hasChildren(file) and not self.isExpanded(file))
        self._closed = frozenset(_source(file) for file in closed)

    def _open_again(self) -> None:
        self.expandAll()
        for file in self._files():
            if _source(file) in self._closed:
                self.collapse(file)
        self.chosen.emit(None)


def _source(file: QModelIndex) -> Path:
    row: Row = file.data(Role.ROW)
    return row.result.source


def _order(index: Index) -> tuple[int, ...]:
    """Where a row stands, so that comparing two says which comes first on the screen."""
    return (*_order(index.parent()), index.row()) if index.isValid() else ()
