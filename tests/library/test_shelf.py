"""What was made of many names is kept in a folder: whole or not at all, bounded, and never in the way."""

from __future__ import annotations

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from msgcheck import engine
from msgcheck.library import shelf
from msgcheck.library.shelf import FolderShelf, prepared
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term
from tests.matching.renames import document

DAY = date(2026, 11, 23)


def registry(names: int) -> Registry:
    concepts = (
        Concept(f"c{at}", ConceptKind.PRODUCT, Term(f"Nova Plan {at}"), formerly=(Term(f"Brimble Card {at}"),))
        for at in range(names)
    )
    return Registry("Test", concepts=tuple(concepts))


MANY, FEW = registry(200), registry(10)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache" / "msgcheck"
    monkeypatch.setenv(shelf.VARIABLE, str(folder))
    return folder


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.exists() else []


def finds(ready: engine.Engine) -> list[str]:
    return [finding.found for finding in engine.check(document("A Brimble Card 7 and a Brimbel Card 8"), ready)]


def test_a_second_run_takes_what_the_first_has_kept(folder: Path) -> None:
    first = finds(prepared(MANY, DAY))
    (file,) = files(folder)
    written = file.stat().st_mtime_ns, file.read_bytes()
    os.utime(file, ns=(0, 0))
    assert finds(prepared(MANY, date(2026, 12, 24))) == first == ["Brimble Card 7", "Brimbel Card 8"]
    assert files(folder) == [file]
    assert file.read_bytes() == written[1]
    assert file.stat().st_mtime_ns > 0  # in use, so not the oldest


def test_of_few_names_nothing_is_kept(folder: Path) -> None:
    prepared(FEW, DAY)
    assert files(folder) == []


def test_it_can_be_turned_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(shelf.VARIABLE, "off")
    assert finds(prepared(MANY, DAY)) == ["Brimble Card 7", "Brimbel Card 8"]
    assert files(folder) == []


@pytest.mark.parametrize("damage", [b"", b"msgcheck names 1\n", b"\0" * 5000])
def test_a_damaged_file_is_not_used_and_written_anew(folder: Path, damage: bytes) -> None:
    prepared(MANY, DAY)
    (file,) = files(folder)
    whole = file.read_bytes()
    for content in (damage, whole[:-1], whole[:100] + b"?" + whole[101:]):
        file.write_bytes(content)
        assert finds(prepared(MANY, DAY)) == ["Brimble Card 7", "Brimbel Card 8"]
        assert file.read_bytes() == whole


def test_what_another_version_has_kept_is_not_taken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put = FolderShelf(folder)
    put.put("key", b"old")
    assert put.take("key") == b"old"
    monkeypatch.setattr(shelf, "_version", lambda: "another")
    assert put.take("key") == b""


def test_it_is_for_this_user_alone(folder: Path) -> None:
    prepared(MANY, DAY)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(file.stat().st_mode) for file in files(folder)] == [0o600]


def test_where_nothing_can_be_written_the_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv(shelf.VARIABLE, str(blocked / "cache"))
    assert finds(prepared(MANY, DAY)) == ["Brimble Card 7", "Brimbel Card 8"]


def test_the_oldest_go(folder: Path) -> None:
    full = FolderShelf(folder)
    for number in range(12):
        full.put(str(number), b"x" * 10)
        os.utime(full._file(str(number)), ns=(number, number))
    full.put("last", b"x")
    assert [number for number in range(12) if full.take(str(number))] == list(range(5, 12))
    assert full.take("last") == b"x"


def test_what_a_crashed_run_left_behind_goes_after_a_day(folder: Path) -> None:
    folder.mkdir(parents=True)
    old, fresh = folder / ".old", folder / ".fresh"
    old.touch()
    fresh.touch()
    os.utime(old, (0, 0))
    FolderShelf(folder).put("key", b"x")
    assert (old.exists(), fresh.exists()) == (False, True)


def test_many_runs_at_once_leave_one_whole_file(folder: Path) -> None:
    content = [bytes([number]) * 100_000 for number in range(8)]
    shared = FolderShelf(folder)
    with ThreadPoolExecutor(8) as runs:
        list(runs.map(lambda one: shared.put("key", one), content * 5))
    assert shared.take("key") in content
    assert len(files(folder)) == 1
