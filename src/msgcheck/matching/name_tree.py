"""All names as a tree of their words, so that the words of a text are followed through all of them at once.

A word may have an English possessive ending, "Director’s"; its apostrophe says nothing about how it is spelt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from msgcheck.language.folding import APOSTROPHES, INVISIBLE, fold
from msgcheck.matching.names import Guise

WORD = re.compile(rf"[^\W_](?:[^\W_]|[{INVISIBLE}](?=[^\W_]))*(?:[{APOSTROPHES}][sS](?![^\W_]))?")
_APOSTROPHES = frozenset(APOSTROPHES)
_LEAST_LETTERS = 5  # of a name
_MOST_WORDS = 8  # of a name


def without_possessive(word: str) -> str:
    """A word, as `WORD` finds it, without its possessive ending."""
    return word[:-2] if word[-2:-1] in _APOSTROPHES else word


class Node(dict[str, "Node"]):
    """The words that may follow in names, also `closed_up` with the next; `guises` are the names that end here."""

    __slots__ = ("closed_up", "guises")

    def __init__(self) -> None:
        super().__init__()
        self.closed_up: dict[str, Node] = {}
        self.guises: list[Guise] = []

    def after(self, word: str) -> Sequence[Node]:
        """Where a word leads, or some closed up to it."""
        if word not in self and word not in self.closed_up:  # as most are not
            return ()
        return [leading[word] for leading in (self, self.closed_up) if word in leading]


class NameTree:
    """The names that may be misspelt, in all their forms, by their folded words.

    `words` are these and what becomes of two of a name's words, and of all, when they are closed up.
    """

    def __init__(self, guises: Iterable[Guise]) -> None:
        self.root = Node()
        self.words: set[str] = set()
        self.most_words = 0  # of a name
        for guise in guises:
            parts = [fold(word) for word in WORD.findall(guise.written)]
            if len(parts) <= _MOST_WORDS and _may_be_misspelt(guise):
                self._add(parts, guise)

    def is_name(self, word: str) -> bool:
        """Whether a word is a whole name, perhaps closed up."""
        return any(node.guises for node in self.root.after(word))

    def _add(self, parts: Sequence[str], guise: Guise) -> None:
        nodes = [self.root]
        for part in parts:
            following = nodes[-1].get(part)
            if following is None:
                following = nodes[-1][part] = Node()
            nodes.append(following)
        nodes[-1].guises.append(guise)
        for first, last in _runs(len(parts)):
            nodes[first].closed_up["".join(parts[first:last])] = nodes[last]
            self.words.add("".join(parts[first:last]))
        self.words.update(parts)
        self.most_words = max(self.most_words, len(parts))


@cache
def _runs(count: int) -> frozenset[tuple[int, int]]:
    """Which of so many words may be closed up by mistake, half-open: two, or all."""
    runs = {(0, count), *((first, first + 2) for first in range(count - 1))}
    return frozenset(runs if count > 1 else ())


def _may_be_misspelt(guise: Guise) -> bool:
    """Whether a form of a name is right, and has letters enough to be recognised with one wrong."""
    return not guise.errors and len(fold(guise.dated.term.name if guise.dated else guise.written)) >= _LEAST_LETTERS
