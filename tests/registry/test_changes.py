"""What a salesperson is told to say, instead of what, and since when."""

from __future__ import annotations

from datetime import date

import pytest

from msgcheck.registry.changes import Change, ChangeKind, changes
from tests.registry.registries import EVERY_KEY, load, product

TODAY = date(2026, 11, 23)


def told(text: str, as_of: date = TODAY, since: date | None = None) -> tuple[Change, ...]:
    return changes(load(text).registry, since, as_of)


def sentence(lines: str, as_of: date = TODAY) -> str:
    """The one change of a product with these lines."""
    [change] = told(product(lines), as_of)
    return change.sentence


# names


def test_a_rename_says_what_to_say_now() -> None:
    assert sentence("name: Day Sail\nsince: 2026-03-01\nformerly: [Day Hopper]") == (
        "Say “Day Sail”, no longer “Day Hopper” (since 1 March 2026)."
    )


def test_in_its_grace_the_old_name_is_said_to_be_tolerated() -> None:
    lines = "name: Day Sail\nsince: 2026-03-01\nformerly: [{name: Day Hopper, grace_until: 2026-04-15}]"
    assert sentence(lines, date(2026, 4, 14)) == (
        "Say “Day Sail”, no longer “Day Hopper” (since 1 March 2026). The old name is tolerated before 15 April 2026."
    )
    assert "tolerated" not in sentence(lines, date(2026, 4, 15))


def test_a_coming_name_is_told_with_its_day() -> None:
    lines = "name: Day Sail\nsince: 2027-03-01\nformerly: [Day Hopper]"
    assert sentence(lines) == "From 1 March 2027 on say “Day Sail” instead of “Day Hopper”."
    assert sentence(f"{lines}\nembargo: true") == (
        "From 1 March 2027 on say “Day Sail” instead of “Day Hopper”; until then it is under embargo."
    )


def test_a_new_thing_is_told_with_what_it_is() -> None:
    lines = "name: Day Sail\nsince: 2026-03-01\ndefinition: A return trip on one day."
    assert sentence(lines) == "“Day Sail” is new since 1 March 2026: A return trip on one day."
    assert sentence("name: Day Sail\nsince: 2027-03-01") == "From 1 March 2027 on say “Day Sail”."


def test_a_former_name_that_may_still_be_said_is_told_with_its_end() -> None:
    lines = "name: Day Sail\nsince: 2026-03-01\nformerly: [{name: Day Hopper, until: 2027-01-01}]"
    assert sentence(lines) == ("From 1 January 2027 on say only “Day Sail”; until then “Day Hopper” may still be said.")


def test_of_a_chain_every_older_name_leads_to_the_one_that_is_right() -> None:
    lines = """\
name: Day Sail
since: 2026-03-01
formerly:
  - name: Day Hopper
    since: 2024-05-01
  - Day Return"""
    assert [change.sentence for change in told(product(lines))] == [
        "Say “Day Sail”, no longer “Day Hopper” (since 1 March 2026).",
        "Say “Day Sail”, no longer “Day Return” (since 1 May 2024).",
    ]
    assert [change.sentence for change in told(product(lines), date(2025, 1, 1))] == [
        "From 1 March 2026 on say “Day Sail” instead of “Day Hopper”.",
        "Say “Day Hopper”, no longer “Day Return” (since 1 May 2024).",
    ]


def test_names_given_up_nobody_knows_when_are_told_in_one_sentence() -> None:
    assert sentence("name: Day Sail\nformerly: [Day Hopper, Day Return]") == (
        "Say “Day Sail”, no longer “Day Hopper” or “Day Return”."
    )


def test_names_to_avoid_are_told() -> None:
    assert sentence("name: Day Sail\navoid: [day trip, day tour]") == "Say “Day Sail”, never “day trip” or “day tour”."


# prices


@pytest.mark.parametrize(
    ("price", "said"),
    [
        (
            "{per: seat, amount: 24.50 EUR, since: 2026-03-01, was: [21 EUR]}",
            "Day Sail now costs 24.50 EUR per seat, before: 21 EUR (since 1 March 2026).",
        ),
        ("{amount: 24.50 EUR, was: [21 EUR, 20 EUR]}", "Day Sail now costs 24.50 EUR, before: 21 EUR, 20 EUR."),
        (
            "{per: seat, amount: 24.50 EUR, since: 2027-01-01, was: [21 EUR]}",
            "From 1 January 2027 on Day Sail costs 24.50 EUR per seat, until then: 21 EUR.",
        ),
    ],
)
def test_a_price_change_names_both_prices(price: str, said: str) -> None:
    assert sentence(f"name: Day Sail\nprices: [{price}]") == said


def test_a_price_that_changes_with_the_name_names_both_names() -> None:
    lines = """\
name: Day Sail
since: 2027-01-01
formerly: [Day Hopper]
prices: [{amount: 24 EUR, since: 2027-01-01, was: [21 EUR]}]"""
    assert told(product(lines))[1].sentence == (
        "From 1 January 2027 on Day Sail (now Day Hopper) costs 24 EUR, until then: 21 EUR."
    )


def test_a_price_that_never_changed_is_no_change() -> None:
    assert told(product("name: Day Sail\nprices: [{amount: 24 EUR, since: 2026-03-01}]")) == ()


# statements


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("since: 2026-01-01, formerly: [We flew.]", "Say “We sail.”, no longer “We flew.” (since 1 January 2026)"),
        ("formerly: [We flew., We swam.]", "Say “We sail.”, no longer “We flew.” or “We swam.”"),
        ("since: 2027-01-01, formerly: [We flew.]", "From 1 January 2027 on say “We sail.”; until then say “We flew.”"),
        ("since: 2027-01-01", "From 1 January 2027 on say “We sail.”"),
        ("since: 2026-01-01", "Approved wording (since 1 January 2026): “We sail.”"),
    ],
)
def test_a_changed_statement_names_both_wordings(keys: str, said: str) -> None:
    [change] = told(f"registry: R\nstatements:\n  - {{id: s, text: We sail., {keys}}}\n")
    assert (change.sentence, change.kind, change.concept_id) == (said, ChangeKind.STATEMENT, "s")


# which of them, in which order


def test_changes_come_newest_first_and_undated_ones_last() -> None:
    found = told(EVERY_KEY)
    assert [(change.day, change.kind) for change in found] == [
        (date(2026, 4, 1), ChangeKind.RENAMED),
        (date(2026, 3, 1), ChangeKind.RENAMED),
        (date(2026, 3, 1), ChangeKind.PRICE),
        (date(2026, 1, 1), ChangeKind.STATEMENT),
        (date(2024, 5, 1), ChangeKind.RENAMED),
        (date(2020, 1, 1), ChangeKind.RENAMED),
        (None, ChangeKind.AVOIDED),
        (None, ChangeKind.AVOIDED),
        (None, ChangeKind.AVOIDED),
    ]


def test_since_a_day_is_from_that_day_on_and_without_what_has_no_day() -> None:
    assert {change.day for change in told(EVERY_KEY, since=date(2026, 1, 1))} == {
        date(2026, 4, 1),
        date(2026, 3, 1),
        date(2026, 1, 1),
    }
    assert {change.day for change in told(EVERY_KEY, since=date(2026, 1, 2))} == {date(2026, 4, 1), date(2026, 3, 1)}
    assert told(EVERY_KEY, since=date(2026, 4, 2)) == ()
