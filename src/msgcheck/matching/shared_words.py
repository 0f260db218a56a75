"""Names that share a word with the name beside them: "Gold and Silver Plans", "Business Breakfast and Lunch".

Only where both are names: from a name that was found the list is followed, to the left with the name's last words, to
the right with its first, as long as each member makes a name with them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from msgcheck.language.casing import initials
from msgcheck.language.folding import fold
from msgcheck.matching.names import Guise, Sighting

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_LINK = (
    r"(?:\s?[,/&]\s?|\s?,?\s(?:and|or|und|oder|et|ou)\s|\s&\s){1,2}(?:(?:the|a|an|our|your|der|die|das|le|la|les)\s)?"
)
_LINK_BEFORE = re.compile(rf"{_LINK}\Z", re.IGNORECASE)
_LINK_AFTER = re.compile(_LINK, re.IGNORECASE)
_MOST_WORDS = 3  # of a name that its neighbour does not share
_WINDOW = 60  # characters in which they stand

NamesSaid = Callable[[str], Sequence[Guise]]


class _Member(NamedTuple):
    """What a member of a list says by itself, half-open, and the names that it makes with the shared words."""

    start: int
    end: int
    guises: tuple[Guise, ...]


def sharing(text: str, sightings: Sequence[Sighting], names: NamesSaid) -> Iterator[Sighting]:
    """The names that share words with one of the sightings; `names` gives those that a folded text says.

    The span of each goes from its own words to those that it shares, over all that stands between.
    """
    for sighting in sightings:
        said = list(_WORD.finditer(text, sighting.start, sighting.name_end))
        if len(said) < 2 or sighting.errors:
            continue
        others = partial(_others, sighting, names)
        for member in _members(sighting.start, -1, said, text, others):
            if not _touches(member, sighting, sightings):
                yield from _sightings(member.guises, member.start, sighting.name_end)
        for member in _members(sighting.name_end, +1, said, text, others):
            if not _touches(member, sighting, sightings):
                yield from _sightings(member.guises, sighting.start, member.end)


def _others(sighting: Sighting, names: NamesSaid, folded: str) -> list[Guise]:
    """The names that a folded text says, but that of the sighting: "Windows, Windows Vista" does not say it twice."""
    return [guise for guise in names(folded) if guise.dated and guise.dated.term is not sighting.dated.term]


def _members(at: int, direction: int, said: Sequence[re.Match[str]], text: str, names: NamesSaid) -> Iterator[_Member]:
    """The members of the list on one side of a name, from the nearest on."""
    while (member := _member(at, direction, said, text, names)) is not None:
        yield member
        at = member.start if direction < 0 else member.end


def _member(at: int, direction: int, said: Sequence[re.Match[str]], text: str, names: NamesSaid) -> _Member | None:
    link = _LINK_BEFORE.search(text, max(0, at - _WINDOW), at) if direction < 0 else _LINK_AFTER.match(text, at)
    if link is None:
        return None
    for words in _own_words(link.start() if direction < 0 else link.end(), direction, text):
        own = text[words[0].start() : words[-1].end()]
        for shared in range(len(said) - 1, 0, -1):
            head = text[said[-shared].start() : said[-1].end()] if direction < 0 else ""
            first = text[said[0].start() : said[shared - 1].end()] if direction > 0 else ""
            guises = tuple(guise for guise in names(fold(first + own + head)) if _is_cased_as(first, own, head, guise))
            if guises:
                return _Member(words[0].start(), words[-1].end(), guises)
    return None


def _own_words(at: int, direction: int, text: str) -> Iterator[list[re.Match[str]]]:
    """The words that a member may have for itself: those next to the link, one, two or three."""
    if direction < 0:
        words = list(_WORD.finditer(text, max(0, at - _WINDOW), at))
        words = words if words and words[-1].end() == at else []
        runs = (words[-count:] for count in range(1, min(_MOST_WORDS, len(words)) + 1))
    else:
        words = list(_WORD.finditer(text, at, at + _WINDOW))
        words = words if words and words[0].start() == at else []
        runs = (words[:count] for count in range(1, min(_MOST_WORDS, len(words)) + 1))
    yield from (run for run in runs if text[run[0].start() : run[-1].end()].count(" ") == len(run) - 1)


def _is_cased_as(first: str, own: str, head: str, guise: Guise) -> bool:
    """Whether the words have the name's capitals, or all words are capitals or small."""
    said = " ".join(filter(None, (first, own, head)))
    return said.isupper() or said.islower() or initials(said) == initials(guise.written)


def _touches(member: _Member, own: Sighting, sightings: Sequence[Sighting]) -> bool:
    """Whether a member stands where another of the sightings than its `own` does."""
    return any(one.start < member.end and member.start < one.end for one in sightings if one is not own)


def _sightings(guises: Sequence[Guise], start: int, end: int) -> Iterator[Sighting]:
    yield from (Sighting(guise, start, end, end, shares_words=True) for guise in guises[:1])
