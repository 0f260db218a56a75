"""Small registries written as renames, and what a matcher for them finds in one block of text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgcheck.matching import Matcher, compile_edition
from msgcheck.model import Block, Document, Location, Mention, TermStatus
from msgcheck.registry.edition import edition
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term

DAY = date(2026, 11, 23)
RIGHT = {TermStatus.PREFERRED, TermStatus.ADMITTED}


def matcher(
    *renames: str, protect: tuple[str, ...] = (), contexts: tuple[str, ...] = (), company: str = "Test"
) -> Matcher:
    """For "Old -> New" a concept New, formerly Old; for "Name" a concept of that name.

    Several former names are divided by " | "; "(cue, cue)" behind one makes it generic.
    """
    concepts = tuple(concept(f"concept-{number}", rename) for number, rename in enumerate(renames))
    return compile_edition(edition(Registry(company, concepts=concepts, protect=protect, contexts=contexts), DAY))


def concept(concept_id: str, rename: str) -> Concept:
    """The concept that one rename describes."""
    *old, new = rename.split(" -> ")
    formerly = tuple(former(name) for name in old[0].split(" | ")) if old else ()
    return Concept(concept_id, ConceptKind.PRODUCT, Term(new), formerly=formerly)


def former(written: str) -> Term:
    name, bracket, cues = written.partition(" (")
    return Term(name, generic=True, cues=tuple(cues.rstrip(")").split(", "))) if bracket else Term(name)


def document(*texts: str, element: str = "paragraph") -> Document:
    """A document of these blocks."""
    blocks = (
        Block(text, Location("body", number, element, f"Paragraph {number}", str(number)))
        for number, text in enumerate(texts, start=1)
    )
    return Document(Path("text.txt"), "txt", "", tuple(blocks))


def mentions(names: Matcher, text: str, element: str = "paragraph") -> tuple[Mention, ...]:
    return names.find(document(text, element=element))


def stale(names: Matcher, text: str) -> list[str]:
    """The text of each mention of a name that may not be said."""
    return [text[mention.start : mention.end] for mention in mentions(names, text) if mention.status not in RIGHT]
