"""What is left of a place where it is too long for its line."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from msgcheck.desktop.elision import elided_place

PLACE = "archive.zip › offers › deck.pptx › Slide 4 › Title"


@pytest.fixture
def metrics() -> QFontMetrics:
    return QFontMetrics(QFont())


@pytest.mark.parametrize(
    "shown",
    [
        "archive.zip › offers › deck.pptx › Slide 4 › Title",
        "archive.zip › … › deck.pptx › Slide 4 › Title",
        "archive.zip › … › Slide 4 › Title",
        "… › Slide 4 › Title",
        "… › Title",
    ],
)
def test_whole_steps_are_left_out_from_the_middle_and_then_from_the_front(metrics: QFontMetrics, shown: str) -> None:
    assert elided_place(PLACE, metrics, metrics.horizontalAdvance(shown)) == shown


@pytest.mark.parametrize("place", [PLACE, "Section ‘What is on the table’", "Slide 4 › A very long title of a slide"])
@pytest.mark.parametrize("width", [0, 20, 60, 100])
def test_it_fits_however_narrow_the_line(metrics: QFontMetrics, place: str, width: int) -> None:
    shown = elided_place(place, metrics, width)
    assert metrics.horizontalAdvance(shown) <= max(width, metrics.horizontalAdvance("…"))


def test_a_name_alone_keeps_its_beginning_and_its_end(metrics: QFontMetrics) -> None:
    name = "Master_sales_deck_for_all_regions.pptx"
    shown = elided_place(name, metrics, metrics.horizontalAdvance(name) // 2)
    assert shown.startswith("Mas")
    assert shown.endswith("ptx")
