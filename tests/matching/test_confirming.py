"""A name is found however it is spelt, and only where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.model import How, Verdict
from tests.matching.renames import matcher, mentions, stale

LUNCH = matcher("Midday Box -> Meals for Teams")


@pytest.mark.parametrize(
    "said",
    [
        "Midday Box",
        "midday box",
        "MIDDAY BOX",
        "Midday-Box",
        "MiddayBox",
        "middaybox",
        "Midday  Box",
        "Midday\u00a0Box",
        "Midday\u2009Box",
        "Midday\u2011Box",
        "Midday\u2013Box",
        "Midday\nBox",
        "Midday \n  Box",
        "Midday\n\tBox",
        "Midday\r\nBox",
        "Midday\u2028Box",
        "Midday-\nBox",
        "Mid-\nday Box",
        "Mid-day Box",
        "Mid\u00adday Box",
        "Mid\u00ad\nday Box",
        "Mid\u200bday\u2060 Box",
        "Midday™ Box",
        "Midday(R) Box",
        "Midday&nbsp;Box",
        "Ｍｉｄｄａｙ Ｂｏｘ",
        "Mídday Böx",
        "Mi\u0301dday Bo\u0308x",
        "midday boxes",
        "Midday Box's",
        "Midday Box’s",
        "MIDDAY BOX’S",
    ],
)
@pytest.mark.parametrize("frame", ["{}", "Order the {} today.", "“{}”, he said", "({})", "lunch: {}\nand more", "*{}*"])
def test_every_guise_is_found_with_its_exact_span(said: str, frame: str) -> None:
    assert stale(LUNCH, frame.format(said)) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Midday. Box the leftovers.",
        "the midday, box in hand",
        "midday - box",
        "midday — box",
        "midday\n\nbox",
        "midday\tbox",
        "mid day box",
        "midday bo x",
        "midday boxer",
        "bymidday box",
        "midday_box",
        "midday/box",
        "Midday’s Box",
        "Midday (Box)",
        "midday b\nox",
        "midday 1 box",
        "mid'day box",
    ],
)
def test_letters_that_only_happen_to_follow_are_no_name(text: str) -> None:
    assert stale(LUNCH, text) == []


SIGNS = matcher(
    "R&D Day -> Ideas Day",
    "Home and Garden -> House",
    "reveal.js -> Slides",
    "Quill++ -> Quill Next",
    ".FLOW -> Flowline",
    "Yippee! -> Hooray",
    "A/B Tests -> Trials",
    "St. Ives Inn -> Inn",
    "Chef's Table -> Kitchen Club",
    "Vista 3.5 -> Vista 4",
    "CloudVault -> Harbor",
    "iBox -> Homebox",
    "eTicket -> Pass",
    "Große Runde -> Grand Tour",
    "Dine@Desk -> Lunchtime",
)


@pytest.mark.parametrize(
    "said",
    [
        "R&D Day", "R & D Day", "R and D Day", "R&amp;D Days", "Home & Garden", "HOME&GARDEN", "Home-and-Garden",
        "reveal.js", "Reveal.js", "Quill++", "quill++'s", ".FLOW", "Yippee!", "A/B Tests", "a/b test", "A / B Tests",
        "St. Ives Inn", "St Ives Inn", "Chef's Table", "Chef’s Table", "Chefs Table", "chefs’ table", "Vista 3.5",
        "vista-3.5", "Cloud Vault", "Cloud-Vault", "cloudvault", "i-Box", "IBOX", "e-ticket", "E-Tickets",
        "Grosse Runde", "GROSSE RUNDE", "Dine @ Desk", "dine@desk",
    ],
)  # fmt: skip
def test_names_with_signs_are_found(said: str) -> None:
    assert stale(SIGNS, f"We like {said} much.") == [said]


@pytest.mark.parametrize(
    "text",
    [
        "brand day", "R, and D Day", "RandD Day", "our reveal. Js is on", "The quill + and more", "Quill+",
        "Quill+++", "with the flow", "chart.FLOW", "workflow", "Yippee, we won", "St. Ives. Inn keepers",
        "the chef stables", "Vista 3.51", "Vista 3", "vista 13.5", "I box daily", "minibox", "the concrete ticket",
        "above the cloud: vault", "where we dine, @ desk", "to dine at desks",
    ],
)  # fmt: skip
def test_near_names_with_signs_are_not(text: str) -> None:
    assert stale(SIGNS, text) == []


@pytest.mark.parametrize(
    "text", ["Letter House has a new editor.", "We mail it with Letter House.", "Two Letter Houses have it."]
)
def test_one_word_taken_apart_is_misspelt_where_both_words_have_capitals(text: str) -> None:
    (mention,) = mentions(matcher("Letterhouse"), text)
    assert (mention.how, mention.verdict) == (How.FUZZY, Verdict.FLAG)


@pytest.mark.parametrize(
    "text",
    ["The letter house is at the corner.", "Letter house rules", "A Letter House for Every Town", "the US Open house"],
)
def test_two_ordinary_words_are_no_word_taken_apart(text: str) -> None:
    assert mentions(matcher("Letterhouse"), text) == ()


def test_plural_and_possessive_are_recorded() -> None:
    (mention,) = mentions(LUNCH, "The midday boxes’ lids are blue.")
    assert (mention.plural, mention.possessive) == (True, True)
    (mention,) = mentions(LUNCH, "The Midday Box is blue.")
    assert (mention.plural, mention.possessive) == (False, False)


@given(st.text(max_size=20), st.text(max_size=20))
def test_a_name_between_blanks_is_found_in_any_text(before: str, after: str) -> None:
    text = f"{before} ; Midday Box ; {after}"
    spans = [(mention.start, mention.end) for mention in mentions(LUNCH, text)]
    start = len(before) + 3
    in_code = any(sign in before + after for sign in "`<,")
    assert in_code or (start, start + len("Midday Box")) in spans


@given(st.text(st.sampled_from("Midday Box-\n\u00ad’s.\t™&"), max_size=60))
def test_spans_always_hold_the_letters_of_the_name(text: str) -> None:
    for mention in mentions(LUNCH, text):
        letters = [letter for letter in text[mention.start : mention.end].lower() if letter.isalpha()]
        assert "".join(letters).startswith("middaybox")
