"""The strip that says what a person should know now, with one thing to do about it; closed by hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QToolButton

from msgcheck.desktop.icon_label import IconLabel
from msgcheck.desktop.labels import button, label, restyle, row
from msgcheck.desktop.theme import Theme

_ICONS = {"info": ("info", "gap"), "warning": ("warning", "warning"), "error": ("failed", "error")}


class NoticeBar(QFrame):
    """One notice at a time: the newest."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.words = label(wrap=True, selectable=True)
        self.action = button("", "quiet")
        self.action.clicked.connect(self._act)
        self._deed: Callable[[], None] | None = None
        self._subject = ""
        self._icon = IconLabel(theme, "info", "gap", 18)
        close = QToolButton()
        close.setIconSize(QSize(14, 14))
        close.setAccessibleName("Close this notice")
        close.setToolTip("Close")
        theme.dress(close, "close", "muted")
        close.clicked.connect(self.hide)
        line = row(self, spacing=10)
        line.setContentsMargins(18, 5, 12, 5)
        line.addWidget(self._icon)
        line.addWidget(self.words, stretch=1)
        line.addWidget(self.action)
        line.addWidget(close)
        self.hide()

    def say(
        self, words: str, tone: str = "info", deed: tuple[str, Callable[[], None]] | None = None, *, subject: str = ""
    ) -> None:
        """Shows `words`; `tone` is "info", "warning" or "error"; `deed` is a button's name and what it does.

        What was said on a `subject` can be taken back.
        """
        self._subject = subject
        self.words.setText(words)
        self._icon.show_icon(*_ICONS[tone])
        restyle(self, tone=tone)
        self.action.setVisible(deed is not None)
        if deed:
            self.action.setText(deed[0])
            self.action.setAccessibleName(deed[0])
        self._deed = deed[1] if deed else None
        self.show()

    def retract(self, subject: str) -> None:
        """Hides the notice if it is on `subject`."""
        if self._subject == subject:
            self.hide()

    def _act(self) -> None:
        self.hide()
        if self._deed:
            self._deed()
