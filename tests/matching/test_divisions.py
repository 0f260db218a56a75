"""A name said in other words than it is written in is told from one that only looks different."""

from __future__ import annotations

import pytest

from msgcheck.matching.divisions import is_divided_otherwise


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Power Desk", "PowerDesk"),
        ("power-desk", "PowerDesk"),
        ("Power\u00a0Desk", "PowerDesk"),
        ("Power™ Desk", "PowerDesk"),
        ("MealsforTeams", "Meals for Teams"),
        ("Meals forTeams", "Meals for Teams"),
        ("Meal s for Teams", "Meals for Teams"),
        ("Mid-day Tray", "Midday Tray"),
        ("EasyPass", "Easy-Pass"),
        ("ScanJet200", "ScanJet 200"),
        ("Meals &Drinks forTeams", "Meals & Drinks for Teams"),
        ("DirectorsCut Plan", "Director’s Cut Plan"),
    ],
)
def test_divided_otherwise(said: str, written: str) -> None:
    assert is_divided_otherwise(said, written)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("PowerDesk", "PowerDesk"),
        ("POWERDESK", "PowerDesk"),
        ("Power\u00adDesk", "PowerDesk"),
        ("Power\u200bDesk", "PowerDesk"),
        ("Power-\nDesk", "PowerDesk"),
        ("Power\nDesk", "PowerDesk"),
        ("Meals\nfor  Teams", "Meals for Teams"),
        ("Meals-for-Teams", "Meals for Teams"),
        ("Easy Pass", "Easy-Pass"),
        ("Meals and Drinks", "Meals & Drinks"),
        ("Meals&Drinks", "Meals & Drinks"),
        ("Meals &amp; Drinks", "Meals & Drinks"),
        ("P / L View", "P/L View"),
        ("Director's Cut Plan", "Directors Cut Plan"),
        ("Cafe\u0301 Desk", "Café Desk"),
    ],
)
def test_divided_alike(said: str, written: str) -> None:
    assert not is_divided_otherwise(said, written)
