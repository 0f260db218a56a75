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
    place_in,
    rule_title,
    says,
    sentence,
    short_path,
    summary,
    title_size,
)
from msgcheck.model import FileResult, Severity
from tests.desktop.builders import checked, failed, finding, gap, skipped

ERROR = finding()
WARNING = finding(severity=Severity.WARNING, start=9)
REVIEW = finding(severity=Severity.REVIEW, start=10)


@pytest.mark.parametrize(
    ("results", "words"),
    [
        ([checked("a.pptx")], "Nothing stale. 1 of 1 file read"),
        ([checked("a.pptx", ERROR, ERROR, WARNING), checked("b.pptx")], "2 errors, 1 warning. 2 of 2 files read"),
        ([checked("a.pptx", REVIEW)], "1 to review. 1 of 1 file read"),
        ([checked("a.pptx", gaps=(gap(), gap()))], "Nothing stale. 1 of 1 file read; 2 pictures not read"),
        (
            [checked("a.pptx", ERROR, gaps=(gap(),)), failed("hr/b.pptx"), skipped("c.png")],
            "1 error. 1 of 3 files read; 1 picture not read; 1 failed: b.pptx; 1 skipped",
        ),
        ([failed("b.pptx")], "Nothing was read. 0 of 1 file read; 1 failed: b.pptx"),
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


@pytest.mark.parametrize(
    ("label", "place"),
    [
        ("Slide 3 › Picture 2 (read from the image)", ("Slide 3 › Picture 2", "read from the image")),
        ("Slide 3 › Title", ("Slide 3 › Title", "")),
        ("Section ‘(read from the image)’", ("Section ‘(read from the image)’", "")),
    ],
)
def test_a_place_in_a_picture_is_told_apart_by_its_label(label: str, place: tuple[str, str]) -> None:
    assert place_in(label) == place


def test_a_long_title_is_set_smaller() -> None:
    assert title_size("Slide 4 › Title") == "title"
    assert title_size("archive.zip › deck.pptx › Slide 4 › Text box 12") == "heading"


def test_a_rule_unknown_to_the_window_is_still_called_something() -> None:
    assert rule_title("retired-name") == "Retired name"
    assert rule_title("brand-new-rule") == "Brand new rule"


def test_a_day_is_written_for_people() -> None:
    assert day_in_words(date(2026, 3, 1)) == "1 March 2026"


def test_the_home_folder_is_shortened() -> None:
    assert short_path(Path.home() / "decks" / "a.pptx") == str(Path("~", "decks", "a.pptx"))
    assert short_path(Path("/elsewhere/a.pptx")) == str(Path("/elsewhere/a.pptx"))
