"""Hands files over to the system: open one in its program, show one in its folder. Each says why it could not."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def open_file(path: Path) -> str | None:
    """Opens `path` in the program that the system has for it; returns what to say if that failed."""
    if not path.exists():
        return f"{path.name} is not there any more."
    opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    return None if opened else f"No program on this computer opens {path.name}."


def show_in_folder(path: Path) -> str | None:
    """Opens the folder that holds `path`, with the file chosen where the system can; returns what failed."""
    folder = path if path.is_dir() else path.parent
    if not folder.is_dir():
        return f"The folder of {path.name} is not there any more."
    if path.exists() and _choose_in_browser(path):
        return None
    return open_file(folder)


def _choose_in_browser(path: Path) -> bool:
    match sys.platform:
        case "win32":
            return _start("explorer.exe", ["/select,", str(path)])
        case "darwin":
            return _start("open", ["-R", str(path)])
        case _:
            return False


def _start(program: str, arguments: list[str]) -> bool:
    started, _ = QProcess.startDetached(program, arguments)
    return started
