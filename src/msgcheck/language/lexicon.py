"""Which words are ordinary English: a misspelt name is none, and what is one is no misspelt name.

Two word lists together, since one spells as Americans do and the other as the British.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Collection
from functools import cache
from importlib.resources import files

from msgcheck.language.foreign_words import is_foreign_word
from msgcheck.language.words import words

_OF_TODAY = words(
    "analytics app apps async backend blog blogs chatbot config datasheet datasheets dataset datasets dropdown "
    "frontend healthcare helpdesk json namespace namespaces newsfeed offline onboarding opensource playbook "
    "playbooks podcast podcasts powershell preconfigured rebrand rebranded rebranding repo repos runtime "
    "textbox uptime webcast webcasts"
)
_ENDINGS = (  # of words that are made of others, and what the others end in
    ("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"),
    ("ers", ""), ("ers", "e"), ("ly", ""), ("ness", ""), ("less", ""), ("able", ""), ("able", "e"), ("wise", ""),
)  # fmt: skip
_BEGINNINGS = ("un", "re", "non", "pre", "co", "sub", "inter", "multi", "over", "micro", "anti")
_LEAST = 4  # letters of a word from which others are made
_NEVER_MET = 50  # what the list says of a word that it has only from other lists
_DOUBLED = re.compile(r"[^aeiou][aeiou]([bdgklmnprt])\1$")
_OFTEN_IN_SUBTITLES, _OFTEN_IN_BOOKS = 300, 3_000_000  # what the two lists count in
_SPELLINGS = tuple(
    (re.compile(british), american)
    for british, american in (
        (r"our(?=s|ed|ing|ite|able|\b)", "or"), (r"is(?=e[drs]?\b|ing|ation)", "iz"), (r"ys(?=e[drs]?\b|ing)", "yz"),
        (r"tre(?=s|\b)", "ter"), (r"ll(?=e[dr]|ing)", "l"), (r"ogue(?=s|\b)", "og"), (r"ence(?=s|\b)", "ense"),
    )
)  # fmt: skip


def is_ordinary_word(word: str, languages: Collection[str] = ()) -> bool:
    """Whether `word`, in small letters, is an ordinary word of English in any of its forms, or one of `languages`."""
    if word in _OF_TODAY or _is_british(word) or _is_american(word):  # the quicker to load comes first
        return True
    return any(is_foreign_word(word, language) for language in sorted(languages))


def is_plainly_ordinary(word: str, languages: Collection[str] = ()) -> bool:
    """Whether that can be told without the second of the English lists, which takes longest to load."""
    return word in _OF_TODAY or _is_british(word) or any(is_foreign_word(word, one) for one in sorted(languages))


def is_listed_word(word: str, languages: Collection[str] = ()) -> bool:
    """Whether a word list has `word` as it stands; what is only made of one ("famer" of "fame") is none of them."""
    if word in _OF_TODAY or word in _british_words() or _american_words().get(word, 0) > _NEVER_MET:
        return True
    return any(is_foreign_word(word, language) for language in sorted(languages))


def _is_british(word: str) -> bool:
    known = _british_words()
    return word in known or any(int(known.get(stem, 0)) > _OFTEN_IN_BOOKS for stem in _stems(word))


def _is_american(word: str) -> bool:
    """Of the American list, which counts its words, those count that were met somewhere."""
    known = _american_words()
    return known.get(word, 0) > _NEVER_MET or any(known.get(stem, 0) > _OFTEN_IN_SUBTITLES for stem in _stems(word))


def is_spelling_of(word: str, other: str) -> bool:
    """Whether two words are one, spelt as the British and as Americans do: "harbour" and "harbor"."""
    return _american(word) == _american(other)


def _american(word: str) -> str:
    for british, american in _SPELLINGS:
        word = british.sub(american, word)
    return word


def _stems(word: str) -> list[str]:
    stems = [word[: -len(end)] + instead for end, instead in _ENDINGS if word.endswith(end)]
    stems += [stem[:-1] for stem in stems if _DOUBLED.search(stem)]  # "planned" of "plan"
    stems += [word[len(start) :] for start in _BEGINNINGS if word.startswith(start)]
    return [stem for stem in stems if len(stem) >= _LEAST]


@cache
def _american_words() -> dict[str, int]:
    counts: dict[str, int] = json.loads(
        gzip.decompress(files("spellchecker").joinpath("resources/en.json.gz").read_bytes())
    )
    return counts


@cache
def _british_words() -> dict[str, str]:
    """Each word with its count, in digits."""
    listed = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text("utf-8-sig").split()
    return dict(zip(listed[::2], listed[1::2], strict=True))
