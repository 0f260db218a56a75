"""Which indefinite article a word takes: by its sound, guessed from its spelling."""

from __future__ import annotations

import re

_SILENT_H = re.compile(r"(?:heir|hon(?:est|or|our)|hour)", re.IGNORECASE)
_CONSONANT_SOUND = re.compile(
    r"(?:eu|ewe|one(?![a-z]*r)|once|ouija|u(?:b[iou]|k|ni(?!n|m)|r[aeiou]|s[aeiu]|t[aeio]))", re.IGNORECASE
)
_SPELT_OUT = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z](?![A-Za-z])|[A-Z]\.")
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")  # their names begin with a vowel sound
_VOWEL_NUMBERS = re.compile(r"8|1[18](?!\d)")
_SIGNS = "\"'“”‘’([{<.#*_ "


def indefinite_article(words: str) -> str:
    """ "a" or "an", as it stands before `words`: "an hour", "a unique name", "an MQL", "an 8-pack"."""
    start = words.lstrip(_SIGNS)
    if start[:1].isdigit():
        vowel = bool(_VOWEL_NUMBERS.match(start))
    elif _SPELT_OUT.match(start) and not _reads_as_word(start):
        vowel = start[0] in _VOWEL_LETTERS
    else:
        vowel = _begins_with_vowel_sound(start)
    return "an" if vowel else "a"


def _reads_as_word(start: str) -> bool:
    """Whether capitals are said as a word: four letters or more with a vowel after the first ("NATO", "MEALS")."""
    capitals = re.match(r"[A-Z]+", start)
    letters = capitals[0] if capitals else ""
    return len(letters) >= 4 and any(letter in "AEIOU" for letter in letters[1:3])


def _begins_with_vowel_sound(word: str) -> bool:
    if _SILENT_H.match(word):
        return True
    return word[:1].lower() in set("aeiouáàâäåéèêëíîïóôöúû") and not _CONSONANT_SOUND.match(word)
