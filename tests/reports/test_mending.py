"""What was mended, as a person reads it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from msgcheck.model import (
    Change,
    Left,
    Mended,
    Mending,
    MendResult,
    MendStatus,
    Passage,
    Severity,
    UndoResult,
    UndoStatus,
)
from msgcheck.reports import mending as mending_report
from msgcheck.reports import undoing
from tests.audits import TITLE, finding

LUNCH = finding()
CHANGE = Change(
    TITLE,
    Passage("Order a business lunch today", 8, 22),
    Passage("Order Meals for Teams today", 6, 21),
)
DECK = MendResult(
    "deck.pptx",
    Path("deck.pptx"),
    "pptx",
    MendStatus.MENDED,
    made=(Mended(LUNCH, (CHANGE,)),),
    left=(Left(replace(LUNCH, severity=Severity.REVIEW), "a person has to look at it first"),),
    written=Path("/home/kim/deck.pptx"),
    backup=Path("/home/kim/msgcheck-backups/deck.pptx"),
    remarks=("The file has another name.",),
)
SIGNED = MendResult(
    "signed.docx", Path("signed.docx"), "docx", MendStatus.REFUSED, "is signed", left=(Left(LUNCH, "not changed"),)
)
CLEAN = MendResult("clean.txt", Path("clean.txt"), "text", MendStatus.UNCHANGED)
ODD = [MendResult(f"{n}.yaml", Path(f"{n}.yaml"), None, MendStatus.SKIPPED, "is not read yet") for n in (1, 2)]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def page(*results: MendResult, is_dry: bool = False, stream: io.StringIO | None = None) -> list[str]:
    stream = stream or io.StringIO()
    mending_report.write(Mending("Brightside", date(2026, 11, 23), results, is_dry), "text", stream)
    return stream.getvalue().splitlines()


def test_changes_what_is_left_and_what_was_written_stand_under_their_file() -> None:
    assert page(DECK, SIGNED, CLEAN, *ODD) == [
        "deck.pptx",
        "  Slide 4 › Title",
        "    - Order a »business lunch« today",
        "    + Order »Meals for Teams« today",
        "  Slide 4 › Title",
        "    review   Order a »business lunch« today",
        "             Say “Meals for Teams” instead of “business lunch”. Left: a person has to look at it first."
        " [retired-name]",
        "  written to /home/kim/deck.pptx",
        "  as it was before: /home/kim/msgcheck-backups/deck.pptx",
        "  The file has another name.",
        "",
        "signed.docx",
        "  not mended  it is signed",
        "  1 error left in it",
        "",
        "skipped: 2 files: each is not read yet",
        "1 fix made in 1 file. 1 error and 1 to review left. 1 file not mended. As of 2026-11-23.",
    ]


def test_a_change_that_mends_two_findings_is_shown_once() -> None:
    twice = replace(DECK, made=(*DECK.made, Mended(replace(LUNCH, rule="miscased-name"), (CHANGE,))))
    assert sum("»Meals for Teams«" in line for line in page(twice)) == 1


@pytest.mark.parametrize(
    ("results", "is_dry", "last"),
    [
        ((), False, "There is no file to mend. As of 2026-11-23."),
        ((CLEAN,), False, "Nothing was mended. Nothing is left. As of 2026-11-23."),
        ((CLEAN,), True, "Nothing would be mended. Nothing is left. Nothing was written. As of 2026-11-23."),
        ((DECK,), True, "1 fix to make in 1 file. 1 to review left. Nothing was written. As of 2026-11-23."),
    ],
)
def test_the_last_line_sums_it_up(results: tuple[MendResult, ...], *, is_dry: bool, last: str) -> None:
    assert page(*results, is_dry=is_dry)[-1] == last


def test_on_a_terminal_old_words_are_red_and_new_ones_green(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    lines = page(DECK, stream=Terminal())
    assert "    \x1b[31m-\x1b[0m Order a \x1b[4;31mbusiness lunch\x1b[0m today" in lines
    assert "    \x1b[32m+\x1b[0m Order \x1b[4;32mMeals for Teams\x1b[0m today" in lines
    monkeypatch.setenv("NO_COLOR", "1")
    assert page(DECK, stream=Terminal()) == page(DECK)


def test_a_document_cannot_speak_to_the_terminal() -> None:
    evil = Passage("Order \x1b[2J\r lunch \u202etoday", 6, 18)
    told = page(replace(DECK, path="a\x1b[2J.txt", made=(Mended(LUNCH, (Change(TITLE, evil, evil),)),)))
    assert not any(character in line for line in told for character in "\x1b\r\u202e")


def test_what_was_put_back_is_told_with_the_time_of_mending() -> None:
    stream = io.StringIO()
    when = datetime(2026, 11, 25, 12, 30, tzinfo=UTC)
    rows = (
        UndoResult("deck.pptx", Path("deck.pptx"), UndoStatus.UNDONE, mended_at=when),
        UndoResult("a.txt", Path("a.txt"), UndoStatus.UNCHANGED, "has not been mended in place"),
    )
    undoing.write(rows, "text", stream)
    assert stream.getvalue().splitlines() == [
        "deck.pptx  is again what it was before 2026-11-25 12:30",
        "a.txt  has not been mended in place",
        "1 file put back.",
    ]
