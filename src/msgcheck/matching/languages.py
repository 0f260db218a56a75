"""One span, names in several languages: the language of the text says which of them is meant.

A company may have said "Business Lunch" in Germany too and say "Teamessen" there now, and "Meals for Teams" elsewhere;
or the German names may have given up the one that is still said in English.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from msgcheck.language.identification import language_of
from msgcheck.matching.names import Sighting


def in_language_of_text(sightings: Iterable[Sighting], text: str, others: Iterable[str]) -> Iterator[Sighting]:
    """The sightings in `text` but for those, at the span of another, that are in another language than the text.

    Where the text does not tell its language, the `others` of the document do, one after the other; where none does,
    all sightings are kept.
    """
    by_span: defaultdict[tuple[int, int], list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_span[sighting.start, sighting.name_end].append(sighting)
    for alike in by_span.values():
        languages = sorted({one.guise.language for one in alike if one.guise.language})
        told = _told_by(chain((text,), others), languages) if len(languages) > 1 else None
        yield from (one for one in alike if told is None or one.guise.language in (told, None))


def _told_by(texts: Iterable[str], languages: list[str]) -> str | None:
    return next(filter(None, (language_of(text, languages) for text in texts)), None)
