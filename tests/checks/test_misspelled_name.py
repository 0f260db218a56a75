"""A name that may be said is misspelt too when its words are divided or closed up wrongly."""

from __future__ import annotations

import pytest

from msgcheck.checks import miscased_name, misspelled_name
from msgcheck.model import Finding, Safety, Severity
from msgcheck.registry.model import Concept, ConceptKind, Term
from tests.checks.findings import findings


def named(name: str, *also: str) -> Concept:
    return Concept("thing", ConceptKind.PRODUCT, Term(name), also=tuple(map(Term, also)))


def said(name: str, text: str, *also: str) -> list[str]:
    return [finding.found for finding in sure(findings(misspelled_name, text, concept=named(name, *also)))]


def sure(found: list[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.severity is Severity.WARNING]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("PowerDesk", "Plug it into the Power Desk in your office.", "Power Desk"),
        ("PowerDesk", "Power Desk is here.", "Power Desk"),
        ("PowerDesk", "Two Power-Desks came.", "Power-Desks"),
        ("PowerDesk", "The Power Desk’s socket is new.", "Power Desk’s"),
        ("QlikDesk", "Qlik Desk", "Qlik Desk"),
        ("Meals for Teams", "Order MealsforTeams by nine.", "MealsforTeams"),
        ("Meals for Teams", "Order Meals forTeams by nine.", "Meals forTeams"),
        ("Meals for Teams", "MealsForTeams come by nine.", "MealsForTeams"),
        ("Meals for Teams", "our Mealsfor Teams", "Mealsfor Teams"),
        ("Web Desk", "our Webdesk is open", "Webdesk"),
        ("Easy-Pass", "Show your EasyPass.", "EasyPass"),
        ("ScanJet 200", "a ScanJet200", "ScanJet200"),
        ("WD40", "Take WD 40.", "WD 40"),
        ("marketing-qualified lead", "a marketingqualified lead", "marketingqualified lead"),
    ],
)
def test_divided_or_closed_up_wrongly(name: str, text: str, found: str) -> None:
    assert said(name, text) == [found]
    assert findings(miscased_name, text, concept=named(name)) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("PowerDesk", "the power desk in the corner"),
        ("PowerDesk", "Power desks stand in the corner."),
        ("PowerDesk", "a power-desk combination"),
        ("PowerDesk", "PowerDesk, POWERDESK, Power\u00adDesk, Power\nDesk"),
        ("PowerDesk", "POWER DESK SALE"),
        ("PowerDesk", "Ten Ways to Find a Power Desk for Your Office"),
        ("PowerDesk", "the Power Desk Lamp in my office"),
        ("PowerDesk", "our new Standing Power Desk, a table with a motor"),
        ("PowerDesk", "https://example.org/Power-Desk"),
        ("WorldWide", "We ship worldwide. Worldwide shipping is free."),
        ("Room101", "in Room 101 upstairs"),
        ("Meals for Teams", "The Meals-for-Teams menu, Meals\nfor Teams, Meals\u00a0for Teams"),
        ("Meals for Teams", "MEALSFORTEAMS is the code. #MealsForTeams"),
        ("Voting App", "Open the VotingApp project. Rename VotingApp as MyApp."),
        ("Note Book", "Notebooks are sold here. A notebook is lost."),
        ("signup", "Sign up today, or sign up tomorrow."),
        ("e-mail", "Email us, or write an email."),
        ("Easy-Pass", "Easy Pass"),
        ("AT&T Desk", "AT & T Desk"),
        ("Ticket to Work", "Tickets to Work"),
    ],
)
def test_right_or_ordinary_words(name: str, text: str) -> None:
    assert said(name, text) == []
    assert sure(findings(miscased_name, text, concept=named(name))) == []


@pytest.mark.parametrize(
    ("name", "text", "found", "replacement"),
    [
        ("Director’s Cut Plan", "our Directors Cut Plan", "Directors Cut Plan", "Director’s Cut Plan"),
        ("Director’s Cut Plan", "our Directors’ Cut Plans", "Directors’ Cut Plans", "Director’s Cut Plans"),
        ("Director’s Cut Plan", "our Director Cut Plan", "Director Cut Plan", "Director’s Cut Plan"),
        ("Travelers Check", "a Traveler's Check", "Traveler's Check", "Travelers Check"),
        ("Meals for Teams", "the Meal for Team’s lid", "Meal for Team’s", "Meals for Teams’"),
    ],
)
def test_a_possessive_or_a_number_inside_a_name(name: str, text: str, found: str, replacement: str) -> None:
    (finding,) = findings(misspelled_name, text, concept=named(name))
    assert (finding.found, finding.replacement) == (found, replacement)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Director’s Cut Plan", "our Director's Cut Plans, the DIRECTOR’S CUT PLAN, a Director’s-Cut-Plan"),
        ("Travelers Check", "the Travelers Check’s price, the Travelers Checks’ price"),
        ("Ticket to Work", "the Tickets to Work’s price"),
    ],
)
def test_a_possessive_that_is_right(name: str, text: str) -> None:
    assert findings(misspelled_name, text, concept=named(name)) == []


def test_a_division_that_the_registry_lists_is_right() -> None:
    assert said("PowerDesk", "the Power Desk here, the Power-Desk there", "Power Desk") == []
    assert said("PowerDesk", "the PowerDesk here, the Power-Desk there", "Power Desk") == []


def test_the_name_is_offered_in_the_form_that_was_said_and_may_be_put_there_unasked() -> None:
    (finding,) = findings(misspelled_name, "We sell Power Desks here.", concept=named("PowerDesk"))
    assert finding.replacement == "PowerDesks"
    assert finding.reason == "It is the right name, its words divided or closed up wrongly."
    assert finding.fix is not None
    assert finding.fix.safety is Safety.SAFE


def test_words_that_may_be_ordinary_are_left_to_a_person() -> None:
    assert findings(misspelled_name, "Power Desk", concept=named("PowerDesk")) == []
    (finding,) = findings(misspelled_name, "Power Desk", "Plug in the PowerDesk.", concept=named("PowerDesk"))
    assert finding.severity is Severity.REVIEW
    assert finding.fix is not None
    assert finding.fix.safety is Safety.REVIEW


def test_the_registrys_own_plural_is_right() -> None:
    concept = Concept("cart", ConceptKind.PRODUCT, Term("OxCart"), plural="Oxen Carts")
    assert findings(misspelled_name, "our Oxen Carts", concept=concept) == []
