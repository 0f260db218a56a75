"""Names that are misspelt: found where a word of the text is none that is known, but nearly one of a name.

Around each such word the words of the text are followed through the names, all of which are kept as a tree of words.
On the way a word may be misspelt, two of the name may be closed up, and one or two be divided at the wrong place. What
comes out is compared with the name as a whole, in which there are only so many errors.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgcheck.language.folding import HYPHENS, INVISIBLE, MARKS, fold
from msgcheck.language.lexicon import is_ordinary_word, is_spelling_of
from msgcheck.matching.edges import stands_alone, whole_end
from msgcheck.matching.names import Guise, Sighting
from msgcheck.matching.near_words import NearWord, NearWords, errors_between

WORD = re.compile(rf"[^\W_](?:[^\W_]|[{INVISIBLE}](?=[^\W_]))*")
_BETWEEN = re.compile(r"[^\w\n\r\v\f\t]{0,6}(?:(?:\r\n|[\n\r\v])[^\w\n]{0,16})?")  # and see `_signs`
_BLANK = re.compile(r"[ \u00a0]")
_ACRONYM = re.compile(r"\b[A-Z]{2,4}\b")
_PREFIXED = re.compile(r"\b[A-Zei][A-Z]\w+\b")  # a letter before a name's capital
_LETTER_LEFT = re.compile(r"[ \u00a0][b-hj-z]\b")  # of a word that a blank has fallen into
_NO_SIGNS = re.compile(rf"[{HYPHENS}{INVISIBLE}{MARKS}\w\s]+")
_LEAST_LETTERS = 5  # of a name
_LEAST_CLOSED_UP = 7  # letters of two words closed up in which one may be wrong
_MOST_WORDS = 8  # of a name
_MOST_WRONG = 3  # words of a name; a blank in the wrong place makes two
_MOST_KEPT = 200_000  # words of texts whose meanings are remembered


class _Meaning(NamedTuple):
    """The words of names that a word of a text is or may be.

    It `is_odd` where it is neither one of them nor an ordinary word, and `is_near` where no other word of a name has to
    stand beside it.
    """

    words: tuple[NearWord, ...]
    is_odd: bool = False
    is_near: bool = False


class _Pair(NamedTuple):
    """What two words mean that follow in a text: whether they are nearly two that follow in a name.

    If not, what they mean `closed_up` but neither alone: the blank is too many, or in the wrong place.
    """

    is_of_a_name: bool
    closed_up: tuple[NearWord, ...]


class _Word(NamedTuple):
    """A word of a text: where it stands, half-open, itself in small letters, and its meaning."""

    start: int
    end: int
    written: str
    meaning: _Meaning


class _Way(NamedTuple):
    """How far a name has been followed: the place in the tree, the next word of the text.

    How many words were `wrong` on the way, whether one `is_sure` to be meant, and how many are not.
    """

    node: _Node
    at: int
    wrong: int = 0
    is_sure: bool = False
    doubts: int = 0


class _Node(dict[str, "_Node"]):
    """The words that may follow in names, also `closed_up` with the next; `guises` are the names that end here."""

    __slots__ = ("closed_up", "guises")

    def __init__(self) -> None:
        super().__init__()
        self.closed_up: dict[str, _Node] = {}
        self.guises: list[Guise] = []

    def after(self, word: str) -> list[_Node]:
        """Where a word leads, or some closed up to it."""
        return [leading[word] for leading in (self, self.closed_up) if word in leading]


class MisspeltNames:
    """All names in all their forms, ready to be found misspelt in text of some `languages`, besides English."""

    def __init__(
        self, guises: Iterable[Guise], languages: Collection[str] = (), beginnings: Mapping[str, str] | None = None
    ) -> None:
        self._languages = languages
        self._tree = _Node()
        self._most_words = 0  # of a name
        words: set[str] = set()
        for guise in guises:
            parts = _words(guise.written)
            if _may_be_misspelt(guise) and len(parts) <= _MOST_WORDS:
                self._most_words = max(self._most_words, len(parts))
                words.update(parts, self._add(parts, guise))
        self._near = NearWords(words, beginnings)
        self._meanings: dict[str, _Meaning] = {}
        self._pairs: dict[str, _Pair] = {}

    @property
    def beginnings(self) -> Mapping[str, str]:
        """What takes longest to make of the names; see `NearWords`."""
        return self._near.beginnings

    def blocks_worth_a_look(self, texts: Sequence[str]) -> list[int]:
        """The indexes of the texts in which a word is nearly one of a name's."""
        words_of = [WORD.findall(text.lower()) for text in texts]
        odd = {word for word in set().union(*words_of) if self._meaning(word).is_odd}
        return [
            index
            for index, words in enumerate(words_of)
            if any(word in odd and self._is_suspect(words, at) for at, word in enumerate(words))
        ]

    def sightings(self, text: str) -> Iterator[Sighting]:
        """The names that are misspelt in `text`; some may overlap."""
        words = [self._word(found) for found in WORD.finditer(text)]
        seen: set[tuple[int, int, str]] = set()
        for first in self._worth_starting_at([word.written for word in words]):
            for start, end, guise, errors in self._names_from(first, words, text):
                if (start, end, guise.written) not in seen and stands_alone(text, start, end):
                    seen.add((start, end, guise.written))
                    yield Sighting(guise, start, whole_end(text, start, end, guise), end, errors)

    def _add(self, parts: Sequence[str], guise: Guise) -> Iterable[str]:
        """Put a name into the tree; what becomes of two of its words, and of all, when they are closed up."""
        nodes = [self._tree]
        for part in parts:
            following = nodes[-1].get(part)
            if following is None:
                following = nodes[-1][part] = _Node()
            nodes.append(following)
        nodes[-1].guises.append(guise)
        closed_up = {"".join(parts[first:last]): (first, last) for first, last in _runs(parts)}
        for word, (first, last) in closed_up.items():
            nodes[first].closed_up[word] = nodes[last]
        return closed_up

    def _word(self, found: re.Match[str]) -> _Word:
        written = found[0].lower()
        return _Word(found.start(), found.end(), written, self._meaning(written))

    def _meaning(self, word: str) -> _Meaning:
        """What a word of a text, in small letters, means."""
        known = self._meanings.get(word)
        if known is None:
            if len(self._meanings) >= _MOST_KEPT:
                self._meanings.clear()
            known = self._meanings[word] = self._worked_out(fold(word))
        return known

    def _worked_out(self, word: str) -> _Meaning:
        if word in self._near:
            return _Meaning((NearWord(word, 0),))
        near = () if word.isdecimal() else self._near.near(word)
        if is_ordinary_word(word, self._languages):
            near = tuple(one for one in near if is_spelling_of(word, one.word))
            return _Meaning(near, bool(near), any(self._is_name(one.word) for one in near))
        is_odd = len(word) > 1 and not word.isdecimal()
        is_near = any(not one.is_doubtful and self._is_name(one.word) for one in near)
        return _Meaning(near, is_odd or bool(near), is_near)

    def _is_name(self, word: str) -> bool:
        """Whether a word is a whole name, perhaps closed up."""
        return any(node.guises for node in self._tree.after(word))

    def _is_suspect(self, words: Sequence[str], at: int) -> bool:
        """Whether the word at a place may be of a misspelt name: by itself, or with the one before or after it."""
        meaning = self._meaning(words[at])
        if meaning.is_near or not meaning.is_odd:
            return meaning.is_near
        return (at > 0 and self._is_suspect_pair(words, at - 1)) or (
            at + 1 < len(words) and self._is_suspect_pair(words, at)
        )

    def _is_suspect_pair(self, words: Sequence[str], at: int) -> bool:
        """Whether the word at a place and the next may be of a misspelt name.

        Where only the blank between them is wrong something else must be, too, or the name is found without us.
        """
        pair = self._pair(*words[at : at + 2])
        return pair.is_of_a_name or any(
            one.errors or self._is_between(words[at - 1 : at], one.word, words[at + 2 : at + 3])
            for one in pair.closed_up
        )

    def _is_between(self, before: Sequence[str], word: str, after: Sequence[str]) -> bool:
        """Whether a word follows in a name on what is said before it, or what is said after it on the word."""
        return any(one.word + word in self._near for said in before for one in self._meaning(said).words) or any(
            word + one.word in self._near for said in after for one in self._meaning(said).words
        )

    def _pair(self, first: str, second: str) -> _Pair:
        """What two words mean that follow in a text."""
        both = f"{first} {second}"
        known = self._pairs.get(both)
        if known is None:
            if len(self._pairs) >= _MOST_KEPT:
                self._pairs.clear()
            is_of_a_name = self._is_of_a_name(first, second)
            closed_up = () if is_of_a_name else self._closed_up(fold(first), fold(second))
            known = self._pairs[both] = _Pair(is_of_a_name, closed_up)
        return known

    def _is_of_a_name(self, first: str, second: str) -> bool:
        return any(
            one.word + other.word in self._near
            for one in self._meaning(first).words
            for other in self._meaning(second).words
            if not (one.is_doubtful and other.is_doubtful)
        )

    def _closed_up(self, first: str, second: str) -> tuple[NearWord, ...]:
        closed_up = first + second
        if min(len(first), len(second)) < 2:
            return ()
        if closed_up in self._near:
            return (NearWord(closed_up, 0),)
        if len(closed_up) < _LEAST_CLOSED_UP:
            return ()
        return tuple(
            one
            for one in self._near.near(closed_up, 1)
            if not one.is_doubtful and errors_between(first, one.word) > 2 < errors_between(second, one.word)
        )

    def _worth_starting_at(self, words: Sequence[str]) -> Iterator[int]:
        """The indexes of the words at which a name may begin that has a misspelt word."""
        last = -1
        for index in range(len(words) - 1, -1, -1):
            if self._is_suspect(words, index):
                last = index
            if 0 <= last < index + self._most_words:
                yield index

    def _names_from(self, first: int, words: Sequence[_Word], text: str) -> Iterator[tuple[int, int, Guise, int]]:
        """The names that may begin at the word `first`: where each starts and ends, its form, and its errors."""
        ways = [_Way(self._tree, first)]
        gone: set[tuple[int, ...]] = set()
        while ways:
            way = ways.pop()
            state = (id(way.node), *way[1:])
            if state in gone or way.wrong > _MOST_WRONG:
                continue
            gone.add(state)
            if way.wrong and way.is_sure:
                yield from _names_at_the_end_of(way, words[first : way.at], text)
            if way.at == first or _go_on(text, words, way.at):
                ways += self._ways_on(way, words, text)

    def _ways_on(self, way: _Way, words: Sequence[_Word], text: str) -> Iterator[_Way]:
        """How a name may go on: with the next word of the text, or with the next two closed up."""
        for meant, count in self._meant_at(way.at, words, text):
            for node in way.node.after(meant.word):
                wrong = way.wrong + (meant.errors > 0 or count > 1)
                is_sure = way.is_sure or not meant.is_doubtful
                yield _Way(node, way.at + count, wrong, is_sure, way.doubts + meant.is_doubtful)

    def _meant_at(self, at: int, words: Sequence[_Word], text: str) -> Iterator[tuple[NearWord, int]]:
        """What is meant by the word at a place, and what by it and the next; and of how many words that is said."""
        word, *following = words[at : at + 2]
        for meant in word.meaning.words:
            yield meant, 1
        for other in following:
            is_odd = word.meaning.is_odd or other.meaning.is_odd
            if is_odd and _BLANK.fullmatch(text, word.end, other.start):
                for meant in self._pair(word.written, other.written).closed_up:
                    yield meant, 2


