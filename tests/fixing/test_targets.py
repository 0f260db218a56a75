"""Where mended files go, and what is never written over."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from msgcheck.errors import Unmendable, Unwritable
from msgcheck.fixing.destinations import At, Beside, Nowhere, Target
from msgcheck.fixing.names import with_ending
from msgcheck.fixing.targets import Stored, store

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "deck no. 1.pptx"
    file.write_bytes(b"old")
    return file


def put(file: Path, target: Target, content: bytes = b"new") -> Stored:
    return store(file, b"old", content, target, NOW)


def test_a_copy_goes_beside_the_file_and_never_over_another(file: Path) -> None:
    written = [put(file, Beside(), content).written for content in (b"one", b"two", b"three")]
    assert [path.name for path in written if path] == [
        "deck no. 1 (mended).pptx",
        "deck no. 1 (mended 2).pptx",
        "deck no. 1 (mended 3).pptx",
    ]
    assert [path.read_bytes() for path in written if path] == [b"one", b"two", b"three"]
    assert file.read_bytes() == b"old"


def test_a_copy_that_is_there_already_is_not_made_again(file: Path) -> None:
    first = put(file, Beside())
    assert put(file, Beside()) == first
    assert len(list(file.parent.iterdir())) == 2


def test_a_copy_beside_a_link_lies_beside_the_link(file: Path, tmp_path: Path) -> None:
    (tmp_path / "links").mkdir()
    link = tmp_path / "links" / "deck.pptx"
    link.symlink_to(file)
    assert put(link, Beside()).written == tmp_path / "links" / "deck (mended).pptx"


def test_a_copy_at_a_place_makes_the_folders_on_the_way(file: Path, tmp_path: Path) -> None:
    place = tmp_path / "out" / "2026" / "deck.pptx"
    assert put(file, At(place)).written == place
    assert place.read_bytes() == b"new"


def test_what_is_at_the_place_stays_unless_it_may_be_written_over(file: Path, tmp_path: Path) -> None:
    place = tmp_path / "copy.pptx"
    place.write_bytes(b"another's")
    with pytest.raises(Unmendable) as raised:
        put(file, At(place))
    assert str(raised.value) == f"was not written: “{place}” is there already"
    assert place.read_bytes() == b"another's"
    put(file, At(place, over=True))
    assert place.read_bytes() == b"new"


@pytest.mark.parametrize("over", [True, False])
def test_a_copy_is_never_written_over_the_file_itself(file: Path, tmp_path: Path, *, over: bool) -> None:
    (tmp_path / "link.pptx").symlink_to(file)
    (tmp_path / "same.pptx").hardlink_to(file)
    for place in (file, tmp_path / "link.pptx", tmp_path / "same.pptx", tmp_path / "x" / ".." / file.name):
        (tmp_path / "x").mkdir(exist_ok=True)
        with pytest.raises(Unmendable, match="over the file itself"):
            put(file, At(place, over=over))
    assert file.read_bytes() == b"old"


def test_a_file_where_a_folder_is_to_be_is_told(file: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(Unmendable, match="is no folder"):
        put(file, At(tmp_path / "out" / "deck.pptx"))
    with pytest.raises(Unwritable, match="could not be written"):
        put(file, At(tmp_path / "out" / "2026" / "deck.pptx"))


def test_a_read_only_file_is_not_written_over(file: Path, tmp_path: Path) -> None:
    place = tmp_path / "copy.pptx"
    place.write_bytes(b"another's")
    place.chmod(0o444)
    with pytest.raises(Unmendable, match="is read-only"):
        put(file, At(place, over=True))


def test_a_dry_run_writes_nothing(file: Path) -> None:
    before = os.stat(file.parent).st_mtime_ns  # noqa: PTH116
    assert put(file, Nowhere()) == Stored()
    assert os.stat(file.parent).st_mtime_ns == before  # noqa: PTH116


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("deck.pptx", "deck (mended).pptx"),
        ("Preise v1.2", "Preise v1 (mended).2"),
        (".hidden", ".hidden (mended)"),
        ("deck", "deck (mended)"),
        ("x" * 250 + ".txt", "x" * 227 + " (mended).txt"),
    ],
)
def test_an_ending_goes_before_the_suffix_within_what_systems_allow(name: str, expected: str) -> None:
    assert with_ending(name, " (mended)") == expected
