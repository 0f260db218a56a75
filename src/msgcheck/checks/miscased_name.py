"""A current name with the wrong letters capital.

What: says a preferred or admitted name whose casing is neither its own, nor all capitals, nor its own with the
capital that begins a sentence. A term of small letters may have capitals in a heading. A name of ordinary words found
wholly in small letters is taken for ordinary words unless something speaks for the product. Where the words are wrong
too ("power desk" for "PowerDesk") it is `misspelled-name` that says so.

Why: "Meals For teams" looks like somebody else's product, and search and filters miss it.

Example: "Ask for Meals for teams®." -> Say "Meals for Teams" instead of "Meals for teams".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgcheck.checks.examples import Example
from msgcheck.checks.finding import Fault, ask, finding
from msgcheck.checks.form import form_said, name_said
from msgcheck.language.casing import Habit, casing_habit, is_all_capitals, is_beside_capitals, letters
from msgcheck.language.sentences import begins_sentence
from msgcheck.matching.divisions import is_divided_otherwise
from msgcheck.matching.names import SAID_TODAY
from msgcheck.model import Block, Document, Finding, How, Mention, Severity
from msgcheck.registry.edition import Edition

ID = "miscased-name"

FLAGGED = (
    Example("Ask for MEALS for Teams today.", "MEALS for Teams", "Meals for Teams"),
    Example("Our decks run on SlideCraft.js.", "SlideCraft.js", "slidecraft.js"),
    Example("The parcel Falcon’s wings are wide.", "parcel Falcon’s", "Parcel Falcon’s"),
    Example("A Marketing-Qualified Lead came in yesterday.", "Marketing-Qualified Lead", "marketing-qualified lead"),
)
CLEAN = (
    Example("Meals for Teams for all."),
    Example("MEALS FOR TEAMS"),
    Example("Marketing-qualified leads come first."),
    Example("Marketing-Qualified Leads by Region", element="title"),
    Example("We cook meals for teams of every size."),
    Example("Slidecraft.js is free. Slidecraft.js is fast."),
)

_HEADINGS = frozenset({"title", "heading", "subtitle"})


def run(document: Document, mentions: tuple[Mention, ...], edition: Edition) -> Iterator[Finding]:
    """A finding for each miscased name."""
    for mention in mentions:
        if mention.status not in SAID_TODAY or mention.how in (How.EXACT, How.FUZZY):
            continue
        block = document.blocks[mention.block]
        if _is_miscased(block, mention, form_said(block, mention, edition)):
            yield finding(document, mention, edition, _fault(mention, edition))


def _is_miscased(block: Block, mention: Mention, form: str) -> bool:
    said = name_said(block, mention)
    right, wrong = letters(form), letters(said)
    if wrong == right or is_all_capitals(said) or is_divided_otherwise(said, form):
        return False
    if wrong == right[:1].upper() + right[1:]:
        return not begins_sentence(block.text, mention.start) and not _is_heading(block, mention)
    return not (_is_titled(said, mention.term) and (_is_heading(block, mention) or _is_in_longer_name(block, mention)))


def _is_titled(said: str, name: str) -> bool:
    """Whether `said` is the name with only more capitals at the beginnings of its words."""
    pairs = ((before, letter) for before, letter in pairwise(" " + said) if letter.isalnum())
    return all(
        letter == right or not before.isalnum() for (before, letter), right in zip(pairs, letters(name), strict=False)
    )


def _is_heading(block: Block, mention: Mention) -> bool:
    habit = casing_habit(block.text[: mention.start] + " " + block.text[mention.end :])
    return habit in {Habit.TITLE, Habit.CAPITALS} or (habit is Habit.NONE or block.location.element in _HEADINGS)


def _is_in_longer_name(block: Block, mention: Mention) -> bool:
    """Whether a term of small letters is part of a name in capitals: "End-User License Agreement"."""
    return mention.term.islower() and is_beside_capitals(block.text, mention.start, mention.end)


def _fault(mention: Mention, edition: Edition) -> Fault:
    concept = edition.concept(mention.concept_id)
    return Fault(
        ID, Severity.WARNING, mention.term, f"It is the right name in the wrong capitals{ask(concept, edition)}."
    )
