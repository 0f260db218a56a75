"""A change as two lines: the words that go, struck out, and below them the words that come."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption

from msgcheck.desktop.change import before_and_after
from msgcheck.desktop.surroundings import Passage
from msgcheck.desktop.text_view import TextView
from msgcheck.desktop.theme import Theme
from msgcheck.model import Finding

_HANGING = 18.0  # points that lines are set in behind their sign
_BETWEEN = 5.0
_GONE, _COME = "−", "+"


class ChangeView(TextView):
    """Shows what the fix of a finding changes; plain text, whatever a document says."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "What changes: before and after")
        self._change: tuple[Passage, Passage] | None = None

    def show_change(self, finding: Finding) -> None:
        """Shows the fix of `finding`; nothing where it has none."""
        self._change = before_and_after(finding)
        self.setVisible(self._change is not None)
        self.rewrite()

    def write(self, cursor: QTextCursor) -> None:
        if self._change is None:
            return
        before, after = self._change
        self._write_line(cursor, _GONE, before, "error")
        cursor.insertBlock()
        self._write_line(cursor, _COME, after, "clean")

    def _write_line(self, cursor: QTextCursor, sign: str, passage: Passage, ink: str) -> None:
        start, end = passage.mark or (0, 0)
        plain = self._look("text")
        cursor.setBlockFormat(_hanging())
        cursor.insertText(f"{sign}\t", self._look(ink))
        cursor.insertText(passage.text[:start], plain)
        cursor.insertText(passage.text[start:end], self._marked(ink))
        cursor.insertText(passage.text[end:], plain)

    def _look(self, ink: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(QColor(self.theme.palette.ink(ink)))
        look.setFontPointSize(self.theme.points("base"))
        return look

    def _marked(self, ink: str) -> QTextCharFormat:
        look = self._look(ink)
        look.setBackground(QColor(self.theme.palette.soft(ink)))
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setFontStrikeOut(ink == "error")
        return look


def _hanging() -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLeftMargin(_HANGING)
    form.setTextIndent(-_HANGING)
    form.setBottomMargin(_BETWEEN)
    form.setTabPositions([QTextOption.Tab(_HANGING, QTextOption.TabType.LeftTab)])
    return form
