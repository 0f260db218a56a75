"""One ordinary word may be a place, a verb or several ordinary things, whatever its capitals."""

from __future__ import annotations

import pytest

from msgcheck.model import Mention, Verdict
from tests.matching.renames import matcher, mentions

SPAN = matcher("Span (subscription, connector) -> Joinery")


def verdict(found: tuple[Mention, ...]) -> str:
    return found[0].verdict if found else "ignore"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Meet us on the Span, the open space between two halls.", "ignore"),
        ("The view from the Span is splendid.", "ignore"),
        ("It is shown on the Span overview.", Verdict.FLAG),
        ("Look for the error in the Span connector.", Verdict.FLAG),
        ("Span the gap: our five tips", "ignore"),
        ("How to Span the Gap", "ignore"),
        ("Step 1: Span the rope between two trees.", "ignore"),
        ("Span away, says the builder.", "ignore"),
        ("With Span the gap is no more.", Verdict.FLAG),
        ("Span connects your shop to your books.", Verdict.FLAG),
        ("Span connects two shores.", Verdict.REVIEW),
        ("Spans and arches up to 40% off", "ignore"),
        ("Order two Spans for the price of one.", Verdict.FLAG),
    ],
)
def test_one_word(text: str, outcome: str) -> None:
    assert verdict(mentions(SPAN, text)) == outcome


@pytest.mark.parametrize("text", ["Figure 3: Span between two towers", "Photo: Span over the Neckar"])
def test_a_capital_after_the_label_of_a_picture_tells_nothing(text: str) -> None:
    assert verdict(mentions(SPAN, text)) is Verdict.REVIEW


@pytest.mark.parametrize("text", ["Span widths, steel, 12 EUR", "SPAN WIDTHS FROM 9 EUR"])
def test_a_price_tells_nothing_where_capitals_do_not(text: str) -> None:
    assert verdict(mentions(SPAN, text)) is Verdict.REVIEW
    assert not any("price" in words for words in mentions(SPAN, text)[0].evidence)


def test_letters_that_stand_for_other_words_are_doubtful() -> None:
    names = matcher("SPAN (module) -> Joinery")
    assert verdict(mentions(names, "SPAN stands for Society of Plant Analysts.")) is Verdict.REVIEW
