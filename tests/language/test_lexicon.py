"""Ordinary words are known in all their forms; misspelt ones and brands are not."""

from __future__ import annotations

import pytest

from msgcheck.language.lexicon import is_listed_word, is_ordinary_word, is_spelling_of


@pytest.mark.parametrize(
    "word",
    [
        "launch",
        "lunches",
        "planned",
        "colour",
        "color",
        "center",
        "centre",
        "catalogues",
        "workflows",
        "unplanned",
        "webinars",
        "printing",
    ],
)
def test_an_ordinary_word(word: str) -> None:
    assert is_ordinary_word(word)


@pytest.mark.parametrize(
    "word", ["busines", "lunhc", "moorring", "cloudvault", "certifed", "bundel", "packge", "latern"]
)
def test_no_word(word: str) -> None:
    assert not is_ordinary_word(word)


@pytest.mark.parametrize(
    ("british", "american"),
    [("harbour", "harbor"), ("organisation", "organization"), ("traveller", "traveler"), ("theatre", "theater")],
)
def test_one_word_on_both_sides_of_the_sea(british: str, american: str) -> None:
    assert is_spelling_of(british, american)


def test_two_words() -> None:
    assert not is_spelling_of("launch", "lunch")


@pytest.mark.parametrize("word", ["famer", "retension"])
def test_a_word_that_is_only_made_of_another_stands_in_no_list(word: str) -> None:
    assert is_ordinary_word(word)
    assert not is_listed_word(word)


@pytest.mark.parametrize("word", ["farmer", "retention", "harbour", "harbor"])
def test_a_word_of_the_lists_is_listed(word: str) -> None:
    assert is_listed_word(word)
