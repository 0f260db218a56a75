"""Confirming a candidate: does the name really stand there, word for word, or do its letters only happen to follow?

Folding drops what divides words, so "our web. Desk research" folds like "our Web Desk research". Here the original
text is looked at again: the name must begin and end at a word's edge, be divided where the name is, and only so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from msgcheck.language.folding import APOSTROPHES, HYPHENS, INVISIBLE, MARKS, origins, plain_signs
from msgcheck.matching.automaton import Candidate
from msgcheck.matching.edges import possessive_end, stands_alone
from msgcheck.matching.names import Sighting

_BLANK, _HYPHEN, _APOSTROPHE = r"[^\S\n\t\v\f\r\u2028\u2029]", f"[{HYPHENS}]", f"[{APOSTROPHES}]"
_NEW_LINE = rf"{_BLANK}{{0,3}}(?:\r\n|[\n\v\f\r\u2028])[^\S\n\r]{{0,16}}"
_BETWEEN_WORDS = re.compile(rf"{_BLANK}{{0,3}}|{_NEW_LINE}|{_HYPHEN}(?:{_NEW_LINE})?")
_AFTER_S = re.compile(rf"{_APOSTROPHE}?(?:{_BETWEEN_WORDS.pattern})")
_AT_APOSTROPHE = re.compile(rf"{_APOSTROPHE}?")
_AT_SIGN = re.compile(rf"{_BLANK}?")
_AT_HUMP = re.compile(rf"{_BLANK}?|{_HYPHEN}")
_AT_FIRST_LETTER = re.compile(rf"{_HYPHEN}?")  # "e-ticket" is the eTicket, but "I box" is not the iBox
_IN_WORD = re.compile(rf"(?:{_HYPHEN}{_NEW_LINE})?")
_UNSEEN = re.compile(f"[{INVISIBLE}{MARKS}\u0300-\u036f]")
_SIGNS = frozenset("/+&")


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
    division = _division(written)
    for position, (before, after) in enumerate(pairwise(letters), start=1):
        if after - before > 1:
            divider = _UNSEEN.sub("", text[before + 1 : after])
            if not division.allowed.get(position, _IN_WORD).fullmatch(divider):
                return False
    return all(_says_and(text, letters, position) for position in division.ampersands)


def _says_and(text: str, letters: Sequence[int], position: int) -> bool:
    """Whether an ampersand of the name is one in the text too, or the word "and" standing by itself."""
    if text[letters[position]] == "&":
        return True
    return letters[position] - letters[position - 1] > 1 and letters[position + 3] - letters[position + 2] > 1


@dataclass(frozen=True, slots=True)
class _Division:
    """What may stand before the letter at a position of a folded name, and where an "&" was folded to "and"."""

    allowed: dict[int, re.Pattern[str]]
    ampersands: tuple[int, ...]


@lru_cache(maxsize=65_536)
def _division(written: str) -> _Division:
    letters = origins(written)
    allowed = {}
    for position, (before, after) in enumerate(pairwise(letters), start=1):
        divider = _divider(written, before, after)
        if divider:
            allowed[position] = divider
    return _Division(allowed | _possessives_inside(written, letters, allowed), _ampersands(written, letters))


def _divider(written: str, before: int, after: int) -> re.Pattern[str] | None:
    """What may stand in a text between the letters at `before` and `after` of the name; None: as in a word."""
    between, left, right = written[before + 1 : after], written[before], written[after]
    if any(character in HYPHENS or character.isspace() for character in between):
        return _AFTER_S if left in "sS" else _BETWEEN_WORDS
    if between:
        return _AT_APOSTROPHE
    if left in _SIGNS or right in _SIGNS:
        return _AT_SIGN
    if (left.islower() and right.isupper()) or (left.isalpha() and right.isdigit()):
        return _AT_HUMP if written[:before][-1:].isalnum() else _AT_FIRST_LETTER
    return None


def _possessives_inside(
    written: str, letters: Sequence[int], allowed: Mapping[int, re.Pattern[str]]
) -> dict[int, re.Pattern[str]]:
    """An apostrophe may stand before the last s of each word but the last: "Traveler’s Check" for "Travelers Check"."""
    return {
        position - 1: _AT_APOSTROPHE
        for position in allowed
        if position > 1 and written[letters[position - 1]] in "sS" and position - 1 not in allowed
    }


def _ampersands(written: str, letters: Sequence[int]) -> tuple[int, ...]:
    return tuple(
        position
        for position in range(1, len(letters) - 3)
        if written[letters[position]] == "&" and letters[position - 1] != letters[position]
    )
