"""The forms in which names in German, Dutch and the Romance languages are met: listed by their endings.

They are for recognising a name, not for writing one: without a dictionary nobody knows the gender of a German noun or
which of several plurals it has. Forms that do not exist do no harm.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from msgcheck.language.words import words

INFLECTED = frozenset({"de", "es", "fr", "it", "nl", "pt"})
"""The languages, besides English, whose names are looked for in other forms."""

_HEAD_ENDS_BEFORE: Mapping[str, frozenset[str]] = {
    "de": words("am an auf aus bei beim für im in mit nach ohne und vom von vor zum zur"),
    "es": words("a al con de del en para por sin y"),
    "fr": words("à au aux avec de des du en et par pour sans sur"),
    "it": words("a al alla con da dal dalla del della di e in per senza su"),
    "nl": words("aan bij en in met naar op van voor zonder"),
    "pt": words("a à ao com da de do das dos e em na no para por sem"),
}
_ELIDED = re.compile(r"(?:d|l|dell|all|nell)['’]", re.IGNORECASE)  # "Repas d'équipe" has its head before it
_BLANK_OR_HYPHEN = re.compile(r"([\s-]+)")
_MOST_WORDS = 6  # of a name that is inflected
_DECLINED = re.compile(r"(?<=\w\w\w)(?:er|es|e|en|em)\Z")
_TYPED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


class Form(NamedTuple):
    """A name in another form; `plural` where that is plain from the form."""

    written: str
    plural: bool


def other_forms(name: str, language: str) -> Iterator[Form]:
    """The other forms of `name`; none in a language that has no rules here, and none of a name that ends in a sign."""
    if language not in INFLECTED or not name[-1:].isalpha():
        return
    parts = _BLANK_OR_HYPHEN.split(name)
    if len(parts) > 2 * _MOST_WORDS:
        return
    heads = _heads(parts, language)
    if language in ("de", "nl"):
        yield from (Form(written, plural=False) for written in _declined(parts, heads, language))
    else:
        yield from (Form(written, plural=True) for written in _plurals(parts, heads, language))
        yield from (Form(written, plural=False) for written in _singulars(parts, heads))


def as_typed(name: str, language: str) -> str:
    """`name` as it is typed where the keyboard has no German letters: "Geschaeftsessen"."""
    return name.translate(_TYPED) if language == "de" else name


def _heads(parts: list[str], language: str) -> list[int]:
    """The places of the words before the first that begins an attribute: "Repas" of "Repas d'équipe"."""
    heads: list[int] = []
    for place in range(0, len(parts), 2):
        word = parts[place].lower()
        if heads and (word in _HEAD_ENDS_BEFORE[language] or _ELIDED.match(word)):
            break
        heads.append(place)
    return heads


def _with(parts: list[str], changed: Mapping[int, str]) -> str:
    return "".join(changed.get(place, part) for place, part in enumerate(parts))


# German and Dutch: adjectives, then the noun


def _declined(parts: list[str], heads: list[int], language: str) -> Iterator[str]:
    *before, noun = heads
    nouns = [parts[noun], *(parts[noun] + ending for ending in _NOUN_ENDINGS[language](parts[noun]))]
    for adjectives in _adjectives(parts, before, language):
        yield from (_with(parts, {**adjectives, noun: form}) for form in nouns)


def _adjectives(parts: list[str], places: list[int], language: str) -> Iterator[dict[int, str]]:
    """The words before the noun as they are, then with each ending that an adjective may have."""
    yield {}
    declined = [place for place in places if _DECLINED.search(parts[place])]
    if language == "de" and declined:
        for ending in ("er", "e", "es", "en", "em"):
            yield {place: _DECLINED.sub(ending, parts[place]) for place in declined}


def _german_endings(noun: str) -> tuple[str, ...]:
    """What may follow a German noun in one of its cases and, as far as that has no umlaut, in its plural."""
    lower = noun.lower()
    if noun.isupper() or lower[-1] in "aiouy" or lower.endswith(("en", "chen", "lein")):
        return ("s",)
    for endings, following in _GERMAN:
        if lower.endswith(endings):
            return following
    return ("s", "es", "e", "en")


_GERMAN: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("ung", "heit", "keit", "schaft", "ion", "tät"), ("en",)),
    (("in",), ("nen", "s", "e", "en")),
    (("nis",), ("se", "ses", "sen")),
    (("e",), ("n", "s", "ns")),
    (("er", "el"), ("s", "n")),
    (("s", "ß", "x", "z"), ("e", "es", "en")),
)


def _dutch_endings(noun: str) -> tuple[str, ...]:
    lower = noun.lower()
    if noun.isupper() or lower[-1] in "aiouy":
        return ("s",)
    if lower.endswith("e"):
        return ("s", "n")
    doubled = noun[-1] if re.search(r"[^aeiou][aeiou][^aeiouwxj]\Z", lower) else ""
    return ("en", "s", "je", "jes", f"{doubled}en")


_NOUN_ENDINGS: Mapping[str, Callable[[str], tuple[str, ...]]] = {"de": _german_endings, "nl": _dutch_endings}


# the Romance languages: the noun, then adjectives in the same number


def _plurals(parts: list[str], heads: list[int], language: str) -> Iterator[str]:
    """All words of the head in the plural, then only its first, then only its last: "Cartes Jeunesse"."""
    for alternative in range(_MOST_PLURALS):
        plurals = {place: _plural(parts[place], language, alternative) for place in heads}
        for inflected in (heads, heads[:1], heads[-1:]):
            yield _with(parts, {place: plurals[place] for place in inflected})


def _singulars(parts: list[str], heads: list[int]) -> Iterator[str]:
    """Of a name that may be a plural what may be its singular: without the last letter s of every word."""
    if all(parts[place].lower().endswith("s") and not parts[place].isupper() for place in heads):
        yield _with(parts, {place: parts[place][:-1] for place in heads})


def _plural(word: str, language: str, alternative: int) -> str:
    """The plural of a word; where an ending has several, the one of that number."""
    if word.isupper() or len(word) < 2:
        return word
    for ending, plurals in _ROMANCE[language]:
        if re.search(ending, word, re.IGNORECASE):
            return re.sub(ending, plurals[min(alternative, len(plurals) - 1)], word, flags=re.IGNORECASE)
    return word


_MOST_PLURALS = 3  # of one ending
_ROMANCE: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {  # the first ending that fits counts
    "fr": (
        (r"(?<=[sxz])\Z", ("",)),
        (r"al\Z", ("aux", "als")),
        (r"(?:(?<=au)|(?<=eu))\Z", ("x", "s")),
        (r"\Z", ("s",)),
    ),
    "es": (
        (r"(?<=\Agran)\Z", ("des",)),
        (r"z\Z", ("ces",)),
        (r"(?<=s)\Z", ("", "es")),
        (r"ón\Z", ("ones",)),
        (r"(?<=[aeiouáéó])\Z", ("s",)),
        (r"(?<=[íú])\Z", ("es", "s")),
        (r"\Z", ("es", "s")),
    ),
    "it": (
        (r"(?<=[cg])o\Z", ("hi", "i")),
        (r"(?<=[cg])a\Z", ("he",)),
        (r"io\Z", ("i", "ii")),
        (r"[oe]\Z", ("i",)),
        (r"a\Z", ("e", "i")),
    ),
    "pt": (
        (r"ão\Z", ("ões", "ães", "ãos")),
        (r"m\Z", ("ns",)),
        (r"(?<=[aou])l\Z", ("is",)),
        (r"el\Z", ("éis",)),
        (r"il\Z", ("is", "eis")),
        (r"(?<=[rz])\Z", ("es",)),
        (r"(?<=s)\Z", ("", "es")),
        (r"\Z", ("s",)),
    ),
}
