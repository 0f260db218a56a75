"""Which words are ordinary in other languages than English; a list is loaded when it is first asked."""

from __future__ import annotations

import gzip
import json
from functools import cache
from importlib.resources import files

from msgcheck.language.folding import fold

_LISTED = frozenset({"de", "es", "fr", "it", "lv", "nl", "pt", "ru"})
_PLURALS = ("s", "es")  # which the lists lack of many words
_WITH_COMPOUNDS = ("de", "nl")
_LEAST = 4  # letters of a word of which others are made
_BETWEEN = "\0"  # folding leaves it


def is_foreign_word(word: str, language: str) -> bool:
    """Whether `word` is a word of `language`, with or without its accents; of a language without a list none is."""
    if language not in _LISTED:
        return False
    folded, listed = fold(word), _words_of(language)
    if folded in listed or any(folded.endswith(end) and folded[: -len(end)] in listed for end in _PLURALS):
        return True
    return language in _WITH_COMPOUNDS and _is_compound(folded, listed)


def _is_compound(word: str, listed: frozenset[str]) -> bool:
    """Whether `word` is made of two of the words, with an s between them or without: no list can hold all that are."""
    return any(
        word[end:] in listed and (word[:end] in listed or (word[end - 1] == "s" and word[: end - 1] in listed))
        for end in range(_LEAST, len(word) - _LEAST + 1)
    )


@cache
def _words_of(language: str) -> frozenset[str]:
    """The words of the list, folded."""
    listed = json.loads(gzip.decompress(files("spellchecker").joinpath(f"resources/{language}.json.gz").read_bytes()))
    return frozenset(fold(_BETWEEN.join(listed)).split(_BETWEEN))
