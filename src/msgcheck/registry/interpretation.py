"""From the shape of the file to the values that flow: days that the file leaves to be understood are filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from msgcheck.registry.model import Concept, ConceptKind, Price, Registry, Statement, Term
from msgcheck.registry.shape import (
    ConceptShape,
    FormerShape,
    NameShape,
    PriceShape,
    RegistryShape,
    StatementShape,
    TranslationShape,
)

_ITS_OWN = ("name", "generic", "cues", "definition", "owner", "also", "avoid", "misspellings", "plural", "note")

LineOf = Callable[[str, int], int]
"""The line (from 1) in which an entry of a list begins: `line_of("products", 0)`."""


def interpret(shape: RegistryShape, line_of: LineOf) -> Registry:
    """The registry that the file means."""
    return Registry(
        name=shape.registry,
        language=shape.language,
        owner=shape.owner,
        concepts=tuple(
            concept
            for key, kind, entries in (
                ("products", ConceptKind.PRODUCT, shape.products),
                ("terms", ConceptKind.TERM, shape.terms),
            )
            for at, entry in enumerate(entries)
            for concept in _in_all_languages(entry, _concept(entry, kind, shape.language, line_of(key, at)))
        ),
        statements=tuple(_statement(entry, line_of("statements", at)) for at, entry in enumerate(shape.statements)),
        protect=shape.protect,
        contexts=shape.allow.contexts,
        hashtags=shape.allow.hashtags,
        handles=shape.allow.handles,
    )


def ends(concept: ConceptShape) -> tuple[date | None, ...]:
    """For each former name the first day on which it is stale; None: on every day.

    Where the file gives no `until`, a name ended when the one that replaced it began: for the newest former name that
    is the concept's `since`, for an older one the `since` of the former name before it in the list.
    """
    successors_began = (concept.since, *(former.since for former in concept.formerly))
    return tuple(former.until or began for former, began in zip(concept.formerly, successors_began, strict=False))


def in_other_languages(concept: ConceptShape) -> Iterator[tuple[str, ConceptShape]]:
    """By the code of each other language that `concept` has names in, what it is there, as if it were an entry.

    The days that are not said there are those of `concept`, of former names those of the one in the same place.
    """
    for code, said in concept.translations.items():
        own = {key: getattr(said, key) for key in _ITS_OWN}
        days = {
            "since": said.since or concept.since,
            "embargo": concept.embargo if said.embargo is None else said.embargo,
            "formerly": tuple(_formerly(said, concept)),
        }
        keys = said.model_fields_set
        yield code, ConceptShape.model_construct(keys, id=f"{concept.id}@{code}", **own, **days)


def _formerly(said: TranslationShape, concept: ConceptShape) -> Iterator[FormerShape]:
    successors_began = (said.since, *(former.since for former in said.formerly))
    theirs = dict(enumerate(zip(concept.formerly, ends(concept), strict=False)))
    for at, (former, began) in enumerate(zip(said.formerly, successors_began, strict=False)):
        if former.until or began or at not in theirs:
            yield former
        else:
            other, until = theirs[at]
            grace_until = former.grace_until or (other.grace_until if until else None)
            yield former.model_copy(update={"until": until, "grace_until": grace_until})


def _in_all_languages(shape: ConceptShape, concept: Concept) -> Iterator[Concept]:
    yield concept
    for code, entry in in_other_languages(shape):
        yield replace(
            _concept(entry, concept.kind, code, concept.line),
            owner=entry.owner or concept.owner,
            note=entry.note or concept.note,
            prices=concept.prices,
            translates=concept.id,
        )


def _concept(shape: ConceptShape, kind: ConceptKind, language: str, line: int) -> Concept:
    return Concept(
        id=shape.id,
        kind=kind,
        name=Term(shape.name, generic=shape.generic, cues=shape.cues),
        since=shape.since,
        embargo=shape.embargo,
        formerly=tuple(map(_former, shape.formerly, ends(shape))),
        also=tuple(map(_other, shape.also)),
        avoid=tuple(map(_other, shape.avoid)),
        misspellings=tuple(map(_other, shape.misspellings)),
        definition=shape.definition,
        owner=shape.owner,
        note=shape.note,
        article=shape.article,
        plural=shape.plural,
        prices=tuple(map(_price, shape.prices)),
        line=line,
        language=language,
    )


def _former(shape: FormerShape, until: date | None) -> Term:
    return Term(shape.name, until, shape.grace_until, shape.generic, shape.cues, shape.since)


def _other(shape: NameShape) -> Term:
    return Term(shape.name, generic=shape.generic, cues=shape.cues)


def _price(shape: PriceShape) -> Price:
    return Price(shape.amount, shape.per, shape.since, shape.was)


def _statement(shape: StatementShape, line: int) -> Statement:
    return Statement(shape.id, shape.text, shape.since, shape.formerly, shape.owner, shape.note, line)
