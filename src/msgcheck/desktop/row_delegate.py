"""Draws the rows of the findings tree: a file with its counts, a place, a finding with what to say instead, a gap."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from msgcheck.desktop.elision import elided_place
from msgcheck.desktop.finding_tree import Role
from msgcheck.desktop.icons import pixmap
from msgcheck.desktop.kinds import icon_of
from msgcheck.desktop.rows import Mark, Row, RowKind
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.wording import rule_title
from msgcheck.model import FileStatus

INDENT = 18  # of a row below another, in points
_ICON = 16
_FILE_ICON = 22
_LEAST_ASIDE = 40  # an aside narrower than this says nothing
_GAP = 8  # between an icon and its text
_EDGE = 12  # right of the last thing in a row
_PADDING = {RowKind.FILE: 9, RowKind.PLACE: 5, RowKind.GAPS: 5, RowKind.FINDING: 6, RowKind.GAP: 6}


class RowDelegate(QStyledItemDelegate):
    """Paints rows in the theme's colours; the view behind paints ground and selection."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawers: dict[RowKind, Callable[[Pen, QRect, Row], None]] = {
            RowKind.FILE: _draw_file,
            RowKind.PLACE: _draw_heading,
            RowKind.GAPS: _draw_heading,
            RowKind.FINDING: _draw_finding,
            RowKind.GAP: _draw_gap,
        }

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: Row = index.data(Role.ROW)
        return _size(row.kind, option.font.key())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(Role.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect: QRect = option.rect
        left = 2 if row.children or row.kind is RowKind.FILE else 4 - INDENT  # under the text of the row above
        self._drawers[row.kind](Pen(painter, self._theme, option.font), rect.adjusted(left, 0, -_EDGE, 0), row)
        painter.restore()


@cache
def _size(kind: RowKind, font_key: str) -> QSize:
    """How much room a row of that kind takes: views ask for every row at every change."""
    font = QFont()
    font.fromString(font_key)
    line, small = QFontMetrics(font).height(), QFontMetrics(_small(font)).height()
    text = line + small + 2 if kind is RowKind.FILE else max(line, _ICON)
    return QSize(160, text + 2 * _PADDING[kind])


class Pen:
    """A painter that knows the theme: icons and elided plain text, each in a token's colour."""

    def __init__(self, painter: QPainter, theme: Theme, font: QFont) -> None:
        self._painter = painter
        self._theme = theme
        self._ratio = painter.device().devicePixelRatioF()
        self.font = font

    def icon(self, name: str, ink: str, size: int, at: QPoint) -> None:
        """Draws an icon with its upper left corner `at`."""
        palette = self._theme.palette
        self._painter.drawPixmap(at, pixmap(name, size, palette.ink(ink), palette.surface, self._ratio))

    def text(
        self, text: str, ink: str, font: QFont, rect: QRect, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    ) -> int:
        """Draws `text` on one line, centred in the height of `rect`; returns the width it took."""
        return self._draw(QFontMetrics(font).elidedText(text, mode, rect.width()), ink, font, rect)

    def place(self, place: str, ink: str, font: QFont, rect: QRect) -> int:
        """Draws a place like any text; what does not fit is left out of its middle."""
        return self._draw(elided_place(place, QFontMetrics(font), rect.width()), ink, font, rect)

    def _draw(self, shown: str, ink: str, font: QFont, rect: QRect) -> int:
        self._painter.setFont(font)
        self._painter.setPen(QColor(self._theme.palette.ink(ink)))
        self._painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        return QFontMetrics(font).horizontalAdvance(shown)


def _draw_file(pen: Pen, rect: QRect, row: Row) -> None:
    right = _draw_counts(pen, rect, row)
    icon = icon_of(row.result.path, row.result.format)
    pen.icon(icon, "muted", _FILE_ICON, _left_middle(rect, _FILE_ICON))
    text = rect.adjusted(_FILE_ICON + _GAP, 0, right - rect.right() - _GAP, 0)
    strong, small = _strong(pen.font), _small(pen.font)
    line, below = QFontMetrics(strong).height(), QFontMetrics(small).height()
    top = rect.top() + (rect.height() - line - below - 2) // 2
    pen.text(row.text, "text", strong, QRect(text.left(), top, text.width(), line), Qt.TextElideMode.ElideMiddle)
    _draw_note(pen, QRect(text.left(), top + line + 2, text.width(), below), row)


def _draw_note(pen: Pen, rect: QRect, row: Row) -> None:
    """Draws what became of the file, or what was not read of it, and its folder where there is room."""
    small = _small(pen.font)
    if row.result.status is not FileStatus.CHECKED:
        pen.text(row.note, "error" if row.result.status is FileStatus.FAILED else "gap", small, rect)
        return
    if row.unread:
        rect = rect.adjusted(pen.text(row.unread, "gap", _strong(small), rect) + _GAP, 0, 0, 0)
    if not row.unread or rect.width() > _LEAST_ASIDE:
        pen.text(row.note, "muted", small, rect, Qt.TextElideMode.ElideLeft)


def _draw_counts(pen: Pen, rect: QRect, row: Row) -> int:
    """Draws the file's marks with their numbers from the right; returns where they begin."""
    strong = _strong(_small(pen.font))
    right = rect.right()
    if not row.counts or row.result.status is not FileStatus.CHECKED:
        name, ink = _verdict(row)
        pen.icon(name, ink, _ICON, QPoint(right - _ICON, rect.center().y() - _ICON // 2 + 1))
        return right - _ICON
    for mark, number in reversed(row.counts):
        width = QFontMetrics(strong).horizontalAdvance(str(number))
        pen.text(str(number), mark.value, strong, QRect(right - width, rect.top(), width + 2, rect.height()))
        right -= width + 4 + _ICON
        pen.icon(mark.value, mark.value, _ICON, QPoint(right, rect.center().y() - _ICON // 2 + 1))
        right -= _GAP
    return right + _GAP


def _verdict(row: Row) -> tuple[str, str]:
    """The icon and ink of a file without counts to show."""
    if row.result.status is FileStatus.FAILED:
        return "failed", "error"
    return ("gap", "gap") if row.result.status is FileStatus.SKIPPED else ("clean", "clean")


def _draw_heading(pen: Pen, rect: QRect, row: Row) -> None:
    """Draws a place; one in a picture has the sign of a picture behind it."""
    font = _strong(_small(pen.font))
    if not row.note:
        pen.place(row.text, "muted", font, rect)
        return
    taken = pen.place(row.text, "muted", font, rect.adjusted(0, 0, -_ICON - _GAP, 0))
    sign = QPoint(rect.left() + taken + _GAP, rect.center().y() - _ICON // 2 + 1)
    pen.icon("picture", "muted", _ICON, sign)


def _draw_finding(pen: Pen, rect: QRect, row: Row) -> None:
    pen.icon(row.mark.value, row.mark.value, _ICON, _left_middle(rect, _ICON))
    text = rect.adjusted(_ICON + _GAP, 0, 0, 0)
    if not row.note:
        taken = pen.text(row.text, "text", pen.font, text)
        _draw_aside(pen, text, taken, rule_title(row.finding.rule) if row.finding else "")
        return
    both = text.width() - _ICON - 2 * _GAP
    found = QFontMetrics(pen.font).horizontalAdvance(row.text) + 2
    instead = QFontMetrics(pen.font).horizontalAdvance(row.note) + 2
    room = found if found + instead <= both else max(both - instead, min(found, both // 2))
    taken = pen.text(row.text, "text", pen.font, QRect(text.left(), text.top(), room, text.height()))
    arrow = text.left() + taken + _GAP
    pen.icon("arrow", "muted", _ICON - 2, QPoint(arrow, rect.center().y() - _ICON // 2 + 2))
    left = arrow + _ICON + _GAP - 2
    pen.text(row.note, "accent", pen.font, QRect(left, text.top(), text.right() - left, text.height()))


def _draw_gap(pen: Pen, rect: QRect, row: Row) -> None:
    pen.icon(Mark.GAP.value, "gap", _ICON, _left_middle(rect, _ICON))
    text = rect.adjusted(_ICON + _GAP, 0, 0, 0)
    _draw_aside(pen, text, pen.place(row.text, "text", pen.font, text), row.note)


def _draw_aside(pen: Pen, rect: QRect, taken: int, aside: str) -> None:
    """Draws `aside` in what is left of `rect`, if that is enough."""
    rest = rect.adjusted(taken + _GAP, 0, 0, 0)
    if rest.width() > _LEAST_ASIDE:
        pen.text(aside, "muted", pen.font, rest)


def _left_middle(rect: QRect, size: int) -> QPoint:
    return QPoint(rect.left(), rect.center().y() - size // 2 + 1)


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return small
