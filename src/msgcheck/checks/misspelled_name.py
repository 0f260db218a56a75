"""A current name, misspelt in a way that the registry lists.

What: says every use of a spelling that the registry lists under `misspellings` (hidden labels: found, never
suggested).

Why: a customer who searches for the misspelt name finds somebody else.

Example: "Order Meal for Team." -> Say "Meals for Teams" instead of "Meal for Team".
"""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.checks.examples import Example
from msgcheck.checks.finding import Fault, ask, finding
from msgcheck.model import Document, Finding, Mention, Severity, TermStatus
from msgcheck.registry.edition import Edition

ID = "misspelled-name"

FLAGGED = (
    Example("Order Meal for Team by nine.", "Meal for Team", "Meals for Teams"),
    Example("Send a Parcel Falkon.", "Parcel Falkon", "Parcel Falcon"),
)
CLEAN = (Example("Order Meals for Teams by nine."),)


def run(document: Document, mentions: tuple[Mention, ...], edition: Edition) -> Iterator[Finding]:
    """A finding for each listed misspelling."""
    for mention in mentions:
        if mention.status is TermStatus.HIDDEN:
            yield finding(document, mention, edition, _fault(mention, edition))


def _fault(mention: Mention, edition: Edition) -> Fault:
    concept = edition.concept(mention.concept_id)
    why = f"“{mention.term}” is a known misspelling{ask(concept, edition)}."
    return Fault(ID, Severity.ERROR, edition.right_name(concept.id), why)
