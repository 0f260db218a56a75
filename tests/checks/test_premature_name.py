"""A name under embargo may not be said before its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from msgcheck.checks import premature_name
from msgcheck.model import Severity
from msgcheck.registry.model import Term
from tests.checks.findings import OFFICIAL, findings

SECRET = replace(OFFICIAL, name=Term("Nova"), since=date(2027, 1, 1), embargo=True, also=(Term("NV"),))


def test_the_former_name_is_offered_until_then() -> None:
    (finding,) = findings(premature_name, "Nova is coming.", concept=SECRET)
    assert (finding.severity, finding.replacement, finding.preferred) == (Severity.ERROR, "Midday Box", "Midday Box")
    assert finding.reason.startswith("“Nova” is under embargo until 1 January 2027; ask lucy@brightside.example.")


def test_its_short_form_is_under_embargo_too() -> None:
    assert [finding.found for finding in findings(premature_name, "NV is coming.", concept=SECRET)] == ["NV"]


def test_from_its_first_day_on_it_may_be_said() -> None:
    assert findings(premature_name, "Nova is here.", concept=SECRET, day=date(2027, 1, 1)) == []


def test_a_wholly_new_thing_under_embargo_has_no_name_to_offer() -> None:
    (finding,) = findings(premature_name, "Nova is coming.", concept=replace(SECRET, formerly=()))
    assert (finding.replacement, finding.fix) == (None, None)
    assert finding.message == "Do not say “Nova” yet."


def test_a_coming_name_without_embargo_may_be_said() -> None:
    assert findings(premature_name, "Nova is coming.", concept=replace(SECRET, embargo=False)) == []


def test_of_former_names_the_one_that_is_right_on_the_day_is_offered() -> None:
    names = (Term("Noon Box", since=date(2026, 12, 1)), Term("Midday Box"))
    (finding,) = findings(premature_name, "Nova is coming.", concept=replace(SECRET, formerly=names))
    assert (finding.replacement, finding.preferred) == ("Midday Box", "Midday Box")
