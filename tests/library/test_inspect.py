from __future__ import annotations

from pathlib import Path

from msgcheck.library.inspect import read_file
from msgcheck.library.walk import FoundFile
from msgcheck.model import FileResult, FileStatus


def row(file: FoundFile) -> FileResult:
    read = read_file(file)
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
