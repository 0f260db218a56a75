"""Starting, ending, and what happens when msgcheck itself is at fault."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from msgcheck import __version__, desktop
from msgcheck.desktop.fault_hook import FaultHook, log_file
from msgcheck.desktop.main_window import MainWindow
from msgcheck.desktop.problem_list import ProblemList
from msgcheck.errors import EnvironmentFault
from tests.desktop.builders import REGISTRY, STALE, write


def test_the_window_opens_with_the_files_named_and_ends_with_success(
    application: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "msgcheck.yaml", REGISTRY)
    found: list[str] = []

    def look_and_close() -> None:
        window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow))
        if window.results.finding is None:
            QTimer.singleShot(10, look_and_close)
            return
        found.append(window.results.finding.found)
        window.close()
        window.deleteLater()

    QTimer.singleShot(0, look_and_close)
    assert desktop.run([write(tmp_path / "offer.txt", STALE)], None) == 0
    assert found == ["Business Lunch"]


def test_without_a_screen_the_command_line_is_named_instead(
    application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    with pytest.raises(EnvironmentFault, match="msgcheck check"):
        desktop.run([], None)


def test_importing_the_package_does_not_need_qt() -> None:
    script = "import sys, msgcheck.desktop; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_a_fault_of_our_own_is_logged_and_told_and_the_window_stays(window: MainWindow, qtbot: QtBot) -> None:
    with FaultHook(window):
        try:
            raise ZeroDivisionError("our own")
        except ZeroDivisionError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    assert "made a mistake of its own" in window.notice.words.text()
    assert window.isVisible()
    assert "ZeroDivisionError: our own" in log_file().read_text(encoding="utf-8")


def test_the_hook_is_gone_afterwards(window: MainWindow) -> None:
    before = sys.excepthook
    with FaultHook(window):
        assert sys.excepthook is not before
    assert sys.excepthook is before


def test_about_tells_the_version(window: MainWindow) -> None:
    window.commands.about.trigger()
    (dialog,) = window.findChildren(QDialog)
    assert f"Version {__version__}" in [label.text() for label in dialog.findChildren(QLabel)]
    dialog.reject()


def test_warnings_of_a_registry_are_a_click_away(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    doubtful = REGISTRY.replace("avoid: [team lunches]", "avoid: ['team lunch(es)?']")
    window.session.choose_registry(write(tmp_path / "doubtful.yaml", doubtful))
    qtbot.waitUntil(lambda: window.session.loaded is not None)
    assert "1 warning" in window.notice.words.text()
    window.notice.action.click()
    (dialog,) = window.findChildren(QDialog)
    (listed,) = dialog.findChildren(ProblemList)
    assert listed.model().index(0, 2).data()
    dialog.reject()
