"""A current name, misspelt.

What: says every use of a spelling that the registry lists under `misspellings` (hidden labels: found, never
suggested), and every near miss of a name that may be said: a letter missing, doubled, swapped or wrong, letters that a
machine misread, a blank, a hyphen or an apostrophe too many or too few ("Power Desk", "MealsforTeams"). A hyphen for a
blank is right. What is itself an ordinary word is no near miss, nor are ordinary words: "the power desk in the corner".
Other numbers are other models.

Why: a customer who searches for the misspelt name finds somebody else.

Example: "Order Maels for Teams." -> Say "Meals for Teams" instead of "Maels for Teams".
"""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.checks.examples import Example
from msgcheck.checks.finding import Fault, ask, finding
from msgcheck.checks.form import form_said, name_said
from msgcheck.language.casing import is_all_capitals
from msgcheck.matching.divisions import has_other_apostrophes, is_divided_otherwise
from msgcheck.matching.names import SAID_TODAY
from msgcheck.model import Block, Document, Finding, How, Mention, Severity, TermStatus
from msgcheck.registry.edition import Edition

ID = "misspelled-name"


FLAGGED = (
    Example("Order Meal for Team by nine.", "Meal for Team", "Meals for Teams"),
    Example("Send a Parcel Falkon.", "Parcel Falkon", "Parcel Falcon"),
    Example("Order Maels for Teams by nine.", "Maels for Teams", "Meals for Teams"),
    Example("The Parcel Fa1con flies.", "Parcel Fa1con", "Parcel Falcon"),
    Example("Order MealsforTeams by nine.", "MealsforTeams", "Meals for Teams"),
    Example("Take two ParcelFalcons.", "ParcelFalcons", "Parcel Falcons"),
)
CLEAN = (
    Example("Order Meals for Teams by nine."),
    Example("The Parcels Balcony is open."),
    Example("The Meals-for-Teams menu is here."),
)


def run(document: Document, mentions: tuple[Mention, ...], edition: Edition) -> Iterator[Finding]:
    """A finding for each listed misspelling and each near miss."""
    for mention in mentions:
        fault = _fault(document.blocks[mention.block], mention, edition)
        if fault:
            yield finding(document, mention, edition, fault)


def _fault(block: Block, mention: Mention, edition: Edition) -> Fault | None:
    if mention.status is TermStatus.HIDDEN:
        right_name, asked = edition.right_name(mention.concept_id), ask(edition.concept(mention.concept_id), edition)
        return Fault(ID, Severity.ERROR, right_name, f"“{mention.term}” is a known misspelling{asked}.")
    if mention.status not in SAID_TODAY:
        return None
    if mention.how is How.FUZZY:
        why = f"It is nearly “{mention.term}”, and no other word that is known."
        return Fault(ID, Severity.WARNING, mention.term, why)
    form = form_said(block, mention, edition)
    said = name_said(block, mention)
    if mention.how is How.VARIANT and _is_divided_wrongly(said, form):
        return _slip(mention, edition, "its words divided or closed up wrongly")
    if mention.how is How.VARIANT and has_other_apostrophes(said, form):
        return _slip(mention, edition, "with an apostrophe too many or too few")
    return None


def _slip(mention: Mention, edition: Edition, what: str) -> Fault:
    asked = ask(edition.concept(mention.concept_id), edition)
    return Fault(ID, Severity.WARNING, mention.term, f"It is the right name, {what}{asked}.")


def _is_divided_wrongly(said: str, form: str) -> bool:
    """Whether a name has its blanks in the wrong places; where capitals alone are used they may have any."""
    return is_divided_otherwise(said, form) and (is_all_capitals(form) or not is_all_capitals(said))
