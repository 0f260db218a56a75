"""What happens off the window's thread: finding and opening registries, checking files. One thing at a time."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QThread, Signal, Slot

from msgcheck import api
from msgcheck.errors import MsgcheckError, Problem, RegistryError
from msgcheck.model import Document

OUR_FAULT = "msgcheck made a mistake of its own; the log tells where."


@dataclass(frozen=True, slots=True)
class Search:
    """Which registry to open: the one at `explicit`, or the one that belongs to the place `near`."""

    explicit: Path | None
    near: Path | None
    remember: bool = False


@dataclass(frozen=True, slots=True)
class RegistryAnswer:
    """What a search came to: `loaded`, or the `problems` in the file, or the `error` that there is none to read."""

    search: Search
    path: Path | None = None
    loaded: api.LoadedRegistry | None = None
    problems: tuple[Problem, ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """Files and folders to check, with the text in `pictures` or without.

    With `whole`, rows that this run does not meet again are gone from disk.
    """

    paths: tuple[Path, ...]
    registry: api.Registry
    day: date
    whole: bool
    pictures: bool = False
    cancelled: Event = field(default_factory=Event)


@dataclass(frozen=True, slots=True)
class DemoAnswer:
    """The demo as written, or the `error` that it could not be."""

    demo: api.Demo | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended: the absolute paths met, and the `error` that stopped it, if one did."""

    order: Order
    done: int
    total: int
    met: Set[Path]
    error: str | None

    @property
    def is_complete(self) -> bool:
        """Whether every file was come by."""
        return self.error is None and self.done == self.total


class Worker(QObject):
    """Lives in a thread of its own; asked by signals, answers by signals."""

    registry_answered = Signal(object)  # RegistryAnswer
    progressed = Signal(object, object)  # Order, api.Progress
    ended = Signal(object)  # Ended
    read_again = Signal(object, object)  # Path, Document or None
    demo_made = Signal(object)  # DemoAnswer

    @Slot(object)
    def search(self, search: Search) -> None:
        """Finds and opens a registry."""
        answer = RegistryAnswer(search, error=OUR_FAULT)
        try:
            answer = _open(search)
        finally:
            self.registry_answered.emit(answer)

    @Slot(object)
    def check(self, order: Order) -> None:
        """Checks what is ordered, telling of every file; `ended` comes whatever happens."""
        met: set[Path] = set()
        last = api.Progress(0, 0, None)
        error: str | None = OUR_FAULT

        def tell(progress: api.Progress) -> None:
            nonlocal last
            last = progress
            if progress.result:
                met.add(progress.result.source.absolute())
            self.progressed.emit(order, progress)

        try:
            _check(order, tell)
            error = None
        except MsgcheckError as fault:
            error = str(fault)
        finally:
            self.ended.emit(Ended(order, last.done, last.total, met, error))

    @Slot(object)
    def read(self, source: Path) -> None:
        """Reads one file again, for what stands around a finding; a file that is gone or broken by now is None."""
        document: Document | None = None
        try:
            document = _document(source)
        finally:
            self.read_again.emit(source, document)

    @Slot(object)
    def make_demo(self, folder: Path) -> None:
        """Writes the demo into `folder`."""
        answer = DemoAnswer(error=OUR_FAULT)
        try:
            answer = _demo(folder)
        finally:
            self.demo_made.emit(answer)

    @Slot()
    def end(self) -> None:
        """Ends the thread, behind all that was asked before."""
        QThread.currentThread().quit()


def _open(search: Search) -> RegistryAnswer:
    path: Path | None = search.explicit
    try:
        path = api.find_registry(search.explicit, search.near)
        return RegistryAnswer(search, path, loaded=api.open_registry(path))
    except RegistryError as error:
        return RegistryAnswer(search, path, problems=error.problems)
    except MsgcheckError as error:
        return RegistryAnswer(search, path, error=str(error))


def _check(order: Order, tell: Callable[[api.Progress], None]) -> None:
    reading, cancelled = api.reading(pictures=order.pictures), order.cancelled.is_set
    api.check(order.paths, order.registry, order.day, reading=reading, progress=tell, cancelled=cancelled)


def _document(source: Path) -> Document | None:
    return next((got for _, got in api.read_documents([source]) if isinstance(got, Document)), None)


def _demo(folder: Path) -> DemoAnswer:
    try:
        return DemoAnswer(demo=api.make_demo(folder))
    except (MsgcheckError, OSError) as error:
        return DemoAnswer(error=str(error))
