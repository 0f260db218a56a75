"""Names of today that are divided otherwise: ordinary words may be meant, "a power desk" and no PowerDesk."""

from __future__ import annotations

import re

from msgcheck.language.casing import Habit, casing_habit, is_beside_capitals
from msgcheck.language.lexicon import is_ordinary_word
from msgcheck.language.words import words
from msgcheck.matching.divisions import is_divided_otherwise
from msgcheck.matching.names import Sighting

_WORD = re.compile(r"[^\W_]+")
_HUMP = re.compile(r"[a-z][A-Z]")
_PROGRAMS = words(
    "attribute class column element entity field file folder function interface method module namespace object "
    "parameter project property table variable"
)


def may_be_divided_so(text: str, sighting: Sighting) -> bool:
    """Whether words that a name of today has not may be meant: ordinary ones, or one that a program is written in."""
    said, written = text[sighting.start : sighting.name_end], sighting.guise.written
    if not is_divided_otherwise(said, written):
        return False
    if _HUMP.search(said):
        return _is_beside_program(text, sighting)
    return is_ordinary_if_divided_so(said, written) and not _shows_by_capitals(text, sighting)


def _is_beside_program(text: str, sighting: Sighting) -> bool:
    """Whether there are other words with humps, or one follows that parts of programs go by: "VotingApp project"."""
    if _HUMP.search(text[: sighting.start] + " " + text[sighting.end :]):
        return True
    following = _WORD.search(text, sighting.end)
    return following is not None and not _PROGRAMS.isdisjoint((following[0], following[0].removesuffix("s")))


def is_ordinary_if_divided_so(said: str, written: str) -> bool:
    """Whether blanks or hyphens that the name has elsewhere make ordinary words of it: "power desk", "Room 101"."""
    return is_divided_otherwise(said, written) and all(
        word.isdigit() or is_ordinary_word(word.lower()) for word in _WORD.findall(said)
    )


def _shows_by_capitals(text: str, sighting: Sighting) -> bool:
    """Whether several words begin with capitals where the words around and beside them do not."""
    said = _WORD.findall(text[sighting.start : sighting.name_end])
    return (
        len(said) > 1
        and all(word[0].isupper() for word in said)
        and casing_habit(text[: sighting.start] + " " + text[sighting.end :]) is Habit.PLAIN
        and not is_beside_capitals(text, sighting.start, sighting.end)
    )
