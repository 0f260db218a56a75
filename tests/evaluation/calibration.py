"""Weights of signs and chances of the other names, fitted to the sentences that may be looked at.

    python -m tests.evaluation.calibration --texts FOLDER

Prints what `matching.evidence`, `matching.judging` and `matching.certainty` might say; a person rounds it, writes it
there and looks at the tables of `names`, where the sentences that were never looked at are the judge. Both fits are
logistic: the log odds that a name is meant are a sum. Of the signs the weights in the code count for something too: a
fitted one seldom strays from them by more than `_STRAY`, so that a sign seen twice is not believed to prove much.

What is rightly ignored counts like all else. Of the misspelt names in these sentences nearly all are meant; what is
found of names that do not occur in the documents of --texts joins in, each once.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from msgcheck.language.casing import initials
from msgcheck.language.folding import fold
from msgcheck.matching import Matcher, compile_edition
from msgcheck.matching.evidence import signs
from msgcheck.matching.judging import PRIOR
from msgcheck.matching.names import RIGHT, Sighting
from msgcheck.matching.signs import Known
from msgcheck.model import Block, Location
from msgcheck.registry import load
from msgcheck.registry.edition import edition
from tests.evaluation.names import DAY, SETS, read_sentences
from tests.evaluation.strange_names import strangers, texts_in

_STRAY, _FREE = 1.0, 10.0  # standard deviations
_STEPS = 200
_SIZE, _SEEDS = 3_000, range(1, 6)  # of the names that do not occur
_PLACE = Location("body", 1, "paragraph", "Line 1", "0")
_PRIOR = "to begin with"


class Case(NamedTuple):
    """A name that was seen: the sizes of the parts of its sum, and whether it is meant."""

    parts: Mapping[str, float]
    is_meant: bool


class Seen(NamedTuple):
    """A name seen in a block; `is_judged`: its words may be ordinary English; `known` is what its judge knows."""

    sighting: Sighting
    block: Block
    is_judged: bool
    known: Known


def main() -> None:
    """Print both fits, and the shares of all names that need none."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--texts", type=Path, metavar="FOLDER", required=True, help="documents without the names")
    chosen = arguments.parse_args()
    meant = list(seen_in_sentences())
    report_signs([(one, is_meant) for one, is_meant in meant if one.is_judged])
    plain = [(one, is_meant) for one, is_meant in meant if not one.is_judged]
    misspelt = [_spelling(one.sighting, is_meant) for one, is_meant in plain if one.sighting.errors]
    report_spellings(misspelt + [_spelling(one, False) for one in strangers_seen(texts_in(chosen.texts))])
    report_shares([(one, is_meant) for one, is_meant in plain if not one.sighting.errors])


def seen_in_sentences() -> Iterator[tuple[Seen, bool]]:
    """The names in the sentences that may be looked at, and whether a mark asks for a finding.

    Left out are those that never raise one, and those that a person may judge either way.
    """
    for folder, half in ((folder, half) for _, folder, halves in SETS for half in halves if half != "untouched"):
        matcher = compile_edition(edition(load(folder / "registry.yaml").registry, DAY))
        for line in read_sentences(folder / f"{half}.txt"):
            for one in _seen(matcher, [line.text]):
                span = (one.sighting.start, one.sighting.end)
                if span not in line.may and (one.sighting.errors or one.sighting.guise.status not in RIGHT):
                    yield one, span in line.must


def _seen(matcher: Matcher, texts: Sequence[str]) -> Iterator[Seen]:
    names = list(matcher.seen([Block(text, _PLACE) for text in texts]))
    known = Known(named=frozenset(name.sighting.concept_id for name in names if not name.may_be_ordinary))
    return (Seen(name.sighting, name.block, name.may_be_ordinary, known) for name in names)


