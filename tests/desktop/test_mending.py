"""Mending from the window, with real files: fix one and go on, fix all safe ones, undo, redo, copies, refusals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from msgcheck.desktop.main_window import MainWindow
from msgcheck.desktop.rows import Mark
from tests.desktop.builders import CLEAN, REGISTRY, STALE, write
from tests.desktop.test_details import texts
from tests.desktop.test_finding_tree import lines
from tests.formats.decks import deck, slide, text_box, title
from tests.formats.packages import zipped
from tests.formats.pdf.builders import drawn
from tests.formats.pdf.builders import lines as drawn_lines

Check = Callable[..., None]

LEFT = Qt.MouseButton.LeftButton
MENDED = "Order Meals for Teams for your whole office today.\n"
TWICE = f"{STALE}\nAnd a Soup Pot for you.\n"
DOUBTFUL = "The Business Lunch’s lid is new.\n"  # the possessive of a plural is for a person to look at
MORE = (
    "  - {id: box, name: Aurora Box, formerly: [Midday Box]}\n  - {id: bowl, name: Warm Bowl, formerly: [Soup Pot]}\n"
)


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    return write(tmp_path / "brightside.yaml", REGISTRY + MORE)


@pytest.fixture
def check(window: MainWindow, registry: Path, qtbot: QtBot) -> Check:
    """Opens files against the registry and waits for the end."""

    def open_and_wait(*paths: Path) -> None:
        window.session.find_registry(registry)
        with qtbot.waitSignals([window.session.run_ended, window.results.counted]):
            window.open_paths(paths)

    return open_and_wait


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "sales"


def do(window: MainWindow, qtbot: QtBot, action: QAction) -> None:
    """Triggers an action that mends, and waits for its end."""
    with qtbot.waitSignal(window.mender.mended):
        action.trigger()


def put_back(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.mender.undone):
        window.commands.undo.trigger()


def shown(window: MainWindow) -> list[str]:
    return lines(window.results.rows)


def place(window: MainWindow) -> str:
    """The file and the place of the finding chosen."""
    row = window.results.row
    assert row is not None
    return f"{row.result.source.name} › {row.finding.location.label if row.finding else row.text}"


def backups(folder: Path) -> list[str]:
    return sorted(file.name.split(" (")[0] for file in (folder / "msgcheck-backups").glob("* (before *).*[!n]"))


# one finding


def test_fixing_a_finding_mends_its_file_and_goes_on_to_the_next(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    first, second = write(folder / "a.md", TWICE), write(folder / "b.md", STALE)
    check(folder)
    walked = []
    window.results.view.setFocus()
    for _ in range(3):
        walked.append(place(window))
        with qtbot.waitSignal(window.mender.mended):
            QTest.keyClick(window.results.view, Qt.Key.Key_F)
    assert walked == ["a.md › Line 1", "a.md › Line 3", "b.md › Line 1"]
    assert first.read_text(encoding="utf-8") == f"{MENDED}\nAnd a Warm Bowl for you.\n"
    assert second.read_text(encoding="utf-8") == MENDED
    assert shown(window) == ["a.md", "b.md"]
    assert place(window) == "b.md › b.md"
    qtbot.waitUntil(lambda: "Nothing stale here" in texts(window.results.detail.file))
    assert not window.commands.fix.isEnabled()


def test_a_finding_passed_over_stays_and_the_one_behind_the_fixed_is_chosen(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    file = write(folder / "a.md", "A Midday Box and a Business Lunch and a Soup Pot.\n\nA Midday Box.\n")
    check(file)
    window.commands.next.trigger()
    do(window, qtbot, window.commands.fix)
    assert window.results.finding is not None
    assert window.results.finding.found == "Soup Pot"
    assert window.results.finding.location.label == "Line 1"
    assert "A Midday Box and Meals for Teams and a Soup Pot." in file.read_text(encoding="utf-8")


def test_the_change_is_shown_before_it_is_made_with_its_article(window: MainWindow, check: Check, folder: Path) -> None:
    check(write(folder / "a.md", "We have a Midday Box for you.\n"))
    panel = window.results.detail.finding.fixing
    assert panel.change.isVisible()
    assert panel.change.toPlainText().replace("\t", " ").split("\n") == [
        "− We have a Midday Box for you.",
        "+ We have an Aurora Box for you.",
    ]
    assert panel.fix.text().strip() == "Fix this"
    assert not panel.why.isVisible()


def test_a_doubtful_fix_says_its_doubt_and_is_made_only_once_a_person_has_said_yes(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    file = write(folder / "a.md", DOUBTFUL)
    check(file)
    panel = window.results.detail.finding.fixing
    assert panel.fix.text().strip() == "Fix anyway…"
    assert panel.why.text() == "Look first: the possessive of a plural."
    QTest.mouseClick(panel.fix, LEFT)
    question(window).reject()
    assert file.read_text(encoding="utf-8") == DOUBTFUL
    QTest.mouseClick(panel.fix, LEFT)
    with qtbot.waitSignal(window.mender.mended):
        question(window).accept()
    assert "Meals for Teams" in file.read_text(encoding="utf-8")
    assert shown(window) == ["a.md"]


def question(window: MainWindow) -> QDialog:
    return next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())


def test_the_question_is_answered_by_the_keyboard_alone(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    check(write(folder / "a.md", DOUBTFUL))
    window.commands.fix.trigger()
    dialog = question(window)
    (default,) = [button for button in dialog.findChildren(QPushButton) if button.isDefault()]
    assert default.text() == "Fix anyway"
    with qtbot.waitSignal(window.mender.mended):
        QTest.keyClick(dialog, Qt.Key.Key_Return)


def test_of_a_pdf_it_is_said_that_it_is_only_read_and_a_copy_with_notes_is_offered(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    check(write(folder / "flyer.pdf", drawn(drawn_lines("Order a Business Lunch for your office."))))
    panel = window.results.detail.finding.fixing
    assert not panel.fix.isVisible()
    assert "only read" in panel.why.text()
    QTest.keyClick(window.results.view, Qt.Key.Key_F)
    assert window.statusBar().currentMessage() == panel.why.text()
    assert panel.annotate.isVisible()
    with qtbot.waitSignal(window.mender.annotated, timeout=60_000):
        QTest.mouseClick(panel.annotate, LEFT)
    assert (folder / "flyer (annotated).pdf").is_file()
    assert window.notice.words.text() == "flyer (annotated).pdf has 1 note on what was found."
    assert window.notice.action.text() == "Open it"


# all safe ones


def test_all_safe_ones_are_fixed_at_once_and_what_is_left_is_counted(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    slides = deck(slide(title("Order a Midday Box")), slide(text_box("The Business Lunch’s lid")))
    write(folder / "deck.pptx", slides)
    write(folder / "letter.md", TWICE)
    write(folder / "clean.txt", CLEAN)
    check(folder)
    qtbot.waitUntil(lambda: window.results.fixes.fix.text().strip() == "Fix 3 safe ones in 2 files")
    with qtbot.waitSignals([window.mender.mended, window.results.counted]):
        QTest.mouseClick(window.results.fixes.fix, LEFT)
    assert window.notice.words.text() == "3 fixed in 2 files. 1 left for you to look at."
    assert (window.notice.action.text(), window.notice.other.text()) == ("Undo", "Show the backup")
    assert shown(window) == ["clean.txt", "deck.pptx", "  Slide 2 › Text box", "    Business Lunch’s", "letter.md"]
    assert place(window) == "deck.pptx › Slide 2 › Text box"
    qtbot.waitUntil(lambda: not window.results.fixes.isVisible())
    assert not window.progress.isVisible()
    assert backups(folder) == ["deck", "letter"]


def test_rows_that_were_closed_stay_so_when_many_files_are_fixed(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    for number in range(10, 40):
        write(folder / f"{number}.md", f"{DOUBTFUL}\nOrder a Soup Pot.\n")
    check(folder)
    view, rows = window.results.view, window.results.rows
    view.collapse(rows.index(3, 0))
    window.commands.next.trigger()
    do(window, qtbot, window.commands.fix_all)
    assert shown(window)[:3] == ["10.md", "  Line 1", "    Business Lunch’s"]
    assert [view.isExpanded(rows.index(number, 0)) for number in range(5)] == [True, True, True, False, True]
    assert place(window) == "11.md › Line 1"
    put_back(window, qtbot)
    assert [view.isExpanded(rows.index(number, 0)) for number in range(5)] == [True, True, True, False, True]
    assert shown(window)[:5] == ["10.md", "  Line 1", "    Business Lunch’s", "  Line 3", "    Soup Pot"]


def test_a_file_that_the_filter_hides_once_it_is_clean_is_shown_no_longer(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    check(write(folder / "a.md", STALE))
    window.results.filter.show_only(Mark.ERROR)
    do(window, qtbot, window.commands.fix)
    assert shown(window) == []
    assert window.results.detail.overview.isVisible()
    assert window.results.detail.overview.headline.text() == "Nothing stale in 1 file"


def test_undoing_puts_all_files_back_and_redoing_mends_them_again(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    files = [write(folder / f"{name}.md", TWICE) for name in "ab"]
    check(folder)
    before = shown(window)
    assert not window.commands.undo.isEnabled()
    do(window, qtbot, window.commands.fix_all)
    assert window.commands.undo.text() == "&Undo fixing 4 in 2 files"
    with qtbot.waitSignal(window.mender.undone):
        window.notice.action.click()
    assert [file.read_text(encoding="utf-8") for file in files] == [TWICE, TWICE]
    assert shown(window) == before
    assert "2 files are what they were before." in window.statusBar().currentMessage()
    assert (window.commands.undo.text(), window.commands.undo.isEnabled()) == ("&Undo", False)
    assert window.commands.redo.text() == "&Redo fixing 4 in 2 files"
    do(window, qtbot, window.commands.redo)
    assert shown(window) == ["a.md", "b.md"]
    assert window.commands.undo.isEnabled()
    assert not window.commands.redo.isEnabled()


def test_fixes_are_undone_one_by_one_the_last_first(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    file = write(folder / "a & b.md", TWICE)
    check(file)
    do(window, qtbot, window.commands.fix)
    once = file.read_text(encoding="utf-8")
    do(window, qtbot, window.commands.fix)
    assert window.commands.undo.text() == "&Undo fixing “Soup Pot” in a && b.md"
    put_back(window, qtbot)
    assert file.read_text(encoding="utf-8") == once
    put_back(window, qtbot)
    assert file.read_text(encoding="utf-8") == TWICE
    do(window, qtbot, window.commands.redo)
    assert file.read_text(encoding="utf-8") == once
    do(window, qtbot, window.commands.fix)
    assert not window.commands.redo.isEnabled()


def test_the_file_chosen_alone_is_fixed_and_so_is_a_place(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    first, second = write(folder / "a.md", TWICE), write(folder / "b.md", TWICE)
    check(folder)
    window.results.view.choose(window.results.rows.index(0, 0))
    assert window.commands.fix.text() == "&Fix 2 safe ones here"
    (button,) = [one for one in window.results.detail.file.findChildren(QPushButton) if "safe" in one.text()]
    with qtbot.waitSignal(window.mender.mended):
        QTest.mouseClick(button, LEFT)
    window.results.view.choose(window.results.rows.index(0, 0, window.results.rows.index(1, 0)))
    do(window, qtbot, window.commands.fix)
    assert "Soup" not in first.read_text(encoding="utf-8")
    assert second.read_text(encoding="utf-8") == f"{MENDED}\nAnd a Soup Pot for you.\n"
    assert not window.commands.redo.isEnabled()


def test_many_files_can_be_stopped_and_what_was_fixed_is_told(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    files = [write(folder / f"{number}.md", STALE) for number in range(40)]
    check(folder)
    window.mender.stepped.connect(lambda *_: window.progress.stop.click())
    with qtbot.waitSignal(window.mender.mended):
        window.commands.fix_all.trigger()
        assert window.progress.isVisible()
        assert window.progress.words.accessibleName() == "Fixed 0 of 40 files"
        assert window.commands.stop.isEnabled()
        assert window.results.fixes.fix.text().strip() == "Fixing…"
        assert not window.results.fixes.fix.isEnabled()
    mended = [file for file in files if file.read_text(encoding="utf-8") == MENDED]
    assert 0 < len(mended) < len(files)
    assert window.notice.words.text().startswith(f"Stopped after {len(mended)} of 40 files. ")
    assert not window.progress.isVisible()
    put_back(window, qtbot)
    assert {file.read_text(encoding="utf-8") for file in files} == {STALE}


def test_files_put_back_are_judged_as_files_are_judged_by_then(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    check(write(folder / "a.md", STALE))
    do(window, qtbot, window.commands.fix)
    with qtbot.waitSignal(window.session.run_ended):
        window.header.day.setDate(window.header.day.date().addYears(-1))
    put_back(window, qtbot)
    (result,) = window.results.results
    assert [finding.rule for finding in result.findings] == []
    assert result.path == str(folder / "a.md")


def test_a_fix_wished_for_during_a_check_is_made_after_it(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    file = write(folder / "a.md", STALE)
    check(file)
    with qtbot.waitSignals([window.session.run_ended, window.mender.mended]):
        window.open_paths([write(folder / f"{number}.txt", CLEAN) for number in range(5)])
        window.commands.fix.trigger()
        assert "as soon as the check has ended" in window.statusBar().currentMessage()
    assert file.read_text(encoding="utf-8") == MENDED
    assert not window.progress.isVisible()


def test_a_file_fixed_another_day_is_put_back_too(
    window: MainWindow, check: Check, new_window: Callable[[], MainWindow], registry: Path, folder: Path, qtbot: QtBot
) -> None:
    file = write(folder / "a.md", STALE)
    check(file)
    do(window, qtbot, window.commands.fix)
    window.close()
    again = new_window()
    again.session.find_registry(registry)
    with qtbot.waitSignal(again.session.run_ended):
        again.open_paths([file])
    assert not again.commands.undo.isEnabled()
    again.results.view.choose(again.results.rows.index(0, 0))
    with qtbot.waitSignal(again.mender.put_back):
        again.commands.restore.trigger()
    assert file.read_text(encoding="utf-8") == STALE
    assert again.notice.words.text().startswith("a.md is what it was before it was fixed on ")
    assert shown(again) == ["a.md", "  Line 1", "    Business Lunch"]
    with qtbot.waitSignal(again.mender.put_back):
        again.commands.restore.trigger()
    assert again.notice.words.text() == "a.md has not been mended in place, or that has been undone already."


# where it is written


def test_copies_take_the_place_of_their_originals_and_are_mended_further_themselves(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    file = write(folder / "a.md", TWICE)
    check(file)
    window.commands.write_copies.trigger()
    do(window, qtbot, window.commands.fix)
    copy = folder / "a (mended).md"
    assert shown(window) == ["a (mended).md", "  Line 3", "    Soup Pot"]
    assert place(window) == "a (mended).md › Line 3"
    assert window.notice.words.text() == ("Fixed “Business Lunch” in a (mended).md. 1 left for you to look at.")
    do(window, qtbot, window.commands.fix)
    assert "Soup" not in copy.read_text(encoding="utf-8")
    assert file.read_text(encoding="utf-8") == TWICE
    assert sorted(one.name for one in folder.iterdir() if one.is_file()) == ["a (mended).md", "a.md"]
    assert window.session.opened == (copy,)


def test_where_it_is_written_is_remembered(window: MainWindow, new_window: Callable[[], MainWindow]) -> None:
    assert window.commands.write_over.isChecked()
    window.commands.write_copies.trigger()
    window.close()
    again = new_window()
    assert again.commands.write_copies.isChecked()
    assert again.mender.makes_copies
    assert again.results.fixes.where.accessibleName() == "As copies; the originals stay"


def test_a_mended_copy_is_saved_where_the_user_says(
    window: MainWindow, check: Check, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    file, copy = write(folder / "a.md", TWICE), folder / "for Dana.md"
    check(file)
    monkeypatch.setattr("msgcheck.desktop.dialogs.choose_copy", lambda *_: copy)
    do(window, qtbot, window.commands.save_copy)
    assert "Soup" not in copy.read_text(encoding="utf-8")
    assert file.read_text(encoding="utf-8") == TWICE
    assert window.notice.words.text() == "2 fixed in for Dana.md."
    assert window.notice.action.text() == "Open it"
    assert shown(window) == ["for Dana.md"]


# what goes wrong


def test_a_file_that_has_changed_is_left_and_checking_again_is_offered(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    file = write(folder / "a.md", STALE)
    check(file)
    write(file, TWICE)
    do(window, qtbot, window.commands.fix)
    assert window.notice.words.text() == "Nothing was fixed. a.md has changed since it was checked."
    assert file.read_text(encoding="utf-8") == TWICE
    assert window.notice.other.text() == "Check again"
    with qtbot.waitSignal(window.session.run_ended):
        window.notice.other.click()
    do(window, qtbot, window.commands.fix_all)
    assert "Soup" not in file.read_text(encoding="utf-8")


def test_a_file_that_is_open_elsewhere_is_fixed_once_it_is_closed(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    file = write(folder / "a.md", STALE)
    lock = write(folder / ".~lock.a.md#", "Kim Lee,kim,laptop,25.11.2026 10:00,file:///home/kim;")
    check(file)
    do(window, qtbot, window.commands.fix)
    assert "a.md is open elsewhere by Kim Lee on laptop" in window.notice.words.text()
    lock.unlink()
    assert window.notice.action.text() == "Try again"
    with qtbot.waitSignal(window.mender.mended):
        window.notice.action.click()
    assert file.read_text(encoding="utf-8") == MENDED
    assert not window.notice.isVisible()


def test_files_that_can_be_fixed_are_while_the_others_are_named(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    files = [write(folder / f"{number}.md", STALE) for number in range(5)]
    check(folder)
    for file in files[1:]:
        write(file, TWICE)
    do(window, qtbot, window.commands.fix_all)
    assert window.notice.words.text() == (
        "Fixed “Business Lunch” in 0.md. 4 left for you to look at. 1.md has changed since it was checked. "
        "2.md has changed since it was checked. And 2 more files."
    )
    assert (window.notice.action.text(), window.notice.other.text()) == ("Try again", "Check again")


def test_a_fix_that_cannot_be_made_is_told_with_its_reason_and_not_offered_again(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    flyer = drawn(drawn_lines("Order a Business Lunch for your office."))
    check(write(folder / "all.zip", zipped({"a.md": STALE.encode(), "flyer.pdf": flyer})))
    qtbot.waitUntil(lambda: window.results.fixes.fix.text().strip() == "Fix 2 safe ones")
    with qtbot.waitSignal(window.mender.mended, timeout=60_000):
        window.commands.fix_all.trigger()
    assert window.notice.words.text() == (
        "Fixed “Business Lunch” in all.zip. 1 left for you to look at. "
        "Left, as the file inside is of a kind that is only read, and has to be changed in the program that made it."
    )
    assert place(window) == "all.zip › all.zip › flyer.pdf › Page 1 › paragraph 1"
    panel = window.results.detail.finding.fixing
    assert panel.why.text().startswith("It was left: the file inside is of a kind that is only read")
    assert not window.commands.fix.isEnabled()
    qtbot.waitUntil(lambda: not window.results.fixes.isVisible())


def test_a_file_changed_since_it_was_fixed_is_not_put_back_and_does_not_bar_the_way_for_ever(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    first, second = write(folder / "a.md", STALE), write(folder / "b.md", STALE)
    check(folder)
    do(window, qtbot, window.commands.fix)
    do(window, qtbot, window.commands.fix)
    write(second, "Dana wrote this.\n")
    for _ in range(2):
        put_back(window, qtbot)
        assert "b.md has been changed since it was mended, and stays as it is" in window.notice.words.text()
    assert second.read_text(encoding="utf-8") == "Dana wrote this.\n"
    put_back(window, qtbot)
    assert first.read_text(encoding="utf-8") == STALE


def test_what_is_begun_is_ended_when_the_window_closes(window: MainWindow, check: Check, folder: Path) -> None:
    file = write(folder / "a.md", STALE)
    check(file)
    window.commands.fix.trigger()
    window.close()
    assert file.read_text(encoding="utf-8") == MENDED
    assert backups(folder) == ["a"]


def test_closing_the_window_waits_for_the_file_at_hand_and_leaves_the_others(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    files = [write(folder / f"{number}.md", STALE) for number in range(40)]
    check(folder)
    with qtbot.waitSignal(window.mender.stepped):
        window.commands.fix_all.trigger()
    window.close()
    said = [file.read_text(encoding="utf-8") for file in files]
    mended = said.index(STALE)
    assert said == [MENDED] * mended + [STALE] * (len(files) - mended)
    assert len(backups(folder)) == mended


def test_a_copy_saved_elsewhere_is_open_besides_the_folder_of_its_original(
    window: MainWindow, check: Check, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    write(folder / "a.md", STALE)
    check(folder)
    copy = tmp_path / "elsewhere" / "a.md"
    monkeypatch.setattr("msgcheck.desktop.dialogs.choose_copy", lambda *_: copy)
    do(window, qtbot, window.commands.save_copy)
    assert window.session.opened == (folder, copy)
    with qtbot.waitSignal(window.session.run_ended):
        window.commands.recheck.trigger()
    assert sorted(result.source for result in window.results.results) == sorted([copy, folder / "a.md"])


def test_files_closed_while_they_are_mended_do_not_come_back(
    window: MainWindow, check: Check, folder: Path, qtbot: QtBot
) -> None:
    check(write(folder / "a.md", STALE))
    with qtbot.waitSignal(window.mender.mended):
        window.commands.fix.trigger()
        window.commands.close_all.trigger()
    assert window.results.results == ()
    assert window.pages.currentWidget() is window.start
    assert window.commands.undo.isEnabled()


# seen and heard


def test_mending_can_be_reached_by_menu_key_and_ear(window: MainWindow, check: Check, folder: Path) -> None:
    check(write(folder / "a.md", STALE))
    menus = {action.text(): action.menu() for action in window.menuBar().actions()}
    fixing = menus["Fi&x"]
    assert fixing is not None
    assert [action.text() for action in fixing.actions() if action.isEnabled() and action.text()] == [  # type: ignore[attr-defined]
        "&Fix this",
        "Fix all &safe ones in this file",
        "Fix &all safe ones",
        "Save a &mended copy as…",
        "&Put back what it was before fixing",
        "Write &over the originals, with backups",
        "Write &copies beside the originals",
    ]
    assert window.commands.fix.shortcut().toString() == "Ctrl+Return"
    for part in (window.results.fixes.fix, window.results.fixes.choose, window.results.detail.finding.fixing.change):
        assert part.accessibleName()
