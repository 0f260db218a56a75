"""What the filter leaves of the tree."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from msgcheck.desktop.finding_tree import FindingTree
from msgcheck.desktop.rows import Mark
from msgcheck.desktop.tree_filter import TreeFilter
from msgcheck.model import Severity
from tests.desktop.builders import checked, failed, finding, gap
from tests.desktop.test_finding_tree import lines

RESULTS = (
    checked(
        "sales/deck.pptx",
        finding("Business Lunch"),
        finding("team lunches", severity=Severity.WARNING, place="Slide 9 › Notes"),
        gaps=(gap(),),
    ),
    checked("sales/clean.docx"),
    failed("hr/broken.pptx"),
)
DECK = ["deck.pptx", "  Slide 4 › Title", "    Business Lunch"]
NOTES = ["  Slide 9 › Notes", "    team lunches"]
GAPS = ["  Not read", "    Slide 3 › Picture 2"]


@pytest.fixture
def rows() -> TreeFilter:
    tree = FindingTree()
    filtered = TreeFilter(tree, tree)
    filtered.own = tree  # type: ignore[attr-defined]
    QAbstractItemModelTester(filtered, QAbstractItemModelTester.FailureReportingMode.Fatal, filtered)
    tree.put(RESULTS)
    return filtered


@pytest.mark.parametrize(
    ("marks", "words", "left"),
    [
        (frozenset(Mark), "", [*DECK, *NOTES, *GAPS, "clean.docx", "broken.pptx"]),
        ({Mark.ERROR}, "", DECK),
        ({Mark.WARNING}, "", ["deck.pptx", *NOTES]),
        ({Mark.GAP}, "", ["deck.pptx", *GAPS, "broken.pptx"]),
        ({Mark.CLEAN}, "", ["clean.docx"]),
        (frozenset(), "", []),
        (frozenset(Mark), "TEAM LUN", ["deck.pptx", *NOTES]),
        (frozenset(Mark), "slide 9", ["deck.pptx", *NOTES]),
        (frozenset(Mark), "meals for teams", [*DECK, *NOTES]),
        (frozenset(Mark), "hr/", ["broken.pptx"]),
        (frozenset(Mark), "deck", [*DECK, *NOTES, *GAPS]),
        ({Mark.ERROR}, "picture", []),
        (frozenset(Mark), "retired", [*DECK, *NOTES]),
    ],
)
def test_rows_are_left_that_have_mark_and_words(
    rows: TreeFilter, marks: frozenset[Mark], words: str, left: list[str]
) -> None:
    rows.show_marks(frozenset(marks))
    rows.show_words(words)
    assert lines(rows) == left


def test_things_of_one_reason_are_found_by_where_they_are(rows: TreeFilter) -> None:
    tree = rows.sourceModel()
    assert isinstance(tree, FindingTree)
    tree.put([checked("sales/clean.docx", gaps=tuple(gap(f"Page {n} › Picture") for n in range(1, 9)))])
    rows.show_words("page 7")
    assert lines(rows) == ["clean.docx", "  Not read", "    8 pictures"]
    rows.show_words("page 9")
    assert lines(rows) == []


def test_what_was_hidden_comes_back(rows: TreeFilter) -> None:
    everything = lines(rows)
    rows.show_words("nowhere")
    rows.show_words("")
    assert lines(rows) == everything


def test_findings_are_walked_from_top_to_bottom(rows: TreeFilter) -> None:
    assert [index.data() for index in rows.findings()] == ["Business Lunch", "team lunches"]
