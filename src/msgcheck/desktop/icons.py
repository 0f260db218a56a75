"""The project's own drawings, in any colour and sharp at any size."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from msgcheck.resources import resource

_INK, _PAPER = "#000000", "#ffffff"  # what the drawings in resources/icons use for line and hole
_SIZES = (16, 20, 24, 32, 40, 48, 64, 96)


def icon(name: str, ink: str, paper: str, faded: str | None = None) -> QIcon:
    """The drawing `name` in the colour `ink` on `paper`; in `faded` where it is disabled."""
    drawn = QIcon()
    for size in _SIZES:
        drawn.addPixmap(pixmap(name, size, ink, paper))
        if faded:
            drawn.addPixmap(pixmap(name, size, faded, paper), QIcon.Mode.Disabled)
    return drawn


@cache
def pixmap(name: str, size: int, ink: str, paper: str, ratio: float = 1.0) -> QPixmap:
    """The drawing `name`, `size` points square, for a screen of `ratio` pixels a point."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(_coloured(name, ink, paper))).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@cache
def application_icon() -> QIcon:
    """The program's own mark, in its own colours."""
    mark = QIcon()
    for size in (*_SIZES, 128, 256):
        mark.addPixmap(pixmap("msgcheck", size, _INK, _PAPER))
    return mark


def _coloured(name: str, ink: str, paper: str) -> bytes:
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    colours = {_INK: ink, _PAPER: paper}
    return re.sub("|".join(colours), lambda colour: colours[colour.group()], drawing).encode()
