"""The command line as a user and a batch job meet it: words, exit codes, JSON."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from msgcheck import settings
from msgcheck.cli import main

REGISTRY = """\
registry: Harbour Foods
products:
  - id: meals-for-teams
    name: Meals for Teams
    since: 2026-03-01
    formerly:
      - name: Midday Box
        until: 2026-03-01
        grace_until: 2026-04-01
    avoid: [team lunches]
    owner: lucy@harbour.example
  - id: nova
    name: Nova Planner
    since: 2027-01-01
    embargo: true
    formerly: [Old Planner]
protect: [Midday Box Records]
"""


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    path = tmp_path / "terms.yaml"
    path.write_text(REGISTRY, encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    return folder


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def as_json(output: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(output)
    return loaded


def rules(
    text: str, day: str, registry: Path, capsys: pytest.CaptureFixture[str], folder: Path
) -> list[tuple[str, str]]:
    main(["check", str(put(folder, "said.txt", text)), "--registry", str(registry), "--as-of", day, "--format", "json"])
    found = as_json(capsys.readouterr().out)["documents"][0]["findings"]
    return [(row["rule"], row["severity"]) for row in found]


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Order the midday boxes.", "2026-11-23", [("retired-name", "error")]),
        ("Order the Midday Box.", "2026-03-31", [("retired-name", "warning")]),
        ("Order the Midday Box.", "2026-04-01", [("retired-name", "error")]),
        ("Order the Midday Box.", "2026-02-28", []),
        ("Nova Planner is coming.", "2026-11-23", [("premature-name", "error")]),
        ("Old Planner is here.", "2026-12-31", []),
        ("Old Planner is here.", "2027-01-01", [("retired-name", "error")]),
        ("We serve team lunches.", "2026-11-23", [("avoided-name", "warning")]),
        ("Midday Box Records plays.", "2026-11-23", []),
    ],
)
def test_the_day_decides(
    text: str,
    day: str,
    expected: list[tuple[str, str]],
    registry: Path,
    library: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert rules(text, day, registry, capsys, library) == expected


def test_text_on_standard_input_is_checked(
    registry: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("A Midday Box, s’il vous plaît.".encode())))
    code = main(["check", "-", "--registry", str(registry), "--as-of", "2026-11-23", "--format", "json"])
    document = as_json(capsys.readouterr().out)["documents"][0]
    assert (code, document["path"], document["findings"][0]["found"]) == (1, "-", "Midday Box")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_standard_input_may_be_in_any_encoding(
    encoding: str, registry: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "Café: a Midday Box.".encode(encoding)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(said)))
    assert main(["check", "-", "--registry", str(registry), "--as-of", "2026-11-23"]) == 1
    assert "Café: a »Midday Box«." in capsys.readouterr().out


def test_standard_input_that_is_no_text_is_a_failed_row(
    registry: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(bytes(range(256)) * 9)))
    assert main(["check", "-", "--registry", str(registry), "--format", "json"]) == 3
    row = as_json(capsys.readouterr().out)["documents"][0]
    assert (row["path"], row["status"], row["error"]) == ("-", "failed", "holds binary data, not text")


def test_standard_input_is_read_alone(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "-", "a.txt", "--registry", str(registry)]) == 2
    assert "read alone" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        ("A Midday Box.", "error", 1),
        ("Team lunches.", "error", 0),
        ("Team lunches.", "warning", 1),
        ("Team lunches.", "review", 1),
        ("A Midday Box.", "never", 0),
        ("Meals for Teams.", "review", 0),
    ],
)
def test_the_exit_code_says_whether_something_bad_enough_was_found(
    text: str, fail_on: str, code: int, registry: Path, library: Path
) -> None:
    path = put(library, "said.txt", text)
    arguments = ["check", str(path), "--registry", str(registry), "--as-of", "2026-11-23", "--fail-on", fail_on]
    assert main(arguments) == code


def test_a_broken_file_alone_exits_3_and_is_a_row(
    registry: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (library / "broken.pptx").write_bytes(b"PK\x03\x04 this is no deck")
    assert main(["check", str(library), "--registry", str(registry), "--format", "json"]) == 3
    row = as_json(capsys.readouterr().out)["documents"][0]
    assert (row["path"], row["status"]) == ("broken.pptx", "failed")
    assert row["error"]


def test_a_broken_file_costs_no_other_file(registry: Path, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / "broken.pptx").write_bytes(b"PK\x03\x04 this is no deck")
    put(library, "said.txt", "The Midday Box.")
    put(library, "notes.yaml", "a: b")
    arguments = ["check", str(library), "--registry", str(registry), "--as-of", "2026-11-23", "--format", "json"]
    assert main(arguments) == 1
    rows = as_json(capsys.readouterr().out)["documents"]
    assert [(row["path"], row["status"]) for row in rows] == [
        ("broken.pptx", "failed"),
        ("notes.yaml", "skipped"),
        ("said.txt", "checked"),
    ]


def test_one_worker_or_three_make_no_difference(
    registry: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(7):
        put(library, f"{number}.txt", "A Midday Box." if number % 2 else "Meals for Teams.")
    base = ["check", str(library), "--registry", str(registry), "--as-of", "2026-11-23", "--format", "json"]
    outputs = []
    for jobs in ("1", "3"):
        assert main([*base, "--jobs", jobs]) == 1
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]


def test_the_nearest_registry_above_the_file_is_used(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(library, "msgcheck.yaml", REGISTRY)
    (library / "2026" / "q4").mkdir(parents=True)
    path = put(library / "2026" / "q4", "said.txt", "The Midday Box.")
    assert main(["check", str(path), "--as-of", "2026-11-23"]) == 1
    assert "Meals for Teams" in capsys.readouterr().out


def test_the_nearest_registry_is_above_the_file_and_not_on_the_way_to_it(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put(library, "msgcheck.yaml", REGISTRY)
    (library.parent / "elsewhere").mkdir()
    put(library.parent / "elsewhere", "said.txt", "The Midday Box.")
    monkeypatch.chdir(library)
    assert main(["check", "../elsewhere/said.txt"]) == 2
    assert "There is no registry" in capsys.readouterr().err


def test_the_nearest_registry_is_also_found_where_a_link_leads(library: Path) -> None:
    put(library, "msgcheck.yaml", REGISTRY)
    put(library, "said.txt", "The Midday Box.")
    (library.parent / "elsewhere").mkdir()
    link = library.parent / "elsewhere" / "said.txt"
    link.symlink_to(library / "said.txt")
    assert main(["check", str(link), "--as-of", "2026-11-23"]) == 1


def test_the_environment_names_the_registry_before_the_nearest(
    registry: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(library, "msgcheck.yaml", "registry: Other\n")
    path = put(library, "said.txt", "The Midday Box.")
    monkeypatch.setenv("MSGCHECK_REGISTRY", str(registry))
    assert main(["check", str(path), "--as-of", "2026-11-23"]) == 1


def test_the_registry_chosen_in_the_application_comes_last(registry: Path, library: Path) -> None:
    settings.remember_registry(registry)
    path = put(library, "said.txt", "The Midday Box.")
    assert main(["check", str(path), "--as-of", "2026-11-23"]) == 1


def test_without_a_registry_the_error_says_how_to_make_one(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(put(library, "said.txt", "x"))]) == 2
    told = capsys.readouterr().err
    assert "--registry FILE" in told
    assert "formerly: [Business Lunch]" in told


def test_a_registry_that_is_not_there_is_wrong_usage(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(library), "--registry", str(library / "none.yaml")]) == 2
    assert "none.yaml" in capsys.readouterr().err


def test_a_bad_key_names_file_line_and_the_nearest_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = put(tmp_path, "bad.yaml", REGISTRY.replace("since: 2026-03-01", "sinse: 2026-03-01"))
    assert main(["registry", "validate", str(bad)]) == 2
    told = capsys.readouterr().err
    assert "bad.yaml:5" in told
    assert "since" in told


def test_a_good_registry_is_said_to_be_good(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["registry", "validate", str(registry)]) == 0
    assert "2 concepts with 5 names" in capsys.readouterr().out


def test_checking_tells_where_a_registrys_warnings_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    registry = put(tmp_path, "odd.yaml", "registry: Odd\nproducts:\n  - {id: a, name: Pier Plus, formerly: [Pier]}\n")
    assert main(["check", str(put(tmp_path, "said.txt", "Nothing.")), "--registry", str(registry)]) == 0
    assert f"The registry has 2 warnings; see: msgcheck registry validate {registry}" in capsys.readouterr().err
    assert main(["registry", "validate", str(registry)]) == 0
    told = capsys.readouterr()
    assert "odd.yaml:3" in told.err
    assert "1 concept with 2 names, 0 statements" in told.out


def test_show_lists_what_the_file_says(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["registry", "show", str(registry)]) == 0
    shown = capsys.readouterr().out
    for said in ("Meals for Teams", "Midday Box", "team lunches", "lucy@harbour.example", "Midday Box Records"):
        assert said in shown


def test_changes_tell_what_to_say_now(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["registry", "changes", str(registry), "--since", "2026-01-01", "--as-of", "2026-11-23"]) == 0
    told = capsys.readouterr().out
    assert "Meals for Teams" in told
    assert "Midday Box" in told


def test_a_report_can_go_to_a_file(registry: Path, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, report = put(library, "said.txt", "The Midday Box."), library / "report.json"
    main(["check", str(path), "--registry", str(registry), "--format", "json", "--output", str(report)])
    assert as_json(report.read_text(encoding="utf-8"))["schema"] == "msgcheck/1"
    assert capsys.readouterr().out == ""
    assert sorted(file.name for file in library.iterdir()) == ["report.json", "said.txt"]


def test_a_report_that_cannot_be_written_is_a_clear_error(
    registry: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = put(library, "said.txt", "x")
    code = main(["check", str(path), "--registry", str(registry), "--output", str(library / "none" / "report.txt")])
    assert code == 2
    assert "cannot be written" in capsys.readouterr().err


def test_text_shows_what_is_read_with_its_place(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["text", str(put(library, "said.txt", "One.\n\nTwo."))]) == 0
    assert capsys.readouterr().out.splitlines() == [
        str(library / "said.txt"),
        "  Line 1",
        "    One.",
        "  Line 3",
        "    Two.",
        "",
    ]


def test_text_as_json_has_blocks_with_labels(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = put(library, "said.txt", "One.\n\nTwo.")
    assert main(["text", str(path), "--format", "json"]) == 0
    document = as_json(capsys.readouterr().out)["documents"][0]
    assert document["path"] == str(path)
    assert [(block["label"], block["text"]) for block in document["blocks"]] == [("Line 1", "One."), ("Line 3", "Two.")]


def test_text_shows_what_is_read_of_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"One.")))
    assert main(["text", "-"]) == 0
    assert capsys.readouterr().out.splitlines() == ["-", "  Line 1", "    One.", ""]


def test_text_of_a_broken_file_says_why_and_exits_3(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = library / "broken.pptx"
    path.write_bytes(b"PK\x03\x04 this is no deck")
    assert main(["text", str(path)]) == 3
    assert "failed: " in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "a", "--as-of", "tomorrow"],
        ["check", "a", "--jobs", "0"],
        ["check", ""],
        ["check", "a", "--format", "x"],
        [],
    ],
)
def test_wrong_usage_exits_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_the_demo_writes_its_files_and_checks_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", str(tmp_path / "demo")]) == 0
    assert "retired-name" in capsys.readouterr().out
    assert (tmp_path / "demo" / "msgcheck.yaml").is_file()


@pytest.mark.parametrize("command", ["check", "text"])
@pytest.mark.parametrize(
    ("limit", "words"),
    [
        ("file-bytes=4", "is larger than 4 bytes, the most that is read"),
        ("characters=4", "holds more than 4 characters, the most that are read"),
    ],
)
def test_a_limit_that_is_set_is_held_and_named(
    command: str, limit: str, words: str, registry: Path, library: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("MSGCHECK_REGISTRY", str(registry))
    assert main([command, str(put(library, "a.txt", "Lunch, at last")), "--limit", limit]) == 3
    assert words in capsys.readouterr().out


def test_a_limit_that_there_is_none_of_is_wrong_usage(
    registry: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(library), "--registry", str(registry), "--limit", "size=4"]) == 2
    assert "“size=4” sets no limit" in capsys.readouterr().err


def test_text_of_a_pdf_is_read_by_a_process_that_may_be_ended(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from msgcheck.formats import pdf
    from tests.formats.pdf.builders import WRAPPED, drawn, lines

    def never(*_: object) -> None:
        raise AssertionError("read in the process that shows it")

    (library / "flyer.pdf").write_bytes(drawn(lines(*WRAPPED)))
    monkeypatch.setattr(pdf, "read", never)  # a process of its own knows nothing of this
    assert main(["text", str(library / "flyer.pdf")]) == 0
    assert "Page 1 › paragraph 1" in capsys.readouterr().out
