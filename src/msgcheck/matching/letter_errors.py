"""How many letters of a word are wrong, missing or too many, and whether it is another word all the same.

Letters that machines take for one another are made one first ("l" and "1", "rn" and "m").
"""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA, LCSseq

from msgcheck.language.words import words

SHORT = 3  # letters of a word in which an error leaves little
ENDINGS = words("s es d ed er ers ing ings ly y ish able an ian ism ist ness less like")
_LONG = 9  # letters of a word of which so many are right that its first may be wrong
_PAIRS = (("rn", "m"), ("in", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("li", "h"))
_ALIKE = str.maketrans("10|i58", "lollsb")
_LIKE_LETTERS = "01568"
_NUMBER = re.compile(r"\d.*")


def most_errors(letters: int) -> int:
    """How many errors a word of so many letters may have and still be recognised."""
    return 0 if letters < 2 else 1 if letters <= SHORT else 2 if letters < 14 else 3


def errors_between(said: str, written: str) -> int:
    """How many errors make `said` of `written`; all letters together that only look like others are one."""
    as_written = OSA.distance(said, written)
    return min(as_written, OSA.distance(as_seen(said), as_seen(written)) + 1) if as_written else 0


def letters_as_seen(word: str) -> str:
    """`word` with letters that look alike made alike, one by one."""
    return word.translate(_ALIKE)


def as_seen(word: str) -> str:
    """`word` with all that look alike made alike, pairs of letters too."""
    for pair, one in _PAIRS:
        if pair in word:
            word = word.replace(pair, one)
    return word.translate(_ALIKE)


def may_be_meant(word: str, other: str, errors: int) -> bool:
    """Whether `word`, in which there are so many errors, may still be meant for `other`."""
    most = 2 if len(other) == SHORT < len(word) else most_errors(len(other))
    if abs(len(word) - len(other)) > most + 1:
        return False
    if errors == 1 and as_seen(word) == as_seen(other):
        return True
    if len(word) < 2 or errors > most or _has_another_number(word, other):
        return False
    return errors == 1 or not (_has_few_right(as_seen(word), as_seen(other)) or word.endswith(other))


def is_doubtful(word: str, other: str, errors: int) -> bool:
    """Whether there are many errors for a short word, the first letter is wrong, or `other` may just be inflected."""
    if len(other) <= SHORT or len(word) <= SHORT:
        return True
    is_short = len(other) < _LONG
    return (errors > 1 and is_short and as_seen(word)[0] != as_seen(other)[0]) or _is_other_form(word, other)


def _has_few_right(word: str, other: str) -> bool:
    """Whether half of the letters of `other` are not in `word`; of a short one all must be."""
    right = LCSseq.similarity(other, word)
    return right < len(other) if len(other) <= SHORT else 2 * right <= len(other)


def _is_other_form(word: str, other: str) -> bool:
    """Whether `word` is `other` with a letter before it, or without an ending, but for a last s: "busines"."""
    if word.endswith(other) and word[0] != other[0]:
        return True
    ending = other.removeprefix(word)
    return ending in ENDINGS and ending != word[-1]


def _has_another_number(word: str, other: str) -> bool:
    """Letters misread as digits make no number: "ScanJet2O0" and "ScanJet200" have one, and "Fa1con" has none."""
    if other.isalpha():
        return any(digit not in _LIKE_LETTERS for digit in filter(str.isdigit, word))
    return _number(word) != _number(other)


def _number(word: str) -> str:
    """From its first digit on, `word` as it looks."""
    number = _NUMBER.search(word)
    return as_seen(number[0]) if number else ""
