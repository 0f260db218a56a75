"""Many files: one after the other in this process, or side by side in worker processes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from msgcheck import engine, formats
from msgcheck.errors import NeedsAProcess
from msgcheck.formats.reading import Reading
from msgcheck.library.shelf import prepared
from msgcheck.library.walk import FoundFile
from msgcheck.model import FileResult
from msgcheck.registry.model import Registry

Made = TypeVar("Made")
File = TypeVar("File", bound=FoundFile)

_WORTH_WORKERS = 12  # from so many files on, starting worker processes pays
_MOST_WORKERS = 60  # Windows waits for no more than that at once


@dataclass(frozen=True, slots=True)
class Task(Generic[File, Made]):
    """What is made of each file, by which registry and day; `patience` as of a `Crew`."""

    registry: Registry
    day: date
    reading: Reading
    inspect: Callable[[File, engine.Engine, Reading], Made]
    patience: float = 2.0


def workers(jobs: int | None, files: Sequence[FoundFile], reading: Reading) -> int:
    """How many worker processes are to take `files`, if `jobs` are wanted; 0: this process takes them itself."""
    if jobs is None:
        jobs = (os.cpu_count() or 1) if len(files) >= _WORTH_WORKERS else 1
    if jobs == 1 and not any(formats.needs_a_process(file.source, reading) for file in files):
        return 0
    return min(jobs, len(files), _MOST_WORKERS)


def made_of(
    files: Sequence[File], task: Task[File, Made], jobs: int, cancelled: Callable[[], bool]
) -> Iterator[Made | FileResult]:
    """What is made of `files` in their order, or the rows that say why nothing was, with so many `workers`.

    A file that only shows when it is read that it is for a process of its own gets one. Ends early once `cancelled`.
    """
    if jobs:
        yield from _by_workers(files, task, jobs, cancelled)
        return
    ready = prepared(task.registry, task.day)
    here = replace(task.reading, may_crash=False)
    for file in files:
        if cancelled():
            return
        try:
            yield task.inspect(file, ready, here)
        except NeedsAProcess:
            yield from _by_workers([file], task, 1, cancelled)


def _by_workers(
    files: Sequence[File], task: Task[File, Made], jobs: int, cancelled: Callable[[], bool]
) -> Iterator[Made | FileResult]:
    from msgcheck.library.workers import Crew, inspect_files  # noqa: PLC0415 - start-up: most runs need no workers

    crew = Crew(jobs, task.reading, task.inspect, task.patience)
    return inspect_files(files, task.registry, task.day, crew, cancelled)
