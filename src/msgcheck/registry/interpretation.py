"""From the shape of the file to the values that flow: days that the file leaves to be understood are filled in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgcheck.registry.model import Concept, ConceptKind, Price, Registry, Statement, Term
from msgcheck.registry.shape import ConceptShape, FormerShape, NameShape, PriceShape, RegistryShape, StatementShape

LineOf = Callable[[str, int], int]
"""The line (from 1) in which an entry of a list begins: `line_of("products", 0)`."""


def interpret(shape: RegistryShape, line_of: LineOf) -> Registry:
    """The registry that the file means."""
    return Registry(
        name=shape.registry,
        language=shape.language,
        owner=shape.owner,
        concepts=(
            *(_concept(entry, ConceptKind.PRODUCT, line_of("products", at)) for at, entry in enumerate(shape.products)),
            *(_concept(entry, ConceptKind.TERM, line_of("terms", at)) for at, entry in enumerate(shape.terms)),
        ),
        statements=tuple(_statement(entry, line_of("statements", at)) for at, entry in enumerate(shape.statements)),
        protect=shape.protect,
        contexts=shape.allow.contexts,
    )


def ends(concept: ConceptShape) -> tuple[date | None, ...]:
    """For each former name the first day on which it is stale; None: on every day.

    Where the file gives no `until`, a name ended when the one that replaced it began: for the newest former name that
    is the concept's `since`, for an older one the `since` of the former name before it in the list.
    """
    successors_began = (concept.since, *(former.since for former in concept.formerly))
    return tuple(former.until or began for former, began in zip(concept.formerly, successors_began, strict=False))


def _concept(shape: ConceptShape, kind: ConceptKind, line: int) -> Concept:
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
    )


def _former(shape: FormerShape, until: date | None) -> Term:
    return Term(shape.name, until, shape.grace_until, shape.generic, shape.cues, shape.since)


def _other(shape: NameShape) -> Term:
    return Term(shape.name, generic=shape.generic, cues=shape.cues)


def _price(shape: PriceShape) -> Price:
    return Price(shape.amount, shape.per, shape.since, shape.was)


def _statement(shape: StatementShape, line: int) -> Statement:
    return Statement(shape.id, shape.text, shape.since, shape.formerly, shape.owner, shape.note, line)
