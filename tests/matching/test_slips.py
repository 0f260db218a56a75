"""Names whose words were made other words by a slip, or by a plural in their middle, are found in every form."""

from __future__ import annotations

import pytest

from msgcheck.model import How
from tests.matching.renames import matcher, mentions


def said(name: str, text: str) -> list[tuple[str, How]]:
    found = mentions(matcher(f"{name} -> Waypoint"), text)
    return [(text[mention.start : mention.end], mention.how) for mention in found]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Attorney General", "Attorneys General"),
        ("Attorney General", "attorneys-general"),
        ("Attorney General", "Attorney Generals"),
        ("Notary Public", "Notaries Public"),
        ("Ticket to Work", "Tickets to Works"),
        ("ScanJet 200", "ScanJets 200"),
        ("Gold Plan 2.0", "Gold Plans 2.0"),
        ("Gold Plan Plus", "Gold Plans Plus"),
        ("Gold Plan II", "Gold Plans II"),
        ("Bed and Breakfast", "Beds and Breakfasts"),
        ("Bed & Breakfast", "Beds and Breakfast"),
        ("Director’s Cut Plan", "Directors' Cut Plans"),
        ("Director’s Cut Plan", "Directors Cut Plan"),
        ("Director’s Cut Plan", "Director´s Cut Plan"),
        ("Directors’ Cut Plan", "Director's Cut Plan"),
        ("Teams Meal", "Team’s Meal"),
        ("Teams Meal", "Teams' Meals"),
    ],
)
def test_a_right_form(name: str, form: str) -> None:
    assert said(name, f"We sold two {form} today.") == [(form, How.VARIANT)]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Director’s Cut Plan", "Director Cut Plan"),
        ("Directors’ Cut Plan", "Director Cut Plans"),
        ("Women’s Day Tour", "Woman's Day Tour"),
        ("Children’s Menu", "Children Menu"),
        ("Boss’s Choice", "Boss' Choice"),
        ("Boss’s Choice", "Bosses’ Choice"),
        ("Company’s Store", "Companies’ Store"),
        ("St. James’s Inn", "St James Inn"),
        ("Meals for Teams", "Meals for Team"),
        ("Meals for Teams", "Meal for Team"),
        ("Meals for Teams", "MEAL FOR TEAM"),
        ("Box of Chocolates", "Boxes of Chocolate"),
    ],
)
def test_a_slip(name: str, form: str) -> None:
    assert said(name, f"We sold the {form} today.") == [(form, How.FUZZY)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Meals for Teams", "We cook meals for team leaders."),
        ("Meals for Teams", "Our Meals for Team Leaders are new."),
        ("Director’s Cut Plan", "the director cut plan after plan"),
        ("letters of credits", "a letter of credit"),
        ("Team Meal", "We paid for the team’s meal and the Teams Meal."),
        ("Sales Desk", "the Sale Desk"),
        ("Attorney General", "the attorney in general, Attorneys in General"),
        ("Major General Desk", "Majors General Desk"),
    ],
)
def test_other_words(name: str, text: str) -> None:
    assert said(name, text) == []


def test_the_name_itself_is_no_slip_of_itself_however_it_is_cased() -> None:
    assert said("Director’s Cut Plan", "the DIRECTOR'S Cut Plan") == [("DIRECTOR'S Cut Plan", How.VARIANT)]
