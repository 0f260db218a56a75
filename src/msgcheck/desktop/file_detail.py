"""A file or a place in it as a whole: what became of it, what was found there, and what was not read."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from msgcheck.desktop.file_links import FileLinks
from msgcheck.desktop.icon_label import IconLabel
from msgcheck.desktop.labels import card, column, label, row
from msgcheck.desktop.rows import Row, RowKind
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.wording import about_file, count, counts_in_words, one_line, says
from msgcheck.model import FileResult, FileStatus

_SHOWN = 200  # lines of one card

_ADVICE = {
    FileStatus.FAILED: "Nothing in this file was checked. Open it to see whether it is whole, then check again (F5).",
    FileStatus.SKIPPED: "Nothing in this file was checked.",
}


class FileDetail(QWidget):
    """Shows one file or place row at a time; built anew for each."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.links = FileLinks(theme)
        self._theme = theme
        self._title = label(scale="title", wrap=True, selectable=True)
        self._content = column(spacing=16)
        page = column(self, spacing=16)
        head = column(spacing=4)
        head.addWidget(self._title)
        head.addWidget(self.links)
        page.addLayout(head)
        page.addLayout(self._content)
        page.addStretch(1)

    def show_row(self, shown: Row) -> None:
        """Shows a file, a place, or a file's gaps."""
        self._clear()
        is_place = shown.kind is RowKind.PLACE
        self._title.setText(
            shown.text if is_place else one_line(shown.result.path.replace("\\", "/").rpartition("/")[2])
        )
        self.links.show_file(shown.result)
        if shown.result.status is not FileStatus.CHECKED:
            self._content.addWidget(self._unread_card(shown.result))
            return
        if not is_place and not shown.result.findings:
            self._content.addWidget(self._clean_card(shown.result))
        if shown.findings:
            self._content.addWidget(self._findings_card(shown))
        if shown.result.gaps and not is_place:
            self._content.addWidget(self._gaps_card(shown.result))

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
        frame, inside = self._card("clean", "clean", "Nothing stale here")
        inside.addWidget(label(f"{count(result.blocks, 'passage')} read and held against the registry.", wrap=True))
        return frame

    def _findings_card(self, shown: Row) -> QFrame:
        frame = card()
        inside = _padded(frame)
        inside.addWidget(label(counts_in_words(shown.findings), ink="muted", scale="small"))
        for finding in shown.findings[:_SHOWN]:
            inside.addLayout(self._line(finding.severity.value, finding.severity.value, says(finding)))
        _add_rest(inside, len(shown.findings))
        return frame

    def _gaps_card(self, result: FileResult) -> QFrame:
        gaps = result.gaps
        frame, inside = self._card("gap", "gap", f"{count(len(gaps), 'thing')} in this file not read")
        inside.addWidget(label("What stands there was not checked and may be stale.", wrap=True))
        for gap in gaps[:_SHOWN]:
            inside.addWidget(label(f"{one_line(gap.where)}: {one_line(gap.why)}", wrap=True, selectable=True))
        _add_rest(inside, len(gaps))
        return frame

    def _card(self, icon: str, kind: str, title: str) -> tuple[QFrame, QVBoxLayout]:
        frame = card(kind)
        inside = _padded(frame)
        inside.addLayout(self._line(icon, kind, title, strong=True))
        return frame, inside

    def _line(self, icon: str, ink: str, text: str, *, strong: bool = False) -> QHBoxLayout:
        line = row(spacing=10)
        line.addWidget(IconLabel(self._theme, icon, ink, 18))
        line.addWidget(label(text, wrap=True, selectable=True, weight="strong" if strong else "plain"), stretch=1)
        return line


def _padded(frame: QFrame) -> QVBoxLayout:
    inside = column(frame, spacing=8)
    inside.setContentsMargins(18, 16, 18, 16)
    return inside


def _add_rest(inside: QVBoxLayout, number: int) -> None:
    if number > _SHOWN:
        inside.addWidget(label(f"and {number - _SHOWN:,} more", ink="muted"))
