"""A drawing as a widget, in a colour of the theme."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from msgcheck.desktop.icons import pixmap
from msgcheck.desktop.theme import Theme


class IconLabel(QWidget):
    """The drawing `name`, `size` points square, in the colour of the token `ink`."""

    def __init__(self, theme: Theme, name: str, ink: str, size: int) -> None:
        super().__init__()
        self._theme = theme
        self._name, self._ink, self._size = name, ink, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(size, size)

    def show_icon(self, name: str, ink: str) -> None:
        """Shows another drawing."""
        self._name, self._ink = name, ink
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        drawing = pixmap(self._name, self._size, palette.ink(self._ink), palette.surface, self.devicePixelRatioF())
        painter.drawPixmap(0, 0, drawing)
        painter.end()
