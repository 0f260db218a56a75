"""One file: read it, check it, and make whatever happens one row."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from msgcheck import engine, formats
from msgcheck.errors import NeedsAProcess, UnreadableDocument, UnsupportedFormat
from msgcheck.formats.encoding import decode
from msgcheck.formats.limits import Limits
from msgcheck.formats.reading import Reading
from msgcheck.library.deadline import TookTooLong, deadline
from msgcheck.library.walk import FoundFile
from msgcheck.model import Document, FileResult, FileStatus, Finding

_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)

OUR_FAULT = "could not be checked: msgcheck made a mistake of its own, and the log tells where"


def inspect_file(file: FoundFile, ready: engine.Engine, reading: Reading) -> FileResult:
    """The row of one file. Never raises for anything that the file does, but NeedsAProcess as `reading` says."""

    def row() -> FileResult:
        document = _document(file, reading)
        return inspect_document(document, ready, file) if isinstance(document, Document) else document

    return or_its_failure(row, file, reading.limits)


def read_file(file: FoundFile, reading: Reading) -> Document | FileResult:
    """The document in `file`, or the row that says why there is none."""
    return or_its_failure(lambda: _document(file, reading), file, reading.limits)


def read_only(file: FoundFile, _: engine.Engine, reading: Reading) -> Document | FileResult:
    """What `read_file` reads, for a worker process, which has an engine."""
    return read_file(file, reading)


def or_its_failure(work: Callable[[], _Result], file: FoundFile, limits: Limits) -> _Result | FileResult:
    """What `work` gives within the time that one file may take, or the row that says why it gave nothing."""
    try:
        with deadline(limits.seconds):
            return work()
    except TookTooLong:
        return unread(file, FileStatus.FAILED, limits.too_slow)
    except MemoryError:
        return unread(file, FileStatus.FAILED, limits.too_large)
    except NeedsAProcess:
        raise
    except Exception:  # noqa: BLE001 - our own bug: its traceback goes to the log, the other files go on
        _log.exception("while reading %s", file.source)
        return unread(file, FileStatus.FAILED, OUR_FAULT)


def _document(file: FoundFile, reading: Reading) -> Document | FileResult:
    return or_its_refusal(lambda: formats.read(file.source, reading), file)


def or_its_refusal(read: Callable[[], _Result], file: FoundFile) -> _Result | FileResult:
    """What `read` gives, or the row that says why the file is not opened or cannot be read."""
    if file.closed:
        return unread(file, FileStatus.FAILED, file.closed)
    if file.refused:
        return unread(file, FileStatus.SKIPPED, file.refused)
    try:
        return read()
    except UnsupportedFormat as error:
        return unread(file, FileStatus.SKIPPED, str(error))
    except UnreadableDocument as error:
        return unread(file, FileStatus.FAILED, str(error))


def read_text(text: str | bytes, file: FoundFile) -> Document | FileResult:
    """The document that `text` (bytes in any encoding) makes, or the row that says why there is none."""
    try:
        decoded = text if isinstance(text, str) else decode(text).text
        return formats.read_text(decoded, file.source)
    except UnreadableDocument as error:
        return unread(file, FileStatus.FAILED, str(error))


def inspect_document(document: Document, ready: engine.Engine, file: FoundFile) -> FileResult:
    """The row of a document that has been read."""
    return row_of(document, engine.check(document, ready), file)


def row_of(document: Document, findings: tuple[Finding, ...], file: FoundFile) -> FileResult:
    """The row of a document that has been checked in this process."""
    return FileResult(
        path=file.shown,
        source=file.source,
        format=document.format,
        status=FileStatus.CHECKED,
        findings=findings,
        gaps=tuple(gap for one in document.with_inside() for gap in one.gaps),
        blocks=sum(len(one.blocks) for one in document.with_inside()),
        sha256=document.sha256,
        hints=engine.hindrances(),
    )


def unread(file: FoundFile, status: FileStatus, error: str) -> FileResult:
    """The row of a file that was not read, with the reason in the user's words."""
    return FileResult(path=file.shown, source=file.source, format=None, status=status, error=error)
