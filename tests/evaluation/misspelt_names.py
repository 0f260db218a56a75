"""How well misspelt names are found: names get errors after counted noise (see `noise`) and stand in sentences.

What became another word or another name by its error is left out: nobody can tell that it is wrong.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import NamedTuple

from msgcheck.language.folding import fold
from msgcheck.matching import Matcher, compile_edition
from msgcheck.model import Severity
from msgcheck.registry.edition import DatedTerm, Edition
from tests.evaluation.noise import Noise, is_another_word, misread, mistyped
from tests.evaluation.raised import findings
from tests.evaluation.reliability import Outcome

_SENTENCES = (
    "We moved all our customers to {} last spring.",
    "{} is on page four.",
    "Please ask about {}, and order it today.",
    "Our new offer: {}",
)
_LEAST_LETTERS = 5  # of a name
_TRIES = 60
_LONGEST = 1_000
_LENGTHS = ((5, 6), (7, 8), (9, 11), (12, 17), (18, _LONGEST))  # letters; from 9 and from 18 on one error more may be

_KINDS = (
    ("mistyped, one error", mistyped, 1),
    ("mistyped, two errors", mistyped, 2),
    ("misread, one error", misread, 1),
    ("misread, two errors", misread, 2),
)


class Told(NamedTuple):
    """A misspelt name: the letters of the right one, and whether it was found."""

    letters: int
    is_found: bool


@dataclass(slots=True)
class Recall:
    """Misspelt names of one kind: how many were found, were found but for review; those that were not."""

    names: list[Told] = field(default_factory=list)
    reviewed: int = 0
    outcomes: list[Outcome] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The share that was found, of 1."""
        return sum(name.is_found for name in self.names) / len(self.names)

    def by_letters(self) -> Iterator[tuple[str, int, float]]:
        """For names of about so many letters how many there are, and the share that was found."""
        for least, most in _LENGTHS:
            of_length = [name.is_found for name in self.names if least <= name.letters <= most]
            if of_length:
                title = f"{least} to {most}" if most < _LONGEST else f"{least} and more"
                yield title, len(of_length), sum(of_length) / len(of_length)


def recall_by_kind(editions: Sequence[Edition], noise: Noise, variants: int = 12, seed: int = 1) -> dict[str, Recall]:
    """The recall over the names of `editions` for each kind of error, so many variants of each."""
    scores: dict[str, Recall] = {}
    for title, damage, errors in _KINDS:
        score = scores[title] = Recall()
        for one in editions:
            matcher, chance = compile_edition(one), random.Random(seed)
            names = {fold(dated.term.name) for dated in one.terms}
            for dated in one.terms:
                if not dated.term.generic:  # whether those count depends on the sentence
                    damaged = _damaged(
                        dated.term.name, partial(damage, errors=errors, noise=noise, chance=chance), names
                    )
                    for wrong in islice(damaged, variants):
                        _count(score, matcher, one, dated, wrong, chance.choice(_SENTENCES))
    return scores


def _damaged(name: str, damage: Callable[[str], str | None], names: set[str]) -> Iterator[str]:
    """Some of the ways in which a name may be wrong, each once."""
    made: set[str] = set()
    for _ in range(_TRIES if len(fold(name)) >= _LEAST_LETTERS else 0):
        wrong = damage(name)
        if wrong and wrong not in made and not is_another_word(name, wrong) and fold(wrong) not in names:
            made.add(wrong)
            yield wrong


def _count(score: Recall, matcher: Matcher, day_edition: Edition, dated: DatedTerm, wrong: str, sentence: str) -> None:
    start = sentence.index("{}")
    raised = findings([sentence.format(wrong)], matcher, day_edition)
    right = [
        found
        for found in raised
        if found.concept_id == dated.concept.id and found.start <= start and found.end >= start + len(wrong)
    ]
    is_found = any(found.severity is not Severity.REVIEW for found in right)
    score.outcomes += (Outcome(found.confidence, found in right) for found in raised)
    score.names.append(Told(len(fold(dated.term.name)), is_found))
    score.reviewed += bool(right) and not is_found
    if not right:
        score.missed.append(f"{dated.term.name!r} as {wrong!r}")
