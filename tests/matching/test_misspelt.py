"""Names are found with errors in them, wherever their words stand; what is something else is left alone."""

from __future__ import annotations

import pytest

from msgcheck.model import How, Mention, Verdict
from tests.matching import renames

NAMES = renames.matcher(
    "Business Lunch -> Meals for Teams",
    "CloudVault -> Harbor Storage",
    "ScanJet 200 -> ScanJet 250",
    "Quillery++ -> Quill Next",
    "Marvane -> Lantern",
)


def mentions(text: str) -> list[Mention]:
    return list(renames.mentions(NAMES, text))


@pytest.mark.parametrize(
    ("text", "said", "term"),
    [
        ("Order a busines lunch today.", "busines lunch", "Business Lunch"),
        ("Two Buisness Lunches, please.", "Buisness Lunches", "Business Lunch"),
        ("A Bussinesslunch for all", "Bussinesslunch", "Business Lunch"),
        ("A Busines sLunch for all", "Busines sLunch", "Business Lunch"),
        ("The Busi\xadnes Lunch’s lid", "Busi\xadnes Lunch’s", "Business Lunch"),
        ("The Busines\nLunch is here", "Busines\nLunch", "Business Lunch"),
        ("Ask for Maels for Teams by nine", "Maels for Teams", "Meals for Teams"),
        ("CIoudVauit keeps files", "CIoudVauit", "CloudVault"),
        ("Harbour Storage is here", "Harbour Storage", "Harbor Storage"),
        ("A ScamJet 200 prints", "ScamJet 200", "ScanJet 200"),
        ("Write it with Quilery++ now", "Quilery++", "Quillery++"),
        ("MARVENE LEATHER", "MARVENE", "Marvane"),
    ],
)
def test_a_misspelt_name_is_found_whole(text: str, said: str, term: str) -> None:
    (mention,) = mentions(text)
    assert (text[mention.start : mention.end], mention.term, mention.how) == (said, term, How.FUZZY)


@pytest.mark.parametrize(
    "text",
    [
        "The business launch went well.",
        "A ScanJet 2000 and a ScanJet 300",
        "Business matters. Lunhc is served.",
        "The cloud vaulted over us.",
        "We lent them a lantern.",
        "our busyness, lunched",
        "see cloudvalt.example/path",
        "Marvaned and marvaning",
        "Our busineslumch",  # two errors, and closed up
    ],
)
def test_something_else_is_left_alone(text: str) -> None:
    assert [mention for mention in mentions(text) if mention.how is How.FUZZY] == []


def test_two_errors_that_make_ordinary_words_make_another_name() -> None:
    names = renames.matcher("CargoLens -> Freight View")
    assert renames.mentions(names, "CargoLine is a forwarder.") == ()
    assert [mention.term for mention in renames.mentions(names, "CargLense is a tool.")] == ["CargoLens"]
    assert [mention.term for mention in renames.mentions(names, "CargoLend is a tool.")] == ["CargoLens"]


def test_a_person_with_nearly_such_a_name_is_for_somebody_to_judge() -> None:
    assert [mention.verdict for mention in mentions("Marvine Hodges joined us.")] in ([], [Verdict.REVIEW])


def test_more_errors_are_less_certain() -> None:
    (one,), (two,) = mentions("Order a Busines Lunch."), mentions("Order a Busines Lumch.")
    assert 0.5 < two.confidence < one.confidence < 0.99


def test_a_name_that_is_spelt_right_is_none_that_is_misspelt() -> None:
    assert [mention.how for mention in mentions("Business Lunch and Meals for Teams")] == [How.EXACT, How.EXACT]
