"""All that a registry says, entry by entry, for a person to read over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from msgcheck.registry import languages
from msgcheck.registry.days import in_words
from msgcheck.registry.model import Concept, Price, Registry, Statement, Term

Fact = tuple[str, str]
"""A key of the file and what it says, in words; a key with several items comes as often."""


@dataclass(frozen=True, slots=True)
class Description:
    """One entry: what it is called and every fact about it, in the order in which the keys are explained."""

    heading: str
    facts: tuple[Fact, ...]


def describe(registry: Registry) -> tuple[Description, ...]:
    """The file itself, then its products and terms, each with what it is in other languages, then its statements.

    Nothing that the file says is left out.

    Days that the file leaves to be understood (when a former name ended) are said as well.
    """
    originals = {concept.id: concept for concept in registry.concepts if not concept.translates}
    return (
        Description(registry.name, tuple(_about_the_file(registry))),
        *(Description(concept.name.name, tuple(_about(concept, originals))) for concept in registry.concepts),
        *(Description(statement.text, tuple(_about_statement(statement))) for statement in registry.statements),
    )


def _about_the_file(registry: Registry) -> Iterator[Fact]:
    yield "language", registry.language
    yield from _texts(owner=registry.owner)
    yield from (("protect", name) for name in registry.protect)
    yield from (("allow", f"stale names in “{context}”") for context in registry.contexts)
    for told, is_allowed in (("hashtags", registry.hashtags), ("handles", registry.handles)):
        if not is_allowed:
            yield "allow", f"no stale names in {told}"


def _about(concept: Concept, originals: Mapping[str, Concept]) -> Iterator[Fact]:
    if concept.translates is None:
        yield str(concept.kind), concept.id
        yield from _about_concept(concept)
    else:
        original = originals[concept.translates]
        yield str(concept.kind), f"{original.id} in {languages.in_words(concept.language)} ({concept.language})"
        yield from (fact for fact in _about_concept(concept) if fact not in _said_once(original))


def _said_once(concept: Concept) -> set[Fact]:
    """What holds of `concept` in every language, and is told with it."""
    return {*_texts(owner=concept.owner, note=concept.note), *(("price", _price(price)) for price in concept.prices)}


def _about_concept(concept: Concept) -> Iterator[Fact]:
    yield from _days(since=concept.since)
    if concept.embargo:
        yield "embargo", "saying the name earlier is an error"
    yield from (("name", told) for told in _details(concept.name))
    yield from _names("formerly", concept.formerly)
    yield from _names("also", concept.also)
    yield from _names("avoid", concept.avoid)
    yield from _names("misspellings", concept.misspellings)
    yield from _texts(
        plural=concept.plural,
        article=concept.article,
        definition=concept.definition,
        owner=concept.owner,
        note=concept.note,
    )
    yield from (("price", _price(price)) for price in concept.prices)


def _about_statement(statement: Statement) -> Iterator[Fact]:
    yield "statement", statement.id
    yield from _days(since=statement.since)
    yield from (("formerly", text) for text in statement.formerly)
    yield from _texts(owner=statement.owner, note=statement.note)


def _texts(**said: str | None) -> Iterator[Fact]:
    return ((key, str(text)) for key, text in said.items() if text is not None)


def _days(**said: date | None) -> Iterator[Fact]:
    return ((key, in_words(day)) for key, day in said.items() if day is not None)


def _names(key: str, terms: Iterable[Term]) -> Iterator[Fact]:
    for term in terms:
        details = "; ".join(_details(term))
        yield key, f"{term.name} ({details})" if details else term.name


def _details(term: Term) -> Iterator[str]:
    if term.since:
        yield f"since {in_words(term.since)}"
    if term.until:
        yield f"until {in_words(term.until)}"
    if term.grace_until:
        yield f"an error from {in_words(term.grace_until)} on"
    if term.generic:
        yield "also an ordinary word"
    if term.cues:
        yield f"cues: {', '.join(term.cues)}"


def _price(price: Price) -> str:
    per = f" per {price.per}" if price.per else ""
    since = f", since {in_words(price.since)}" if price.since else ""
    was = f", before: {', '.join(map(str, price.was))}" if price.was else ""
    return f"{price.amount}{per}{since}{was}"
