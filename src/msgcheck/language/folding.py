"""Text squeezed for matching: all spellings of a name that differ in guise only become one string.

Letters lose their case, accents and width; blanks, line breaks, hyphens, apostrophes, trade mark signs and invisible
characters vanish; "&" becomes "and". "Business\\u00a0Lunch", "business-lunch" and "BUSINESSLUNCH" all fold to
"businesslunch".
"""

from __future__ import annotations

import re
import unicodedata
from itertools import chain, repeat

SOFT_HYPHEN = "\u00ad"
ZERO_WIDTH = "\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0e\ufe0f"
INVISIBLE = SOFT_HYPHEN + ZERO_WIDTH
HYPHENS = "-\u2010\u2011\u2012\u2013\ufe63\uff0d"
APOSTROPHES = "'\u2018\u2019\u201b\u02bc\u2032\u00b4\uff07"
MARKS = "™®©℠"

_LETTERS_WITHOUT_DECOMPOSITION = {
    "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
}  # fmt: skip
_VANISHING = frozenset(HYPHENS + APOSTROPHES + MARKS + "\t\n\v\f\r")
_VANISHING_CATEGORIES = frozenset({"Zs", "Zl", "Zp", "Mn", "Me", "Cf"})  # blanks, combining marks, invisible ones
_WRITTEN_OUT = re.compile(r"\((?:tm|r|c|sm)\)|&(?:amp|nbsp|shy|reg|trade|rsquo);", re.IGNORECASE)
_STANDS_FOR = {"&amp;": "&", "&nbsp;": " ", "&rsquo;": "’"}


def fold(text: str) -> str:
    """`text` squeezed; two spellings of one name fold to the same string."""
    return plain_signs(text).translate(_TABLE)


def origins(text: str) -> list[int]:
    """For each character of `fold(text)` the offset in `text` of the character it came from."""
    text = plain_signs(text)
    if text.isascii() and "&" not in text:
        return [offset for offset, character in enumerate(text) if character not in _VANISHING_ASCII]
    widths = map(len, map(_fold_character, text))
    return list(chain.from_iterable(map(repeat, range(len(text)), widths)))


def plain_signs(text: str) -> str:
    """`text` with signs written out in ASCII, "(TM)" or "&amp;", as the signs they mean, at the same length."""
    if "(" not in text and "&" not in text:
        return text
    return _WRITTEN_OUT.sub(_sign, text)


def _sign(written: re.Match[str]) -> str:
    sign = _STANDS_FOR.get(written[0].lower(), "™")
    return sign.ljust(len(written[0]), "\u2060")


def _fold_character(character: str) -> str:
    return _TABLE[ord(character)]


class _Table(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


def _folded(character: str) -> str:
    if character == "&":
        return "and"
    if _vanishes(character):
        return ""
    if "\ud800" <= character <= "\udfff":  # half a character, out of a broken file: no search engine takes it
        return "\ufffd"
    decomposed = unicodedata.normalize("NFKD", character.casefold())
    letters = (letter for letter in decomposed if not _vanishes(letter))
    return "".join(_LETTERS_WITHOUT_DECOMPOSITION.get(letter, letter) for letter in letters)


def _vanishes(character: str) -> bool:
    return character in _VANISHING or unicodedata.category(character) in _VANISHING_CATEGORIES


_TABLE = _Table()
_VANISHING_ASCII = frozenset(character for character in map(chr, range(128)) if not _folded(character))
