"""Places too long for their line: what is left out is in the middle, between whole steps of the way where that fits."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

_STEP = " › "
_CUT = "…"


def elided_place(place: str, metrics: QFontMetrics, width: int) -> str:
    """As much of `place` as fits: "archive.zip › … › Slide 4 › Title", "… › Slide 4 › Title", "Sli…tle"."""
    for shown in _shorter(place.split(_STEP)):
        if metrics.horizontalAdvance(shown) <= width:
            return shown
    return metrics.elidedText(place, Qt.TextElideMode.ElideMiddle, width)


def _shorter(steps: list[str]) -> Iterator[str]:
    """The whole way, then shorter ones; the last two steps stay longest, since they tell places apart."""
    yield _STEP.join(steps)
    for left_out in range(1, len(steps) - 2):
        yield _STEP.join([steps[0], _CUT, *steps[1 + left_out :]])
    for left_out in range(1, len(steps) - 1):
        yield _STEP.join([_CUT, *steps[left_out:]])
    if len(steps) > 2:
        yield _STEP.join([_CUT, steps[-1]])
