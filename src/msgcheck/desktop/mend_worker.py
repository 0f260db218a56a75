"""What changes files off the window's thread: mending them, putting them back, making copies with notes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from msgcheck import api
from msgcheck.desktop.mending import (
    Answer,
    Judged,
    MendEnd,
    MendOrder,
    PutBack,
    PutBackOrder,
    UndoAnswer,
    UndoEnd,
    UndoOrder,
    Wish,
)
from msgcheck.desktop.worker import OUR_FAULT
from msgcheck.errors import MsgcheckError
from msgcheck.model import AnnotateResult, AnnotateStatus, FileResult, MendResult, UndoResult, UndoStatus


@dataclass(frozen=True, slots=True)
class NoteOrder:
    """A file of which a copy with notes is wanted."""

    checked: FileResult
    judged: Judged


class MendWorker(QObject):
    """Lives in the thread of the other worker: one thing at a time. What is begun with a file is ended."""

    stepped = Signal(object, int)  # MendOrder or UndoOrder, and how many files are done
    mended = Signal(object)  # MendEnd
    undone = Signal(object)  # UndoEnd
    put_back = Signal(object)  # PutBack
    annotated = Signal(object)  # AnnotateResult

    @Slot(object)
    def mend(self, order: MendOrder) -> None:
        """Mends the files ordered, the first in any case; `mended` comes whatever happens."""
        answers: list[Answer] = []
        error: str | None = OUR_FAULT
        try:
            for wish in order.wishes:
                if answers and order.cancelled.is_set():
                    break
                answers.append(Answer(wish, _mended(order, wish)))
                self.stepped.emit(order, len(answers))
            error = None
        except MsgcheckError as fault:
            error = str(fault)
        finally:
            self.mended.emit(MendEnd(order, tuple(answers), error))

    @Slot(object)
    def undo(self, order: UndoOrder) -> None:
        """Puts back the files of a deed, the first in any case; `undone` comes whatever happens."""
        answers: list[UndoAnswer] = []
        error: str | None = OUR_FAULT
        try:
            for answer in order.deed.answers:
                if answers and order.cancelled.is_set():
                    break
                answers.append(_undone(order, answer))
                self.stepped.emit(order, len(answers))
            error = None
        except MsgcheckError as fault:
            error = str(fault)
        finally:
            self.undone.emit(UndoEnd(order, tuple(answers), error))

    @Slot(object)
    def restore(self, order: PutBackOrder) -> None:
        """Puts one file back, whoever mended it; `put_back` comes whatever happens."""
        file = order.before
        answer = PutBack(order, UndoResult(file.path, file.source, UndoStatus.FAILED, OUR_FAULT))
        try:
            answer = _put_back(order)
        except MsgcheckError as fault:
            answer = replace(answer, result=replace(answer.result, error=str(fault)))
        finally:
            self.put_back.emit(answer)

    @Slot(object)
    def annotate(self, order: NoteOrder) -> None:
        """Makes a copy with notes beside the file."""
        checked = order.checked
        row = AnnotateResult(checked.path, checked.source, None, AnnotateStatus.FAILED, OUR_FAULT)
        try:
            row = _annotated(order)
        except MsgcheckError as fault:
            row = replace(row, error=str(fault))
        finally:
            self.annotated.emit(row)


def _mended(order: MendOrder, wish: Wish) -> MendResult:
    return api.mend_file(wish.before, wish.findings, order.judged.registry, order.judged.day, wish.target)


def _undone(order: UndoOrder, answer: Answer) -> UndoAnswer:
    undone = UndoAnswer(answer, api.undo_mending(answer.result))
    return replace(undone, row=_row(order, answer.wish.before)) if undone.is_undone else undone


def _row(order: UndoOrder, before: FileResult) -> FileResult | None:
    """The row of a file that is what it was: that from `before`, unless files are judged otherwise by now."""
    is_as_before = order.judged is None or order.judged.is_as(order.deed.judged)
    return before if is_as_before else _checked(before, order.judged)


def _put_back(order: PutBackOrder) -> PutBack:
    (result,) = api.undo([order.before.source])
    is_undone = result.status is UndoStatus.UNDONE
    return PutBack(order, result, _checked(order.before, order.judged) if is_undone else None)


def _checked(before: FileResult, judged: Judged | None) -> FileResult | None:
    """The row of a file as it is now, under the path that it had."""
    if judged is None:
        return None
    reading = api.reading(pictures=judged.pictures)
    rows = api.check([before.source], judged.registry, judged.day, reading=reading).results
    return replace(rows[0], path=before.path) if rows else None


def _annotated(order: NoteOrder) -> AnnotateResult:
    judged, file = order.judged, order.checked.source
    return api.annotate([file], judged.registry, judged.day, reading=api.reading(pictures=judged.pictures)).results[0]
