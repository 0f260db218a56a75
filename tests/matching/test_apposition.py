"""What a text says that a thing is, right before or after its name."""

from __future__ import annotations

import pytest

from msgcheck.matching.apposition import author, kind_of_thing
from tests.matching.renames import matcher, mentions, stale

LARKS = matcher("Early Larks (tariff, kWh) -> Sunrate")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The film Larks is on.", "film"),
        ("Her second novel, Larks", ""),
        ("her second novel “Larks” is out", "novel"),
        ("Sarah's book The Larks", "book"),
        ("Book Larks today", ""),
        ("Larks, a choir from Leeds, sings", "choir"),
        ("Larks is a card game", "card game"),
        ("Larks is a game for four", "game"),
        ("Larks is a game changer", ""),
        ("Larks was the second series", "series"),
        ("Larks (a film of 1960)", "film"),
        ("Larks, our magazine", ""),
        ("Larks is a book-keeping tool", ""),
        ("Larks for the band", ""),
    ],
)
def test_what_a_thing_is_said_to_be(text: str, kind: str) -> None:
    start = text.index("Larks")
    assert kind_of_thing(text, start, start + 5) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Larks by Ann Otter", "Ann"),
        ("“Larks”, by J. T. Otter", "J"),
        ("Larks by Ann T. Otter", "Ann"),
        ("Larks by Friday", ""),
        ("Larks by the sea", ""),
    ],
)
def test_who_wrote_it(text: str, name: str) -> None:
    assert author(text, text.index("Larks") + 5) == name


@pytest.mark.parametrize(
    "text",
    [
        "The film Early Larks runs until Sunday.",
        "We heard Early Larks, a choir from Leeds.",
        "The band Early Larks plays on Friday.",
    ],
)
def test_other_things_with_our_words_are_left_alone(text: str) -> None:
    assert mentions(LARKS, text) == ()
    assert stale(matcher("Early Larks -> Sunrate"), text) == []


def test_a_firm_of_two_words_is_no_author_of_its_own_product() -> None:
    names = matcher("Early Larks (tariff) -> Sunrate", company="Fairweather Power")
    (mention,) = mentions(names, "We have Early Larks by Fairweather Power.")
    assert not any("wrote" in words for words in mention.evidence)


def test_what_the_registry_calls_it_is_no_other_thing() -> None:
    magazine = matcher("Early Larks (magazine) -> Sunrise")
    assert stale(magazine, "Subscribe to the magazine Early Larks.") == ["Early Larks"]
