"""The whole way from a document to its mentions."""

from __future__ import annotations

import pickle
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.matching import compile_edition
from msgcheck.model import How, TermStatus, Verdict
from msgcheck.registry.edition import edition
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term
from tests.matching.renames import document, matcher, mentions, stale

LUNCH = Concept(
    "lunch",
    ConceptKind.PRODUCT,
    Term("Meals for Teams"),
    since=date(2026, 3, 1),
    embargo=True,
    formerly=(Term("Midday Box", until=date(2026, 3, 1)), Term("Noon Box", until=date(2020, 1, 1))),
    also=(Term("MFT"),),
    avoid=(Term("team lunches"),),
    misspellings=(Term("Meal for Team"),),
)


def statuses(text: str, day: date) -> dict[str, TermStatus]:
    names = compile_edition(edition(Registry("Test", concepts=(LUNCH,)), day))
    return {text[mention.start : mention.end]: mention.status for mention in mentions(names, text)}


def test_a_mention_says_what_the_name_is_worth_on_the_day() -> None:
    text = "Meals for Teams; Midday Box; Noon Box; MFT; team lunches; Meal for Team"
    always = {
        "MFT": TermStatus.ADMITTED,
        "team lunches": TermStatus.DEPRECATED,
        "Meal for Team": TermStatus.HIDDEN,
        "Noon Box": TermStatus.SUPERSEDED,
    }
    after = {"Meals for Teams": TermStatus.PREFERRED, "Midday Box": TermStatus.SUPERSEDED}
    before = {"Meals for Teams": TermStatus.NOT_YET, "Midday Box": TermStatus.PREFERRED}
    assert statuses(text, date(2026, 3, 1)) == always | after
    assert statuses(text, date(2026, 2, 28)) == always | before


def test_mentions_come_by_block_and_place() -> None:
    names = matcher("Box -> Tray", "Bag -> Sack")
    found = names.find(document("Bag, Box", "nothing", "Box, Bag"))
    assert [(mention.block, mention.term) for mention in found] == [(0, "Bag"), (0, "Box"), (2, "Box"), (2, "Bag")]


def test_names_do_not_reach_over_blocks() -> None:
    assert matcher("Midday Box -> Tray").find(document("Midday", "Box")) == ()


def test_exact_means_letter_for_letter() -> None:
    names = matcher("Midday Box -> Tray")
    ways = [mention.how for mention in mentions(names, "Midday Box, Midday Box's, midday box, Midday Boxes")]
    assert ways == [How.EXACT, How.EXACT, How.VARIANT, How.VARIANT]


def test_the_more_a_name_is_said_in_its_own_way_the_surer_it_is_meant() -> None:
    names = matcher("Midday Box -> Tray", "Noon Box -> Dish")
    ways = ("Midday Box", "MIDDAY BOXES", "Midday and Noon Boxes", "midday box", "Midday Bxo")
    sureness = [names.find(document(f"It is in the {way}."))[0].confidence for way in ways]
    assert sureness == sorted(sureness, reverse=True)
    assert len(set(sureness)) == len(ways)
    assert sureness[2] > 0.9 > sureness[3]


def test_one_capital_too_few_is_as_doubtful_as_none() -> None:
    said = ("the midday box", "the Midday box", "the Midday-Box", "the MiddayBox")
    sureness = [mentions(matcher("Midday Box -> Tray"), one)[0].confidence for one in said]
    assert sureness[0] == sureness[1] < sureness[2] == sureness[3]


def test_what_is_flagged_is_more_likely_meant_than_not() -> None:
    (mention,) = mentions(matcher("Gold Plan -> Tray"), "Glod Paln")
    assert (mention.verdict, mention.confidence) == (Verdict.FLAG, 0.5)


def test_one_wrong_letter_makes_a_short_name_less_sure_than_a_long_one() -> None:
    names = matcher("Zentavo -> Tray", "Certified Partner Training Course -> Dish")
    (short,), (long,) = mentions(names, "Zentvao"), mentions(names, "Certified Partner Traiming Course")
    assert short.confidence < 0.95 < long.confidence


def test_a_matcher_survives_pickling() -> None:
    names = pickle.loads(pickle.dumps(matcher("Midday Box -> Tray")))
    assert stale(names, "a Midday Box") == ["Midday Box"]


def test_an_empty_registry_finds_nothing() -> None:
    assert mentions(matcher(), "Midday Box") == ()


def test_an_empty_document_has_no_mentions() -> None:
    assert matcher("Midday Box -> Tray").find(document()) == ()


def test_a_name_of_signs_alone_does_no_harm() -> None:
    assert stale(matcher("— -> Dash", "™ -> Mark", "?! -> What"), "Really ?! — yes") == ["?!", "—"]


@pytest.mark.parametrize("text", ["\0", "Midday\0Box", "\ud800 Midday Box", "Midday Box" * 3, "\x00Midday Box\x00"])
def test_odd_characters_do_no_harm(text: str) -> None:
    mentions(matcher("Midday Box -> Tray"), text)


def test_a_current_name_of_ordinary_words_in_small_letters_is_ordinary() -> None:
    names = matcher("Meals for Teams", "Compass")
    assert mentions(names, "We cook meals for teams, by the compass.") == ()
    assert len(mentions(names, "We cook Meals for Teams. Compass is open.")) == 2


def test_an_acronym_in_small_letters_may_be_a_word() -> None:
    names = matcher("IT -> Digital Desk")
    assert [mention.verdict for mention in mentions(names, "It is what IT does with it.")] == [Verdict.FLAG]


def test_camel_case_in_two_small_words_may_be_ordinary() -> None:
    names = matcher("LinkedIn -> Network")
    assert mentions(names, "The rooms are linked in pairs.") == ()
    assert stale(names, "Find us on Linked In or linkedin.") == ["Linked In", "linkedin"]


@pytest.mark.parametrize("said", ["Midday Box ", "midday-box", "formerly Midday Box, ", "ox", "Midday Box (was "])
def test_a_storm_of_names_ends_in_time(said: str) -> None:
    """Were the time quadratic in the number of names, this would take minutes."""
    names = matcher("Midday Box -> Tray", "Box", "Ox -> Cow")
    assert len(mentions(names, said * 5_000)) <= 5_000


ALPHABET = "Midday Box Meals for Teams -’s.\n\t\u00ad\u200b™&formerly"


@settings(max_examples=60)
@given(st.lists(st.text(st.sampled_from(ALPHABET), max_size=40), max_size=4))
def test_spans_lie_in_their_blocks_and_do_not_overlap(texts: list[str]) -> None:
    found = matcher("Midday Box -> Meals for Teams", "Box", "Day -> Night").find(document(*texts))
    assert list(found) == sorted(found, key=lambda mention: (mention.block, mention.start))
    for mention in found:
        assert 0 <= mention.start < mention.end <= len(texts[mention.block])
    for first, second in pairwise(found):
        assert first.block < second.block or first.end <= second.start
