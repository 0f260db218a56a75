from __future__ import annotations

import io
from dataclasses import replace

import pytest

from msgcheck.model import Gap, Held, Severity
from msgcheck.reports import text
from tests.audits import TITLE, audit, checked, failed, finding, skipped


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def written(*results: object, stream: io.StringIO | None = None) -> str:
    stream = stream or io.StringIO()
    text.write(audit(*results), stream)  # type: ignore[arg-type]
    return stream.getvalue()


def test_a_finding_stands_under_its_file_and_place_with_the_words_marked() -> None:
    lines = written(checked("deck.pptx", finding())).splitlines()
    assert lines[:3] == ["deck.pptx", "  Slide 4 › Title", "    error    Order a »business lunch« today"]


def test_what_to_say_and_why_and_the_rule_follow_the_context() -> None:
    told = " ".join(written(checked("deck.pptx", finding())).split())
    assert "Say “Meals for Teams” instead of “business lunch”. It was renamed on 1 March 2026. [retired-name]" in told


def test_findings_in_one_place_share_its_line() -> None:
    assert written(checked("deck.pptx", finding(), finding())).count("Slide 4 › Title") == 1


def test_long_context_is_cut_around_the_found_words() -> None:
    long = "word " * 60 + "business lunch" + " word" * 60
    line = next(line for line in written(checked("a", finding(long))).splitlines() if "»business lunch«" in line)
    assert line.count("…") == 2
    assert len(line) < 170


def test_no_line_of_context_is_wider_than_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    monkeypatch.setenv("NO_COLOR", "1")
    long = "word " * 60 + "business lunch" + " word" * 60
    assert max(map(len, written(checked("a", finding(long)), stream=Terminal()).splitlines())) <= 70


def test_the_words_of_two_findings_at_one_place_are_shown_once() -> None:
    mixed = replace(
        finding(severity=Severity.WARNING), rule="mixed-names", message="Use one name.", reason="Two names."
    )
    lines = written(checked("deck.pptx", finding(), mixed)).splitlines()
    assert [line for line in lines if "»" in line] == ["    error    Order a »business lunch« today"]
    assert "    warning  Use one name. Two names. [mixed-names]" in lines


def test_a_reason_is_told_once_in_a_file() -> None:
    second = replace(finding("the business lunch"), reason="It was renamed on 1 March 2026. Judged by its looks.")
    told = " ".join(written(checked("a.pptx", finding(), second), checked("b.pptx", finding())).split())
    assert told.count("It was renamed on 1 March 2026.") == 2
    assert "instead of “business lunch”. Judged by its looks. [retired-name]" in told


def test_blanks_around_the_context_are_not_shown() -> None:
    assert "    error    »business lunch«\n" in written(checked("a", finding(" \tbusiness lunch\n ")))


def test_a_folder_without_files_is_told() -> None:
    assert written() == "There is no file to check. As of 2026-11-23.\n"


def test_reading_nothing_is_not_called_clean() -> None:
    assert "Nothing was read. 0 of 1 file read; 1 failed: a.pptx." in written(failed("a.pptx", "is empty"))


def test_a_file_that_failed_says_why() -> None:
    assert "not read  it is protected with a password" in written(failed("a.pptx", "is protected with a password"))


def test_a_clean_file_takes_no_room_but_counts() -> None:
    assert written(checked("deck.pptx")) == "Nothing stale found. 1 of 1 file read. As of 2026-11-23.\n"


def test_the_summary_counts_severities_files_and_gaps() -> None:
    rows = (
        checked("a.pptx", finding(), finding(severity=Severity.WARNING), gaps=(Gap("Slide 1 › Picture 1", "why"),)),
        checked("b.pptx", finding(severity=Severity.REVIEW)),
        failed("c.pdf", "why"),
        skipped("d.key", "why"),
    )
    assert written(*rows).splitlines()[-1] == (
        "1 error, 1 warning, 1 to review. 2 of 4 files read; 1 thing not read; 1 failed: c.pdf; 1 skipped."
        " As of 2026-11-23."
    )


def test_gaps_of_files_without_findings_are_told_too() -> None:
    told = written(checked("a.pptx", gaps=(Gap("Slide 1", "why", Held.PICTURE), Gap("Slide 2", "why"))))
    assert told.splitlines()[0] == "not read: 1 picture and 1 other thing in a.pptx"


def test_of_many_files_with_gaps_the_rest_is_counted() -> None:
    told = written(*(checked(f"{number}.pptx", gaps=(Gap("Slide 1", "why", Held.PICTURE),)) for number in range(45)))
    assert told.splitlines()[39:41] == [
        "not read: 1 picture in 39.pptx",
        "not read: 5 pictures in 5 more files without findings",
    ]


def test_gaps_of_one_reason_share_a_line() -> None:
    gaps = tuple(Gap(f"Slide {number}", "no words") for number in range(1, 7))
    told = written(checked("a.pptx", finding(), gaps=(*gaps, Gap("Macros", "no macros"))))
    assert "  not read: Slide 1, Slide 2, Slide 3 and 3 more (no words)\n  not read: Macros (no macros)\n" in told


def test_of_many_reasons_the_rest_is_counted() -> None:
    gaps = tuple(Gap("Slide 1", f"why {number}") for number in range(9))
    assert "  not read: 5 more things in this file\n" in written(checked("a.pptx", finding(), gaps=gaps))


def test_how_more_could_be_read_is_said_above_the_summary() -> None:
    hinted = replace(audit(checked("a.pptx")), hints=("Read the pictures.",))
    stream = io.StringIO()
    text.write(hinted, stream)
    assert stream.getvalue().splitlines()[-2] == "Read the pictures."


def test_colour_is_for_terminals_only() -> None:
    assert "\x1b[" not in written(checked("deck.pptx", finding()))
    assert "\x1b[" in written(checked("deck.pptx", finding()), stream=Terminal())


def test_no_color_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in written(checked("deck.pptx", finding()), stream=Terminal())


@pytest.mark.parametrize(("variable", "value", "coloured"), [("NO_COLOR", "", True), ("TERM", "dumb", False)])
def test_an_empty_no_color_says_nothing_and_a_dumb_terminal_has_no_colours(
    variable: str, value: str, coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(variable, value)
    assert ("\x1b[" in written(checked("deck.pptx", finding()), stream=Terminal())) is coloured


def test_a_document_cannot_speak_to_the_terminal() -> None:
    assert "\x1b" not in written(checked("deck\x1b[2J.pptx", finding("a \x1b]0;x\x07 business lunch")))


def test_skipped_files_are_told_by_their_reason() -> None:
    told = written(skipped("a.key", "is a deck of Keynote"), skipped("b.mp3", "is music"), skipped("c.mp3", "is music"))
    assert told.splitlines()[:2] == ["skipped: 2 files: each is music", "skipped: a.key is a deck of Keynote"]


def test_a_failed_file_reads_as_a_sentence() -> None:
    assert written(failed("a.pptx", "is empty")).splitlines()[:2] == ["a.pptx", "  not read  it is empty"]


def test_soft_hyphens_and_other_invisible_characters_are_not_shown() -> None:
    assert "»business lunch«" in written(checked("a", finding("a busi\u00adness lunch", "busi\u00adness lunch")))


def test_paragraphs_of_one_place_share_its_line_and_stay_apart() -> None:
    other = replace(TITLE, address="ppt/slides/slide4.xml#1")
    told = written(checked("deck.pptx", finding(), finding("Order a business lunch now", location=other)))
    assert told.count("Slide 4 › Title") == 1
    assert told.count("»business lunch«") == 2
