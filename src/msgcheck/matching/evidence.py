"""The signs that tell a name from ordinary words: casing, words before and after it, cue words, prices, its place.

Each sign carries a weight, above 0 when it speaks for the name: the natural logarithm of how many times likelier it
makes it. The weights are set by hand and held against the sentences in tests/data/names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from msgcheck.language.casing import Habit, casing_habit, is_cased_like
from msgcheck.language.folding import MARKS
from msgcheck.language.pipeline import Sentence, sentence_around
from msgcheck.language.words import words
from msgcheck.matching.names import Sighting
from msgcheck.model import Block

_INDEFINITE = words("a an any another every each some")
_OURS = words("our your")
_SOMEBODYS = words("his her my their its whose")
_OTHER_DETERMINERS = words("the this that these those no one")
_OCCASIONS = words("over during after before at")
_USING = words(
    "adopt book buy cancel choose deploy download get include install launch need offer open order pick purchase "
    "recommend renew replace sell start subscribe switch try upgrade use"
)
_VERB_ENDING = re.compile(r"(?<=\w\w\w)(?:e?s|e?d|ing)$")
_PRICE = re.compile(r"[$€£¥]\s?\d|\d\s?(?:[$€£¥]|(?:USD|EUR|GBP|CHF|dollars?|euros?)\b)")
_TIME_OF_DAY = re.compile(r"\b\d{1,2}[:.]\d\d\b(?!\s?(?:USD|EUR|GBP|CHF))|\b\d{1,2}\s?[ap]\.?m\b")
_TITLES = words("title heading subtitle")


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign for (weight above 0) or against a name, in words that complete a reason."""

    weight: float
    words: str


def signs(block: Block, sighting: Sighting, *, named_elsewhere: bool) -> Iterator[Sign]:
    """The signs around a sighting. `named_elsewhere`: the document names the concept beyond doubt elsewhere."""
    sentence = sentence_around(block.text, sighting.start, sighting.end)
    yield from _casing(block.text, sighting, sentence)
    yield from _words_before(sighting, sentence)
    yield from _cues(sighting, sentence)
    yield from _place(block, sighting, sentence)
    if named_elsewhere:
        yield Sign(1, "the document names it elsewhere")


def _casing(text: str, sighting: Sighting, sentence: Sentence) -> Iterator[Sign]:
    said, written = text[sighting.start : sighting.name_end], sighting.guise.written
    if said.isupper() and not written.isupper():
        return
    if not is_cased_like(said, written):
        yield Sign(-4 if written.isupper() else -2, "it is not written with its capitals")
        return
    habit = casing_habit(text[: sighting.start] + " " + text[sighting.end :])
    if habit is Habit.TITLE:
        yield Sign(0.5, "it is written with its capitals, as are all words here")
    elif habit is not Habit.CAPITALS and _shows_by_capitals(written, sentence):
        yield Sign(3, "it is written with its capitals")
        yield from _longer_name(sighting, sentence)


def _shows_by_capitals(written: str, sentence: Sentence) -> bool:
    """Whether capitals tell anything: not those of one word that begins the sentence."""
    return bool(sentence.before) or " " in written or written.isupper()


def _longer_name(sighting: Sighting, sentence: Sentence) -> Iterator[Sign]:
    """Capitalised words that border on the name: a first name before it, more of another name after it."""
    first, *_ = sentence.before[-1:] if len(sentence.before) > 1 else ("",)
    last, *_ = sentence.after[:1] or ("",)
    if first.istitle() and first.isalpha():
        yield Sign(-3.5, f"“{first}” before it may belong to another name")
    if last.istitle() and last.lower() not in _cue_words(sighting):
        yield Sign(-2, f"“{last}” after it may belong to another name")


def _words_before(sighting: Sighting, sentence: Sentence) -> Iterator[Sign]:
    before = [word.lower() for word in sentence.before]
    yield from _determiner(sighting, sentence.before[-1] if before else "")
    using = [word for word in before[-4:] if word in _USING or _VERB_ENDING.sub("", word) in _USING]
    if using:
        yield Sign(1, f"“{using[-1]}” speaks of using it")
    if _OCCASIONS.intersection(before[-3:]):
        yield Sign(-1, "it is said of an occasion")


def _determiner(sighting: Sighting, word: str) -> Iterator[Sign]:
    """What the word before the name says of it; an ordinary noun of one word would want an article."""
    for weight, determiners in ((1, _OURS), (-0.5, _INDEFINITE), (-1, _SOMEBODYS), (0, _OTHER_DETERMINERS)):
        if word.lower() in determiners:
            if weight:
                yield Sign(weight, f"“{word}” stands before it")
            return
    if not (word.istitle() or sighting.guise.plural or " " in sighting.guise.written):
        yield Sign(1, "no article stands before it")


def _cues(sighting: Sighting, sentence: Sentence) -> Iterator[Sign]:
    """The registry's cue words in the same sentence; each after the first adds less."""
    near = " ".join(("", *sentence.before, *sentence.after, "")).lower()
    found = [cue for cue in _cue_words(sighting) if f" {cue} " in near or f" {cue}s " in near]
    if found:
        listed = ", ".join(f"“{cue}”" for cue in found)
        yield Sign(min(1.5 + len(found), 4), f"{listed} in the same sentence")


def _cue_words(sighting: Sighting) -> tuple[str, ...]:
    return tuple(cue.lower() for cue in sighting.dated.term.cues)


def _place(block: Block, sighting: Sighting, sentence: Sentence) -> Iterator[Sign]:
    if block.text[sighting.name_end : sighting.name_end + 1] in tuple(MARKS):
        yield Sign(4, "a trade mark sign follows it")
    if _PRICE.search(sentence.text):
        yield Sign(1.5, "a price is in the same sentence")
    elif _TIME_OF_DAY.search(sentence.text):
        yield Sign(-2, "a time of day is in the same sentence")
    if block.location.element in _TITLES and block.text.strip() == block.text[sighting.start : sighting.end]:
        yield Sign(1, "it stands alone as a title")
