"""Lies over the whole window while something is dragged over it, and says what dropping would do."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from msgcheck.desktop.drop import Drop
from msgcheck.desktop.icons import pixmap
from msgcheck.desktop.kinds import kinds_in_words
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.wording import count, one_line

_ICON = 48


class DropOverlay(QWidget):
    """Paints over its parent; takes no events itself."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self._theme = theme
        self._words = ""
        self._kinds = kinds_in_words()
        self._is_welcome = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_drop(self, drop: Drop) -> None:
        """Covers the parent and says what dropping `drop` would do."""
        self._words = what_it_does(drop)
        self._is_welcome = bool(drop.paths or drop.registry)
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._theme.palette
        ink = palette.accent if self._is_welcome else palette.warning
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(palette.window))
        painter.setPen(QPen(QColor(ink), 2.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(14, 14, -14, -14), 16, 16)
        icon = pixmap("drop" if self._is_welcome else "warning", _ICON, ink, palette.window, self.devicePixelRatioF())
        middle = self.rect().center()
        painter.drawPixmap(middle.x() - _ICON // 2, middle.y() - _ICON - 10, icon)
        text = self.rect().adjusted(60, middle.y() + 10, -60, -30)
        below = self._draw_words(painter, text, self._words, "heading", palette.text)
        if self._is_welcome:
            self._draw_words(painter, text.adjusted(0, below + 10, 0, 0), self._kinds, "base", palette.muted)
        painter.end()

    def _draw_words(self, painter: QPainter, rect: QRect, words: str, size: str, ink: str) -> int:
        """Draws `words` from the top of `rect`; returns the height they took."""
        font = self.font()
        font.setPointSizeF(self._theme.points(size))
        font.setWeight(font.Weight.DemiBold if size == "heading" else font.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        layout = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rect, layout, words)
        return painter.boundingRect(rect, layout, words).height()


def what_it_does(drop: Drop) -> str:
    """What dropping `drop` would do, in words."""
    if drop.registry:
        return f"Drop to use {one_line(drop.registry.name)} as the registry"
    if not drop.paths:
        return drop.refused or ""
    return f"Drop to check {one_line(drop.paths[0].name) if len(drop.paths) == 1 else count(len(drop.paths), 'item')}"
