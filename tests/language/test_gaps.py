"""A new name is broken over lines, and held together, as the old one was."""

from __future__ import annotations

import pytest

from msgcheck.language.gaps import blank_before, broken_after, one_more_after, spaced_like


@pytest.mark.parametrize(
    ("name", "said", "words", "left"),
    [
        ("Meals for Teams", "Business Lunch", "Meals for Teams", ()),
        ("Meals for Teams", "Business\nLunch", "Meals\nfor Teams", ()),
        ("Meals for Teams", "Business \n   Lunch", "Meals \n   for Teams", ()),
        ("Meals for Teams", "Business\u00a0Lunch", "Meals\u00a0for Teams", ()),
        ("Meals for Teams", "Business\u202fLunch", "Meals\u202ffor Teams", ()),
        ("Meals for Teams", "Business-Lunch", "Meals for Teams", ()),
        ("Meals for Teams", "Business-\nLunch", "Meals\nfor Teams", ()),
        ("Meals for Teams", "Busi-\nness Lunch", "Meals\nfor Teams", ()),
        ("Meals for Teams", "Busi\u00ad\nness Lunch", "Meals\nfor Teams", ()),
        ("Meals for Teams", "Busi\u00adness\u200b Lunch", "Meals for Teams", ()),
        ("Meals for Teams", "Business™ Lunch", "Meals for Teams", ()),
        ("Meals for Teams", "Business (TM) Lunch", "Meals for Teams", ()),
        ("Meals for Teams", "Big Business\nLunch", "Meals for\nTeams", ()),
        ("Meals for Teams", "Business  Lunch", "Meals for Teams", ()),
        ("Nova", "Star\nPlanner", "Nova", ("\n",)),
        ("Nova", "Star\u00a0Planner", "Nova", ()),
        ("Nova Desk", "Star\nDesk\nPlanner", "Nova\nDesk", ("\n",)),
        ("Co-op", "Old\nShop", "Co-op", ("\n",)),
        ("Drop-in desk", "Old\nDesk", "Drop-in\ndesk", ()),
        ("Drop-in desk", "Walk-in\nDesk", "Drop-in\ndesk", ()),
    ],
)
def test_each_gap_is_lent_to_the_one_of_its_number(name: str, said: str, words: str, left: tuple[str, ...]) -> None:
    assert spaced_like(name, said) == (words, left)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (" every day", ("\n", 1)),
        (", every day", (",\n", 2)),
        ("” every day", ("”\n", 2)),
        (" – every day", ("\n", 1)),
        ("", None),
        (".", None),
        (" ", None),
        ("\nevery day", None),
        ("-like", None),
    ],
)
def test_a_break_without_a_gap_goes_to_the_next_blank(after: str, expected: tuple[str, int] | None) -> None:
    assert broken_after(after, "\n") == expected


def test_or_it_takes_the_place_of_the_blank_before() -> None:
    assert blank_before("Use the ") == 1
    assert blank_before("Use the\u00a0 ") == 2
    assert blank_before("Use the\n") == 0
    assert blank_before("  ") == 0
    assert blank_before("") == 0


def test_or_it_comes_on_top_behind_the_sentence() -> None:
    assert one_more_after(".", "\n") == (".\n", 1)
    assert one_more_after(".”\nWe", "\n") == (".”\n", 2)
    assert one_more_after("", "\n") == ("\n", 0)
    assert one_more_after(".js", "\n") == ("\n", 0)
