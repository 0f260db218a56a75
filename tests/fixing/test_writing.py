"""The old file or the new one is there, whole, whatever happens while it is written."""

from __future__ import annotations

import contextlib
import os
import resource
import stat
from pathlib import Path

import pytest

from msgcheck.errors import MsgcheckError, Unmendable, Unwritable
from msgcheck.fixing import locking, writing
from msgcheck.fixing.locking import held, part_of, sweep
from msgcheck.fixing.writing import digest, exchange, put
from tests.fixing.killing import in_a_process, killed_at_every_step

OLD, NEW = b"The Midday Box. " * 300, b"Meals for Teams. " * 300


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "Müllers Angebot (neu).txt"
    file.write_bytes(OLD)
    return file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refusal(file: Path, was: bytes = OLD) -> str:
    """Why `file` is not exchanged; nothing but it may be left in its folder then."""
    before = names(file.parent)
    with pytest.raises(MsgcheckError) as raised:
        exchange(file, NEW, digest(was))
    assert names(file.parent) == before
    return str(raised.value)


def test_the_new_bytes_take_the_place_of_the_old(file: Path) -> None:
    exchange(file, NEW, digest(OLD))
    assert file.read_bytes() == NEW
    assert names(file.parent) == [file.name]


def test_killed_at_any_step_the_old_file_or_the_new_one_is_there(file: Path) -> None:
    seen: set[bytes] = set()

    def look() -> None:
        seen.add(file.read_bytes())
        sweep(file.parent)
        assert names(file.parent) == [file.name]
        file.write_bytes(OLD)

    assert killed_at_every_step(lambda: exchange(file, NEW, digest(OLD)), look) > 12
    assert seen == {OLD, NEW}


def test_killed_at_any_step_a_new_file_is_there_whole_or_not_at_all(file: Path) -> None:
    copy = file.with_name("copy.txt")
    seen: set[bytes | None] = set()

    def look() -> None:
        seen.add(copy.read_bytes() if copy.exists() else None)
        copy.unlink(missing_ok=True)
        sweep(file.parent)
        assert names(file.parent) == [file.name]

    assert killed_at_every_step(lambda: put(copy, NEW, like=file), look) > 12
    assert seen == {None, NEW}


def test_what_a_killed_run_left_is_in_nobodys_way(file: Path) -> None:
    part_of(file).write_bytes(b"half")
    exchange(file, NEW, digest(OLD))
    assert file.read_bytes() == NEW
    assert names(file.parent) == [file.name]


def test_sweeping_leaves_what_a_run_is_using(file: Path) -> None:
    with held(file):
        part_of(file).write_bytes(b"half")
        sweep(file.parent)
        assert part_of(file).exists()
    sweep(file.parent)
    assert names(file.parent) == [file.name]


def test_sweeping_leaves_the_hidden_files_of_others(tmp_path: Path) -> None:
    others = [".msgcheck-12.part", ".msgcheck-0123456789abcdef.txt", ".part", "msgcheck-0123456789abcdef.part"]
    for name in others:
        (tmp_path / name).write_bytes(b"x")
    sweep(tmp_path)
    assert names(tmp_path) == sorted(others)


