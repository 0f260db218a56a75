"""The registry as values: concepts with terms, dates, prices; approved statements; protected names."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class ConceptKind(StrEnum):
    """Which list of the file a concept stands in."""

    PRODUCT = "product"
    TERM = "term"


class Article(StrEnum):
    """The article an English name takes, where rules would get it wrong."""

    A = "a"
    AN = "an"
    NONE = "none"
    THE = "the"


@dataclass(frozen=True, slots=True)
class Term:
    """One name of a concept, of any status.

    `until` is the first day on which a superseded name is stale (None on a superseded name: stale on every day);
    `grace_until` the first day on which that is an error and no longer a warning; `since` the first day on which it
    was right, as far as the file says. `generic` says that the name is also an ordinary word; `cues` are words that
    speak for the product where they stand near.
    """

    name: str
    until: date | None = None
    grace_until: date | None = None
    generic: bool = False
    cues: tuple[str, ...] = ()
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency, as in "14.50 USD"."""

    amount: Decimal
    currency: str  # ISO 4217

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"


@dataclass(frozen=True, slots=True)
class Price:
    """What a concept costs per `per` from the day `since` on; `was` holds the past amounts, newest first."""

    amount: Money
    per: str | None = None
    since: date | None = None
    was: tuple[Money, ...] = ()


@dataclass(frozen=True, slots=True)
class Concept:
    """A product or a shared term, with all its names.

    `name` is in force from `since` on (None: always). With `embargo`, saying it earlier is an error. The tuple
    `formerly` is newest first. `line` is where the concept begins in its file, from 1. All names are in one `language`:
    what has names in several is a concept in each, of which the others say by `translates` which concept of the file's
    own language they are; "meals-for-teams@de" translates "meals-for-teams".
    """

    id: str
    kind: ConceptKind
    name: Term
    since: date | None = None
    embargo: bool = False
    formerly: tuple[Term, ...] = ()
    also: tuple[Term, ...] = ()
    avoid: tuple[Term, ...] = ()
    misspellings: tuple[Term, ...] = ()
    definition: str | None = None
    owner: str | None = None
    note: str | None = None
    article: Article | None = None
    plural: str | None = None
    prices: tuple[Price, ...] = ()
    line: int = 0
    language: str = "en"
    translates: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Approved wording, in force from `since` on; `formerly` holds its past versions, newest first."""

    id: str
    text: str
    since: date | None = None
    formerly: tuple[str, ...] = ()
    owner: str | None = None
    note: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Registry:
    """One company's message: what is said, since when, and what no longer is."""

    name: str
    language: str = "en"
    owner: str | None = None
    concepts: tuple[Concept, ...] = ()
    statements: tuple[Statement, ...] = ()
    protect: tuple[str, ...] = ()
    contexts: tuple[str, ...] = field(default=())  # allow.contexts, with the place-holder {name}
    hashtags: bool = True  # allow.hashtags: whether stale names may stand in them
    handles: bool = True  # allow.handles
