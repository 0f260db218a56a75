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

from rapidfuzz.distance import OSA, LCSseq

from msgcheck.language.words import words

_SHORT = 3  # letters of a word in which an error leaves little
_LEAST_STEM = 3  # letters of a word that others are made of
_LONG = 9  # letters of a word of which so many are right that its first may be wrong
_BEGINNING = 7  # letters of a word that are looked up; the rest is compared
_PAIRS = (("rn", "m"), ("in", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("li", "h"))
_ALIKE = str.maketrans("10|i58", "lollsb")
_ENDINGS = words("s es d ed er ers ing ings ly y ish able an ian ism ist ness less like")
_LIKE_LETTERS = "01568"
_NUMBER = re.compile(r"\d.*")


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
        self._as_seen = {word: _skeleton(word) for word in sorted(words)}
        self._by_beginning: defaultdict[str, list[str]] = defaultdict(list)
        for word, as_seen in self._as_seen.items():
            for looks in {word.translate(_ALIKE), as_seen}:
                self._by_beginning[looks[:_BEGINNING]].append(word)
        self.beginnings = beginnings or _by_what_is_left(self._by_beginning)

    def __contains__(self, word: object) -> bool:
        return word in self._as_seen

    def near(self, word: str, most: int = 3) -> tuple[NearWord, ...]:
        """The words that `word` (folded, none of them) may be a misspelling of, with at `most` so many errors."""
        if self._is_derived(word):
            return ()
        as_seen = _skeleton(word)
        others = {
            other
            for looks in {word.translate(_ALIKE), as_seen}
            for left in _with_deletions(
                looks[:_BEGINNING], min(most, most_errors(len(word) + 1)) if len(word) > 1 else 0
            )
            for beginning in self.beginnings.get(left, "").split()
            for other in self._by_beginning[beginning]
        }
        near = (self._compared(word, as_seen, other) for other in sorted(others))
        return tuple(one for one in near if one is not None and one.errors <= most)

    def _compared(self, word: str, as_seen: str, other: str) -> NearWord | None:
        """`other` as what may be meant by `word`, which looks like `as_seen`; None where it is not."""
        most = 2 if len(other) == _SHORT < len(word) else most_errors(len(other))
        if abs(len(word) - len(other)) > most + 1:
            return None
        other_as_seen = self._as_seen[other]
        if as_seen == other_as_seen:
            return NearWord(other, 1, is_doubtful=len(other) <= _SHORT)
        if len(word) < 2:
            return None
        errors = min(
            OSA.distance(word, other, score_cutoff=most),
            OSA.distance(as_seen, other_as_seen, score_cutoff=most) + 1,
        )
        if errors > most or (errors > 1 and _has_few_right(as_seen, other_as_seen)) or _has_another_number(word, other):
            return None
        if errors > 1 and word.endswith(other):
            return None
        return NearWord(other, errors, _is_doubtful(word, other, errors) or _is_other_form(word, other))

    def _is_derived(self, word: str) -> bool:
        """Whether `word` is made of one of the words by an ending: "Zoomed" is no misspelt "Zoom"."""
        return any(
            word[-length:] in _ENDINGS and word[:-length] in self._as_seen
            for length in range(1, min(5, len(word) - _LEAST_STEM + 1))
        ) and (word[-2:] != "ss")


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


def errors_between(said: str, written: str) -> int:
    """How many errors make `said` of `written`; all letters together that only look like others are one."""
    as_written = OSA.distance(said, written)
    return min(as_written, OSA.distance(_skeleton(said), _skeleton(written)) + 1) if as_written else 0


def _has_few_right(word: str, other: str) -> bool:
    """Whether half of the letters of `other` are not in `word`; of a short one all must be."""
    right = LCSseq.similarity(other, word)
    return right < len(other) if len(other) <= _SHORT else 2 * right <= len(other)


def _is_doubtful(word: str, other: str, errors: int) -> bool:
    """Whether there are many errors for a short word, or the first letter of one that is not long is another."""
    if len(other) <= _SHORT or len(word) <= _SHORT:
        return True
    return errors > 1 and len(other) < _LONG and _skeleton(word)[0] != _skeleton(other)[0]


def _is_other_form(word: str, other: str) -> bool:
    """Whether `word` is `other` with a letter before it, or without an ending, but for a last s: "busines"."""
    if word.endswith(other) and word[0] != other[0]:
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
            yield from set(map("".join, combinations(word, len(word) - count)))
