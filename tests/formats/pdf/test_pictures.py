"""Pictures on the pages of a PDF: which are told of, where they stand, and what who reads them gets to see."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.inside import Inside
from msgcheck.formats.limits import Limits
from msgcheck.model import Document, Gap, Held, Location
from tests.formats.damage import with_changed_bytes
from tests.formats.pdf.builders import PAGE, Draw, changed, drawn, lines, of, picture, raw, read, together

IN_PICTURES = "text in pictures was not read"
RED, WHITE = (255, 0, 0), (255, 255, 255)


def places(content: bytes) -> list[str]:
    return [gap.where for gap in read(content).gaps]


def seen(document: Document, number: int = 0) -> Image.Image:
    """What the picture reader is shown for the gap of that number."""
    enclosed = document.gaps[number].enclosed
    assert enclosed is not None
    return Image.open(BytesIO(enclosed.unpack()))


def colours(image: Image.Image) -> set[Any]:
    """The colours of the middle and of the middles of the quarters."""
    places = [(x, y) for x in (0.25, 0.5, 0.75) for y in (0.25, 0.5, 0.75)]
    return {image.getpixel((int(image.width * x), int(image.height * y))) for x, y in places}


def in_a_group(draw: Draw, *, scale: float = 1, left: float = 0, bottom: float = 0) -> Draw:
    """Draws something in a group of its own measures."""

    def drawing(canvas: Any) -> None:
        canvas.beginForm("group")
        draw(canvas)
        canvas.endForm()
        canvas.saveState()
        canvas.translate(left, bottom)
        canvas.scale(scale, scale)
        canvas.doForm("group")
        canvas.restoreState()

    return drawing


def test_every_picture_beside_text_is_a_gap_from_the_top_down() -> None:
    page = together(lines("Our kitchen"), picture(200, 90, bottom=60), picture(200, 100, bottom=300))
    document = read(drawn(lines("Our menu"), page))
    assert document.gaps == (Gap("Page 2 › Picture", IN_PICTURES), Gap("Page 2 › Picture 2", IN_PICTURES))
    assert [gap.held for gap in document.gaps] == [Held.PICTURE] * 2
    assert [round(seen(document, number).height * 72 / 200) for number in range(2)] == [100, 90]


def test_a_picture_knows_its_place_and_comes_after_the_text_of_its_page() -> None:
    page = together(lines("Our kitchen"), picture(200, 100))
    enclosed = read(drawn(page, lines("Our garden"))).gaps[0].enclosed
    assert enclosed is not None
    assert enclosed.location == Location("page", 1, Held.PICTURE, "Page 1 › Picture", "page:1 picture:1")
    assert enclosed.before == 1


def test_a_picture_too_small_for_words_is_none() -> None:
    assert places(drawn(together(lines("Our menu"), picture(10, 6)))) == []


def test_a_picture_beside_the_page_is_none() -> None:
    assert places(drawn(together(lines("Our menu"), picture(200, 100, left=PAGE[0] + 10)))) == []


def test_strips_and_pictures_that_lie_over_one_another_are_one() -> None:
    strips = [picture(200, 5, bottom=200 - 5 * number) for number in range(20)]
    pile = [picture(100, 50, left=40 + 60 * number, bottom=400) for number in range(3)]
    document = read(drawn(together(lines("Our menu"), *strips, *pile)))
    assert [gap.where for gap in document.gaps] == ["Page 1 › Picture", "Page 1 › Picture 2"]
    assert [round(seen(document, number).width * 72 / 200) for number in range(2)] == [220, 200]


def test_very_many_pictures_are_one() -> None:
    tiles = [picture(18, 9, 20 + 21 * (n % 17), 20 + 12 * (n // 17)) for n in range(300)]
    assert places(drawn(together(lines("Our menu"), *tiles))) == ["Page 1 › Picture"]


def test_what_stands_in_letters_over_a_picture_is_not_seen_in_it() -> None:
    words = lines("MMMM", left=60, top=230, size=50)
    assert colours(seen(read(drawn(together(words, picture(200, 100), words))))) == {RED}
    grouped = in_a_group(together(picture(200, 100), words))
    assert colours(seen(read(drawn(together(lines("Our menu"), grouped))))) == {RED}


def test_a_picture_in_a_group_is_found_where_it_shows() -> None:
    group = in_a_group(picture(100, 50, 0, 0), scale=1.5, left=100, bottom=300)
    document = read(drawn(together(lines("Our menu"), group)))
    assert colours(seen(document)) == {RED}
    assert seen(document).width == pytest.approx(150 * 200 / 72, abs=2)


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_a_page_that_is_turned_shows_its_picture_upright(angle: int) -> None:
    content = drawn(together(lines("Our menu"), picture(200, 100, bottom=100)))
    turned = changed(content, lambda writer: writer.pages[0].rotate(angle))
    image = seen(read(turned))
    assert colours(image) == {RED}
    assert (image.width > image.height) == (angle % 180 == 0)


def test_a_picture_is_seen_as_it_shows_cut_by_the_edge_of_the_page() -> None:
    image = seen(read(drawn(together(lines("Our menu"), picture(200, 100, left=-100)))))
    assert colours(image) == {RED}
    assert image.width == pytest.approx(100 * 200 / 72, abs=2)


@pytest.mark.parametrize(("across", "inch"), [(40, 200), (1000, 250), (4000, 300)])
def test_a_picture_is_drawn_with_the_dots_that_it_has_within_reason(across: int, inch: int) -> None:
    dots = Image.new("1", (across, across // 2))
    image = seen(read(drawn(together(lines("Our menu"), picture(288, 144, dots=dots)))))
    assert image.width == pytest.approx(288 / 72 * inch, abs=2)


def test_a_scanned_page_is_one_picture_as_large_as_the_page() -> None:
    document = read(drawn(lines("Our menu"), picture(400, 500, 10, 40)))
    assert document.gaps == (Gap("Page 2", "this page is a picture; its text was not read"),)
    assert document.gaps[0].held is Held.PICTURE
    enclosed = document.gaps[0].enclosed
    assert enclosed is not None
    assert (enclosed.location.label, enclosed.location.address) == ("Page 2", "page:2 picture:1")
    assert seen(document).size == (round(420 * 200 / 72), round(595 * 200 / 72))


def test_a_page_of_lines_and_shapes_says_that_it_is_only_drawn() -> None:
    document = read(drawn(lambda canvas: canvas.rect(0, 0, *PAGE, fill=1)))
    assert document.gaps == (Gap("Page 1", "this page is only drawn; text in the drawing was not read"),)
    assert colours(seen(document)) == {(0, 0, 0)}


def test_a_poster_is_drawn_with_fewer_dots() -> None:
    image = seen(read(raw(b"0 0 9 9 re f").replace(b"[0 0 420 595]", b"[0 0 9000 9000]")))
    assert 20_000_000 < image.width * image.height <= 25_100_000


@pytest.mark.parametrize("size", [b"[0 0 99999999 99999999]", b"[0 0 1e9 1]", b"[0 0 0.001 99999]", b"[0 0 0 0]"])
def test_a_page_of_a_size_that_makes_no_sense_is_drawn_or_refused(size: bytes) -> None:
    document = read(raw(b"0 0 9 9 re f").replace(b"[0 0 420 595]", size))
    with suppress(UnreadableDocument):
        assert all(0 < side <= 100_000 for side in seen(document).size)


def test_a_scan_whose_words_lie_unseen_over_it_is_no_gap() -> None:
    def words(canvas: Any) -> None:
        text = canvas.beginText(60, 300)
        text.setTextRenderMode(3)
        text.textLine("Business Lunch")
        canvas.drawText(text)

    document = read(drawn(together(picture(400, 500, 10, 40), words)))
    assert ([block.text for block in of(document, "paragraph")], document.gaps) == (["Business Lunch"], ())


def test_unseen_spaces_over_a_picture_say_nothing_of_it() -> None:
    def space(canvas: Any) -> None:
        text = canvas.beginText(60, 250)
        text.setTextRenderMode(3)
        text.textLine("  ")
        canvas.drawText(text)

    assert places(drawn(together(lines("Our menu"), picture(200, 100), space))) == ["Page 1 › Picture"]


def test_the_text_of_a_scan_stands_between_the_pages_around_it() -> None:
    content = drawn(lines("Our menu"), picture(400, 500, 10, 40), lines("Our garden"))
    inside = Inside(Limits(), lambda path, content: pytest.fail("no file"), lambda picture: [("Soup", 0.8)])
    document = inside.read(read(content))
    assert [(block.location.label, block.text) for block in document.blocks[:3]] == [
        ("Page 1 › paragraph 1", "Our menu"),
        ("Page 2 (read from the image)", "Soup"),
        ("Page 3 › paragraph 1", "Our garden"),
    ]
    assert document.gaps == ()


SCAN = drawn(
    together(lines("Our menu"), picture(200, 100), in_a_group(picture(100, 50, 0, 0), bottom=400)), picture(400, 500)
)


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_pictures_of_a_damaged_file_are_drawn_or_refused(data: st.DataObject) -> None:
    with suppress(UnreadableDocument):
        document = read(with_changed_bytes(SCAN, data))
        for number in [number for number, gap in enumerate(document.gaps) if gap.enclosed]:
            with suppress(UnreadableDocument):
                assert seen(document, number).size
