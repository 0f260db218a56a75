"""The line under the findings: mends all safe ones of all files at once, and says where that is written."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QToolButton

from msgcheck.desktop.actions import Actions
from msgcheck.desktop.labels import ElidedLabel, button_of, column, row
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.wording import count

_OVER = "Over the originals, with backups"
_BESIDE = "As copies; the originals stay"


class FixBar(QFrame):
    """Seen only where there is something to mend."""

    def __init__(self, theme: Theme, commands: Actions) -> None:
        super().__init__()
        self.setObjectName("fixBar")
        self._theme = theme
        self._commands = commands
        self._safe = 0
        self.fix = button_of(commands.fix_all, "Fix all safe ones", "primary")
        self.fix.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.where = ElidedLabel(ink="muted", scale="small")
        self.choose = self._chooser()
        commands.write_copies.toggled.connect(self._show_where)
        self._lay_out()
        self._show_where()
        self.hide()

    def show_count(self, safe: int, files: int) -> None:
        """Says how many safe ones there are, in how many files."""
        self._safe = safe
        words = f"Fix {count(safe, 'safe one')}"
        if files > 1:
            words += f" in {count(files, 'file')}"
        self._show_words(words)
        self.setVisible(bool(safe))

    def show_busy(self, *, is_busy: bool) -> None:
        """Says that files are being mended."""
        if is_busy:
            self._show_words("Fixing…")

    def _show_words(self, words: str) -> None:
        self.fix.setText(words)
        self.fix.setAccessibleName(words)
        self._theme.dress(self.fix, "fix", "on_accent")

    def _show_where(self) -> None:
        self.where.show_text(_BESIDE if self._commands.write_copies.isChecked() else _OVER)

    def _chooser(self) -> QToolButton:
        press = QToolButton()
        press.setIconSize(QSize(16, 16))
        press.setAccessibleName("Where it is written")
        press.setToolTip("Where it is written")
        self._theme.dress(press, "next", "muted")
        press.clicked.connect(self._offer)
        return press

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addActions([self._commands.write_over, self._commands.write_copies])
        menu.popup(self.choose.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _lay_out(self) -> None:
        where = row(spacing=2)
        where.addWidget(self.where, stretch=1)
        where.addWidget(self.choose)
        inside = column(self, spacing=2)
        inside.setContentsMargins(12, 10, 12, 4)
        inside.addWidget(self.fix)
        inside.addLayout(where)
