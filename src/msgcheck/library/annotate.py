"""One file: read it, check it, put a copy with notes where it goes, and make whatever happens one row."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from msgcheck import engine, formats
from msgcheck.errors import Unmendable, Unwritable
from msgcheck.fixing.destinations import Nowhere
from msgcheck.fixing.notes import notes_of
from msgcheck.fixing.targets import store
from msgcheck.formats.annotated import is_own_note
from msgcheck.formats.opening import content_of
from msgcheck.formats.reading import Reading
from msgcheck.library.inspect import or_its_failure, or_its_refusal
from msgcheck.library.mend import FileToMend
from msgcheck.model import AnnotateResult, AnnotateStatus, FileResult, FileStatus, Finding, Left

A_COPY = "has notes of msgcheck in it already: what it was made of can be annotated anew"
NOT_WRITTEN = "there is no copy"
OUR_FAULT = "could not be annotated: msgcheck made a mistake of its own, and the log tells where"

_STATUS = {FileStatus.FAILED: AnnotateStatus.FAILED, FileStatus.SKIPPED: AnnotateStatus.SKIPPED}
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NoteOrder:
    """Which findings become notes (no rules: those of all), and the moment at which the notes are made."""

    rules: frozenset[str]
    moment: datetime


@dataclass(frozen=True, slots=True)
class _Copy:
    """A copy that is to be put in its place: its bytes, of what format they are, and what is in it and what is not."""

    was: bytes
    content: bytes
    format: str
    noted: tuple[Finding, ...]
    left: tuple[Left, ...]


def annotate_found(order: NoteOrder, file: FileToMend, ready: engine.Engine, reading: Reading) -> AnnotateResult:
    """The row of one file. Never raises for anything that the file does, but NeedsAProcess as `reading` says."""
    made = or_its_failure(lambda: _made(order, file, ready, reading), file, reading.limits)
    match made:
        case FileResult():
            return note_not_read(made)
        case AnnotateResult():
            return made
    try:
        return _put(order, file, made)
    except Exception:  # noqa: BLE001 - our own bug: its traceback goes to the log, the other files go on
        _log.exception("while writing a copy of %s", file.source)
        return _row(file, made.format, AnnotateStatus.FAILED, OUR_FAULT, made.noted)


def note_not_read(row: FileResult) -> AnnotateResult:
    """The row of a file that was not even read."""
    return AnnotateResult(row.path, row.source, row.format, _STATUS[row.status], row.error)


def _made(
    order: NoteOrder, file: FileToMend, ready: engine.Engine, reading: Reading
) -> _Copy | AnnotateResult | FileResult:
    return or_its_refusal(lambda: _copy(order, file, ready, reading), file)


def _copy(order: NoteOrder, file: FileToMend, ready: engine.Engine, reading: Reading) -> _Copy | AnnotateResult:
    content = content_of(file.source, reading.limits)
    document = formats.read_content(file.source, content, reading)
    if any(map(is_own_note, document.blocks)):
        return _row(file, document.format, AnnotateStatus.SKIPPED, A_COPY)
    findings = [one for one in engine.check(document, ready) if not order.rules or one.rule in order.rules]
    if not findings:
        return _row(file, document.format, AnnotateStatus.UNCHANGED)
    notes = notes_of(findings)
    try:
        copy, refusals = formats.annotate(file.source, content, list(notes), reading.limits, order.moment)
    except Unmendable as error:
        return _row(file, document.format, AnnotateStatus.REFUSED, str(error), findings)
    reasons = {finding: one.why for one in refusals for finding in notes[one.note]}
    return _Copy(
        content,
        copy,
        document.format,
        tuple(one for one in findings if one not in reasons),
        tuple(Left(one, reasons[one]) for one in findings if one in reasons),
    )


def _put(order: NoteOrder, file: FileToMend, copy: _Copy) -> AnnotateResult:
    try:
        target = file.target if copy.noted else Nowhere()
        written = store(file.source, copy.was, copy.content, target, order.moment).written
    except Unmendable as error:
        return _row(file, copy.format, AnnotateStatus.REFUSED, str(error), copy.noted)
    except Unwritable as error:
        return _row(file, copy.format, AnnotateStatus.FAILED, str(error), copy.noted)
    status = AnnotateStatus.ANNOTATED if copy.noted else AnnotateStatus.UNCHANGED
    return AnnotateResult(file.shown, file.source, copy.format, status, None, copy.noted, copy.left, written)


def _row(
    file: FileToMend, name: str, status: AnnotateStatus, error: str | None = None, findings: Iterable[Finding] = ()
) -> AnnotateResult:
    left = tuple(Left(finding, NOT_WRITTEN) for finding in findings)
    return AnnotateResult(file.shown, file.source, name, status, error, left=left)
