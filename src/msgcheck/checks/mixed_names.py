"""One document, two names for one thing.

What: says, once a concept and document, that the document uses two of the names of one concept: the preferred one,
superseded ones (also while they are still allowed), deprecated ones. Short forms listed under `also` do not count.

Why: a reader takes two names for two things.

Example: "Meals for Teams arrive by eleven. The Midday Box is recyclable."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from msgcheck.checks.examples import Example
from msgcheck.checks.finding import excerpt
from msgcheck.language.folding import fold
from msgcheck.model import Document, Finding, Fix, Mention, Safety, Severity, TermStatus, Verdict
from msgcheck.registry.edition import Edition

ID = "mixed-names"

FLAGGED = (
    Example("Meals for Teams arrive by eleven. The Midday Box is recyclable.", "Midday Box"),
    Example("Midday Boxes. The Midday Box, or Meals for Teams.", "Midday Boxes"),
    Example("Ask for Slow Planner, not for a Swift Planner. Slow Planner is there.", "Swift Planner"),
)
CLEAN = (
    Example("Meals for Teams (MFT) arrive by eleven."),
    Example("Meals for Teams, formerly Midday Box, arrive by eleven."),
    Example("The Midday Box and the midday boxes are one."),
)

_COUNTED = frozenset({TermStatus.PREFERRED, TermStatus.NOT_YET, TermStatus.SUPERSEDED, TermStatus.DEPRECATED})


def run(document: Document, mentions: tuple[Mention, ...], edition: Edition) -> Iterator[Finding]:
    """A finding for each concept that goes by two names, at the first mention of the rarest but the right one."""
    counted = [mention for mention in mentions if _counts(mention, edition)]
    for concept_id, of_concept in groupby(sorted(counted, key=_concept_id), _concept_id):
        names = _by_name(list(of_concept), edition.right_name(concept_id))
        if len(names) > 1:
            yield _finding(document, names, edition)


_concept_id = attrgetter("concept_id")


def _counts(mention: Mention, edition: Edition) -> bool:
    """Whether a mention counts as a name of its own: no short form, no misspelling, nothing doubtful."""
    if mention.verdict is not Verdict.FLAG:
        return False
    if mention.status is TermStatus.ADMITTED:
        return any(former.name == mention.term for former in edition.concept(mention.concept_id).formerly)
    return mention.status in _COUNTED


def _by_name(mentions: Sequence[Mention], right_name: str) -> list[list[Mention]]:
    """The mentions of each name, the rarest name first, but the right one last."""
    names: dict[str, list[Mention]] = {}
    for mention in mentions:
        names.setdefault(fold(mention.term), []).append(mention)
    return sorted(names.values(), key=lambda said: (said[0].term == right_name, len(said)))


def _finding(document: Document, names: Sequence[Sequence[Mention]], edition: Edition) -> Finding:
    mention = names[0][0]
    right_name = edition.right_name(mention.concept_id)
    block = document.blocks[mention.block]
    context, context_start = excerpt(block.text, mention.start, mention.end)
    *others, last = (f"“{mentions[0].term}” ({_times(len(mentions))})" for mentions in reversed(names))
    return Finding(
        rule=ID,
        severity=Severity.WARNING,
        confidence=mention.confidence,
        concept_id=mention.concept_id,
        found=block.text[mention.start : mention.end],
        preferred=right_name,
        replacement=None,
        location=block.location,
        start=mention.start,
        end=mention.end,
        context=context,
        context_start=context_start,
        message=f"Use one name throughout: “{right_name}”.",
        reason=f"This document says {', '.join(others)} and {last} of one thing.",
        fix=Fix(f"Use “{right_name}” throughout", (), Safety.NEVER),
    )


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
