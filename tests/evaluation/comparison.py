"""What is read held against what is there: words as multisets, part by part."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

Words = Counter[str]
Parted = defaultdict[str, Words]  # the words of each part of a file: an XML part, a page; "" for all of it


class NotTold(Exception):
    """The independent source cannot tell what a file shows; the text says why."""


@dataclass
class Score:
    """The words of one file or of one format: there, found, and what is missed or surplus.

    `lost` counts the letters of missed words that no word read beyond has in the same part: a word that is only parted
    or joined in another way loses none. `tells_all` says whether the source tells all that shows; else nothing is
    surplus.
    """

    files: int = 0
    there: int = 0
    found: int = 0
    lost: int = 0
    missed: Words = field(default_factory=Counter)
    surplus: Words = field(default_factory=Counter)
    tells_all: bool = True

    def add(self, other: Score) -> None:
        self.files += other.files
        self.there += other.there
        self.found += other.found
        self.lost += other.lost
        self.missed += other.missed
        self.surplus += other.surplus
        self.tells_all &= other.tells_all

    @property
    def faults(self) -> int:
        return self.missed.total() + self.surplus.total()

    def __str__(self) -> str:
        share = self.found / self.there if self.there else 1.0
        words = f"{self.found:8,} of {self.there:8,} words ({share:8.3%}), {self.lost:5,} letters lost"
        if not self.tells_all:
            return words
        read = (self.found + self.surplus.total()) / self.there if self.there else 1.0
        return f"{words}, {self.surplus.total():5,} surplus (read/there {read:.3f})"


def compared(there: Parted, read: Parted, tells_all: bool = True) -> Score:
    """The score of one file."""
    result = Score(files=1, tells_all=tells_all)
    for part in there.keys() | read.keys():
        missed, beyond = there[part] - read[part], read[part] - there[part]
        result.there += there[part].total()
        result.found += (there[part] & read[part]).total()
        result.lost += (_letters(missed) - _letters(beyond)).total()
        result.missed += missed
        if tells_all:
            result.surplus += beyond
    return result


def _letters(words: Words) -> Words:
    letters: Words = Counter()
    for word, count in words.items():
        for letter in word:
            letters[letter] += count
    return letters
