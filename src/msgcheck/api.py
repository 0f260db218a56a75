"""The use cases of msgcheck, for the command line, the window and other programs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from msgcheck import formats, reports
from msgcheck.checks import CHECKS
from msgcheck.demo import make_demo as write_demo
from msgcheck.errors import EnvironmentFault, NeedsAProcess, UserError
from msgcheck.fixing.choosing import Choice
from msgcheck.fixing.destinations import At, Beside, InPlace, Into, Nowhere
from msgcheck.formats import pictures as picture_files
from msgcheck.formats.limit_settings import NAMES as LIMITS
from msgcheck.formats.limit_settings import with_settings
from msgcheck.formats.limits import Limits
from msgcheck.formats.reading import Reading
from msgcheck.library import inspect
from msgcheck.library.running import Task, made_of, workers
from msgcheck.library.shelf import prepared
from msgcheck.library.walk import FoundFile, walk
from msgcheck.model import (
    AnnotateResult,
    Annotating,
    Audit,
    Document,
    FileResult,
    Finding,
    Held,
    Mending,
    MendResult,
    UndoResult,
)
from msgcheck.registry import FILE_NAME, LoadedRegistry, load
from msgcheck.registry.changes import changes
from msgcheck.registry.description import describe
from msgcheck.registry.model import Registry
from msgcheck.reports import reading as reading_report
from msgcheck.reports.coverage import coverage, unread
from msgcheck.settings import remember_registry, remembered_registry

if TYPE_CHECKING:
    from msgcheck.library.mend import FileToMend, Order

# What mends and annotates is imported where it is called: most runs only check, and start sooner without it.

__all__ = [
    "LIMITS",
    "AnnotateProgress",
    "At",
    "Beside",
    "Choice",
    "Demo",
    "InPlace",
    "Into",
    "LoadedRegistry",
    "MendProgress",
    "Nowhere",
    "Progress",
    "Reading",
    "Registry",
    "annotate",
    "changes",
    "check",
    "check_text",
    "coverage",
    "describe",
    "document_suffixes",
    "find_registry",
    "how_to_read_pictures",
    "is_annotatable",
    "is_mendable",
    "make_demo",
    "mend",
    "mend_file",
    "open_registry",
    "read_documents",
    "read_text",
    "reading",
    "remember_registry",
    "remembered_registry",
    "report_names",
    "report_suffix",
    "rule_names",
    "undo",
    "undo_mending",
    "unread",
    "write_annotating",
    "write_mending",
    "write_reading",
    "write_report",
    "write_undoing",
]

REGISTRY_VARIABLE = "MSGCHECK_REGISTRY"
STANDARD_INPUT = Path("-")
_IN_NO_FILE = FoundFile(str(STANDARD_INPUT), STANDARD_INPUT)

_READ_PICTURES = "The text in pictures is read with --ocr, or with the switch in the window."
_SECONDS_TO_WRITE = 120.0  # a network drive may be slow, and a worker must not be ended while it writes
_SECONDS_WITH_PICTURES = 900  # a scanned book has hundreds of them, each a second or two

_NO_REGISTRY = f"""\
There is no registry to check against.
Name one with --registry FILE, set {REGISTRY_VARIABLE}, or put a {FILE_NAME} beside the files or in a folder above.
To make one, start from the demo's: `msgcheck demo` writes one that explains itself. The shortest is:

registry: Your company
products:
  - id: meals-for-teams
    name: Meals for Teams
    formerly: [Business Lunch]"""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a check has come: `done` of `total` files, the last of them with `result`."""

    done: int
    total: int
    result: FileResult | None


@dataclass(frozen=True, slots=True)
class MendProgress:
    """How far a mending has come, as `Progress` tells of a check."""

    done: int
    total: int
    result: MendResult | None


