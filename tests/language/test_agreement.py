"""What agrees with a name's number is seen beside it, and what only looks so is not."""

from __future__ import annotations

import pytest

from msgcheck.language.agreement import (
    counted_as_many,
    doubt_of_plural,
    doubt_of_singular,
    doubt_of_uncountable,
)
from msgcheck.language.following import is_attribute


@pytest.mark.parametrize(
    "after",
    [
        " menu",
        " package for ten",
        "-style food",
        " prices will rise",
        " menus",
        " seed",
        " URLs",
        " permissions",
        " family",
    ],
)
def test_a_noun_behind_a_name_takes_its_article_and_its_verb(after: str) -> None:
    assert is_attribute(after)


@pytest.mark.parametrize(
    "after",
    ["", ".", ", please", " for ten", " today", " is", " doesn’t", " feeds ten", " catered by us", " quickly", " left",
     " and", " (new)", " 2"],
)  # fmt: skip
def test_other_words_do_not(after: str) -> None:
    assert not is_attribute(after)


def test_an_auxiliary_before_makes_a_verb_of_what_may_be_a_noun() -> None:
    assert is_attribute(" offer more", "We like the ")
    assert not is_attribute(" offer more", "Can the ")
    assert not is_attribute(" offer more?", "Does your ")
    assert not is_attribute(" include more", "A ")


@pytest.mark.parametrize(
    "sentence",
    [
        "| is here",
        "|, please, has come. A | isn’t dear",
        "The | was dear",
        "The | doesn't wait",
        "Our | now feeds ten",
        "Our | also always comes warm",
        "The | automatically finds you",
        "People say | is good",
        "Is the | warm?",
        "How is your new |",
        "There’s a | for all",
        "Why does the | cost so much?",
        "Ask for |, which is cheaper",
        "We have the | that has won",
        "| from our kitchen is fresh",
        "The | (new) is fresh",
        "When | at last was there",
        "Every | comes warm",
        "this new |",
        "a single |",
        "$12 per |",
        "either | will do",
        "Try | and tell us what its salads taste of",
        "Try |, and if it was cold, call us",
    ],
)
def test_a_plural_for_a_singular_is_doubtful_where_something_agrees(sentence: str) -> None:
    before, _, after = sentence.partition("|")
    assert doubt_of_plural(before, after)


@pytest.mark.parametrize(
    "sentence",
    [
        "Order | today",
        "| can wait",
        "| will be here. It is warm.",
        "| arrived",
        "Our bestseller is |",
        "The price of | is low",
        "The menu for | is long",
        "Every | order is free",
        "Our | family is great",
        "Is the | menu long?",
        "We are glad that the menu is | again",
        "|, or whatever you are used to",
        "Neither | nor tea",
        "the one for |",
        "Everyone likes |",
        "Order | while we are here",
    ],
)
def test_elsewhere_it_is_not(sentence: str) -> None:
    before, _, after = sentence.partition("|")
    assert doubt_of_plural(before, after) is None


@pytest.mark.parametrize(
    "sentence",
    ["| are here", "| have come", "The | now do it", "| cost less", "| never expire", "The | unlock doors",
     "| for students are cheap", "Buy | and use them", "When do | arrive?", "Our best offers are |"],
)  # fmt: skip
def test_a_singular_for_a_plural_is_doubtful_where_something_agrees(sentence: str) -> None:
    before, _, after = sentence.partition("|")
    assert doubt_of_singular(before, after)


@pytest.mark.parametrize("sentence", ["Pay with |", "My | balance", "The | machine is broken", "Pay with | or cash"])
def test_elsewhere_it_is_not_either(sentence: str) -> None:
    before, _, after = sentence.partition("|")
    assert doubt_of_singular(before, after) is None


def test_what_is_not_counted_takes_no_number() -> None:
    assert doubt_of_uncountable("each ", " comes") == "“each” stands before it, and the new name is not counted"
    assert doubt_of_uncountable("each ", " menu comes") is None
    assert doubt_of_uncountable("this ", " comes") is None


@pytest.mark.parametrize(
    ("before", "counted"),
    [("two ", "two"), ("These new ", "These"), ("12 ", "12"), ("dozens of ", "dozens of"), ("many of our ", "many")],
)
def test_numbers_and_their_like_count(before: str, counted: str) -> None:
    assert counted_as_many(before) == counted


@pytest.mark.parametrize("before", ["", "the ", "v1.2.", "with "])
def test_other_words_count_nothing(before: str) -> None:
    assert counted_as_many(before) is None
