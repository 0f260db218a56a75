"""Words that are nearly one of some words: letters missing, doubled, swapped, wrong, or misread by a machine.

Two words that differ in few letters are equal when few letters are left out of each; all that is left of the given
words is kept in a table (after W. Garbe's symmetric deletes), of their beginnings only, so that a look-up costs the
same however many they are. Where very many words are nearly the same, only so many of them are looked at.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, islice
from operator import itemgetter
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from msgcheck.matching.letter_errors import (
    ENDINGS,
    as_seen,
    is_doubtful,
    letters_as_seen,
    may_be_meant,
    most_errors,
)

_LEAST_STEM = 3  # letters of a word that others are made of
_BEGINNING = 7  # letters of a word that are looked up; the rest is compared
_MOST_COMPARED = 1_000  # words with one; of 10,000 names seldom more than 500
_FEW = 8  # words, too few to search among
_MOST_JUDGED = 100  # of these; the nearest
_MOST_NEAR = 24  # words that one may be meant for; of 10,000 names seldom so many


class NearWord(NamedTuple):
    """One of the words, and how many of its letters (or pairs that look like one) are wrong.

    What `is_doubtful` is far from it for its length, or may be another word: it counts beside other words of a name.
    """

    word: str
    errors: int
    is_doubtful: bool = False


class NearWords:
    """Some words (folded, see `language.folding`), ready to be found misspelt.

    `beginnings` are those that another made of the same words: they are what takes longest.
    """

    def __init__(self, words: Iterable[str], beginnings: Mapping[str, str] | None = None) -> None:
        self._as_seen = {word: as_seen(word) for word in sorted(sorted(words), key=len)}
        self._by_beginning: defaultdict[str, list[str]] = defaultdict(list)
        for word, looks in self._as_seen.items():
            for beginning in {letters_as_seen(word)[:_BEGINNING], looks[:_BEGINNING]}:
                self._by_beginning[beginning].append(word)
        self.beginnings = beginnings or _by_what_is_left(self._by_beginning)

    def near(self, word: str, most: int = 3) -> tuple[NearWord, ...]:
        """The words that `word` (folded, none of them) may be a misspelling of, with at `most` so many errors.

        Those with the fewest errors come first.
        """
        if self._is_derived(word):
            return ()
        near = (
            NearWord(other, errors, is_doubtful(word, other, errors))
            for other, errors in self._by_errors(word, most)
            if may_be_meant(word, other, errors)
        )
        return tuple(islice(near, _MOST_NEAR))

    def _by_errors(self, word: str, most: int) -> list[tuple[str, int]]:
        """The words with at `most` so many errors in `word`, those with the fewest first, then by the alphabet.

        All letters together that only look like others are one error.
        """
        looks = as_seen(word)
        others = self._worth_comparing(word, looks, most)
        if not others:
            return []
        errors = {others[place]: count for place, count in _within(most, word, others)}
        for place, count in _within(most - 1, looks, [self._as_seen[other] for other in others]):
            errors[others[place]] = min(count + 1, errors.get(others[place], most))
        return sorted(sorted(errors.items()), key=itemgetter(1))

    def _worth_comparing(self, word: str, looks: str, most: int) -> list[str]:
        """The words of whose beginning as much may be left as of that of `word`, which looks like `looks`."""
        most = min(most, most_errors(len(word) + 1)) if len(word) > 1 else 0
        beginnings: set[str] = set()
        for beginning in sorted({letters_as_seen(word)[:_BEGINNING], looks[:_BEGINNING]}):
            for alike in filter(None, map(self.beginnings.get, _with_deletions(beginning, most))):
                beginnings.update(alike.split(None, _MOST_COMPARED)[:_MOST_COMPARED])
                if len(beginnings) >= _MOST_COMPARED:
                    break
        others = chain.from_iterable(
            _of_length(self._by_beginning[beginning], len(word) - most - 1, len(word) + most + 1)
            for beginning in sorted(beginnings)
        )
        return sorted(set(islice(others, _MOST_COMPARED)))

    def _is_derived(self, word: str) -> bool:
        """Whether `word` is made of one of the words by an ending: "Zoomed" is no misspelt "Zoom"."""
        return any(
            word[-length:] in ENDINGS and word[:-length] in self._as_seen
            for length in range(1, min(5, len(word) - _LEAST_STEM + 1))
        ) and (word[-2:] != "ss")


def _of_length(words: Sequence[str], least: int, most: int) -> Sequence[str]:
    """Those of the words, which come by their lengths, that have so many letters; of a few all, which is quicker."""
    if len(words) < _FEW:
        return words
    return words[bisect_left(words, least, key=len) : bisect_right(words, most, key=len)]


def _within(most: int, word: str, others: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places of the words that differ from `word` in at most so many letters, the nearest, and in how many."""
    for _, count, place in extract(word, others, scorer=OSA.distance, score_cutoff=most, limit=_MOST_JUDGED):
        yield place, int(count)


def _by_what_is_left(by_beginning: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """By what is left of it without some letters, the beginnings of words; with blanks between them.

    The words with one beginning come by their lengths.
    """
    beginnings: dict[str, str] = {}
    for beginning, alike in by_beginning.items():
        for left in _with_deletions(beginning, most_errors(len(alike[-1]))):
            others = beginnings.get(left)
            beginnings[left] = f"{others} {beginning}" if others else beginning
    return beginnings


def _with_deletions(word: str, most: int) -> Iterable[str]:
    """`word` and what is left of it without up to `most` of its letters, each once; never more than two."""
    lengths = range(len(word), max(0, len(word) - min(most, 2) - 1), -1)
    return dict.fromkeys(map("".join, chain.from_iterable(combinations(word, length) for length in lengths)))
