"""Edits are held against the text they were made for, and against one another, before any is applied."""

from __future__ import annotations

from msgcheck.formats.rewritten import applied, by_address, sound
from msgcheck.model import Edit, Location


def edit(start: int, before: str, after: str, address: str = "a#1") -> Edit:
    return Edit(Location("body", None, "paragraph", "Line 1", address), start, start + len(before), before, after)


def test_edits_come_by_block_in_the_order_of_their_places() -> None:
    late, early, elsewhere = edit(9, "x", "y"), edit(2, "x", "y"), edit(0, "x", "y", "b#1")
    assert by_address([late, elsewhere, early]) == {"a#1": [early, late], "b#1": [elsewhere]}


def test_an_edit_whose_text_is_no_longer_there_is_refused() -> None:
    stale = edit(0, "Lunch", "Dinner")
    fitting, (refusal,) = sound([stale], "Brunch at noon")
    assert not fitting
    assert refusal.edit is stale
    assert refusal.why == "another text stands there now"


def test_of_two_edits_at_one_place_the_first_is_made() -> None:
    first, second = edit(0, "Business Lunch", "Meals"), edit(9, "Lunch", "Dinner")
    fitting, (refusal,) = sound([first, second], "Business Lunch")
    assert fitting == [first]
    assert refusal.why == "another change is made at the same place"


def test_what_stands_between_edits_stays() -> None:
    assert applied("one two three", [edit(0, "one", "1"), edit(8, "three", "3")]) == "1 two 3"
