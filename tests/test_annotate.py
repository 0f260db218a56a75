"""Annotated copies as a user and a batch job meet them: what is written where, what is told, exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from msgcheck import formats
from msgcheck.cli import main
from tests.formats.letters import letter, p
from tests.formats.packages import Link, xml
from tests.formats.pdf.builders import drawn, lines

REGISTRY = """\
registry: Harbour Foods
products:
  - id: meals-for-teams
    name: Meals for Teams
    since: 2026-03-01
    formerly: [Midday Box]
    avoid: [team lunches]
"""
HEADER = [Link("rId2", "header", "header1.xml")]
TYPES = {"[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'}


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "msgcheck.yaml").write_text(REGISTRY, encoding="utf-8")
    (folder / "letter.docx").write_bytes(letter(p("Order a Midday Box now."), p("Enjoy team lunches!"), parts=TYPES))
    (folder / "list.pdf").write_bytes(drawn(lines("The Midday Box costs $12.")))
    return folder


def fix(folder: Path, *words: str) -> int:
    return main(["fix", "--annotate", str(folder), "--as-of", "2026-06-01", *words])


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(capsys.readouterr().out)
    return loaded


def comments(file: Path) -> list[str]:
    found = formats.read(file).blocks
    return [block.text for block in found if "comment" in (block.location.part, block.location.element)]


def test_copies_with_notes_go_beside_the_files_which_stay_as_they_are(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {file: file.read_bytes() for file in library.iterdir()}
    assert fix(library) == 1
    assert {file: file.read_bytes() for file in before} == before
    assert {file.name for file in library.iterdir()} - {file.name for file in before} == {
        "letter (annotated).docx",
        "list (annotated).pdf",
    }
    said = comments(library / "letter (annotated).docx")
    assert said[0] == "Say “Meals for Teams” instead of “Midday Box”."
    assert comments(library / "list (annotated).pdf")[0].startswith("Say “Meals for Teams” instead of “Midday Box”.\n")
    page = capsys.readouterr().out
    assert "2 copies made. As of 2026-06-01." in page
    assert "letter.docx  1 error and 2 warnings noted, written to" in page.replace(str(library) + "/", "")


def test_a_copy_is_not_annotated_again(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fix(library)
    capsys.readouterr()
    assert fix(library, "--dry-run", "--format", "json") == 1
    rows = {row["path"]: row for row in told(capsys)["documents"]}
    statuses = {name: row["status"] for name, row in rows.items()}
    assert statuses == {
        "letter (annotated).docx": "skipped",
        "letter.docx": "annotated",
        "list (annotated).pdf": "skipped",
        "list.pdf": "annotated",
    }
    assert rows["list (annotated).pdf"]["error"].startswith("has notes of msgcheck in it already")


@pytest.mark.parametrize("name", ["letter.docx", "list.pdf"])
def test_checking_a_copy_finds_what_checking_the_file_does(
    library: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    fix(library)
    capsys.readouterr()
    found = []
    for file in (library / name, library / name.replace(".", " (annotated).")):
        main(["check", str(file), "--as-of", "2026-06-01", "--format", "json"])
        found.append(told(capsys)["documents"][0]["findings"])
    assert found[0] == found[1] != []


def test_the_json_tells_what_was_noted_and_where_the_copy_is(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fix(library, "--output-dir", str(tmp_path / "out"), "--rule", "avoided-name", "--format", "json") == 1
    out = told(capsys)
    assert out["schema"] == "msgcheck/1"
    assert [(row["path"], row["status"]) for row in out["documents"]] == [
        ("letter.docx", "annotated"),
        ("list.pdf", "unchanged"),
    ]
    row = out["documents"][0]
    assert row["written"] == str(tmp_path / "out" / "letter.docx")
    assert [one["found"] for one in row["noted"]] == ["team lunches"]
    assert row["left"] == []
    assert out["summary"]["annotated"] == 1
    assert comments(tmp_path / "out" / "letter.docx")[0].startswith("Say “Meals for Teams”")


def test_a_dry_run_writes_nothing(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(library.iterdir())
    assert fix(library, "--dry-run") == 1
    assert sorted(library.iterdir()) == before
    assert "2 copies to make. Nothing was written." in capsys.readouterr().out


def test_a_file_that_cannot_hold_notes_is_told_with_the_reason(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (library / "said.txt").write_text("Order a Midday Box now.", encoding="utf-8")
    (library / "fine.txt").write_text("Order Meals for Teams now.", encoding="utf-8")
    assert fix(library, "--format", "json") == 3
    rows = {row["path"]: row for row in told(capsys)["documents"]}
    assert rows["said.txt"]["error"] == "is of a kind that cannot be annotated"
    assert [one["why"] for one in rows["said.txt"]["left"]] == ["there is no copy"]
    assert rows["fine.txt"]["status"] == "unchanged"


def test_what_finds_no_place_in_the_copy_is_told_with_the_reason(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = letter(p(), parts={**TYPES, "word/header1.xml": xml("w:hdr", p("The Midday Box"))},
                   links=HEADER, section='<w:headerReference w:type="default" r:id="rId2"/>')  # fmt: skip
    (library / "letter.docx").write_bytes(empty)
    (library / "list.pdf").unlink()
    assert fix(library) == 3
    page = capsys.readouterr().out
    assert "letter.docx  nothing noted" in page
    assert "not noted: Header: “Midday Box”: the body of the document has no words" in page
    assert "Nothing was noted." in page


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--in-place"], "--annotate makes copies"),
        (["--include", "review"], "--annotate makes copies"),
        (["--undo"], "--undo puts files back"),
    ],
)
def test_what_makes_no_sense_together_is_told(
    library: Path, words: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fix(library, *words) == 2
    assert why in capsys.readouterr().err


def test_pictures_are_read_for_notes_alone(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fix", "--ocr", str(library)]) == 2
    assert "--ocr goes with --annotate" in capsys.readouterr().err
