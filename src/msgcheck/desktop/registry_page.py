"""What stands in the way of checking: no registry, or one with faults, each with its line."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from msgcheck.desktop.icon_label import IconLabel
from msgcheck.desktop.labels import button, column, label, row
from msgcheck.desktop.problem_list import ProblemList
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.wording import count, one_line, sentence, short_path
from msgcheck.desktop.worker import RegistryAnswer

_WIDEST = 760
_NONE = "Files are held against your company's registry: the file that says what is current and what is not."


class RegistryPage(QWidget):
    """Shown in place of results until there is a registry to check against."""

    def __init__(self, theme: Theme, choose: QAction, show_file: QAction, recheck: QAction, demo: QAction) -> None:
        super().__init__()
        self.setObjectName("page")
        self._icon = IconLabel(theme, "registry", "accent", 30)
        self._title = label(scale="title", wrap=True)
        self._path = label(ink="muted", wrap=True, selectable=True)
        self._words = label(wrap=True, selectable=True)
        self.problems = ProblemList()
        self._waiting = label(ink="muted", wrap=True)
        self._choose = button("Choose registry…", "primary")
        self._open = button("Open the file")
        self._again = button("Try again")
        self._demo = button("Try the demo")
        for press, action in (
            (self._choose, choose),
            (self._open, show_file),
            (self._again, recheck),
            (self._demo, demo),
        ):
            press.clicked.connect(action.trigger)
        self._lay_out()

    def show_answer(self, answer: RegistryAnswer, waiting: int) -> None:
        """Says what is wrong; `waiting` files and folders are there to be checked after that."""
        is_missing = answer.path is None
        self._icon.show_icon("registry" if is_missing else "failed", "accent" if is_missing else "error")
        self._title.setText(_title(answer))
        self._path.setText(short_path(answer.path) if answer.path else "")
        self._path.setVisible(not is_missing)
        self._words.setText(_NONE if is_missing else sentence(one_line(answer.error or "")))
        self._words.setVisible(is_missing or bool(answer.error))
        self.problems.show_problems(answer.problems)
        self.problems.setVisible(bool(answer.problems))
        self._waiting.setText(
            f"{count(waiting, 'item')} will be checked as soon as there is a registry." if waiting else ""
        )
        for press in (self._open, self._again):
            press.setVisible(not is_missing)
        self._demo.setVisible(is_missing)

    def _lay_out(self) -> None:
        page = self._column()
        page.addStretch(1)
        title = row(spacing=12)
        title.addWidget(self._icon)
        title.addWidget(self._title, stretch=1)
        page.addLayout(title)
        page.addWidget(self._path)
        page.addWidget(self._words)
        page.addWidget(self.problems, stretch=6)
        buttons = row(spacing=10)
        for press in (self._choose, self._open, self._again, self._demo):
            buttons.addWidget(press)
        buttons.addStretch(1)
        page.addSpacing(6)
        page.addLayout(buttons)
        page.addWidget(self._waiting)
        page.addStretch(2)

    def _column(self) -> QVBoxLayout:
        """A column in the middle that is not wider than can be read."""
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST)
        line = row(self, margins=24)
        line.addStretch(1)
        line.addWidget(inside, stretch=100)
        line.addStretch(1)
        return column(inside, spacing=10)


def _title(answer: RegistryAnswer) -> str:
    if answer.path is None:
        return "There is no registry yet"
    if answer.problems:
        return f"This registry has {count(len(answer.problems), 'fault')}"
    return "This registry cannot be opened"
