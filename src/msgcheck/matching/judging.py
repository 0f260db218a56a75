"""Judging a name that is an ordinary word too: does this mention mean the concept, or the ordinary thing?

The signs around it are weighed (see `evidence`); their sum decides between three outcomes: flag it, leave it to a
person, or ignore it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from msgcheck.matching.evidence import signs
from msgcheck.matching.evidence_abroad import signs_abroad
from msgcheck.matching.names import RIGHT, Sighting
from msgcheck.matching.signs import Known, Sign
from msgcheck.matching.tags import tag_signs
from msgcheck.model import Block, Verdict
from msgcheck.registry.languages import ENGLISH

PRIOR = -1.0  # the log odds where no sign is seen, fitted as the weights are (see `evidence`)
_SURE = 0.5  # the log odds from which a mention is flagged; where signs do not speak against it, a person judges


@dataclass(frozen=True, slots=True)
class Judgement:
    """The outcome for one sighting; `verdict` None: the ordinary thing is meant. `evidence` is in words."""

    verdict: Verdict | None
    confidence: float
    evidence: tuple[str, ...] = ()


def judge(block: Block, sighting: Sighting, known: Known) -> Judgement:
    """Weigh what speaks for and against the concept at this place."""
    weighed = sorted(_signs(block, sighting, known), key=_strength, reverse=True)
    score = PRIOR + sum(sign.weight for sign in weighed)
    return Judgement(_verdict(score, sighting), chance(score), tuple(sign.words for sign in weighed))


def _signs(block: Block, sighting: Sighting, known: Known) -> Iterator[Sign]:
    if sighting.dated.language != ENGLISH:
        yield from signs_abroad(block, sighting, known)
    else:
        yield from signs(block, sighting, known)
        yield from tag_signs(block.text, sighting)


def _strength(sign: Sign) -> float:
    return abs(sign.weight)


def _verdict(score: float, sighting: Sighting) -> Verdict | None:
    """The outcome for these log odds; small letters in a name of today are never more than doubtful."""
    if score < PRIOR:
        return None
    return Verdict.REVIEW if score < _SURE or sighting.guise.status in RIGHT else Verdict.FLAG


def chance(score: float) -> float:
    """The chance that the log odds `score` stand for; never certainty."""
    return min(0.99, round(1 / (1 + math.exp(-score)), 2))
