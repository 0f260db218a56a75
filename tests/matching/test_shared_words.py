"""Names in a list that share a word are found, each from its own words to those that it shares."""

from __future__ import annotations

import pytest

from msgcheck.model import How
from tests.matching.renames import matcher, mentions

NAMES = matcher(
    "Gold Plan -> Plus Tariff",
    "Silver Plan",
    "Bronze Plan",
    "Business Lunch -> Meals for Teams",
    "Business Breakfast",
    "Regional Rail Pass -> Valley Ticket",
    "National Rail Pass",
)


def elided(text: str) -> list[str]:
    return [text[one.start : one.end] for one in mentions(NAMES, text) if one.how is How.ELIDED]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Gold and Silver Plans include support.", "Gold and Silver Plans"),
        ("Is it the Gold, Silver or Bronze Plan?", "Gold, Silver or Bronze Plan"),
        ("Compare Silver, Gold and Bronze Plans.", "Gold and Bronze Plans"),
        ("Gold/Silver Plan customers", "Gold/Silver Plan"),
        ("the Gold and the Bronze Plan", "Gold and the Bronze Plan"),
        ("GOLD & SILVER PLANS", "GOLD & SILVER PLANS"),
        ("Our Business Breakfast and Lunch for six", "Business Breakfast and Lunch"),
        ("We cater Business Breakfasts and Lunches.", "Business Breakfasts and Lunches"),
        ("Regional and National Rail Passes", "Regional and National Rail Passes"),
    ],
)
def test_a_name_that_shares_a_word_is_found(text: str, said: str) -> None:
    assert elided(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Gold and silver prices rise.",
        "We plan gold and silver Plans",
        "gold and Silver Plans",
        "Gold. And Silver Plans come later.",
        "Silver and Bronze Plans",
        "Business Breakfast and lunch for all",
        "Gold and Platinum Plans",
        "Gold, Gold Plan and Business, Business Lunch",
    ],
)
def test_what_makes_no_name_is_left_alone(text: str) -> None:
    assert elided(text) == []
