from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from msgcheck.library.walk import walk


def write(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x", encoding="utf-8")


def test_a_file_is_shown_as_given(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    assert [file.shown for file in walk([tmp_path / "a.txt"])] == [str(tmp_path / "a.txt")]


def test_a_folder_is_walked_in_order_and_shown_relative_to_itself(tmp_path: Path) -> None:
    write(tmp_path, "b/2.txt", "b/1.txt", "a.txt", "b/c/3.txt")
    assert [file.shown for file in walk([tmp_path])] == ["a.txt", "b/1.txt", "b/2.txt", "b/c/3.txt"]


def test_hidden_files_and_lock_files_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, ".git/config", ".DS_Store", "~$deck.pptx", ".~lock.deck.odp#", "._deck.pptx", "deck.pptx")
    assert [file.shown for file in walk([tmp_path])] == ["deck.pptx"]


def test_backups_of_what_was_mended_are_passed_over_unless_they_are_named(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b/msgcheck-backups/b.txt", "b/.msgcheck-0123456789abcdef.part")
    assert [file.shown for file in walk([tmp_path])] == ["a.txt"]
    assert [file.shown for file in walk([tmp_path / "b" / "msgcheck-backups"])] == ["b.txt"]


def test_the_registry_is_no_document(tmp_path: Path) -> None:
    write(tmp_path, "msgcheck.yaml", "plan.yaml")
    assert [file.shown for file in walk([tmp_path])] == ["plan.yaml"]


def test_a_link_to_a_folder_is_refused_and_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert {file.shown: file.refused for file in walk([tmp_path])} == {
        "a.txt": None,
        "loop": "is a link to a folder, which is not followed",
    }


def test_links_that_lead_to_each_other_are_handed_on(tmp_path: Path) -> None:
    (tmp_path / "hen.txt").symlink_to(tmp_path / "egg.txt")
    (tmp_path / "egg.txt").symlink_to(tmp_path / "hen.txt")
    assert [(file.shown, file.refused) for file in walk([tmp_path])] == [("egg.txt", None), ("hen.txt", None)]


def test_a_file_named_in_several_ways_is_met_once(tmp_path: Path) -> None:
    write(tmp_path, "a/1.txt", "2.txt")
    paths = [tmp_path / "a" / "1.txt", tmp_path, tmp_path / "a", tmp_path / "a" / ".." / "2.txt"]
    assert [file.shown for file in walk(paths)] == [str(tmp_path / "a" / "1.txt"), "2.txt"]


def test_a_folder_that_cannot_be_looked_into_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "open/a.txt", "shut/b.txt")
    look = os.scandir

    def look_as_a_stranger(folder: str) -> object:
        if folder.endswith("shut"):
            raise PermissionError(errno.EACCES, "Permission denied", folder)
        return look(folder)

    monkeypatch.setattr(os, "scandir", look_as_a_stranger)
    assert [(file.shown, file.closed) for file in walk([tmp_path])] == [
        ("open/a.txt", None),
        ("shut", "is a folder that cannot be opened: Permission denied"),
    ]


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "secret.txt", "library/a.txt")
    (tmp_path / "library" / "b.txt").symlink_to(tmp_path / "secret.txt")
    assert {file.shown: file.refused for file in walk([tmp_path / "library"])} == {
        "a.txt": None,
        "b.txt": "is a link that leads out of the folder",
    }


def test_a_path_that_is_not_there_is_handed_on(tmp_path: Path) -> None:
    assert [file.source for file in walk([tmp_path / "none.txt"])] == [tmp_path / "none.txt"]
