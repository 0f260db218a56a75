"""What is mended, put back and annotated from the window, one command at a time; no widgets here."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from msgcheck import api
from msgcheck.desktop.history import History
from msgcheck.desktop.mend_worker import MendWorker, NoteOrder
from msgcheck.desktop.mending import (
    AnyOrder,
    Judged,
    MendEnd,
    MendOrder,
    PutBack,
    PutBackOrder,
    Target,
    UndoEnd,
    UndoOrder,
    Wish,
)
from msgcheck.desktop.session import Session
from msgcheck.model import FileResult, Finding


class Mender(QObject):
    """Changes files by the registry and day of a session, in its thread, and keeps what can be undone.

    While it is at work nothing else is begun.
    """

    begun = Signal(object)  # AnyOrder
    stepped = Signal(object, int)  # AnyOrder, and how many of its files are done
    mended = Signal(object)  # MendEnd
    undone = Signal(object)  # UndoEnd
    put_back = Signal(object)  # PutBack
    annotated = Signal(object)  # AnnotateResult

    _mend = Signal(object)
    _undo = Signal(object)
    _restore = Signal(object)
    _annotate = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.makes_copies = False  # beside the originals, instead of writing over these
        self.history = History()
        self.refused: dict[tuple[Path, Finding], str] = {}
        self._session = session
        self._copies: set[Path] = set()  # those written from here, which are mended in place from then on
        self._running: AnyOrder | None = None
        self._worker = MendWorker()
        session.employ(self._worker)
        self._mend.connect(self._worker.mend)
        self._undo.connect(self._worker.undo)
        self._restore.connect(self._worker.restore)
        self._annotate.connect(self._worker.annotate)
        self._worker.stepped.connect(self.stepped)
        self._worker.mended.connect(self._take_mended)
        self._worker.undone.connect(self._take_undone)
        self._worker.put_back.connect(self._take_put_back)
        self._worker.annotated.connect(self.annotated)
        session.run_started.connect(self.refused.clear)

    @property
    def is_running(self) -> bool:
        return self._running is not None

    def mend(self, result: FileResult, findings: Iterable[Finding]) -> None:
        """Mends `findings` of one file."""
        self.mend_all([(result, tuple(findings))])

    def mend_all(self, wanted: Iterable[tuple[FileResult, tuple[Finding, ...]]]) -> None:
        """Mends findings of many files by one command."""
        self._begin([Wish(result, findings, self._target(result)) for result, findings in wanted if findings])

    def try_again(self, end: MendEnd) -> None:
        """Wishes for what was refused once more."""
        self._begin([answer.wish for answer in end.refused])

    def save_copy(self, result: FileResult, findings: Iterable[Finding], file: Path) -> None:
        """Mends findings in a copy at `file`; what is there is written over."""
        self._begin([Wish(result, tuple(findings), api.At(file, over=True))])

    def annotate(self, result: FileResult) -> None:
        """Makes a copy with notes beside the file."""
        if judged := self._judged():
            self._annotate.emit(NoteOrder(result, judged))

    def undo(self) -> None:
        """Puts back what the newest deed has mended."""
        if (deed := self.history.to_undo) and not self._running:
            order = UndoOrder(deed, self._judged())
            self._start(order)
            self._undo.emit(order)

    def redo(self) -> None:
        """Mends again what was put back last."""
        if deed := self.history.to_redo:
            again = [
                Wish(answer.wish.before, tuple(mended.finding for mended in answer.result.made), api.InPlace())
                for answer in deed.answers
            ]
            self._begin(again, redone=True)

    def restore(self, result: FileResult) -> None:
        """Puts back what a file was before it was last mended in place, even if that was another day."""
        if not self._running:
            order = PutBackOrder(result, self._judged())
            self._start(order)
            self._restore.emit(order)

    def cancel(self) -> None:
        """Ends what goes on after the file at hand."""
        if self._running:
            self._running.cancelled.set()

    def _judged(self) -> Judged | None:
        """By what files are judged now; None where there is no registry."""
        session, loaded = self._session, self._session.loaded
        return Judged(loaded.registry, session.as_of, session.pictures) if loaded else None

    def _target(self, result: FileResult) -> Target:
        is_own = result.source.absolute() in self._copies
        return api.Beside() if self.makes_copies and not is_own else api.InPlace()

    def _begin(self, wishes: list[Wish], *, redone: bool = False) -> None:
        judged = self._judged()
        if wishes and judged and not self._running:
            order = MendOrder(tuple(wishes), judged, self.history.to_redo if redone else None)
            self._start(order)
            self._mend.emit(order)

    def _start(self, order: AnyOrder) -> None:
        self._running = order
        self.begun.emit(order)

    @Slot(object)
    def _take_mended(self, end: MendEnd) -> None:
        self._running = None
        self.history.take_mended(end)
        self._note_refusals(end)
        for source, copy in end.moved.items():
            self._copies.add(copy)
            self._session.replace_opened(source, copy)
        self.mended.emit(end)

    @Slot(object)
    def _take_undone(self, end: UndoEnd) -> None:
        self._running = None
        self.history.take_undone(end)
        self.undone.emit(end)

    @Slot(object)
    def _take_put_back(self, answer: PutBack) -> None:
        self._running = None
        self.put_back.emit(answer)

    def _note_refusals(self, end: MendEnd) -> None:
        """Keeps why single fixes were left, so that they are not offered again."""
        for answer in end.answers:
            if not answer.is_refused:
                source = (answer.copy or answer.wish.before.source).absolute()
                self.refused.update({(source, finding): why for finding, why in answer.unmade.items()})
