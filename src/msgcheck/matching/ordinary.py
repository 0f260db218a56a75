"""Which sightings might be ordinary English and have to be judged: most are not, and cost nothing more."""

from __future__ import annotations

from msgcheck.language.casing import has_distinctive_casing
from msgcheck.matching.names import Sighting
from msgcheck.model import TermStatus

_SAID_TODAY = frozenset({TermStatus.PREFERRED, TermStatus.ADMITTED})
_LONGEST_ACRONYM = 5


def may_be_ordinary(text: str, sighting: Sighting) -> bool:
    """Whether the words at `sighting` may be ordinary words of `text` and no name."""
    dated = sighting.guise.dated
    if dated is None:
        return False
    said, written = text[sighting.start : sighting.name_end], sighting.guise.written
    return (
        dated.term.generic
        or (dated.status in _SAID_TODAY and _is_ordinary_phrase(said, written))
        or _is_acronym_in_small_letters(said, written)
        or _is_camel_case_in_two_words(said, written)
    )


def _is_ordinary_phrase(said: str, written: str) -> bool:
    """ "meals for teams" where the name is "Meals for Teams"; at a sentence's start with its one capital."""
    return said[1:].islower() and not written[1:].islower() and not has_distinctive_casing(written)


def _is_acronym_in_small_letters(said: str, written: str) -> bool:
    return written.isupper() and written.isalpha() and len(written) <= _LONGEST_ACRONYM and not said[:2].isupper()


def _is_camel_case_in_two_words(said: str, written: str) -> bool:
    return " " in said and " " not in written and said.islower()
