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
    "Travel Planning Suite -> Trip Planner",
    "Notes on the web -> Noteboard",
    "Cloud App Security -> Shield",
    "Flex Plan -> Basic Plan",
    protect=("Business Lunch Magazine",),
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
        ("A Busines sLnch for all", "Busines sLnch", "Business Lunch"),
        ("Our Travel Plaenni ng Suite", "Travel Plaenni ng Suite", "Travel Planning Suite"),
        ("Our TravelP laning Suite", "TravelP laning Suite", "Travel Planning Suite"),
        ("The Travel PlanningSuit is here", "Travel PlanningSuit", "Travel Planning Suite"),
        ("Clou dVaullt keeps files", "Clou dVaullt", "CloudVault"),
        ("Ask for Mels faor Teams by nine", "Mels faor Teams", "Meals for Teams"),
        ("Open Notes on tlie web now", "Notes on tlie web", "Notes on the web"),
        ("Open Notes on the wnueb now", "Notes on the wnueb", "Notes on the web"),
        ("Ask for aFlex Plan", "aFlex Plan", "Flex Plan"),
        ("Office aside, a Clowd Ap Security", "Clowd Ap Security", "Cloud App Security"),
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
        "XScanJet 200 prints",
        "Our iFlex Plan is new",
        "See Cloud API Security",
        "See Cloud HTTP Security",
        "a flexible plan, a fox plan",
        "Marvn",  # two errors in a short name
    ],
)
def test_something_else_is_left_alone(text: str) -> None:
    assert [mention for mention in mentions(text) if mention.how is How.FUZZY] == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Director’s Cut Plan", "Diretcor's Cut Plan"),
        ("Director's Cut Plan", "Diretcor’s Cut Plan"),
        ("Director’s Cut Plan", "Diretcor´s Cut Plan"),
        ("Director’s Cut Plan", "DIRECTOR'S CUT PALN"),
        ("Director’s Cut Plan", "Diretcors Cut Plan"),
        ("Director’s Cut Plan", "Directors' Cut Paln"),
        ("Director’s Cut Plan", "Directro's Cut Plan’s"),
        ("Women’s Day Tour", "Wommen's Day Tour"),
        ("Women’s Day Tour", "Womens' Day Tuor"),
        ("Travelers’ Club", "Travellers' Club"),
        ("Travelers’ Choice", "Traveller's Choice"),
        ("Travelers Club", "Traveler's Clbu"),
        ("McDowell’s", "McDowlel's"),
        ("O’Reilly Books", "O'Reily Books"),
        ("O’Reilly Books", "OReily Books"),
        ("Chef’s Table", "Chef' sTabnle"),
    ],
)
def test_apostrophes_are_no_letters_of_a_misspelt_name(name: str, said: str) -> None:
    text = f"We sold the {said} today."
    (mention,) = renames.mentions(renames.matcher(f"{name} -> Waypoint"), text)
    assert (text[mention.start : mention.end], mention.how) == (said, How.FUZZY)


@pytest.mark.parametrize("text", ["today's business's plan", "Busines 'Lunch'", "It's Marvane's, isn't it?"])
def test_apostrophes_make_no_name(text: str) -> None:
    assert [mention for mention in mentions(text) if mention.how is How.FUZZY] == []


def test_two_errors_that_make_ordinary_words_make_another_name() -> None:
    names = renames.matcher("CargoLens -> Freight View")
    assert renames.mentions(names, "CargoLine is a forwarder.") == ()
    assert [mention.term for mention in renames.mentions(names, "CargLense is a tool.")] == ["CargoLens"]
    assert [mention.term for mention in renames.mentions(names, "CargoLend is a tool.")] == ["CargoLens"]


def test_a_person_with_nearly_such_a_name_is_for_somebody_to_judge() -> None:
    assert [mention.verdict for mention in mentions("Marvine Hodges joined us.")] in ([], [Verdict.REVIEW])


@pytest.mark.parametrize("said", ["Busines Lunch Magazine", "Business Lunch Magasin", "Business Lunhc Magazine"])
def test_a_protected_name_that_is_misspelt_protects(said: str) -> None:
    assert mentions(f"It stood in {said} today.") == []


def test_a_short_word_that_is_wrong_is_less_certain_than_a_long_one() -> None:
    (long,), (short,) = mentions("Notss on the web"), mentions("Notes on tlie web")
    assert short.confidence < long.confidence


def test_more_errors_are_less_certain() -> None:
    (one,), (two,) = mentions("Order a Busines Lunch."), mentions("Order a Busines Lumch.")
    assert 0.5 < two.confidence < one.confidence < 0.99


def test_a_name_that_is_spelt_right_is_none_that_is_misspelt() -> None:
    assert [mention.how for mention in mentions("Business Lunch and Meals for Teams")] == [How.EXACT, How.EXACT]


def test_a_word_that_no_list_has_may_be_a_misspelt_one_though_it_looks_made_of_another() -> None:
    names = renames.matcher("Farmer's Basket -> Box of the Week")
    assert [mention.how for mention in renames.mentions(names, "Order a Famer's Basket today.")] == [How.FUZZY]