@dataclass(frozen=True, slots=True)
class AnnotateProgress:
    """How far an annotating has come, as `Progress` tells of a check."""

    done: int
    total: int
    result: AnnotateResult | None


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo as written: its folder, its registry, and the documents in it."""

    folder: Path
    registry: Path
    documents: tuple[Path, ...]


def find_registry(explicit: Path | None, near: Path | None) -> Path:
    """The registry file to use; UserError where there is none.

    In this order: `explicit`, the environment's MSGCHECK_REGISTRY, the nearest msgcheck.yaml in the folder of `near`
    (None: the current folder) or above it, the one chosen in the application.
    """
    named = explicit or (Path(os.environ[REGISTRY_VARIABLE]) if os.environ.get(REGISTRY_VARIABLE) else None)
    found = named or _nearest_registry(near or Path.cwd()) or remembered_registry()
    if found is None:
        raise UserError(_NO_REGISTRY)
    return found


def _nearest_registry(near: Path) -> Path | None:
    """The nearest as the path is written, else as it is when its links are followed."""
    for start in (Path(os.path.abspath(near)), Path(os.path.realpath(near))):  # noqa: PTH100 - takes out ".."
        for folder in (start, *start.parents):
            if os.path.isfile(folder / FILE_NAME):  # noqa: PTH113 - "no" also where it is forbidden to ask
                return folder / FILE_NAME
    return None


def open_registry(path: Path) -> LoadedRegistry:
    """The registry in the file `path` with its warnings; RegistryError with every fault, UserError without a file."""
    return load(path)


def check(
    paths: Sequence[Path],
    registry: Registry,
    as_of: date,
    *,
    reading: Reading = Reading(),  # noqa: B008 - it is frozen
    jobs: int | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Audit:
    """Checks files and folders; every file found is one row, in an order that does not depend on `jobs`.

    `reading` says within which limits, and whether the text in pictures is read too. `jobs` is the number of worker
    processes (None: as many as the machine has cores once there are enough files); 1 is none where all files are of
    kinds that this process can read without danger to itself. `progress` is called in the caller's thread before the
    first file and after each; once `cancelled` says yes, the audit ends with the rows it has.
    """
    report_progress = progress or _say_nothing
    files = list(walk(paths))
    report_progress(Progress(0, len(files), None))
    results: list[FileResult] = []
    task = Task(registry, as_of, reading, inspect.inspect_file)
    for result in made_of(files, task, workers(jobs, files, reading), cancelled or _never):
        results.append(result)
        report_progress(Progress(len(results), len(files), result))
    return Audit(registry.name, as_of, tuple(results), _hints(results, reading))


def _hints(results: Sequence[FileResult], reading: Reading) -> tuple[str, ...]:
    hints = [] if reading.pictures else list(_about_pictures(results))
    return tuple(dict.fromkeys(chain(hints, *(result.hints for result in results))))


def _about_pictures(results: Iterable[FileResult]) -> Iterator[str]:
    if any(gap.held is Held.PICTURE for result in results for gap in result.gaps):
        yield how_to_read_pictures() or _READ_PICTURES


def mend(
    paths: Sequence[Path],
    registry: Registry,
    as_of: date,
    target: InPlace | Beside | Into | Nowhere = Beside(),  # noqa: B008 - it is frozen
    choice: Choice = Choice(),  # noqa: B008 - it is frozen
    *,
    tracked: bool = False,
    reading: Reading = Reading(),  # noqa: B008 - it is frozen
    jobs: int | None = None,
    progress: Callable[[MendProgress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Mending:
    """Checks files and folders and mends what can be mended of that; every file found is one row.

    `target` says where the mended files go, `choice` which fixes are made; where they are to be `tracked`, their owner
    accepts or rejects them, and files that cannot hold such changes are refused. Every mended file is read and checked
    again before it is written, and is written whole or not at all. Text in pictures is not read: it cannot be mended.
    What lies in the folder of `Into` is not mended itself. `jobs`, `progress` and `cancelled` are as of `check`.
    """
    from msgcheck.library.mend import Order  # noqa: PLC0415 - see above

    report_progress = progress or _say_nothing
    files = _with_targets(paths, target)
    report_progress(MendProgress(0, len(files), None))
    results: list[MendResult] = []
    order = Order(choice, _now(), tracked)
    for result in _mended(files, order, registry, as_of, reading, jobs, cancelled or _never):
        results.append(result)
        report_progress(MendProgress(len(results), len(files), result))
    return Mending(registry.name, as_of, tuple(results), isinstance(target, Nowhere))


def mend_file(
    result: FileResult,
    findings: Iterable[Finding],
    registry: Registry,
    as_of: date,
    target: InPlace | Beside | At | Nowhere,
    reading: Reading = Reading(),  # noqa: B008 - it is frozen
) -> MendResult:
    """Makes the fixes of these `findings` of a file that was checked with that `result`, safe or not.

    It is refused where it is not what was checked any longer. `MendResult.after` is what checking it again would give,
    but for the text in pictures.
    """
    from msgcheck.library.mend import FileToMend, Order  # noqa: PLC0415 - see above

    file = FileToMend(result.path, result.source, target=target, checked=result)
    order = Order(Choice(only=frozenset(findings)), _now())
    [row] = _mended([file], order, registry, as_of, reading, 1, _never)
    return row


def _mended(
    files: list[FileToMend],
    order: Order,
    registry: Registry,
    day: date,
    reading: Reading,
    jobs: int | None,
    cancelled: Callable[[], bool],
) -> Iterator[MendResult]:
    from msgcheck.library.mend import mend_found, not_read  # noqa: PLC0415 - see above

    _sweep(files)
    reading = replace(reading, pictures=False)
    task = Task(registry, day, reading, partial(mend_found, order), patience=_SECONDS_TO_WRITE)
    for row in made_of(files, task, workers(jobs, files, reading), cancelled):
        yield row if isinstance(row, MendResult) else not_read(row)


def annotate(
    paths: Sequence[Path],
    registry: Registry,
    as_of: date,
    target: Beside | Into | Nowhere = Beside("annotated"),  # noqa: B008 - it is frozen
    rules: frozenset[str] = frozenset(),
    *,
    reading: Reading = Reading(),  # noqa: B008 - it is frozen
    jobs: int | None = None,
    progress: Callable[[AnnotateProgress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Annotating:
    """Checks files and folders and makes copies with notes at what was found; every file found is one row.

    `target` says where the copies go; the files themselves stay as they are. `rules` are those whose findings are noted
    (none: all). A copy is read again before it is written: it says what the file says, and the notes. What lies in the
    folder of `Into` is not annotated itself. `jobs`, `progress` and `cancelled` are as of `check`.
    """
    from msgcheck.library.annotate import NoteOrder, annotate_found, note_not_read  # noqa: PLC0415 - see above

    report_progress = progress or _say_nothing
    files = _with_targets(paths, target)
    report_progress(AnnotateProgress(0, len(files), None))
    _sweep(files)
    task = Task(
        registry,
        as_of,
        reading,
        partial(annotate_found, NoteOrder(rules, _now())),
        patience=_SECONDS_TO_WRITE,
    )
    results: list[AnnotateResult] = []
    for row in made_of(files, task, workers(jobs, files, reading), cancelled or _never):
        results.append(row if isinstance(row, AnnotateResult) else note_not_read(row))
        report_progress(AnnotateProgress(len(results), len(files), results[-1]))
    return Annotating(registry.name, as_of, tuple(results), isinstance(target, Nowhere))


def _sweep(files: Sequence[FileToMend]) -> None:
    """Takes away what a run that was broken off has left where something is to be written."""
    from msgcheck.fixing.locking import sweep  # noqa: PLC0415 - see above
    from msgcheck.library.mend import folders_of  # noqa: PLC0415 - see above

    for folder in sorted({folder for file in files for folder in folders_of(file)}):
        sweep(folder)


def _with_targets(paths: Sequence[Path], target: InPlace | Beside | Into | Nowhere) -> list[FileToMend]:
    from msgcheck.library.copies import outside, with_targets  # noqa: PLC0415 - see above

    found = walk(paths)
    return list(with_targets(outside(found, target.folder, paths) if isinstance(target, Into) else found, target))


def undo(paths: Sequence[Path]) -> tuple[UndoResult, ...]:
    """Puts back what files were before they were last mended in place; of folders, those files that have a backup."""
    from msgcheck.library.undo import undo_found  # noqa: PLC0415 - see above

    return tuple(row for file in walk(paths) if (row := undo_found(file)))


def undo_mending(mended: MendResult) -> UndoResult:
    """Puts back what a file was before that one mending in place, if it still is what the mending made of it."""
    from msgcheck.library.undo import undo_found  # noqa: PLC0415 - see above

    row = undo_found(FoundFile(mended.path, mended.source), only=mended.backup)
    assert row is not None  # only a file that was found in a folder may have none
    return row


def is_mendable(result: FileResult) -> bool:
    """Whether the file is of a kind that can be mended; what lies inside it may be of another."""
    return result.format in formats.MENDABLE


def is_annotatable(result: FileResult) -> bool:
    """Whether the file is of a kind whose copies can hold notes."""
    return result.format in formats.ANNOTATABLE


def check_text(text: str | bytes, registry: Registry, as_of: date) -> Audit:
    """Checks text that stands in no file, such as standard input; bytes may be in any encoding."""
    read = inspect.read_text(text, _IN_NO_FILE)
    if isinstance(read, Document):
        read = inspect.inspect_document(read, prepared(registry, as_of), _IN_NO_FILE)
    return Audit(registry.name, as_of, (read,), read.hints)


def reading(limits: Iterable[str] = (), *, pictures: bool = False) -> Reading:
    """How to read documents: `limits` in words ("seconds=20"), and whether the text in pictures is read too.

    A file may take longer where its pictures are read. UserError for words that set no limit; EnvironmentFault where
    pictures cannot be read on this machine.
    """
    how = how_to_read_pictures() if pictures else None
    if how:
        raise EnvironmentFault(how)
    usual = Limits(seconds=_SECONDS_WITH_PICTURES) if pictures else Limits()
    return Reading(with_settings(usual, limits), pictures)


def how_to_read_pictures() -> str | None:
    """What to do before the text in pictures can be read on this machine, as a sentence; None where it can be read."""
    return picture_files.how_to_read()


def read_text(text: str | bytes) -> tuple[str, Document | FileResult]:
    """What is read of text that stands in no file, in the form of `read_documents`."""
    return _IN_NO_FILE.shown, inspect.read_text(text, _IN_NO_FILE)


def read_documents(
    paths: Sequence[Path],
    reading: Reading = Reading(),  # noqa: B008 - it is frozen
) -> Iterator[tuple[str, Document | FileResult]]:
    """What is read of each file: its path as shown, and the document or the row that says why there is none."""
    here = replace(reading, may_crash=False)
    for file in walk(paths):
        try:
            if formats.needs_a_process(file.source, reading):
                raise NeedsAProcess
            yield file.shown, inspect.read_file(file, here)
        except NeedsAProcess:
            yield file.shown, _read_by_a_worker(file, reading)


def _read_by_a_worker(file: FoundFile, reading: Reading) -> Document | FileResult:
    from msgcheck.library.workers import Crew, inspect_files  # noqa: PLC0415 - start-up: most files need no worker

    crew = Crew(1, reading, inspect.read_only)
    (read,) = inspect_files([file], Registry(""), date.today(), crew, _never)
    return read


def write_reading(readings: Iterable[tuple[str, Document | FileResult]], name: str, stream: TextIO) -> None:
    """Writes what `read_documents` gave as "text" or "json"."""
    reading_report.write(readings, name, stream)


def report_names() -> tuple[str, ...]:
    """The names of the reports that `write_report` can write."""
    return tuple(report.NAME for report in reports.REPORTS)


def report_suffix(name: str) -> str:
    """The file suffix of the report of that name, with its dot."""
    return reports.report(name).SUFFIX


def rule_names() -> tuple[str, ...]:
    """The names of the rules that findings are made by, sorted."""
    return tuple(sorted(check.ID for check in CHECKS))


def document_suffixes() -> tuple[str, ...]:
    """The suffixes of the files that are read, with their dots, sorted."""
    return tuple(sorted(formats.SUFFIXES))


def write_report(audit: Audit, name: str, stream: TextIO) -> None:
    """Writes `audit` as the report called `name` to an open text stream."""
    reports.report(name).write(audit, stream)


def write_annotating(annotating: Annotating, name: str, stream: TextIO) -> None:
    """Writes what `annotate` gave as "text" or "json"."""
    from msgcheck.reports import annotating as report  # noqa: PLC0415 - see above

    report.write(annotating, name, stream)


def write_mending(mending: Mending, name: str, stream: TextIO) -> None:
    """Writes what `mend` gave as "text" or "json"."""
    from msgcheck.reports import mending as report  # noqa: PLC0415 - see above

    report.write(mending, name, stream)


def write_undoing(results: Sequence[UndoResult], name: str, stream: TextIO) -> None:
    """Writes what `undo` gave as "text" or "json"."""
    from msgcheck.reports import undoing as report  # noqa: PLC0415 - see above

    report.write(results, name, stream)


def make_demo(folder: Path) -> Demo:
    """Writes the demo collateral and its registry into `folder`, which is made where it is missing."""
    files = write_demo(folder)
    registry = folder / FILE_NAME
    return Demo(folder, registry, tuple(file for file in files if file != registry))


def _now() -> datetime:
    return datetime.now().astimezone()


def _say_nothing(progress: Progress | MendProgress | AnnotateProgress) -> None:
    """For callers who do not watch."""


def _never() -> bool:
    return False
