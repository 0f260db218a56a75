"""Of names that overlap, the longest is meant: a current or protected name hides the stale names inside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

from msgcheck.matching.names import STALE, Sighting

_start = attrgetter("start")


def unmasked(text: str, sightings: Iterable[Sighting]) -> list[Sighting]:
    """The sightings that count, in the order of the text; no two overlap.

    The longest wins; of equally long ones that written closest to its name, then a name that may be said.
    """
    chosen: list[Sighting] = []
    for sighting in sorted(sightings, key=lambda sighting: _precedence(text, sighting)):
        place = bisect_left(chosen, sighting.end, key=_start)
        if place == 0 or chosen[place - 1].end <= sighting.start:
            chosen.insert(place, sighting)
    return chosen


def _precedence(text: str, sighting: Sighting) -> tuple[int, int, bool, int]:
    length = sighting.end - sighting.start
    return -length, _distance(text, sighting), sighting.guise.status in STALE, sighting.start


def _distance(text: str, sighting: Sighting) -> int:
    """How far the text is from the name as registered: 0 letter for letter, 1 but for case, 2 divided otherwise."""
    said, written = text[sighting.start : sighting.name_end], sighting.guise.written
    if said == written:
        return 0
    return 1 if said.casefold() == written.casefold() else 2
