"""One document, one name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from msgcheck.checks import mixed_names
from msgcheck.model import Safety
from msgcheck.registry.model import Term
from tests.checks.findings import OFFICIAL, findings

BEFORE = date(2026, 2, 1)


def test_the_rarest_name_is_shown_at_its_first_mention_with_the_counts() -> None:
    (finding,) = findings(mixed_names, "Meals for Teams", "Midday Box", "Meals for Teams", "MFT", "Meals for Teams")
    assert (finding.found, finding.location.number) == ("Midday Box", 2)
    assert finding.reason == "This document says “Meals for Teams” (3 times) and “Midday Box” (once) of one thing."
    assert finding.message == "Use one name throughout: “Meals for Teams”."


def test_the_right_name_is_never_the_one_shown() -> None:
    (finding,) = findings(mixed_names, "Meals for Teams", "Midday Box", "the Midday Box")
    assert finding.found == "Midday Box"


def test_of_names_as_frequent_the_right_one_stays() -> None:
    (finding,) = findings(mixed_names, "Meals for Teams", "Midday Box")
    assert finding.found == "Midday Box"


def test_names_that_are_both_still_allowed_are_mixed_too() -> None:
    concept = replace(OFFICIAL, formerly=(Term("Midday Box", until=date(2027, 1, 1)),))
    assert len(findings(mixed_names, "Meals for Teams or Midday Box", concept=concept)) == 1
    assert len(findings(mixed_names, "Meals for Teams or Midday Box", day=BEFORE)) == 1


def test_it_cannot_be_fixed_unasked() -> None:
    (finding,) = findings(mixed_names, "Meals for Teams", "Midday Box")
    assert finding.fix
    assert (finding.fix.edits, finding.fix.safety, finding.replacement) == ((), Safety.NEVER, None)


def test_short_forms_forms_of_one_name_and_told_history_are_no_mixture() -> None:
    assert findings(mixed_names, "Meals for Teams and MFT") == []
    assert findings(mixed_names, "a Midday Box, two midday boxes") == []
    assert findings(mixed_names, "Meals for Teams, formerly Midday Box") == []


def test_doubtful_mentions_do_not_count() -> None:
    concept = replace(OFFICIAL, formerly=(Term("Business Lunch", generic=True),))
    assert findings(mixed_names, "Meals for Teams", "BUSINESS LUNCH", concept=concept) == []


def test_three_names_are_listed_as_in_a_sentence() -> None:
    (finding,) = findings(mixed_names, "Meals for Teams", "Meals for Teams", "team lunches", "Midday Box", "Midday Box")
    assert finding.reason == (
        "This document says “Meals for Teams” (twice), “Midday Box” (twice) and “team lunches” (once) of one thing."
    )
