"""Words that are nearly one of some words: letters missing, doubled, swapped, wrong, or misread by a machine.

Two words that differ in few letters are equal when few letters are left out of each; all that is left of the given
words is kept in a table (after W. Garbe's symmetric deletes), of their beginnings only, so that a look-up costs the
same however many they are. Letters that machines take for one another are made one first ("l" and "1", "rn" and "m").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import OSA

from msgcheck.language.words import words

_SHORT = 3  # letters of a word in which an error leaves little
_LONG = 9  # letters of a word of which so many are right that its first may be wrong
_BEGINNING = 7  # letters of a word that are looked up; the rest is compared
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"))
_ALIKE = str.maketrans("10|i58", "lollsb")
_ENDINGS = words("s es d ed er ers ing ings ly y ish able an ian ism ist ness less like")
_LIKE_LETTERS = "01568"
_NUMBER = re.compile(r"\d.*")


class NearWord(NamedTuple):
    """One of the words, and how many of its letters (or pairs that look like one) are wrong.

    In a short word each counts twice or more.
    """

    word: str
    errors: int


class NearWords:
    """Some words (folded, see `language.folding`), ready to be found misspelt.

    `beginnings` are those that another made of the same words: they are what takes longest.
    """

    def __init__(self, words: Iterable[str], beginnings: Mapping[str, str] | None = None) -> None:
        self._words = frozenset(words)
        self._by_beginning: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(self._words):
            for looks in _looks(word):
                self._by_beginning[looks[:_BEGINNING]].append(word)
        self.beginnings = beginnings or _by_what_is_left(self._by_beginning)

    def __contains__(self, word: object) -> bool:
        return word in self._words

    def near(self, word: str) -> tuple[NearWord, ...]:
        """The words that `word` (folded, none of them) may be a misspelling of."""
        if self._is_derived(word):
            return ()
        others = {
            other
            for looks in _looks(word)
            for left in _with_deletions(looks[:_BEGINNING], most_errors(len(word) + 1) if len(word) > 1 else 0)
            for beginning in self.beginnings.get(left, "").split()
            for other in self._by_beginning[beginning]
        }
        near = (self._compared(word, other) for other in sorted(others))
        return tuple(one for one in near if one is not None)

    def _compared(self, word: str, other: str) -> NearWord | None:
        most = most_errors(len(other))
        if _skeleton(word) == _skeleton(other):
            return NearWord(other, 1 if len(other) > _SHORT else 2)
        if abs(len(word) - len(other)) > most + 1 or len(word) < 2 or _is_another(word, other):
            return None
        errors = _errors(word, other, most)
        if errors > most or (errors > 1 and _is_too_far(word, other)):
            return None
        return NearWord(other, errors * (1 if len(other) > _SHORT else 2 if len(word) >= _SHORT else 3))

    def _is_derived(self, word: str) -> bool:
        """Whether `word` is made of one of the words by an ending: "Zoomed" is no misspelt "Zoom"."""
        return any(word[-length:] in _ENDINGS and word[:-length] in self._words for length in range(1, 5)) and (
            word[-2:] != "ss"
        )


def _by_what_is_left(by_beginning: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """By what is left of it without some letters, the beginnings of words; with blanks between them."""
    beginnings: dict[str, str] = {}
    for beginning, alike in by_beginning.items():
        for left in _with_deletions(beginning, most_errors(max(map(len, alike)))):
            others = beginnings.get(left)
            beginnings[left] = f"{others} {beginning}" if others else beginning
    return beginnings


def most_errors(letters: int) -> int:
    """How many errors a word of so many letters may have and still be recognised."""
    return 0 if letters < 2 else 1 if letters <= _SHORT else 2 if letters < 14 else 3


def _errors(word: str, other: str, most: int) -> int:
    """The number of errors that make `word` of `other`; more than `most` where there are more."""
    as_written = OSA.distance(word, other, score_cutoff=most)
    as_seen = OSA.distance(_skeleton(word), _skeleton(other), score_cutoff=most) + 1
    return min(as_written, as_seen)


def _is_too_far(word: str, other: str) -> bool:
    """Whether several errors are too many: in a short word, or with another first letter, unless the word is long."""
    return len(word) <= _SHORT or (len(other) < _LONG and _skeleton(word)[0] != _skeleton(other)[0])


def _is_another(word: str, other: str) -> bool:
    """Whether `word` is something else than `other` with errors in it: another number, or with something before it.

    A word that is shorter by an ending may be what the
    other is made of, but for a last s that is missing: "busines".
    """
    if _has_another_number(word, other) or (word.endswith(other) and word[0] != other[0]):
        return True
    ending = other.removeprefix(word)
    return ending in _ENDINGS and ending != word[-1]


def _has_another_number(word: str, other: str) -> bool:
    """Letters misread as digits make no number: "ScanJet2O0" and "ScanJet200" have one, and "Fa1con" has none."""
    if other.isalpha():
        return any(digit not in _LIKE_LETTERS for digit in filter(str.isdigit, word))
    return _number(word) != _number(other)


def _number(word: str) -> str:
    """From its first digit on, `word` as it looks."""
    number = _NUMBER.search(word)
    return _skeleton(number[0]) if number else ""


def _looks(word: str) -> set[str]:
    """How `word` looks letter by letter, and with the pairs that look like one letter."""
    return {word.translate(_ALIKE), _skeleton(word)}


def _skeleton(word: str) -> str:
    """`word` with all that look alike made alike."""
    for pair, one in _PAIRS:
        if pair in word:
            word = word.replace(pair, one)
    return word.translate(_ALIKE)


def _with_deletions(word: str, most: int) -> Iterator[str]:
    """`word` and what is left of it without up to `most` of its letters; never more than two."""
    yield word
    for count in range(1, min(most, 2) + 1):
        if len(word) > count:
            yield from {
                "".join(letter for place, letter in enumerate(word) if place not in gone)
                for gone in combinations(range(len(word)), count)
            }
