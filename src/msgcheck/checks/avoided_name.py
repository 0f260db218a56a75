"""A name that was never right.

What: says every use of a name that the registry lists under `avoid`.

Why: words that colleagues made up ("team lunches") are not what customers can order, find or ask for.

Example: "We serve team lunches." -> Say "Meals for Teams" instead of "team lunches".
"""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.checks.examples import Example
from msgcheck.checks.finding import Fault, ask, finding, note
from msgcheck.model import Document, Finding, Mention, Severity, TermStatus
from msgcheck.registry.edition import Edition

ID = "avoided-name"

FLAGGED = (
    Example("We serve team lunches.", "team lunches", "Meals for Teams"),
    Example("Nine hot leads came from the fair.", "hot leads", "marketing-qualified leads"),
    Example("A hot lead is waiting.", "hot lead", "marketing-qualified lead"),
)
CLEAN = (
    Example("Our team lunched early."),
    Example("The iron was hot. Lead melts at 327 degrees."),
)


def run(document: Document, mentions: tuple[Mention, ...], edition: Edition) -> Iterator[Finding]:
    """A finding for each deprecated name."""
    for mention in mentions:
        if mention.status is TermStatus.DEPRECATED:
            yield finding(document, mention, edition, _fault(mention, edition))


def _fault(mention: Mention, edition: Edition) -> Fault:
    concept = edition.concept(mention.concept_id)
    why = f"“{mention.term}” is not to be used{ask(concept, edition)}.{note(concept)}"
    return Fault(ID, Severity.WARNING, edition.right_name(concept.id), why)
