"""Many files at once: a process each, so that a crash or a hang costs one file and no more.

Workers are spawned, never forked: the desktop's process holds threads that a fork would break.
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as TookTooLong
from dataclasses import dataclass
from datetime import date
from multiprocessing import resource_tracker
from typing import Generic, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from msgcheck import engine
from msgcheck.formats.limits import Limits
from msgcheck.formats.reading import Reading
from msgcheck.library.inspect import unread
from msgcheck.library.shelf import prepared
from msgcheck.library.walk import FoundFile
from msgcheck.model import FileResult, FileStatus
from msgcheck.registry.model import Registry

_PATIENCE = 2.0  # a file that takes too long as a rule says so itself before its worker is ended
_log = logging.getLogger(__name__)
Made = TypeVar("Made")
File = TypeVar("File", bound=FoundFile)
_ready: list[engine.Engine] = []  # a worker process's own engine, made once when it starts


@dataclass(frozen=True, slots=True)
class Crew(Generic[File, Made]):
    """Worker processes: how many, how they read a file, and what each makes of it.

    `inspect` runs in the worker, which imports it by name. `patience` are the seconds that a worker has for a file
    besides those of its limits, before it is ended.
    """

    jobs: int
    reading: Reading
    inspect: Callable[[File, engine.Engine, Reading], Made]
    patience: float = _PATIENCE


def inspect_files(
    files: Sequence[File], registry: Registry, day: date, crew: Crew[File, Made], cancelled: Callable[[], bool]
) -> Iterator[Made | FileResult]:
    """What is made of `files`, in their order, or the rows that say why nothing was.

    Ends early, with the workers stopped, once `cancelled` says so.
    """
    context = multiprocessing.get_context("spawn")
    pool = ProcessPool(crew.jobs, initializer=_prepare, initargs=(registry, day, crew.reading.limits), context=context)
    try:
        with _deaf_to_interrupts():
            futures = [
                pool.schedule(
                    _inspect,
                    args=(crew.inspect, file, crew.reading),
                    timeout=crew.reading.limits.seconds + crew.patience,
                )
                for file in files
            ]
        for file, future in zip(files, futures, strict=True):
            is_done = False
            while not is_done:
                if cancelled():
                    return
                is_done = _is_done(future)
            yield _row(file, future, crew.reading.limits)
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


@contextlib.contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """What is started here never hears Ctrl-C, which a terminal sends to all: this process alone answers it."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # its own start would open our ears again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _prepare(registry: Registry, day: date, limits: Limits) -> None:
    _ready.append(prepared(registry, day))
    _limit_memory(limits.memory_bytes)


def _limit_memory(most: int) -> None:
    """Where the system can (Linux), ask it to refuse more memory for data to this process."""
    try:
        import resource  # noqa: PLC0415 - Windows has none

        resource.setrlimit(resource.RLIMIT_DATA, (most, resource.getrlimit(resource.RLIMIT_DATA)[1]))
    except (ImportError, OSError, ValueError):
        _log.debug("the memory of worker processes cannot be limited here")


def _inspect(inspect: Callable[[File, engine.Engine, Reading], Made], file: File, reading: Reading) -> Made:
    return inspect(file, _ready[0], reading)


def _is_done(future: ProcessFuture[Made]) -> bool:
    """Waits a moment, so that cancelling is felt at once."""
    try:
        future.exception(timeout=0.1)
    except TookTooLong:
        return future.done()
    return True


def _row(file: FoundFile, future: ProcessFuture[Made], limits: Limits) -> Made | FileResult:
    try:
        result = future.result()
    except TookTooLong:
        return unread(file, FileStatus.FAILED, limits.too_slow)
    except MemoryError:
        return unread(file, FileStatus.FAILED, limits.too_large)
    except ProcessExpired:
        return unread(file, FileStatus.FAILED, limits.crashed)
    return result
