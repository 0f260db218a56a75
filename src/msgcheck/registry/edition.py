"""The registry as it stands on one day: every name with what it is worth then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from msgcheck.model import TermStatus
from msgcheck.registry.model import Concept, Registry, Term


@dataclass(frozen=True, slots=True)
class DatedTerm:
    """A name of a concept and its status on the edition's day."""

    concept: Concept
    term: Term
    status: TermStatus


@dataclass(frozen=True, slots=True)
class Edition:
    """A registry read as of a day; made by `edition`."""

    registry: Registry
    day: date
    terms: tuple[DatedTerm, ...]
    _concepts: dict[str, Concept] = field(repr=False)

    def concept(self, concept_id: str) -> Concept:
        """The concept of that id; KeyError where there is none (a bug of ours)."""
        return self._concepts[concept_id]

    def right_name(self, concept_id: str) -> str:
        """What to say on the day: the preferred name, or before its start the newest former one."""
        concept = self.concept(concept_id)
        return (concept.formerly[0] if _is_coming(concept, self.day) else concept.name).name

    def in_grace(self, term: Term) -> bool:
        """Whether a superseded name is still only a warning on the day."""
        return term.grace_until is not None and self.day < term.grace_until


def edition(registry: Registry, day: date) -> Edition:
    """`registry` as of `day`."""
    terms = tuple(dated for concept in registry.concepts for dated in _dated_terms(concept, day))
    return Edition(registry, day, terms, {concept.id: concept for concept in registry.concepts})


def _dated_terms(concept: Concept, day: date) -> Iterator[DatedTerm]:
    coming = _is_coming(concept, day)
    yield DatedTerm(concept, concept.name, TermStatus.NOT_YET if coming else TermStatus.PREFERRED)
    for position, former in enumerate(concept.formerly):
        yield DatedTerm(concept, former, _former_status(former, coming and position == 0, day))
    for terms, status in (
        (concept.also, TermStatus.ADMITTED),
        (concept.avoid, TermStatus.DEPRECATED),
        (concept.misspellings, TermStatus.HIDDEN),
    ):
        for term in terms:
            yield DatedTerm(concept, term, status)


def _former_status(former: Term, is_right_name: bool, day: date) -> TermStatus:
    if is_right_name:
        return TermStatus.PREFERRED
    if former.until is not None and day < former.until:
        return TermStatus.ADMITTED
    return TermStatus.SUPERSEDED


def _is_coming(concept: Concept, day: date) -> bool:
    """Whether the name is not in force yet and a former one is right in its stead."""
    return concept.since is not None and day < concept.since and bool(concept.formerly)
