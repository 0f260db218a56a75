"""What can be done about the finding shown: the change as it will read, the doubt about it, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from msgcheck import api
from msgcheck.desktop.actions import Actions
from msgcheck.desktop.change_view import ChangeView
from msgcheck.desktop.icon_label import IconLabel
from msgcheck.desktop.labels import button_of, column, label, restyle, row
from msgcheck.desktop.outlook import Outlook, Prospect
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.wording import is_from_picture
from msgcheck.model import FileResult, Finding

_WORDS = {Prospect.SAFE: "Fix this", Prospect.REVIEW: "Fix anyway…", Prospect.NONE: "Fix this"}
_SIGNS = {Prospect.REVIEW: ("review", "review"), Prospect.NONE: ("info", "muted")}


class FixPanel(QWidget):
    """Offers the fix where there is one, the words to be copied, and else a copy with notes."""

    def __init__(self, theme: Theme, commands: Actions) -> None:
        super().__init__()
        self._theme = theme
        self._prospect = Prospect.SAFE
        self.fix = button_of(commands.fix, "Fix this", "primary")
        self.copy = button_of(commands.copy, "Copy")
        self.annotate = button_of(commands.annotate, "Make a copy with notes")
        theme.dress(self.copy, "copy", "muted")
        theme.dress(self.annotate, "notes", "muted")
        self.change = ChangeView(theme)
        self.why = label(wrap=True, selectable=True)
        self._sign = IconLabel(theme, "review", "review", 18)
        self._reason = QWidget()
        self._lay_out()

    def show_finding(self, result: FileResult, finding: Finding, outlook: Outlook) -> None:
        """Shows what can be done about `finding` of the file `result`."""
        self._prospect = outlook.prospect
        is_mendable = outlook.prospect is not Prospect.NONE
        self.fix.setVisible(is_mendable)
        self.copy.setVisible(bool(finding.replacement))
        restyle(self.copy, kind="plain" if is_mendable else "primary")  # one main button
        self._theme.dress(self.copy, "copy", "muted" if is_mendable else "on_accent")
        self.annotate.setVisible(not is_mendable and api.is_annotatable(result))
        self._show_why("" if is_from_picture(finding) else outlook.why)
        self.change.show_change(finding)
        self.change.setVisible(is_mendable)
        self.show_busy(is_busy=False)

    def show_busy(self, *, is_busy: bool) -> None:
        """Says on the button that files are being mended, or what it does again."""
        words = "Fixing…" if is_busy else _WORDS[self._prospect]
        self.fix.setText(words)
        self.fix.setAccessibleName(words)
        self._theme.dress(self.fix, "fix", "on_accent")

    def _show_why(self, why: str) -> None:
        self.why.setText(why)
        self._reason.setVisible(bool(why))
        if why:
            self._sign.show_icon(*_SIGNS[self._prospect])

    def _lay_out(self) -> None:
        reason = row(self._reason, spacing=10)
        reason.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        reason.addWidget(self.why, stretch=1)
        buttons = row(spacing=8)
        for press in (self.fix, self.copy, self.annotate):
            buttons.addWidget(press)
        buttons.addStretch(1)
        inside = column(self, spacing=12)
        inside.setContentsMargins(0, 6, 0, 0)
        inside.addWidget(self._reason)
        inside.addLayout(buttons)
        inside.addWidget(self.change)
