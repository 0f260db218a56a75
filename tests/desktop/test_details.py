"""What is said of the row chosen, and of all rows together."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from msgcheck import api
from msgcheck.desktop.context_view import ContextView
from msgcheck.desktop.file_detail import FileDetail
from msgcheck.desktop.finding_detail import FindingDetail
from msgcheck.desktop.labels import ElidedLabel
from msgcheck.desktop.main_window import MainWindow
from msgcheck.desktop.outlook import Outlook, Prospect
from msgcheck.desktop.overview import verdict
from msgcheck.desktop.picture_button import PictureButton
from msgcheck.desktop.registry_page import RegistryPage
from msgcheck.desktop.rows import file_row
from msgcheck.desktop.settings import Appearance
from msgcheck.desktop.surroundings import Passage, excerpt
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.worker import RegistryAnswer, Search
from msgcheck.desktop.wrapped_text import WrappedText
from msgcheck.errors import Problem
from msgcheck.model import FileResult, Held, Severity
from tests.desktop.builders import REGISTRY, checked, failed, finding, gap, skipped, write

SAFE = Outlook(Prospect.SAFE)
MARKUP = "<b>Business</b> <img src='file:///etc/passwd'> &amp; Lunch"


def texts(widget: QWidget) -> list[str]:
    """What the labels and pages of text in `widget` say, line by line, that are not hidden."""
    labels = [found.text() for found in widget.findChildren(QLabel) if found.isVisibleTo(widget) and found.text()]
    pages = [found.toPlainText() for found in widget.findChildren(WrappedText) if found.isVisibleTo(widget)]
    return labels + [line for page in pages for line in page.split("\n")]


@pytest.fixture
def detail(window: MainWindow) -> FindingDetail:
    return window.results.detail.finding


def test_a_finding_is_told_with_what_why_since_when_and_whom_to_ask(detail: FindingDetail, tmp_path: Path) -> None:
    registry = api.open_registry(write(tmp_path / "registry.yaml", REGISTRY)).registry
    said = finding()
    detail.show_finding(checked("sales/deck.pptx", said), said, registry, SAFE)
    told = texts(detail)
    for words in (
        "Error",
        "Retired name",
        "Slide 4 › Title",
        "Business Lunch",
        "Meals for Teams",
        "Business Lunch is a retired name; say Meals for Teams.",
        "Renamed on 1 March 2026.",
        "brand@brightside.example",
        "A catered lunch delivered to an office.",
    ):
        assert words in told


def test_what_the_reason_has_said_is_not_said_again(detail: FindingDetail, tmp_path: Path) -> None:
    registry = api.open_registry(write(tmp_path / "registry.yaml", REGISTRY)).registry
    detail.show_finding(checked("deck.pptx", finding()), finding(), registry, SAFE)
    assert "Since" not in texts(detail)
    silent = dataclasses.replace(finding(), reason="")
    detail.show_finding(checked("deck.pptx", silent), silent, registry, SAFE)
    assert "1 March 2026" in texts(detail)


def test_a_finding_without_wording_names_the_concept_and_offers_nothing_to_copy(detail: FindingDetail) -> None:
    said = finding(replacement=None)
    detail.show_finding(checked("deck.pptx", said), said, None, SAFE)
    assert detail.instead.text() == "Meals for Teams"
    assert detail.fixing.copy.isHidden()
    assert "in the form that this place asks for" in texts(detail)


def test_a_finding_of_a_concept_that_the_registry_does_not_have_is_shown(detail: FindingDetail, tmp_path: Path) -> None:
    registry = api.open_registry(write(tmp_path / "registry.yaml", "registry: Another\n")).registry
    detail.show_finding(checked("deck.pptx", finding()), finding(), registry, SAFE)
    assert "Means" not in texts(detail)


def test_markup_in_a_document_is_shown_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    view = ContextView(theme)
    qtbot.addWidget(view)
    view.show_passages((Passage(MARKUP, mark=(0, 15)),), Severity.ERROR)
    assert view.toPlainText() == MARKUP


def test_markup_in_a_tool_tip_is_shown_as_it_is(qtbot: QtBot) -> None:
    label = ElidedLabel(MARKUP)
    qtbot.addWidget(label)
    assert "<b>" not in label.toolTip()
    assert "&lt;b&gt;" in label.toolTip()


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_found_words_are_marked_in_the_colour_of_their_severity(
    theme: Theme, qtbot: QtBot, appearance: Appearance
) -> None:
    view = ContextView(theme)
    qtbot.addWidget(view)
    view.show_passages(excerpt(finding()), Severity.ERROR)
    theme.choose(appearance)
    marked = []
    for position in range(1, len(view.toPlainText()) + 1):
        cursor = QTextCursor(view.document())
        cursor.setPosition(position)
        if cursor.charFormat().background().color().name() == theme.palette.error_soft:
            marked.append(position - 1)
    assert view.toPlainText()[marked[0] : marked[-1] + 1] == "Business Lunch"


def test_the_context_is_as_high_as_its_text(theme: Theme, qtbot: QtBot) -> None:
    view = ContextView(theme)
    qtbot.addWidget(view)
    view.resize(300, 50)
    view.show()
    view.show_passages((Passage("Lunch. " * 200, mark=(0, 5)),), Severity.ERROR)
    assert view.height() >= view.document().size().height()


@pytest.mark.parametrize(
    ("result", "told"),
    [
        (failed("broken.pptx"), ["This file could not be read", "It is damaged."]),
        (skipped("photo.png"), ["This file was skipped", "It is a picture, which is not read."]),
        (checked("clean.pptx"), ["Nothing stale here", "12 passages read and held against the registry."]),
        (checked("deck.pptx", finding()), ["1 error", "Business Lunch → Meals for Teams"]),
        (
            checked("deck.pptx", gaps=(gap(),)),
            ["Nothing stale in what was read", "1 picture: text in pictures was not read", "Slide 3 › Picture 2"],
        ),
        (
            checked("deck.pptx", gaps=(gap(), gap("Slide 9 › Object", "it is damaged", Held.FILE), gap("Slide 4"))),
            [
                "2 pictures and 1 embedded file not read",
                "2 pictures: text in pictures was not read",
                "Slide 3 › Picture 2",
                "Slide 4",
                "1 embedded file: it is damaged",
                "Slide 9 › Object",
            ],
        ),
    ],
    ids=["failed", "skipped", "clean", "findings", "a gap", "gaps"],
)
def test_a_file_is_told_with_what_became_of_it(theme: Theme, qtbot: QtBot, result: FileResult, told: list[str]) -> None:
    detail = FileDetail(theme, QAction(), QAction(), QAction())
    qtbot.addWidget(detail)
    detail.show_row(file_row(result))
    assert set(told) <= set(texts(detail))


def test_a_place_is_told_with_its_findings_alone(theme: Theme, qtbot: QtBot) -> None:
    detail = FileDetail(theme, QAction(), QAction(), QAction())
    qtbot.addWidget(detail)
    row = file_row(checked("deck.pptx", finding(), finding("team lunches", place="Slide 9"), gaps=(gap(),)))
    detail.show_row(row.children[1])
    told = " ".join(texts(detail))
    assert "team lunches" in told
    assert "Business Lunch" not in told
    assert "not read" not in told


def test_a_reason_is_told_with_its_places_alone(theme: Theme, qtbot: QtBot) -> None:
    detail = FileDetail(theme, QAction(), QAction(), QAction())
    qtbot.addWidget(detail)
    gaps = (gap(), gap("Slide 9 › Object", "it is damaged", Held.FILE), gap("Slide 4"))
    (heading,) = file_row(checked("deck.pptx", gaps=gaps)).children
    detail.show_row(heading.children[0])
    told = texts(detail)
    assert {"deck.pptx", "2 pictures: text in pictures was not read", "Slide 3 › Picture 2", "Slide 4"} <= set(told)
    assert "Slide 9 › Object" not in told


def test_things_in_one_place_are_told_once_with_their_number(theme: Theme, qtbot: QtBot) -> None:
    detail = FileDetail(theme, QAction(), QAction(), QAction())
    qtbot.addWidget(detail)
    detail.show_row(file_row(checked("a.html", gaps=(gap("Line 12"), gap("Line 14"), gap("Line 12")))))
    assert {"3 pictures: text in pictures was not read", "Line 12 (2 times)", "Line 14"} <= set(texts(detail))


@pytest.mark.parametrize(
    ("held", "is_on", "is_offered"),
    [(Held.PICTURE, False, True), (Held.PICTURE, True, False), (Held.FILE, False, False)],
)
def test_reading_pictures_is_offered_where_some_were_not_read_and_it_is_off(
    theme: Theme, qtbot: QtBot, held: Held, is_on: bool, is_offered: bool
) -> None:
    switch = QAction("Read text in pictures", checkable=True, checked=is_on)
    detail = FileDetail(theme, switch, QAction(), QAction())
    qtbot.addWidget(detail)
    detail.show_row(file_row(checked("deck.pptx", gaps=(gap(held=held),))))
    (button,) = detail.findChildren(PictureButton)
    assert button.isVisibleTo(detail) is is_offered


def test_words_read_from_a_picture_are_to_be_looked_at_and_changed_by_hand(detail: FindingDetail) -> None:
    place = "Slide 3 › Picture 2 (read from the image)"
    said = dataclasses.replace(finding(place=place), confidence=0.742)
    detail.show_finding(checked("deck.pptx", said), said, None, SAFE)
    told = " ".join(texts(detail))
    assert place in told
    assert "74 % sure" in told
    assert "changed by hand" in told
    detail.show_finding(checked("deck.pptx", finding()), finding(), None, SAFE)
    assert "by hand" not in " ".join(texts(detail))


def test_a_name_without_spaces_is_broken_rather_than_cut_off(theme: Theme, qtbot: QtBot) -> None:
    title = WrappedText(theme, "Place", size="title")
    qtbot.addWidget(title)
    title.resize(200, 20)
    title.show()
    title.show_lines("Line 1")
    low = title.height()
    title.show_lines("Master_sales_deck_for_all_regions_2026_final_v3_approved.pptx")
    assert title.height() > 2 * low
    assert title.document().idealWidth() <= 200


def test_text_follows_the_look(theme: Theme, qtbot: QtBot) -> None:
    title = WrappedText(theme, "Place")
    qtbot.addWidget(title)
    title.show_lines("Slide 4")
    theme.choose(Appearance.DARK)
    cursor = QTextCursor(title.document())
    cursor.setPosition(1)
    assert cursor.charFormat().foreground().color().name() == theme.palette.text
    assert title.toPlainText() == "Slide 4"


def test_very_many_gaps_are_cut_short_and_counted(theme: Theme, qtbot: QtBot) -> None:
    detail = FileDetail(theme, QAction(), QAction(), QAction())
    qtbot.addWidget(detail)
    detail.show_row(file_row(checked("deck.pptx", gaps=tuple(gap(f"Picture {n}") for n in range(1_500)))))
    assert "and 1,300 more" in texts(detail)


@pytest.mark.parametrize(
    ("results", "is_running", "icon", "headline"),
    [
        ([], True, "recheck", "Checking…"),
        ([], False, "file", "Nothing to check here"),
        ([checked("a.pptx"), checked("b.pptx")], False, "clean", "Nothing stale in 2 files"),
        (
            [checked("a.pptx", gaps=(gap(),))],
            False,
            "gap",
            "Nothing stale in 1 file – as far as they were read",
        ),
        (
            [checked("a.pptx"), failed("b.pptx")],
            False,
            "gap",
            "Nothing stale in 1 file – as far as they were read",
        ),
        ([failed("b.pptx")], False, "failed", "Nothing could be checked"),
        ([checked("a.pptx", finding()), checked("b.pptx")], False, "info", "1 error in 1 file"),
    ],
)
def test_the_verdict_is_no_better_than_what_was_read(
    results: list[FileResult], is_running: bool, icon: str, headline: str
) -> None:
    told = verdict(results, is_running=is_running, held_against="Held against Brightside.")
    assert (told.icon, told.headline) == (icon, headline)


@pytest.mark.parametrize(
    ("results", "words", "has_pictures"),
    [
        ([checked("a.pptx")], "Everything in them was read.", False),
        (
            [checked("a.pptx", gaps=(gap(), gap()))],
            "1 of 1 file read; 2 pictures not read. What was not read may be stale.",
            True,
        ),
        (
            [checked("a.pptx", gaps=(gap(held=Held.FILE),)), failed("hr/b.pptx")],
            "1 of 2 files read; 1 embedded file not read; 1 failed: b.pptx. What was not read may be stale.",
            False,
        ),
        (
            [checked("a.pptx", finding(), gaps=(gap(),))],
            "1 of 1 file read; 1 picture not read. Choose a finding on the left.",
            True,
        ),
    ],
)
def test_the_verdict_tells_how_far_the_check_reaches(results: list[FileResult], words: str, has_pictures: bool) -> None:
    told = verdict(results, is_running=False, held_against="Held against Brightside.")
    assert told.words == f"{words} Held against Brightside."
    assert told.has_pictures is has_pictures


def registry_page(window: MainWindow) -> RegistryPage:
    return window.registry_page


def test_a_registry_that_cannot_be_opened_is_told_in_words(window: MainWindow) -> None:
    page = registry_page(window)
    page.show_answer(RegistryAnswer(Search(None, None), Path("/gone.yaml"), error="it is not there"), waiting=2)
    told = texts(page)
    assert "This registry cannot be opened" in told
    assert "It is not there." in told
    assert "2 items will be checked as soon as there is a registry." in told


def test_faults_are_listed_by_line(window: MainWindow) -> None:
    page = registry_page(window)
    file = Path("/bad.yaml")
    problems = (Problem(file, 9, 1, "name", "names are empty"), Problem(file, 2, 1, "sinse", "unknown key"))
    page.show_answer(RegistryAnswer(Search(None, None), file, problems=problems), waiting=0)
    model = page.problems.model()
    assert [[model.index(row, column).data() for column in range(3)] for row in range(2)] == [
        ["2", "sinse", "Unknown key."],
        ["9", "name", "Names are empty."],
    ]
    assert "This registry has 2 faults" in texts(page)
