"""The window with real files: dropped, checked, walked, filtered, copied, remembered."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from msgcheck import api
from msgcheck.desktop.main_window import MainWindow
from msgcheck.desktop.settings import Appearance
from tests.desktop.builders import CLEAN, REGISTRY, STALE, write
from tests.desktop.collateral import LONG_NAME, archive_in_archive, deck_with_gaps
from tests.desktop.test_details import texts
from tests.desktop.test_finding_tree import lines

Check = Callable[..., None]

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    return write(tmp_path / "brightside.yaml", REGISTRY)


@pytest.fixture
def check(window: MainWindow, registry: Path, qtbot: QtBot) -> Check:
    """Opens files against the registry and waits for the end."""

    def open_and_wait(*paths: Path) -> None:
        window.session.find_registry(registry)
        with qtbot.waitSignals([window.session.run_ended, window.results.counted]):
            window.open_paths(paths)

    return open_and_wait


def mime_of(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(window: MainWindow, mime: QMimeData) -> None:
    """Drags `mime` over the window and lets it go."""
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), copy, mime, LEFT, NO_KEYS))
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, mime, LEFT, NO_KEYS))


def shown(window: MainWindow) -> list[str]:
    return lines(window.results.rows)


# opening


def test_the_empty_window_invites_and_says_that_there_is_no_registry(window: MainWindow, qtbot: QtBot) -> None:
    window.session.find_registry()
    qtbot.waitUntil(lambda: window.session.registry is not None)
    assert window.pages.currentWidget() is window.start
    assert window.start.no_registry.isVisible()
    assert not window.commands.recheck.isEnabled()


def test_a_dropped_file_is_checked_against_the_registry_beside_it(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    write(tmp_path / "msgcheck.yaml", REGISTRY)
    with qtbot.waitSignal(window.session.run_ended):
        drop(window, mime_of(write(tmp_path / "offer.txt", STALE)))
    assert window.pages.currentWidget() is window.results
    assert shown(window) == ["offer.txt", "  Line 1", "    Business Lunch"]
    assert window.header.registry.accessibleName().startswith("Registry: Brightside Catering")


def test_a_dropped_folder_is_checked_whole(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    write(tmp_path / "msgcheck.yaml", REGISTRY)
    write(tmp_path / "library" / "a.txt", CLEAN)
    write(tmp_path / "library" / "deep" / "b.md", STALE)
    with qtbot.waitSignal(window.session.run_ended):
        drop(window, mime_of(tmp_path / "library"))
    assert shown(window) == ["a.txt", "b.md", "  Line 1", "    Business Lunch"]


def test_a_dropped_registry_is_used_and_remembered(window: MainWindow, registry: Path, qtbot: QtBot) -> None:
    drop(window, mime_of(registry))
    qtbot.waitUntil(lambda: window.session.loaded is not None)
    assert api.remembered_registry() == registry
    assert window.pages.currentWidget() is window.start
    assert not window.start.no_registry.isVisible()


def test_dropped_text_is_refused_in_words(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText("Order a Business Lunch")
    drop(window, mime)
    assert window.notice.isVisible()
    assert "files and folders" in window.notice.words.text()
    assert window.session.opened == ()


def test_the_overlay_is_seen_only_while_something_is_dragged(window: MainWindow, registry: Path) -> None:
    mime = mime_of(registry)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, mime, LEFT, NO_KEYS))
    assert window.overlay.isVisible()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.overlay.isVisible()


def test_no_part_of_the_window_keeps_a_drop_for_itself(window: MainWindow) -> None:
    assert [type(part).__name__ for part in window.findChildren(QWidget) if part.acceptDrops()] == []


def test_files_without_a_registry_wait_and_say_so(
    window: MainWindow, registry: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.open_paths([write(tmp_path / "offer.txt", STALE)])
    qtbot.waitUntil(lambda: window.session.registry is not None)
    assert window.pages.currentWidget() is window.registry_page
    with qtbot.waitSignal(window.session.run_ended):
        window.session.choose_registry(registry)
    assert window.pages.currentWidget() is window.results


def test_faults_of_a_registry_are_listed_with_their_lines(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.session.choose_registry(write(tmp_path / "bad.yaml", "registry: Bad\nprodukts: []\nstatments: []\n"))
    qtbot.waitUntil(lambda: window.session.registry is not None)
    assert window.pages.currentWidget() is window.registry_page
    listed = window.registry_page.problems
    assert [listed.model().index(row, 0).data() for row in range(2)] == ["2", "3"]


def test_what_was_opened_is_offered_again(
    window: MainWindow, check: Check, new_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    file = write(tmp_path / "a & b.txt", STALE)
    check(file)
    window.close()
    again = new_window()
    assert again.settings.recent == (file,)
    assert again.recent_menu.actions()[0].text().endswith("a && b.txt")


# results


def test_the_first_finding_is_chosen_and_shown_in_its_context(window: MainWindow, check: Check, tmp_path: Path) -> None:
    check(write(tmp_path / "clean.txt", CLEAN), write(tmp_path / "offer.txt", STALE))
    assert window.results.finding is not None
    assert window.results.finding.found == "Business Lunch"
    detail = window.results.detail.finding
    assert detail.isVisible()
    assert STALE.strip() in detail.context.toPlainText()
    assert detail.instead.text() == "Meals for Teams"


def test_the_text_around_a_finding_is_read_from_its_file(
    window: MainWindow, check: Check, tmp_path: Path, qtbot: QtBot
) -> None:
    check(write(tmp_path / "letter.md", f"Dear Ada\n\n{STALE}\nYours, Lucy\n"))
    context = window.results.detail.finding.context
    qtbot.waitUntil(lambda: "Dear Ada" in context.toPlainText() and "Yours, Lucy" in context.toPlainText())


def test_what_to_say_instead_is_copied(window: MainWindow, check: Check, tmp_path: Path, qtbot: QtBot) -> None:
    check(write(tmp_path / "offer.txt", STALE))
    QTest.mouseClick(window.results.detail.finding.fixing.copy, LEFT)
    assert QGuiApplication.clipboard().text() == "Meals for Teams"
    assert "Meals for Teams" in window.statusBar().currentMessage()
    assert not window.summary.isVisible()  # so that there is room for it
    window.statusBar().clearMessage()
    assert window.summary.isVisible()


@pytest.mark.parametrize(
    ("name", "key", "modifier"),
    [
        ("copy", Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
        ("next", Qt.Key.Key_F8, NO_KEYS),
        ("previous", Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier),
        ("recheck", Qt.Key.Key_F5, NO_KEYS),
        ("find", Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_keys_do_what_the_menus_do(
    window: MainWindow,
    check: Check,
    tmp_path: Path,
    qtbot: QtBot,
    name: str,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
) -> None:
    check(write(tmp_path / "offer.txt", STALE))
    window.activateWindow()
    action: QAction = getattr(window.commands, name)
    with qtbot.waitSignal(action.triggered):
        QTest.keyClick(window.results.view, key, modifier)


def test_stepping_walks_from_finding_to_finding_and_stops_at_the_ends(
    window: MainWindow, check: Check, tmp_path: Path
) -> None:
    check(write(tmp_path / "a.txt", STALE), write(tmp_path / "b.txt", CLEAN), write(tmp_path / "c.txt", STALE))
    walked = []
    for _ in range(3):
        assert window.results.row is not None
        walked.append(Path(window.results.row.result.path).name)
        window.commands.next.trigger()
    assert walked == ["a.txt", "c.txt", "c.txt"]
    assert "last finding" in window.statusBar().currentMessage()
    window.commands.previous.trigger()
    assert window.results.row is not None
    assert Path(window.results.row.result.path).name == "a.txt"


def test_words_and_switches_filter_the_tree(window: MainWindow, check: Check, tmp_path: Path, qtbot: QtBot) -> None:
    check(write(tmp_path / "clean.txt", CLEAN), write(tmp_path / "offer.txt", STALE))
    bar = window.results.filter
    bar.words.setText("offer")
    assert shown(window)[0] == "offer.txt"
    bar.words.setText("nowhere at all")
    qtbot.waitUntil(window.results.nothing.isVisible)
    bar.words.clear()
    visible = [mark for mark, chip in bar.chips.items() if chip.isVisible()]
    assert visible == ["error", "clean"]
    QTest.mouseClick(bar.chips[visible[1]], LEFT)
    assert shown(window) == ["offer.txt", "  Line 1", "    Business Lunch"]


def test_a_file_that_cannot_be_read_is_shown_with_its_reason(window: MainWindow, check: Check, tmp_path: Path) -> None:
    check(write(tmp_path / "empty.pptx", ""), write(tmp_path / "offer.txt", STALE))
    assert "1 of 2 files read; 1 failed: empty.pptx." in window.summary.accessibleName()
    window.results.view.choose(window.results.rows.index(0, 0))
    assert window.results.detail.file.isVisible()
    assert window.results.row is not None
    assert window.results.row.note == "Could not be read. It is empty."
    assert "1 file could not be read" in window.notice.words.text()
    window.notice.action.click()
    assert shown(window) == ["empty.pptx"]


def test_the_notice_of_a_file_that_could_not_be_read_goes_when_it_can_be(
    window: MainWindow, check: Check, tmp_path: Path, qtbot: QtBot
) -> None:
    file = write(tmp_path / "offer.txt", "")
    check(file)
    assert window.notice.isVisible()
    write(file, CLEAN)
    with qtbot.waitSignal(window.session.run_ended):
        window.commands.recheck.trigger()
    assert not window.notice.isVisible()


def test_when_all_is_clean_the_window_says_so(window: MainWindow, check: Check, tmp_path: Path) -> None:
    check(write(tmp_path / "clean.txt", CLEAN))
    assert window.results.detail.overview.isVisible()
    assert window.results.detail.overview.headline.text() == "Nothing stale in 1 file"


def test_a_mended_file_comes_back_clean_and_a_gone_one_leaves(
    window: MainWindow, check: Check, tmp_path: Path, qtbot: QtBot
) -> None:
    mended, gone = write(tmp_path / "lib" / "a.txt", STALE), write(tmp_path / "lib" / "b.txt", STALE)
    check(tmp_path / "lib")
    write(mended, CLEAN)
    gone.unlink()
    with qtbot.waitSignal(window.session.run_ended):
        window.commands.recheck.trigger()
    assert shown(window) == ["a.txt"]


def test_the_finding_chosen_stays_chosen_when_its_file_is_checked_again(
    window: MainWindow, check: Check, tmp_path: Path, qtbot: QtBot
) -> None:
    file = write(tmp_path / "a.md", f"{STALE}\nAnd again a Business Lunch.\n")
    check(file)
    window.commands.next.trigger()
    chosen = window.results.finding
    write(file, f"{STALE}\nAnd again a Business Lunch.\n\nA third Business Lunch.\n")
    with qtbot.waitSignal(window.session.run_ended):
        window.commands.recheck.trigger()
    assert window.results.finding is not None
    assert chosen is not None
    assert window.results.finding.location == chosen.location


def test_another_day_judges_again(window: MainWindow, check: Check, tmp_path: Path, qtbot: QtBot) -> None:
    check(write(tmp_path / "offer.txt", STALE))
    with qtbot.waitSignal(window.session.run_ended):
        window.header.day.setDate(window.header.day.date().addYears(-1))
    assert "1 error" not in window.summary.accessibleName()


def test_closing_all_files_brings_the_invitation_back(window: MainWindow, check: Check, tmp_path: Path) -> None:
    check(write(tmp_path / "offer.txt", STALE))
    window.commands.close_all.trigger()
    assert window.pages.currentWidget() is window.start
    assert window.results.results == ()


# what was not read


def chosen(window: MainWindow) -> str:
    """The text of the row chosen."""
    assert window.results.row is not None
    return window.results.row.text


def test_what_was_not_read_of_a_file_is_a_row_for_each_reason(window: MainWindow, check: Check, tmp_path: Path) -> None:
    check(write(tmp_path / "deck.pptx", deck_with_gaps(16, stale=False)))
    assert shown(window) == ["deck.pptx", "  Not read", "    16 pictures", "    1 embedded file"]
    assert "1 of 1 file read; 16 pictures and 1 embedded file not read." in window.summary.accessibleName()
    assert window.results.detail.overview.pictures.isVisible()


def test_keys_alone_lead_to_every_place_that_was_not_read(
    window: MainWindow, check: Check, tmp_path: Path, qtbot: QtBot
) -> None:
    check(write(tmp_path / "deck.pptx", deck_with_gaps(80, stale=False)))
    window.activateWindow()
    window.results.view.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(window.results.view, key)
    assert chosen(window) == "80 pictures"
    qtbot.waitUntil(lambda: "Slide 40 › Picture 2" in texts(window.results.detail.file))
    page = window.results.detail.currentWidget()
    assert isinstance(page, QScrollArea)
    QTest.keyClick(window.results.view, Qt.Key.Key_Tab)
    assert window.focusWidget() is page
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > 0


def test_the_reason_chosen_stays_chosen_when_its_file_is_checked_again(
    window: MainWindow, check: Check, tmp_path: Path, qtbot: QtBot
) -> None:
    file = write(tmp_path / "deck.pptx", deck_with_gaps(4))
    check(file)
    window.results.view.choose(find(window, "1 embedded file"))
    write(file, deck_with_gaps(6))
    with qtbot.waitSignal(window.session.run_ended):
        window.commands.recheck.trigger()
    assert chosen(window) == "1 embedded file"
    window.results.view.choose(find(window, "6 pictures"))
    write(file, deck_with_gaps(2, stale=False))
    with qtbot.waitSignal(window.session.run_ended):
        window.commands.recheck.trigger()
    assert chosen(window) == "deck.pptx"
    qtbot.waitUntil(lambda: "2 pictures and 1 embedded file not read" in texts(window.results.detail.file))


def find(window: MainWindow, text: str) -> QModelIndex:
    """The row that says `text`."""
    rows = window.results.rows
    (found,) = rows.match(rows.index(0, 0), Qt.ItemDataRole.DisplayRole, text, 1, Qt.MatchFlag.MatchRecursive)
    return found


def test_without_the_engine_the_switch_says_how_to_install_it_and_stays_off(
    window: MainWindow, check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    check(write(tmp_path / "deck.pptx", deck_with_gaps(2)))
    QTest.mouseClick(window.pictures, LEFT)
    assert window.notice.isVisible()
    assert 'pip install "msgcheck[ocr]"' in window.notice.words.text()
    assert not window.commands.read_pictures.isChecked()
    assert not window.session.is_running
    assert not window.settings.reads_pictures
    assert window.pictures.isVisible()


def test_reading_pictures_checks_again_and_is_remembered(
    window: MainWindow, check: Check, new_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    check(write(tmp_path / "deck.pptx", deck_with_gaps(2, stale=False)))
    with qtbot.waitSignal(window.session.run_ended, timeout=60_000) as ended:
        QTest.mouseClick(window.results.detail.overview.pictures, LEFT)
    assert ended.args is not None
    assert ended.args[0].order.pictures
    assert not window.pictures.isVisible()
    assert window.focusWidget() is window.results.view
    window.close()
    again = new_window()
    assert again.commands.read_pictures.isChecked()
    assert again.session.pictures


def test_reading_pictures_can_be_seen_and_stopped(
    window: MainWindow, check: Check, tmp_path: Path, qtbot: QtBot
) -> None:
    check(write(tmp_path / "deck.pptx", deck_with_gaps(2)))
    with qtbot.waitSignal(window.session.progressed, timeout=30_000):
        window.commands.read_pictures.trigger()
    assert "Checked 0 of 1 file, with the text in pictures" in window.progress.words.accessibleName()
    with qtbot.waitSignal(window.session.run_ended):
        window.commands.stop.trigger()
    assert "Stopped: 0 of 1 file checked." in window.notice.words.text()
    assert shown(window)[0] == "deck.pptx"


def test_pictures_are_not_read_at_the_next_start_where_the_engine_has_gone(
    window: MainWindow, new_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    window.settings.reads_pictures = True
    window.close()
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    again = new_window()
    assert not again.commands.read_pictures.isChecked()
    assert not again.session.pictures


# documents in documents


def test_what_stands_in_documents_inside_others_is_told_with_the_way_there(
    window: MainWindow, check: Check, tmp_path: Path, qtbot: QtBot
) -> None:
    check(write(tmp_path / "collateral.zip", archive_in_archive()))
    long = f"older versions.zip › {LONG_NAME} › Slide 1 › Embedded file › Slide 1 › Title"
    assert shown(window) == [
        "collateral.zip",
        "  letter.txt › Line 1",
        "    Business Lunch",
        "  offers/deck.pptx › Slide 1 › Title",
        "    Business Lunch",
        f"  {long}",
        "    Business Lunch",
        "  Not read",
        "    2 pictures",
    ]
    window.commands.next.trigger()
    window.commands.next.trigger()
    detail = window.results.detail.finding
    assert detail.place.toPlainText() == f"collateral.zip › {long}"
    qtbot.waitUntil(lambda: "Ask for the menu" in detail.context.toPlainText())


def test_nothing_is_wider_than_the_smallest_window(window: MainWindow, check: Check, tmp_path: Path) -> None:
    window.resize(window.minimumSize())
    check(write(tmp_path / "collateral.zip", archive_in_archive()))
    index = window.results.rows.index(0, 0)
    while index.isValid():
        window.results.view.choose(index)
        page = window.results.detail.currentWidget()
        assert isinstance(page, QScrollArea)
        QApplication.processEvents()
        assert page.viewport().childrenRect().width() <= page.viewport().width()
        index = window.results.view.indexBelow(index)
    assert window.width() == window.minimumWidth()


# a run


def test_a_run_can_be_seen_and_stopped(window: MainWindow, registry: Path, tmp_path: Path, qtbot: QtBot) -> None:
    window.session.choose_registry(registry)
    qtbot.waitUntil(lambda: window.session.loaded is not None)
    with qtbot.waitSignal(window.session.run_ended) as ended:
        window.open_paths([write(tmp_path / f"{number}.txt", STALE) for number in range(8)])
        assert window.progress.isVisible()
        assert window.commands.stop.isEnabled()
        QTest.mouseClick(window.progress.stop, LEFT)
    assert ended.args is not None
    assert ended.args[0].order.cancelled.is_set()
    assert not window.progress.isVisible()
    assert not window.commands.stop.isEnabled()


def test_the_demo_opens_with_its_own_registry(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with qtbot.waitSignal(window.session.run_ended, timeout=60_000):
        window.commands.demo.trigger()
    assert window.results.finding is not None
    assert window.notice.isVisible()
    assert "demo" in window.notice.words.text()
    assert api.remembered_registry() is None


# what is remembered


def test_size_splitter_and_look_are_as_they_were(
    window: MainWindow, check: Check, new_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    check(write(tmp_path / "offer.txt", STALE))
    window.resize(780, 540)
    window.results.setSizes([300, 480])
    window.results.splitterMoved.emit(300, 1)
    dict(window.commands.appearances)[Appearance.DARK].trigger()
    window.close()
    again = new_window()
    assert (again.width(), again.height()) == (780, 540)
    assert again.settings.appearance is Appearance.DARK
    assert abs(again.results.sizes()[0] - 300) <= 2


def test_a_report_is_saved(window: MainWindow, check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(write(tmp_path / "offer.txt", STALE))
    report = tmp_path / "report.json"
    monkeypatch.setattr("msgcheck.desktop.dialogs.choose_report", lambda *_: (report, "json"))
    window.commands.save_report.trigger()
    assert '"found": "Business Lunch"' in report.read_text(encoding="utf-8")
    assert "report.json" in window.statusBar().currentMessage()


def test_a_report_that_cannot_be_saved_is_told(
    window: MainWindow, check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(write(tmp_path / "offer.txt", STALE))
    nowhere = tmp_path / "nowhere" / "report.json"
    monkeypatch.setattr("msgcheck.desktop.dialogs.choose_report", lambda *_: (nowhere, "json"))
    window.commands.save_report.trigger()
    assert "cannot be written" in window.notice.words.text()


def test_everything_can_be_named_to_a_screen_reader(window: MainWindow, check: Check, tmp_path: Path) -> None:
    check(write(tmp_path / "offer.txt", STALE))
    for part in (
        window.results.view,
        window.results.filter.words,
        window.header.registry,
        window.header.day,
        window.progress.bar,
        window.results.detail.finding.context,
    ):
        assert part.accessibleName()
