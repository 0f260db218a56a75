"""One span, names in several languages: the language of the text says which of them is meant.

A company may have said "Business Lunch" in Germany too and say "Teamessen" there now, and "Meals for Teams" elsewhere;
or the German names may have given up the one that is still said in English.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from msgcheck.language.identification import language_of
from msgcheck.matching.names import Sighting

Telling = Callable[[tuple[str, ...]], str | None]
"""The one of some languages that a document is in; None where it does not tell."""


def telling(texts: Sequence[str]) -> Telling:
    """What the blocks of a document, taken together, tell; they are read once for the same languages."""
    return cache(lambda languages: language_of("\n".join(texts), languages))


def in_language_of_text(sightings: Iterable[Sighting], text: str, of_document: Telling) -> Iterator[Sighting]:
    """The sightings in `text` but for those, at the span of another, that are in another language than the text.

    Where the text does not tell its language, the document does; where neither does, all sightings are kept.
    """
    by_span: defaultdict[tuple[int, int], list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_span[sighting.start, sighting.name_end].append(sighting)
    for alike in by_span.values():
        languages = tuple(sorted({one.guise.language for one in alike if one.guise.language}))
        told = (language_of(text, languages) or of_document(languages)) if len(languages) > 1 else None
        yield from (one for one in alike if told is None or one.guise.language in (told, None))
