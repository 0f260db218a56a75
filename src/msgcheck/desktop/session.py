"""What is open in the window and how far checking it has come; no widgets here."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from msgcheck import api
from msgcheck.desktop.worker import DemoAnswer, Ended, Order, RegistryAnswer, Search, Worker
from msgcheck.errors import EnvironmentFault
from msgcheck.model import FileResult

_TELL_AFTER = 60  # milliseconds


class Session(QObject):
    """The files and folders open, the registry they are held against, and the run in progress.

    What is opened while a run goes on waits for its turn. What is opened before there is a registry waits for that.
    The demo is a world of its own: opening anything else leaves it, and its registry with it.
    """

    registry_changed = Signal()  # another registry, or the search for one began
    emptied = Signal()  # nothing is open any more
    run_started = Signal()
    progressed = Signal(object, object)  # api.Progress, and the results since the last time, a tuple
    met = Signal(object)  # the absolute paths that a whole run came by: all others are gone
    run_ended = Signal(object)  # worker.Ended; only once nothing waits
    read_again = Signal(object, object)  # Path, Document or None
    demo_opened = Signal(object)  # the demo's folder
    fault = Signal(str)  # what the user asked for and the machine did not do

    _search = Signal(object)
    _check = Signal(object)
    _read = Signal(object)
    _make_demo = Signal(object)
    _end = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.opened: tuple[Path, ...] = ()
        self.registry: RegistryAnswer | None = None  # None: none has been looked for
        self.day: date | None = None  # None: today, whenever that is
        self.pictures = False  # whether the text in them is read too
        self._running: Order | None = None
        self._waiting: deque[tuple[tuple[Path, ...], bool]] = deque()
        self._progress: api.Progress | None = None
        self._fresh: list[FileResult] = []
        self._tell_soon = QTimer(self, singleShot=True, interval=_TELL_AFTER)
        self._tell_soon.timeout.connect(self._tell)
        self._searching = 0
        self._chosen: Path | None = None  # the registry asked for by name; None: the one near the files
        self._demo: Path | None = None  # the demo's folder while it is open
        self._thread = QThread(self)
        self._worker = Worker()
        self._worker.moveToThread(self._thread)
        self._search.connect(self._worker.search)
        self._check.connect(self._worker.check)
        self._read.connect(self._worker.read)
        self._make_demo.connect(self._worker.make_demo)
        self._end.connect(self._worker.end)
        self._worker.read_again.connect(self.read_again)
        self._worker.demo_made.connect(self._take_demo)
        self._worker.registry_answered.connect(self._take_registry)
        self._worker.progressed.connect(self._take_progress)
        self._worker.ended.connect(self._take_end)
        self._thread.start()

    @property
    def is_running(self) -> bool:
        return self._running is not None

    @property
    def is_searching(self) -> bool:
        return self._searching > 0

    @property
    def waiting(self) -> int:
        """How many files and folders wait for the run in progress to end."""
        return sum(len(paths) for paths, _ in self._waiting)

    @property
    def loaded(self) -> api.LoadedRegistry | None:
        """The registry in force."""
        return self.registry.loaded if self.registry else None

    @property
    def as_of(self) -> date:
        """The day that files are judged by."""
        return self.day or date.today()

    def find_registry(self, explicit: Path | None = None) -> None:
        """Looks for the registry to use; `explicit` comes before all others, and is not remembered."""
        self._chosen = explicit
        self._ask_registry(Search(explicit, None))

    def choose_registry(self, path: Path) -> None:
        """Holds everything open against the registry at `path` from now on, and remembers it."""
        self._chosen = path
        self._demo = None
        self._ask_registry(Search(path, None, remember=True))

    def open(self, paths: Sequence[Path]) -> None:
        """Adds files and folders and checks them."""
        if self._demo and not all(path.absolute().is_relative_to(self._demo) for path in paths):
            self._empty()
            self._leave_demo()
        is_first = not self.opened
        self.opened = tuple(dict.fromkeys((*self.opened, *(path.absolute() for path in paths))))
        if self._searching:
            return  # everything open is checked as soon as the registry is there
        if not self.loaded or (is_first and self._chosen is None):
            self._ask_registry(Search(self._chosen, self.opened[0]))
        else:
            self._enqueue(tuple(path.absolute() for path in paths), whole=False)

    def recheck(self) -> None:
        """Reads the registry and everything open again."""
        if self.registry and self.registry.path:
            self._ask_registry(Search(self.registry.path, None))
        else:
            self._ask_registry(Search(self._chosen, self.opened[0] if self.opened else None))

    def judge_as_of(self, day: date | None) -> None:
        """Judges everything open by `day` (None: today)."""
        if day != self.day:
            self.day = day
            self._check_all()

    def read_pictures(self, *, wanted: bool) -> None:
        """Reads the text in pictures too from now on, in everything open, or no longer."""
        if wanted != self.pictures:
            self.pictures = wanted
            self._check_all()

    def cancel(self) -> None:
        """Ends the run in progress after the file at hand; nothing waits any longer."""
        self._waiting.clear()
        if self._running:
            self._running.cancelled.set()

    def close_all(self) -> None:
        """Forgets what is open; the registry stays, unless it is the demo's."""
        self._empty()
        if self._demo:
            self._leave_demo()
            self.find_registry(self._chosen)

    def read_again_soon(self, source: Path) -> None:
        """Reads one file again after the run in progress; `read_again` brings it."""
        self._read.emit(source)

    def make_demo(self, folder: Path) -> None:
        """Writes the demo into `folder` and opens it with its registry, which is not remembered."""
        self._make_demo.emit(folder)

    def employ(self, worker: QObject) -> None:
        """Lets another `worker` do its work in the thread of this session's own, one thing at a time."""
        worker.moveToThread(self._thread)

    def replace_opened(self, path: Path, by: Path) -> None:
        """Has another file open instead of the one at `path`, both absolute; what is open as a folder stays so."""
        opened = tuple(dict.fromkeys(by if path == one else one for one in self.opened))
        is_within = any(by.is_relative_to(one) for one in opened)
        self.opened = opened if is_within or not opened else (*opened, by)

    def stop(self) -> None:
        """Ends the thread once all is done that was asked for; the session is of no use afterwards."""
        self.cancel()
        self._end.emit()
        self._thread.wait()

    def _empty(self) -> None:
        self._abandon()
        self.opened = ()
        self.emptied.emit()

    def _leave_demo(self) -> None:
        self._demo = None
        self.registry = None

    def _abandon(self) -> None:
        """Cancels, and takes nothing more from the run in progress."""
        self.cancel()
        self._running = None
        self._tell_soon.stop()
        self._fresh.clear()

    def _ask_registry(self, search: Search) -> None:
        self._abandon()
        self._searching += 1
        self.registry_changed.emit()
        self._search.emit(search)

    @Slot(object)
    def _take_registry(self, answer: RegistryAnswer) -> None:
        self._searching -= 1
        if self._searching:
            return  # asked again meanwhile: only the last answer counts
        self.registry = answer
        if answer.loaded and answer.search.remember:
            self._remember(answer.path)
        self.registry_changed.emit()
        self._check_all()

    def _remember(self, path: Path | None) -> None:
        try:
            api.remember_registry(path)
        except EnvironmentFault as fault:
            self.fault.emit(str(fault))

    def _check_all(self) -> None:
        if self.opened and self.loaded and not self._searching:
            self._abandon()
            self._enqueue(self.opened, whole=True)

    def _enqueue(self, paths: tuple[Path, ...], *, whole: bool) -> None:
        self._waiting.append((paths, whole))
        if not self._running:
            self._start_next()

    def _start_next(self) -> None:
        paths, whole = self._waiting.popleft()
        assert self.loaded is not None
        self._running = Order(paths, self.loaded.registry, self.as_of, whole, self.pictures)
        self._progress = None
        self.run_started.emit()
        self._check.emit(self._running)

    @Slot(object, object)
    def _take_progress(self, order: Order, progress: api.Progress) -> None:
        if order is not self._running:
            return
        self._progress = progress
        if progress.result:
            self._fresh.append(progress.result)
        if not self._tell_soon.isActive():
            self._tell_soon.start()

    @Slot()
    def _tell(self) -> None:
        """Tells of many files together: a window that is drawn anew for each would be slower than the checking."""
        self._tell_soon.stop()
        fresh, self._fresh = tuple(self._fresh), []
        if self._progress:
            self.progressed.emit(self._progress, fresh)

    @Slot(object)
    def _take_end(self, ended: Ended) -> None:
        if ended.order is not self._running:
            return
        self._tell()
        self._running = None
        if ended.is_complete and ended.order.whole:
            self.met.emit(ended.met)
        if self._waiting:
            self._start_next()
        else:
            self.run_ended.emit(ended)

    @Slot(object)
    def _take_demo(self, answer: DemoAnswer) -> None:
        if answer.demo is None:
            self.fault.emit(f"The demo could not be written: {answer.error}")
            return
        self._empty()
        self._demo = answer.demo.folder.absolute()
        self._ask_registry(Search(answer.demo.registry, None))
        self.open(answer.demo.documents)
        self.demo_opened.emit(answer.demo.folder)
