"""The rows of the findings tree: what a file's result becomes."""

from __future__ import annotations

import pytest

from msgcheck.desktop.rows import Mark, Row, file_row
from msgcheck.model import FileResult, Held, Severity
from tests.desktop.builders import checked, failed, finding, gap, skipped


def outline(row: Row, depth: int = 0) -> list[str]:
    """The rows as indented lines: kind, text and note."""
    line = "  " * depth + " | ".join(part for part in (row.kind, row.text, row.note) if part)
    return [line, *(below for child in row.children for below in outline(child, depth + 1))]


@pytest.mark.parametrize(
    ("result", "lines"),
    [
        (checked("sales/clean.pptx"), ["file | clean.pptx | sales"]),
        (failed("a.pptx"), ["file | a.pptx | Could not be read. It is damaged."]),
        (skipped("a.png"), ["file | a.png | Skipped. It is a picture, which is not read."]),
        (
            checked("sales/deck.pptx", finding(), finding(start=20), gaps=(gap(),)),
            [
                "file | deck.pptx | sales",
                "  place | Slide 4 › Title",
                "    finding | Business Lunch | Meals for Teams",
                "    finding | Business Lunch | Meals for Teams",
                "  gaps | Not read",
                "    gap | Slide 3 › Picture 2 | text in pictures was not read",
            ],
        ),
        (
            checked(
                "deck.pptx",
                gaps=(
                    gap("Slide 8 › Object", "it is protected with a password", Held.FILE),
                    gap("Slide 1 › Picture"),
                    gap("Slide 2 › Picture", "it is a broken picture"),
                    gap("Slide 3 › Picture"),
                    gap("Slide 4 › Button", "its words were not read", Held.OTHER),
                    gap("Slide 5 › Form", "macros were not read", Held.OTHER),
                    gap("Slide 6 › Form", "macros were not read", Held.OTHER),
                ),
            ),
            [
                "file | deck.pptx | /library",
                "  gaps | Not read",
                "    gap | 2 pictures | text in pictures was not read",
                "    gap | 1 picture | it is a broken picture",
                "    gap | 1 embedded file | it is protected with a password",
                "    gap | Slide 4 › Button | its words were not read",
                "    gap | 2 things | macros were not read",
            ],
        ),
        (
            checked(
                "a.zip",
                finding(place="a.zip › b.pptx › Slide 4 › Title"),
                finding(place="a.zip › b.pptx › Slide 9 › Picture (read from the image)"),
                gaps=(gap("a.zip › b.pptx › Slide 9 › Picture 2"),),
            ),
            [
                "file | a.zip | /library",
                "  place | b.pptx › Slide 4 › Title",
                "    finding | Business Lunch | Meals for Teams",
                "  place | b.pptx › Slide 9 › Picture | read from the image",
                "    finding | Business Lunch | Meals for Teams",
                "  gaps | Not read",
                "    gap | b.pptx › Slide 9 › Picture 2 | text in pictures was not read",
            ],
        ),
        (
            checked("sales/deck.pptx", finding(place="Slide 2"), finding(place="Notes"), finding(place="Slide 2")),
            [
                "file | deck.pptx | sales",
                "  place | Slide 2",
                "    finding | Business Lunch | Meals for Teams",
                "    finding | Business Lunch | Meals for Teams",
                "  place | Notes",
                "    finding | Business Lunch | Meals for Teams",
            ],
        ),
        (
            checked("sales/a.txt", finding("Business\nLunch", None)),
            ["file | a.txt | sales", "  place | Slide 4 › Title", "    finding | Business Lunch"],
        ),
    ],
    ids=[
        "clean",
        "failed",
        "skipped",
        "findings and a gap",
        "gaps by their reasons",
        "an archive and a picture",
        "a place met twice",
        "no wording to offer",
    ],
)
def test_a_result_becomes_rows(result: FileResult, lines: list[str]) -> None:
    assert outline(file_row(result)) == lines


@pytest.mark.parametrize(
    ("result", "mark", "counts"),
    [
        (checked("a.pptx"), Mark.CLEAN, ()),
        (checked("a.pptx", gaps=(gap(), gap())), Mark.GAP, ((Mark.GAP, 2),)),
        (failed("a.pptx"), Mark.GAP, ((Mark.GAP, 1),)),
        (
            checked("a.pptx", finding(severity=Severity.REVIEW), finding(), finding()),
            Mark.ERROR,
            ((Mark.ERROR, 2), (Mark.REVIEW, 1)),
        ),
    ],
)
def test_a_file_bears_its_worst_mark_and_all_its_numbers(
    result: FileResult, mark: Mark, counts: tuple[tuple[Mark, int], ...]
) -> None:
    row = file_row(result)
    assert (row.mark, row.counts) == (mark, counts)


def test_of_findings_at_one_spot_the_worst_comes_first() -> None:
    mild, bad = finding(rule="mixed-names", severity=Severity.WARNING), finding()
    earlier = finding(severity=Severity.REVIEW, start=2)
    assert file_row(checked("a.pptx", mild, bad, earlier)).children[0].findings == (earlier, bad, mild)


def test_a_screen_reader_hears_severity_words_and_what_to_say() -> None:
    place = file_row(checked("a.pptx", finding())).children[0]
    assert place.children[0].spoken == "error: Business Lunch, say Meals for Teams"
    assert place.spoken == "Slide 4 › Title: 1 error"


def test_a_file_says_what_was_not_read_of_it() -> None:
    row = file_row(checked("a.pptx", finding(), gaps=(gap(), gap("Slide 9 › Object", "it is damaged", Held.FILE))))
    assert row.unread == "1 picture and 1 embedded file not read"
    assert row.spoken == "a.pptx: 1 error, 1 picture and 1 embedded file not read"


def test_a_reason_is_heard_with_its_number_and_one_gap_with_its_place() -> None:
    (many,) = file_row(checked("a.pptx", gaps=(gap("Slide 1"), gap("Slide 2")))).children
    (one,) = file_row(checked("a.pptx", gaps=(gap("Slide 1"),))).children
    assert many.spoken == "Not read: 2 pictures"
    assert many.children[0].spoken == "not read: 2 pictures, text in pictures was not read"
    assert one.children[0].spoken == "not read: Slide 1, text in pictures was not read"


def test_a_row_knows_the_findings_below_it() -> None:
    first, second = finding(), finding(place="Slide 9 › Notes")
    row = file_row(checked("a.pptx", first, second))
    assert row.findings == (first, second)
    assert row.children[1].findings == (second,)
