"""The signs that tell a name from ordinary words: casing, words before and after it, cue words, prices, its place.

Each sign carries a weight, above 0 when it speaks for the name: the natural logarithm of how many times likelier it
makes it. The weights were set by hand and then fitted to the sentences in tests/data/names that may be looked at, by
tests/evaluation/calibration.py; they are its figures, rounded to halves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgcheck.language.casing import Habit, casing_habit, initials, is_cased_like
from msgcheck.language.folding import MARKS
from msgcheck.language.pipeline import Sentence, sentence_around
from msgcheck.language.words import words
from msgcheck.matching.cue_words import cues
from msgcheck.matching.divisions import is_divided_otherwise
from msgcheck.matching.names import RIGHT, Sighting
from msgcheck.matching.neighbours import INDEFINITE, OURS, SOMEBODYS, USING, follows_another_name, neighbours
from msgcheck.matching.one_word import said_of_one_word
from msgcheck.matching.signs import Known, Sign
from msgcheck.matching.speech import Speech, words_before
from msgcheck.matching.strange_words import strange_words
from msgcheck.model import Block

_PRICE = re.compile(r"[$€£¥]\s?\d|\d\s?(?:[$€£¥]|(?:USD|EUR|GBP|CHF|dollars?|euros?)\b)")
_TIME_OF_DAY = re.compile(r"\b\d{1,2}[:.]\d\d\b(?!\s?(?:USD|EUR|GBP|CHF))|\b\d{1,2}\s?[ap]\.?m\b")
_DOING = words("take takes took taken taking give gave given giving hold held holding keep kept keeping make made")
_CAPTION = re.compile(
    r"(?:Fig(?:ure|\s?\.)?|Table|Photo|Picture|Image|Chart|Step|Tip|Note|Exhibit)(?:\s\S{1,4})?\s?:\Z"
)
_TITLES = words("title heading subtitle")
_VERB_ENDING = re.compile(r"(?<=\w\w\w)(?:e?s|e?d|ing)$")


def _speaks_of_using(word: str) -> bool:
    return word in USING or _VERB_ENDING.sub("", word) in USING


_SPEECH = Speech(OURS, INDEFINITE, SOMEBODYS, words("over during after before at"), _speaks_of_using)


def signs(block: Block, sighting: Sighting, known: Known) -> Iterator[Sign]:
    """The signs around a sighting."""
    sentence = sentence_around(block.text, sighting.start, sighting.end)
    yield from _casing(block.text, sighting, sentence, known.company)
    yield from _division(block.text, sighting)
    if _has_its_capitals(block.text[sighting.start : sighting.name_end], sighting):
        yield from neighbours(block.text, sighting, sentence, known.company)
    yield from said_of_one_word(sighting, sentence)
    yield from words_before(sentence, _SPEECH)
    yield from _common_words(sentence)
    yield from in_any_language(block, sighting, sentence, known)


def in_any_language(block: Block, sighting: Sighting, sentence: Sentence, known: Known) -> Iterator[Sign]:
    """The signs for which it does not matter in which language the name is."""
    yield from cues(sighting, sentence)
    yield from _place(block, sighting, sentence)
    if sighting.concept_id in known.named:
        yield Sign(1, "the document names it elsewhere")


def _casing(text: str, sighting: Sighting, sentence: Sentence, company: frozenset[str]) -> Iterator[Sign]:
    said, written = text[sighting.start : sighting.name_end], sighting.guise.written
    if said.isupper() and not written.isupper():
        return
    if not _has_its_capitals(said, sighting):
        yield Sign(-4 if written.isupper() else -2.5, "it is not written with its capitals")
        strange = strange_words(written, sighting.dated.language)
        yield from (Sign(2.5, f"“{word}” is no ordinary word") for word in strange[:1])
        return
    habit = casing_habit(text[: sighting.start] + " " + text[sighting.end :])
    if habit is Habit.TITLE:
        yield Sign(0.5, "it is written with its capitals, as are all words here")
    elif habit is Habit.PLAIN and follows_another_name(sighting, sentence, company):
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
    return _is_inside(sentence) or " " in written or written.isupper()


def _is_inside(sentence: Sentence) -> bool:
    """Whether words stand before it in the sentence, other than such as "Figure 3:"."""
    return bool(sentence.before) and not _CAPTION.match(" ".join(sentence.before))


def _common_words(sentence: Sentence) -> Iterator[Sign]:
    before = [word.lower() for word in sentence.before]
    if INDEFINITE.intersection(before[-1:]) and _DOING.intersection(before[-2:-1]):
        yield Sign(-2, f"“{before[-2]} {before[-1]}” speaks of doing it")
    if sentence.after[:2] == ("stands", "for"):
        yield Sign(-3, "“stands for” after it says what else it means")
    if sentence.after[:1] == ("of",):
        yield Sign(-1, "“of” after it says of what")


def _opens_like_any_word(text: str, sighting: Sighting, sentence: Sentence) -> bool:
    """Whether all has capitals here, or its one word opens a sentence that goes on, "Cushion covers, 12 EUR"."""
    if casing_habit(text[: sighting.start] + " " + text[sighting.end :]) is Habit.CAPITALS:
        return True
    return not _shows_by_capitals(sighting.guise.written, sentence) and "".join(sentence.after[:1]).islower()


def _place(block: Block, sighting: Sighting, sentence: Sentence) -> Iterator[Sign]:
    """What the place itself says: a trade mark sign, a price or a time of day, a title."""
    if block.text[sighting.name_end : sighting.name_end + 1] in tuple(MARKS):
        yield Sign(4, "a trade mark sign follows it")
    if _PRICE.search(sentence.text):
        if not _opens_like_any_word(block.text, sighting, sentence):
            yield Sign(1.5, "a price is in the same sentence")
    elif _TIME_OF_DAY.search(sentence.text):
        yield Sign(-2, "a time of day is in the same sentence")
    if block.location.element in _TITLES and block.text.strip() == block.text[sighting.start : sighting.end]:
        yield Sign(1, "it stands alone as a title")
