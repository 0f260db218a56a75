"""The strip under the head while files are being checked or mended: how far, and a way to stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from msgcheck import api
from msgcheck.desktop.labels import ElidedLabel, button, row
from msgcheck.desktop.mending import AnyOrder, MendOrder
from msgcheck.desktop.wording import count, one_line


class ProgressStrip(QFrame):
    """Seen only while a run goes on."""

    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("progress")
        self.words = ElidedLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(180)
        self.bar.setAccessibleName("Progress")
        self.stop = button("Stop")
        self.stop.clicked.connect(self.stop_wanted)
        line = row(self, spacing=14)
        line.setContentsMargins(18, 6, 12, 6)
        line.addWidget(self.words, stretch=1)
        line.addWidget(self.bar)
        line.addWidget(self.stop)
        self.hide()

    def begin(self) -> None:
        """Shows that files are being looked for."""
        self.stop.setToolTip("Stop checking (Esc)")
        self.words.show_text("Looking for files…")
        self.bar.setRange(0, 0)
        self.show()

    def begin_mending(self, order: AnyOrder) -> None:
        """Shows that files are to be mended or put back."""
        self.stop.setToolTip("Stop after the file at hand (Esc)")
        self.show_mending(order, 0)

    def show_mending(self, order: AnyOrder, done: int) -> None:
        """Shows how far that is."""
        deed, total = "Fixed" if isinstance(order, MendOrder) else "Put back", order.total
        self.words.show_text(f"{deed} {done:,} of {count(total, 'file')}")
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if total > 1:
            self.show()

    def show_progress(self, progress: api.Progress, waiting: int, *, pictures: bool) -> None:
        """Shows how far the run is, which takes longer with `pictures`; `waiting` files and folders come after it."""
        how = ", with the text in pictures" if pictures else ""
        more = f"; {count(waiting, 'item')} waiting" if waiting else ""
        last = f" – {one_line(progress.result.path)}" if progress.result else ""
        self.words.show_text(f"Checked {progress.done:,} of {count(progress.total, 'file')}{how}{more}{last}")
        self.bar.setRange(0, progress.total if progress.total > 1 else 0)
        self.bar.setValue(progress.done)
