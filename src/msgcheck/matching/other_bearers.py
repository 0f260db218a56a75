"""Others that may bear such a name: what is closed up of other words, persons, bodies, places and films."""

from __future__ import annotations

import re

from msgcheck.language.casing import Habit, casing_habit
from msgcheck.language.lexicon import is_ordinary_word
from msgcheck.matching.apposition import kind_of_thing
from msgcheck.matching.longer_names import head_after, is_named_before
from msgcheck.matching.names import Sighting

_LONGEST_TITLE = 8  # characters, with what stands before it
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|Mme|Signora?)\.?\s\Z")
_SURNAME = re.compile(r"\s[A-Z][a-z]+\b")
_HUMPED = re.compile(r"(?:[A-Z][a-z]{2,}){2,}")
_HUMPED_PART = re.compile(r"[A-Z][a-z]+")
_WORD = re.compile(r"[^\W_]{2,}")  # not the s of a possessive


def is_another_name(said: str, sighting: Sighting) -> bool:
    """Whether what has errors is closed up of ordinary words as names are: "CargoLine" is no CargoLens.

    One error alone may make an ordinary word of a part, "ScamJet".
    """
    language = (sighting.dated.language,)
    return (
        sighting.errors > 1
        and _HUMPED.fullmatch(said) is not None
        and all(is_ordinary_word(part.lower(), language) for part in _HUMPED_PART.findall(said))
    )


def may_be_somebody_elses(text: str, sighting: Sighting) -> bool:
    """Whether ordinary words with capitals may name a body, a place or a film, "the River Pass Authority"."""
    said = text[sighting.start : sighting.name_end]
    if not said[0].isupper() or said.isupper() or not _is_said_of_others(text, sighting):
        return False
    around = casing_habit(text[: sighting.start] + " " + text[sighting.end :])
    return around in (Habit.PLAIN, Habit.NONE) and all(
        map(is_ordinary_word, _WORD.findall(sighting.guise.written.lower()))
    )


def _is_said_of_others(text: str, sighting: Sighting) -> bool:
    is_firm_named = is_named_before(text, sighting.start)
    return bool(
        head_after(text, sighting.end, firms=is_firm_named) or kind_of_thing(text, sighting.start, sighting.end)
    )


def may_be_a_person(text: str, sighting: Sighting) -> bool:
    """Whether one word that is nearly a name stands where first names or surnames do: "Marlane Hodges", "Dr. Crip"."""
    if " " in sighting.guise.written or not text[sighting.start].isupper():
        return False
    before = text[max(0, sighting.start - _LONGEST_TITLE) : sighting.start]
    return _TITLE.search(before) is not None or _SURNAME.match(text, sighting.end) is not None
