"""Casing tells headings from prose, and names of their own spelling from ordinary words."""

from __future__ import annotations

import pytest

from msgcheck.language.casing import (
    Habit,
    casing_habit,
    has_distinctive_casing,
    is_all_capitals,
    is_beside_capitals,
    is_cased_like,
)


@pytest.mark.parametrize(
    ("text", "habit"),
    [
        ("Order lunch for your team", Habit.PLAIN),
        ("Lunch for the Whole Team", Habit.TITLE),
        ("LUNCH FOR ALL", Habit.CAPITALS),
        ("12 %", Habit.NONE),
        ("", Habit.NONE),
        ("a I", Habit.NONE),
    ],
)
def test_the_habit_of_a_text(text: str, habit: Habit) -> None:
    assert casing_habit(text) is habit


@pytest.mark.parametrize("name", ["PowerPoint", "iPhone", "reveal.js", "MQL", "ScanJet 200", "R&D Day", "Quill++"])
def test_some_names_cannot_be_taken_for_ordinary_words(name: str) -> None:
    assert has_distinctive_casing(name)


@pytest.mark.parametrize("name", ["Meals for Teams", "Compass", "hot lead", "Café Crème", "Drop-In Desk"])
def test_others_can(name: str) -> None:
    assert not has_distinctive_casing(name)


def test_all_capitals_may_end_in_a_small_s() -> None:
    assert is_all_capitals("MQLs")
    assert is_all_capitals("BUSINESS LUNCH’s")
    assert not is_all_capitals("Mqls")
    assert not is_all_capitals("24/7")


def test_letters_are_compared_whatever_divides_them() -> None:
    assert is_cased_like("Business-Lunch", "Business Lunch")
    assert not is_cased_like("Business lunch", "Business Lunch")


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("our Swift Compass", True),
        ("the Compass Shop is open", True),
        ("The Compass is here", False),
        ("It came. My Compass is here", False),
        ("the Compass, Swift and True", False),
        ("Compass", False),
    ],
)
def test_a_capital_beside_a_name_counts_but_for_that_of_a_sentence(text: str, is_so: bool) -> None:
    start = text.index("Compass")
    assert is_beside_capitals(text, start, start + len("Compass")) is is_so
