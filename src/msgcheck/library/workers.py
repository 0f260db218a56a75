"""Many files at once: a process each, so that a crash or a hang costs one file and no more.

Workers are spawned, never forked: the desktop's process holds threads that a fork would break.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as TookTooLong
from datetime import date

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from msgcheck import engine
from msgcheck.library.inspect import inspect_file, unread
from msgcheck.library.walk import FoundFile
from msgcheck.model import FileResult, FileStatus
from msgcheck.registry.model import Registry

SECONDS_A_FILE = 60

_ready: list[engine.Engine] = []  # a worker process's own engine, made once when it starts


def inspect_files(
    files: Sequence[FoundFile], registry: Registry, day: date, jobs: int, cancelled: Callable[[], bool]
) -> Iterator[FileResult]:
    """The rows of `files` in their order, `jobs` files at a time; ends early once `cancelled` says so."""
    context = multiprocessing.get_context("spawn")
    with ProcessPool(max_workers=jobs, initializer=_prepare, initargs=(registry, day), context=context) as pool:
        futures = [pool.schedule(_inspect, args=(file,), timeout=SECONDS_A_FILE) for file in files]
        for file, future in zip(files, futures, strict=True):
            while not cancelled():
                if _is_done(future):
                    yield _row(file, future)
                    break
            else:
                pool.stop()
                return


def _prepare(registry: Registry, day: date) -> None:
    _ready.append(engine.prepare(registry, day))


def _inspect(file: FoundFile) -> FileResult:
    return inspect_file(file, _ready[0])


def _is_done(future: ProcessFuture) -> bool:
    """Waits a moment, so that cancelling is felt at once."""
    try:
        future.exception(timeout=0.1)
    except TookTooLong:
        return future.done()
    return True


def _row(file: FoundFile, future: ProcessFuture) -> FileResult:
    try:
        result: FileResult = future.result()
    except TookTooLong:
        return unread(file, FileStatus.FAILED, f"took longer than {SECONDS_A_FILE} seconds to read")
    except ProcessExpired:
        return unread(file, FileStatus.FAILED, "made the reader crash; the file is damaged or hostile")
    return result
