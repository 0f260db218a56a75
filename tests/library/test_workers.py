from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Generator
from datetime import date
from pathlib import Path

import pytest

from msgcheck.engine import Engine
from msgcheck.formats.limits import Limits
from msgcheck.formats.reading import Reading
from msgcheck.library.inspect import unread
from msgcheck.library.walk import FoundFile
from msgcheck.library.workers import Crew, inspect_files
from msgcheck.model import FileResult, FileStatus
from msgcheck.registry.model import Registry

DAY = date(2026, 11, 23)


def live_by_name(file: FoundFile, ready: Engine, reading: Reading) -> FileResult:
    """Does in the worker what the file's name says."""
    if file.shown == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
    if file.shown == "hang":
        time.sleep(60)
    if file.shown == "hog":
        return unread(file, FileStatus.SKIPPED, str(len(bytearray(2 * 1024**3))))
    if file.shown == "doze":
        time.sleep(5)
    if file.shown == "leave a mark":
        file.source.touch()
    if file.shown == "listen" and signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ()):
        return unread(file, FileStatus.SKIPPED, "deaf")
    return unread(file, FileStatus.SKIPPED, f"met by {ready.edition.registry.name}")


def found(*names: str) -> list[FoundFile]:
    return [FoundFile(name, Path(name)) for name in names]


def rows(*names: str, jobs: int = 2) -> list[tuple[str, str | None]]:
    crew = Crew(jobs, Reading(Limits(seconds=2)), live_by_name)
    results = inspect_files(found(*names), Registry("Harbour Foods"), DAY, crew, cancelled=lambda: False)
    return [(result.path, result.error) for result in results]


def test_rows_come_in_the_order_of_the_files() -> None:
    assert [path for path, _ in rows("b", "a", "d", "c")] == ["b", "a", "d", "c"]


def test_a_worker_has_the_registry() -> None:
    assert rows("a") == [("a", "met by Harbour Foods")]


def test_a_crash_costs_one_file() -> None:
    assert rows("a", "crash", "b") == [
        ("a", "met by Harbour Foods"),
        (
            "crash",
            "made the reader crash; the file is damaged or hostile, or needs more than 1,024 MB of memory to be read",
        ),
        ("b", "met by Harbour Foods"),
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not limit the memory of one process")
def test_a_file_that_takes_too_much_memory_costs_itself() -> None:
    assert rows("hog", "b", jobs=1) == [
        ("hog", "needs more than 1,024 MB of memory to be read, the most that a file may need"),
        ("b", "met by Harbour Foods"),
    ]


def test_a_hang_costs_one_file() -> None:
    assert rows("a", "hang", "b", jobs=1) == [
        ("a", "met by Harbour Foods"),
        ("hang", "took longer than 2 seconds, the most that a file may take"),
        ("b", "met by Harbour Foods"),
    ]


@pytest.mark.parametrize("after", [0, 1])
def test_cancelling_ends_the_run_with_the_rows_there_are(after: int) -> None:
    seen: list[FileResult] = []
    crew = Crew(1, Reading(Limits(seconds=50)), live_by_name)
    files = found("a", "hang", "b")[1 - after :]
    results = inspect_files(files, Registry("Harbour Foods"), DAY, crew, cancelled=lambda: len(seen) >= after)
    for result in results:
        seen.append(result)
    assert [result.path for result in seen] == ["a"][:after]


def test_a_run_that_is_left_early_does_none_of_the_files_left(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    files = [*found("a", "doze"), FoundFile("leave a mark", mark)]
    crew = Crew(1, Reading(Limits(seconds=50)), live_by_name)
    results = inspect_files(files, Registry("Harbour Foods"), DAY, crew, cancelled=lambda: False)
    assert isinstance(results, Generator)
    assert next(results).path == "a"
    results.close()
    assert not mark.exists()


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="this system has no signal masks")
def test_a_worker_is_deaf_from_birth_to_the_interrupt_that_a_terminal_sends_to_all() -> None:
    assert rows("listen", jobs=1) == [("listen", "deaf")]
