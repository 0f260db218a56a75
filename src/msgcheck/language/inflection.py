"""Plurals and singulars of names: the head noun is inflected, the rest stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
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
_PLURALS_IN_ICS = words("basics clinics comics critics fabrics graphics mechanics metrics picnics topics")
_ONLY_MANY = words("goods")
_UNCOUNTABLE = words(
    "access accounting advertising advice analytics assistance banking billing branding capital care catering "
    "chat cleaning clothing coaching coffee consulting content data delivery electricity energy "
    "engineering equipment finance food freight fuel funding furniture gaming hardware health help hospitality "
    "hosting housing information infrastructure insurance intelligence knowledge learning lending luggage "
    "machinery mail maintenance management marketing messaging milk money music networking news onboarding "
    "parking payroll planning power pricing printing privacy progress protection recruiting research roaming "
    "sailing security shipping shopping software staffing storage streaming support teaching tea ticketing trading "
    "training transport travel water wealth wellness wifi wine work"
)


_ADJECTIVES_BEHIND = {  # adjectives that stand behind their noun, and the nouns
    "apparent": words("heir"),
    "elect": words("bishop chair governor mayor president senator"),
    "emeritus": words("director professor"),
    "general": words(
        "adjutant agent attorney auditor consul director governor inspector postmaster procurator secretary solicitor "
        "surgeon"
    ),
    "laureate": words("poet"),
    "major": words("sergeant"),
    "martial": words("court"),
    "public": words("notary"),
}


class Number(StrEnum):
    """How the head noun of a name is counted."""

    ONE = "one"
    MANY = "many"
    EITHER = "either"  # "series"
    UNCOUNTABLE = "uncountable"  # "software", "analytics"


_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LIKE_A_FILE = re.compile(r"[^\W_]{2,}\.[^\W_]{1,4}\Z")


def plural(name: str) -> str:
    """The plural of `name`: its head noun's, which stands last or before the first preposition.

    "Business Lunch" gives "Business Lunches", "Ticket to Work" "Tickets to Work", "Notary Public" "Notaries Public". A
    name that is a plural already, or that ends in a sign, is its own plural.
    """
    return _with_head(name, _plural_of_word)


def singular(name: str) -> str:
    """The singular of `name`, head noun again: "Smart Tickets" gives "Smart Ticket"; a singular is its own."""
    return _with_head(name, _singular_of_word)


def is_plural(name: str) -> bool:
    """Whether the head noun of `name` looks like a plural."""
    return singular(name) != name


@lru_cache(maxsize=4096)
def number(name: str) -> Number:
    """How `name` is counted, told by its head noun."""
    head = _head(name)
    word = head[0].lower() if head else ""
    if _is_uncountable(word):
        return Number.UNCOUNTABLE
    if word in _SAME_IN_PLURAL - _ONLY_MANY:
        return Number.EITHER
    return Number.MANY if is_plural(name) or word in _ONLY_MANY else Number.ONE


def ends_in_head(name: str) -> bool:
    """Whether the head noun of `name` is its last word, so that a possessive ending suits it."""
    head = _head(name)
    return head is not None and head.end() == len(name)


def _with_head(name: str, inflect: Callable[[str], str]) -> str:
    head = _head(name)
    if head is None:
        return name
    return name[: head.start()] + inflect(head[0]) + name[head.end() :]


@lru_cache(maxsize=64)  # of one name several forms are made
def _head(name: str) -> re.Match[str] | None:
    """The head noun of `name`; None where it ends in a sign or like a file and cannot be inflected."""
    nouns = list(_WORD.finditer(name))
    if not nouns or not name[-1].isalnum() or ("." in name and _LIKE_A_FILE.search(name)):
        return None
    for noun, following in pairwise(nouns):
        is_preposition = following[0].lower() in PREPOSITIONS and following is not nouns[-1]
        if is_preposition and _stands_apart(name, noun.end(), following.start()):
            return noun
    return nouns[-2] if _has_adjective_behind(nouns) else nouns[-1]


def _has_adjective_behind(nouns: Sequence[re.Match[str]]) -> bool:
    """Whether the last of a name's words is an adjective of the one before it."""
    described = _ADJECTIVES_BEHIND.get(nouns[-1][0].lower()) if len(nouns) > 1 else None
    return described is not None and _singular_of_word(nouns[-2][0].lower()) in described


def _stands_apart(name: str, start: int, end: int) -> bool:
    """Whether what divides two words is a blank, or a hyphen of a name that is hyphenated throughout.

    "Ticket-to-Work" has its head before "to", "Drop-In Desk" has not.
    """
    return name[start:end].isspace() or " " not in name


@lru_cache(maxsize=4096)
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


@lru_cache(maxsize=4096)
def _is_plural_word(word: str) -> bool:
    """Whether `word` looks like a plural; an acronym in capitals ("MCAS") never does."""
    if word.isupper():
        return False
    lower = word.lower()
    if lower in _SINGULARS or lower in _SAME_IN_PLURAL:
        return True
    if lower in _PLURALS_IN_ICS:
        return True
    return len(word) > 3 and lower.endswith("s") and not lower.endswith(_SINGULAR_ENDINGS) and lower not in _IRREGULAR


def _is_uncountable(word: str) -> bool:
    if word in _UNCOUNTABLE or word.endswith(("ware", "ology")):
        return True
    return len(word) > 5 and word.endswith("ics") and word not in _PLURALS_IN_ICS


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
    if not word.endswith(_COMPOUND_HEADS) or word in _NO_COMPOUNDS:
        return ()
    return tuple(head for head in _COMPOUND_HEADS if word.endswith(head))
