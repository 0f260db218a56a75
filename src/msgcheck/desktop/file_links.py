"""The line that names a file and leads to it: its name and folder, opening it, showing it in its folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from msgcheck.desktop.labels import ElidedLabel, button, row
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.wording import one_line, short_path
from msgcheck.model import FileResult


class FileLinks(QWidget):
    """Where a file is; `open_wanted` and `folder_wanted` bring its path."""

    open_wanted = Signal(object)
    folder_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._source = Path()
        self._path = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, ink="muted")
        self._open = button("Open file", "quiet")
        self._folder = button("Show in folder", "quiet")
        theme.dress(self._open, "open", "muted")
        theme.dress(self._folder, "reveal", "muted")
        self._open.clicked.connect(lambda: self.open_wanted.emit(self._source))
        self._folder.clicked.connect(lambda: self.folder_wanted.emit(self._source))
        line = row(self, spacing=2)
        line.addWidget(self._path, stretch=1)
        line.addWidget(self._open)
        line.addWidget(self._folder)

    def show_file(self, result: FileResult) -> None:
        """Names the file of `result`."""
        self._source = result.source.absolute()
        self._path.show_text(one_line(short_path(self._source)))
