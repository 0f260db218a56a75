"""The signs that border on a name with its capitals: another capital beside it may make it a part of a longer name."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.language.casing import Habit, casing_habit
from msgcheck.language.inflection import PREPOSITIONS
from msgcheck.language.pipeline import Sentence
from msgcheck.language.words import words
from msgcheck.matching.apposition import author, kind_of_thing
from msgcheck.matching.cue_words import is_cue
from msgcheck.matching.longer_names import head_after, is_in_quoted_title
from msgcheck.matching.names import Sighting
from msgcheck.matching.signs import Sign

INDEFINITE = words("a an any another every each some")
OURS = words("our your")
SOMEBODYS = words("his her my their its whose 's ’s")
DETERMINERS = words("the this that these those no one") | INDEFINITE | OURS | SOMEBODYS
USING = words(
    "adopt book buy cancel choose deploy download get include install launch need offer open order pick purchase "
    "recommend renew replace sell start subscribe switch try upgrade use"
)
"""Verbs of what is done with a product, in their stem."""
OPENING_WORDS = (
    USING
    | DETERMINERS
    | PREPOSITIONS
    | words("all and both but check few how many most new now or see several so then two three what when why yes")
    | words("activate add are ask can compare connect could did discover do does enable enjoy explore find has have")
    | words("integrate is join let manage may meet migrate must please should visit was were which who will with would")
)
"""Words that may have a capital before a name without being a part of it, since they often open a sentence."""
_EDITIONS = words(
    "Basic Business Cloud Edition Enterprise Free Go Lite Max Mini Mobile Online Plus Premium Pro Standard Starter "
    "Team Teams User Users"
)
"""Words beside the name of a product that make it no longer name of something else."""
_PERSONS_TITLES = words("Mr Mrs Ms Miss Dr Prof Sir Herr Frau Mme Signor Signora")


def neighbours(text: str, sighting: Sighting, sentence: Sentence, company: frozenset[str]) -> Iterator[Sign]:
    """The signs beside a sighting in `text` that has the capitals of its name; `company` are words of our own."""
    yield from _before(text, sighting, sentence, company)
    yield from _after(text, sighting, sentence)
    yield from _other_thing(text, sighting, company)


def follows_another_name(sighting: Sighting, sentence: Sentence, company: frozenset[str]) -> bool:
    """Whether a capital before it makes it the end of a longer name: before several words, one inside the sentence."""
    before = ("", *sentence.before)[-1]
    is_told_by = len(sentence.before) > 1 or " " not in sighting.guise.written
    return is_told_by and before.lower() not in company and _may_begin_another_name(before, sighting)


def _may_begin_another_name(before: str, sighting: Sighting) -> bool:
    return (
        before[:1].isupper()
        and before.lower() not in OPENING_WORDS
        and before not in _EDITIONS
        and not is_cue(before, sighting)
    )


def _may_end_another_name(after: str, sighting: Sighting) -> bool:
    return after.istitle() and after not in _EDITIONS and not is_cue(after, sighting)


def _before(text: str, sighting: Sighting, sentence: Sentence, company: frozenset[str]) -> Iterator[Sign]:
    before = ("", *sentence.before)[-1]
    is_named = _may_begin_another_name(before, sighting)
    if is_named and before.lower() in company:
        yield Sign(2, f"“{before}” stands before it")
    elif is_named:
        yield Sign(_weight_of_another_name(sighting, sentence), f"“{before}” before it may belong to another name")
    elif before.lower() not in DETERMINERS and _might_have_an_article(text, sighting, sentence):
        yield Sign(1, "no article stands before it")
    if before.rstrip(".") in _PERSONS_TITLES:
        yield Sign(-3, f"“{before}” before it begins a person’s name")


def _weight_of_another_name(sighting: Sighting, sentence: Sentence) -> float:
    """One word is easily the end of a longer name; of several, one that opens a sentence may only say of which kind."""
    is_one_word = " " not in sighting.guise.written
    if len(sentence.before) > 1:
        return -3.5 if is_one_word else -2.5
    if "".join(sentence.after[:1]).islower():
        return -3
    return -2.5 if is_one_word else -1


def _might_have_an_article(text: str, sighting: Sighting, sentence: Sentence) -> bool:
    """Whether one ordinary word in the singular would have one; headlines in capitals and longer names need none."""
    if " " in sighting.guise.written or sighting.guise.plural:
        return False
    around = text[: sighting.start] + " " + text[sighting.end :]
    return casing_habit(around) is not Habit.CAPITALS and not _may_end_another_name(
        "".join(sentence.after[:1]), sighting
    )


def _after(text: str, sighting: Sighting, sentence: Sentence) -> Iterator[Sign]:
    after, head = (*sentence.after, "")[0], head_after(text, sighting.end)
    if head and not is_cue(head, sighting):
        yield Sign(-4.5, f"“{head}” after it makes it the name of a place or a firm")
    elif _may_end_another_name(after, sighting):
        yield Sign(-2.5, f"“{after}” after it may belong to another name")


def _other_thing(text: str, sighting: Sighting, company: frozenset[str]) -> Iterator[Sign]:
    """What says that it is no product: a film or the like, a title, somebody's work."""
    kind = kind_of_thing(text, sighting.start, sighting.end)
    if kind and not is_cue(kind, sighting):
        yield Sign(-4.5, f"it is said to be a {kind}")
    if is_in_quoted_title(text, sighting.start, sighting.end):
        yield Sign(-3.5, "it is a part of a title in quotation marks")
    name = author(text, sighting.end)
    if name and name.lower() not in company:
        yield Sign(-2.5, f"“by {name}” after it may tell who wrote it")
