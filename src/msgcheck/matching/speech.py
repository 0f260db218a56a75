"""Words of a language that speak for or against a name after them: "our", "a", "his", "during", verbs of using."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from msgcheck.language.pipeline import Sentence
from msgcheck.matching.signs import Sign


@dataclass(frozen=True, slots=True)
class Speech:
    """The words, in small letters; `speaks_of_using` tells of one whether it does so."""

    ours: frozenset[str]
    indefinite: frozenset[str]
    somebodys: frozenset[str]
    occasions: frozenset[str]
    speaks_of_using: Callable[[str], bool]
    weight_of_indefinite: float = -1
    weight_of_using: float = 1.5


def words_before(sentence: Sentence, speech: Speech) -> Iterator[Sign]:
    """The signs among the words before a name, in its sentence."""
    before = [word.lower() for word in sentence.before]
    determiners = ((1, speech.ours), (speech.weight_of_indefinite, speech.indefinite), (-1, speech.somebodys))
    for weight, listed in determiners:
        if listed.intersection(before[-1:]):
            yield Sign(weight, f"“{before[-1]}” stands before it")
    using = [word for word in before[-4:] if speech.speaks_of_using(word)]
    if using:
        yield Sign(speech.weight_of_using, f"“{using[-1]}” speaks of using it")
    if speech.occasions.intersection(before[-3:]):
        yield Sign(-1, "it is said of an occasion")
