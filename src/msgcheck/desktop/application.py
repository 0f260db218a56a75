"""Starts the application: its name, its look, its log, the window, and what happens when we are at fault."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from msgcheck import __version__
from msgcheck.desktop.fault_hook import FaultHook
from msgcheck.desktop.icons import application_icon
from msgcheck.desktop.main_window import MainWindow
from msgcheck.desktop.settings import Settings
from msgcheck.desktop.theme import Theme
from msgcheck.errors import EnvironmentFault


def start(paths: Sequence[Path], registry: Path | None) -> int:
    """Shows the window over `paths` until it is closed; returns the exit code. Raises EnvironmentFault."""
    _require_screen()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    name_application(application)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the window too
    window = make_window(application)
    with FaultHook(window):
        window.show()
        window.session.find_registry(registry)
        window.open_paths(paths)
        return application.exec()


def name_application(application: QApplication) -> None:
    """What the system shows of the application."""
    application.setApplicationName("msgcheck")
    application.setApplicationDisplayName("msgcheck")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("msgcheck")
    application.setWindowIcon(application_icon())


def make_window(application: QApplication) -> MainWindow:
    """The window in its remembered look and place, not yet shown."""
    settings = Settings()
    return MainWindow(settings, Theme(application, settings))


def _require_screen() -> None:
    """Qt would end the process without a word of ours where there is no screen."""
    has_screen = sys.platform in ("win32", "darwin") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
    if not has_screen:
        raise EnvironmentFault(
            "There is no screen to open the window on; check on the command line: msgcheck check FILE"
        )
