"""The examples that stand in each check's page and run as tests, and the small registry they are held against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msgcheck.registry.model import Concept, ConceptKind, Registry, Term

DAY = date(2026, 11, 23)
"""The day as of which the examples are judged."""


@dataclass(frozen=True, slots=True)
class Example:
    """A block of text; `found` is what the check must find in it (None: nothing), `replacement` what to say instead.

    `element` is the block's kind of place.
    """

    text: str
    found: str | None = None
    replacement: str | None = None
    element: str = "paragraph"


REGISTRY = Registry(
    name="Brightside Catering",
    concepts=(
        Concept(
            id="meals-for-teams",
            kind=ConceptKind.PRODUCT,
            name=Term("Meals for Teams"),
            since=date(2026, 3, 1),
            formerly=(Term("Midday Box", until=date(2026, 3, 1)),),
            also=(Term("MFT"),),
            avoid=(Term("team lunches"),),
            misspellings=(Term("Meal for Team"),),
            owner="lucy@brightside.example",
            note="Renamed to speak to teams, not only to business customers.",
        ),
        Concept(
            id="parcel-falcon",
            kind=ConceptKind.PRODUCT,
            name=Term("Parcel Falcon"),
            formerly=(Term("Parcel Pigeon"),),
            misspellings=(Term("Parcel Falkon"),),
        ),
        Concept(
            id="planner",
            kind=ConceptKind.PRODUCT,
            name=Term("Nova Planner"),
            since=date(2027, 1, 1),
            embargo=True,
            formerly=(Term("Old Planner", until=date(2027, 1, 1)),),
        ),
        Concept(
            id="swift-planner",
            kind=ConceptKind.PRODUCT,
            name=Term("Swift Planner"),
            since=date(2027, 1, 1),
            formerly=(Term("Slow Planner", until=date(2027, 1, 1)),),
        ),
        Concept(id="slidecraft", kind=ConceptKind.PRODUCT, name=Term("slidecraft.js")),
        Concept(
            id="mql",
            kind=ConceptKind.TERM,
            name=Term("marketing-qualified lead"),
            also=(Term("MQL"),),
            avoid=(Term("hot lead"),),
        ),
    ),
    protect=("Midday Box Records",),
)
