"""Labels, buttons and frames of the window's own make; text is always plain text, whatever a document says."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from msgcheck.desktop.wording import as_tool_tip

_Layout = TypeVar("_Layout", bound=QBoxLayout)


def label(text: str = "", *, wrap: bool = False, selectable: bool = False, **look: str) -> QLabel:
    """A plain-text label; `look` are the style sheet's properties: scale, ink, weight, pill."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    for name, value in look.items():
        made.setProperty(name, value)
    return made


class ElidedLabel(QLabel):
    """A plain-text label on one line that gives way: what does not fit ends in an ellipsis and is in the tool tip."""

    def __init__(self, text: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight, **look: str) -> None:
        super().__init__()
        self._mode = mode
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for name, value in look.items():
            self.setProperty(name, value)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Shows `text`, as much of it as fits."""
        self._whole = text
        self.setAccessibleName(text)
        self.setToolTip(as_tool_tip(text))
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        least = min(self.fontMetrics().horizontalAdvance("…") * 4, self.sizeHint().width())
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, self._mode, max(self.width(), 1)))


def button(text: str, kind: str = "plain") -> QPushButton:
    """A push button: "primary" (one a page), "plain", "quiet" or "row"."""
    made = QPushButton(text.replace("&", "&&"))
    made.setProperty("kind", kind)
    made.setAccessibleName(text)
    if kind != "row":
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def button_of(action: QAction, text: str, kind: str = "plain") -> QPushButton:
    """A push button that does what `action` does, while it can be done."""
    made = button(text, kind)
    made.setToolTip(action.toolTip())
    made.setEnabled(action.isEnabled())
    made.clicked.connect(action.trigger)
    action.enabledChanged.connect(made.setEnabled)
    return made


def card(look: str = "true") -> QFrame:
    """A frame with a ground of its own: "true" or a kind of fault."""
    frame = QFrame()
    frame.setProperty("card", look)
    return frame


def restyle(widget: QWidget, **look: str) -> None:
    """Changes style-sheet properties of a widget that is already shown."""
    for name, value in look.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def column(parent: QWidget | None = None, *, margins: int = 0, spacing: int = 0) -> QVBoxLayout:
    """A vertical layout with even margins."""
    return _even(QVBoxLayout(parent) if parent else QVBoxLayout(), margins, spacing)


def row(parent: QWidget | None = None, *, margins: int = 0, spacing: int = 0) -> QHBoxLayout:
    """A horizontal layout with even margins."""
    return _even(QHBoxLayout(parent) if parent else QHBoxLayout(), margins, spacing)


def _even(layout: _Layout, margins: int, spacing: int) -> _Layout:
    layout.setContentsMargins(margins, margins, margins, margins)
    layout.setSpacing(spacing)
    return layout
