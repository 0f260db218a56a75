"""A current name, misspelt.

What: says every use of a spelling that the registry lists under `misspellings` (hidden labels: found, never
suggested), and every near miss of a name that may be said: a letter missing, doubled, swapped or wrong, a blank too
many, letters that a machine misread. What is itself an ordinary word is no near miss, and other numbers are other
models.

Why: a customer who searches for the misspelt name finds somebody else.

Example: "Order Maels for Teams." -> Say "Meals for Teams" instead of "Maels for Teams".
"""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.checks.examples import Example
from msgcheck.checks.finding import Fault, ask, finding
from msgcheck.model import Document, Finding, How, Mention, Severity, TermStatus
from msgcheck.registry.edition import Edition

ID = "misspelled-name"

_SAID_TODAY = frozenset({TermStatus.PREFERRED, TermStatus.ADMITTED})

FLAGGED = (
    Example("Order Meal for Team by nine.", "Meal for Team", "Meals for Teams"),
    Example("Send a Parcel Falkon.", "Parcel Falkon", "Parcel Falcon"),
    Example("Order Maels for Teams by nine.", "Maels for Teams", "Meals for Teams"),
    Example("The Parcel Fa1con flies.", "Parcel Fa1con", "Parcel Falcon"),
)
CLEAN = (
    Example("Order Meals for Teams by nine."),
    Example("The Parcels Balcony is open."),
)


def run(document: Document, mentions: tuple[Mention, ...], edition: Edition) -> Iterator[Finding]:
    """A finding for each listed misspelling and each near miss."""
    for mention in mentions:
        if mention.status is TermStatus.HIDDEN or (mention.how is How.FUZZY and mention.status in _SAID_TODAY):
            yield finding(document, mention, edition, _fault(mention, edition))


def _fault(mention: Mention, edition: Edition) -> Fault:
    concept = edition.concept(mention.concept_id)
    if mention.how is How.FUZZY and mention.status in _SAID_TODAY:
        why = f"It is nearly “{mention.term}”, and no other word that is known."
        return Fault(ID, Severity.WARNING, mention.term, why)
    why = f"“{mention.term}” is a known misspelling{ask(concept, edition)}."
    return Fault(ID, Severity.ERROR, edition.right_name(concept.id), why)
