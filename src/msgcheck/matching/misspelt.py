"""Names that are misspelt: found where a word of the text is none that is known, but nearly one of a name.

Around each such word the words of the text are followed through the names, all of which are kept as a tree of words.
On the way a word may be misspelt, two of the name may be closed up, and one or two be divided at the wrong place. What
comes out is compared with the name as a whole, in which there are only so many errors.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from msgcheck.language.folding import APOSTROPHES
from msgcheck.matching.comparing import Likeness, likeness
from msgcheck.matching.edges import stands_alone, whole_end
from msgcheck.matching.meanings import Meaning, Meanings
from msgcheck.matching.name_tree import WORD, NameTree, Node, without_possessive
from msgcheck.matching.names import Guise, Sighting
from msgcheck.matching.near_words import NearWord, NearWords

_BETWEEN = re.compile(r"[^\w\n\r\v\f\t]{0,6}(?:(?:\r\n|[\n\r\v])[^\w\n]{0,16})?")  # and see `comparing`
_BLANK = re.compile(rf"[{APOSTROPHES}]?[ \u00a0]")
_MOST_WRONG = 3  # words of a name; a blank in the wrong place makes two
_MOST_WAYS = 64  # from one word of a text; of 10,000 names seldom more than 30


class _Word(NamedTuple):
    """A word of a text: where it stands, half-open, itself in small letters, and its meaning.

    At `owner_end` its possessive ending begins, if it has one.
    """

    start: int
    end: int
    owner_end: int
    written: str
    meaning: Meaning


class _Way(NamedTuple):
    """How far a name has been followed: the place in the tree, the next word of the text.

    How many words were `wrong` on the way, whether one `is_sure` to be meant, and how many are not.
    """

    node: Node
    at: int
    wrong: int = 0
    is_sure: bool = False
    doubts: int = 0


class MisspeltNames:
    """All names in all their forms, ready to be found misspelt in text of some `languages`, besides English."""

    def __init__(
        self, guises: Iterable[Guise], languages: Collection[str] = (), beginnings: Mapping[str, str] | None = None
    ) -> None:
        self._names = NameTree(guises)
        self._near = NearWords(self._names.words, beginnings)
        self._meanings = Meanings(self._names, self._near, languages)

    @property
    def beginnings(self) -> Mapping[str, str]:
        """What takes longest to make of the names; see `NearWords`."""
        return self._near.beginnings

    def blocks_worth_a_look(self, texts: Sequence[str]) -> list[int]:
        """The indexes of the texts in which a word is nearly one of a name's."""
        words_of = [WORD.findall(text.lower()) for text in texts]
        odd = {word for word in set().union(*words_of) if self._meanings.of(word).is_odd}
        return [
            index
            for index, words in enumerate(words_of)
            if not odd.isdisjoint(words)
            and any(word in odd and self._meanings.is_suspect(words, at) for at, word in enumerate(words))
        ]

    def sightings(self, text: str) -> Iterator[Sighting]:
        """The names that are misspelt in `text`; some may overlap."""
        words = [self._word(found) for found in WORD.finditer(text)]
        seen: set[tuple[int, int, str]] = set()
        for first in self._worth_starting_at([word.written for word in words]):
            for guise, (start, end, errors) in self._names_from(first, words, text):
                if (start, end, guise.written) not in seen and stands_alone(text, start, end):
                    seen.add((start, end, guise.written))
                    yield Sighting(guise, start, whole_end(text, start, end, guise), end, errors)

    def _word(self, found: re.Match[str]) -> _Word:
        written, owner = found[0].lower(), without_possessive(found[0])
        return _Word(*found.span(), found.start() + len(owner), written, self._meanings.of(written))

    def _worth_starting_at(self, words: Sequence[str]) -> Iterator[int]:
        """The indexes of the words at which a name may begin that has a misspelt word."""
        last = -1
        for index in range(len(words) - 1, -1, -1):
            if self._meanings.is_suspect(words, index):
                last = index
            if 0 <= last < index + self._names.most_words:
                yield index

    def _names_from(self, first: int, words: Sequence[_Word], text: str) -> Iterator[tuple[Guise, Likeness]]:
        """The names that may begin at the word `first`."""
        for way in self._ways_from(first, words, text):
            if way.wrong and way.is_sure:
                yield from _names_at_the_end_of(way, words[first : way.at], text)

    def _ways_from(self, first: int, words: Sequence[_Word], text: str) -> Iterator[_Way]:
        """The ways through the names that may begin at the word `first`, but only so many; none twice."""
        ways = [_Way(self._names.root, first)]
        gone: set[tuple[int, ...]] = set()
        while ways and len(gone) < _MOST_WAYS:
            way = ways.pop()
            state = (id(way.node), *way[1:])
            if state in gone or way.wrong > _MOST_WRONG:
                continue
            gone.add(state)
            yield way
            if way.at == first or _go_on(text, words, way.at):
                ways += reversed([*self._ways_on(way, words, text)])  # the nearest word is followed first

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
            seems_odd = word.meaning.is_odd or other.meaning.is_odd
            if seems_odd and _BLANK.fullmatch(text, word.end, other.start):
                closed_up = self._meanings.of_pair(word.written, other.written).closed_up
                if closed_up and (self._meanings.is_odd(word.written) or self._meanings.is_odd(other.written)):
                    yield from ((meant, 2) for meant in closed_up)


def _names_at_the_end_of(way: _Way, said: Sequence[_Word], text: str) -> Iterator[tuple[Guise, Likeness]]:
    """The names that end where a way has come to, if what was `said` on it is near enough; doubts count as errors.

    A possessive ending belongs to the name where it is more like it so.
    """
    start, ends = said[0].start, sorted({said[-1].owner_end, said[-1].end})
    for guise in way.node.guises:
        found = filter(None, (likeness(text, start, end, guise) for end in ends))
        nearest = min(found, key=attrgetter("errors"), default=None)
        if nearest:
            yield guise, nearest._replace(errors=nearest.errors + way.doubts)


def _go_on(text: str, words: Sequence[_Word], at: int) -> bool:
    """Whether the word at a place belongs to the one before it as the words of a name do."""
    return at < len(words) and _BETWEEN.fullmatch(text, words[at - 1].end, words[at].start) is not None
