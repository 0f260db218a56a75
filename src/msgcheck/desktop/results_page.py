"""The results: the filtered tree on the left, what is chosen in it on the right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, takewhile
from pathlib import Path

from PySide6.QtCore import QByteArray, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter

from msgcheck.desktop.actions import Actions
from msgcheck.desktop.detail_pane import DetailPane
from msgcheck.desktop.filter_bar import FilterBar
from msgcheck.desktop.finding_tree import FindingTree, Role
from msgcheck.desktop.fix_bar import FixBar
from msgcheck.desktop.labels import column, label
from msgcheck.desktop.mender import Mender
from msgcheck.desktop.outlook import safe_ones
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
_NOT_MOVED: Mapping[Path, Path] = {}
_READ_AFTER = 120  # milliseconds that a finding stays chosen before its file is read again


class ResultsPage(QSplitter):
    """Takes results as they come and keeps tree, filter and detail of one mind."""

    row_chosen = Signal()
    counted = Signal()  # the results shown are others than before

    def __init__(self, session: Session, mender: Mender, theme: Theme, commands: Actions) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._session = session
        self._mender = mender
        self._document: tuple[Path, Document | None] | None = None  # the file last read again
        self._is_moved = False
        self.tree = FindingTree(self)
        self.rows = TreeFilter(self.tree, self)
        self.filter = FilterBar(theme)
        self.view = TreeView(self.rows, theme)
        self.fixes = FixBar(theme, commands)
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

    def put(self, results: Sequence[FileResult], moved: Mapping[Path, Path] = _NOT_MOVED) -> None:
        """Shows results, those of copies in the rows of the files `moved` there; the first finding of all is chosen.

        A finding chosen stays so when its file comes anew; where it is gone the next one is chosen.
        """
        before, earlier = self.row, self._findings_before()
        for source, copy in moved.items():
            self.tree.move(source, copy)
        sources = dict.fromkeys(result.source.absolute() for result in results)
        here = moved.get(_source_of(before), _source_of(before)) if before else None
        if here in sources:
            self.view.choose_none()  # or else Qt chooses one row after the other while they go
        self.tree.put(results)
        if before is None:
            self._choose_first(sources)
        elif here in sources:
            self._choose_again(before, here, earlier)
            if self.row is None:  # its file is shown no longer
                self._show_chosen(None)
        if self._document and self._document[0].absolute() in sources:
            self._document = None
        self._count_later()

    def put_anew(self, results: Iterable[FileResult], moved: Mapping[Path, Path] = _NOT_MOVED) -> None:
        """Shows results as `put` does, but only where their files, or those of which they are copies, are shown."""
        origins = {copy: source for source, copy in moved.items()}
        sources = [(result, result.source.absolute()) for result in results]
        self.put([result for result, source in sources if self.tree.has(origins.get(source, source))], moved)

    def show_busy(self, *, is_busy: bool) -> None:
        """Says on the buttons that files are being mended, or what they do again."""
        self.detail.finding.fixing.show_busy(is_busy=is_busy)
        self.fixes.show_busy(is_busy=is_busy)
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
        inside.addWidget(self.fixes)
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

    def _findings_before(self) -> tuple[Finding, ...]:
        """The findings shown above the one chosen, in its file."""
        row = self.row
        if not row or not row.finding:
            return ()
        shown = (index.data(Role.ROW).finding for index in self._findings_in(_source_of(row)))
        return tuple(takewhile(lambda finding: finding is not row.finding, shown))

    def _choose_again(self, before: Row, source: Path, earlier: Sequence[Finding]) -> None:
        """Chooses what is now in the place of a row whose file has come anew; `earlier` stood above it."""
        if before.finding:
            self._choose_finding(source, before.finding, earlier)
            return
        file = self.rows.mapFromSource(self.tree.index_of(source))
        if file.isValid():
            self.view.choose(next(self.rows.like(before, file), file))
            self._show_chosen(self.row)  # the same row may say something else now

    def _choose_finding(self, source: Path, like: Finding, earlier: Sequence[Finding]) -> None:
        """Chooses the finding of the file at `source` that stands where `like` stood.

        Where there is none, the next one: the first that did not stand above it, or else the first of the files below.
        Where there is nothing left below, the file.
        """
        here = [index for index in self._findings_in(source) if not _is_in(earlier, index.data(Role.ROW).finding)]
        exact = (index for index in here if _same_place(index.data(Role.ROW).finding, like))
        file = self.rows.mapFromSource(self.tree.index_of(source))
        below = (index for index in self.rows.findings() if file.isValid() and _file_number(index) > file.row())
        if (index := next(chain(exact, here, below), file)).isValid():
            self.view.choose(index)
            self._show_chosen(self.row)

    def _findings_in(self, source: Path) -> Iterator[QModelIndex]:
        shown = self.rows.mapFromSource(self.tree.index_of(source))
        return self.rows.findings_below(shown) if shown.isValid() else iter(())

    @Slot()
    def _count(self) -> None:
        self.filter.show_counts(self.results)
        self._count_fixes()
        self.nothing.setVisible(self.tree.rowCount() > 0 and self.rows.rowCount() == 0)
        self.show_verdict()
        self.counted.emit()

    def _count_fixes(self) -> None:
        safe = [number for one in self.results if (number := len(safe_ones(one, self._mender.refused)))]
        if not self._mender.is_running:
            self.fixes.show_count(sum(safe), len(safe))

    @Slot(object)
    def _show_chosen(self, row: Row | None) -> None:
        if row:
            self.detail.show_row(
                row, self._session.loaded.registry if self._session.loaded else None, self._mender.refused
            )
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


def _source_of(row: Row) -> Path:
    return row.result.source.absolute()


def _is_in(findings: Iterable[Finding], finding: Finding) -> bool:
    return any(_same_place(one, finding) for one in findings)


def _file_number(index: QModelIndex) -> int:
    """In the row of which file, counted from the top, `index` stands."""
    while index.parent().isValid():
        index = index.parent()
    return index.row()


def _same_place(one: Finding, other: Finding) -> bool:
    """Whether both say one thing of one place; its address may be another once the file has changed."""
    return _place(one) == _place(other)


def _place(finding: Finding) -> tuple[str, str, int, str]:
    return finding.rule, finding.location.label, finding.start, finding.found
