"""Which sightings are ordinary English, and which may be and have to be judged: most are neither and cost no more."""

from __future__ import annotations

import re

from msgcheck.language.casing import Habit, casing_habit, has_distinctive_casing, is_beside_capitals, is_cased_like
from msgcheck.language.lexicon import is_ordinary_word
from msgcheck.language.sentences import begins_sentence
from msgcheck.language.words import words
from msgcheck.matching.apposition import kind_of_thing
from msgcheck.matching.divisions import is_divided_otherwise
from msgcheck.matching.longer_names import head_after, is_named_before
from msgcheck.matching.names import SAID_TODAY, Sighting

_LONGEST_ACRONYM = 5
_LEAST_OF_A_COMPOUND = 3  # letters of each of its parts
_LONGEST_TITLE = 8  # characters, with what stands before it
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|Mme|Signora?)\.?\s\Z")
_WORD = re.compile(r"[^\W_]+")
_HUMP = re.compile(r"[a-z][A-Z]")
_HUMPED = re.compile(r"(?:[A-Z][a-z]{2,}){2,}")
_HUMPED_PART = re.compile(r"[A-Z][a-z]+")
_PROGRAMS = words(
    "attribute class column element entity field file folder function interface method module namespace object "
    "parameter project property table variable"
)
_SURNAME = re.compile(r"\s[A-Z][a-z]+\b")


def is_ordinary(text: str, sighting: Sighting) -> bool:
    """Whether a name is no more than ordinary words here, or somebody else's name.

    A current one of one word is no more in small letters: "compasses" are no fault of the Compass, nor is "worldwide"
    one of the WorldWide. One that is itself in small letters may be divided otherwise: "sign up" is no fault of the
    signup.
    """
    said, written = text[sighting.start : sighting.name_end], sighting.guise.written
    if sighting.errors:
        return _is_another_name(said, sighting) or (
            is_ordinary_word(written.lower(), (sighting.dated.language,))
            and text[sighting.start : sighting.end].islower()
        )
    if sighting.guise.status not in SAID_TODAY:
        return False
    if " " not in written and _is_in_small_letters(text, sighting):
        return True
    if written.islower():
        return _is_ordinary_if_divided_so(said, written)
    return _begun_small(text, sighting).islower() and has_distinctive_casing(written) and is_ordinary_word(said.lower())


def _is_another_name(said: str, sighting: Sighting) -> bool:
    """Whether what has errors is closed up of ordinary words as names are: "CargoLine" is no CargoLens.

    One error alone may make an ordinary word of a part, "ScamJet".
    """
    language = (sighting.dated.language,)
    return (
        sighting.errors > 1
        and _HUMPED.fullmatch(said) is not None
        and all(is_ordinary_word(part.lower(), language) for part in _HUMPED_PART.findall(said))
    )


def may_be_ordinary(text: str, sighting: Sighting) -> bool:
    """Whether the words at `sighting` may be ordinary words of `text` and no name."""
    said, written = text[sighting.start : sighting.name_end], sighting.guise.written
    if sighting.shares_words:
        return said.islower()
    if sighting.errors and _may_be_a_person(text, sighting):
        return True
    if sighting.errors:
        is_small = said.islower() and not written.islower()
        return (is_small and (sighting.dated.term.generic or " " not in written)) or _may_be_divided_so(text, sighting)
    return (
        sighting.dated.term.generic
        or (sighting.guise.status in SAID_TODAY and _is_in_small_letters(text, sighting))
        or _is_acronym_in_small_letters(said, written)
        or _is_camel_case_in_two_words(_begun_small(text, sighting), written)
        or (sighting.guise.status in SAID_TODAY and _may_be_divided_so(text, sighting))
        or _may_be_somebody_elses(text, sighting)
    )


def _may_be_somebody_elses(text: str, sighting: Sighting) -> bool:
    """Whether ordinary words with capitals may name a body, a place or a film, "the River Pass Authority"."""
    said = text[sighting.start : sighting.name_end]
    if not said[0].isupper() or said.isupper() or not _is_said_of_others(text, sighting):
        return False
    around = casing_habit(text[: sighting.start] + " " + text[sighting.end :])
    return around in (Habit.PLAIN, Habit.NONE) and all(map(is_ordinary_word, _words_in_small(sighting.guise.written)))


