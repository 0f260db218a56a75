"""Files that cannot even be opened say why in the user's words."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.opening import content_of


def refusal(path: Path, limits: Limits = Limits()) -> str:  # noqa: B008 - frozen
    with pytest.raises(UnreadableDocument) as caught:
        content_of(path, limits)
    return str(caught.value)


def test_the_bytes_of_a_file_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"lunch")
    assert content_of(path, Limits()) == b"lunch"


def test_an_empty_file_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.pptx"
    path.touch()
    assert refusal(path) == "is empty"


def test_a_file_that_is_gone_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a.pptx") == "is not there, or is there no longer"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "is a folder, not a file"


def test_a_name_that_no_file_can_have_is_refused() -> None:
    assert refusal(Path("a\0b.txt")) == "has a name that no file can have"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    os.mkfifo(path)
    assert refusal(path) == "is a pipe between programs, not a file"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such devices and connections")
def test_devices_and_connections_are_no_files(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with socket.socket(socket.AF_UNIX) as connection:
        connection.bind(os.fspath(path))
        assert refusal(path) == "is a connection between programs, not a file"
    assert refusal(Path(os.devnull)) == "is a device, not a file"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"lunch")
    path.chmod(0)
    assert refusal(path) == "may not be read: you have no permission to open it"


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a right of its own")
def test_a_link_in_circles_says_what_the_disk_says(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.symlink_to(path)
    assert refusal(path).startswith("cannot be read from the disk")


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"lunch")
    refusal(path, Limits(file_bytes=4))
