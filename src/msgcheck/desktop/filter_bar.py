"""The line over the findings tree: words to look for, and a switch with its number for each kind of row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from msgcheck.desktop.labels import column, row
from msgcheck.desktop.rows import Mark
from msgcheck.desktop.theme import Theme
from msgcheck.model import FileResult, FileStatus

_NAMES = {
    Mark.ERROR: "Errors",
    Mark.WARNING: "Warnings",
    Mark.REVIEW: "To review",
    Mark.GAP: "Not read",
    Mark.CLEAN: "Clean files",
}


class FilterBar(QWidget):
    """Tells what the user wants to see."""

    words_changed = Signal(str)
    marks_changed = Signal(object)  # frozenset[Mark]

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = QLineEdit()
        self.words.setPlaceholderText("Find in findings")
        self.words.setAccessibleName("Find in findings")
        self.words.setClearButtonEnabled(True)
        self.words.setAcceptDrops(False)  # files dropped here are for the window
        self.words.textChanged.connect(self.words_changed)
        self.chips = {mark: self._chip(theme, mark) for mark in Mark}
        inside = column(self, spacing=8)
        inside.setContentsMargins(12, 12, 12, 8)
        inside.addWidget(self.words)
        line = row(spacing=5)
        for chip in self.chips.values():
            line.addWidget(chip)
        line.addStretch(1)
        inside.addLayout(line)

    def show_counts(self, results: Sequence[FileResult]) -> None:
        """Puts the numbers of `results` on the switches; a kind that does not occur has no switch."""
        counts = count_marks(results)
        for mark, chip in self.chips.items():
            chip.setText(f"{counts[mark]:,}")
            chip.setVisible(bool(counts[mark]))
            chip.setAccessibleName(f"{_NAMES[mark]}: {counts[mark]}")
            chip.setToolTip(f"{_NAMES[mark]}: {counts[mark]:,}. Click to hide or show them.")

    def reset(self) -> None:
        """Shows everything again."""
        self.words.clear()
        for chip in self.chips.values():
            chip.setChecked(True)

    def show_only(self, mark: Mark) -> None:
        """Shows only rows with `mark`."""
        self.words.clear()
        for other, chip in self.chips.items():
            chip.setChecked(other is mark)

    def _chip(self, theme: Theme, mark: Mark) -> QToolButton:
        chip = QToolButton()
        chip.setProperty("kind", "chip")
        chip.setCheckable(True)
        chip.setChecked(True)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setIconSize(QSize(14, 14))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.hide()
        theme.dress(chip, mark.value, mark.value)
        chip.toggled.connect(self._tell_marks)
        return chip

    def _tell_marks(self) -> None:
        self.marks_changed.emit(frozenset(mark for mark, chip in self.chips.items() if chip.isChecked()))


def count_marks(results: Sequence[FileResult]) -> Counter[Mark]:
    """How many rows of each kind `results` make: findings, things and files not read, clean files."""
    counts: Counter[Mark] = Counter()
    for result in results:
        counts.update(Mark(finding.severity.value) for finding in result.findings)
        counts[Mark.GAP] += len(result.gaps) + (result.status is not FileStatus.CHECKED)
        counts[Mark.CLEAN] += result.status is FileStatus.CHECKED and not result.findings and not result.gaps
    return counts
