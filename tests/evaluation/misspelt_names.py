"""How well misspelt names are found, and how often ordinary text is taken for one.

Names get errors after counted noise (see `noise`) and stand in sentences. What became another word or another name by
its error is left out: nobody can tell that it is wrong. For the other measure real text is read with names that do not
occur in it, so that everything found is a false alarm.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path

from msgcheck.errors import MsgcheckError
from msgcheck.formats import read
from msgcheck.language.folding import fold
from msgcheck.matching import Matcher, compile_edition
from msgcheck.matching.names import RIGHT
from msgcheck.model import Block, Document, How, Location, Mention, Verdict
from msgcheck.registry.edition import Edition, edition
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term
from tests.evaluation.noise import Noise, is_another_word, misread, mistyped
from tests.evaluation.reliability import Outcome

_DAY = date(2026, 11, 23)
_SENTENCES = (
    "We moved all our customers to {} last spring.",
    "{} is on page four.",
    "Please ask about {}, and order it today.",
    "Our new offer: {}",
)
_LEAST_LETTERS = 5  # of a name
_TRIES = 60
_PLACE = Location("body", None, "paragraph", "Paragraph", "0")

_KINDS = (
    ("mistyped, one error", mistyped, 1),
    ("mistyped, two errors", mistyped, 2),
    ("misread, one error", misread, 1),
    ("misread, two errors", misread, 2),
)


@dataclass(slots=True)
class Recall:
    """Misspelt names of one kind: how many there were, were found, were found but for review; those that were not."""

    wanted: int = 0
    found: int = 0
    reviewed: int = 0
    outcomes: list[Outcome] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


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
                        _count(score, matcher, dated.concept.id, dated.term.name, wrong, chance)
    return scores


def _damaged(name: str, damage: Callable[[str], str | None], names: set[str]) -> Iterator[str]:
    """Some of the ways in which a name may be wrong, each once."""
    made: set[str] = set()
    for _ in range(_TRIES if len(fold(name)) >= _LEAST_LETTERS else 0):
        wrong = damage(name)
        if wrong and wrong not in made and not is_another_word(name, wrong) and fold(wrong) not in names:
            made.add(wrong)
            yield wrong


def _count(score: Recall, matcher: Matcher, concept: str, name: str, wrong: str, chance: random.Random) -> None:
    sentence = chance.choice(_SENTENCES)
    start = sentence.index("{}")
    raised = [mention for mention in matcher.find(_document([sentence.format(wrong)])) if _raises(mention)]
    mentions = [
        mention
        for mention in raised
        if mention.concept_id == concept and mention.start <= start and mention.end >= start + len(wrong)
    ]
    score.outcomes += (Outcome(mention.confidence, mention in mentions) for mention in raised)
    score.wanted += 1
    score.found += any(mention.verdict is Verdict.FLAG for mention in mentions)
    score.reviewed += bool(mentions) and all(mention.verdict is Verdict.REVIEW for mention in mentions)
    if not mentions:
        score.missed.append(f"{name!r} as {wrong!r}")


def _raises(mention: Mention) -> bool:
    """Whether checks have something to say of a mention: not of a name that may be said, in its letters."""
    return mention.how is How.FUZZY or mention.status not in RIGHT


def false_alarms(texts: Sequence[str], size: int = 1_000, seed: int = 1) -> tuple[int, Counter[tuple[str, float]]]:
    """How many words the texts have, and what is found in them of names that do not occur there, and how sure it is."""
    matcher = compile_edition(strangers(texts, size, seed))
    found: Counter[tuple[str, float]] = Counter()
    for start in range(0, len(texts), 200):
        document = _document(texts[start : start + 200])
        for mention in matcher.find(document):
            found[f"{_said(document, mention)!r} as {mention.term!r}", mention.confidence] += 1
    return sum(len(text.split()) for text in texts), found


def strangers(texts: Iterable[str], size: int, seed: int) -> Edition:
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
    concepts = tuple(
        Concept(f"c{number}", ConceptKind.PRODUCT, Term(f"Qxq{number}zz"), formerly=(Term(name),))
        for number, name in enumerate(sorted(names))
    )
    return edition(Registry("Strangers", concepts=concepts), _DAY)


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


def _said(document: Document, mention: Mention) -> str:
    return document.blocks[mention.block].text[mention.start : mention.end]


def _document(texts: Sequence[str]) -> Document:
    return Document(Path("text.txt"), "text", "", tuple(Block(text, _PLACE) for text in texts))
