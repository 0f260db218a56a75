"""Of names that overlap, the longest is meant: a current or protected name hides the stale names inside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

from msgcheck.language.casing import is_cased_like
from msgcheck.matching.names import STALE, Guise, Sighting

_start = attrgetter("start")


def unmasked(text: str, sightings: Iterable[Sighting]) -> list[Sighting]:
    """The sightings that count, in the order of the text; no two overlap.

    The longest wins; of equally long ones that with the fewest errors, that written closest to its name, a name before
    a form of another one, then a name that may be said. But a longer name with odd capitals gives way: "Starter Plan
    plus two seats" says Starter Plan, not Starter Plan Plus.
    """
    chosen: list[Sighting] = []
    for sighting in sorted(sightings, key=lambda sighting: _precedence(text, sighting)):
        place = bisect_left(chosen, sighting.end, key=_start)
        if place == 0 or chosen[place - 1].end <= sighting.start:
            chosen.insert(place, sighting)
    return chosen


def _precedence(text: str, sighting: Sighting) -> tuple[bool, int, int, int, bool, bool, int]:
    """A sort key; what comes first wins."""
    said, guise = text[sighting.start : sighting.name_end], sighting.guise
    return (
        not sighting.errors and _is_oddly_cased(said, guise.written),
        sighting.start - sighting.end,
        sighting.errors,
        _distance(said, guise.written),
        guise.inflected,
        guise.status in STALE,
        -_last_day(guise),
    )


def _last_day(guise: Guise) -> int:
    """The day until which the name was right: of two concepts that bore it, the later one is meant."""
    return guise.dated.term.until.toordinal() if guise.dated and guise.dated.term.until else 0


def _is_oddly_cased(said: str, written: str) -> bool:
    return not (said.isupper() or said.islower() or said.istitle() or is_cased_like(said, written))


def _distance(said: str, written: str) -> int:
    """How far `said` is from the name: 0 letter for letter, 1 but for case, 2 divided by other signs, 3 elsewhere."""
    if said == written:
        return 0
    said, written = said.casefold(), written.casefold()
    if said == written:
        return 1
    return 2 if _DIVIDER.sub(" ", said) == _DIVIDER.sub(" ", written) else 3


_DIVIDER = re.compile(r"[\W_]+")
