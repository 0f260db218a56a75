"""A name inside somebody else's longer name, or in a title, is not ours: there the capitals are not its own."""

from __future__ import annotations

import pytest

from msgcheck.matching.longer_names import head_after, is_in_quoted_title
from msgcheck.model import Verdict
from tests.matching.renames import matcher, mentions, stale

SPAN = matcher("Span (subscription, connector) -> Joinery")
TOLL_CARD = matcher("Toll Card -> Road Pass")


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("the Toll Card Authority has", "Authority"),
        ("the Toll Card Brass Band plays", "Band"),
        ("the Toll Card Band, which", "Band"),
        ("the Toll Card band plays", ""),
        ("the Toll Card, Authority", ""),
        ("the Toll Card is the Authority", ""),
        ("the Toll Card\nAuthority", ""),
        ("the Toll Card for Very Old Band members", ""),
        ("Toll Card Connects Deutsche Bank", ""),
    ],
)
def test_what_a_longer_name_goes_by(text: str, head: str) -> None:
    assert head_after(text, text.index("Card") + 4) == head


def test_firms_go_by_the_names_of_their_products() -> None:
    assert head_after("the Toll Card Partners", 13) == "Partners"
    assert head_after("the Toll Card Partners", 13, firms=False) == ""


@pytest.mark.parametrize(
    ("text", "is_title"),
    [
        ('Her column "Notes from the Span" won a prize.', True),
        ("Her column “Notes from the Span” won a prize.", True),
        ("Ihr Buch „Der Span und das Brett“ ist da.", False),
        ("La chronique « Notes from the Span » est finie.", False),
        ("La chronique «Notes from the Span» est finie.", True),
        ('They call it "the Span" for short.', False),
        ('"We like the Span," she says.', False),
        ('"Tell Everybody. The Span Is Here" is what it says.', False),
        ('The "Small" and the Span and the "Large"', False),
        ("Notes from the Span", False),
        ('A 5" Span and 7" Boards', False),
    ],
)
def test_a_title_in_quotation_marks_has_other_words_with_capitals(text: str, is_title: bool) -> None:
    start = text.index("Span")
    assert is_in_quoted_title(text, start, start + 4) is is_title


@pytest.mark.parametrize(
    "text",
    [
        "Her column “Notes from the Span” won a prize.",
        "The Span Brass Band plays on Friday.",
        "She asked for the Golden Span of the town.",
        "The Span Festival is in May.",
    ],
)
def test_an_ordinary_word_in_a_longer_name_is_left_alone(text: str) -> None:
    assert mentions(SPAN, text) == ()


def test_a_cue_word_does_not_outweigh_another_name_before_it() -> None:
    (mention,) = mentions(SPAN, "Ocular Span is part of the subscription, too.")
    assert mention.verdict is Verdict.REVIEW


@pytest.mark.parametrize(
    "text", ["Activate Span today, it is free.", "Does Span work offline?", "Visit Span, the connector for shops."]
)
def test_a_verb_that_opens_the_sentence_is_no_other_name(text: str) -> None:
    (mention,) = mentions(SPAN, text)
    assert not any("another name" in words for words in mention.evidence)


def test_a_cue_word_before_it_is_no_other_name() -> None:
    assert mentions(SPAN, "Our Connector Span is new.")[0].verdict is Verdict.FLAG


@pytest.mark.parametrize(
    "text",
    [
        "The Columbia Toll Card Authority has closed the road.",
        "The Toll Card Authority has closed the road.",
        "We saw the Toll Card Museum in Bergen.",
    ],
)
def test_ordinary_words_in_the_name_of_a_body_are_none_of_ours_generic_or_not(text: str) -> None:
    assert stale(TOLL_CARD, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Show the Toll Card at the museum.",
        "This is for Toll Card Partners only.",
        "A Toll Card Holder Is Never Late",
        "The Toll Card Museum Offer",
    ],
)
def test_other_words_after_it_leave_it_ours(text: str) -> None:
    assert stale(TOLL_CARD, text) == ["Toll Card"]


def test_a_name_that_is_no_ordinary_word_stays_ours_in_the_name_of_a_body() -> None:
    assert stale(matcher("MailNest -> Letterhouse"), "He gave a talk at the MailNest Festival.") == ["MailNest"]


@pytest.mark.parametrize(
    "text", ["Span Enterprise: 99 USD a month", "Our Premium Span is here.", "Span Pro users know."]
)
def test_editions_are_of_the_product(text: str) -> None:
    (mention,) = mentions(SPAN, text)
    assert not any("another name" in words for words in mention.evidence)


def test_cue_words_count_in_either_number() -> None:
    (mention,) = mentions(matcher("SPAN (users) -> Joinery"), "Every SPAN User has a token.")
    assert "“users” in the same sentence" in mention.evidence
    assert mention.verdict is Verdict.FLAG


def test_a_capital_that_opens_the_sentence_before_two_words_leaves_it_to_a_person() -> None:
    arch = matcher("Golden Arch (tariff) -> Sunrate")
    assert mentions(arch, "Seattle Golden Arch won the cup.")[0].verdict is Verdict.REVIEW
    assert mentions(arch, "Vegetarian Golden Arch 16 CHF, with fish 21 CHF")[0].verdict is Verdict.FLAG


def test_firms_with_capitals_on_both_sides_of_ordinary_words_are_others() -> None:
    assert stale(TOLL_CARD, "The Rhine Toll Card Company runs ferries.") == []


@pytest.mark.parametrize("text", ["Toll Card Bank opens a branch.", "We insure with Toll Card Insurance."])
def test_a_trade_after_ordinary_words_makes_them_a_firm(text: str) -> None:
    assert stale(TOLL_CARD, text) == []


def test_a_possessive_inside_does_not_make_a_name_strange() -> None:
    assert stale(matcher("Miller's Box -> Crate"), "We met at the Miller's Box Inn.") == []
