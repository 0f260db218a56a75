"""A page of text to be read and copied: as high as it is, and a word too long for its line is broken."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from msgcheck.desktop.theme import Theme


class TextView(QTextEdit):
    """Plain text, whatever stands in it; what it shows is written again when the theme changes."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self.rewrite)

    def rewrite(self) -> None:
        """Writes everything again, and is as high as that."""
        self.clear()
        self.write(QTextCursor(self.document()))
        self._fit()

    def write(self, cursor: QTextCursor) -> None:
        """Writes everything, in the colours of the theme; each kind of page has its own way."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        return QSize(320, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        return round(self.document().size().height()) + 2
