"""A current name keeps its capitals, but for a sentence's first letter, headings and capitals throughout."""

from __future__ import annotations

import pytest

from msgcheck.checks import miscased_name
from msgcheck.model import Severity
from msgcheck.registry.model import Concept, ConceptKind, Term
from tests.checks.findings import findings


def named(name: str) -> Concept:
    return Concept("thing", ConceptKind.PRODUCT, Term(name))


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("PowerDesk", "our Powerdesk", "Powerdesk"),
        ("PowerDesk", "Powerdesks for all", "Powerdesks"),
        ("slidecraft.js", "use SlideCraft.JS now", "SlideCraft.JS"),
        ("iBox", "an Ibox", "Ibox"),
        ("Meals for Teams", "our Meals For Teams are here", "Meals For Teams"),
        ("Meals for Teams", "our Meals for teams’ lids", "Meals for teams’"),
        ("hot lead", "a Hot Lead came in", "Hot Lead"),
        ("hot lead", "a Hot lead came in", "Hot lead"),
        ("Ticket to Work", "our TICKETS to Work", "TICKETS to Work"),
    ],
)
def test_wrong_capitals(name: str, text: str, found: str) -> None:
    (finding,) = findings(miscased_name, text, concept=named(name))
    assert finding.found == found


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("PowerDesk", "POWERDESK, our PowerDesks, PowerDesk’s, POWERDESKS"),
        ("slidecraft.js", "Slidecraft.js is free. Slidecraft.js is fast."),
        ("iBox", "IBox is here"),
        ("Meals for Teams", "We cook meals for teams"),
        ("Meals for Teams", "Meals For Teams: Menus And Prices"),
        ("Meals for Teams", "Meals for teams of ten are our speciality."),
        ("hot lead", "Hot Leads by Region"),
        ("hot lead", "Hot leads come first"),
        ("MQL", "MQLs"),
        ("end user", "This End-User License Agreement holds"),
        ("data model", "the Entity Data Model"),
        ("Easy-Pass", "Easy Pass, EasyPass"),
    ],
)
def test_right_capitals(name: str, text: str) -> None:
    assert findings(miscased_name, text, concept=named(name)) == []


def test_the_registrys_own_plural_is_right() -> None:
    concept = Concept("cart", ConceptKind.PRODUCT, Term("Ox Cart"), plural="Oxen Carts")
    assert findings(miscased_name, "our Oxen Carts", concept=concept) == []
    assert [finding.found for finding in findings(miscased_name, "our oxen Carts", concept=concept)] == ["oxen Carts"]


def test_the_name_is_offered_in_the_form_that_was_said() -> None:
    (finding,) = findings(miscased_name, "our Powerdesks", concept=named("PowerDesk"))
    assert finding.replacement == "PowerDesks"
    assert finding.message == "Say “PowerDesks” instead of “Powerdesks”."


def test_ordinary_words_with_some_evidence_are_for_review() -> None:
    (finding,) = findings(miscased_name, "Order our meals for teams at $12.", concept=named("Meals for Teams"))
    assert finding.severity is Severity.REVIEW
