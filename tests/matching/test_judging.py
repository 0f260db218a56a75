"""A name that is ordinary English too is judged by what stands around it."""

from __future__ import annotations

import pytest

from msgcheck.model import Mention, Verdict
from tests.matching.renames import document, matcher, mentions

LUNCH = matcher("Business Lunch (package, menu, order, per person) -> Meals for Teams")
COMPASS = matcher("Compass (dashboard, license, app) -> Waypoint")
ARC = matcher("ARC (module, report) -> Risk Console")


def verdict(found: tuple[Mention, ...]) -> str:
    return found[0].verdict if found else "ignore"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Order the Business Lunch package at $12 per person.", Verdict.FLAG),
        ("Our Business Lunch feeds ten.", Verdict.FLAG),
        ("order a business lunch from the menu", Verdict.FLAG),
        ("Business Lunch™", Verdict.FLAG),
        ("BUSINESS LUNCH MENU", Verdict.FLAG),
        ("Our business lunches start at $12.", Verdict.REVIEW),
        ("BUSINESS LUNCH", Verdict.REVIEW),
        ("12:30 Business Lunch", Verdict.REVIEW),
        ("We met over a business lunch.", "ignore"),
        ("Business lunches are tax-deductible.", "ignore"),
        ("He proposed at his last business lunch.", "ignore"),
        ("12:30 business lunch", "ignore"),
    ],
)
def test_two_ordinary_words(text: str, outcome: str) -> None:
    assert verdict(mentions(LUNCH, text)) == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Open Compass and look.", Verdict.FLAG),
        ("Compass: the app for hikers", Verdict.FLAG),
        ("Compass makes it easy.", Verdict.REVIEW),
        ("The needle of a compass points north.", "ignore"),
        ("his moral compass", "ignore"),
        ("Yesterday Heath Compass played.", "ignore"),
        ("Device Compass", Verdict.REVIEW),
        ("Since May we have Ms. Compass in our team.", "ignore"),
        ("We met at the Compass Hotel.", "ignore"),
        ("She works for Compass International now.", "ignore"),
        ("We met at the Compass dashboard.", Verdict.FLAG),
        ("Honesty is the Compass of our firm.", Verdict.FLAG),
        ("Honesty is a Compass of our firm.", Verdict.REVIEW),
        ("Take a Compass with you.", Verdict.REVIEW),
        ("Install a Compass license.", Verdict.FLAG),
        ("our VPN Compass allows it", "ignore"),
    ],
)
def test_one_ordinary_word(text: str, outcome: str) -> None:
    assert verdict(mentions(COMPASS, text)) == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Every ARC report is new.", Verdict.FLAG),
        ("a high arc", "ignore"),
        ("Joan of Arc", "ignore"),
        ("The arc of the report is weak.", "ignore"),
    ],
)
def test_an_acronym_that_is_a_word(text: str, outcome: str) -> None:
    assert verdict(mentions(ARC, text)) == outcome


@pytest.mark.parametrize("text", ["the power desk in the corner", "Power desks stand in the corner."])
def test_a_name_of_two_words_in_one_may_be_said_as_ordinary_words(text: str) -> None:
    assert verdict(mentions(matcher("PowerDesk -> Volt"), text)) == "ignore"


def test_the_companys_name_before_it_speaks_for_the_product() -> None:
    names = matcher("Compass (app) -> Waypoint", company="Fairweather Tools")
    (mention,) = mentions(names, "Yesterday Fairweather Compass was down.")
    assert mention.verdict is Verdict.FLAG


def test_a_title_of_its_own_speaks_for_the_product() -> None:
    (mention,) = mentions(COMPASS, "Compass", element="title")
    assert mention.verdict is Verdict.FLAG
    assert verdict(mentions(COMPASS, "Compass", element="list item")) is Verdict.REVIEW


def test_the_documents_other_names_of_the_concept_speak_for_it() -> None:
    alone = LUNCH.find(document("We offer business lunches."))
    beside = LUNCH.find(document("We offer business lunches.", "Meals for Teams"))
    assert alone == ()
    assert beside[0].verdict is Verdict.REVIEW


def test_the_evidence_is_in_words_the_weightiest_first_and_the_confidence_follows_it() -> None:
    (sure,) = mentions(LUNCH, "Order the Business Lunch package.")
    (doubtful,) = mentions(LUNCH, "BUSINESS LUNCH")
    assert sure.evidence[0] == "“package”, “order” in the same sentence"
    assert "it is written with its capitals" in sure.evidence
    assert 0.95 < sure.confidence < 1
    assert 0.2 < doubtful.confidence < 0.5


def test_a_current_name_in_small_letters_is_never_more_than_doubtful() -> None:
    names = matcher("Meals for Teams")
    (mention,) = mentions(names, "Order our meals for teams at $12.")
    assert mention.verdict is Verdict.REVIEW
    assert mentions(names, "We cook meals for teams.") == ()


def test_a_current_name_in_small_letters_is_no_ordinary_phrase_if_one_of_several_words_is_none() -> None:
    (sure,) = mentions(matcher("Quibbix Fibre"), "Our quibbix fibre contracts run two years.")
    assert sure.verdict is Verdict.FLAG
    (doubtful,) = mentions(matcher("Brightline Fibre"), "All brightline fibre contracts run two years.")
    assert doubtful.verdict is Verdict.REVIEW
    assert "“brightline” is no ordinary word" in doubtful.evidence


@pytest.mark.parametrize("name", ["Zendora", "Línea Clara", "Clear Line"])
def test_other_current_names_in_small_letters_may_be_ordinary_words(name: str) -> None:
    assert mentions(matcher(name), f"All {name.lower()} contracts run two years.") == ()
