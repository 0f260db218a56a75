"""A file or a place in it as a whole: what became of it, what was found there, and what was not read."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from msgcheck import api
from msgcheck.desktop.file_links import FileLinks
from msgcheck.desktop.icon_label import IconLabel
from msgcheck.desktop.labels import button_of, card, column, label, row
from msgcheck.desktop.outlook import ONLY_READ
from msgcheck.desktop.picture_button import PictureButton
from msgcheck.desktop.reasons import Reason, by_reason, has_pictures
from msgcheck.desktop.rows import Row, RowKind
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.wording import about_file, count, counts_in_words, file_name, one_line, says, title_size
from msgcheck.desktop.wrapped_text import WrappedText
from msgcheck.model import FileResult, FileStatus, Gap

_SHOWN = 200  # lines of one card, or of what was not read for one reason

_ADVICE = {
    FileStatus.FAILED: "Nothing in this file was checked. Open it to see whether it is whole, then check again (F5).",
    FileStatus.SKIPPED: "Nothing in this file was checked.",
}


class FileDetail(QWidget):
    """Shows one file or place row at a time; built anew for each."""

    def __init__(self, theme: Theme, read_pictures: QAction, fix: QAction, annotate: QAction) -> None:
        super().__init__()
        self.links = FileLinks(theme)
        self._theme = theme
        self._read_pictures = read_pictures
        self._fix = fix
        self._annotate = annotate
        self.title = WrappedText(theme, "File or place", strong=True)
        self._content = column(spacing=16)
        page = column(self, spacing=16)
        head = column(spacing=4)
        head.addWidget(self.title)
        head.addWidget(self.links)
        page.addLayout(head)
        page.addLayout(self._content)
        page.addStretch(1)

    def show_row(self, shown: Row, safe: int = 0) -> None:
        """Shows a file, a place, or what was not read of a file; `safe` of its findings can be mended unasked."""
        self._clear()
        title = shown.place or file_name(shown.result)
        self.title.show_lines(title, size=title_size(title))
        self.links.show_file(shown.result)
        if shown.result.status is not FileStatus.CHECKED:
            self._content.addWidget(self._unread_card(shown.result))
            return
        if shown.kind is RowKind.FILE and not shown.findings:
            self._content.addWidget(self._clean_card(shown.result))
        if shown.findings:
            self._content.addWidget(self._findings_card(shown, safe))
        if shown.gaps:
            self._content.addWidget(self._gaps_card(shown.result, shown.gaps))

    def _clear(self) -> None:
        while item := self._content.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _unread_card(self, result: FileResult) -> QFrame:
        failed = result.status is FileStatus.FAILED
        title = "This file could not be read" if failed else "This file was skipped"
        frame, inside = self._card("failed" if failed else "gap", "error" if failed else "gap", title)
        inside.addWidget(label(about_file(one_line(result.error or "")), wrap=True, selectable=True))
        inside.addWidget(label(_ADVICE[result.status], wrap=True, ink="muted"))
        return frame

    def _clean_card(self, result: FileResult) -> QFrame:
        if result.gaps:  # no louder than what was not read
            frame, inside = self._card("clean", "clean", "Nothing stale in what was read", ground="true")
        else:
            frame, inside = self._card("clean", "clean", "Nothing stale here")
        inside.addWidget(label(f"{count(result.blocks, 'passage')} read and held against the registry.", wrap=True))
        return frame

    def _findings_card(self, shown: Row, safe: int) -> QFrame:
        frame = card()
        inside = _padded(frame)
        inside.addWidget(label(counts_in_words(shown.findings), ink="muted", scale="small"))
        for finding in shown.findings[:_SHOWN]:
            inside.addLayout(self._line(finding.severity.value, finding.severity.value, says(finding)))
        _add_rest(inside, len(shown.findings))
        if safe:
            inside.addSpacing(4)
            inside.addWidget(self._fix_button(safe))
        elif not api.is_mendable(shown.result):
            inside.addSpacing(4)
            inside.addWidget(label(ONLY_READ, wrap=True, ink="muted"))
            if api.is_annotatable(shown.result):
                inside.addWidget(self._annotate_button())
        return frame

    def _annotate_button(self) -> QPushButton:
        press = button_of(self._annotate, "Make a copy with notes")
        self._theme.dress(press, "notes", "muted")
        return press

    def _fix_button(self, safe: int) -> QPushButton:
        press = button_of(self._fix, f"Fix {count(safe, 'safe one')}", "primary")
        self._theme.dress(press, "fix", "on_accent")
        return press

    def _gaps_card(self, result: FileResult, gaps: tuple[Gap, ...]) -> QFrame:
        first, *others = reasons = by_reason(gaps)
        unread = f"{api.unread([replace(result, gaps=gaps)])} not read"
        frame, inside = self._card("gap", "gap", unread if others else _in_words(first))
        inside.addWidget(label("What stands there was not checked and may be stale.", wrap=True))
        button = PictureButton(self._theme, self._read_pictures)
        button.offer(is_wanted=has_pictures(gaps))
        inside.addWidget(button)
        for reason in reasons:
            inside.addSpacing(4)
            if others:
                inside.addWidget(label(_in_words(reason), wrap=True, selectable=True, weight="strong"))
            self._add_places(inside, reason)
        return frame

    def _add_places(self, inside: QVBoxLayout, reason: Reason) -> None:
        places = WrappedText(self._theme, f"Where: {_in_words(reason)}")
        places.show_lines(*reason.places[:_SHOWN])
        inside.addWidget(places)
        _add_rest(inside, len(reason.places))

    def _card(self, icon: str, kind: str, title: str, ground: str = "") -> tuple[QFrame, QVBoxLayout]:
        frame = card(ground or kind)
        inside = _padded(frame)
        inside.addLayout(self._line(icon, kind, title, strong=True))
        return frame, inside

    def _line(self, icon: str, ink: str, text: str, *, strong: bool = False) -> QHBoxLayout:
        line = row(spacing=10)
        line.addWidget(IconLabel(self._theme, icon, ink, 18))
        line.addWidget(label(text, wrap=True, selectable=True, weight="strong" if strong else "plain"), stretch=1)
        return line


def _in_words(reason: Reason) -> str:
    return f"{reason.things}: {reason.why}"


def _padded(frame: QFrame) -> QVBoxLayout:
    inside = column(frame, spacing=8)
    inside.setContentsMargins(18, 16, 18, 16)
    return inside


def _add_rest(inside: QVBoxLayout, number: int) -> None:
    if number > _SHOWN:
        inside.addWidget(label(f"and {number - _SHOWN:,} more", ink="muted"))
