"""A replacement takes the form of its place, or says what a person should look at."""

from __future__ import annotations

import pytest

from msgcheck.language.places import NewName, Place
from msgcheck.language.wording import worded

MEALS = NewName("Meals for Teams")
PASS = NewName("Easy Pass")
AURORA = NewName("Aurora Desk")
NO_ARTICLE = NewName("Meals for Teams", article="none")


def mended(new: NewName, sentence: str, written: str, *, plural: bool = False, possessive: bool = False) -> str:
    """The sentence with [said] replaced, and "?" at its end where there is doubt."""
    before, _, rest = sentence.partition("[")
    said, _, after = rest.partition("]")
    wording = worded(new, Place(said, written, before, after, plural=plural, possessive=possessive))
    kept = before[: len(before) - wording.article_length]
    mended = kept + wording.article + wording.words + wording.after + after[wording.after_length :]
    return mended + ("?" if wording.doubt else "")


@pytest.mark.parametrize(
    ("new", "sentence", "written", "expected"),
    [
        (MEALS, "Our [business lunch] is on", "Business Lunch", "Our Meals for Teams is on?"),
        (PASS, "THE [SMART TICKET]", "Smart Ticket", "THE EASY PASS"),
        (NewName("slidecraft.js"), "[SPINBOARD]", "Spinboard", "slidecraft.js"),
        (PASS, "a [TPS] user", "TPS", "an Easy Pass user"),
        (AURORA, "A [Polar Desk] is here", "Polar Desk", "An Aurora Desk is here"),
        (PASS, "an [Old Pass]", "Old Pass", "an Easy Pass"),
        (NewName("Nova"), "an [Old Pass]", "Old Pass", "a Nova"),
        (MEALS, "Order a [Business Lunch].", "Business Lunch", "Order Meals for Teams."),
        (MEALS, "Order a [Business Lunch] for ten", "Business Lunch", "Order Meals for Teams for ten"),
        (MEALS, "a [Business Lunch] package", "Business Lunch", "a Meals for Teams package"),
        (MEALS, "a [Business Lunch] feeds ten", "Business Lunch", "Meals for Teams feeds ten?"),
        (NO_ARTICLE, "We love the [Business Lunch].", "Business Lunch", "We love Meals for Teams."),
        (NO_ARTICLE, "the [Business Lunch] menu", "Business Lunch", "the Meals for Teams menu"),
        (NewName("Riviera", article="the"), "a [Big Boat] is", "Big Boat", "the Riviera is"),
        (NewName("Hour", article="an"), "a [Minute]", "Minute", "an Hour"),
        (MEALS, "We love the [Business Lunch].", "Business Lunch", "We love the Meals for Teams."),
    ],
)
def test_the_name_fits_its_place(new: NewName, sentence: str, written: str, expected: str) -> None:
    assert mended(new, sentence, written) == expected


LEAD = NewName("marketing-qualified lead")


@pytest.mark.parametrize(
    ("new", "sentence", "written", "expected"),
    [
        (LEAD, "[Hot lead] wanted.", "hot lead", "Marketing-qualified lead wanted."),
        (LEAD, "We won. [Hot lead] wanted.", "hot lead", "We won. Marketing-qualified lead wanted."),
        (LEAD, "[hot lead] wanted", "hot lead", "marketing-qualified lead wanted"),
        (LEAD, "A [hot lead] came.", "hot lead", "A marketing-qualified lead came."),
        (NewName("leads"), "A [hot lead].", "hot lead", "Leads."),
        (LEAD, "Each [Hot Lead] counts", "hot lead", "Each marketing-qualified lead counts"),
        (LEAD, "Each [Hot Lead] Counts", "hot lead", "Each Marketing-Qualified Lead Counts"),
        (
            LEAD,
            "Each [Marketing-Qualified Lead] counts",
            "marketing-qualified lead",
            LEAD.name.join(["Each ", " counts"]),
        ),
        (LEAD, "[Fire Lead] wanted", "Fire Lead", "Marketing-qualified lead wanted"),
        (NewName("eTicket"), "[Fire Lead] wanted", "Fire Lead", "eTicket wanted"),
    ],
)
def test_a_name_of_small_letters_takes_the_capitals_of_its_place(
    new: NewName, sentence: str, written: str, expected: str
) -> None:
    assert mended(new, sentence, written) == expected


@pytest.mark.parametrize(
    ("new", "sentence", "written", "expected"),
    [
        (AURORA, "two [Polar Desks] left", "Polar Desk", "two Aurora Desks left"),
        (MEALS, "two [business lunches] left", "Business Lunch", "two Meals for Teams left"),
        (NewName("Ox Cart", plural="Oxen Carts"), "two [Carts]", "Cart", "two Oxen Carts"),
        (NewName("Yippee!"), "two [Carts]", "Cart", "two Yippee!?"),
        (PASS, "The [Smart Tickets] are here", "Smart Tickets", "The Easy Pass are here?"),
    ],
)
def test_a_plural_is_answered_by_a_plural(new: NewName, sentence: str, written: str, expected: str) -> None:
    assert mended(new, sentence, written, plural=True) == expected


