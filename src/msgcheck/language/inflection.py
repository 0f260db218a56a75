"""Plurals, singulars and possessives of names: the head noun is inflected, the rest stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise

from msgcheck.language.words import words

PREPOSITIONS = words(
    "about against among around at before behind between by for from in inside into of off on onto out over per "
    "to under until upon with within without de du des di da del la"
)

_IRREGULAR = {
    "child": "children", "foot": "feet", "goose": "geese", "louse": "lice", "man": "men", "mouse": "mice",
    "ox": "oxen", "person": "people", "tooth": "teeth", "woman": "women",
    "half": "halves", "knife": "knives", "leaf": "leaves", "life": "lives", "loaf": "loaves", "self": "selves",
    "shelf": "shelves", "thief": "thieves", "wife": "wives", "wolf": "wolves",
    "echo": "echoes", "hero": "heroes", "potato": "potatoes", "tomato": "tomatoes", "veto": "vetoes",
    "analysis": "analyses", "axis": "axes", "basis": "bases", "crisis": "crises", "diagnosis": "diagnoses",
    "synthesis": "syntheses", "thesis": "theses", "appendix": "appendices", "index": "indexes", "matrix": "matrices",
    "criterion": "criteria", "phenomenon": "phenomena", "quiz": "quizzes",
    "movie": "movies", "cookie": "cookies", "tie": "ties", "pie": "pies", "selfie": "selfies", "genie": "genies",
    "lens": "lenses", "gas": "gases", "canvas": "canvases", "atlas": "atlases", "alias": "aliases", "bias": "biases",
    "bus": "buses", "cache": "caches", "axe": "axes",
}  # fmt: skip
_SINGULARS = {plural: singular for singular, plural in reversed(_IRREGULAR.items())}
_COMPOUND_HEADS = ("woman", "man", "child", "person", "foot", "mouse", "shelf", "knife")
_NO_COMPOUNDS = words("caiman german human norman ottoman roman shaman talisman")
_SAME_IN_PLURAL = words("aircraft equipment fish goods means news series sheep software species")
_SINGULAR_ENDINGS = ("ss", "us", "is", "ics")

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def plural(name: str) -> str:
    """The plural of `name`: its head noun's, which stands last or before the first preposition.

    "Business Lunch" gives "Business Lunches", "Ticket to Work" "Tickets to Work". A name that is a plural already,
    or that ends in a sign, is its own plural.
    """
    return _with_head(name, _plural_of_word)


def singular(name: str) -> str:
    """The singular of `name`, head noun again: "Smart Tickets" gives "Smart Ticket"; a singular is its own."""
    return _with_head(name, _singular_of_word)


def is_plural(name: str) -> bool:
    """Whether the head noun of `name` looks like a plural."""
    return singular(name) != name


def possessive(name: str) -> str:
    """`name` with its possessive ending: "’s", or "’" alone after a plural in s."""
    return name + ("’" if name.endswith("s") and is_plural(name) else "’s")


def _with_head(name: str, inflect: Callable[[str], str]) -> str:
    head = _head(name)
    if head is None:
        return name
    return name[: head.start()] + inflect(head[0]) + name[head.end() :]


def _head(name: str) -> re.Match[str] | None:
    """The head noun of `name`; None where it ends in a sign and cannot be inflected."""
    nouns = list(_WORD.finditer(name))
    if not nouns or not name[-1].isalnum():
        return None
    for noun, following in pairwise(nouns):
        is_preposition = following[0].lower() in PREPOSITIONS and following is not nouns[-1]
        if is_preposition and _stands_apart(name, noun.end(), following.start()):
            return noun
    return nouns[-1]


def _stands_apart(name: str, start: int, end: int) -> bool:
    """Whether what divides two words is a blank, or a hyphen of a name that is hyphenated throughout.

    "Ticket-to-Work" has its head before "to", "Drop-In Desk" has not.
    """
    return name[start:end].isspace() or " " not in name


def _plural_of_word(word: str) -> str:
    if _is_plural_word(word):
        return word
    irregular = _irregular(word, _IRREGULAR)
    if irregular:
        return irregular
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    return word + ("es" if word.lower().endswith(("s", "x", "z", "ch", "sh")) else "s")


def _singular_of_word(word: str) -> str:
    if not _is_plural_word(word):
        return word
    irregular = _irregular(word, _SINGULARS)
    if irregular:
        return irregular
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]


def _is_plural_word(word: str) -> bool:
    """Whether `word` looks like a plural; an acronym in capitals ("MCAS") never does."""
    if word.isupper():
        return False
    lower = word.lower()
    if lower in _SINGULARS or lower in _SAME_IN_PLURAL:
        return True
    return len(word) > 3 and lower.endswith("s") and not lower.endswith(_SINGULAR_ENDINGS) and lower not in _IRREGULAR


def _irregular(word: str, forms: Mapping[str, str]) -> str | None:
    lower = word.lower()
    if lower in _SAME_IN_PLURAL:
        return word
    for ending in (lower, *_compound_heads(lower)):
        before, form = word[: len(word) - len(ending)], forms.get(ending)
        if form:
            return before + (form.capitalize() if word[len(before)].isupper() else form)
    return None


def _compound_heads(word: str) -> tuple[str, ...]:
    """The irregular nouns that `word` may end in: "salesman" inflects like "man"."""
    if word in _NO_COMPOUNDS:
        return ()
    return tuple(head for head in _COMPOUND_HEADS if word.endswith(head))
