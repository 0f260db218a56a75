"""A name said before its first day although it is under embargo.

What: says every use of a preferred name with `embargo: true` before its `since`; the newest former name is right
until then.

Why: a name that leaks before the launch cannot be taken back.

Example: "Nova Planner is coming." -> Say "Old Planner" instead of "Nova Planner".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgcheck.checks.examples import Example
from msgcheck.checks.finding import Fault, ask, finding
from msgcheck.model import Document, Finding, Mention, Severity
from msgcheck.registry.days import in_words
from msgcheck.registry.edition import Edition
from msgcheck.registry.model import Concept

ID = "premature-name"

FLAGGED = (
    Example("Nova Planner is coming.", "Nova Planner", "Old Planner"),
    Example("Ask for an early look at nova-planner.", "nova-planner", "Old Planner"),
)
CLEAN = (
    Example("Old Planner is here."),
    Example("Swift Planner is coming, and that is no secret."),
)


def run(document: Document, mentions: tuple[Mention, ...], edition: Edition) -> Iterator[Finding]:
    """A finding for each name under embargo."""
    for mention in mentions:
        concept = edition.concept(mention.concept_id)
        if _is_under_embargo(concept, edition.day) and mention.term in _coming_names(concept):
            yield finding(document, mention, edition, _fault(mention, edition))


def _is_under_embargo(concept: Concept, day: date) -> bool:
    return concept.embargo and concept.since is not None and day < concept.since


def _coming_names(concept: Concept) -> set[str]:
    """The new name and its short forms."""
    return {term.name for term in (concept.name, *concept.also)}


def _fault(mention: Mention, edition: Edition) -> Fault:
    concept = edition.concept(mention.concept_id)
    until = f" until {in_words(concept.since)}" if concept.since else ""
    right_name = edition.right_name(concept.id) if concept.formerly else None
    return Fault(ID, Severity.ERROR, right_name, f"“{mention.term}” is under embargo{until}{ask(concept, edition)}.")
