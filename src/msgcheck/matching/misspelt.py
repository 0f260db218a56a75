"""Names that are misspelt: found where a word of the text is none that is known, but nearly one of a name.

Around each such word the words of the text are followed through the names, all of which are kept as a tree of words;
some of the words may be misspelt, and there are only so many errors in a name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgcheck.language.folding import HYPHENS, INVISIBLE, MARKS, fold
from msgcheck.language.lexicon import is_ordinary_word, is_spelling_of
from msgcheck.matching.edges import stands_alone, whole_end
from msgcheck.matching.names import Guise, Sighting
from msgcheck.matching.near_words import NearWord, NearWords

WORD = re.compile(rf"[^\W_](?:[^\W_]|[{INVISIBLE}](?=[^\W_]))*")
_BETWEEN = re.compile(r"[^\w\n\r\v\f\t]{0,6}(?:(?:\r\n|[\n\r\v])[^\w\n]{0,16})?")  # and see `_signs`
_NO_SIGNS = re.compile(rf"[{HYPHENS}{INVISIBLE}{MARKS}\w\s]+")
_LEAST_LETTERS = 5  # of a name
_MOST_WORDS = 8  # of a name
_MOST_KEPT = 200_000  # words of texts whose neighbours are remembered


class _Word(NamedTuple):
    """A word of a text: where it stands, half-open, and the words of names that it is or may be."""

    start: int
    end: int
    meant: tuple[NearWord, ...]


class _Way(NamedTuple):
    """How far a name has been followed: the place in the tree, the next word of the text, the errors so far."""

    node: _Node
    at: int
    errors: int
    is_near: bool


class _Node(dict[str, "_Node"]):
    """The words that may follow in names; `guises` are the names that end here."""

    def __init__(self) -> None:
        super().__init__()
        self.guises: list[Guise] = []


class MisspeltNames:
    """All names in all their forms, ready to be found misspelt in text of some `languages`, besides English."""

    def __init__(
        self, guises: Iterable[Guise], languages: Collection[str] = (), beginnings: Mapping[str, str] | None = None
    ) -> None:
        self._languages = languages
        self._tree = _Node()
        words: set[str] = set()
        for guise in guises:
            parts = [fold(word) for word in WORD.findall(guise.written)]
            if _is_long_enough(guise) and len(parts) <= _MOST_WORDS:
                closed_up = ["".join(parts)]
                for way in [parts] if parts == closed_up else [parts, closed_up]:
                    self._add(way, guise)
                    words.update(way)
        self._near = NearWords(words, beginnings)
        self._meant: dict[str, tuple[NearWord, ...]] = {}

    @property
    def beginnings(self) -> Mapping[str, str]:
        """What takes longest to make of the names; see `NearWords`."""
        return self._near.beginnings

    def blocks_worth_a_look(self, texts: Sequence[str]) -> list[int]:
        """The indexes of the texts in which a word is nearly one of a name's."""
        words_of = [set(WORD.findall(text.lower())) for text in texts]
        near = {word for word in set().union(*words_of) if self._is_near(word)}
        return [index for index, words in enumerate(words_of) if not near.isdisjoint(words)] if near else []

    def sightings(self, text: str) -> Iterator[Sighting]:
        """The names that are misspelt in `text`; some may overlap."""
        words = [_Word(*word.span(), self._words_meant(word[0].lower())) for word in WORD.finditer(text)]
        seen: set[tuple[int, int, str]] = set()
        for first in _worth_starting_at(words):
            for start, end, guise, errors in self._names_from(first, words, text):
                if (start, end, guise.written) not in seen and stands_alone(text, start, end):
                    seen.add((start, end, guise.written))
                    yield Sighting(guise, start, whole_end(text, start, end, guise), end, errors)

    def _add(self, parts: Sequence[str], guise: Guise) -> None:
        node = self._tree
        for part in parts:
            following = node.get(part)
            if following is None:
                following = node[part] = _Node()
            node = following
        node.guises.append(guise)

    def _is_near(self, word: str) -> bool:
        return any(near.errors for near in self._words_meant(word))

    def _words_meant(self, word: str) -> tuple[NearWord, ...]:
        """What a word of a text may mean: itself where names have it, or else those that it nearly is."""
        known = self._meant.get(word)
        if known is None:
            if len(self._meant) >= _MOST_KEPT:
                self._meant.clear()
            known = self._meant[word] = self._worked_out(fold(word))
        return known

    def _worked_out(self, word: str) -> tuple[NearWord, ...]:
        if word in self._near:
            return (NearWord(word, 0),)
        near = self._near.near(word)
        if near and is_ordinary_word(word, self._languages):
            return tuple(one for one in near if is_spelling_of(word, one.word))
        return near

    def _names_from(self, first: int, words: Sequence[_Word], text: str) -> Iterator[tuple[int, int, Guise, int]]:
        """The names that may begin at the word `first`: where each starts and ends, its form, and its errors."""
        ways = [_Way(self._tree, first, 0, False)]
        while ways:
            node, at, errors, is_near = ways.pop()
            if is_near:
                for guise in node.guises:
                    span = _with_signs(words[first].start, words[at - 1].end, guise.written, text)
                    if span and errors <= _most_errors(guise, at - first):
                        yield *span, guise, errors
            if at < len(words) and (at == first or _BETWEEN.fullmatch(text, words[at - 1].end, words[at].start)):
                for meant in words[at].meant:
                    if meant.word in node:
                        ways.append(_Way(node[meant.word], at + 1, errors + meant.errors, is_near or meant.errors > 0))


def _worth_starting_at(words: Sequence[_Word]) -> Iterator[int]:
    """The indexes of the words at which a name may begin that has a misspelt word."""
    last_near = -1
    for index in range(len(words) - 1, -1, -1):
        if any(meant.errors for meant in words[index].meant):
            last_near = index
        if 0 <= last_near < index + _MOST_WORDS and words[index].meant:
            yield index


def _is_long_enough(guise: Guise) -> bool:
    """Whether a name has letters enough to be recognised with one wrong; of a protected name that is not asked."""
    return guise.dated is not None and len(fold(guise.dated.term.name)) >= _LEAST_LETTERS


def _most_errors(guise: Guise, words: int) -> int:
    """How many errors a name said in so many words may have.

    In one word fewer than in several, whose other words speak for it; and fewer where its words are closed up.
    """
    letters = len(fold(guise.written)) + (2 if " " in guise.written else 0)
    most = 1 if letters < 9 else 2 if letters < 18 else 3
    return max(1, most - (words < len(WORD.findall(guise.written))))


def _with_signs(start: int, end: int, written: str, text: str) -> tuple[int, int] | None:
    """The span of words with the signs that the name begins and ends with; None where its signs are others."""
    words = list(WORD.finditer(written))
    first, last = words[0].start(), words[-1].end()
    if _signs(text[start:end]) != _signs(written[first:last]):
        return None
    if not (text.endswith(written[:first], 0, start) and text.startswith(written[last:], end)):
        return None
    return start - first, end + len(written) - last


def _signs(text: str) -> str:
    """What stands in `text` besides words and what divides words."""
    return _NO_SIGNS.sub("", text)
