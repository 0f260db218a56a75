"""Names are inflected at their head noun."""

from __future__ import annotations

import pytest

from msgcheck.language.inflection import Number, ends_in_head, is_plural, number, plural, singular


@pytest.mark.parametrize(
    ("name", "many"),
    [
        ("Business Lunch", "Business Lunches"),
        ("Midday Box", "Midday Boxes"),
        ("Harbor Company", "Harbor Companies"),
        ("Day Tray", "Day Trays"),
        ("Ticket to Work", "Tickets to Work"),
        ("Key to the City", "Keys to the City"),
        ("Ticket-to-Work", "Tickets-to-Work"),
        ("Drop-In Desk", "Drop-In Desks"),
        ("Check-In", "Check-Ins"),
        ("Log In", "Log Ins"),
        ("Desk Mouse", "Desk Mice"),
        ("Site Analysis", "Site Analyses"),
        ("Team Bus", "Team Buses"),
        ("Compass", "Compasses"),
        ("Contact Lens", "Contact Lenses"),
        ("Service Person", "Service People"),
        ("Salesman", "Salesmen"),
        ("Roman", "Romans"),
        ("Quiz", "Quizzes"),
        ("MQL", "MQLs"),
        ("MCAS", "MCASes"),
        ("ScanJet 200", "ScanJet 200s"),
        ("Chef's Table", "Chef's Tables"),
        ("Attorney General", "Attorneys General"),
        ("Attorneys General", "Attorneys General"),
        ("Notary Public", "Notaries Public"),
        ("Court-Martial", "Courts-Martial"),
        ("Major General", "Major Generals"),
        ("General Public Desk", "General Public Desks"),
    ],
)
def test_the_plural_is_the_heads(name: str, many: str) -> None:
    assert plural(name) == many


@pytest.mark.parametrize(
    "name", ["Meals for Teams", "Smart Tickets", "Travel Series", "Quill++", "Yippee!", "Sales News", "slidecraft.js"]
)
def test_a_plural_or_a_name_that_ends_in_a_sign_or_like_a_file_is_its_own_plural(name: str) -> None:
    assert plural(name) == name


@pytest.mark.parametrize(
    ("name", "one"),
    [
        ("Smart Tickets", "Smart Ticket"),
        ("Meals for Teams", "Meal for Teams"),
        ("Travel Academies", "Travel Academy"),
        ("Brown Cookies", "Brown Cookie"),
        ("Gift Boxes", "Gift Box"),
        ("Fine Glasses", "Fine Glass"),
        ("Long Houses", "Long House"),
        ("Work Shelves", "Work Shelf"),
        ("Business Lunch", "Business Lunch"),
        ("MCAS", "MCAS"),
        ("Open Campus", "Open Campus"),
        ("Web Analytics", "Web Analytics"),
    ],
)
def test_the_singular_is_the_heads_too(name: str, one: str) -> None:
    assert singular(name) == one


def test_plurals_are_told_from_singulars_in_s() -> None:
    assert is_plural("Meals for Teams")
    assert not is_plural("Compass")
    assert not is_plural("Site Analysis")
    assert not is_plural("MCAS")


@pytest.mark.parametrize(
    ("name", "counted"),
    [
        ("Aurora Desk", Number.ONE),
        ("Meals for Teams", Number.MANY),
        ("Garden Tours", Number.MANY),
        ("Team Metrics", Number.MANY),
        ("Dry Goods", Number.MANY),
        ("Travel Series", Number.EITHER),
        ("Team Catering", Number.UNCOUNTABLE),
        ("Tide Analytics", Number.UNCOUNTABLE),
        ("Desk Software", Number.UNCOUNTABLE),
        ("Sales News", Number.UNCOUNTABLE),
        ("Analytics for Teams", Number.UNCOUNTABLE),
        ("Team Building", Number.ONE),
        ("Quill++", Number.ONE),
        ("", Number.ONE),
    ],
)
def test_names_are_counted_by_their_heads(name: str, counted: Number) -> None:
    assert number(name) is counted


def test_a_possessive_ending_suits_a_name_that_ends_in_its_head() -> None:
    assert ends_in_head("Garden Tours")
    assert not ends_in_head("Meals for Teams")
    assert not ends_in_head("Yippee!")
