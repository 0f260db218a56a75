"""The findings tree as a Qt model: what it shows before and after each change."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from msgcheck.desktop.finding_tree import FindingTree
from msgcheck.model import FileResult
from tests.desktop.builders import checked, failed, finding, gap

DECK = checked("deck.pptx", finding())
DECK_LINES = ["deck.pptx", "  Slide 4 › Title", "    Business Lunch"]


def lines(model: QAbstractItemModel, parent: QModelIndex | None = None, depth: int = 0) -> list[str]:
    """The whole model as indented lines."""
    above = parent or QModelIndex()
    shown = []
    for position in range(model.rowCount(above)):
        index = model.index(position, 0, above)
        shown += ["  " * depth + index.data(), *lines(model, index, depth + 1)]
    return shown


def filled(results: Sequence[FileResult]) -> FindingTree:
    tree = FindingTree()
    QAbstractItemModelTester(tree, QAbstractItemModelTester.FailureReportingMode.Fatal, tree)
    tree.put(results)
    return tree


@pytest.mark.parametrize(
    ("before", "put", "after"),
    [
        ([], DECK, DECK_LINES),
        ([failed("a.pptx")], DECK, ["a.pptx", *DECK_LINES]),
        ([DECK, failed("z.pptx")], checked("deck.pptx"), ["deck.pptx", "z.pptx"]),
        ([checked("deck.pptx"), failed("z.pptx")], DECK, [*DECK_LINES, "z.pptx"]),
        ([DECK], DECK, DECK_LINES),
        (
            [DECK],
            checked("deck.pptx", finding("team lunches", place="Slide 9"), gaps=(gap(),)),
            ["deck.pptx", "  Slide 9", "    team lunches", "  Not read", "    Slide 3 › Picture 2"],
        ),
    ],
    ids=["first", "another", "mended", "gone stale", "as before", "otherwise"],
)
def test_putting_a_result_shows_it_in_the_row_of_its_file(
    before: list[FileResult], put: FileResult, after: list[str]
) -> None:
    tree = filled(before)
    tree.put([put])
    assert lines(tree) == after


def test_a_file_met_twice_at_once_is_shown_once_as_it_was_last() -> None:
    assert lines(filled([checked("deck.pptx"), checked("b.pptx"), DECK])) == [*DECK_LINES, "b.pptx"]


def test_files_that_are_gone_leave_and_the_others_stay_in_order() -> None:
    tree = filled([checked("a.pptx"), DECK, checked("c.pptx"), checked("d.pptx")])
    tree.keep_only({Path("/library/deck.pptx").absolute(), Path("/library/d.pptx").absolute()})
    assert lines(tree) == [*DECK_LINES, "d.pptx"]
    assert [result.path for result in tree.results()] == ["deck.pptx", "d.pptx"]


def test_a_file_gone_and_back_comes_last() -> None:
    tree = filled([DECK, checked("b.pptx")])
    tree.keep_only({Path("/library/b.pptx").absolute()})
    tree.put([DECK])
    assert lines(tree) == ["b.pptx", *DECK_LINES]


def test_clearing_leaves_nothing() -> None:
    tree = filled([DECK])
    tree.clear()
    assert lines(tree) == []
    assert tree.results() == ()


def test_a_finding_that_stays_keeps_its_index() -> None:
    tree = filled([checked("a.pptx"), DECK])
    title = tree.index(0, 0, tree.index(1, 0))
    kept = QPersistentModelIndex(tree.index(0, 0, title))
    tree.put([DECK])
    tree.keep_only({Path("/library/deck.pptx").absolute()})
    assert kept.isValid()
    assert kept.data() == "Business Lunch"


def test_every_row_can_be_heard() -> None:
    tree = filled([DECK])
    assert tree.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "deck.pptx: 1 error"


def test_a_row_too_long_for_its_line_is_in_the_tool_tip_as_plain_text() -> None:
    tree = filled([checked("<b>.pptx", finding("<i>Lunch</i>"))])
    file = tree.index(0, 0)
    said = tree.index(0, 0, tree.index(0, 0, file))
    assert "&lt;b&gt;.pptx" in file.data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;i&gt;Lunch&lt;/i&gt;" in said.data(Qt.ItemDataRole.ToolTipRole)


def test_what_became_of_a_file_is_in_the_tool_tip_where_its_row_may_cut_it_off() -> None:
    tree = filled([failed("a.pptx", "is damaged"), checked("b.pptx", gaps=(gap(),))])
    assert "It is damaged." in tree.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "1 picture not read" in tree.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_there_is_nothing_outside_the_tree() -> None:
    tree = filled([DECK])
    assert not tree.index(1, 0).isValid()
    assert not tree.index(0, 1).isValid()
    assert tree.data(QModelIndex()) is None
