"""The strip that says what a person should know now, with a thing or two to do about it; closed by hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QWidget

from msgcheck.desktop.icon_label import IconLabel
from msgcheck.desktop.labels import label, restyle, row
from msgcheck.desktop.theme import Theme

_ICONS = {
    "info": ("info", "gap"),
    "success": ("clean", "clean"),
    "warning": ("warning", "warning"),
    "error": ("failed", "error"),
}

Deed = tuple[str, Callable[[], None]]
"""A button's name and what it does."""


class NoticeBar(QFrame):
    """One notice at a time: the newest."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.words = label(wrap=True, selectable=True)
        self.action, self.other = DeedButton(self), DeedButton(self)
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
        line.addWidget(self.other)
        line.addWidget(close)
        self.hide()

    def say(
        self,
        words: str,
        tone: str = "info",
        deed: Deed | None = None,
        other: Deed | None = None,
        *,
        subject: str = "",
    ) -> None:
        """Shows `words`; `tone` is "info", "success", "warning" or "error"; `deed` and `other` are what can be done.

        What was said on a `subject` can be taken back.
        """
        self._subject = subject
        self.words.setText(words)
        self._icon.show_icon(*_ICONS[tone])
        restyle(self, tone=tone)
        self.action.offer(deed)
        self.other.offer(other)
        self.show()

    def retract(self, subject: str) -> None:
        """Hides the notice if it is on `subject`."""
        if self._subject == subject:
            self.hide()


class DeedButton(QPushButton):
    """One thing that can be done about a notice, which is gone with that."""

    def __init__(self, notice: QWidget) -> None:
        super().__init__()
        self.setProperty("kind", "quiet")
        self._notice = notice
        self._deed: Callable[[], None] | None = None
        self.clicked.connect(self._act)

    def offer(self, deed: Deed | None) -> None:
        """Offers `deed`; nothing where there is none."""
        self.setVisible(deed is not None)
        name, self._deed = deed or ("", None)
        self.setText(name)
        self.setAccessibleName(name)

    def _act(self) -> None:
        self._notice.hide()
        if self._deed:
            self._deed()
