"""The article follows the sound, not the letter, and gives way to a name that takes another or none."""

from __future__ import annotations

import pytest

from msgcheck.language.articles import Taken, article_before, indefinite_article
from msgcheck.language.inflection import Number


@pytest.mark.parametrize(
    ("words", "article"),
    [
        ("Meals for Teams", "a"),
        ("apple", "an"),
        ("Açaí Bowl", "an"),
        ("hour", "an"),
        ("honest answer", "an"),
        ("house", "a"),
        ("unique name", "a"),
        ("user", "a"),
        ("Unified Desk", "a"),
        ("unimportant name", "an"),
        ("uninstalled app", "an"),
        ("umbrella", "an"),
        ("European desk", "a"),
        ("one-day pass", "a"),
        ("oneness", "a"),
        ("onerous task", "an"),
        ("MQL", "an"),
        ("MQLs", "an"),
        ("USB stick", "a"),
        ("F", "an"),
        ("URL", "a"),
        ("NASA probe", "a"),
        ("8-pack", "an"),
        ("11-inch screen", "an"),
        ("18th desk", "an"),
        ("100 desks", "a"),
        ("110 desks", "a"),
        ("“Aurora Desk”", "an"),
        ("X-ray", "an"),
        ("iBox", "an"),
    ],
)
def test_an_article(words: str, article: str) -> None:
    assert indefinite_article(words) == article


DESK, NOVA = Taken("Aurora Desk"), Taken("Nova")
MEALS = Taken("Meals for Teams", number=Number.MANY)
SOUP = Taken("Soup to You", "none")
BOAT = Taken("Riviera", "the")
DATA = Taken("Tide Analytics", number=Number.UNCOUNTABLE)


def mended(taken: Taken, sentence: str) -> str:
    """The sentence with the name for "|" and the article that goes with it, and "?" where there is doubt."""
    before, _, after = sentence.partition("|")
    article = article_before(taken, before, after)
    kept = before[: len(before) - article.length]
    return kept + article.words + taken.name + after + ("?" if article.doubt else "")


@pytest.mark.parametrize(
    ("taken", "sentence", "expected"),
    [
        (DESK, "a | here", "an Aurora Desk here"),
        (DESK, "A\n| here", "An\nAurora Desk here"),
        (DESK, "a “|”", "an “Aurora Desk”"),
        (DESK, "a **|**", "an **Aurora Desk**"),
        (DESK, "an | here", "an Aurora Desk here"),
        (DESK, "a quiet |", "a quiet Aurora Desk"),
        (DESK, "the |", "the Aurora Desk"),
        (DESK, "option A | here", "option A Aurora Desk here"),
        (DESK, "plan-a |", "plan-a Aurora Desk"),
        (Taken("AURORA DESK", shouting=True), "RENT A |", "RENT AN AURORA DESK"),
        (Taken("DataHarbor", shouting=True), "RENT AN |", "RENT A DataHarbor"),
        (NOVA, "An | here", "A Nova here"),
        (Taken("Hour", "a"), "an | here", "a Hour here"),
        (MEALS, "a | for ten", "Meals for Teams for ten"),
        (MEALS, "a | menu", "a Meals for Teams menu"),
        (MEALS, "an | menu", "a Meals for Teams menu"),
        (MEALS, "do without a\n|.", "do without\nMeals for Teams."),
        (MEALS, "a “|” for ten", "“Meals for Teams” for ten"),
        (MEALS, "the |", "the Meals for Teams"),
        (Taken("Nova", "the", for_several_words=True), "the | is", "the Nova is"),
        (Taken("Nova", for_several_words=True), "the | menu", "the Nova menu"),
        (Taken("Aurora Desk", for_several_words=True), "the |", "the Aurora Desk"),
        (SOUP, "the |", "Soup to You"),
        (SOUP, "the | menu", "the Soup to You menu"),
        (BOAT, "a |", "the Riviera"),
        (BOAT, "A | is", "The Riviera is"),
        (BOAT, "|", "Riviera"),
        (BOAT, "your |", "your Riviera"),
        (BOAT, "a | captain", "a Riviera captain"),
    ],
)
def test_an_article_suits_the_name_behind_it(taken: Taken, sentence: str, expected: str) -> None:
    assert mended(taken, sentence) == expected


@pytest.mark.parametrize(
    ("taken", "sentence", "expected"),
    [
        (MEALS, "such a |", "such Meals for Teams?"),
        (MEALS, "What a |!", "What Meals for Teams!?"),
        (MEALS, "a hearty |", "a hearty Meals for Teams?"),
        (MEALS, "a | catering in town", "a Meals for Teams catering in town?"),
        (MEALS, "A\n| for ten", "\nMeals for Teams for ten?"),
        (SOUP, "the | feeds ten", "Soup to You feeds ten?"),
        (Taken("Nova", for_several_words=True), "the | is", "the Nova is?"),
        (DATA, "a |", "Tide Analytics?"),
        (BOAT, "sail on |", "sail on the Riviera?"),
        (BOAT, "on | tours sold here", "on the Riviera tours sold here?"),
        (BOAT, "| is here", "The Riviera is here?"),
        (Taken("RIVIERA", "the", shouting=True), "SAIL ON |", "SAIL ON THE RIVIERA?"),
    ],
)
def test_where_the_place_tells_too_little_a_person_is_asked(taken: Taken, sentence: str, expected: str) -> None:
    assert mended(taken, sentence) == expected
