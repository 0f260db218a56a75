"""The right side of the results: the finding chosen, the file chosen, or the verdict over all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from msgcheck import api
from msgcheck.desktop.actions import Actions
from msgcheck.desktop.file_detail import FileDetail
from msgcheck.desktop.finding_detail import FindingDetail
from msgcheck.desktop.outlook import Refused, outlook, safe_ones_at
from msgcheck.desktop.overview import Overview, Verdict
from msgcheck.desktop.rows import Row
from msgcheck.desktop.theme import Theme

_WIDEST = 780
_MARGIN = 24


class DetailPane(QStackedWidget):
    """Shows one page at a time; a page wider than it can be read keeps its text in a column."""

    def __init__(self, theme: Theme, commands: Actions) -> None:
        super().__init__()
        self.setObjectName("detail")
        self.finding = FindingDetail(theme, commands)
        self.file = FileDetail(theme, commands.read_pictures, commands.fix, commands.annotate)
        self.overview = Overview(theme, commands.read_pictures)
        self._pages = {page: _scrolled(page) for page in (self.finding, self.file)}
        for scrolled in self._pages.values():
            self.addWidget(scrolled)
        self._overview_page = _scrolled(self.overview, fills=True)
        self.addWidget(self._overview_page)

    def show_row(self, row: Row, registry: api.Registry | None, refused: Refused) -> None:
        """Shows the finding, or the file or place, that `row` stands for; `refused` cannot be mended."""
        page: FindingDetail | FileDetail = self.finding if row.finding else self.file
        if row.finding:
            self.finding.show_finding(row.result, row.finding, registry, outlook(row.result, row.finding, refused))
        else:
            self.file.show_row(row, len(safe_ones_at(row, refused)))
        self._pages[page].verticalScrollBar().setValue(0)
        self.setCurrentWidget(self._pages[page])

    def show_verdict(self, verdict: Verdict) -> None:
        """Shows the verdict over all files."""
        self.overview.show_verdict(verdict)
        self.setCurrentWidget(self._overview_page)


def _scrolled(page: QWidget, *, fills: bool = False) -> QScrollArea:
    """`page` in a column that scrolls, to the left and at most `_WIDEST` wide unless it `fills` the pane."""
    frame = QWidget()
    frame.setObjectName("detailPage")
    line = QHBoxLayout(frame)
    line.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    line.setSpacing(0)
    line.addWidget(page, stretch=1000)
    if not fills:
        page.setMaximumWidth(_WIDEST)
        line.addStretch(1)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName("Details")
    area.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # keys scroll what no key can choose
    area.setWidget(frame)
    return area
