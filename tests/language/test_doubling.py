"""A new name does not say again what stands beside it."""

from __future__ import annotations

import pytest

from msgcheck.language.doubling import overlap


def mended(name: str, sentence: str) -> str:
    """The sentence with `name` for "|", what it would say twice left out, and "?" where there is doubt."""
    before, _, after = sentence.partition("|")
    shared = overlap(name, before, after)
    kept = before[: len(before) - shared.before]
    return kept + shared.name + after[shared.after :] + ("?" if shared.doubt else "")


@pytest.mark.parametrize(
    ("name", "sentence", "expected"),
    [
        ("Harbor Workspace", "use Harbor | today", "use Harbor Workspace today"),
        ("Harbor Workspace", "Harbor |", "Harbor Workspace"),
        ("Harbor Work Space", "use Harbor Work | today", "use Harbor Work Space today"),
        ("Lunch Menu", "our | menu", "our Lunch Menu"),
        ("Lunch Menu", "our | menu’s price", "our Lunch Menu’s price"),
        ("Lunch Menu", "our |\nmenu.", "our Lunch Menu."),
        ("R&D Day", "our R&D | day", "our R&D Day"),
    ],
)
def test_what_is_plainly_the_names_own_is_said_once(name: str, sentence: str, expected: str) -> None:
    assert mended(name, sentence) == expected


@pytest.mark.parametrize(
    ("name", "sentence", "expected"),
    [
        ("Easy Pass", "an easy | for all", "an Easy Pass for all?"),
        ("Meals for Teams", "Meals for |", "Meals for Teams?"),
        ("Aurora Desk", "Aurora Desk | is here", "Aurora Desk is here?"),
        ("Pulse", "the | pulse is slow", "the Pulse is slow?"),
        ("Lunch Menu", "our | menus", "our Lunch Menus?"),
        ("Meals for Teams", "your | for Teams", "your Meals for Teams?"),
        ("Starter Plus", "the | plus two seats", "the Starter Plus plus two seats?"),
    ],
)
def test_what_may_mean_something_else_is_for_a_person(name: str, sentence: str, expected: str) -> None:
    assert mended(name, sentence) == expected


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Meals for Teams", "Meals for Teams (|)"),
        ("Meals for Teams", "Meals for Teams (or simply |)"),
        ("Meals for Teams", "Meals for Teams/|"),
        ("Meals for Teams", "|/Meals for Teams"),
        ("Meals for Teams", "| (Meals for Teams)"),
        ("Meals for Teams", "| or Meals for Teams"),
        ("Meals for Teams", "Meals for Teams and |"),
        ("Harbor Workspace", "Harbor’s | is here"),
        ("Harbor Workspace", "Harbor “|” is here"),
        ("Lunch Menu", "our | (menu)"),
        ("Lunch Menu", "our | menu-like list"),
    ],
)
def test_what_stands_a_sign_away_stays_and_is_for_a_person(name: str, sentence: str) -> None:
    assert mended(name, sentence) == sentence.replace("|", name) + "?"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Lunch Menu", "We bring lunch. |"),
        ("Lunch Menu", "our |: menu and prices"),
        ("Lunch Menu", "our | menuet"),
        ("Lunch Menu", "brunch |"),
        ("Harbor Workspace", "the harbors |"),
        ("Soup to You", "add soup to you and your |"),
        ("Meals for Teams", "| for ten"),
        ("", " | "),
        ("Quill++", "| and ++"),
    ],
)
def test_other_words_stay(name: str, sentence: str) -> None:
    assert mended(name, sentence) == sentence.replace("|", name)
