"""Mending as the window and other programs use it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from msgcheck import api
from msgcheck.library import mend as library_mend
from msgcheck.model import FileResult, MendResult, MendStatus, UndoStatus
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term
from tests.formats.packages import zipped
from tests.formats.pdf.builders import drawn, lines

MEALS = Concept("meals", ConceptKind.PRODUCT, Term("Meals for Teams"), formerly=(Term("Midday Box"),))
REGISTRY = Registry("Harbour Foods", concepts=(MEALS,))
DAY = date(2026, 11, 23)
SAID = "Our Midday Box.\n\nThe Midday Box feeds ten.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "offer.txt"
    file.write_text(SAID, encoding="utf-8")
    return file


def checked(path: Path) -> FileResult:
    [row] = api.check([path], REGISTRY, DAY).results
    return row


def mend_second(result: FileResult, target: api.InPlace | api.At | api.Nowhere) -> MendResult:
    second = [finding for finding in result.findings if finding.location.label == "Line 3"]
    return api.mend_file(result, second, REGISTRY, DAY, target)


def test_what_a_person_has_chosen_is_mended_safe_or_not(file: Path) -> None:
    row = mend_second(checked(file), api.InPlace())
    assert file.read_text(encoding="utf-8") == "Our Midday Box.\n\nThe Meals for Teams feeds ten.\n"
    assert row.status is MendStatus.MENDED
    assert row.after == replace(checked(file), hints=row.after.hints if row.after else ())


def test_a_copy_is_told_as_the_file_that_it_is(file: Path) -> None:
    copy = file.with_name("copy.txt")
    row = mend_second(checked(file), api.At(copy))
    assert (row.written, row.backup, row.after) == (copy, None, checked(copy))
    assert file.read_text(encoding="utf-8") == SAID


def test_what_would_be_made_can_be_seen_before(file: Path) -> None:
    row = mend_second(checked(file), api.Nowhere())
    assert [mended.changes[0].after.text for mended in row.made] == ["The Meals for Teams feeds ten."]
    assert file.read_text(encoding="utf-8") == SAID


def test_a_file_that_has_changed_since_it_was_checked_is_refused(file: Path) -> None:
    result = checked(file)
    file.write_text(SAID + "P.S.\n", encoding="utf-8")
    row = mend_second(result, api.InPlace())
    assert (row.status, row.error, row.made) == (MendStatus.REFUSED, "has changed since it was checked", ())
    assert [left.finding for left in row.left] == list(result.findings)


def test_a_file_that_vanished_is_a_failed_row(file: Path) -> None:
    result = checked(file)
    file.unlink()
    row = mend_second(result, api.InPlace())
    assert (row.status, row.error) == (MendStatus.FAILED, "is not there, or is there no longer")


def test_step_by_step_all_is_mended_and_undone(file: Path) -> None:
    for _ in range(2):
        result = checked(file)
        api.mend_file(result, result.findings[:1], REGISTRY, DAY, api.InPlace())
    assert "Midday" not in file.read_text(encoding="utf-8")
    assert [row.status.value for _ in range(3) for row in api.undo([file])] == ["undone", "undone", "unchanged"]
    assert file.read_text(encoding="utf-8") == SAID


def test_one_mending_is_undone_and_no_other(file: Path) -> None:
    first, second = (mend_first(checked(file)) for _ in range(2))
    refused = api.undo_mending(first)
    assert refused.status is UndoStatus.REFUSED
    assert "has been changed since it was mended" in (refused.error or "")
    assert "Midday" not in file.read_text(encoding="utf-8")
    assert [api.undo_mending(row).status.value for row in (second, second, first)] == ["undone", "unchanged", "undone"]
    assert file.read_text(encoding="utf-8") == SAID


def mend_first(result: FileResult) -> MendResult:
    return api.mend_file(result, result.findings[:1], REGISTRY, DAY, api.InPlace())


def test_what_kinds_of_files_can_be_mended_and_annotated_is_known_before(tmp_path: Path, file: Path) -> None:
    flyer = tmp_path / "flyer.pdf"
    flyer.write_bytes(drawn(lines("Our Midday Box.")))
    broken = tmp_path / "broken.pptx"
    broken.write_bytes(b"")
    rows = [checked(path) for path in (file, flyer, broken)]
    assert [api.is_mendable(row) for row in rows] == [True, False, False]
    assert [api.is_annotatable(row) for row in rows] == [False, True, False]


def test_a_file_in_an_archive_beside_one_that_is_for_a_process_of_its_own_is_mended(tmp_path: Path) -> None:
    archive = tmp_path / "material.zip"
    archive.write_bytes(zipped({"offer.txt": SAID.encode(), "flyer.pdf": drawn(lines("Our Midday Box."))}))
    [row] = api.mend([archive], REGISTRY, DAY, api.InPlace()).results
    assert [mended.changes[0].location.label for mended in row.made] == ["material.zip › offer.txt › Line 1"]
    assert {left.why for left in row.left} == {
        "a person has to look at it first",
        "the file inside is of a kind that is only read, and has to be changed in the program that made it",
        "no fix is known for it",
    }


def test_progress_is_told_before_the_first_file_and_after_each(tmp_path: Path, file: Path) -> None:
    (tmp_path / "plan.txt").write_text("Nothing.", encoding="utf-8")
    told: list[api.MendProgress] = []
    api.mend([tmp_path], REGISTRY, DAY, api.Nowhere(), progress=told.append)
    assert [(one.done, one.total, one.result.path if one.result else None) for one in told] == [
        (0, 2, None),
        (1, 2, "offer.txt"),
        (2, 2, "plan.txt"),
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_cancelled_mending_ends_with_the_rows_it_has(tmp_path: Path, jobs: int) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(SAID, encoding="utf-8")
    seen: list[MendResult] = []

    def note(progress: api.MendProgress) -> None:
        seen.extend([progress.result] if progress.result else [])

    mending = api.mend(
        [tmp_path], REGISTRY, DAY, api.InPlace(), jobs=jobs, progress=note, cancelled=lambda: len(seen) >= 2
    )
    assert [(row.path, row.status) for row in mending.results] == [
        ("0.txt", MendStatus.MENDED),
        ("1.txt", MendStatus.MENDED),
    ]


def test_a_mistake_of_ours_is_a_failed_row_and_a_traceback_in_the_log(
    file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(library_mend, "store", broken)
    [row] = api.mend([file], REGISTRY, DAY, api.InPlace()).results
    assert (row.status, row.error) == (MendStatus.FAILED, library_mend.OUR_FAULT)
    assert len(row.left) == 2
    assert "Traceback" in caplog.text


def test_the_time_that_a_file_may_take_holds_for_mending_too(file: Path) -> None:
    file.write_text(long := SAID * 5_000, encoding="utf-8")  # so much takes seconds
    [row] = api.mend([file], REGISTRY, DAY, api.InPlace(), reading=api.reading(["seconds=0.01"])).results
    assert row.status is MendStatus.FAILED
    assert "took longer than" in (row.error or "")
    assert file.read_text(encoding="utf-8") == long
