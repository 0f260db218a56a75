"""New words take the looks of the words they replace, however a text is cut into pieces."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.formats.rewritten import applied
from msgcheck.formats.spreading import spread
from msgcheck.model import Edit, Location

HERE = Location("body", None, "paragraph", "Line 1", "p#1")


def edit(text: str, before: str, after: str) -> Edit:
    start = text.index(before)
    return Edit(HERE, start, start + len(before), before, after)


def spread_by_bars(cut: str, before: str, after: str, fixed: set[int] | None = None) -> str:
    """`cut` shows with bars where its pieces end, and so does what is returned; a refusal returns its reason."""
    pieces = cut.split("|")
    texts, refusals = spread(pieces, [edit("".join(pieces), before, after)], fixed or set())
    return refusals[0].why if refusals else "|".join(texts)


@pytest.mark.parametrize(
    ("cut", "before", "after", "expected"),
    [
        ("Order |Business Lunch| now", "Business Lunch", "Meals for Teams", "Order |Meals for Teams| now"),
        ("Business |Lunch", "Business Lunch", "Meals for Teams", "Meals |for Teams"),
        ("Business| Lunch", "Business Lunch", "Meals for Teams", "Meals| for Teams"),
        ("Busi|ness |Lunch", "Business Lunch", "Business Dinner", "Busi|ness |Dinner"),
        ("B|usiness Lunch", "Business Lunch", "Meals for Teams", "M|eals for Teams"),
        ("Business Lun|ch", "Business Lunch", "Meals for Teams", "Meals for Teams|"),
        ("Business |Lunch| menu", "Business Lunch menu", "Catering menu", "Catering|| menu"),
        ("a |Business Lunch| menu", "a Business Lunch menu", "a Meal for Teams menu", "a |Meal for Teams| menu"),
        ("our |Lunch", "Lunch", "Big Lunch", "our |Big Lunch"),
        ("our |Lunch| menu", "Lunch", "Lunch Plus", "our |Lunch Plus| menu"),
        ("a| |lunch", "", "x", "xa| |lunch"),
    ],
)
def test_a_new_word_goes_where_the_old_one_at_its_position_stood(
    cut: str, before: str, after: str, expected: str
) -> None:
    assert spread_by_bars(cut, before, after) == expected


def test_a_letter_put_behind_a_word_belongs_to_the_word() -> None:
    addition = Edit(HERE, 1, 1, "", "n")
    assert spread(["a", " ", "order"], [addition]).texts == ["an", " ", "order"]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("Meals\nfor Teams", "Meals|\n|for Teams"),
        ("Meals for\nTeams", "Meals for|\n|Teams"),
        ("Meals for Teams", "a line break or something else that has to stay stands in it"),
    ],
)
def test_what_is_fixed_stays_or_the_edit_is_refused(after: str, expected: str) -> None:
    assert spread_by_bars("Business|\n|Lunch", "Business\nLunch", after, {1}) == expected


def test_new_text_beside_something_fixed_goes_to_the_next_piece_that_may_change() -> None:
    assert spread_by_bars("|\n|Lunch", "\nLunch", "Big\nDinner", {1}) == "Big|\n|Dinner"


def test_new_text_between_things_that_are_fixed_is_refused() -> None:
    assert spread_by_bars("\n|\t", "\n\t", "\nLunch\t", {0, 1}) == "nothing stands there that could take the new text"


def test_an_edit_that_is_refused_leaves_the_others_alone() -> None:
    text = "Lunch\nmenu\nlunch"
    edits = [edit(text, "Lunch\nmenu", "Meals"), edit(text, "lunch", "meal")]
    texts, refusals = spread(["Lunch", "\n", "menu", "\n", "lunch"], edits, {1, 3})
    assert texts == ["Lunch", "\n", "menu", "\n", "meal"]
    assert [refusal.edit for refusal in refusals] == edits[:1]


WORDS = st.text(alphabet="ab \n\t\xa0é", max_size=8)


@st.composite
def pieces_and_edits(draw: st.DrawFn) -> tuple[list[str], list[Edit]]:
    pieces = draw(st.lists(WORDS, min_size=1, max_size=6))
    text = "".join(pieces)
    offsets = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    return pieces, [Edit(HERE, a, b, text[a:b], draw(WORDS)) for a, b in list(pairwise(offsets))[::2]]


@given(pieces_and_edits())
def test_the_pieces_together_say_what_the_edits_make_of_their_text(case: tuple[list[str], list[Edit]]) -> None:
    pieces, edits = case
    texts, refusals = spread(pieces, edits)
    assert not refusals
    assert len(texts) == len(pieces)
    assert "".join(texts) == applied("".join(pieces), edits)


@given(pieces_and_edits(), st.sets(st.integers(0, 5)))
def test_what_is_fixed_never_changes_and_what_is_refused_is_not_made(
    case: tuple[list[str], list[Edit]], fixed: set[int]
) -> None:
    pieces, edits = case
    texts, refusals = spread(pieces, edits, fixed)
    refused = [refusal.edit for refusal in refusals]
    assert "".join(texts) == applied("".join(pieces), [one for one in edits if one not in refused])
    assert [texts[one] for one in fixed if one < len(pieces)] == [pieces[one] for one in fixed if one < len(pieces)]


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_no_edits_change_nothing(pieces: list[str]) -> None:
    assert spread(pieces, []).texts == pieces
