from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from msgcheck.engine import prepare
from msgcheck.formats.reading import Reading
from msgcheck.library.inspect import inspect_file, read_file
from msgcheck.library.walk import FoundFile
from msgcheck.matching import Matcher
from msgcheck.model import FileResult, FileStatus
from msgcheck.registry.model import Registry


def row(file: FoundFile) -> FileResult:
    read = read_file(file, Reading())
    assert isinstance(read, FileResult)
    return read


def test_a_closed_folder_is_a_failed_row(tmp_path: Path) -> None:
    closed = FoundFile("shut", tmp_path, closed="is a folder that cannot be opened: Permission denied")
    assert (row(closed).status, row(closed).error) == (FileStatus.FAILED, closed.closed)


def test_a_refused_link_is_a_skipped_row(tmp_path: Path) -> None:
    refused = FoundFile("loop", tmp_path, refused="is a link to a folder, which is not followed")
    assert (row(refused).status, row(refused).error) == (FileStatus.SKIPPED, refused.refused)


def test_a_file_that_vanished_is_a_failed_row(tmp_path: Path) -> None:
    gone = row(FoundFile("gone.txt", tmp_path / "gone.txt"))
    assert (gone.status, gone.error) == (FileStatus.FAILED, "is not there, or is there no longer")


def test_a_mistake_of_ours_is_a_failed_row_and_a_traceback_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "a.txt").write_text("Lunch", encoding="utf-8")
    broken = replace(prepare(Registry("Harbour Foods"), date(2026, 11, 23)), matcher=cast(Matcher, None))
    result = inspect_file(FoundFile("a.txt", tmp_path / "a.txt"), broken, Reading())
    assert result.status is FileStatus.FAILED
    assert result.error == "could not be checked: msgcheck made a mistake of its own, and the log tells where"
    assert "Traceback" in caplog.text
