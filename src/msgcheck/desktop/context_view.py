"""Text of a document as it stands there, the found words marked; plain text whatever it holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from msgcheck.desktop.surroundings import Passage
from msgcheck.desktop.theme import Theme
from msgcheck.model import Severity

_BETWEEN = 10  # points between passages
_LINE_HEIGHT = 135.0  # per cent


class ContextView(QTextEdit):
    """As high as its text; the passage with the found words stands out from those around it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._passages: Sequence[Passage] = ()
        self._severity = Severity.ERROR
        self.setAccessibleName("The found words in their context")
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
        theme.changed.connect(self._write)

    def show_passages(self, passages: Sequence[Passage], severity: Severity) -> None:
        """Shows `passages` one under the other, marks in the colour of `severity`."""
        self._passages = passages
        self._severity = severity
        self._write()

    def sizeHint(self) -> QSize:
        return QSize(320, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _write(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        for number, passage in enumerate(self._passages):
            if number:
                cursor.insertBlock()
            self._write_passage(cursor, passage, first=number == 0)
        self._fit()

    def _write_passage(self, cursor: QTextCursor, passage: Passage, *, first: bool) -> None:
        palette = self._theme.palette
        cursor.setBlockFormat(_block(0 if first else _BETWEEN))
        if passage.mark is None:
            cursor.insertText(passage.text, _ink(palette.muted, self._theme.points("base")))
            return
        start, end = passage.mark
        plain = _ink(palette.text, self._theme.points("large"))
        cursor.insertText(passage.text[:start], plain)
        cursor.insertText(passage.text[start:end], self._marked(plain))
        cursor.insertText(passage.text[end:], plain)

    def _marked(self, plain: QTextCharFormat) -> QTextCharFormat:
        palette = self._theme.palette
        marked = QTextCharFormat(plain)
        marked.setBackground(QColor(palette.soft(self._severity.value)))
        marked.setForeground(QColor(palette.ink(self._severity.value)))
        marked.setFontWeight(QFont.Weight.DemiBold)
        marked.setFontUnderline(True)
        return marked

    def _fit(self) -> None:
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        return round(self.document().size().height()) + 2


def _block(above: float) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setTopMargin(above)
    form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return form


def _ink(colour: str, points: float) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor(colour))
    form.setFontPointSize(points)
    return form
