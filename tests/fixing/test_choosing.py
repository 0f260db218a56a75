"""Which fixes are made, and what is said of those that are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from msgcheck.fixing import choosing
from msgcheck.fixing.choosing import Choice, choose, edits_of_all
from msgcheck.model import Finding, Safety, Severity
from tests.fixing.findings import PLACE, edit, finding

SAFE = finding(edit(0, 4))
DOUBTFUL = finding(edit(10, 14), safety=Safety.REVIEW)
NEVER = finding(edit(20, 24), safety=Safety.NEVER)
ABOUT_ALL = finding(safety=Safety.NEVER, rule="mixed-names")
WITHOUT_FIX = finding(edit(30, 34), fixed=False)
ALL = (SAFE, DOUBTFUL, NEVER, ABOUT_ALL, WITHOUT_FIX)


def reasons(findings: tuple[Finding, ...], choice: Choice) -> list[str | None]:
    chosen, left = choose(findings, choice)
    why = {one.finding: one.why for one in left}
    assert len(chosen) + len(left) == len(findings)
    assert not set(chosen) & set(why)
    return [why.get(one) for one in findings]


def test_only_safe_fixes_are_made_unasked() -> None:
    assert reasons(ALL, Choice()) == [None, choosing.ONLY_SAFE] + [choosing.NO_FIX] * 3


def test_what_is_never_safe_is_not_even_made_when_asked_for() -> None:
    assert reasons(ALL, Choice(review=True)) == [None, None] + [choosing.NO_FIX] * 3
    assert reasons(ALL, Choice(only=frozenset(ALL))) == [None, None] + [choosing.NO_FIX] * 3


def test_fixes_can_be_limited_to_rules() -> None:
    other = finding(edit(5, 8), rule="avoided-name")
    assert reasons((SAFE, other), Choice(rules=frozenset({"avoided-name"}))) == [choosing.ANOTHER_RULE, None]
    assert reasons((SAFE, other), Choice(rules=frozenset({"avoided-name", "retired-name"}))) == [None, None]


def test_what_a_person_has_chosen_is_made_and_nothing_else() -> None:
    assert reasons((SAFE, DOUBTFUL), Choice(only=frozenset({DOUBTFUL}))) == [choosing.NOT_CHOSEN, None]


def test_the_same_edits_for_two_findings_are_made_once() -> None:
    twin = replace(SAFE, rule="miscased-name")
    assert reasons((SAFE, twin), Choice()) == [None, None]
    assert edits_of_all((SAFE, twin)) == (edit(0, 4),)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (finding(edit(0, 4)), finding(edit(3, 6)), [None, choosing.IN_THE_WAY]),
        (finding(edit(0, 9)), finding(edit(3, 6)), [None, choosing.IN_THE_WAY]),
        (finding(edit(3, 6)), finding(edit(0, 9)), [None, choosing.IN_THE_WAY]),
        (finding(edit(0, 4)), finding(edit(0, 4, "other")), [None, choosing.IN_THE_WAY]),
        (finding(edit(4, 4)), finding(edit(4, 4, "other")), [None, choosing.IN_THE_WAY]),
        (finding(edit(0, 4)), finding(edit(4, 6)), [None, None]),
        (finding(edit(4, 6)), finding(edit(0, 4)), [None, None]),
        (finding(edit(0, 4)), finding(edit(0, 4, location=replace(PLACE, address="chars:50-90"))), [None, None]),
        (
            finding(edit(0, 4), severity=Severity.WARNING),
            finding(edit(0, 4, "other"), severity=Severity.ERROR),
            [choosing.IN_THE_WAY, None],
        ),
        (
            finding(edit(0, 4), safety=Safety.REVIEW),
            finding(edit(0, 4, "other"), safety=Safety.SAFE),
            [choosing.IN_THE_WAY, None],
        ),
    ],
)
def test_of_fixes_in_each_others_way_the_worse_findings_is_made_else_the_safer_else_the_first(
    first: Finding, second: Finding, expected: list[str | None]
) -> None:
    assert reasons((first, second), Choice(review=True)) == expected


def test_a_fix_takes_all_of_its_places_or_none() -> None:
    in_the_way = finding(edit(10, 14), severity=Severity.ERROR)
    of_two = finding(edit(0, 4), edit(12, 16), severity=Severity.WARNING)
    beside = finding(edit(2, 6), severity=Severity.WARNING, safety=Safety.REVIEW)
    assert reasons((of_two, in_the_way, beside), Choice(review=True)) == [choosing.IN_THE_WAY, None, None]
