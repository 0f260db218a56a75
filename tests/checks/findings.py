"""What a check says of a text, given a small registry and a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import ModuleType

from msgcheck.matching import compile_edition
from msgcheck.model import Block, Document, Finding, Location
from msgcheck.registry.edition import edition
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term

TODAY = date(2026, 11, 23)
OFFICIAL = Concept(
    id="meals-for-teams",
    kind=ConceptKind.PRODUCT,
    name=Term("Meals for Teams"),
    since=date(2026, 3, 1),
    formerly=(Term("Midday Box", until=date(2026, 3, 1), grace_until=date(2026, 4, 1)),),
    also=(Term("MFT"),),
    avoid=(Term("team lunches"),),
    owner="lucy@brightside.example",
    note="Renamed to speak to teams.",
)


def findings(
    check: ModuleType, *texts: str, concept: Concept = OFFICIAL, day: date = TODAY, tags_allowed: bool = True
) -> list[Finding]:
    """What `check` finds in a document of these blocks; `tags_allowed` tells of hashtags and handles."""
    blocks = tuple(
        Block(text, Location("slide", number, "body", f"Slide {number}", str(number)))
        for number, text in enumerate(texts, start=1)
    )
    document = Document(Path("deck.pptx"), "pptx", "", blocks)
    registry = Registry("Test", concepts=(concept,), hashtags=tags_allowed, handles=tags_allowed)
    on_day = edition(registry, day)
    return list(check.run(document, compile_edition(on_day).find(document), on_day))
