"""The signs that tell a name from ordinary words: casing, words before and after it, cue words, prices, its place.

Each sign carries a weight, above 0 when it speaks for the name: the natural logarithm of how many times likelier it
makes it. The weights were set by hand and then fitted to the sentences in tests/data/names that may be looked at, by
tests/evaluation/calibration.py; they are its figures, rounded to halves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from msgcheck.language.casing import Habit, casing_habit, initials, is_cased_like
from msgcheck.language.folding import MARKS
from msgcheck.language.inflection import PREPOSITIONS
from msgcheck.language.pipeline import Sentence, sentence_around
from msgcheck.language.words import words
from msgcheck.matching.divisions import is_divided_otherwise
from msgcheck.matching.longer_names import head_after, is_in_quoted_title
from msgcheck.matching.names import RIGHT, Sighting
from msgcheck.model import Block

_INDEFINITE = words("a an any another every each some")
_OURS = words("our your")
_SOMEBODYS = words("his her my their its whose 's ’s")
_DETERMINERS = words("the this that these those no one") | _INDEFINITE | _OURS | _SOMEBODYS
_OCCASIONS = words("over during after before at")
_USING = words(
    "adopt book buy cancel choose deploy download get include install launch need offer open order pick purchase "
    "recommend renew replace sell start subscribe switch try upgrade use"
)
_OPENING_WORDS = (
    _USING
    | _DETERMINERS
    | PREPOSITIONS
    | words("all and both but check few how many most new now or see several so then two three what when why yes")
    | words("activate add are ask can compare connect could did discover do does enable enjoy explore find has have")
    | words("integrate is join let manage may meet migrate must please should visit was were which who will with would")
)
_VERB_ENDING = re.compile(r"(?<=\w\w\w)(?:e?s|e?d|ing)$")
_PRICE = re.compile(r"[$€£¥]\s?\d|\d\s?(?:[$€£¥]|(?:USD|EUR|GBP|CHF|dollars?|euros?)\b)")
_TIME_OF_DAY = re.compile(r"\b\d{1,2}[:.]\d\d\b(?!\s?(?:USD|EUR|GBP|CHF))|\b\d{1,2}\s?[ap]\.?m\b")
_DOING = words("take takes took taken taking give gave given giving hold held holding keep kept keeping make made")
_PERSONS_TITLES = words("Mr Mrs Ms Miss Dr Prof Sir Herr Frau Mme Signor Signora")
_TITLES = words("Mr Mrs Ms Miss Dr Prof Sir Herr Frau Mme Signor Signora")
_PLACES_AND_FIRMS = words(
    "Street St Road Rd Lane Avenue Square Hill Bridge Park Bay Island Valley County Hotel Inn University College "
    "School Museum Church Hospital Airport Company Co Corporation Corp Inc Incorporated Ltd Limited LLC LLP PLC AG "
    "GmbH Group Holding Holdings Brothers Partners Associates Foundation Society Association International Institute "
    "Records Brewing Brewery Insurance Bank Airlines Aircraft"
)
_TITLES = words("title heading subtitle")


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


def signs(block: Block, sighting: Sighting, known: Known) -> Iterator[Sign]:
    """The signs around a sighting."""
    sentence = sentence_around(block.text, sighting.start, sighting.end)
    yield from _casing(block.text, sighting, sentence, known.company)
    yield from _division(block.text, sighting)
    yield from _neighbours(block.text, sighting, sentence, known.company)
    yield from _title_of_a_work(block.text, sighting)
    yield from _common_words(sentence)
    yield from cues(sighting, sentence)
    yield from place(block, sighting, sentence)
    if sighting.concept_id in known.named:
        yield Sign(1, "the document names it elsewhere")


def _casing(text: str, sighting: Sighting, sentence: Sentence, company: frozenset[str]) -> Iterator[Sign]:
    said, written = text[sighting.start : sighting.name_end], sighting.guise.written
    if said.isupper() and not written.isupper():
        return
    if not _has_its_capitals(said, sighting):
        yield Sign(-4 if written.isupper() else -2.5, "it is not written with its capitals")
        return
    habit = casing_habit(text[: sighting.start] + " " + text[sighting.end :])
    if habit is Habit.TITLE:
        yield Sign(0.5, "it is written with its capitals, as are all words here")
    elif habit is Habit.PLAIN and _follows_another_name(sighting, sentence, company):
        return
    elif habit is not Habit.CAPITALS and _shows_by_capitals(written, sentence):
        yield Sign(3, "it is written with its capitals")


def _division(text: str, sighting: Sighting) -> Iterator[Sign]:
    said = text[sighting.start : sighting.name_end]
    if sighting.guise.status in RIGHT and is_divided_otherwise(said, sighting.guise.written):
        yield Sign(-2, "it is not divided as the name is")


def _has_its_capitals(said: str, sighting: Sighting) -> bool:
    """Whether `said` is written with the capitals of the name; of a misspelt one those count that begin words."""
    written = sighting.guise.written
    return initials(said) == initials(written) if sighting.errors else is_cased_like(said, written)


def _shows_by_capitals(written: str, sentence: Sentence) -> bool:
    """Whether capitals tell anything: not those of one word that begins the sentence."""
    return bool(sentence.before) or " " in written or written.isupper()


def _follows_another_name(sighting: Sighting, sentence: Sentence, company: frozenset[str]) -> bool:
    """Whether a capital before it makes it the end of a longer name: before several words, one inside the sentence."""
    before = ("", *sentence.before)[-1]
    is_told_by = len(sentence.before) > 1 or " " not in sighting.guise.written
    return is_told_by and before.lower() not in company and _may_begin_another_name(before, sighting)


def _may_begin_another_name(before: str, sighting: Sighting) -> bool:
    return before[:1].isupper() and before.lower() not in _OPENING_WORDS and before.lower() not in _cue_words(sighting)


def _neighbours(text: str, sighting: Sighting, sentence: Sentence, company: frozenset[str]) -> Iterator[Sign]:
    """The words that border on a name with its capitals: other capitals make it part of a longer name."""
    if not _has_its_capitals(text[sighting.start : sighting.name_end], sighting):
        return
    before, after = ("", *sentence.before)[-1], (*sentence.after, "")[0]
    is_one_word = " " not in sighting.guise.written
    is_named = _may_begin_another_name(before, sighting)
    if is_named and before.lower() in company:
        yield Sign(2, f"“{before}” stands before it")
    elif is_named:
        weight = -3.5 if len(sentence.before) > 1 else -2.5 if is_one_word else -1
        yield Sign(weight, f"“{before}” before it may belong to another name")
    elif is_one_word and not sighting.guise.plural and before.lower() not in _DETERMINERS:
        yield Sign(1, "no article stands before it")
    if before.rstrip(".") in _PERSONS_TITLES:
        yield Sign(-3, f"“{before}” before it begins a person’s name")
    head = head_after(text, sighting.end)
    if head and head.lower() not in _cue_words(sighting):
        yield Sign(-4.5, f"“{head}” after it makes it the name of a place or a firm")
    elif after.istitle() and after.lower() not in _cue_words(sighting):
        yield Sign(-2.5, f"“{after}” after it may belong to another name")


def _title_of_a_work(text: str, sighting: Sighting) -> Iterator[Sign]:
    if is_in_quoted_title(text, sighting.start, sighting.end):
        yield Sign(-3.5, "it is a part of a title in quotation marks")


def _common_words(sentence: Sentence) -> Iterator[Sign]:
    before = [word.lower() for word in sentence.before]
    for weight, determiners in ((1, _OURS), (-1, _INDEFINITE), (-1, _SOMEBODYS)):
        if determiners.intersection(before[-1:]):
            yield Sign(weight, f"“{before[-1]}” stands before it")
    using = [word for word in before[-4:] if word in _USING or _VERB_ENDING.sub("", word) in _USING]
    if using:
        yield Sign(1.5, f"“{using[-1]}” speaks of using it")
    if _INDEFINITE.intersection(before[-1:]) and _DOING.intersection(before[-2:-1]):
        yield Sign(-2, f"“{before[-2]} {before[-1]}” speaks of doing it")
    if sentence.after[:1] == ("of",):
        yield Sign(-1, "“of” after it says of what")
    if _OCCASIONS.intersection(before[-3:]):
        yield Sign(-1, "it is said of an occasion")


def cues(sighting: Sighting, sentence: Sentence) -> Iterator[Sign]:
    """The registry's cue words in the same sentence; each after the first adds less."""
    near = " ".join(("", *sentence.before, *sentence.after, "")).lower()
    found = [cue for cue in _cue_words(sighting) if f" {cue} " in near or f" {cue}s " in near]
    if found:
        listed = ", ".join(f"“{cue}”" for cue in found)
        yield Sign(min(2 + len(found), 4), f"{listed} in the same sentence")


def _cue_words(sighting: Sighting) -> tuple[str, ...]:
    return tuple(cue.lower() for cue in sighting.dated.term.cues)


def place(block: Block, sighting: Sighting, sentence: Sentence) -> Iterator[Sign]:
    """What the place itself says: a trade mark sign, a price or a time of day, a title."""
    if block.text[sighting.name_end : sighting.name_end + 1] in tuple(MARKS):
        yield Sign(4, "a trade mark sign follows it")
    if _PRICE.search(sentence.text):
        yield Sign(1.5, "a price is in the same sentence")
    elif _TIME_OF_DAY.search(sentence.text):
        yield Sign(-2, "a time of day is in the same sentence")
    if block.location.element in _TITLES and block.text.strip() == block.text[sighting.start : sighting.end]:
        yield Sign(1, "it stands alone as a title")
