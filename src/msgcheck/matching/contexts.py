"""Where a stale name may stand: where the text tells its history ("formerly X", "X is now called Y", "renamed X").

Each phrase must border on the name itself, give or take an article, quotation marks and brackets, so that "We
formerly sold pizza. Order a Business Lunch" is no excuse. Some phrases count only beside a name that may be said
today: "X is now Meals for Teams" tells a history, "X is now cheaper" does not. What is quoted of a year may too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgcheck.language.folding import INVISIBLE, MARKS, fold
from msgcheck.matching.contexts_abroad import tells_history_abroad
from msgcheck.matching.contexts_english import TO_NAME, tells_history_in_english
from msgcheck.matching.names import Sighting
from msgcheck.matching.phrases import CLOSING, Surroundings

_LISTED_WITH = re.compile(rf"{CLOSING}(?:,|,?\s(?:or|and|&)|\s?/){TO_NAME}", re.IGNORECASE)
_PAST_RELEASE = re.compile(r"\s(?:releases?|versions?|v)\s?\d[\d.]*(?:,? (?:and )?\d[\d.]*)*[*#\s]*", re.IGNORECASE)

_WINDOW = 200  # characters looked at on each side of a name
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z\d])|\n\s*\n")
_BLANKS = re.compile(r"\s+")
_WITHOUT_MARKS = dict.fromkeys(map(ord, MARKS + INVISIBLE))

Context = Callable[[Surroundings], bool]


def own_contexts(patterns: Iterable[str]) -> tuple[Context, ...]:
    """The registry's own contexts, each a phrase with the place-holder {name}."""
    return tuple(_own_context(*pattern.partition("{name}")) for pattern in patterns)


def _own_context(before: str, _: str, after: str) -> Context:
    ends = re.compile(rf"{_with_any_blanks(before)}{TO_NAME}\Z", re.IGNORECASE)
    begins = re.compile(rf"{CLOSING}\s?{_with_any_blanks(after)}", re.IGNORECASE)
    return lambda around: bool(ends.search(around.before) and begins.match(around.after))


def _with_any_blanks(phrase: str) -> str:
    return r"\s+".join(map(re.escape, phrase.split()))


def outside_history(
    text: str, sightings: Sequence[Sighting], names_to_say: Mapping[str, Sequence[str]], own: Sequence[Context]
) -> list[Sighting]:
    """The sightings (of stale names, by place) that the text does not tell the history of.

    `names_to_say` gives, by concept, the names that may be said instead.
    """
    told = [
        _heads_past_release(text, sighting)
        or _tells_history(_surroundings(text, sighting), names_to_say.get(sighting.concept_id, ()), own)
        for sighting in sightings
    ]
    _spread_to_neighbours(text, sightings, told, range(1, len(sightings)), -1)
    _spread_to_neighbours(text, sightings, told, range(len(sightings) - 2, -1, -1), +1)
    return [sighting for sighting, is_history in zip(sightings, told, strict=True) if not is_history]


def _heads_past_release(text: str, sighting: Sighting) -> bool:
    """Whether the text is but the heading of release notes, "X release 12 and 13": releases keep their names."""
    return not text[: sighting.start].strip("#*- \t") and bool(_PAST_RELEASE.fullmatch(text, sighting.end))


def _surroundings(text: str, sighting: Sighting) -> Surroundings:
    *_, before = _SENTENCE_END.split(text[max(0, sighting.start - _WINDOW) : sighting.start])
    after, *_ = _SENTENCE_END.split(text[sighting.end : sighting.end + _WINDOW], maxsplit=1)
    return Surroundings(_plain(before), _plain(after))


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text.translate(_WITHOUT_MARKS))


def _tells_history(around: Surroundings, names_to_say: Iterable[str], own: Sequence[Context]) -> bool:
    names = tuple(map(fold, names_to_say))
    return (
        any(context(around) for context in own)
        or tells_history_in_english(around, names)
        or tells_history_abroad(around, names)
    )


def _spread_to_neighbours(
    text: str, sightings: Sequence[Sighting], told: list[bool], order: Iterable[int], neighbour: int
) -> None:
    """Let a history told of one name hold for the names listed with it: "formerly known as X or Z"."""
    for index in order:
        left, right = sorted((index, index + neighbour))
        between = text[sightings[left].end : sightings[right].start]
        if told[index + neighbour] and _LISTED_WITH.fullmatch(between):
            told[index] = True
