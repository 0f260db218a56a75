"""Lines that an engine found in a picture become what a reader takes as one, wherever they stand."""

from __future__ import annotations

from collections import Counter
from math import cos, radians, sin

from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.formats.pictures.engine import Line
from msgcheck.formats.pictures.layout import texts_of

_LETTER = 0.5  # as wide as that, in heights of a line


def line(text: str, left: float, top: float, height: float = 20, confidence: float = 0.99) -> Line:
    right, bottom = left + len(text) * height * _LETTER, top + height
    return Line(text, confidence, ((left, top), (right, top), (right, bottom), (left, bottom)))


def turned(one: Line, degrees: float) -> Line:
    angle = radians(degrees)
    corners = tuple((x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)) for x, y in one.corners)
    return one._replace(corners=corners)


def texts(*lines: Line) -> list[str]:
    return [text for text, *_ in texts_of(lines)]


PARAGRAPH = (
    line("We have sold Business Lunch to", 0, 0),
    line("forty companies and two towns", 0, 26),
    line("since the spring.", 0, 52),
)


def test_full_lines_below_each_other_are_a_paragraph() -> None:
    assert texts(*PARAGRAPH) == ["We have sold Business Lunch to forty companies and two towns since the spring."]


def test_lines_are_put_together_in_whatever_order_they_come() -> None:
    assert texts(*reversed(PARAGRAPH)) == texts(*PARAGRAPH)


def test_a_page_that_slopes_is_put_together_as_if_it_were_straight() -> None:
    side = [one._replace(corners=tuple((x + 500, y + 7) for x, y in one.corners)) for one in PARAGRAPH]
    assert texts(*(turned(one, 4) for one in (*PARAGRAPH, *side))) == 2 * texts(*PARAGRAPH)


def test_a_wide_gap_parts_paragraphs() -> None:
    assert texts(line("This is all we have to say", 0, 0), line("of it until the next year", 0, 45)) == [
        "This is all we have to say",
        "of it until the next year",
    ]


def test_a_line_in_larger_print_is_a_headline() -> None:
    assert texts(line("Everything you need", 0, 0, 30), line("for a week of lunches at work", 0, 34, 20)) == [
        "Everything you need",
        "for a week of lunches at work",
    ]


def test_boxes_that_the_engine_made_too_high_do_not_part_lines() -> None:
    """Letters of one width are of one size, whatever their boxes say."""
    first = line("We have sold Business Lunch to", 0, 0)
    high = first._replace(corners=((0, -3), (300, -3), (300, 26), (0, 26)))
    assert texts(high, PARAGRAPH[1]) == ["We have sold Business Lunch to forty companies and two towns"]


def test_words_of_one_line_that_the_engine_read_apart_are_one_line() -> None:
    assert texts(line("Lunch", 36, 1), line("Midday", 130, 0), line("Box", 0, 0, 19)) == ["Box Lunch", "Midday"]


def test_the_marks_of_a_list_part_its_items() -> None:
    items = ("1. Order before ten", "2. Eat at noon", "3. Pay at the end of the month")
    assert texts(*(line(item, 0, 26 * number) for number, item in enumerate(items))) == list(items)


def test_lines_in_the_middle_of_a_box_are_one_text() -> None:
    assert texts(line("Business", 20, 0), line("Lunch for teams", 0, 24)) == ["Business\nLunch for teams"]


def test_what_stands_far_to_the_side_does_not_go_on_below() -> None:
    assert len(texts(line("Figure 3 by region", 0, 0), line("Source of all figures", 120, 24))) == 2


def test_a_headline_comes_first_then_column_by_column() -> None:
    columns = [
        line(f"{side} part {row}", left, 60 + row * 60) for row in (1, 2) for side, left in (("A", 0), ("B", 400))
    ]
    assert texts(*columns, line("A headline over the two of them, all across", 0, 0)) == [
        "A headline over the two of them, all across",
        "A part 1",
        "A part 2",
        "B part 1",
        "B part 2",
    ]


def test_a_text_is_as_certain_as_its_least_certain_line_and_as_large_as_all_of_them() -> None:
    doubtful = PARAGRAPH[1]._replace(confidence=0.7)
    ((_, confidence, box),) = texts_of([PARAGRAPH[0], doubtful, PARAGRAPH[2]])
    assert (confidence, box) == (0.7, (0, 0, 300, 72))


def test_what_is_uncertain_foreign_or_a_single_sign_is_left_out() -> None:
    noise = (
        line("Lunch", 0, 0, confidence=0.5),
        line("X", 0, 100),
        line("日本", 0, 200),
        line("…—•", 0, 300),
        line("", 0, 400),
    )
    assert texts(*noise, line("$9", 0, 500), line("Açaí", 0, 600)) == ["$9", "Açaí"]


def test_signs_of_full_width_and_many_spaces_are_written_as_usual() -> None:
    assert texts(line("Lunch（ 12\u3000 USD ）！", 0, 0)) == ["Lunch( 12 USD )!"]


words = st.text(st.sampled_from("AbcÉ日 -•.1\n"), max_size=30)
places = st.floats(-10, 500)
any_line = st.builds(
    Line, words, st.floats(0, 1), st.lists(st.tuples(places, places), min_size=4, max_size=4).map(tuple)
)


@given(st.lists(any_line, max_size=25))
@settings(max_examples=200, deadline=None)
def test_wherever_lines_stand_nothing_is_lost_or_said_twice(lines: list[Line]) -> None:
    clear = [one._replace(text=f"x{one.text}y", confidence=0.9) for one in lines]
    letters = Counter("".join(text for text, *_ in texts_of(clear)))
    expected = Counter("".join(one.text for one in clear))
    assert {letter: letters[letter] for letter in "AbcÉ1xy"} == {letter: expected[letter] for letter in "AbcÉ1xy"}
