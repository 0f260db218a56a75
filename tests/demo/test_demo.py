"""Writing the demo into a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck.demo import make_demo
from msgcheck.demo.source import original
from msgcheck.errors import EnvironmentFault, UserError

NAMES = ["call-notes.txt", "flyer.docx", "follow-up-email.md", "msgcheck.yaml", "price-list.pdf", "sales-deck.pptx"]


def test_the_demo_is_five_documents_and_their_registry(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "demo"
    assert make_demo(folder) == tuple(folder / name for name in NAMES)
    assert sorted(path.name for path in folder.iterdir()) == NAMES


def test_the_registry_keeps_its_comments(tmp_path: Path) -> None:
    make_demo(tmp_path)
    assert (tmp_path / "msgcheck.yaml").read_bytes() == original("msgcheck.yaml")


def test_the_demo_may_be_written_over_itself(tmp_path: Path) -> None:
    first = {path: path.read_bytes() for path in make_demo(tmp_path)}
    assert {path: path.read_bytes() for path in make_demo(tmp_path)} == first


def test_a_missing_file_of_the_demo_comes_back(tmp_path: Path) -> None:
    make_demo(tmp_path)
    (tmp_path / "flyer.docx").unlink()
    make_demo(tmp_path)
    assert (tmp_path / "flyer.docx").is_file()


def test_files_that_are_not_the_demos_are_named_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "msgcheck.yaml").write_text("registry: Ours\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"msgcheck\.yaml.*another folder"):
        make_demo(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["msgcheck.yaml"]
    assert (tmp_path / "msgcheck.yaml").read_text(encoding="utf-8") == "registry: Ours\n"


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "ours.txt").write_text("Ours.", encoding="utf-8")
    make_demo(tmp_path)
    assert (tmp_path / "ours.txt").read_text(encoding="utf-8") == "Ours."


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "demo"
    place.write_text("a file", encoding="utf-8")
    with pytest.raises(UserError, match="is a file"):
        make_demo(place)


def test_a_folder_that_cannot_be_made_is_the_environments_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file", encoding="utf-8")
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        make_demo(tmp_path / "file" / "demo")
