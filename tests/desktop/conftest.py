"""A window to test: settings thrown away, warnings of Qt's taken for failures, small real files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msgcheck.desktop.application import make_window
from msgcheck.desktop.main_window import MainWindow
from msgcheck.desktop.settings import Settings
from msgcheck.desktop.theme import Theme

_HARMLESS = ("This plugin does not support", "propagateSizeHints")  # the offscreen platform on itself


@pytest.fixture(autouse=True)
def quiet_qt() -> Iterator[None]:
    """Fails the test in which Qt warned of anything."""
    warned: list[str] = []

    def take(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not any(known in message for known in _HARMLESS):
            warned.append(message)

    former = qInstallMessageHandler(take)
    yield
    qInstallMessageHandler(former)
    assert warned == []


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, remembered registry and log go where nobody misses them, and no registry lies about."""
    home = tmp_path / "home"
    home.mkdir()
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.delenv("MSGCHECK_REGISTRY", raising=False)
    monkeypatch.chdir(home)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(home / "settings"))
    return home


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application without the dress that a test put on it."""
    font = qapp.font()
    yield qapp
    qapp.setFont(font)
    qapp.setStyleSheet("")


@pytest.fixture
def theme(application: QApplication) -> Theme:
    """The look, by day."""
    return Theme(application, Settings())


@pytest.fixture
def new_window(application: QApplication, qtbot: QtBot) -> Iterator[Callable[[], MainWindow]]:
    """Makes windows as a start of the program does; all are gone, down to the last widget, when the test is over."""
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        windows.append(make_window(application))
        windows[-1].show()
        return windows[-1]

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(new_window: Callable[[], MainWindow]) -> MainWindow:
    """A window that is shown, with no registry and nothing open."""
    return new_window()