def too_small_a_disk(most: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def test_on_a_full_disk_the_old_file_stays_and_nothing_is_left(file: Path) -> None:
    def deed() -> None:
        too_small_a_disk(len(NEW) - 1)
        assert refusal(file) == "could not be written: it would be larger than a file may be there"

    assert in_a_process(deed) == 0
    assert file.read_bytes() == OLD


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (28, "the disk is full"),
        (30, "the disk is read-only"),
        (13, "you have no permission to write in the folder “{}”"),
        (5, "Input/output error"),
    ],
)
@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_what_the_system_refuses_is_said_and_nothing_is_left(
    step: str, number: int, words: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = getattr(os, step)

    def refused(target: object, *arguments: object, **named: object) -> object:
        if isinstance(target, int) or str(target).endswith(".part"):
            raise OSError(number, os.strerror(number))
        return real(target, *arguments, **named)

    monkeypatch.setattr(os, step, refused)
    assert refusal(file) == "could not be written: " + words.format(file.parent)
    assert file.read_bytes() == OLD


def test_a_disk_that_gives_back_other_bytes_is_not_trusted(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose_a_byte(descriptor: int) -> None:
        os.ftruncate(descriptor, len(NEW) - 1)

    monkeypatch.setattr(os, "fsync", lose_a_byte)
    assert refusal(file) == writing.NOT_AS_WRITTEN
    assert file.read_bytes() == OLD


def test_a_file_that_has_changed_since_is_left(file: Path) -> None:
    assert refusal(file, was=b"something else") == "has changed since it was checked"
    assert file.read_bytes() == OLD


def test_a_file_that_changes_at_the_last_moment_is_left(file: Path) -> None:
    def type_something() -> None:
        file.write_bytes(b"typed just now")

    with pytest.raises(Unmendable, match="has changed since it was checked"):
        exchange(file, NEW, digest(OLD), type_something)
    assert file.read_bytes() == b"typed just now"


def test_a_file_that_vanished_is_not_made_anew(file: Path) -> None:
    with pytest.raises(Unmendable, match="is not there any longer"):
        exchange(file, NEW, digest(OLD), file.unlink)
    assert names(file.parent) == []


@pytest.mark.parametrize("mode", [0o444, 0o400, 0o555])
def test_a_read_only_file_is_left_even_by_an_administrator(file: Path, mode: int) -> None:
    file.chmod(mode)
    assert refusal(file) == "is read-only"


def test_the_mode_and_the_marks_of_a_file_stay_but_not_the_time(file: Path) -> None:
    file.chmod(0o640)
    with contextlib.suppress(OSError):  # not every disk knows such marks
        os.setxattr(file, "user.owner", b"sales")
    marks = os.listxattr(file)
    os.utime(file, (1, 1))
    exchange(file, NEW, digest(OLD))
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert os.listxattr(file) == marks
    assert file.stat().st_mtime > 1


def test_a_copy_of_a_read_only_file_may_be_changed_again(file: Path) -> None:
    file.chmod(0o444)
    copy = file.with_name("copy.txt")
    put(copy, NEW, like=file)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o644


def test_nothing_is_ever_put_where_something_is(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileExistsError):
        put(file, NEW, like=file)
    (file.parent / "link.txt").symlink_to("nowhere.txt")
    with pytest.raises(FileExistsError):
        put(file.parent / "link.txt", NEW, like=file)
    assert names(file.parent) == [file.name, "link.txt"]


@pytest.mark.parametrize("links", [True, False])
def test_what_another_program_puts_there_at_the_last_moment_stays(
    links: bool, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link, copy = os.link, file.with_name("copy.txt")

    def link_too_late(source: Path, target: Path) -> None:
        target.write_bytes(b"another program's")
        if not links:
            raise OSError(95, "Operation not supported")
        link(source, target)

    monkeypatch.setattr(os, "link", link_too_late)
    with pytest.raises(FileExistsError):
        put(copy, NEW, like=file)
    assert copy.read_bytes() == b"another program's"


def test_a_disk_without_links_takes_new_files_too(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", unknown)
    put(file.with_name("copy.txt"), NEW, like=file)
    assert file.with_name("copy.txt").read_bytes() == NEW
    assert names(file.parent) == [file.name, "copy.txt"]


def test_a_file_that_another_run_holds_is_waited_for_and_then_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with held(file), pytest.raises(Unmendable, match="is being mended by another run"), held(file, patience=0.1):
        pass


def test_the_spelling_of_a_name_does_not_let_two_runs_in(tmp_path: Path) -> None:
    composed, apart = tmp_path / "ANGEBOT Mu\u0308ller.txt", tmp_path / "Angebot M\u00fcller.txt"
    with held(composed), pytest.raises(Unmendable), held(apart, patience=0):
        pass


def test_of_two_runs_at_once_neither_loses_what_the_other_did(file: Path) -> None:
    """Both have checked the same file, and have their mended bytes ready."""
    outcomes: list[int] = []
    for _ in range(8):
        file.write_bytes(OLD)
        children = []
        for mended in (b"first", b"second"):
            child = os.fork()
            if child == 0:
                code = 1
                try:
                    exchange(file, mended, digest(OLD))
                    code = 0
                finally:
                    os._exit(code)
            children.append(child)
        codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
        outcomes.append(sum(codes))
        assert file.read_bytes() == (b"first", b"second")[codes.index(0)]
    assert outcomes == [1] * 8  # one of them was told that the file has changed


def test_where_a_network_drive_knows_no_locks_files_are_written_without(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(_: int) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(locking, "_lock", unknown)
    exchange(file, NEW, digest(OLD))
    assert file.read_bytes() == NEW


def test_a_closed_folder_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", closed)
    with pytest.raises(Unwritable, match="you have no permission to write in the folder"):
        exchange(file, NEW, digest(OLD))


@pytest.mark.parametrize("number", [5, 32])
def test_what_windows_says_of_a_file_that_is_open_is_put_into_words(
    number: int, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class OnWindows(PermissionError):
        winerror = number

    def refused(*_: object) -> None:
        raise OnWindows(13, "Access is denied")

    monkeypatch.setattr(os, "replace", refused)
    assert refusal(file) == "is open in another program: it has to be closed there first"


def test_a_file_that_somebody_else_puts_in_the_way_stays(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unlink = Path.unlink

    def unlink_and_see_it_come_again(path: Path, missing_ok: bool = False) -> None:
        unlink(path, missing_ok=missing_ok)
        if path == part_of(file):
            path.symlink_to(file.with_name("somewhere else"))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", unlink_and_see_it_come_again)
        with pytest.raises(Unwritable, match="somebody else makes a file called"):
            exchange(file, NEW, digest(OLD))
    assert file.read_bytes() == OLD
    assert not file.with_name("somewhere else").exists()
