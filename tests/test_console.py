from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from msgcheck.console import output
from msgcheck.errors import EnvironmentFault

POSIX = pytest.mark.skipif(os.name != "posix", reason="this system has neither such links, devices nor pipes")


def write(file: Path, text: str = "new") -> None:
    with output(file) as stream:
        stream.write(text)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def msgcheck(*arguments: str, before: str = "", after: str = "") -> subprocess.CompletedProcess[str]:
    """The command line run by a shell, with words of the shell before and after it."""
    command = f"{before} '{sys.executable}' -m msgcheck {' '.join(arguments)} {after}"
    return subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)


def test_a_report_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("old", encoding="utf-8")
    write(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "new"
    assert names_in(tmp_path) == ["report.txt"]


def test_a_report_that_is_not_finished_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("old", encoding="utf-8")
    with contextlib.suppress(KeyboardInterrupt), output(tmp_path / "report.txt") as stream:
        stream.write("half")
        raise KeyboardInterrupt
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "old"
    assert names_in(tmp_path) == ["report.txt"]


@POSIX
def test_a_report_into_a_link_goes_where_the_link_leads(tmp_path: Path) -> None:
    (tmp_path / "today").mkdir()
    (tmp_path / "latest.txt").symlink_to(tmp_path / "today" / "report.txt")
    write(tmp_path / "latest.txt")
    assert (tmp_path / "today" / "report.txt").read_text(encoding="utf-8") == "new"
    assert (tmp_path / "latest.txt").is_symlink()


@POSIX
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write(pipe)
    assert (os.read(reader, 100), pipe.is_fifo()) == (b"new", True)
    os.close(reader)


@pytest.mark.parametrize("name", [".", "none/report.txt", "x" * 300])
def test_a_report_that_cannot_be_written_says_why(tmp_path: Path, name: str) -> None:
    with pytest.raises(EnvironmentFault, match="The report cannot be written to"):
        write(tmp_path / name)


def test_the_name_of_the_report_may_be_as_long_as_the_system_takes(tmp_path: Path) -> None:
    write(tmp_path / ("x" * 255))
    assert names_in(tmp_path) == ["x" * 255]


def test_a_file_name_that_is_not_utf_8_can_be_told_and_read_back(tmp_path: Path) -> None:
    write(tmp_path / "report.json", '"bad\udcff.txt"')
    assert (tmp_path / "report.json").read_text(encoding="utf-8") == r'"bad\udcff.txt"'


@POSIX
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
def test_closed_streams_change_nothing(closed: str, tmp_path: Path) -> None:
    (tmp_path / "msgcheck.yaml").write_text("registry: Harbour\nproducts: [{id: a, name: Harbour Box}]\n")
    (tmp_path / "a.txt").write_text("Clean.\n", encoding="utf-8")
    told = msgcheck("check", f"'{tmp_path}/a.txt'", after=closed)
    assert (told.returncode, told.stderr) == (0, "")


@POSIX
def test_a_reader_that_leaves_ends_the_run_in_silence(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("word\n\n" * 50_000, encoding="utf-8")
    told = msgcheck("text", f"'{tmp_path}/a.txt'", after="| head -1; exit ${PIPESTATUS[0]}")
    assert (told.returncode, told.stdout, told.stderr) == (141, f"{tmp_path}/a.txt\n", "")


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="this system has no device that is always full")
def test_a_full_disk_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("word\n", encoding="utf-8")
    told = msgcheck("text", f"'{tmp_path}/a.txt'", after="> /dev/full")
    assert (told.returncode, told.stderr) == (2, "msgcheck: There is no space left to write to.\n")
