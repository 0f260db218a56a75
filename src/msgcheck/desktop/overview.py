"""What the whole check came to, where no row is chosen: all clean, something unread, nothing there, still at work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from msgcheck.desktop.icon_label import IconLabel
from msgcheck.desktop.labels import column, label
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.wording import count, summary
from msgcheck.model import FileResult, FileStatus


@dataclass(frozen=True, slots=True)
class Verdict:
    """A check in one picture, one headline and a few words."""

    icon: str
    ink: str
    headline: str
    words: str


def verdict(results: Sequence[FileResult], *, is_running: bool, held_against: str) -> Verdict:
    """The verdict over `results`; `held_against` says which registry and day they were judged by."""
    if is_running:
        return Verdict("recheck", "accent", "Checking…", "Findings appear on the left as they are found.")
    if not results:
        return Verdict("file", "muted", "Nothing to check here", "The folder holds no files.")
    if any(result.findings for result in results):
        return Verdict("info", "accent", summary(results), f"Choose a finding on the left. {held_against}")
    unread = sum(result.status is not FileStatus.CHECKED for result in results)
    if unread == len(results):
        return Verdict("failed", "error", "Nothing could be checked", f"{_unread_files(unread)} Choose one to see why.")
    gaps = sum(len(result.gaps) for result in results)
    headline = f"Nothing stale in {count(len(results) - unread, 'file')}"
    if unread or gaps:
        return Verdict(
            "gap", "gap", f"{headline} – as far as they were read", f"{_unread(unread, gaps)} {held_against}"
        )
    return Verdict("clean", "clean", headline, f"Everything in them was read. {held_against}")


def _unread(files: int, gaps: int) -> str:
    parts = ([_unread_files(files)] if files else []) + (
        [f"{count(gaps, 'thing')} inside files not read."] if gaps else []
    )
    return " ".join((*parts, "What stands there may be stale."))


def _unread_files(files: int) -> str:
    return f"{count(files, 'file')} could not be read or {'was' if files == 1 else 'were'} skipped."


class Overview(QWidget):
    """Shows a verdict in the middle of its page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._icon = IconLabel(theme, "info", "accent", 56)
        self.headline = label(scale="heading", wrap=True)
        self._words = label(ink="muted", wrap=True)
        page = column(self, spacing=10)
        page.addStretch(2)
        page.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignHCenter)
        page.addSpacing(6)
        for text in (self.headline, self._words):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            page.addWidget(text)
        page.addStretch(3)

    def show_verdict(self, shown: Verdict) -> None:
        """Shows `shown`."""
        self._icon.show_icon(shown.icon, shown.ink)
        self.headline.setText(shown.headline)
        self._words.setText(shown.words)
