"""Which copy goes where."""

from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck.fixing.destinations import At, Into
from msgcheck.library.copies import outside, with_targets
from msgcheck.library.walk import walk


def write(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x", encoding="utf-8")


def copies(paths: list[Path], into: Into) -> list[tuple[str, bool]]:
    targets = [file.target for file in with_targets(walk(paths), into)]
    return [
        (target.file.relative_to(into.folder).as_posix(), target.over) for target in targets if isinstance(target, At)
    ]


@pytest.mark.parametrize("spelt", [".", "./", "../library", "sub/.."])
def test_a_folder_is_laid_out_in_the_output_folder_however_its_path_is_spelt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spelt: str
) -> None:
    write(tmp_path / "library", "sub/b.txt", "a.txt")
    monkeypatch.chdir(tmp_path / "library")
    assert copies([Path(spelt)], Into(tmp_path / "out")) == [("a.txt", False), ("sub/b.txt", False)]


def test_a_file_that_is_named_itself_lies_at_the_top(tmp_path: Path) -> None:
    write(tmp_path, "sub/deeper/b.txt")
    assert copies([tmp_path / "sub" / "deeper" / "b.txt"], Into(tmp_path / "out")) == [("b.txt", False)]


def test_names_that_some_systems_take_for_one_are_numbered_in_the_order_of_the_files(tmp_path: Path) -> None:
    write(tmp_path, "1/Deck.txt", "2/deck.txt", "3/DECK.txt", "3/deck (2).txt")
    paths = [tmp_path / name for name in ("1", "2", "3")]
    assert [name for name, _ in copies(paths, Into(tmp_path / "out"))] == [
        "Deck.txt",
        "deck (2).txt",
        "DECK (3).txt",
        "deck (2) (2).txt",
    ]


def test_only_what_is_no_source_may_be_written_over(tmp_path: Path) -> None:
    write(tmp_path, "in/a.txt", "in/sub/b.txt", "in/b.txt")
    into = Into(tmp_path / "in", over=True)
    assert copies([tmp_path / "in" / "sub", tmp_path / "in" / "a.txt"], into) == [("b.txt", True), ("a.txt", False)]
    assert copies([tmp_path / "in" / "sub", tmp_path / "in" / "b.txt"], into)[0] == ("b.txt", False)


@pytest.mark.parametrize(
    ("output", "left"),
    [
        ("library/out", ["a.txt"]),
        ("library", ["a.txt", "out/b.txt"]),
        ("elsewhere", ["a.txt", "out/b.txt"]),
        (".", ["a.txt", "out/b.txt"]),
    ],
)
def test_copies_of_an_earlier_run_are_left_out_where_they_lie_in_the_folder_that_is_read(
    tmp_path: Path, output: str, left: list[str]
) -> None:
    write(tmp_path / "library", "a.txt", "out/b.txt")
    library = [tmp_path / "library"]
    assert [file.shown for file in outside(walk(library), tmp_path / output, library)] == left


def test_a_copy_of_an_earlier_run_that_is_named_itself_is_taken(tmp_path: Path) -> None:
    write(tmp_path / "library", "out/b.txt")
    paths = [tmp_path / "library" / "out" / "b.txt", tmp_path / "library"]
    assert len(list(outside(walk(paths), tmp_path / "library" / "out", paths))) == 1
