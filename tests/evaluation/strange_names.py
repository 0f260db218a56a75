"""How often ordinary text is taken for a name: real text is read with names that do not occur in it.

So everything found is a false alarm. The names are retired, and then, in another registry, the ones to be said: of
these a misspelling is a fault, a right spelling none.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from msgcheck.errors import MsgcheckError
from msgcheck.formats import read
from msgcheck.language.folding import fold
from msgcheck.matching import compile_edition
from msgcheck.registry.edition import Edition, edition
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term
from tests.evaluation.raised import findings

_DAY = date(2026, 11, 23)
_BLOCKS = 200  # of a document


def false_alarms(
    texts: Sequence[str], size: int = 1_000, seed: int = 1, *, retired: bool = True
) -> tuple[int, Counter[tuple[str, float]]]:
    """How many words the texts have, and what is found in them of names that do not occur there, and how sure it is."""
    day_edition = strangers(texts, size, seed, retired=retired)
    matcher = compile_edition(day_edition)
    found: Counter[tuple[str, float]] = Counter()
    for start in range(0, len(texts), _BLOCKS):
        for alarm in findings(texts[start : start + _BLOCKS], matcher, day_edition):
            name = _name(day_edition.concept(alarm.concept_id))
            found[f"{alarm.found!r} as {name!r}, {alarm.rule}", alarm.confidence] += 1
    return sum(len(text.split()) for text in texts), found


def strangers(texts: Iterable[str], size: int, seed: int, *, retired: bool = True) -> Edition:
    """Names that do not occur: of the text's own words, invented ones, and both together."""
    chance = random.Random(seed)
    everything = fold("\n".join(texts))
    words = sorted(set(re.findall(r"[a-z]{4,11}", "\n".join(texts).lower())))
    names: set[str] = set()
    while len(names) < size:
        kind = chance.random()
        if kind < 0.45:
            name = " ".join(chance.sample(words, chance.choice((2, 2, 3)))).title()
        elif kind < 0.75:
            name = _invented(chance)
        else:
            name = f"{_invented(chance)} {chance.choice(words).title()}"
        if fold(name) not in everything:
            names.add(name)
    concepts = tuple(_concept(number, name, retired=retired) for number, name in enumerate(sorted(names)))
    return edition(Registry("Strangers", concepts=concepts), _DAY)


def _concept(number: int, name: str, *, retired: bool) -> Concept:
    if retired:
        return Concept(f"c{number}", ConceptKind.PRODUCT, Term(f"Qxq{number}zz"), formerly=(Term(name),))
    return Concept(f"c{number}", ConceptKind.PRODUCT, Term(name))


def _name(concept: Concept) -> str:
    return concept.formerly[0].name if concept.formerly else concept.name.name


def _invented(chance: random.Random) -> str:
    syllables = "ba bri ca clo da dro el fa flo ga gri ha in jo ka lu ma mer na no or pa pli qua ra sa sto ta tri ve zo"
    name = "".join(chance.choices(syllables.split(), k=chance.choice((2, 3, 3, 4)))).title()
    return name if chance.random() < 0.7 else f"{name}{chance.choice(('ly', 'ify', 'Hub', 'Desk', 'Flow', ' 365'))}"


def texts_in(folder: Path) -> list[str]:
    """The blocks of all documents in `folder` that can be read, but for addresses and code."""
    texts: list[str] = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            try:
                document = read(path)
            except MsgcheckError:
                continue
            texts += [block.text for one in document.with_inside() for block in one.blocks if not block.opaque]
    return texts
