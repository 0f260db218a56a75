"""The registry compiled for speed: a document's text in, the mentions of its names out.

The way of a mention: normalise the text, find candidates, confirm them, mask what longer names hide, leave out
addresses, code and told history, judge what is ordinary English too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from operator import attrgetter

from msgcheck.matching.automaton import Automaton, Candidate
from msgcheck.matching.confirming import confirm
from msgcheck.matching.contexts import outside_history, own_contexts
from msgcheck.matching.guises import guises_of
from msgcheck.matching.judging import Judgement, judge
from msgcheck.matching.masking import unmasked
from msgcheck.matching.names import RIGHT, STALE, Sighting
from msgcheck.matching.opaque import opaque_spans, touches
from msgcheck.matching.ordinary import may_be_ordinary
from msgcheck.model import Block, Document, How, Mention, Verdict
from msgcheck.registry.edition import Edition


def compile_edition(edition: Edition) -> Matcher:
    """All names of `edition` in every guise, ready to be found."""
    return Matcher(edition)


class Matcher:
    """Finds the names of one edition in documents. Made by `compile_edition`; pickles as its edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._automaton = Automaton(guises_of(edition))
        self._contexts = own_contexts(edition.registry.contexts)
        self._right_names = _right_names(edition)

    def __reduce__(self) -> tuple[Callable[[Edition], Matcher], tuple[Edition]]:
        return compile_edition, (self._edition,)

    def find(self, document: Document) -> tuple[Mention, ...]:
        """The mentions in `document`, by block and place; what is surely not meant is left out."""
        candidates = self._automaton.candidates([block.text for block in document.blocks])
        sightings = [
            (index, sighting)
            for index, in_block in groupby(candidates, attrgetter("block"))
            for sighting in self._sightings(document.blocks[index], list(in_block))
        ]
        named = _surely_named(document, sightings)
        mentions = (_mention(document.blocks[index], index, sighting, named) for index, sighting in sightings)
        return tuple(mention for mention in mentions if mention)

    def _sightings(self, block: Block, candidates: Sequence[Candidate]) -> list[Sighting]:
        """The names in one block that are said of today, by place; not yet judged."""
        sightings = unmasked(block.text, confirm(block.text, candidates))
        if not sightings:
            return []
        left_alone = opaque_spans(block.text)
        sightings = [
            sighting
            for sighting in sightings
            if sighting.guise.dated
            and not touches(left_alone, sighting.start, sighting.end)
            and not touches(block.opaque, sighting.start, sighting.end)
        ]
        stale = [sighting for sighting in sightings if sighting.guise.status in STALE]
        of_today = set(outside_history(block.text, stale, self._names_to_say, self._contexts)) if stale else set()
        return [sighting for sighting in sightings if sighting.guise.status not in STALE or sighting in of_today]

    def _names_to_say(self, sighting: Sighting) -> Iterable[str]:
        """What may be said today of the concept that `sighting` names."""
        return self._right_names[sighting.concept_id]


def _right_names(edition: Edition) -> dict[str, tuple[str, ...]]:
    names: dict[str, list[str]] = defaultdict(list)
    for dated in edition.terms:
        if dated.status in RIGHT:
            names[dated.concept.id].append(dated.term.name)
    return {concept_id: tuple(of_concept) for concept_id, of_concept in names.items()}


def _surely_named(document: Document, sightings: Iterable[tuple[int, Sighting]]) -> frozenset[str]:
    """The concepts that the document names beyond doubt."""
    return frozenset(
        sighting.concept_id
        for index, sighting in sightings
        if not may_be_ordinary(document.blocks[index].text, sighting)
    )


def _mention(block: Block, index: int, sighting: Sighting, named: frozenset[str]) -> Mention | None:
    """The mention that `sighting` is, judged where it may be ordinary English; None: it is."""
    judgement = _CERTAIN
    if may_be_ordinary(block.text, sighting):
        judgement = judge(block, sighting, concept_named_elsewhere=sighting.concept_id in named)
    if judgement.verdict is None:
        return None
    term = sighting.dated.term
    said = block.text[sighting.start : sighting.name_end]
    return Mention(
        concept_id=sighting.concept_id,
        term=term.name,
        status=sighting.dated.status,
        block=index,
        start=sighting.start,
        end=sighting.end,
        how=How.EXACT if said == term.name else How.VARIANT,
        plural=sighting.guise.plural,
        possessive=sighting.possessive,
        verdict=judgement.verdict,
        confidence=judgement.confidence,
        evidence=judgement.evidence,
    )


_CERTAIN = Judgement(Verdict.FLAG, 0.99, ())
