"""Comparing what is said with a name as a whole: how many errors are in it, and is it another name after all?"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from msgcheck.language.folding import APOSTROPHES, HYPHENS, INVISIBLE, MARKS, fold
from msgcheck.matching.letter_errors import errors_between
from msgcheck.matching.name_tree import WORD
from msgcheck.matching.names import Guise

_ACRONYM = re.compile(r"\b[A-Z]{2,4}\b")
_PREFIXED = re.compile(r"\b[A-Zei][A-Z]\w+\b")  # a letter before a name's capital
_LETTER_LEFT = re.compile(r"[ \u00a0][b-hj-z]\b")  # of a word that a blank has fallen into
_NO_SIGNS = re.compile(rf"(?:[{HYPHENS}{INVISIBLE}{MARKS}\w\s]|(?<=\w)[{APOSTROPHES}])+")
_DIVIDES = re.compile(rf"(?:(?![{APOSTROPHES}{INVISIBLE}])[\W_])+")


class Likeness(NamedTuple):
    """Where a misspelt name stands, half-open, and how many errors it has."""

    start: int
    end: int
    errors: int


def likeness(text: str, start: int, end: int, guise: Guise) -> Likeness | None:
    """How the words at the half-open span, which begins and ends with words, are like a form of a name.

    None where they are not, or too far from it, or nothing is wrong with them.
    """
    errors = errors_between(_spoken(text[start:end]), _spoken(guise.written))
    if not 0 < errors <= _most_errors(guise) or _LETTER_LEFT.match(text, end):
        return None
    span = _with_signs(start, end, guise.written, text)
    return Likeness(*span, errors) if span and not _is_another_name(text[start:end], guise) else None


@lru_cache(maxsize=16_384)
def _spoken(text: str) -> str:
    """The words of `text` folded, a blank between two; an apostrophe divides none."""
    return " ".join(filter(None, map(fold, _DIVIDES.split(text))))


def _most_errors(guise: Guise) -> int:
    """How many errors a name may have; a blank that is missing, too many or in the wrong place is one, too."""
    letters = len(fold(guise.written)) + (2 if " " in guise.written else 0)
    return 1 if letters < 9 else 2 if letters < 18 else 3


def _is_another_name(said: str, guise: Guise) -> bool:
    """Whether capitals tell of another name: "iFlex Plan" is no Flex Plan, "Cloud API Safe" no Cloud App Safe."""
    words = set(WORD.findall(f"{guise.written} {guise.dated.term.name}" if guise.dated else guise.written))
    if any(word[1:] in words for word in _PREFIXED.findall(said)):
        return True
    return not said.isupper() and not {word.upper() for word in words}.issuperset(_ACRONYM.findall(said))


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
