"""The button beside what is said of pictures that were not read: it has them read, and everything checked again."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QSizePolicy

from msgcheck.desktop.theme import Theme

_WORDS = "Read the pictures"


class PictureButton(QPushButton):
    """Turns on `switch`; seen only where there are pictures to be read and the switch is off."""

    def __init__(self, theme: Theme, switch: QAction, kind: str = "plain") -> None:
        super().__init__(_WORDS)
        self.setProperty("kind", kind)
        self.setAccessibleName(_WORDS)
        self.setToolTip(switch.toolTip())
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if kind == "plain":
            theme.dress(self, "picture", "muted")
        self._switch = switch
        self._is_offered = False
        self.clicked.connect(switch.trigger)
        switch.toggled.connect(self._appear)
        self.hide()

    def offer(self, *, is_wanted: bool) -> None:
        """Says whether there are pictures to be read."""
        self._is_offered = is_wanted
        self._appear()

    def _appear(self) -> None:
        self.setVisible(self._is_offered and not self._switch.isChecked())
