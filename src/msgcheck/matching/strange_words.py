"""Words of a name that are no ordinary ones, and so tell it from ordinary words in whatever letters it is written."""

from __future__ import annotations

import re

from msgcheck.language.lexicon import is_ordinary_word

_LEAST_OF_A_COMPOUND = 3  # letters of each of its parts
_WORD = re.compile(r"[^\W_]+")


def strange_words(written: str, language: str) -> tuple[str, ...]:
    """The words, in small letters, of a name of several that are no ordinary ones: "brightline" of "Brightline Fibre".

    One word alone may be a thing that the dictionary lacks, and a word with accents one of another language.
    """
    if " " not in written or not written.isascii():
        return ()
    return tuple(word for word in _WORD.findall(written.lower()) if not is_ordinary_word(word, (language,)))


def may_be_a_word(strange: str) -> bool:
    """Whether a word that the dictionary lacks may still be one, of the kind that it cannot all have: "keyholder"."""
    return any(
        is_ordinary_word(strange[:end]) and is_ordinary_word(strange[end:])
        for end in range(_LEAST_OF_A_COMPOUND, len(strange) - _LEAST_OF_A_COMPOUND + 1)
    )
