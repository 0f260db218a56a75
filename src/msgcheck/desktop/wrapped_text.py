"""Lines of text in one look, to be read and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor

from msgcheck.desktop.text_view import TextView
from msgcheck.desktop.theme import Theme

_HANGING = 14.0  # points that a line is set in which goes on from the one above
_BETWEEN = 3.0  # points between lines


class WrappedText(TextView):
    """Lines in one look; `size` is a step of the type scale, `ink` a colour."""

    def __init__(self, theme: Theme, name: str, *, size: str = "base", ink: str = "text", strong: bool = False) -> None:
        super().__init__(theme, name)
        self._lines: Sequence[str] = ()
        self._size, self._ink, self._strong = size, ink, strong
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_lines(self, *lines: str, size: str | None = None) -> None:
        """Shows `lines` one under the other, in another `size` where one is given."""
        self._lines = lines
        self._size = size or self._size
        self.rewrite()

    def write(self, cursor: QTextCursor) -> None:
        look = QTextCharFormat()
        look.setForeground(QColor(self.theme.palette.ink(self._ink)))
        look.setFontPointSize(self.theme.points(self._size))
        look.setFontWeight(QFont.Weight.DemiBold if self._strong else QFont.Weight.Normal)
        for number, line in enumerate(self._lines):
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(_hanging(len(self._lines) > 1))
            cursor.insertText(line, look)


def _hanging(is_list: bool) -> QTextBlockFormat:
    form = QTextBlockFormat()
    if is_list:
        form.setLeftMargin(_HANGING)
        form.setTextIndent(-_HANGING)
        form.setBottomMargin(_BETWEEN)
    return form
