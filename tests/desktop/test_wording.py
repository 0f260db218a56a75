"""What the window says in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from msgcheck.desktop.wording import (
    about_file,
    count,
    counts_in_words,
    day_in_words,
    one_line,
    rule_title,
    says,
    sentence,
    short_path,
    summary,
)
from msgcheck.model import FileResult, Severity
from tests.desktop.builders import checked, failed, finding, gap, skipped

ERROR = finding()
WARNING = finding(severity=Severity.WARNING, start=9)
REVIEW = finding(severity=Severity.REVIEW, start=10)


@pytest.mark.parametrize(
    ("results", "words"),
    [
        ([], "Nothing stale in 0 files"),
        ([checked("a.pptx")], "Nothing stale in 1 file"),
        ([checked("a.pptx", ERROR, ERROR, WARNING), checked("b.pptx")], "2 errors, 1 warning in 2 files"),
        ([checked("a.pptx", REVIEW)], "1 to review in 1 file"),
        ([checked("a.pptx", gaps=(gap(), gap()))], "Nothing stale in 1 file; 2 things not read"),
        (
            [checked("a.pptx", ERROR, gaps=(gap(),)), failed("b.pptx"), skipped("c.png")],
            "1 error in 3 files; 1 thing not read; 1 file could not be read; 1 file skipped",
        ),
    ],
)
def test_a_summary_counts_what_was_found_and_what_was_not_read(results: list[FileResult], words: str) -> None:
    assert summary(results) == words


def test_counts_name_the_worst_first() -> None:
    assert counts_in_words([REVIEW, WARNING, ERROR]) == "1 error, 1 warning, 1 to review"


@pytest.mark.parametrize(("number", "words"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (12_345, "12,345 files")])
def test_a_count_agrees_with_its_noun(number: int, words: str) -> None:
    assert count(number, "file") == words


def test_document_text_is_one_line_without_control_characters() -> None:
    assert one_line("  Business\n\tLunch\x1b[31m \u00a0") == "Business Lunch [31m"


def test_marks_that_nobody_sees_do_not_part_a_word() -> None:
    assert one_line("Execu\u00adtive\u200b Spread\u202e") == "Executive Spread"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("is a link", "Is a link."), ("Broken!", "Broken!"), ("", ""), ("  ends so.  ", "Ends so.")],
)
def test_an_error_reads_as_a_sentence(text: str, shown: str) -> None:
    assert sentence(text) == shown


@pytest.mark.parametrize(
    ("reason", "shown"),
    [
        ("is empty", "It is empty."),
        ("The archive is damaged.", "The archive is damaged."),
        ("msgcheck made a mistake", "Msgcheck made a mistake."),
    ],
)
def test_the_reason_why_a_file_was_not_read_is_a_sentence(reason: str, shown: str) -> None:
    assert about_file(reason) == shown


def test_a_finding_without_wording_says_only_what_was_found() -> None:
    assert says(ERROR) == "Business Lunch → Meals for Teams"
    assert says(finding(replacement=None)) == "Business Lunch"


def test_a_rule_unknown_to_the_window_is_still_called_something() -> None:
    assert rule_title("retired-name") == "Retired name"
    assert rule_title("brand-new-rule") == "Brand new rule"


def test_a_day_is_written_for_people() -> None:
    assert day_in_words(date(2026, 3, 1)) == "1 March 2026"


def test_the_home_folder_is_shortened() -> None:
    assert short_path(Path.home() / "decks" / "a.pptx") == str(Path("~", "decks", "a.pptx"))
    assert short_path(Path("/elsewhere/a.pptx")) == str(Path("/elsewhere/a.pptx"))
