"""The sales deck as PowerPoint will find it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pytest
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from msgcheck.demo.deck import deck


@pytest.fixture(scope="module")
def presentation() -> Any:
    return Presentation(io.BytesIO(deck()))


def shapes(surface: Any) -> Iterator[Any]:
    for shape in surface.shapes:
        yield shape
        if hasattr(shape, "shapes"):
            yield from shapes(shape)


def test_the_bytes_are_the_same_on_each_run() -> None:
    assert deck() == deck()


def test_one_slide_of_eleven_is_hidden(presentation: Any) -> None:
    hidden = [number for number, slide in enumerate(presentation.slides, 1) if slide._element.get("show") == "0"]
    assert (len(presentation.slides), hidden) == (11, [10])


def test_the_theme_is_the_brands_own(presentation: Any) -> None:
    theme = presentation.slide_master.part.part_related_by(RT.THEME).blob
    assert b'name="Brightside"' in theme
    assert b'<a:accent1><a:srgbClr val="F6B733"/></a:accent1>' in theme
    assert b'typeface="Georgia"' in theme


def test_nothing_of_the_template_is_left_over(presentation: Any) -> None:
    assert [layout.name for layout in presentation.slide_layouts] == ["Title Slide", "Title Only"]
    names = {part.partname for part in presentation.part.package.iter_parts()}
    assert not [name for name in names if "thumbnail" in name or "printerSettings" in name]


def test_every_shape_has_a_number_of_its_own(presentation: Any) -> None:
    for surface in (presentation.slide_master, *presentation.slides):
        numbers = surface.element.xpath(".//p:cNvPr/@id")
        assert len(numbers) == len(set(numbers))


def test_a_name_in_the_price_table_is_split_over_runs(presentation: Any) -> None:
    table = next(shape.table for shape in presentation.slides[6].shapes if shape.has_table)
    runs = [run.text for run in table.cell(5, 0).text_frame.paragraphs[0].runs]
    assert runs == ["Live Coo", "king Station"]


def test_a_name_stands_over_two_lines_in_a_group_in_a_group(presentation: Any) -> None:
    inner = presentation.slides[4].shapes
    texts = [
        part.text_frame.text
        for group in inner
        if hasattr(group, "shapes")
        for card in group.shapes
        for part in shapes(card)
        if part.has_text_frame
    ]
    assert "Executive\vSpread" in texts


def test_the_charts_are_native_and_labelled(presentation: Any) -> None:
    columns, ring = (shape.chart for shape in presentation.slides[7].shapes if shape.has_chart)
    assert [series.name for series in columns.plots[0].series] == ["Business Lunch", "Boardroom Buffet", "Pantry Pass"]
    assert columns.category_axis.axis_title.text_frame.text == "Quarter"
    assert list(ring.plots[0].categories) == ["Meals for Teams", "Snackline", "Boardroom Buffet"]


def test_the_notes_hold_what_the_speaker_says(presentation: Any) -> None:
    notes = presentation.slides[2].notes_slide.notes_text_frame.text
    assert notes.startswith("Brightside feeds more than 2,500 offices in nine countries.")


def test_the_picture_is_described(presentation: Any) -> None:
    described = [shape._element.xpath("./*/p:cNvPr/@descr") for shape in presentation.slides[8].shapes]
    assert ["A packed Business Lunch box, seen from above"] in described


def test_slides_carry_footer_and_number_and_covers_do_not(presentation: Any) -> None:
    kinds = [set(slide.element.xpath(".//p:ph/@type")) for slide in presentation.slides]
    assert [{"ftr", "sldNum"} <= found for found in kinds] == [False, *[True] * 9, False]


def test_all_shapes_lie_on_the_slide(presentation: Any) -> None:
    for slide in presentation.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= presentation.slide_width + 1000  # rounding, in EMU
            assert shape.top + shape.height <= presentation.slide_height + 1000
