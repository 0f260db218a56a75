"""The empty window: where to drop files, what was open lately, and what to do without a registry."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from msgcheck.desktop.icon_label import IconLabel
from msgcheck.desktop.kinds import icon_of, kinds_in_words
from msgcheck.desktop.labels import ElidedLabel, button, card, column, label, restyle, row
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.wording import one_line, short_path

_WIDEST = 680
_RECENT_SHOWN = 5


class StartPage(QScrollArea):
    """Invites to drop files; `recent_wanted` brings the path of a file or folder open earlier."""

    recent_wanted = Signal(object)

    def __init__(
        self, theme: Theme, open_files: QAction, open_folder: QAction, registry: QAction, demo: QAction
    ) -> None:
        super().__init__()
        self._theme = theme
        self.drop_area = DropArea(theme, open_files, open_folder)
        self.no_registry = _no_registry_card(theme, registry, demo)
        self._recent = _RecentList(theme)
        self._recent.wanted.connect(self.recent_wanted)
        self.demo = _demo_line(theme, demo)
        page = QWidget()
        page.setObjectName("page")
        outside = row(page)
        outside.addStretch(1)
        outside.addLayout(self._inside(), stretch=100)
        outside.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Lists what was open lately, newest first."""
        self._recent.show_paths([path for path in paths if path.exists()][:_RECENT_SHOWN])

    def show_registry(self, *, is_missing: bool) -> None:
        """Says first of all that there is no registry, where there is none."""
        self.no_registry.setVisible(is_missing)
        self.demo.setVisible(not is_missing)
        restyle(self.drop_area.choose, kind="plain" if is_missing else "primary")  # one main button a page

    def _inside(self) -> QVBoxLayout:
        inside = column(spacing=14)
        inside.setContentsMargins(24, 18, 24, 18)
        inside.addStretch(1)
        for part in (self.no_registry, self.drop_area, self._recent, self.demo):
            part.setMaximumWidth(_WIDEST)
            inside.addWidget(part)
        inside.addStretch(2)
        return inside


class DropArea(QFrame):
    """The dashed field in the middle; the whole window takes drops, this is where people look."""

    def __init__(self, theme: Theme, open_files: QAction, open_folder: QAction) -> None:
        super().__init__()
        self._theme = theme
        self.choose = button("Choose files…", "primary")
        self.setAccessibleName("Drop decks and documents here")
        self.setMinimumHeight(200)
        title = label("Drop decks and documents here", scale="title", wrap=True)
        kinds = label(
            f"{kinds_in_words()}, or a whole folder. Nothing leaves this computer.",
            ink="muted",
            wrap=True,
        )
        inside = column(self, margins=24, spacing=8)
        inside.addStretch(1)
        inside.addWidget(IconLabel(theme, "drop", "accent", 40), alignment=Qt.AlignmentFlag.AlignHCenter)
        for text in (title, kinds):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inside.addWidget(text)
        inside.addSpacing(8)
        inside.addLayout(self._buttons(open_files, open_folder))
        inside.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(palette.surface))
        pen = QPen(QColor(palette.outline), 1.5, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)
        painter.end()

    def _buttons(self, open_files: QAction, open_folder: QAction) -> QHBoxLayout:
        line = row(spacing=10)
        files, folder = self.choose, button("Choose folder…")
        files.clicked.connect(open_files.trigger)
        folder.clicked.connect(open_folder.trigger)
        self._theme.dress(folder, "folder", "muted")
        line.addStretch(1)
        line.addWidget(files)
        line.addWidget(folder)
        line.addStretch(1)
        return line


class _RecentList(QFrame):
    """Files and folders open lately, a button each."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines = column(self, spacing=2)
        self.hide()

    def show_paths(self, paths: Sequence[Path]) -> None:
        """Shows `paths`; nothing where there are none."""
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._lines.addWidget(label("Open again", ink="muted", weight="strong", scale="small"))
        for path in paths:
            self._lines.addWidget(self._line(path))
        self.setVisible(bool(paths))

    def _line(self, path: Path) -> QPushButton:
        icon = "folder" if path.is_dir() else icon_of(path.name, None)
        line = RowButton(self._theme, icon, one_line(path.name), short_path(path.parent))
        line.clicked.connect(lambda: self.wanted.emit(path))
        return line


class RowButton(QPushButton):
    """A button as wide as its column: an icon, a name, and a quieter note."""

    def __init__(self, theme: Theme, icon: str, name: str, note: str) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self.setAccessibleName(f"{name}, {note}")
        line = self._line = row(self, spacing=10)
        line.setContentsMargins(10, 6, 10, 6)
        line.addWidget(IconLabel(theme, icon, "muted", 18))
        line.addWidget(ElidedLabel(name, Qt.TextElideMode.ElideMiddle))
        line.addWidget(ElidedLabel(note, Qt.TextElideMode.ElideMiddle, ink="muted", scale="small"), stretch=1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return self._line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._line.minimumSize()


def _no_registry_card(theme: Theme, registry: QAction, demo: QAction) -> QFrame:
    frame = card()
    inside = row(frame, spacing=16)
    inside.setContentsMargins(20, 16, 20, 16)
    inside.addWidget(IconLabel(theme, "registry", "accent", 32), alignment=Qt.AlignmentFlag.AlignTop)
    texts = column(spacing=4)
    texts.addWidget(label("First, your registry", scale="large"))
    texts.addWidget(
        label(
            "The file that says what your company calls things now, and what it used to call them.",
            ink="muted",
            wrap=True,
        )
    )
    buttons = row(spacing=10)
    choose, show = button("Choose registry…", "primary"), button("Try the demo")
    choose.clicked.connect(registry.trigger)
    show.clicked.connect(demo.trigger)
    buttons.addWidget(choose)
    buttons.addWidget(show)
    buttons.addStretch(1)
    texts.addSpacing(6)
    texts.addLayout(buttons)
    inside.addLayout(texts, stretch=1)
    return frame


def _demo_line(theme: Theme, demo: QAction) -> QPushButton:
    line = RowButton(theme, "play", "Try the demo", "A caterer's deck, flyer and price list with its registry")
    line.clicked.connect(demo.trigger)
    return line
