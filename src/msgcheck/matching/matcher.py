"""The registry compiled for speed: a document's text in, the mentions of its names out.

The way of a mention: fold the text and find candidates, confirm them, let longer names mask shorter ones, leave out
addresses and code and told history, judge what may be ordinary English.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

from msgcheck.language.hashtags import Tag
from msgcheck.language.words import words
from msgcheck.matching.automaton import Automaton, Candidate
from msgcheck.matching.certainty import certainty, how_said
from msgcheck.matching.confirming import confirm
from msgcheck.matching.contexts import outside_history, own_contexts
from msgcheck.matching.guises import guises_of
from msgcheck.matching.judging import Judgement, judge
from msgcheck.matching.keeping import Kept, keep
from msgcheck.matching.languages import Telling, in_language_of_text, telling
from msgcheck.matching.masking import unmasked
from msgcheck.matching.misspelt import MisspeltNames
from msgcheck.matching.names import RIGHT, STALE, Sighting
from msgcheck.matching.opaque import outside_opaque
from msgcheck.matching.ordinary import is_ordinary, may_be_ordinary
from msgcheck.matching.shared_words import sharing
from msgcheck.matching.signs import Known
from msgcheck.model import Block, Document, Mention, Verdict
from msgcheck.registry.edition import Edition
from msgcheck.registry.loading import collector_paused


def compile_edition(edition: Edition, kept: Kept | None = None) -> Matcher:
    """All names of `edition` in every guise, ready to be found; sooner where the same names have been `kept`."""
    with collector_paused():
        return Matcher(edition, kept)


class Matcher:
    """Finds the names of one edition in documents. Made by `compile_edition`; pickles as its edition."""

    def __init__(self, edition: Edition, kept: Kept | None = None) -> None:
        self._edition = edition
        self._guises = kept.guises(edition) if kept else list(guises_of(edition))
        self._languages = edition.languages
        self._automaton = Automaton(self._guises)
        self._misspelt = MisspeltNames(self._guises, self._languages, kept.beginnings if kept else None)
        self._company = words(edition.registry.name.lower())
        self._names_to_say = _names_to_say(edition)
        self._contexts = own_contexts(edition.registry.contexts)
        self._tags = _tags(edition)

    def __reduce__(self) -> tuple[Callable[[Edition], Matcher], tuple[Edition]]:
        return compile_edition, (self._edition,)

    @property
    def kept(self) -> Kept:
        """What another matcher for the same names can be made of sooner."""
        return keep(self._edition, self._guises, self._misspelt.beginnings)

    def find(self, document: Document) -> tuple[Mention, ...]:
        """The mentions in `document`, by block and place; what means the ordinary thing is left out."""
        seen = list(self.seen(document.blocks))
        named = frozenset(name.sighting.concept_id for name in seen if not name.may_be_ordinary)
        known = Known(self._company, named)
        judged = ((name, _judgement(name, known)) for name in seen)
        return tuple(_mention(name, judgement) for name, judgement in judged if judgement.verdict)

    def seen(self, blocks: Sequence[Block]) -> Iterator[Seen]:
        """The names in these blocks that count today, by block and place, not yet judged."""
        texts = [block.text for block in blocks]
        of_document = telling(texts)
        candidates: defaultdict[int, list[Candidate]] = defaultdict(list)
        for candidate in self._automaton.candidates(texts):
            candidates[candidate.block].append(candidate)
        misspelt = frozenset(self._misspelt.blocks_worth_a_look(texts))
        for index in sorted(misspelt.union(candidates)):
            block = blocks[index]
            nearly_said = self._misspelt.sightings(block.text) if index in misspelt else ()
            for sighting in self._sightings(block, candidates[index], nearly_said, of_document):
                if not is_ordinary(block.text, sighting):
                    yield Seen(index, block, sighting, may_be_ordinary(block.text, sighting))

    def _sightings(
        self, block: Block, candidates: Sequence[Candidate], nearly_said: Iterable[Sighting], of_document: Telling
    ) -> Iterator[Sighting]:
        """The names in one block, confirmed or misspelt, but for what is masked or opaque and for told history."""
        said: Iterable[Sighting] = chain(confirm(block.text, candidates, self._languages), nearly_said)
        if len(self._languages) > 1:
            said = in_language_of_text(said, block.text, of_document)
        names = [name for name in unmasked(block.text, said) if name.guise.dated]
        shared = (one for one in sharing(block.text, names, self._automaton.guises_of) if one.guise.status in STALE)
        names = outside_opaque(block, sorted([*names, *shared], key=attrgetter("start")), self._tags)
        told = self._told_of(block.text, [name for name in names if name.guise.status in STALE])
        return (name for name in names if name not in told)

    def _told_of(self, text: str, stale: Sequence[Sighting]) -> set[Sighting]:
        """Those of the stale names whose history the text tells."""
        return set(stale) - set(outside_history(text, stale, self._names_to_say, self._contexts))


def _names_to_say(edition: Edition) -> dict[str, tuple[str, ...]]:
    """By concept, the names that may be said of it, or will be."""
    names: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for dated in edition.terms:
        if dated.status in RIGHT:
            names[dated.concept.id] += (dated.term.name,)
    return dict(names)


def _tags(edition: Edition) -> frozenset[Tag]:
    """The kinds of tags in which names are looked at."""
    is_allowed = {Tag.HASHTAG: edition.registry.hashtags, Tag.HANDLE: edition.registry.handles}
    return frozenset(tag for tag, allowed in is_allowed.items() if not allowed)


@dataclass(frozen=True, slots=True)
class Seen:
    """A sighting in its block, before it is judged."""

    index: int
    block: Block
    sighting: Sighting
    may_be_ordinary: bool


def _judgement(name: Seen, known: Known) -> Judgement:
    """Sure, unless the words may be ordinary English."""
    if name.may_be_ordinary:
        return judge(name.block, name.sighting, known)
    return Judgement(Verdict.FLAG, certainty(name.block.text, name.sighting))


def _mention(name: Seen, judgement: Judgement) -> Mention:
    sighting = name.sighting
    return Mention(
        concept_id=sighting.concept_id,
        term=sighting.dated.term.name,
        status=sighting.dated.status,
        block=name.index,
        start=sighting.start,
        end=sighting.end,
        how=how_said(name.block.text, sighting),
        plural=sighting.guise.plural,
        possessive=sighting.possessive,
        verdict=judgement.verdict or Verdict.REVIEW,
        confidence=judgement.confidence,
        evidence=judgement.evidence,
        inflected=sighting.guise.inflected,
    )
