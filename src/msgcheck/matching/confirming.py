"""Confirming a candidate: does the name really stand there, word for word, or do its letters only happen to follow?

Folding drops what divides words, so "our web. Desk research" folds like "our Web Desk research". Here the original
text is looked at again: the name must begin and end at a word's edge, be divided where the name is, and only so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgcheck.language.folding import MARKS, SOFT_HYPHEN, ZERO_WIDTH, origins, plain_signs
from msgcheck.matching.automaton import Candidate
from msgcheck.matching.divisions import division
from msgcheck.matching.edges import possessive_end, stands_alone
from msgcheck.matching.names import Sighting

_UNSEEN = re.compile(rf"{SOFT_HYPHEN}(?!\s)|[{ZERO_WIDTH}{MARKS}\u0300-\u036f]")  # may stand anywhere in a name


def confirm(text: str, candidates: Sequence[Candidate]) -> Iterator[Sighting]:
    """The sightings among the candidates of one block, whose text is `text`."""
    text = plain_signs(text)
    offsets = origins(text)
    for candidate in candidates:
        start, end = offsets[candidate.start], _after_marks(text, offsets[candidate.end - 1] + 1)
        if not stands_alone(text, start, end):
            continue
        letters = offsets[candidate.start : candidate.end]
        for guise in candidate.guises:
            if _is_divided_like(guise.written, text, letters):
                yield Sighting(guise, start, possessive_end(text, start, end, plural=guise.plural), end)


def _after_marks(text: str, end: int) -> int:
    """`end` moved behind the combining marks of the last letter."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _is_divided_like(written: str, text: str, letters: Sequence[int]) -> bool:
    """Whether the letters at these offsets of `text` are divided where those of `written` are, or closed up."""
    of_name = division(written)
    for position, (before, after) in enumerate(pairwise(letters), start=1):
        if after - before > 1:
            divider = _UNSEEN.sub("", text[before + 1 : after])
            if not of_name.allowed.get(position, of_name.elsewhere).fullmatch(divider):
                return False
    return all(_says_and(text, letters, position) for position in of_name.ampersands)


def _says_and(text: str, letters: Sequence[int], position: int) -> bool:
    """Whether an ampersand of the name is one in the text too, or the word "and" standing by itself."""
    if text[letters[position]] == "&":
        return True
    return letters[position] - letters[position - 1] > 1 and letters[position + 3] - letters[position + 2] > 1
