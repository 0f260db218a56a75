"""One file: read it, check it, mend it, put the mended file where it goes, and make whatever happens one row."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from msgcheck import engine, formats
from msgcheck.errors import Unmendable, UnreadableDocument, Unwritable
from msgcheck.fixing.backups import FOLDER as BACKUPS
from msgcheck.fixing.choosing import Choice, choose
from msgcheck.fixing.destinations import At, Beside, InPlace, Nowhere, Target
from msgcheck.fixing.mending import NotProven, Original, Outcome, mend
from msgcheck.fixing.targets import Stored, store
from msgcheck.fixing.writing import CHANGED, digest, real
from msgcheck.formats.lately import kept_at_hand
from msgcheck.formats.opening import content_of
from msgcheck.formats.reading import Reading
from msgcheck.formats.rewritten import Tracking
from msgcheck.library.inspect import or_its_failure, or_its_refusal, row_of
from msgcheck.library.walk import FoundFile
from msgcheck.model import Document, FileResult, FileStatus, Finding, Left, MendResult, MendStatus

AUTHOR = "msgcheck"  # of tracked changes
NOT_CHANGED = "the file was not changed"
OUR_FAULT = "could not be mended: msgcheck made a mistake of its own, and the log tells where"

_STATUS = {FileStatus.FAILED: MendStatus.FAILED, FileStatus.SKIPPED: MendStatus.SKIPPED}
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FileToMend(FoundFile):
    """A file and where it goes once it is mended.

    `checked` is the row by which it is mended (None: it is checked first): it must still be what was checked then.
    """

    target: Target = field(default_factory=Nowhere)
    checked: FileResult | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """Which fixes are made, the moment that backups are named by, and whether changes are tracked in the documents."""

    choice: Choice
    moment: datetime
    tracked: bool = False

    @property
    def tracking(self) -> Tracking | None:
        """Whose the changes are, where they are tracked."""
        return Tracking(AUTHOR, self.moment) if self.tracked else None


def mend_found(order: Order, file: FileToMend, ready: engine.Engine, reading: Reading) -> MendResult:
    """The row of one file. Never raises for anything that the file does, but NeedsAProcess as `reading` says.

    The time that a file may take is that of reading, checking and mending; none of it is counted while the mended
    file is written.
    """
    with kept_at_hand():
        mended = or_its_failure(lambda: _mended(order, file, ready, reading), file, reading.limits)
    match mended:
        case FileResult():
            return not_read(mended)
        case MendResult():
            return mended
    try:
        return _put(order, file, *mended)
    except Exception:  # noqa: BLE001 - our own bug: its traceback goes to the log, the other files go on
        _log.exception("while writing %s", file.source)
        return _not_mended(order, file, mended[0], MendStatus.FAILED, OUR_FAULT)


def folders_of(file: FileToMend) -> tuple[Path, ...]:
    """The folders in which something is written when `file` is mended."""
    match file.target:
        case InPlace():
            folder = real(file.source).parent
            return folder, folder / BACKUPS
        case Beside():
            return (file.source.parent,)
        case At():
            return (real(file.target.file).parent,)
        case Nowhere():
            return ()


def not_read(row: FileResult) -> MendResult:
    """The row of a file that was not even read."""
    return MendResult(row.path, row.source, row.format, _STATUS[row.status], row.error)


def _mended(
    order: Order, file: FileToMend, ready: engine.Engine, reading: Reading
) -> tuple[Original, Outcome] | MendResult | FileResult:
    original = or_its_refusal(lambda: _original(file, ready, reading), file)
    if isinstance(original, FileResult):
        return original

    def check(document: Document) -> tuple[Finding, ...]:
        return engine.check(document, ready)

    try:
        _hold_unchanged(file, original)
        return original, mend(original, order.choice, check, reading, order.tracking)
    except Unmendable as error:
        return _not_mended(order, file, original, MendStatus.REFUSED, str(error))
    except (NotProven, UnreadableDocument) as error:
        return _not_mended(order, file, original, MendStatus.FAILED, str(error))


def _original(file: FileToMend, ready: engine.Engine, reading: Reading) -> Original:
    content = content_of(file.source, reading.limits)
    document = formats.read_content(file.source, content, reading)
    findings = file.checked.findings if file.checked else engine.check(document, ready)
    return Original(file.source, content, document, findings)


def _hold_unchanged(file: FileToMend, original: Original) -> None:
    if file.checked and file.checked.sha256 != digest(original.content):
        raise Unmendable(CHANGED)


def _put(order: Order, file: FileToMend, original: Original, outcome: Outcome) -> MendResult:
    if not outcome.made:
        return _row(file, outcome, MendStatus.UNCHANGED, Stored())
    try:
        stored = store(file.source, original.content, outcome.content, file.target, order.moment)
    except Unmendable as error:
        return _not_mended(order, file, original, MendStatus.REFUSED, str(error))
    except Unwritable as error:
        return _not_mended(order, file, original, MendStatus.FAILED, str(error))
    return _row(file, outcome, MendStatus.MENDED, stored)


def _row(file: FileToMend, outcome: Outcome, status: MendStatus, stored: Stored) -> MendResult:
    copy = None if stored.backup else stored.written
    mended = FoundFile(str(copy), copy) if copy else file
    return MendResult(
        path=file.shown,
        source=file.source,
        format=outcome.document.format,
        status=status,
        made=outcome.made,
        left=outcome.left,
        written=stored.written,
        backup=stored.backup,
        remarks=stored.remarks,
        after=row_of(outcome.document, outcome.findings, mended),
    )


def _not_mended(order: Order, file: FileToMend, original: Original, status: MendStatus, error: str) -> MendResult:
    wanted, left = choose(original.findings, order.choice)
    reasons = dict.fromkeys(wanted, NOT_CHANGED) | {one.finding: one.why for one in left}
    return MendResult(
        path=file.shown,
        source=file.source,
        format=original.document.format,
        status=status,
        error=error,
        left=tuple(Left(finding, reasons[finding]) for finding in original.findings),
    )
