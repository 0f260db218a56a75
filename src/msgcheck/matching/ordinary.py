"""Which sightings are ordinary English, and which may be and have to be judged: most are neither and cost no more."""

from __future__ import annotations

from msgcheck.language.casing import has_distinctive_casing, is_cased_like
from msgcheck.language.lexicon import is_ordinary_word
from msgcheck.language.sentences import begins_sentence
from msgcheck.matching.divided_words import is_ordinary_if_divided_so, may_be_divided_so
from msgcheck.matching.names import SAID_TODAY, Sighting
from msgcheck.matching.other_bearers import is_another_name, may_be_a_person, may_be_somebody_elses
from msgcheck.matching.strange_words import may_be_a_word, strange_words

_LONGEST_ACRONYM = 5


def is_ordinary(text: str, sighting: Sighting) -> bool:
    """Whether a name is no more than ordinary words here, or somebody else's name.

    A current one of one word is no more in small letters: "compasses" are no fault of the Compass, nor is "worldwide"
    one of the WorldWide. One that is itself in small letters may be divided otherwise: "sign up" is no fault of the
    signup.
    """
    said, written = text[sighting.start : sighting.name_end], sighting.guise.written
    if sighting.errors:
        return is_another_name(said, sighting) or (
            is_ordinary_word(written.lower(), (sighting.dated.language,))
            and text[sighting.start : sighting.end].islower()
        )
    if sighting.guise.status not in SAID_TODAY:
        return False
    if " " not in written and _is_in_small_letters(text, sighting):
        return True
    if written.islower():
        return is_ordinary_if_divided_so(said, written)
    return _begun_small(text, sighting).islower() and has_distinctive_casing(written) and is_ordinary_word(said.lower())


def may_be_ordinary(text: str, sighting: Sighting) -> bool:
    """Whether the words at `sighting` may be ordinary words of `text` and no name."""
    said, written = text[sighting.start : sighting.name_end], sighting.guise.written
    if sighting.shares_words:
        return said.islower()
    if sighting.errors and may_be_a_person(text, sighting):
        return True
    if sighting.errors:
        is_small = said.islower() and not written.islower()
        return (is_small and (sighting.dated.term.generic or " " not in written)) or may_be_divided_so(text, sighting)
    return (
        sighting.dated.term.generic
        or (sighting.guise.status in SAID_TODAY and _is_in_small_letters(text, sighting))
        or _is_acronym_in_small_letters(said, written)
        or _is_camel_case_in_two_words(_begun_small(text, sighting), written)
        or (sighting.guise.status in SAID_TODAY and may_be_divided_so(text, sighting))
        or may_be_somebody_elses(text, sighting)
    )


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
    return not all(map(may_be_a_word, strange_words(written, language)))


def _is_acronym_in_small_letters(said: str, written: str) -> bool:
    return written.isupper() and written.isalpha() and len(written) <= _LONGEST_ACRONYM and not said[:2].isupper()


def _is_camel_case_in_two_words(said: str, written: str) -> bool:
    return " " in said and " " not in written and said.islower()
