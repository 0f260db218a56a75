"""A name that was never right is a warning, in every number."""

from __future__ import annotations

from msgcheck.checks import avoided_name
from msgcheck.model import Severity
from tests.checks.findings import findings


def test_an_avoided_name_is_a_warning_that_says_whom_to_ask() -> None:
    (finding,) = findings(avoided_name, "We serve team lunches.")
    assert (finding.severity, finding.replacement) == (Severity.WARNING, "Meals for Teams")
    assert finding.reason.startswith("“team lunches” is not to be used; ask lucy@brightside.example.")


def test_its_singular_is_avoided_too() -> None:
    assert [finding.found for finding in findings(avoided_name, "One team lunch for all")] == ["team lunch"]
