"""What is weighed of a name that may be ordinary words: signs, and what is known before they are looked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign for (weight above 0) or against a name, in words that complete a reason."""

    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before one place is looked at: the words (in small letters) of the company's own name, and the
    ids of the concepts that the document names beyond doubt."""

    company: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
