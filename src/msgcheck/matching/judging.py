"""Judging a name that is ordinary English too: does this mention mean the product?

Each sign that speaks for or against is one piece of evidence with a weight; their sum decides between three
outcomes. A weight of 1 makes the product about twice as likely.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from msgcheck.language.casing import Habit, casing_habit, is_cased_like
from msgcheck.language.folding import MARKS
from msgcheck.language.pipeline import parse
from msgcheck.language.words import words
from msgcheck.matching.names import Sighting
from msgcheck.model import Block, Verdict

_SURE, _DOUBTFUL = 2.0, 0.5

_USING = words(
    "adopt book buy cancel choose deploy download get install launch offer open order purchase renew replace sell "
    "subscribe switch try upgrade use using ordering buying booking with via on in to into"
)
_INDEFINITE = words("a an any another every each some")
_OURS = words("our your")
_SOMEBODYS = words("his her my their its whose")
_OCCASIONS = words("over during after before at")
_PRICE = re.compile(r"[$€£¥]\s?\d|\d\s?(?:[$€£¥]|USD|EUR|GBP|CHF|dollars?|euros?)\b")
_TITLES = words("title heading subtitle bullet")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sign for (above 0) or against (below 0) the product, in words."""

    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """The outcome for one sighting; `verdict` None: the ordinary thing is meant."""

    verdict: Verdict | None
    confidence: float
    evidence: tuple[str, ...]


def judge(block: Block, sighting: Sighting, *, concept_named_elsewhere: bool) -> Judgement:
    """Weigh what speaks for the product at this place.

    `concept_named_elsewhere`: the document says another name of the same concept.
    """
    evidence = tuple(_evidence(block, sighting, concept_named_elsewhere))
    score = sum(sign.weight for sign in evidence)
    verdict = Verdict.FLAG if score >= _SURE else Verdict.REVIEW if score >= _DOUBTFUL else None
    ordered = sorted(evidence, key=lambda sign: -abs(sign.weight))
    return Judgement(verdict, round(1 / (1 + math.exp(-score)), 2), tuple(sign.words for sign in ordered))


def _evidence(block: Block, sighting: Sighting, concept_named_elsewhere: bool) -> Iterator[Evidence]:
    sentence = _sentence(block.text, sighting)
    yield from _casing(block, sighting, sentence)
    yield from _neighbours(sighting, sentence)
    yield from _cues(sighting, sentence)
    if block.text[sighting.name_end : sighting.name_end + 1] in tuple(MARKS):
        yield Evidence(4, "a trade mark sign follows")
    if _PRICE.search(sentence.text):
        yield Evidence(1.5, "a price stands near")
    if block.location.element in _TITLES and block.text.strip() == block.text[sighting.start : sighting.end]:
        yield Evidence(1, "it stands alone as a title")
    if concept_named_elsewhere:
        yield Evidence(1, "the document names the product elsewhere")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The sentence of a sighting, and its words in small letters on both sides of the name."""

    text: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    raw_before: tuple[str, ...]
    raw_after: tuple[str, ...]


def _sentence(text: str, sighting: Sighting) -> _Sentence:
    doc = parse(text[max(0, sighting.start - _WINDOW) : sighting.end + _WINDOW])
    start, end = min(sighting.start, _WINDOW), min(sighting.start, _WINDOW) + sighting.end - sighting.start
    sentences = [span for span in doc.sents if span.end_char > start and span.start_char < end]
    words = [token for span in sentences for token in span if not token.is_space]
    before = tuple(token.text for token in words if token.idx < start and token.idx + len(token) <= start)
    after = tuple(token.text for token in words if token.idx >= end)
    return _Sentence(
        " ".join(span.text for span in sentences),
        tuple(map(str.lower, before)),
        tuple(map(str.lower, after)),
        before,
        after,
    )


_WINDOW = 600


def _casing(block: Block, sighting: Sighting, sentence: _Sentence) -> Iterator[Evidence]:
    said, written = block.text[sighting.start : sighting.name_end], sighting.guise.written
    if said.isupper() and not written.isupper():
        return
    if not is_cased_like(said, written):
        yield Evidence(-3 if written.isupper() else -2, "it is not written with its capitals")
        return
    habit = casing_habit(block.text[: sighting.start] + " " + block.text[sighting.end :])
    if habit is Habit.TITLE:
        yield Evidence(0.5, "it is written with its capitals, as all words here")
    elif habit is not Habit.CAPITALS and (sentence.before or " " in written or written.isupper()):
        yield Evidence(3, "it is written with its capitals")
        if _in_longer_name(sentence):
            yield Evidence(-3, "it stands in a longer name")


def _in_longer_name(sentence: _Sentence) -> bool:
    """Whether a capitalised word that does not begin the sentence borders on the name."""
    before = sentence.raw_before[-1:] if len(sentence.raw_before) > 1 else ()
    return any(word[0].isupper() and not word.isupper() for word in (*before, *sentence.raw_after[:1]))


def _neighbours(sighting: Sighting, sentence: _Sentence) -> Iterator[Evidence]:
    before = sentence.before[-1:]
    if set(before) & _INDEFINITE:
        yield Evidence(-0.5, f"“{before[0]}” stands before it")
    elif set(before) & _OURS:
        yield Evidence(1, f"“{before[0]}” stands before it")
    elif set(before) & _SOMEBODYS:
        yield Evidence(-1, f"“{before[0]}” stands before it")
    elif set(before) & {"the"}:
        pass
    elif not sighting.guise.plural and " " not in sighting.guise.written:
        yield Evidence(1, "no article stands before it")
    using = [word for word in sentence.before[-4:] if word in _USING]
    if using:
        yield Evidence(1, f"“{using[-1]}” speaks of using it")
    if set(sentence.before[-3:]) & _OCCASIONS:
        yield Evidence(-1, "it is said of an occasion")


def _cues(sighting: Sighting, sentence: _Sentence) -> Iterator[Evidence]:
    cues = sighting.guise.dated.term.cues if sighting.guise.dated else ()
    words = " " + " ".join((*sentence.before, *sentence.after)) + " "
    near = [cue for cue in cues if f" {cue.lower()} " in words or f" {cue.lower()}s " in words]
    if near:
        listed = " and ".join(f"“{cue}”" for cue in near[:3])
        yield Evidence(2 + min(len(near) - 1, 2), f"{listed} stands near" if len(near) == 1 else f"{listed} stand near")
