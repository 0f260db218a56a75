"""The window: puts its parts together and passes on what they tell each other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from msgcheck import api
from msgcheck.desktop.actions import make_actions
from msgcheck.desktop.commands import connect_commands, enable_commands, open_in_program, reveal
from msgcheck.desktop.drop import read_drop
from msgcheck.desktop.drop_overlay import DropOverlay
from msgcheck.desktop.fixes import fix_or_tell
from msgcheck.desktop.header import Header
from msgcheck.desktop.labels import ElidedLabel, column, row
from msgcheck.desktop.mender import Mender
from msgcheck.desktop.mending import AnyOrder, MendEnd, PutBack, UndoEnd
from msgcheck.desktop.mending_news import MENDING, tell_of_mended, tell_of_notes, tell_of_put_back, tell_of_undone
from msgcheck.desktop.menus import fill_menu_bar, fill_recent, registry_menu, row_menu
from msgcheck.desktop.news import RUN, tell_of_demo, tell_of_end, tell_of_registry
from msgcheck.desktop.notice_bar import NoticeBar
from msgcheck.desktop.picture_button import PictureButton
from msgcheck.desktop.progress_strip import ProgressStrip
from msgcheck.desktop.reasons import has_pictures
from msgcheck.desktop.registry_page import RegistryPage
from msgcheck.desktop.results_page import ResultsPage
from msgcheck.desktop.session import Session
from msgcheck.desktop.settings import Settings
from msgcheck.desktop.start_page import StartPage
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.wording import count, day_in_words, summary
from msgcheck.desktop.worker import Ended
from msgcheck.model import FileResult

_SAID_FOR = 6_000  # milliseconds that a passing word stays in the status bar


class MainWindow(QMainWindow):
    """One window over one session."""

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.settings = settings
        self.theme = theme
        self.session = Session(self)
        self.mender = Mender(self.session, self)
        self.commands = make_actions(self, theme)
        self.header = Header(theme, self.commands.open_files, self.commands.recheck)
        self.progress = ProgressStrip()
        self.notice = NoticeBar(theme)
        self.start = self._start_page(theme)
        self.results = ResultsPage(self.session, self.mender, theme, self.commands)
        self.registry_page = self._registry_page(theme)
        self.pages = QStackedWidget()
        self.overlay = DropOverlay(theme, self)
        self.summary = ElidedLabel()
        self.pictures = PictureButton(theme, self.commands.read_pictures, "link")
        self._focused: QWidget | None = None  # the page that has been given the keyboard
        self.recent_menu = fill_menu_bar(self.menuBar(), self.commands)
        self._lay_out()
        self._connect()
        connect_commands(self)
        self._restore()
        self._refresh()

    # what commands use

    @Slot(object)
    def open_paths(self, paths: Sequence[Path]) -> None:
        """Checks `paths` besides what is open, and remembers that they were."""
        if paths:
            self.settings.remember_opened(tuple(paths))
            self.session.open(paths)
            self._refresh()

    def say(self, words: str) -> None:
        """Says in passing that something worked."""
        self.statusBar().showMessage(words, _SAID_FOR)

    # Qt's own

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.overlay.show_drop(read_drop(event.mimeData()))
        event.acceptProposedAction()  # what cannot be taken is dropped too, to be told why

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.overlay.hide()
        event.acceptProposedAction()
        drop = read_drop(event.mimeData())
        if drop.refused:
            self.notice.say(drop.refused, "warning")
        if drop.registry:
            self.session.choose_registry(drop.registry)
        self.open_paths(drop.paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.overlay.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.geometry = self.saveGeometry()
        self.settings.splitter = self.results.splitter
        self.settings.write()
        self.hide()  # a file at hand may take a moment to end
        self.mender.cancel()
        self.session.stop()
        super().closeEvent(event)

    # its parts

    def _start_page(self, theme: Theme) -> StartPage:
        commands = self.commands
        return StartPage(theme, commands.open_files, commands.open_folder, commands.choose_registry, commands.demo)

    def _registry_page(self, theme: Theme) -> RegistryPage:
        commands = self.commands
        return RegistryPage(theme, commands.choose_registry, commands.open_registry, commands.recheck, commands.demo)

    def _lay_out(self) -> None:
        self.setWindowTitle("msgcheck")
        self.setMinimumSize(720, 480)
        self.setAcceptDrops(True)
        for page in (self.start, self.results, self.registry_page):
            self.pages.addWidget(page)
        middle = QWidget()
        inside = column(middle)
        for part in (self.header, self.progress, self.notice):
            inside.addWidget(part)
        inside.addWidget(self.pages, stretch=1)
        self.setCentralWidget(middle)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._summary_line(), 1)  # gives way to a passing word

    def _summary_line(self) -> QWidget:
        """What all came to, and beside it what can be done about pictures that were not read."""
        holder = QWidget()
        line = row(holder, spacing=6)
        line.setContentsMargins(9, 2, 6, 2)
        line.addWidget(self.summary)
        line.addWidget(self.pictures)
        line.addStretch(1)
        return holder

    def _connect(self) -> None:
        session, results = self.session, self.results
        session.registry_changed.connect(self._take_registry)
        session.emptied.connect(self._clear)
        session.run_started.connect(self._begin_run)
        session.progressed.connect(self._take_progress)
        session.met.connect(results.tree.keep_only)
        session.run_ended.connect(self._end_run)
        session.demo_opened.connect(lambda folder: tell_of_demo(self, folder))
        session.fault.connect(lambda words: self.notice.say(words, "error"))
        self.progress.stop_wanted.connect(session.cancel)
        self.progress.stop_wanted.connect(self.mender.cancel)
        self.mender.begun.connect(self._begin_mending)
        self.mender.stepped.connect(self.progress.show_mending)
        self.mender.mended.connect(self._take_mended)
        self.mender.undone.connect(self._take_undone)
        self.mender.put_back.connect(self._take_put_back)
        self.mender.annotated.connect(lambda result: tell_of_notes(self, result))
        self.header.day_changed.connect(session.judge_as_of)
        self.header.registry.clicked.connect(self._offer_registry)
        self.start.recent_wanted.connect(lambda path: self.open_paths([path]))
        results.row_chosen.connect(lambda: enable_commands(self))
        results.counted.connect(self._show_counts)
        results.view.menu_wanted.connect(lambda place: row_menu(self, self.commands).popup(place))
        results.view.fix_wanted.connect(lambda: fix_or_tell(self))
        for links in (results.detail.finding.links, results.detail.file.links):
            links.open_wanted.connect(lambda path: open_in_program(self, path))
            links.folder_wanted.connect(lambda path: reveal(self, path))

    def _restore(self) -> None:
        self.resize(1120, 740)
        self.restoreGeometry(self.settings.geometry)
        self.results.restore(self.settings.splitter)
        self.session.pictures = self.settings.reads_pictures and api.how_to_read_pictures() is None
        self.commands.read_pictures.setChecked(self.session.pictures)
        self.mender.makes_copies = self.settings.makes_copies
        self.commands.write_copies.setChecked(self.settings.makes_copies)

    # what the session tells

    @Slot()
    def _take_registry(self) -> None:
        tell_of_registry(self)
        self.progress.hide()
        self._refresh()

    @Slot()
    def _clear(self) -> None:
        self.results.clear()
        self.notice.hide()
        self.progress.hide()
        self._refresh()

    @Slot()
    def _begin_run(self) -> None:
        self.notice.retract(RUN)
        self.progress.begin()
        self._refresh()

    @Slot(object, object)
    def _take_progress(self, progress: api.Progress, results: tuple[FileResult, ...]) -> None:
        self.progress.show_progress(progress, self.session.waiting, pictures=self.session.pictures)
        self.results.put(results)

    @Slot(object)
    def _end_run(self, ended: Ended) -> None:
        self.progress.hide()
        tell_of_end(self, ended)
        self._refresh()

    # what the mender tells

    @Slot(object)
    def _begin_mending(self, order: AnyOrder) -> None:
        self.notice.retract(MENDING)
        self.results.show_busy(is_busy=True)
        if self.session.is_running:
            self.say("The fix is made as soon as the check has ended.")
        else:
            self.progress.begin_mending(order)
        enable_commands(self)

    @Slot(object)
    def _take_mended(self, end: MendEnd) -> None:
        self._end_mending()
        self.results.put_anew([answer.row for answer in end.made if answer.row], end.moved)
        tell_of_mended(self, end)

    @Slot(object)
    def _take_undone(self, end: UndoEnd) -> None:
        self._end_mending()
        self.results.put_anew([answer.row for answer in end.answers if answer.row])
        tell_of_undone(self, end)

    @Slot(object)
    def _take_put_back(self, answer: PutBack) -> None:
        self._end_mending()
        self.results.put_anew([answer.row] if answer.row else [])
        tell_of_put_back(self, answer)

    def _end_mending(self) -> None:
        self.results.show_busy(is_busy=False)
        if not self.session.is_running:
            self.progress.hide()
        enable_commands(self)

    # what is seen of it

    @Slot()
    def _refresh(self) -> None:
        session = self.session
        self.header.registry.show_registry(session.registry, is_searching=session.is_searching)
        self.start.show_registry(is_missing=not session.is_searching and session.loaded is None)
        self.start.show_recent(self.settings.recent)
        fill_recent(self.recent_menu, self.settings.recent, lambda path: self.open_paths([path]), self._forget_recent)
        self._turn_page()
        self._show_counts()

    @Slot()
    def _show_counts(self) -> None:
        self.results.show_verdict()
        self.summary.show_text(self._summary_words())
        self.pictures.offer(is_wanted=any(has_pictures(result.gaps) for result in self.results.results))
        enable_commands(self)

    def _turn_page(self) -> None:
        answer = self.session.registry
        is_barred = answer is not None and answer.loaded is None and not self.session.is_searching
        if answer and is_barred and (self.session.opened or answer.path):
            self.registry_page.show_answer(answer, len(self.session.opened))
            self.pages.setCurrentWidget(self.registry_page)
        else:
            self.pages.setCurrentWidget(self.results if self.session.opened else self.start)
        self._focus_page()
        self.header.show_buttons(are_wanted=self.pages.currentWidget() is self.results)

    def _focus_page(self) -> None:
        """Puts the keyboard where it is of use when a page comes up."""
        page = self.pages.currentWidget()
        if page is not self._focused:
            self._focused = page
            (self.results.view if page is self.results else self.start.drop_area.choose).setFocus()

    def _summary_words(self) -> str:
        results = self.results.results
        if not results:
            opened = len(self.session.opened)
            return f"{count(opened, 'item')} open" if opened else "Nothing open"
        so_far = " so far" if self.session.is_running else ""
        return f"{summary(results)}{so_far}. As of {day_in_words(self.session.as_of)}."

    def _forget_recent(self) -> None:
        self.settings.forget_recent()
        self._refresh()

    @Slot()
    def _offer_registry(self) -> None:
        button = self.header.registry
        registry_menu(self, self.commands).popup(button.mapToGlobal(QPoint(0, button.height() + 2)))
