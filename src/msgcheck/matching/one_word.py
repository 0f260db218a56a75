"""The signs of a name that is one ordinary word: whether it is said as a place, a verb or several ordinary things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgcheck.language.pipeline import Sentence
from msgcheck.language.words import words
from msgcheck.matching.names import Sighting
from msgcheck.matching.neighbours import OPENING_WORDS
from msgcheck.matching.signs import Sign

_PLACED = words("on in at from inside near under behind outside beside across")
_BEFORE_VERBS = words("to we you they can will could would should may must and that helps let us :")
_AFTER_VERBS = words("the a an your our my his her their this these those away up down out off together")


def said_of_one_word(sighting: Sighting, sentence: Sentence) -> Iterator[Sign]:
    """The signs; none of a name of several words."""
    if " " in sighting.guise.written:
        return
    before, after = [word.lower() for word in sentence.before], [word.lower() for word in sentence.after]
    if before[-1:] == ["the"] and _PLACED.intersection(before[-2:-1]) and not _goes_on(after):
        yield Sign(-3.5, f"“{before[-2]} the” before it speaks of a place")
    if (not before or before[-1] in _BEFORE_VERBS) and _AFTER_VERBS.intersection(after[:1]):
        yield Sign(-3, f"“{after[0]}” after it makes it a verb")
    if not before and _does_something_for_you(after):
        yield Sign(1, f"“{after[0]} {after[1]}” after it speaks of what it does")
    if sighting.guise.plural:
        yield Sign(-1, "one word in the plural is seldom a name")


def _goes_on(after: Sequence[str]) -> bool:
    """Whether a noun may follow that the word belongs to: "on the Bridge dashboard", but not "on the Bridge and"."""
    return bool(after) and after[0].isalpha() and after[0] not in OPENING_WORDS


def _does_something_for_you(after: Sequence[str]) -> bool:
    return len(after) > 1 and after[0].endswith("s") and after[1] in ("you", "your")
