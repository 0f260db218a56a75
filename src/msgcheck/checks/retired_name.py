"""A superseded name, on or after the day it ended.

What: says every use of a name that the registry lists under `formerly`, once its `until` has come; a warning while
`grace_until` lies ahead. Before that day nothing is said. Where the text tells the history ("Meals for Teams,
formerly Business Lunch") the old name may stand.

Why: a caller who asks for the old name, or a customer who finds two names for one thing, gets lost between them.

Example: "Order the midday boxes today." -> Say "Meals for Teams" instead of "midday boxes".
"""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.checks.examples import Example
from msgcheck.checks.finding import Fault, ask, finding, note
from msgcheck.model import Document, Finding, Mention, Severity, TermStatus
from msgcheck.registry.days import in_words
from msgcheck.registry.edition import Edition
from msgcheck.registry.model import Concept, Term

ID = "retired-name"

FLAGGED = (
    Example("Order the midday boxes today.", "midday boxes", "Meals for Teams"),
    Example("A Midday Box for everyone", "Midday Box", "Meals for Teams"),
    Example("The Midday-Box’s lid is new.", "Midday-Box’s", "Meals for Teams’"),
    Example("SHIP IT WITH THE PARCEL PIGEON", "PARCEL PIGEON", "PARCEL FALCON"),
)
CLEAN = (
    Example("Meals for Teams, formerly Midday Box, arrive by eleven."),
    Example("Midday Box Records plays tonight."),
    Example("Write to midday-box@brightside.example."),
    Example("The midday, box in hand, found him asleep."),
)


def run(document: Document, mentions: tuple[Mention, ...], edition: Edition) -> Iterator[Finding]:
    """A finding for each superseded name."""
    for mention in mentions:
        if mention.status is TermStatus.SUPERSEDED:
            yield finding(document, mention, edition, _fault(mention, edition))


def _fault(mention: Mention, edition: Edition) -> Fault:
    concept = edition.concept(mention.concept_id)
    former = next(term for term in concept.formerly if term.name == mention.term)
    severity = Severity.WARNING if edition.in_grace(former) else Severity.ERROR
    why = _why(concept, former, edition) + _grace(former, severity) + note(concept)
    return Fault(ID, severity, edition.right_name(concept.id), why)


def _why(concept: Concept, former: Term, edition: Edition) -> str:
    return f"“{former.name}” was retired{_when(concept, former, edition)}{ask(concept, edition)}."


def _when(concept: Concept, former: Term, edition: Edition) -> str:
    if former.until:
        return f" on {in_words(former.until)}"
    if concept.since and concept.since <= edition.day:
        return f", on {in_words(concept.since)} at the latest"
    return ""


def _grace(former: Term, severity: Severity) -> str:
    if severity is Severity.ERROR or former.grace_until is None:
        return ""
    return f" Until {in_words(former.grace_until)} this is only a warning."
