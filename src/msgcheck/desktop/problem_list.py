"""Faults and warnings of a registry file as a list: line, key, what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from msgcheck.desktop.labels import column, label
from msgcheck.desktop.wording import count, one_line, sentence, short_path
from msgcheck.errors import Problem


class ProblemList(QTreeWidget):
    """One row a problem; a long message wraps."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Problems in the registry")
        self.setHeaderLabels(["Line", "Key", "Problem"])
        self.setRootIsDecorated(False)
        self.setWordWrap(True)
        self.setUniformRowHeights(False)
        self.setMinimumHeight(120)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(True)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Lists `problems` in the order of their lines."""
        self.clear()
        for problem in sorted(problems, key=lambda problem: (problem.line, problem.column)):
            item = QTreeWidgetItem([f"{problem.line}", one_line(problem.key), sentence(one_line(problem.message))])
            item.setTextAlignment(0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignTop)
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignTop)
            self.addTopLevelItem(item)


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
