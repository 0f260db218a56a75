"""A finding says what, where, why, and how to mend it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.checks import retired_name
from msgcheck.checks.finding import ask, excerpt
from msgcheck.model import Safety, Severity
from msgcheck.registry.edition import edition
from msgcheck.registry.model import Article, ConceptKind, Registry, Term
from tests.checks.findings import OFFICIAL, TODAY, findings


def test_it_says_what_to_say_instead_since_when_and_whom_to_ask() -> None:
    (finding,) = findings(retired_name, "Two midday boxes, please.")
    assert finding.message == "Say “Meals for Teams” instead of “midday boxes”."
    assert finding.reason == (
        "“Midday Box” was retired on 1 March 2026; ask lucy@brightside.example. Note: Renamed to speak to teams."
    )
    assert (finding.found, finding.preferred, finding.replacement) == (
        "midday boxes", "Meals for Teams", "Meals for Teams",
    )  # fmt: skip
    assert (finding.start, finding.end) == (4, 16)
    assert finding.location.label == "Slide 1"


def test_its_fix_replaces_the_name_at_its_place() -> None:
    (finding,) = findings(retired_name, "nothing", "Our Midday Box for ten.")
    assert finding.fix
    (edit,) = finding.fix.edits
    assert (edit.before, edit.after, edit.start, edit.end) == ("Midday Box", "Meals for Teams", 4, 14)
    assert edit.location.number == 2
    assert finding.fix.safety is Safety.SAFE
    assert finding.fix.title == "Replace “Midday Box” with “Meals for Teams”"
    assert finding.fix.doubt == ""


def test_its_fix_takes_the_article_along_but_its_span_does_not() -> None:
    concept = replace(OFFICIAL, name=Term("Aurora Lunch"))
    (finding,) = findings(retired_name, "Order a Midday Box.", concept=concept)
    assert finding.found == "Midday Box"
    assert finding.fix
    assert [(edit.before, edit.after) for edit in finding.fix.edits] == [("a Midday Box", "an Aurora Lunch")]
    concept = replace(OFFICIAL, article=Article.NONE)
    (finding,) = findings(retired_name, "Order a Midday Box.", concept=concept)
    assert finding.fix
    assert [(edit.before, edit.after) for edit in finding.fix.edits] == [("a Midday Box", "Meals for Teams")]


def test_where_grammar_needs_a_person_the_fix_is_for_review() -> None:
    (finding,) = findings(retired_name, "The Midday Box’s lid is new.")
    assert finding.fix
    assert finding.fix.safety is Safety.REVIEW
    assert "possessive of a plural" in finding.fix.title
    assert "possessive of a plural" in finding.fix.doubt


def test_a_doubtful_mention_is_for_review_and_says_what_speaks_for_it() -> None:
    former = Term("Business Lunch", generic=True, cues=("order",))
    (finding,) = findings(retired_name, "BUSINESS LUNCH", concept=replace(OFFICIAL, formerly=(former,)))
    assert finding.severity is Severity.REVIEW
    assert finding.fix
    assert finding.fix.safety is Safety.REVIEW
    assert finding.fix.doubt == "it may not be meant as a name here"
    (finding,) = findings(retired_name, "Use our Business Lunch.", concept=replace(OFFICIAL, formerly=(former,)))
    assert finding.severity is Severity.ERROR
    assert "Judged by its surroundings: it is written with its capitals; " in finding.reason


def test_a_name_over_two_lines_is_told_on_one() -> None:
    (finding,) = findings(retired_name, "Our Midday\nBox is here.")
    assert finding.found == "Midday\nBox"
    assert finding.message == "Say “Meals for Teams” instead of “Midday Box”."


def test_a_short_text_is_its_own_context() -> None:
    assert excerpt("Our Midday Box is here.", 4, 14) == ("Our Midday Box is here.", 0)


def test_a_long_text_is_cut_at_blanks() -> None:
    text = "before " * 60 + "Midday Box" + " after" * 60
    start = text.index("Midday")
    context, context_start = excerpt(text, start, start + 10)
    assert len(context) <= 240
    assert context.startswith("before ")
    assert context.endswith(" after")
    assert text[context_start:].startswith(context)


@given(st.text(min_size=1, max_size=600), st.data())
def test_an_excerpt_always_holds_the_span_at_its_offset(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    context, context_start = excerpt(text, start, end)
    assert context_start <= start
    assert context[start - context_start : end - context_start] == text[start:end]
    assert text[context_start : context_start + len(context)] == context


@pytest.mark.parametrize(
    ("owner", "whom"),
    [("lucy@brightside.example", "lucy@brightside.example"), (None, "brand@brightside.example")],
)
def test_whoever_owns_the_concept_is_asked_or_else_the_owner_of_the_registry(owner: str | None, whom: str) -> None:
    concept = replace(OFFICIAL, owner=owner)
    registry = Registry("Brightside", owner="brand@brightside.example", concepts=(concept,))
    assert ask(concept, edition(registry, TODAY)) == f"; ask {whom}"


def test_a_name_that_is_hardly_the_one_it_is_taken_for_is_for_review() -> None:
    sure, unsure = findings(retired_name, "Our Mdiday Box for ten.", "Our Midday Bxo for ten.")
    assert sure.fix
    assert sure.fix.safety is Safety.SAFE
    assert unsure.fix
    assert unsure.fix.safety is Safety.REVIEW
    assert unsure.fix.title.endswith("(it is spelt otherwise, and may be another word)")


def test_a_name_over_two_lines_is_mended_over_two_lines() -> None:
    (finding,) = findings(retired_name, "Our Midday\nBox for ten.")
    assert finding.replacement == "Meals for Teams"
    assert finding.fix
    assert [(edit.before, edit.after) for edit in finding.fix.edits] == [("Midday\nBox", "Meals\nfor Teams")]
    assert finding.fix.title == "Replace “Midday Box” with “Meals for Teams”"


def test_a_fix_takes_along_what_would_be_said_twice() -> None:
    concept = replace(OFFICIAL, name=Term("Brightside Lunch Menu"))
    (finding,) = findings(retired_name, "Our Brightside Midday Box menu is new.", concept=concept)
    assert finding.found == "Midday Box"
    assert finding.replacement == "Brightside Lunch Menu"
    assert finding.fix
    (edit,) = finding.fix.edits
    assert (edit.start, edit.before, edit.after) == (4, "Brightside Midday Box menu", "Brightside Lunch Menu")


def test_a_product_in_small_letters_keeps_them_and_a_term_does_not() -> None:
    product = replace(OFFICIAL, name=Term("deskly"))
    (finding,) = findings(retired_name, "Midday Box, new", concept=product)
    assert finding.replacement == "deskly"
    (finding,) = findings(retired_name, "Midday Box, new", concept=replace(product, kind=ConceptKind.TERM))
    assert finding.replacement == "Deskly"


def test_a_hashtag_is_mended_by_one_of_the_new_name_once_a_person_has_seen_it() -> None:
    (finding,) = findings(retired_name, "Try the #MiddayBox today.", tags_allowed=False)
    assert finding.message == "Say “MealsForTeams” instead of “MiddayBox”."
    assert finding.fix
    (edit,) = finding.fix.edits
    assert (edit.before, edit.after, edit.start) == ("MiddayBox", "MealsForTeams", 9)
    assert finding.fix.safety is Safety.REVIEW


def test_a_handle_is_told_of_without_a_fix() -> None:
    (finding,) = findings(retired_name, "Ask @MiddayBox.", tags_allowed=False)
    assert finding.message == "Find another handle than “MiddayBox”: the name is “Meals for Teams”."
    assert (finding.replacement, finding.fix) == (None, None)


def test_a_hashtag_in_which_the_new_name_cannot_be_said_is_told_of_without_a_fix() -> None:
    concept = replace(OFFICIAL, name=Term("Meals & More"))
    (finding,) = findings(retired_name, "#MiddayBox", concept=concept, tags_allowed=False)
    assert finding.message == "Find another hashtag than “MiddayBox”: the name is “Meals & More”."
    assert finding.fix is None
