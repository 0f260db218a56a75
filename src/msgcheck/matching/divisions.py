"""What may divide the letters of a name in a text: blanks, a hyphen, a line break where its words meet, nothing inside.

"Business Lunch" is also "Business-Lunch" and "BusinessLunch"; "eTicket" is also "e-ticket"; but "I box" is not "iBox".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from msgcheck.language.folding import APOSTROPHES, HYPHENS, SOFT_HYPHEN, origins, plain_signs

_BLANK = r"[^\S\n\t\v\f\r\u2028\u2029]"
_HYPHEN, _APOSTROPHE = f"[{HYPHENS}]", f"[{APOSTROPHES}]"
_NEW_LINE = rf"{_BLANK}{{0,3}}(?:\r\n|[\n\v\f\r\u2028])[^\S\n\r]{{0,16}}"
_HYPHEN_AND_NEW_LINE = rf"[{HYPHENS}{SOFT_HYPHEN}]{_NEW_LINE}"

_IN_WORD = re.compile(rf"(?:{_HYPHEN_AND_NEW_LINE})?")
_BETWEEN_WORDS = re.compile(rf"{_BLANK}{{0,3}}|{_HYPHEN}|{_NEW_LINE}|{_HYPHEN_AND_NEW_LINE}")
_AFTER_S = re.compile(rf"{_APOSTROPHE}?(?:{_BETWEEN_WORDS.pattern})")
_AT_APOSTROPHE = re.compile(rf"{_APOSTROPHE}?")
_AT_SIGN = re.compile(rf"{_BLANK}?")
_AT_HUMP = re.compile(rf"{_BLANK}?|{_HYPHEN}|{_HYPHEN_AND_NEW_LINE}")
_IN_WORD_OF_SEVERAL = re.compile(rf"{_HYPHEN}|{_IN_WORD.pattern}")
_AT_FIRST_LETTER = re.compile(rf"{_HYPHEN}?")
_SPACED_SIGNS = frozenset("/+&@")
_OWNS = re.compile(_APOSTROPHE)
_DIVIDES = re.compile(rf"\s|{_HYPHEN}")
_ENDS_LINE = re.compile(r"[\n\v\f\r\u2028]")


@dataclass(frozen=True, slots=True)
class Division:
    """What may stand before the letter at a position of a folded name, what at all other positions, and where an "&"
    was folded to "and"."""

    allowed: dict[int, re.Pattern[str]]
    elsewhere: re.Pattern[str]
    ampersands: tuple[int, ...]


@lru_cache(maxsize=65_536)
def division(written: str, *, is_compound: bool = False) -> Division:
    """The division of a name; positions count the characters of its folded form.

    The words of a name that may be `is_compound` may have hyphens in them, as the words of several have.
    """
    letters = origins(written)
    allowed = {}
    for position, (before, after) in enumerate(pairwise(letters), start=1):
        divider = _divider(written, before, after)
        if divider:
            allowed[position] = divider
    allowed |= _possessives_inside(written, letters, allowed)
    elsewhere = _IN_WORD_OF_SEVERAL if is_compound or " " in written else _IN_WORD
    return Division(allowed, elsewhere, _ampersands(written, letters))


def _divider(written: str, before: int, after: int) -> re.Pattern[str] | None:
    """What may stand in a text between the letters at `before` and `after` of the name; None: as in a word."""
    between, left, right = written[before + 1 : after], written[before], written[after]
    if any(character in HYPHENS or character.isspace() for character in between):
        return _AFTER_S if left in "sS" else _BETWEEN_WORDS
    if between:
        return _AT_APOSTROPHE
    if left in _SPACED_SIGNS or right in _SPACED_SIGNS:
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


def is_divided_otherwise(said: str, written: str) -> bool:
    """Whether `said`, which folds like `written`, has a blank or a hyphen too many or too few: "Power Desk".

    A hyphen divides like a blank. The end of a line, hyphenated or not, says nothing about the name.
    """
    of_said, of_name = _dividers(said), _dividers(written)
    return any(
        bool(_DIVIDES.search(of_said[position])) is not bool(_DIVIDES.search(of_name[position]))
        for position in of_said.keys() & of_name.keys()
        if not _ENDS_LINE.search(of_said[position])
    )


def has_other_apostrophes(said: str, written: str) -> bool:
    """Whether `said`, which folds like `written`, has an apostrophe too many or too few: "Directors Cut"."""
    of_said, of_name = _dividers(said), _dividers(written)
    return any(
        bool(_OWNS.search(of_said[position])) is not bool(_OWNS.search(of_name[position]))
        for position in of_said.keys() & of_name.keys()
    )


def _dividers(text: str) -> dict[int, str]:
    """What stands in `text` before each position of its folded form, but for those beside a sign such as "&"."""
    text = plain_signs(text)
    return {
        position: text[before + 1 : after]
        for position, (before, after) in enumerate(pairwise(origins(text)), start=1)
        if text[before].isalnum() and text[after].isalnum()
    }
