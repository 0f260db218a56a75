from __future__ import annotations

import os
import signal
import time
from datetime import date
from pathlib import Path

import pytest

from msgcheck.engine import Engine
from msgcheck.library.inspect import unread
from msgcheck.library.walk import FoundFile
from msgcheck.library.workers import Crew, inspect_files
from msgcheck.model import FileResult, FileStatus
from msgcheck.registry.model import Registry

DAY = date(2026, 11, 23)


def live_by_name(file: FoundFile, ready: Engine) -> FileResult:
    """Does in the worker what the file's name says."""
    if file.shown == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
    if file.shown == "hang":
        time.sleep(60)
    return unread(file, FileStatus.SKIPPED, f"met by {ready.edition.registry.name}")


def found(*names: str) -> list[FoundFile]:
    return [FoundFile(name, Path(name)) for name in names]


def rows(*names: str, jobs: int = 2) -> list[tuple[str, str | None]]:
    crew = Crew(jobs, seconds_a_file=2, inspect=live_by_name)
    results = inspect_files(found(*names), Registry("Harbour Foods"), DAY, crew, cancelled=lambda: False)
    return [(result.path, result.error) for result in results]


def test_rows_come_in_the_order_of_the_files() -> None:
    assert [path for path, _ in rows("b", "a", "d", "c")] == ["b", "a", "d", "c"]


def test_a_worker_has_the_registry() -> None:
    assert rows("a") == [("a", "met by Harbour Foods")]


def test_a_crash_costs_one_file() -> None:
    assert rows("a", "crash", "b") == [
        ("a", "met by Harbour Foods"),
        ("crash", "made the reader crash; the file is damaged or hostile"),
        ("b", "met by Harbour Foods"),
    ]


def test_a_hang_costs_one_file() -> None:
    assert rows("a", "hang", "b", jobs=1) == [
        ("a", "met by Harbour Foods"),
        ("hang", "took longer than 2 seconds to read"),
        ("b", "met by Harbour Foods"),
    ]


@pytest.mark.parametrize("after", [0, 1])
def test_cancelling_ends_the_run_with_the_rows_there_are(after: int) -> None:
    seen: list[FileResult] = []
    crew = Crew(1, seconds_a_file=50, inspect=live_by_name)
    files = found("a", "hang", "b")[1 - after :]
    results = inspect_files(files, Registry("Harbour Foods"), DAY, crew, cancelled=lambda: len(seen) >= after)
    for result in results:
        seen.append(result)
    assert [result.path for result in seen] == ["a"][:after]
