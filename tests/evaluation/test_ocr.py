"""The evaluation of pictures draws what it says, always alike, and tells what was missed and what is not there."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from tests.evaluation.drawn_slides import LOOKS, DrawnSlide, Look, Written, drawn_slides, fonts
from tests.evaluation.ocr import TARGET, Score, add, matcher_of, report, score_look

SMALLEST = LOOKS[-1]
NAMES = [f"Plan {number}" for number in range(40)]


def test_nine_names_of_ten_are_found() -> None:
    score = score_look(SMALLEST, 1, 1)
    assert score.there.total() >= 5
    assert score.share >= TARGET, score.notes
    assert score.wrong == 0, score.notes


@pytest.mark.parametrize("look", LOOKS, ids=[look.name for look in LOOKS])
def test_slides_are_drawn_alike_every_time(look: Look) -> None:
    first, again = (next(drawn_slides(look, NAMES, 1, seed=7)) for _ in range(2))
    assert first == again


def test_a_shrunk_slide_tells_its_sizes_as_they_show() -> None:
    slide = next(drawn_slides(SMALLEST, NAMES, 1))
    assert Image.open(BytesIO(slide.content)).size == (640, 360)
    assert max(text.size for text in slide.texts) == 20
    assert min(text.size for text in slide.texts) >= SMALLEST.least


def test_there_is_a_font_on_every_machine() -> None:
    assert any(font.endswith("Vera.ttf") for font in fonts())


def test_names_are_counted_as_often_as_they_are_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    slide = DrawnSlide(b"", (Written("Order Homebox", 30), Written("Homebox, Easy Pass", 12)), "Vera")
    score = Score(seconds=[1.5])
    add(score, slide, ["Order Homebox", "Homcbux", "Trip Planner"], matcher_of()[0])
    assert (score.there, score.found, score.wrong) == ({30: 1, 12: 2}, {30: 1}, 1)
    report({"plain": score})
    printed = capsys.readouterr().out
    assert "plain                         3      1   33.3%      1     1.50" in printed
    assert "plain: missed 'Homebox' of 12 pixels in Vera: 'Order Homebox'" in printed
    assert "plain: wrong 'Trip Planner' in Vera: 'Trip Planner'" in printed
