"""Finding candidates: one automaton over the folded forms of all names, run once over a document's folded text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ahocorasick_rs import AhoCorasick, MatchKind

from msgcheck.language.folding import fold
from msgcheck.matching.names import Guise

_BETWEEN_BLOCKS = "\0"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Guises that may stand at a half-open span of the folded text of a block; they all fold alike."""

    block: int
    start: int
    end: int
    guises: tuple[Guise, ...]


class Automaton:
    """All folded forms, compiled; cost of a search hardly depends on how many there are."""

    def __init__(self, guises: Iterable[Guise]) -> None:
        by_fold: dict[str, list[Guise]] = {}
        for guise in guises:
            by_fold.setdefault(fold(guise.written), []).append(guise)
        by_fold = {folded: alike for folded, alike in by_fold.items() if folded and _BETWEEN_BLOCKS not in folded}
        self._by_fold = {folded: tuple(alike) for folded, alike in by_fold.items()}
        self._guises = list(self._by_fold.values())
        self._search = AhoCorasick(list(by_fold), matchkind=MatchKind.Standard) if by_fold else None

    def guises_of(self, folded: str) -> tuple[Guise, ...]:
        """The guises that fold to `folded`."""
        return self._by_fold.get(folded, ())

    def candidates(self, texts: Sequence[str]) -> Iterator[Candidate]:
        """The candidates in the blocks' `texts`, by block."""
        if self._search is None:
            return
        folded = [fold(text) for text in texts]
        starts = [0, *accumulate(len(text) + len(_BETWEEN_BLOCKS) for text in folded)]
        matches = self._search.find_matches_as_indexes(_BETWEEN_BLOCKS.join(folded), overlapping=True)
        for pattern, start, end in matches:
            block = bisect_right(starts, start) - 1
            yield Candidate(block, start - starts[block], end - starts[block], self._guises[pattern])
