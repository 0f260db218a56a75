"""Whether confidences mean something: of the findings that were given about so much, so many are right.

A finding of the hand-written sentences is right if a mark asks for just its span; what a person may judge either way is
left out. One of a real line that was stale is right if it covers a marked span, or if its words are gone from the
line that the authors made of it: their marks leave out some titles and link targets which they renamed all the same.
One of a real line that should raise nothing is wrong, even where the line seems to be labelled by mistake. One of a
misspelt name is right if it covers that name and means its concept. One of a text in which the names do not occur is
wrong. Findings for review count like all others.

The sentences that are only counted are the judge. Most real lines are plain cases, and rules were made after reading
some. Names misspelt by rule are all meant, and what is found of names that do not occur never is, so that in both the
shares tell little of what is likely: confidences reckon with strangers among the names of few letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

SURE = 0.9
_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, SURE, 0.95, 1.01)


class Outcome(NamedTuple):
    """The confidence that one finding was given, and whether it was right."""

    confidence: float
    is_right: bool


class Bin(NamedTuple):
    """The findings whose confidence is at least `least` and less than `below`: how many, how many of them right."""

    least: float
    below: float
    findings: int
    right: int
    given: float  # the mean of their confidences

    @property
    def share_right(self) -> float:
        return self.right / self.findings


def bins(outcomes: Sequence[Outcome]) -> list[Bin]:
    """The outcomes by confidence, from the lowest; what would be empty is left out."""
    made = []
    for least, below in pairwise(_EDGES):
        inside = [one for one in outcomes if least <= one.confidence < below]
        if inside:
            given = sum(one.confidence for one in inside) / len(inside)
            made.append(Bin(least, below, len(inside), _right(inside), given))
    return made


def sure_ones(outcomes: Iterable[Outcome]) -> str:
    """The one sentence that counts: how many of the findings that were given `SURE` or more are right."""
    sure = [one for one in outcomes if one.confidence >= SURE]
    if not sure:
        return f"no finding is given {SURE:.2f} or more"
    return f"of {len(sure):,} findings given {SURE:.2f} or more, {_right(sure) / len(sure):.1%} are right"


def table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """The lines of a reliability table."""
    yield "confidence     findings    right    given   share right"
    for one in bins(outcomes):
        below = "1.00 " if one.below > 1 else f"<{one.below:.2f}"
        yield (
            f"{one.least:.2f} - {below}  {one.findings:8,} {one.right:8,}    {one.given:.3f}   {one.share_right:.3f}"
        )


def _right(outcomes: Iterable[Outcome]) -> int:
    return sum(one.is_right for one in outcomes)
