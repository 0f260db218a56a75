"""A retired name is right until its last day, a warning in grace, an error after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from msgcheck.checks import retired_name
from msgcheck.model import Severity
from msgcheck.registry.model import Term
from tests.checks.findings import OFFICIAL, findings


def test_nothing_is_said_before_the_rename() -> None:
    assert findings(retired_name, "Order the Midday Box.", day=date(2026, 2, 28)) == []


def test_a_warning_in_grace() -> None:
    (finding,) = findings(retired_name, "Order the Midday Box.", day=date(2026, 3, 31))
    assert finding.severity is Severity.WARNING
    assert "Until 1 April 2026 this is only a warning." in finding.reason


def test_an_error_after_it() -> None:
    (finding,) = findings(retired_name, "Order the Midday Box.", day=date(2026, 4, 1))
    assert finding.severity is Severity.ERROR
    assert "only a warning" not in finding.reason


def test_an_older_name_still_is_wrong_before_the_rename_and_the_name_of_that_day_is_offered() -> None:
    concept = replace(OFFICIAL, formerly=(*OFFICIAL.formerly, Term("Noon Box", until=date(2020, 1, 1))))
    (finding,) = findings(retired_name, "Order the Noon Box.", concept=concept, day=date(2026, 2, 1))
    assert (finding.preferred, finding.replacement) == ("Midday Box", "Midday Box")


def test_a_name_without_a_last_day_is_always_wrong() -> None:
    concept = replace(OFFICIAL, since=None, formerly=(Term("Midday Box"),), owner=None, note=None)
    (finding,) = findings(retired_name, "Order the Midday Box.", concept=concept, day=date(1999, 1, 1))
    assert finding.reason == "“Midday Box” was retired."


def test_of_an_older_name_without_a_last_day_the_latest_possible_one_is_told() -> None:
    concept = replace(OFFICIAL, formerly=(*OFFICIAL.formerly, Term("Noon Box")), owner=None, note=None)
    (finding,) = findings(retired_name, "Order the Noon Box.", concept=concept)
    assert finding.reason == "“Noon Box” was retired, on 1 March 2026 at the latest."
