"""The results: the filtered tree on the left, what is chosen in it on the right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter

from msgcheck.desktop.actions import Actions
from msgcheck.desktop.detail_pane import DetailPane
from msgcheck.desktop.filter_bar import FilterBar
from msgcheck.desktop.finding_tree import FindingTree, Role
from msgcheck.desktop.labels import column, label
from msgcheck.desktop.overview import verdict
from msgcheck.desktop.rows import Row
from msgcheck.desktop.session import Session
from msgcheck.desktop.surroundings import around
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.tree_filter import TreeFilter
from msgcheck.desktop.tree_view import TreeView
from msgcheck.desktop.wording import day_in_words, one_line
from msgcheck.model import Document, FileResult, Finding

_SHARE, _NARROWEST, _WIDEST = 0.36, 270, 420  # of the width for the tree, until the user moves the splitter
_COUNT_AFTER = 60  # milliseconds: many files a second are counted together
_READ_AFTER = 120  # milliseconds that a finding stays chosen before its file is read again


class ResultsPage(QSplitter):
    """Takes results as they come and keeps tree, filter and detail of one mind."""

    row_chosen = Signal()
    counted = Signal()  # the results shown are others than before

    def __init__(self, session: Session, theme: Theme, commands: Actions) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._session = session
        self._document: tuple[Path, Document | None] | None = None  # the file last read again
        self._is_moved = False
        self.tree = FindingTree(self)
        self.rows = TreeFilter(self.tree, self)
        self.filter = FilterBar(theme)
        self.view = TreeView(self.rows, theme)
        self.detail = DetailPane(theme, commands)
        self.nothing = label("No row has these words or marks.", ink="muted", wrap=True)
        self._count_soon = self._timer(_COUNT_AFTER, self._count)
        self._read_soon = self._timer(_READ_AFTER, self._read_again)
        self._lay_out()
        self._connect()

    @property
    def splitter(self) -> QByteArray:
        """Where the user put the splitter; empty while it is where it was."""
        return self.saveState() if self._is_moved else QByteArray()

    @property
    def row(self) -> Row | None:
        """The row chosen."""
        return self.view.current_row()

    @property
    def finding(self) -> Finding | None:
        """The finding chosen."""
        return self.row.finding if self.row else None

    @property
    def results(self) -> tuple[FileResult, ...]:
        """Everything found so far, in order."""
        return self.tree.results()

    def put(self, results: Sequence[FileResult]) -> None:
        """Shows results; the first finding of all is chosen, and a finding chosen stays so when its file comes anew."""
        before = self.row
        self.tree.put(results)
        sources = dict.fromkeys(result.source.absolute() for result in results)
        if before is None:
            self._choose_first(sources)
        elif before.result.source.absolute() in sources:
            self._choose_again(before)
        if self._document and self._document[0].absolute() in sources:
            self._document = None
        self._count_later()

    def clear(self) -> None:
        """Takes out all results and shows everything that comes."""
        self.filter.reset()
        self.tree.clear()

    def show_verdict(self) -> None:
        """Shows the verdict over all files where no row is chosen."""
        if self.row is None:
            held_against = self._held_against()
            self.detail.show_verdict(
                verdict(self.results, is_running=self._session.is_running, held_against=held_against)
            )

    def restore(self, state: QByteArray) -> None:
        """Puts the splitter where it was when `state` was saved."""
        self._is_moved = self.restoreState(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_moved:
            tree = max(_NARROWEST, min(_WIDEST, round(self.width() * _SHARE)))
            self.setSizes([tree, self.width() - tree])

    def _connect(self) -> None:
        self.filter.words_changed.connect(self.rows.show_words)
        self.filter.marks_changed.connect(self.rows.show_marks)
        self.view.chosen.connect(self._show_chosen)
        self._session.read_again.connect(self._take_document)
        for changed in (self.rows.rowsInserted, self.rows.rowsRemoved, self.rows.modelReset, self.rows.layoutChanged):
            changed.connect(self._count_later)

    def _lay_out(self) -> None:
        sidebar = QFrame()
        sidebar.setObjectName("sidebar")
        sidebar.setMinimumWidth(_NARROWEST - 20)
        inside = column(sidebar)
        inside.addWidget(self.filter)
        self.nothing.setContentsMargins(18, 8, 18, 8)
        self.nothing.hide()
        inside.addWidget(self.nothing)
        inside.addWidget(self.view, stretch=1)
        self.detail.setMinimumWidth(330)
        self.addWidget(sidebar)
        self.addWidget(self.detail)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)
        self.setHandleWidth(1)
        self.splitterMoved.connect(self._keep_share)

    @Slot()
    def _count_later(self) -> None:
        if not self._count_soon.isActive():
            self._count_soon.start()

    def _timer(self, milliseconds: int, deed: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(deed)
        return timer

    @Slot()
    def _keep_share(self) -> None:
        self._is_moved = True

    def _choose_first(self, sources: Iterable[Path]) -> None:
        """Chooses the first finding in the files at `sources`, if there is one."""
        for source in sources:
            if first := next(self._findings_in(source), None):
                self.view.choose(first)
                return

    def _choose_again(self, before: Row) -> None:
        """Chooses what is now in the place of a row whose file has come anew."""
        source = before.result.source.absolute()
        if before.finding:
            self._choose_finding(source, before.finding)
            return
        file = self.rows.mapFromSource(self.tree.index_of(source))
        if file.isValid():
            self.view.choose(next(self.rows.like(before, file), file))
            self._show_chosen(self.row)  # the same row may say something else now

    def _choose_finding(self, source: Path, like: Finding) -> None:
        """Chooses the finding of the file at `source` that stands where `like` stood, if there is one."""
        for index in self._findings_in(source):
            if _same_place(index.data(Role.ROW).finding, like):
                self.view.choose(index)
                return

    def _findings_in(self, source: Path) -> Iterator[QModelIndex]:
        shown = self.rows.mapFromSource(self.tree.index_of(source))
        return self.rows.findings_below(shown) if shown.isValid() else iter(())

    @Slot()
    def _count(self) -> None:
        self.filter.show_counts(self.results)
        self.nothing.setVisible(self.tree.rowCount() > 0 and self.rows.rowCount() == 0)
        self.show_verdict()
        self.counted.emit()

    @Slot(object)
    def _show_chosen(self, row: Row | None) -> None:
        if row:
            self.detail.show_row(row, self._session.loaded.registry if self._session.loaded else None)
            self._show_surroundings()
        else:
            self.show_verdict()
        self.row_chosen.emit()

    def _show_surroundings(self) -> None:
        row = self.row
        if not row or not row.finding:
            return
        if not self._document or self._document[0] != row.result.source:
            self._read_soon.start()
        elif self._document[1] and self._document[1].sha256 == row.result.sha256:
            self.detail.finding.show_surroundings(row.finding, around(self._document[1], row.finding))

    @Slot()
    def _read_again(self) -> None:
        if self.row and self.row.finding:
            self._session.read_again_soon(self.row.result.source)

    @Slot(object, object)
    def _take_document(self, source: Path, document: Document | None) -> None:
        self._document = (source, document)
        if self.row and self.row.result.source == source:
            self._show_surroundings()

    def _held_against(self) -> str:
        loaded = self._session.loaded
        name = f"{one_line(loaded.registry.name)} as of " if loaded else ""
        return f"Held against {name}{day_in_words(self._session.as_of)}."


def _same_place(one: Finding, other: Finding) -> bool:
    return (one.rule, one.location, one.start) == (other.rule, other.location, other.start)
