"""What each name is worth on a day."""

from __future__ import annotations

from datetime import date

import pytest

from msgcheck.model import TermStatus
from msgcheck.registry.edition import Edition, edition
from tests.registry.registries import load, product

PREFERRED, ADMITTED = TermStatus.PREFERRED, TermStatus.ADMITTED
SUPERSEDED, NOT_YET = TermStatus.SUPERSEDED, TermStatus.NOT_YET

RENAMED = """\
name: Day Sail
since: 2026-03-01
formerly: [Day Hopper]"""


def as_of(day: str, lines: str) -> Edition:
    return edition(load(product(lines)).registry, date.fromisoformat(day))


def statuses(day: str, lines: str) -> dict[str, TermStatus]:
    return {dated.term.name: dated.status for dated in as_of(day, lines).terms}


def right_name(day: str, lines: str) -> str:
    return as_of(day, lines).right_name("one")


# one rename


def test_before_its_start_a_name_is_not_yet_and_the_former_one_is_right() -> None:
    assert statuses("2026-02-28", RENAMED) == {"Day Sail": NOT_YET, "Day Hopper": PREFERRED}
    assert right_name("2026-02-28", RENAMED) == "Day Hopper"


def test_on_its_first_day_a_name_is_right_and_the_former_one_stale() -> None:
    assert statuses("2026-03-01", RENAMED) == {"Day Sail": PREFERRED, "Day Hopper": SUPERSEDED}
    assert right_name("2026-03-01", RENAMED) == "Day Sail"


def test_without_a_start_a_name_is_right_on_every_day_and_the_former_one_stale() -> None:
    lines = "name: Day Sail\nformerly: [Day Hopper]"
    assert statuses("1999-01-01", lines) == {"Day Sail": PREFERRED, "Day Hopper": SUPERSEDED}


def test_until_later_than_since_leaves_both_names_right_in_between() -> None:
    lines = "name: Day Sail\nsince: 2026-03-01\nformerly: [{name: Day Hopper, until: 2026-05-01}]"
    assert statuses("2026-02-28", lines) == {"Day Sail": NOT_YET, "Day Hopper": PREFERRED}
    assert statuses("2026-04-30", lines) == {"Day Sail": PREFERRED, "Day Hopper": ADMITTED}
    assert statuses("2026-05-01", lines) == {"Day Sail": PREFERRED, "Day Hopper": SUPERSEDED}


def test_until_before_since_leaves_the_former_name_right_in_the_gap_since_nothing_else_is() -> None:
    lines = "name: Day Sail\nsince: 2026-03-01\nformerly: [{name: Day Hopper, until: 2026-02-01}]"
    assert right_name("2026-02-15", lines) == "Day Hopper"
    assert statuses("2026-02-15", lines) == {"Day Sail": NOT_YET, "Day Hopper": PREFERRED}


def test_a_former_name_without_a_start_of_its_successor_may_have_an_end_of_its_own() -> None:
    lines = "name: Day Sail\nformerly: [{name: Day Hopper, until: 2026-05-01}]"
    assert statuses("2026-04-30", lines)["Day Hopper"] is ADMITTED
    assert statuses("2026-05-01", lines)["Day Hopper"] is SUPERSEDED


# new things


@pytest.mark.parametrize("embargo", ["", "\nembargo: true"])
def test_a_new_thing_is_not_yet_before_its_day_and_has_no_other_name(embargo: str) -> None:
    lines = f"name: Day Sail\nsince: 2026-03-01{embargo}"
    assert statuses("2026-02-28", lines) == {"Day Sail": NOT_YET}
    assert right_name("2026-02-28", lines) == "Day Sail"
    assert statuses("2026-03-01", lines) == {"Day Sail": PREFERRED}


# grace


@pytest.mark.parametrize(("day", "in_grace"), [("2026-03-01", True), ("2026-03-31", True), ("2026-04-01", False)])
def test_grace_is_over_on_the_first_day_of_error(day: str, in_grace: bool) -> None:
    lines = "name: Day Sail\nsince: 2026-03-01\nformerly: [{name: Day Hopper, grace_until: 2026-04-01}]"
    dated = as_of(day, lines)
    [former] = [entry for entry in dated.terms if entry.term.name == "Day Hopper"]
    assert former.status is SUPERSEDED
    assert dated.in_grace(former.term) is in_grace


def test_without_a_grace_there_is_none() -> None:
    dated = as_of("2026-03-01", RENAMED)
    assert not dated.in_grace(dated.concept("one").formerly[0])


# chains

CHAIN = """\
name: Day Sail
since: 2026-03-01
formerly:
  - name: Day Hopper
    since: 2024-05-01
  - name: Day Return
    since: 2020-01-01
  - Harbour Round"""


@pytest.mark.parametrize(
    ("day", "right"),
    [
        ("2019-12-31", "Harbour Round"),
        ("2020-01-01", "Day Return"),
        ("2024-04-30", "Day Return"),
        ("2024-05-01", "Day Hopper"),
        ("2026-02-28", "Day Hopper"),
        ("2026-03-01", "Day Sail"),
    ],
)
def test_of_a_chain_of_names_the_one_that_had_begun_last_is_right(day: str, right: str) -> None:
    assert right_name(day, CHAIN) == right
    assert [name for name, status in statuses(day, CHAIN).items() if status is PREFERRED] == [right]


def test_an_older_name_ends_when_the_former_name_that_replaced_it_began() -> None:
    ends = [former.until for former in as_of("2026-03-01", CHAIN).concept("one").formerly]
    assert ends == [date(2026, 3, 1), date(2024, 5, 1), date(2020, 1, 1)]
    assert statuses("2024-05-01", CHAIN)["Day Return"] is SUPERSEDED
    assert statuses("2024-04-30", CHAIN)["Harbour Round"] is SUPERSEDED


def test_an_older_name_whose_end_nobody_knows_is_stale_on_every_day() -> None:
    lines = "name: Day Sail\nsince: 2026-03-01\nformerly: [Day Hopper, Day Return]"
    assert as_of("2026-03-01", lines).concept("one").formerly[1].until is None
    assert statuses("2020-01-01", lines)["Day Return"] is SUPERSEDED
    assert right_name("2020-01-01", lines) == "Day Hopper"


def test_a_name_given_up_and_taken_up_again_has_one_status_each_day() -> None:
    lines = """\
name: Day Sail
since: 2026-03-01
formerly:
  - name: Day Hopper
    since: 2024-05-01
  - Day Sail"""
    assert statuses("2023-01-01", lines) == {"Day Sail": PREFERRED, "Day Hopper": ADMITTED}
    assert statuses("2025-01-01", lines) == {"Day Sail": SUPERSEDED, "Day Hopper": PREFERRED}
    assert statuses("2027-01-01", lines) == {"Day Sail": PREFERRED, "Day Hopper": SUPERSEDED}


# the other names


def test_short_forms_names_to_avoid_and_misspellings_are_the_same_on_every_day() -> None:
    lines = RENAMED + "\nalso: [DSL]\navoid: [day trip]\nmisspellings: [Day Sale]"
    for day in ("2020-01-01", "2026-03-01"):
        others = statuses(day, lines)
        assert (others["DSL"], others["day trip"], others["Day Sale"]) == (
            ADMITTED,
            TermStatus.DEPRECATED,
            TermStatus.HIDDEN,
        )


def test_a_concept_is_found_by_its_id_and_an_unknown_id_is_a_bug() -> None:
    dated = as_of("2026-03-01", RENAMED)
    assert dated.concept("one").name.name == "Day Sail"
    with pytest.raises(KeyError):
        dated.concept("two")
