"""The question before a fix that a person should look at first: what it changes, and what is doubtful about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from msgcheck.desktop.change_view import ChangeView
from msgcheck.desktop.labels import column, label
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.wording import one_line
from msgcheck.model import Finding

_WIDTH = 520


def ask_to_fix(parent: QWidget, theme: Theme, finding: Finding, doubt: str) -> QDialog:
    """Opens a window that asks whether to mend `finding` in spite of the `doubt`; it is accepted for yes."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("Fix anyway?")
    dialog.setMinimumWidth(_WIDTH)
    change = ChangeView(theme)
    change.show_change(finding)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    fix = buttons.addButton("Fix anyway", QDialogButtonBox.ButtonRole.AcceptRole)
    fix.setProperty("kind", "primary")
    fix.setDefault(True)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    inside = column(dialog, margins=20, spacing=12)
    inside.addWidget(label(f"Fix “{one_line(finding.found)}” anyway?", scale="heading", wrap=True))
    inside.addWidget(label(doubt, wrap=True))
    inside.addWidget(change)
    inside.addSpacing(4)
    inside.addWidget(buttons)
    dialog.open()
    fix.setFocus()
    return dialog
