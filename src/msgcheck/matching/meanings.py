"""What a word of a text, and two that follow each other, may mean: words of names, right or misspelt.

A text says the same words again and again, so that what each means is worked out once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from msgcheck.language.folding import fold
from msgcheck.language.lexicon import is_listed_word, is_ordinary_word, is_plainly_ordinary, is_spelling_of
from msgcheck.matching.letter_errors import errors_between
from msgcheck.matching.name_tree import NameTree, without_possessive
from msgcheck.matching.near_words import NearWord, NearWords

_LEAST_CLOSED_UP = 7  # letters of two words closed up in which one may be wrong
_MOST_KEPT = 200_000  # words of texts whose meanings are remembered


class Meaning(NamedTuple):
    """The words of names that a word of a text is or may be.

    It `is_odd` where it seems to be neither one of them nor an ordinary word, and `is_near` where no other word of a
    name has to stand beside it.
    """

    words: tuple[NearWord, ...]
    is_odd: bool = False
    is_near: bool = False


class Pair(NamedTuple):
    """What two words mean that follow in a text: whether they are nearly two that follow in a name.

    If not, what they mean `closed_up` but neither alone: the blank is too many, or in the wrong place.
    """

    is_of_a_name: bool
    closed_up: tuple[NearWord, ...]


class Meanings:
    """What words of texts may mean of the words of `names`, which `near` finds; words of `languages` are words.

    The words of texts are in small letters.
    """

    def __init__(self, names: NameTree, near: NearWords, languages: Collection[str]) -> None:
        self._names, self._near, self._languages = names, near, languages
        self._of_words: dict[str, Meaning] = {}
        self._of_pairs: dict[str, Pair] = {}

    def of(self, word: str) -> Meaning:
        """What a word means."""
        known = self._of_words.get(word)
        if known is None:
            if len(self._of_words) >= _MOST_KEPT:
                self._of_words.clear()
            known = self._of_words[word] = self._worked_out(word)
        return known

    def of_pair(self, first: str, second: str) -> Pair:
        """What two words mean that follow in a text."""
        both = f"{first} {second}"
        known = self._of_pairs.get(both)
        if known is None:
            if len(self._of_pairs) >= _MOST_KEPT:
                self._of_pairs.clear()
            is_of_a_name = self._is_of_a_name(first, second)
            closed_up = () if is_of_a_name else self._closed_up(fold(first), fold(without_possessive(second)))
            known = self._of_pairs[both] = Pair(is_of_a_name, closed_up)
        return known

    def is_suspect(self, words: Sequence[str], at: int) -> bool:
        """Whether the word at a place may be of a misspelt name: by itself, or with the one before or after it."""
        meaning = self.of(words[at])
        if meaning.is_near or not meaning.is_odd:
            return meaning.is_near
        beside = (first for first in (at - 1, at) if 0 <= first < len(words) - 1)
        return any(self._is_suspect_pair(words, first) for first in beside) and self.is_odd(words[at])

    def is_odd(self, word: str) -> bool:
        """Whether a word is neither one of a name's nor ordinary; of the many that only seem so few are asked for."""
        meaning = self.of(word)
        return meaning.is_odd and (bool(meaning.words) or not is_ordinary_word(self._owner(word), self._languages))

    def _worked_out(self, word: str) -> Meaning:
        """What a word means, without its possessive ending or with it as a part: "Wendy’s" may be a name as it is."""
        owner = self._owner(word)
        forms = sorted({owner, fold(word)})
        exact = tuple(NearWord(form, 0) for form in forms if form in self._names.words)
        if exact:
            return Meaning(exact)
        near = [(form, one) for form in forms if not owner.isdecimal() for one in self._near.near(form)]
        is_ordinary = is_listed_word if near else is_plainly_ordinary
        if is_ordinary(owner, self._languages):
            spellings = _each_once(one for form, one in near if is_spelling_of(form, one.word))
            return Meaning(spellings, bool(spellings), any(self._names.is_name(one.word) for one in spellings))
        is_odd = len(owner) > 1 and not owner.isdecimal()
        is_near = any(not one.is_doubtful and self._names.is_name(one.word) for _, one in near)
        return Meaning(_each_once(one for _, one in near), is_odd or bool(near), is_near)

    def _owner(self, word: str) -> str:
        return fold(without_possessive(word))

    def _is_suspect_pair(self, words: Sequence[str], at: int) -> bool:
        """Whether the word at a place and the next may be of a misspelt name.

        Where only the blank between them is wrong something else must be, too, or the name is found without us.
        """
        pair = self.of_pair(*words[at : at + 2])
        return pair.is_of_a_name or any(
            one.errors or self._is_between(words[at - 1 : at], one.word, words[at + 2 : at + 3])
            for one in pair.closed_up
        )

    def _is_between(self, before: Sequence[str], word: str, after: Sequence[str]) -> bool:
        """Whether a word follows in a name on what is said before it, or what is said after it on the word."""
        return any(one.word + word in self._names.words for said in before for one in self.of(said).words) or any(
            word + one.word in self._names.words for said in after for one in self.of(said).words
        )

    def _is_of_a_name(self, first: str, second: str) -> bool:
        return any(
            one.word + other.word in self._names.words
            for one in self.of(first).words
            for other in self.of(second).words
            if not (one.is_doubtful and other.is_doubtful)
        )

    def _closed_up(self, first: str, second: str) -> tuple[NearWord, ...]:
        closed_up = first + second
        if min(len(first), len(second)) < 2:
            return ()
        if closed_up in self._names.words:
            return (NearWord(closed_up, 0),)
        if len(closed_up) < _LEAST_CLOSED_UP:
            return ()
        return tuple(
            one
            for one in self._near.near(closed_up, 1)
            if not one.is_doubtful and errors_between(first, one.word) > 2 < errors_between(second, one.word)
        )


def _each_once(near: Iterable[NearWord]) -> tuple[NearWord, ...]:
    """Each word with the fewest errors that it was found with, the nearest first."""
    fewest = {one.word: one for one in sorted(near, key=_errors, reverse=True)}
    return tuple(sorted(fewest.values(), key=_errors))


def _errors(near: NearWord) -> tuple[int, str]:
    return near.errors, near.word
