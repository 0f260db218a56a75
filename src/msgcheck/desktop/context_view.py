"""Text of a document as it stands there, the found words marked; plain text whatever it holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor

from msgcheck.desktop.surroundings import Passage
from msgcheck.desktop.text_view import TextView
from msgcheck.desktop.theme import Theme
from msgcheck.model import Severity

_BETWEEN = 10  # points between passages
_LINE_HEIGHT = 135.0  # per cent


class ContextView(TextView):
    """The passage with the found words stands out from those around it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "The found words in their context")
        self._passages: Sequence[Passage] = ()
        self._severity = Severity.ERROR

    def show_passages(self, passages: Sequence[Passage], severity: Severity) -> None:
        """Shows `passages` one under the other, marks in the colour of `severity`."""
        self._passages = passages
        self._severity = severity
        self.rewrite()

    def write(self, cursor: QTextCursor) -> None:
        for number, passage in enumerate(self._passages):
            if number:
                cursor.insertBlock()
            self._write_passage(cursor, passage, first=number == 0)

    def _write_passage(self, cursor: QTextCursor, passage: Passage, *, first: bool) -> None:
        palette = self.theme.palette
        cursor.setBlockFormat(_block(0 if first else _BETWEEN))
        if passage.mark is None:
            cursor.insertText(passage.text, _ink(palette.muted, self.theme.points("base")))
            return
        start, end = passage.mark
        plain = _ink(palette.text, self.theme.points("large"))
        cursor.insertText(passage.text[:start], plain)
        cursor.insertText(passage.text[start:end], self._marked(plain))
        cursor.insertText(passage.text[end:], plain)

    def _marked(self, plain: QTextCharFormat) -> QTextCharFormat:
        palette = self.theme.palette
        marked = QTextCharFormat(plain)
        marked.setBackground(QColor(palette.soft(self._severity.value)))
        marked.setForeground(QColor(palette.ink(self._severity.value)))
        marked.setFontWeight(QFont.Weight.DemiBold)
        marked.setFontUnderline(True)
        return marked


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
