"""What the whole check came to, where no row is chosen: all clean, something unread, nothing there, still at work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from msgcheck.desktop.icon_label import IconLabel
from msgcheck.desktop.labels import column, label
from msgcheck.desktop.picture_button import PictureButton
from msgcheck.desktop.reasons import has_pictures
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.wording import count, counts_in_words, reach
from msgcheck.model import FileResult, FileStatus


@dataclass(frozen=True, slots=True)
class Verdict:
    """A check in one picture, one headline and a few words; `has_pictures` is true where some were not read."""

    icon: str
    ink: str
    headline: str
    words: str
    has_pictures: bool = False


def verdict(results: Sequence[FileResult], *, is_running: bool, held_against: str) -> Verdict:
    """The verdict over `results`; `held_against` says which registry and day they were judged by."""
    if is_running:
        return Verdict("recheck", "accent", "Checking…", "Findings appear on the left as they are found.")
    if not results:
        return Verdict("file", "muted", "Nothing to check here", "The folder holds no files.")
    unread_pictures = any(has_pictures(result.gaps) for result in results)
    if found := [result for result in results if result.findings]:
        headline = f"{counts_in_words([one for result in found for one in result.findings])} in {_files(len(found))}"
        words = f"{reach(results)}. Choose a finding on the left. {held_against}"
        return Verdict("info", "accent", headline, words, unread_pictures)
    return _without_findings(results, unread_pictures, held_against)


def _without_findings(results: Sequence[FileResult], unread_pictures: bool, held_against: str) -> Verdict:
    read = [result for result in results if result.status is FileStatus.CHECKED]
    if not read:
        return Verdict("failed", "error", "Nothing could be checked", f"{reach(results)}. Choose one to see why.")
    headline = f"Nothing stale in {_files(len(read))}"
    if len(read) == len(results) and not any(result.gaps for result in read):
        return Verdict("clean", "clean", headline, f"Everything in them was read. {held_against}")
    words = f"{reach(results)}. What was not read may be stale. {held_against}"
    return Verdict("gap", "gap", f"{headline} – as far as they were read", words, unread_pictures)


def _files(number: int) -> str:
    return count(number, "file")


class Overview(QWidget):
    """Shows a verdict in the middle of its page."""

    def __init__(self, theme: Theme, read_pictures: QAction) -> None:
        super().__init__()
        self._icon = IconLabel(theme, "info", "accent", 56)
        self.headline = label(scale="heading", wrap=True)
        self._words = label(ink="muted", wrap=True)
        self.pictures = PictureButton(theme, read_pictures)
        page = column(self, spacing=10)
        page.addStretch(2)
        page.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignHCenter)
        page.addSpacing(6)
        for text in (self.headline, self._words):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            page.addWidget(text)
        page.addSpacing(6)
        page.addWidget(self.pictures, alignment=Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(3)

    def show_verdict(self, shown: Verdict) -> None:
        """Shows `shown`."""
        self._icon.show_icon(shown.icon, shown.ink)
        self.headline.setText(shown.headline)
        self._words.setText(shown.words)
        self.pictures.offer(is_wanted=shown.has_pictures)