def _is_said_of_others(text: str, sighting: Sighting) -> bool:
    is_firm_named = is_named_before(text, sighting.start)
    return bool(
        head_after(text, sighting.end, firms=is_firm_named) or kind_of_thing(text, sighting.start, sighting.end)
    )


def _may_be_a_person(text: str, sighting: Sighting) -> bool:
    """Whether one word that is nearly a name stands where first names or surnames do: "Marlane Hodges", "Dr. Crip"."""
    if " " in sighting.guise.written or not text[sighting.start].isupper():
        return False
    before = text[max(0, sighting.start - _LONGEST_TITLE) : sighting.start]
    return _TITLE.search(before) is not None or _SURNAME.match(text, sighting.end) is not None


def _is_in_small_letters(text: str, sighting: Sighting) -> bool:
    """ "meals for teams" where the name is "Meals for Teams"; at a sentence's start with its one capital."""
    said, written = text[sighting.start : sighting.name_end], sighting.guise.written
    is_small = _begun_small(text, sighting).islower()
    return is_small and not is_cased_like(said, written) and not _is_told_by_spelling(sighting)


def _begun_small(text: str, sighting: Sighting) -> str:
    """What is said, without the capital that begins a sentence."""
    said = text[sighting.start : sighting.name_end]
    return said[0].lower() + said[1:] if begins_sentence(text, sighting.start) else said


def _is_told_by_spelling(sighting: Sighting) -> bool:
    """Whether a name is told from ordinary words by its spelling, or is written like them anyway."""
    written, language = sighting.guise.written, sighting.dated.language
    if written.islower() or has_distinctive_casing(written):
        return True
    return not all(map(_may_be_a_word, strange_words(written, language)))


def strange_words(written: str, language: str) -> tuple[str, ...]:
    """The words, in small letters, of a name of several that are no ordinary ones: "brightline" of "Brightline Fibre".

    One word alone may be a thing that the dictionary lacks, and a word with accents one of another language.
    """
    if " " not in written or not written.isascii():
        return ()
    return tuple(word for word in _words_in_small(written) if not is_ordinary_word(word, (language,)))


def _may_be_a_word(strange: str) -> bool:
    """Whether a word that the dictionary lacks may still be one, of the kind that it cannot all have: "keyholder"."""
    return any(
        is_ordinary_word(strange[:end]) and is_ordinary_word(strange[end:])
        for end in range(_LEAST_OF_A_COMPOUND, len(strange) - _LEAST_OF_A_COMPOUND + 1)
    )


def _words_in_small(written: str) -> list[str]:
    return _WORD.findall(written.lower())


def _is_acronym_in_small_letters(said: str, written: str) -> bool:
    return written.isupper() and written.isalpha() and len(written) <= _LONGEST_ACRONYM and not said[:2].isupper()


def _is_camel_case_in_two_words(said: str, written: str) -> bool:
    return " " in said and " " not in written and said.islower()


def _may_be_divided_so(text: str, sighting: Sighting) -> bool:
    """Whether words that a name of today has not may be meant: ordinary ones, or one that a program is written in."""
    said, written = text[sighting.start : sighting.name_end], sighting.guise.written
    if not is_divided_otherwise(said, written):
        return False
    if _HUMP.search(said):
        return _is_beside_program(text, sighting)
    return _is_ordinary_if_divided_so(said, written) and not _shows_by_capitals(text, sighting)


def _is_beside_program(text: str, sighting: Sighting) -> bool:
    """Whether there are other words with humps, or one follows that parts of programs go by: "VotingApp project"."""
    if _HUMP.search(text[: sighting.start] + " " + text[sighting.end :]):
        return True
    following = _WORD.search(text, sighting.end)
    return following is not None and not _PROGRAMS.isdisjoint((following[0], following[0].removesuffix("s")))


def _is_ordinary_if_divided_so(said: str, written: str) -> bool:
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