def _names_at_the_end_of(way: _Way, said: Sequence[_Word], text: str) -> Iterator[tuple[int, int, Guise, int]]:
    """The names that end where a way has come to, if what was `said` on it is near enough; doubts count as errors."""
    start, end = said[0].start, said[-1].end
    if _LETTER_LEFT.match(text, end):
        return
    for guise in way.node.guises:
        span = _with_signs(start, end, guise.written, text)
        errors = errors_between(" ".join(fold(word.written) for word in said), " ".join(_words(guise.written)))
        if span and 0 < errors <= _most_errors(guise) and not _is_another_name(text[start:end], guise):
            yield *span, guise, errors + way.doubts


def _is_another_name(said: str, guise: Guise) -> bool:
    """Whether capitals tell of another name: "iFlex Plan" is no Flex Plan, "Cloud API Safe" no Cloud App Safe."""
    words = set(WORD.findall(f"{guise.written} {guise.dated.term.name}" if guise.dated else guise.written))
    if any(word[1:] in words for word in _PREFIXED.findall(said)):
        return True
    return not said.isupper() and not {word.upper() for word in words}.issuperset(_ACRONYM.findall(said))


def _go_on(text: str, words: Sequence[_Word], at: int) -> bool:
    """Whether the word at a place belongs to the one before it as the words of a name do."""
    return at < len(words) and _BETWEEN.fullmatch(text, words[at - 1].end, words[at].start) is not None


def _words(written: str) -> list[str]:
    return [fold(word) for word in WORD.findall(written)]


def _runs(parts: Sequence[str]) -> set[tuple[int, int]]:
    """Which words of a name may be closed up by mistake, half-open: two, or all."""
    return {(0, len(parts)), *((first, first + 2) for first in range(len(parts) - 1))} if len(parts) > 1 else set()


def _may_be_misspelt(guise: Guise) -> bool:
    """Whether a form of a name is right, and has letters enough to be recognised with one wrong."""
    return not guise.errors and len(fold(guise.dated.term.name if guise.dated else guise.written)) >= _LEAST_LETTERS


def _most_errors(guise: Guise) -> int:
    """How many errors a name may have; a blank that is missing, too many or in the wrong place is one, too."""
    letters = len(fold(guise.written)) + (2 if " " in guise.written else 0)
    return 1 if letters < 9 else 2 if letters < 18 else 3


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
