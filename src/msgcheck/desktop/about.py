"""What this program is, which version, and on what it stands."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from msgcheck import __version__
from msgcheck.desktop.icons import application_icon
from msgcheck.desktop.labels import column, label, row


def show_about(parent: QWidget) -> QDialog:
    """Opens the window that tells of the program; returns it."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("About msgcheck")
    mark = QLabel()
    mark.setPixmap(application_icon().pixmap(64, 64))
    texts = column(spacing=6)
    texts.addWidget(label("msgcheck", scale="title"))
    texts.addWidget(label(f"Version {__version__}", ink="muted", selectable=True))
    texts.addSpacing(6)
    texts.addWidget(label("The spelling checker for a company's message. Everything stays on this computer."))
    texts.addWidget(
        label(f"Qt for Python {PySide6.__version__}, Python {platform.python_version()}. MIT licence.", ink="muted")
    )
    inside = column(dialog, margins=24, spacing=18)
    line = row(spacing=20)
    line.addWidget(mark, alignment=Qt.AlignmentFlag.AlignTop)
    line.addLayout(texts)
    inside.addLayout(line)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    inside.addWidget(buttons)
    dialog.open()
    return dialog
