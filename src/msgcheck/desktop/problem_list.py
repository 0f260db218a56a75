"""Faults and warnings of a registry file as a list: line, key, what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from msgcheck.desktop.labels import column, label
from msgcheck.desktop.wording import count, one_line, sentence, short_path
from msgcheck.errors import Problem


class ProblemList(QTableWidget):
    """One row a problem; a long message wraps."""

    def __init__(self) -> None:
        super().__init__(0, 3)
        self.setAccessibleName("Problems in the registry")
        self.setHorizontalHeaderLabels(["Line", "Key", "Problem"])
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setShowGrid(False)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(120)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Lists `problems` in the order of their lines."""
        self.setRowCount(len(problems))
        for row, problem in enumerate(sorted(problems, key=lambda problem: (problem.line, problem.column))):
            words = (str(problem.line), one_line(problem.key), sentence(one_line(problem.message)))
            for column_number, text in enumerate(words):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                self.setItem(row, column_number, item)


def show_warnings(parent: QWidget, path: Path, warnings: Sequence[Problem]) -> QDialog:
    """Opens a window that lists the warnings of the registry at `path`; returns it."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("Warnings in the registry")
    dialog.resize(720, 380)
    listed = ProblemList()
    listed.show_problems(warnings)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    inside = column(dialog, margins=20, spacing=10)
    inside.addWidget(label(f"{count(len(warnings), 'warning')}, the registry is in force", scale="heading", wrap=True))
    inside.addWidget(label(short_path(path), ink="muted", wrap=True, selectable=True))
    inside.addWidget(listed, stretch=1)
    inside.addWidget(buttons)
    dialog.open()
    return dialog
