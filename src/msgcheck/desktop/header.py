"""The head of the window: the registry in force, the day it is read by, and the two things done most."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QFrame, QPushButton, QSizePolicy, QToolButton, QWidget

from msgcheck.desktop.icon_label import IconLabel
from msgcheck.desktop.labels import ElidedLabel, button, button_of, column, label, restyle, row
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.wording import one_line, short_path
from msgcheck.desktop.worker import RegistryAnswer


class Header(QFrame):
    """Shows and changes what files are judged by."""

    day_changed = Signal(object)  # date, or None for today

    def __init__(self, theme: Theme, add: QAction, recheck: QAction) -> None:
        super().__init__()
        self.setObjectName("header")
        self.registry = RegistryButton(theme)
        self.day = DayField(theme, QDate.currentDate())
        self.day.setAccessibleName("Judge as of this day")
        self.day.setToolTip("Judge as of this day: names, prices and statements as they stand then")
        self.day.userDateChanged.connect(self._tell_day)
        self._today = button("Today", "quiet")
        self._today.setToolTip("Judge as of today again")
        self._today.clicked.connect(lambda: self.show_day(None))
        self._today.hide()
        line = row(self, spacing=8)
        line.setContentsMargins(10, 6, 12, 6)
        line.addWidget(self.registry, stretch=1)
        line.addWidget(label("As of", ink="muted"))
        line.addWidget(self.day)
        line.addWidget(self._today)
        line.addSpacing(4)
        self._buttons = (_button(theme, recheck, "Check again"), _button(theme, add, "Add files"))
        for press in self._buttons:
            line.addWidget(press)

    def show_day(self, day: date | None) -> None:
        """Shows and tells `day` (None: today)."""
        self.day.setDate(QDate(*(day or date.today()).timetuple()[:3]))

    def show_buttons(self, *, are_wanted: bool) -> None:
        """Shows the two things done most; where nothing is open, the page itself offers what there is."""
        for press in self._buttons:
            press.setVisible(are_wanted)

    def _tell_day(self, shown: QDate) -> None:
        day = date(shown.year(), shown.month(), shown.day())
        is_today = day == date.today()
        self._today.setVisible(not is_today)
        restyle(self.day, other=str(not is_today).lower())
        self.day_changed.emit(None if is_today else day)


class DayField(QDateEdit):
    """A day with a calendar; changes when a day is entered, not with every key or turn of the wheel."""

    def __init__(self, theme: Theme, day: QDate) -> None:
        super().__init__(day)
        self._theme = theme
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMM yyyy")
        self.setKeyboardTracking(False)
        self.lineEdit().setAcceptDrops(False)  # files dropped here are for the window
        self._dress_calendar()
        theme.changed.connect(self._dress_calendar)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @Slot()
    def _dress_calendar(self) -> None:
        """Week-ends are not errors, and the arrows are to be seen by night."""
        calendar = self.calendarWidget()
        plain = QTextCharFormat()
        plain.setForeground(QColor(self._theme.palette.text))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, plain)
        for name, icon in (("prevmonth", "back"), ("nextmonth", "expand")):
            if arrow := calendar.findChild(QToolButton, f"qt_calendar_{name}"):
                self._theme.dress(arrow, icon, "muted")


class RegistryButton(QPushButton):
    """Names the registry in force and where it lies; pressed, it offers what can be done with it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("registryButton")
        self._icon = IconLabel(theme, "registry", "accent", 24)
        self._name = ElidedLabel(weight="strong")
        self._path = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, ink="muted", scale="small")
        texts = column(spacing=0)
        texts.addWidget(self._name)
        texts.addWidget(self._path)
        line = self._line = row(self, spacing=10)
        line.setContentsMargins(8, 4, 8, 4)
        line.addWidget(self._icon)
        line.addLayout(texts, stretch=1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_registry(self, answer: RegistryAnswer | None, *, is_searching: bool) -> None:
        """Shows the registry in force, that it is being opened, or that there is none."""
        name, where, icon, ink = _words(answer, is_searching)
        self._name.show_text(name)
        self._path.show_text(where)
        self._icon.show_icon(icon, ink)
        self.setAccessibleName(f"Registry: {name}, {where}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self._line.minimumSize().height())


def _words(answer: RegistryAnswer | None, is_searching: bool) -> tuple[str, str, str, str]:
    if is_searching:
        return "Opening the registry…", "", "registry", "muted"
    if answer and answer.loaded:
        return one_line(answer.loaded.registry.name), _where(answer.path), "registry", "accent"
    if answer and answer.path:
        return "The registry cannot be used", _where(answer.path), "failed", "error"
    return "No registry", "Choose the file that says what is current", "warning", "warning"


def _where(path: Path | None) -> str:
    return short_path(path.absolute()) if path else ""


def _button(theme: Theme, action: QAction, text: str) -> QPushButton:
    press = button_of(action, text)
    theme.dress(press, action.property("iconName"), "muted")
    return press