def strangers_seen(texts: Sequence[str]) -> list[Sighting]:
    """What is found in these texts of names that do not occur there, each find once."""
    found: dict[tuple[str, str], Sighting] = {}
    for seed in _SEEDS:
        matcher = compile_edition(strangers(texts, _SIZE, seed))
        for start in range(0, len(texts), 200):
            for one in (one for one in _seen(matcher, texts[start : start + 200]) if not one.is_judged):
                said = one.block.text[one.sighting.start : one.sighting.end]
                found[said, one.sighting.guise.written] = one.sighting
    return [sighting for sighting in found.values() if sighting.errors]


def report_signs(judged: Sequence[tuple[Seen, bool]]) -> None:
    """Print the weight of each sign as it is in the code, as it fits, and how often it was seen."""
    weights, cases, counts = {_PRIOR: PRIOR}, [], Counter[tuple[str, bool]]()
    for one, is_meant in judged:
        found = {_kind(sign.words, sign.weight): sign.weight for sign in signs(one.block, one.sighting, one.known)}
        weights |= found
        counts.update((kind, is_meant) for kind in (_PRIOR, *found))
        cases.append(Case(dict.fromkeys((_PRIOR, *found), 1.0), is_meant))
    print("in code  fits   meant  not meant")
    for kind, weight in sorted(fitted(cases, weights, _STRAY).items()):
        print(f"{weights[kind]:+7.1f} {weight:+6.2f} {counts[kind, True]:6} {counts[kind, False]:6}   {kind}")


def _kind(words: str, weight: float) -> str:
    """What kind of sign it is: its words without those of the text. Of one kind, each weight is fitted by itself."""
    return f"{re.sub('“.+”', '“…”', words)} [{weight:+}]"


def _spelling(sighting: Sighting, is_meant: bool) -> Case:
    letters = len(fold(sighting.guise.written))
    return Case({_PRIOR: 1.0, "errors per letter": sighting.errors / letters}, is_meant)


def report_spellings(cases: Sequence[Case]) -> None:
    """Print of what sum the log odds of a misspelt name are."""
    print(f"\nmisspelt: {sum(case.is_meant for case in cases)} meant of {len(cases)}")
    for part, weight in fitted(cases, {_PRIOR: 0.0, "errors per letter": 0.0}, _FREE).items():
        print(f"{weight:+7.2f}   {part}")


def report_shares(plain: Sequence[tuple[Seen, bool]]) -> None:
    """Print how many of the other names are meant, by how they are said; one of each outcome is added to be careful."""
    outcomes: dict[str, list[bool]] = defaultdict(list)
    for one, is_meant in plain:
        outcomes[_way_of_saying(one)].append(is_meant)
    print()
    for way, meant in sorted(outcomes.items()):
        print(f"{(sum(meant) + 1) / (len(meant) + 2):.3f}   {sum(meant)} of {len(meant)} {way}")


def _way_of_saying(one: Seen) -> str:
    said, name = one.block.text[one.sighting.start : one.sighting.name_end], one.sighting.dated.term.name
    if one.sighting.shares_words:
        return "sharing words"
    if said == name:
        return "letter for letter"
    pairs = zip(initials(one.sighting.guise.written), initials(said), strict=False)
    return "without a capital" if any(before and not after for before, after in pairs) else "in other forms"


def fitted(cases: Sequence[Case], weights: Mapping[str, float], stray: float) -> dict[str, float]:
    """The weights under which these cases are likeliest, given that each strays from `weights` by about `stray`.

    Newton's method, which finds the one best fit there is.
    """
    parts = list(weights)
    sizes = np.array([[case.parts.get(part, 0.0) for part in parts] for case in cases])
    meant = np.array([case.is_meant for case in cases], dtype=float)
    start = np.array(list(weights.values()))
    fit, strictness = start, np.eye(len(parts)) / stray**2
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-sizes @ fit))
        slope = sizes.T @ (meant - chances) - strictness @ (fit - start)
        bend = (sizes.T * (chances * (1 - chances))) @ sizes + strictness
        fit = fit + 0.5 * np.linalg.solve(bend, slope)
    return dict(zip(parts, fit.tolist(), strict=True))


if __name__ == "__main__":
    main()
