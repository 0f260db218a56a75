"""The registry as it stands on one day: every name with what it is worth then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from msgcheck.model import TermStatus
from msgcheck.registry.languages import base_language
from msgcheck.registry.model import Concept, Registry, Term


@dataclass(frozen=True, slots=True)
class DatedTerm:
    """A name of a concept and its status on the edition's day."""

    concept: Concept
    term: Term
    status: TermStatus

    @property
    def language(self) -> str:
        """The code of the language that the name is in, without region."""
        return base_language(self.concept.language)


@dataclass(frozen=True, slots=True)
class Edition:
    """A registry read as of a day; made by `edition`. A concept has each name once."""

    registry: Registry
    day: date
    terms: tuple[DatedTerm, ...]
    _concepts: dict[str, Concept] = field(repr=False)

    def concept(self, concept_id: str) -> Concept:
        """The concept of that id; KeyError where there is none (a bug of ours)."""
        return self._concepts[concept_id]

    def right_name(self, concept_id: str) -> str:
        """What to say on the day: the preferred name, or before its start the former one that was right then.

        A new thing that had no name before has only the one to come.
        """
        return right_term(self.concept(concept_id), self.day).name

    @property
    def languages(self) -> frozenset[str]:
        """The codes, without region, of the languages that names are in."""
        return frozenset(dated.language for dated in self.terms) | {base_language(self.registry.language)}

    def in_grace(self, term: Term) -> bool:
        """Whether a superseded name is still only a warning on the day."""
        return term.grace_until is not None and self.day < term.grace_until


def edition(registry: Registry, day: date) -> Edition:
    """`registry` as of `day`."""
    terms = tuple(dated for concept in registry.concepts for dated in _dated_terms(concept, day))
    return Edition(registry, day, terms, {concept.id: concept for concept in registry.concepts})


def right_term(concept: Concept, day: date) -> Term:
    """What to call `concept` on `day`; see `Edition.right_name`."""
    if not is_coming(concept, day) or not concept.formerly:
        return concept.name
    begun = (former for former in concept.formerly if former.since is None or former.since <= day)
    return next(begun, concept.formerly[-1])


def is_coming(concept: Concept, day: date) -> bool:
    """Whether the preferred name is not in force yet."""
    return concept.since is not None and day < concept.since


# What counts where one concept lists a name twice (given up and taken up again, or by mistake): the first of these.
_WEIGHT = (
    TermStatus.PREFERRED,
    TermStatus.ADMITTED,
    TermStatus.SUPERSEDED,
    TermStatus.DEPRECATED,
    TermStatus.HIDDEN,
    TermStatus.NOT_YET,
)


def _dated_terms(concept: Concept, day: date) -> Iterator[DatedTerm]:
    weightiest: dict[str, tuple[Term, TermStatus]] = {}
    for term, status in _statuses(concept, day):
        other = weightiest.get(term.name)
        if other is None or _WEIGHT.index(status) < _WEIGHT.index(other[1]):
            weightiest[term.name] = (term, status)
    for term, status in weightiest.values():
        yield DatedTerm(concept, term, status)


def _statuses(concept: Concept, day: date) -> Iterator[tuple[Term, TermStatus]]:
    right = right_term(concept, day)
    yield concept.name, TermStatus.NOT_YET if is_coming(concept, day) else TermStatus.PREFERRED
    for former in concept.formerly:
        yield former, TermStatus.PREFERRED if former is right else _former_status(former, day)
    for terms, status in (
        (concept.also, TermStatus.ADMITTED),
        (concept.avoid, TermStatus.DEPRECATED),
        (concept.misspellings, TermStatus.HIDDEN),
    ):
        for term in terms:
            yield term, status


def _former_status(former: Term, day: date) -> TermStatus:
    """Before its own start a former name says nothing wrong either: it is the past that is judged, not a leak."""
    still_right = former.until is not None and day < former.until
    return TermStatus.ADMITTED if still_right else TermStatus.SUPERSEDED
