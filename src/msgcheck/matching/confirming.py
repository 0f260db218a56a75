"""Confirming a candidate: does the name really stand there, word for word, or do its letters only happen to follow?

Folding drops what divides words, so "our web. Desk research" folds like "our Web Desk research". Here the original
text is looked at again: the name must begin and end at a word's edge, be divided where the name is, and only so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from msgcheck.language.folding import MARKS, SOFT_HYPHEN, ZERO_WIDTH, fold, origins, plain_signs
from msgcheck.language.lexicon import is_ordinary_word
from msgcheck.matching.automaton import Candidate
from msgcheck.matching.divisions import division
from msgcheck.matching.edges import stands_alone, whole_end
from msgcheck.matching.names import Guise, Sighting
from msgcheck.matching.slips import is_slip_of

_LEAST_LETTERS = 7  # of a name in which a blank may be wrong
_WITH_COMPOUNDS = ("de", "nl")  # languages in which any word may be taken apart by a hyphen: "Team-Essen"
_WORD = re.compile(r"[^\W_]+")
_WORDS = re.compile(r"[^\W_]+(?:[^\S\n\t]\n?[^\W_]+)*")
_TWO_CAPITALISED = re.compile(r"[A-Z][^\W\d_]{2,}[^\S\n\t][A-Z][^\W\d_]{2,}")
_UNSEEN = re.compile(rf"{SOFT_HYPHEN}(?!\s)|[{ZERO_WIDTH}{MARKS}\u0300-\u036f]")  # may stand anywhere in a name


def confirm(text: str, candidates: Sequence[Candidate], languages: Collection[str] = ()) -> Iterator[Sighting]:
    """The sightings among the candidates of one block, whose text is `text`.

    Words of these `languages`, and of English, are words.
    """
    if not candidates:
        return
    text = plain_signs(text)
    offsets = origins(text)
    for candidate in candidates:
        start, end = offsets[candidate.start], _after_marks(text, offsets[candidate.end - 1] + 1)
        if not stands_alone(text, start, end):
            continue
        letters = offsets[candidate.start : candidate.end]
        for guise in candidate.guises:
            if _is_divided_like(guise, text, letters):
                if not guise.errors or is_slip_of(text, start, end, guise.written):
                    yield Sighting(guise, start, whole_end(text, start, end, guise), end, guise.errors)
            elif _is_divided_by_mistake(guise, text[start:end], languages) or _is_taken_apart(guise, text[start:end]):
                yield Sighting(guise, start, whole_end(text, start, end, guise), end, errors=1)


def _after_marks(text: str, end: int) -> int:
    """`end` moved behind the combining marks of the last letter."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _is_divided_like(guise: Guise, text: str, letters: Sequence[int]) -> bool:
    """Whether the letters at these offsets of `text` are divided where those of the name are, or closed up."""
    of_name = division(guise.written, is_compound=guise.language in _WITH_COMPOUNDS)
    for position, (before, after) in enumerate(pairwise(letters), start=1):
        if after - before > 1:
            divider = _UNSEEN.sub("", text[before + 1 : after])
            if not of_name.allowed.get(position, of_name.elsewhere).fullmatch(divider):
                return False
    return all(_says_and(text, letters, position) for position in of_name.ampersands)


def _is_divided_by_mistake(guise: Guise, said: str, languages: Collection[str]) -> bool:
    """Whether a blank is missing or too many, so that a word comes about that is none: "Busines sLunch"."""
    if guise.dated is None or len(said) < _LEAST_LETTERS:
        return False
    if not (_WORDS.fullmatch(said) and _WORDS.fullmatch(guise.written)):
        return False
    of_name = {fold(word) for word in _WORD.findall(guise.written)}
    divided = [fold(word) for word in _WORD.findall(said)]
    return all(len(word) > 1 or word in of_name for word in divided) and any(
        word not in of_name and not is_ordinary_word(word, languages) for word in divided
    )


def _is_taken_apart(guise: Guise, said: str) -> bool:
    """Whether one word is said as two that both have a capital, so that they are a name: "Letter House"."""
    is_one_word = guise.written.isalpha() and guise.written.istitle()
    return guise.dated is not None and is_one_word and _TWO_CAPITALISED.fullmatch(said) is not None


def _says_and(text: str, letters: Sequence[int], position: int) -> bool:
    """Whether an ampersand of the name is one in the text too, or the word "and" standing by itself."""
    if text[letters[position]] == "&":
        return True
    return letters[position] - letters[position - 1] > 1 and letters[position + 3] - letters[position + 2] > 1
