"""`msgcheck fix` as a user and a batch job meet it: what is written where, what is left alone, exit codes, JSON."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from msgcheck.cli import main
from msgcheck.fixing.backups import FOLDER
from tests.formats.decks import deck, slide, title
from tests.formats.letters import letter, p
from tests.formats.packages import unzipped
from tests.formats.pdf.builders import drawn, lines
from tests.test_cli import REGISTRY

STALE, MENDED = "Order our Midday Box today.\n", "Order our Meals for Teams today.\n"
DOUBTFUL = "The Midday Box feeds ten.\n"  # a verb follows


@pytest.fixture(autouse=True)
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "msgcheck.yaml").write_text(REGISTRY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return put(tmp_path / "library" / "Müller & Söhne" / "offer (new).txt", STALE).parent.parent


def put(path: Path, text: str | bytes = STALE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def fix(*words: object) -> int:
    return main(["fix", *map(str, words), "--as-of", "2026-11-23"])


def fixed(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    capsys.readouterr()
    fix(*words, "--format", "json")
    loaded: dict[str, Any] = json.loads(capsys.readouterr().out)
    return loaded


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_mended_copy_is_written_beside_the_file(library: Path) -> None:
    assert fix(library) == 0
    assert files(library) == {
        "Müller & Söhne/offer (new).txt": STALE,
        "Müller & Söhne/offer (new) (mended).txt": MENDED,
    }


def test_mending_twice_leaves_one_copy(library: Path) -> None:
    assert (fix(library), fix(library)) == (0, 0)
    assert len(files(library)) == 2


def test_in_place_the_file_is_exchanged_and_put_back_by_undo(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fix(library, "--in-place") == 0
    told = capsys.readouterr().out
    file = library / "Müller & Söhne" / "offer (new).txt"
    assert file.read_text(encoding="utf-8") == MENDED
    [backup] = (file.parent / FOLDER).glob("*.txt")
    assert str(backup) in told
    assert main(["check", str(library), "--as-of", "2026-11-23"]) == 0
    assert main(["fix", "--undo", str(library)]) == 0
    assert files(library) == {"Müller & Söhne/offer (new).txt": STALE}
    assert "1 file put back." in capsys.readouterr().out


def test_what_cannot_be_put_back_is_told(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = library / "Müller & Söhne" / "offer (new).txt"
    assert main(["fix", "--undo", str(file)]) == 3
    assert "has not been mended in place" in capsys.readouterr().out
    fix(file, "--in-place")
    file.write_text("Typed by hand.\n", encoding="utf-8")
    assert main(["fix", "--undo", str(library), "--format", "json"]) == 3
    capsys.readouterr()
    assert main(["fix", "--undo", str(library), "--format", "json"]) == 3
    [row] = json.loads(capsys.readouterr().out)["documents"]
    assert row["status"] == "refused"
    assert row["error"].startswith("has been changed since it was mended")
    assert file.read_text(encoding="utf-8") == "Typed by hand.\n"


def test_changes_of_word_documents_are_tracked_on_request(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document, notes = put(tmp_path / "offer.docx", letter(p(STALE.strip()))), put(tmp_path / "notes.txt")
    assert fix(document, "--tracked") == 0
    copy = unzipped((tmp_path / "offer (mended).docx").read_bytes())["word/document.xml"].decode()
    assert re.findall(r"<w:(\w+) w:id=\"\d\" w:author=\"(\w+)\" w:date=\"(\d{4})", copy) == [
        ("del", "msgcheck", str(datetime.now().year)),
        ("ins", "msgcheck", str(datetime.now().year)),
    ]
    assert fixed(capsys, document, notes, "--tracked")["documents"][1]["status"] == "refused"
    assert fix(notes, "--tracked") == 3
    assert "it cannot hold tracked changes: only Word documents can" in capsys.readouterr().out
    assert not (tmp_path / "notes (mended).txt").exists()


def test_backups_are_no_documents(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fix(library, "--in-place")
    assert [row["path"] for row in fixed(capsys, library)["documents"]] == ["Müller & Söhne/offer (new).txt"]


def test_a_dry_run_shows_every_change_and_writes_nothing(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for where in ([], ["--in-place"], ["--output-dir", str(library / "out")]):
        assert fix(library, "--dry-run", *where) == 0
        assert capsys.readouterr().out.splitlines() == [
            "Müller & Söhne/offer (new).txt",
            "  Line 1",
            "    - Order our »Midday Box« today.",
            "    + Order our »Meals for Teams« today.",
            "",
            "1 fix to make in 1 file. Nothing is left. Nothing was written. As of 2026-11-23.",
        ]
    assert files(library) == {"Müller & Söhne/offer (new).txt": STALE}
    assert sorted(path.name for path in library.rglob("*")) == ["Müller & Söhne", "offer (new).txt"]


def test_copies_lie_in_the_output_folder_as_in_the_folders_named(library: Path, tmp_path: Path) -> None:
    put(library / "plain.txt", "Nothing stale.")
    assert fix(library, "--output-dir", tmp_path / "out") == 0
    assert files(tmp_path / "out") == {"Müller & Söhne/offer (new).txt": MENDED}


def test_two_files_of_one_name_do_not_meet_in_the_output_folder(tmp_path: Path) -> None:
    first, second = put(tmp_path / "a" / "Offer.txt"), put(tmp_path / "b" / "offer.TXT", "A Midday Box.\n")
    assert fix(first, second, tmp_path / "b" / ".." / "a", "--output-dir", tmp_path / "out") == 0
    assert files(tmp_path / "out") == {"Offer.txt": MENDED, "offer (2).TXT": "Meals for Teams.\n"}


def test_what_is_in_the_output_folder_stays_unless_it_may_be_written_over(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = put(tmp_path / "out" / "Müller & Söhne" / "offer (new).txt", "Somebody's.")
    assert fix(library, "--output-dir", tmp_path / "out") == 3
    assert f"it was not written: “{there}” is there already" in capsys.readouterr().out
    assert there.read_text(encoding="utf-8") == "Somebody's."
    assert fix(library, "--output-dir", tmp_path / "out", "--overwrite") == 0
    assert there.read_text(encoding="utf-8") == MENDED


@pytest.mark.parametrize("overwrite", [[], ["--overwrite"]])
def test_the_folder_that_is_read_is_no_output_folder(library: Path, overwrite: list[str]) -> None:
    before = files(library)
    assert fix(library, "--output-dir", library, *overwrite) == 3
    assert fix(library / "Müller & Söhne", "--output-dir", library / "Müller & Söhne" / ".", *overwrite) == 3
    assert files(library) == before


def test_a_file_that_is_mended_itself_is_never_written_over(tmp_path: Path) -> None:
    put(tmp_path / "in" / "a" / "a.txt", "The Midday Box Plus, a Midday Box.\n")
    put(tmp_path / "in" / "a.txt", STALE)
    before = files(tmp_path / "in")
    fix(tmp_path / "in" / "a", tmp_path / "in", "--output-dir", tmp_path / "in", "--overwrite")
    assert files(tmp_path / "in").items() >= before.items()


def test_an_output_folder_inside_the_folder_that_is_read_is_not_read_itself(library: Path) -> None:
    out = library / "out"
    for _ in range(2):
        assert fix(library, "--output-dir", out, "--overwrite") == 0
        assert files(out) == {"Müller & Söhne/offer (new).txt": MENDED}


@pytest.mark.parametrize(
    ("text", "words", "code", "after"),
    [
        (DOUBTFUL, [], 1, DOUBTFUL),
        (DOUBTFUL, ["--include", "review"], 0, "The Meals for Teams feeds ten.\n"),
        (STALE + "\nA team lunch.\n", ["--rule", "avoided-name"], 1, STALE + "\nMeals for Teams.\n"),
        ("Our team lunches.\n", ["--rule", "retired-name"], 1, "Our team lunches.\n"),
        ("Meals for Teams.\n", [], 0, "Meals for Teams.\n"),
    ],
)
def test_the_fixes_asked_for_are_made_and_the_exit_code_tells_of_the_others(
    text: str, words: list[str], code: int, after: str, tmp_path: Path
) -> None:
    file = put(tmp_path / "said.txt", text)
    assert fix(file, "--in-place", *words) == code
    assert file.read_text(encoding="utf-8") == after


def test_what_is_left_is_shown_with_the_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fix(put(tmp_path / "said.txt", DOUBTFUL))
    assert capsys.readouterr().out.splitlines()[1:4] == [
        "  Line 1",
        "    error    The »Midday Box« feeds ten.",
        "             Say “Meals for Teams” instead of “Midday Box”. Left: a person has to look at it first."
        " [retired-name]",
    ]


def test_a_file_that_cannot_be_mended_costs_no_other_file(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(library / "broken.pptx", b"PK\x03\x04 this is no deck")
    put(library / "flyer.pdf", drawn(lines("Our Midday Box.")))
    put(library / "plan.yaml", "a: b")
    told = fixed(capsys, library, "--in-place")
    assert [(row["path"], row["status"], bool(row["error"])) for row in told["documents"]] == [
        ("broken.pptx", "failed", True),
        ("flyer.pdf", "refused", True),
        ("plan.yaml", "skipped", True),
        ("Müller & Söhne/offer (new).txt", "mended", False),
    ]
    assert told["summary"]["mended"] == told["summary"]["failed"] == told["summary"]["refused"] == 1
    assert fix(library, "--in-place") == 3


def test_json_has_all_there_is_to_know(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = put(tmp_path / "said.txt", STALE + "\n" + DOUBTFUL)
    told = fixed(capsys, file, "--in-place")
    [row] = told["documents"]
    assert (told["schema"], told["registry"], told["as_of"], told["dry_run"]) == (
        "msgcheck/1",
        "Harbour Foods",
        "2026-11-23",
        False,
    )
    assert (row["path"], row["format"], row["status"], row["error"], row["written"]) == (
        str(file),
        "text",
        "mended",
        None,
        str(file),
    )
    assert Path(row["backup"]).read_text(encoding="utf-8") == STALE + "\n" + DOUBTFUL
    [made] = row["fixes"]
    assert (made["rule"], made["found"], made["fix"]) == ("retired-name", "Midday Box", "safe")
    [change] = made["changes"]
    assert change == {
        "location": {"part": "line", "number": 1, "element": "paragraph", "label": "Line 1"},
        "before": "Midday Box",
        "after": "Meals for Teams",
        "context_before": STALE.strip(),
        "context_after": MENDED.strip(),
    }
    assert {left["why"] for left in row["left"]} == {"a person has to look at it first", "no fix is known for it"}
    assert told["summary"]["fixes"] == 1
    assert told["summary"]["left"] == len(row["left"]) == sum(told["summary"]["left_by_severity"].values())


def test_one_worker_or_three_make_no_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told, slides = [], deck(slide(title("The Midday Box")))
    for jobs, place in ((1, tmp_path / "one"), (3, tmp_path / "three")):
        folder = place / "library"
        for number in range(6):
            put(folder / str(number % 3) / f"{number}.txt", STALE if number % 2 else DOUBTFUL)
        put(folder / "deck.pptx", slides)
        fix(folder, "--output-dir", place / "out", "--include", "review", "--jobs", jobs, "--format", "json")
        out = capsys.readouterr().out.replace(str(place), "")
        told.append((out, {path.name: path.read_bytes() for path in (place / "out").rglob("*.*")}))
    assert told[0] == told[1]


def test_a_link_stays_a_link_and_the_file_it_leads_to_is_mended(tmp_path: Path) -> None:
    file = put(tmp_path / "real" / "said.txt")
    (tmp_path / "link.txt").symlink_to(file)
    assert fix(tmp_path / "link.txt", "--in-place") == 0
    assert (tmp_path / "link.txt").is_symlink()
    assert file.read_text(encoding="utf-8") == MENDED
    assert main(["fix", "--undo", str(tmp_path / "link.txt")]) == 0
    assert file.read_text(encoding="utf-8") == STALE


def test_a_file_is_exchanged_once_however_many_links_lead_to_it(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (library / "again.txt").symlink_to(library / "Müller & Söhne" / "offer (new).txt")
    told = [(row["path"], row["status"], row["error"]) for row in fixed(capsys, library, "--in-place")["documents"]]
    assert told == [
        ("again.txt", "mended", None),
        ("Müller & Söhne/offer (new).txt", "skipped", "leads to the same file as again.txt"),
    ]


def test_what_killed_runs_left_is_removed_and_never_read(library: Path) -> None:
    put(library / ".msgcheck-0123456789abcdef.part", STALE)
    put(library / "x.txt")
    assert fix(library, "--in-place") == 0
    assert not (library / ".msgcheck-0123456789abcdef.part").exists()


def test_two_runs_at_once_mend_every_file_and_lose_none(tmp_path: Path) -> None:
    for number in range(4):
        put(tmp_path / "library" / f"{number}.txt", STALE + "\nOur team lunches.\n")
    words = [sys.executable, "-m", "msgcheck", "fix", "library", "--in-place", "--as-of", "2026-11-23"]
    runs = [subprocess.Popen([*words, "--rule", rule]) for rule in ("retired-name", "avoided-name")]
    assert {run.wait(timeout=60) for run in runs} <= {0, 1, 3}
    for rule in ("retired-name", "avoided-name"):
        fix(tmp_path / "library", "--in-place", "--rule", rule)
    after = files(tmp_path / "library")
    assert {after[f"{number}.txt"] for number in range(4)} == {MENDED + "\nOur Meals for Teams.\n"}
    assert not list((tmp_path / "library").rglob(".msgcheck-*"))


@pytest.mark.parametrize(
    "words",
    [
        ["fix", "-"],
        ["fix", "a.txt", "-"],
        ["fix", "a.txt", "--overwrite"],
        ["fix", "--undo", "a.txt", "--dry-run"],
        ["fix", "--undo", "a.txt", "--tracked"],
        ["fix", "--annotate", "a.txt", "--tracked"],
        ["fix", "--undo", "a.txt", "--rule", "retired-name"],
        ["fix", "a.txt", "--limit", "size=4"],
    ],
)
def test_what_makes_no_sense_is_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err.startswith("msgcheck: ")


@pytest.mark.parametrize(
    "words",
    [
        ["fix"],
        ["fix", "a", "--in-place", "--output-dir", "out"],
        ["fix", "a", "--in-place", "--undo"],
        ["fix", "a", "--include", "never"],
        ["fix", "a", "--rule", "no-such-rule"],
    ],
)
def test_words_that_are_none_are_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_a_failed_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fix(tmp_path / "none.txt") == 3
    assert "it is not there, or is there no longer" in capsys.readouterr().out
