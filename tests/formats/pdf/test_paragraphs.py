"""What a page's lines are put together to, seen on pages drawn for the purpose."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.formats.limits import Limits
from msgcheck.formats.pdf.line_ends import joined
from tests.formats.pdf.builders import WRAPPED, columns, drawn, lines, of, paragraphs, raw, read, together

LEFT = (
    "Our kitchen opens at five in the",
    "morning. By seven the first bread",
    "is in the oven and the soup is on",
    "the stove. We taste each pot twice.",
)
RIGHT = (
    "Drivers leave at half past ten. No",
    "office waits longer than an hour",
    "for its meal, and the boxes keep",
    "everything warm until the last bite.",
)


def test_the_lines_of_a_paragraph_are_one_text() -> None:
    assert paragraphs(drawn(lines(*WRAPPED))) == [" ".join(WRAPPED)]


def test_a_word_parted_at_a_line_end_is_whole() -> None:
    page = lines(
        "We deliver food to every office and call it Busi-", "ness Lunch, which is what most people know it by."
    )
    assert "call it Business Lunch, which" in paragraphs(drawn(page))[0]


def test_a_hyphen_stays_where_the_page_writes_the_word_with_it_elsewhere() -> None:
    page = lines(
        "A well-known name is worth more than a new and well-", "known face, as every printer of flyers can tell you."
    )
    assert "a new and well-known face" in paragraphs(drawn(page))[0]


@pytest.mark.parametrize(
    ("line", "below", "whole"),
    [
        ("the Busi-", "ness", "the Business"),
        ("since COVID-", "19 came", "since COVID-19 came"),
        ("made for e-", "mail", "made for e-mail"),
        ("our Anglo-", "American", "our Anglo-American"),
    ],
)
def test_a_hyphen_is_dropped_only_between_small_letters_of_a_word(line: str, below: str, whole: str) -> None:
    text = f"{line[:-1]}\ufffe{below}"  # as PDFium writes it
    assert joined([(0, len(line) - 1), (len(line), len(text))], [True], text) == whole


def test_more_space_between_lines_parts_paragraphs() -> None:
    page = together(lines(*WRAPPED), lines(*WRAPPED, top=470))
    assert paragraphs(drawn(page)) == [" ".join(WRAPPED)] * 2


def test_an_indented_line_begins_a_paragraph() -> None:
    page = together(
        lines(*WRAPPED[:3]), lines(WRAPPED[0], left=60, top=540 - 3 * 14.4), lines(*WRAPPED[1:], top=540 - 4 * 14.4)
    )
    assert paragraphs(drawn(page)) == [" ".join(WRAPPED[:3]), " ".join(WRAPPED)]


def test_a_sentence_that_ends_early_ends_its_paragraph() -> None:
    page = lines(*WRAPPED[:2], "office.", *WRAPPED[:2], "office.")
    assert paragraphs(drawn(page)) == [" ".join((*WRAPPED[:2], "office."))] * 2


def test_a_heading_in_other_print_stands_alone() -> None:
    page = together(lines("Our Business Lunch", font="Helvetica-Bold"), lines(*WRAPPED, top=540 - 14.4))
    assert paragraphs(drawn(page)) == ["Our Business Lunch", " ".join(WRAPPED)]


def test_a_heading_over_two_lines_is_one_text() -> None:
    page = together(lines("The new name of our", "Business Lunch", size=24, pitch=28.8), lines(*WRAPPED, top=460))
    assert " ".join(paragraphs(drawn(page))[0].split()) == "The new name of our Business Lunch"


def test_a_word_parted_at_a_line_end_begins_no_paragraph() -> None:
    page = together(
        lines("1 We cook all morning and deliver before it is", "2 We deliver to every office and call it Busi-"),
        lines("ness Lunch, which is what you know it by.", left=53, top=540 - 2 * 14.4),
    )
    assert "call it Business Lunch, which" in " ".join(paragraphs(drawn(page)))


def test_an_item_goes_on_below_its_line_whatever_the_font_of_its_bullet() -> None:
    page = together(
        lines("•", size=24),
        lines("We deliver food to every office for a", left=60),
        lines("Business Lunch and for an early dinner.", left=60, top=540 - 14.4),
    )
    assert [" ".join(text.split()) for text in paragraphs(drawn(page))] == [
        "• We deliver food to every office for a Business Lunch and for an early dinner."
    ]


@pytest.mark.parametrize("mark", ["•", "1.", "a)"])
def test_each_item_of_a_list_stands_alone(mark: str) -> None:
    page = lines(
        f"{mark} Soup of the day with fresh bread and butter", f"{mark} Salads from the farm just behind the hill"
    )
    assert paragraphs(drawn(page)) == [
        f"{mark} Soup of the day with fresh bread and butter",
        f"{mark} Salads from the farm just behind the hill",
    ]


def test_each_entry_of_a_table_of_contents_stands_alone() -> None:
    page = lines(
        "Prices for business ........................................ 3",
        "Lunch and dinner .......................................... 12",
    )
    assert [text.split(" .")[0] for text in paragraphs(drawn(page))] == ["Prices for business", "Lunch and dinner"]


def test_the_lines_of_an_address_stay_lines() -> None:
    assert paragraphs(drawn(lines("Brightside Catering", "12 Mill Lane", "Oxford"))) == [
        "Brightside Catering\n12 Mill Lane\nOxford"
    ]


@pytest.mark.parametrize("row_by_row", [False, True])
def test_two_columns_are_read_one_after_the_other(row_by_row: bool) -> None:
    page = columns(LEFT, RIGHT, row_by_row)
    assert paragraphs(drawn(page)) == [" ".join(LEFT), " ".join(RIGHT)]


def test_three_columns_written_row_by_row_are_read_one_after_the_other() -> None:
    texts = [
        (
            f"In the {name} column the lines",
            "are as long as lines can be in",
            "so narrow a space, and still go",
            "on below each other to the end.",
        )
        for name in ("first", "second", "third")
    ]

    def page(canvas: Any) -> None:
        canvas.setFont("Helvetica", 8)
        for number in range(4):
            for column, text in enumerate(texts):
                canvas.drawString(30 + 128 * column, 540 - number * 10, text[number])

    assert paragraphs(drawn(page)) == [" ".join(text) for text in texts]


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    left = (*LEFT[:3], "the stove, where we stir the Business")
    right = ("Lunch with care. Drivers leave at half", *RIGHT[1:])
    assert "stir the Business Lunch with care." in paragraphs(drawn(columns(left, right, row_by_row=False)))[0]


def test_the_cells_of_a_table_are_read_row_by_row() -> None:
    rows = [("Meal", "Price"), ("Business", "12 USD"), ("Lunch", "14 USD")]

    def page(canvas: Any) -> None:
        for number, (meal, price) in enumerate(rows):
            canvas.drawString(40, 540 - number * 14.4, meal)
            canvas.drawString(200, 540 - number * 14.4, price)

    assert paragraphs(drawn(page)) == [cell for row in rows for cell in row]


def test_a_price_list_with_air_between_its_rows_is_no_pair_of_columns() -> None:
    rows = [
        ("Meals for Teams", "Hot and cold dishes for five"),
        ("Boardroom Buffet", "Served on china, cleared away"),
        ("Breakfast Board", "Rolls, fruit, yogurt and milk"),
        ("Second Delivery", "On the same day, the same door"),
    ]

    def page(canvas: Any) -> None:
        for number, (name, offer) in enumerate(rows):
            canvas.drawString(40, 540 - number * 30, name)
            canvas.drawString(200, 540 - number * 30, offer)

    assert paragraphs(drawn(page)) == [cell for row in rows for cell in row]


def test_a_justified_line_is_not_taken_for_a_row_of_cells() -> None:
    page = raw(b"BT /F 12 Tf 9 Tw 40 540 Td (We cook in the morning) Tj 0 -14.4 Td (and deliver before noon) Tj ET")
    assert paragraphs(page) == ["We cook in the morning and deliver before noon"]


@pytest.mark.parametrize(
    ("before", "mark"), [("Order a Business Lunch", "1"), ("Order a Business Lunch", "12"), ("A meal for 12.50", "1")]
)
def test_a_footnotes_number_is_no_part_of_the_word_or_number_before_it(before: str, mark: str) -> None:
    def page(canvas: Any) -> None:
        text = canvas.beginText(40, 540)
        text.setFont("Helvetica", 12)
        text.textOut(before)
        text.setFont("Helvetica", 7)
        text.setRise(4)
        text.textOut(mark)
        text.setFont("Helvetica", 12)
        text.setRise(0)
        text.textOut(" USD")
        canvas.drawText(text)

    assert paragraphs(drawn(page)) == [f"{before} {mark} USD"]


def test_numbers_of_one_line_that_are_parted_by_their_height_are_two() -> None:
    """The mark is drawn small by a change of the page's scale, so that its font is as large as that of the price."""
    page = raw(b"BT /F 12 Tf 40 540 Td (USD 12.50) Tj ET .6 0 0 .6 94.05 545 cm BT /F 12 Tf (1) Tj ET")
    assert paragraphs(page) == ["USD 12.50 1"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_text_is_put_together_too(turn: int) -> None:
    def page(canvas: Any) -> None:
        canvas.translate(210, 300)
        canvas.rotate(turn)
        lines(*WRAPPED, left=-140, top=0)(canvas)

    block = of(read(drawn(page)), "paragraph")[0]
    assert block.text == " ".join(WRAPPED)
    spans = [span.split("-") for span in block.location.address.removeprefix("page:1 chars:").split(",")]
    assert sum(int(end) - int(start) for start, end in spans) >= len(block.text) - 3


def test_a_line_of_control_characters_is_nothing() -> None:
    assert paragraphs(raw(b"BT /F 12 Tf 40 540 Td (Lunch) Tj 0 -60 Td (\\004\\005) Tj ET")) == ["Lunch"]


def test_nothing_is_read_twice_or_lost() -> None:
    page = together(lines(*WRAPPED), columns(LEFT, RIGHT, row_by_row=True))
    words = sorted(word for text in paragraphs(drawn(page)) for word in text.split())
    assert words == sorted(" ".join((*WRAPPED, *LEFT, *RIGHT)).split())


@settings(deadline=None, max_examples=60)
@given(st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 30)), st.integers(1, 3), min_size=1, max_size=40))
def test_every_word_is_read_once_wherever_it_stands(cells: dict[tuple[int, int], int]) -> None:
    texts = {place: " ".join(f"w{place[0]}x{place[1]}y{n}" for n in range(count)) for place, count in cells.items()}

    def page(canvas: Any) -> None:
        canvas.setFont("Helvetica", 6)
        for (column, row), text in texts.items():
            canvas.drawString(20 + 98 * column, 560 - 17 * row, text)

    words = sorted(word for text in paragraphs(drawn(page)) for word in text.split())
    assert words == sorted(word for text in texts.values() for word in text.split())


def test_an_address_leads_back_to_the_characters() -> None:
    from msgcheck.formats.pdf.pdfium import opened_document, opened_page
    from msgcheck.formats.pdf.text_page import opened_text

    content = drawn(lines("First page"), together(lines("Heading", size=20), lines(*WRAPPED, top=480)))
    block = of(read(content), "paragraph")[-1]
    page, characters = block.location.address.split(" ")
    start, end = map(int, characters.removeprefix("chars:").split("-"))
    with (
        opened_document(content) as document,
        opened_page(document, int(page[5:]) - 1) as handle,
        opened_text(handle, Limits()) as text,
    ):
        assert text is not None
        assert text.text[start:end].replace("\r\n", " ") == block.text
    assert block.location.label == "Page 2 › paragraph 2"


def test_characters_beyond_the_first_65536_do_not_shift_what_follows() -> None:
    letters = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <D83DDE00> endbfchar"
    cmap = b"/CIDInit /ProcSet findresource begin begincmap " + letters + b" endcmap end"
    content = raw(b"BT /F 12 Tf 40 540 Td (A Business Lunch) Tj 0 -60 Td (for A all of us) Tj ET", cmap)
    assert paragraphs(content) == ["😀 Business Lunch", "for 😀 all of us"]
