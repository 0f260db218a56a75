"""The names that are looked for, and what was found of them: the values that flow through matching."""

from __future__ import annotations

from dataclasses import dataclass

from msgcheck.model import TermStatus
from msgcheck.registry.edition import DatedTerm

SAID_TODAY = frozenset({TermStatus.PREFERRED, TermStatus.ADMITTED})
RIGHT = SAID_TODAY | {TermStatus.NOT_YET}
STALE = frozenset({TermStatus.SUPERSEDED, TermStatus.DEPRECATED, TermStatus.HIDDEN})


@dataclass(frozen=True, slots=True)
class Guise:
    """A name in one of its forms, as it would be written with care: "Business Lunches" of "Business Lunch".

    `dated` is what the name means on the day; None: a protected name, which only hides what it contains. `plural` tells
    of the form, `inflected` that it is another form than the registered one, and `errors` counts what is wrong in it.
    """

    written: str
    dated: DatedTerm | None
    plural: bool = False
    inflected: bool = False
    errors: int = 0

    @property
    def status(self) -> TermStatus | None:
        """What the name is worth on the day; None for a protected name."""
        return self.dated.status if self.dated else None

    @property
    def language(self) -> str | None:
        """The code of the language that the name is in, without region; None for a protected name."""
        return self.dated.language if self.dated else None


@dataclass(frozen=True, slots=True)
class Sighting:
    """A guise confirmed at a half-open span of a block's text; `name_end` is where a possessive ending begins.

    `errors` counts what is wrong in the spelling; `shares_words` says that the span is a list in which the name shares
    a word with another, "Gold and Silver Plans".
    """

    guise: Guise
    start: int
    end: int
    name_end: int
    errors: int = 0
    shares_words: bool = False

    @property
    def dated(self) -> DatedTerm:
        """What the name means on the day; a ValueError for a protected name, which means nothing."""
        if self.guise.dated is None:
            raise ValueError(f"{self.guise.written!r} is protected and names no concept")
        return self.guise.dated

    @property
    def concept_id(self) -> str:
        """The id of the concept that is named."""
        return self.dated.concept.id

    @property
    def possessive(self) -> bool:
        """Whether a possessive ending belongs to the span."""
        return self.name_end < self.end