def test_a_possessive_is_answered_by_a_possessive() -> None:
    assert mended(AURORA, "the [Polar Desk's] lamp", "Polar Desk", possessive=True) == "the Aurora Desk's lamp"
    assert mended(AURORA, "the [Polar Desk’s] lamp", "Polar Desk", possessive=True) == "the Aurora Desk’s lamp"
    assert mended(MEALS, "the [Box’s] lid", "Box", possessive=True) == "the Meals for Teams’ lid?"


def test_an_article_with_a_word_between_is_for_a_person() -> None:
    assert mended(NO_ARTICLE, "a new [Business Lunch].", "Business Lunch") == "a new Meals for Teams.?"
    assert mended(NO_ARTICLE, "the [Business Lunch] feeds", "Business Lunch") == "Meals for Teams feeds?"


TOURS = NewName("Garden Tours")


def test_the_possessive_of_a_plural_that_ends_in_its_head_is_sure() -> None:
    assert mended(TOURS, "the [Park Walk’s] end", "Park Walk", possessive=True) == "the Garden Tours’ end"
    assert mended(AURORA, "THE [POLAR DESK’S] LAMP", "Polar Desk", possessive=True) == "THE AURORA DESK’S LAMP"
    assert mended(NewName("Quill++"), "[Penfeather’s] lid", "Penfeather", possessive=True) == "Quill++’s lid?"


def test_a_possessive_ending_may_stand_for_is() -> None:
    assert mended(TOURS, "[Park Walk’s] here", "Park Walk", possessive=True) == "Garden Tours’s here?"
    assert mended(AURORA, "[Polar Desk’s] not here", "Polar Desk", possessive=True) == "Aurora Desk’s not here"


def test_the_registry_says_what_is_a_plural() -> None:
    assert mended(NewName("Shop Windows", "Shop Windows Kits"), "a [Big Pane] is", "Big Pane") == "a Shop Windows is"
    assert mended(NewName("Shop Windows", article="a"), "A [Big Pane] is", "Big Pane") == "A Shop Windows is"
    assert mended(NewName("Alumni", "Alumni"), "an [Old Boy] left", "Old Boy") == "Alumni left"


def test_what_is_not_counted_takes_no_plural() -> None:
    assert mended(NewName("Team Catering"), "two [Buffets] a day", "Buffet", plural=True) == "two Team Catering a day?"
    assert mended(NewName("Team Catering"), "each [Buffet].", "Buffet") == "each Team Catering.?"


@pytest.mark.parametrize("said", ["[Box]™ lid", "[Box]® lid", "[Box](TM) lid", "[Big™ Box] lid"])
def test_a_mark_on_the_old_name_is_for_a_person(said: str) -> None:
    assert mended(AURORA, said, "Big Box").endswith("?")


@pytest.mark.parametrize(
    ("new", "sentence", "expected"),
    [
        (AURORA, "a non-[Big Box] lid", "a non-Aurora Desk lid"),
        (AURORA, "a [Big Box]-like lid", "an Aurora Desk-like lid"),
        (AURORA, "a [Big-Box]-like lid", "an Aurora Desk-like lid?"),
        (NewName("Nova"), "a [Big-Box]-like lid", "a Nova-like lid"),
        (MEALS, "a [Big Box]-like lid", "a Meals for Teams-like lid?"),
    ],
)
def test_a_word_joined_by_a_hyphen_asks_for_a_name_of_the_same_make(new: NewName, sentence: str, expected: str) -> None:
    assert mended(new, sentence, "Big Box") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Use [Big\nBox] daily", "Use Nova\ndaily"),
        ("Use [Big\nBox], daily", "Use Nova,\ndaily"),
        ("Use [Big\nBox].", "Use\nNova."),
        ("[Big\nBox]", "Nova\n?"),
        ("A [Big\nBox].", "A\nNova."),
        ("A\n[Big\nBox].", "A\nNova.\n?"),
        ("[Big\nBox]-like", "Nova\n-like?"),
        ("Use [Big\nBox\nMax] daily", "Use Nova\n\ndaily?"),
    ],
)
def test_a_line_break_never_vanishes_unseen(sentence: str, expected: str) -> None:
    assert mended(NewName("Nova"), sentence, "Big Box") == expected


def test_capitals_are_given_to_a_whole_name_or_not_at_all() -> None:
    assert mended(NewName("DataHarbor Lite"), "TRY [SPINBOARD]", "Spinboard") == "TRY DataHarbor Lite"
    assert mended(NewName("MQL Finder 2"), "TRY [SPINBOARD]", "Spinboard") == "TRY MQL FINDER 2"
    assert mended(PASS, "TRY THE [TPS] NOW", "TPS") == "TRY THE EASY PASS NOW"
    assert mended(PASS, "Try the [TPS] now", "TPS") == "Try the Easy Pass now"
    assert mended(NewName("deskly", proper=True), "TRY [SPINBOARD]", "Spinboard") == "TRY deskly"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Build it with [Smart Ticket].Forms today", "Build it with Easy Pass.Forms today?"),
        ("Import Rail.[Smart Ticket] first", "Import Rail.Easy Pass first?"),
        ("Take the [Smart Ticket]. Forms are here", "Take the Easy Pass. Forms are here"),
        ("Take the [Smart Ticket].", "Take the Easy Pass."),
    ],
)
def test_a_word_joined_by_a_dot_is_for_a_person_to_look_at(sentence: str, expected: str) -> None:
    assert mended(PASS, sentence, "Smart Ticket") == expected
