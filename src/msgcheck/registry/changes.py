"""What to say now instead of what: the changes in a registry, each a sentence for whoever talks to customers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import groupby

from msgcheck.registry import languages
from msgcheck.registry.days import in_words
from msgcheck.registry.edition import is_coming, right_term
from msgcheck.registry.model import Concept, Price, Registry, Statement, Term


class ChangeKind(StrEnum):
    """What changed, or will."""

    RENAMED = "renamed"
    NEW = "new"
    COMING = "coming"  # a name that is not right yet
    ENDING = "ending"  # a former name that may be said a while longer
    PRICE = "price"
    STATEMENT = "statement"
    AVOIDED = "avoided"  # never was right: no change, but to be told with them


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the day from which it holds (None: always), of a concept or a statement, in a sentence."""

    day: date | None
    concept_id: str
    kind: ChangeKind
    sentence: str


def changes(registry: Registry, since: date | None, as_of: date) -> tuple[Change, ...]:
    """The changes from the day `since` on, seen from the day `as_of`: coming ones first, then back in time.

    Without `since` all of them, and at the end what holds without a day: names retired nobody knows when, names to
    avoid.
    """
    found = (change for concept in registry.concepts for change in _of_concept(concept, as_of))
    worded = (change for statement in registry.statements for change in _of_statement(statement, as_of))
    wanted = [change for change in (*found, *worded) if since is None or (change.day and change.day >= since)]
    return tuple(sorted(wanted, key=_newest_first))


def _newest_first(change: Change) -> tuple[int, bool]:
    return (-change.day.toordinal() if change.day else 0, change.kind is ChangeKind.AVOIDED)


def _of_concept(concept: Concept, as_of: date) -> Iterator[Change]:
    if concept.translates is None:
        yield from _wording(concept, as_of)
        yield from _prices(concept, as_of)
        return
    language = languages.in_words(concept.language)
    for change in _wording(concept, as_of):
        if change.kind is not ChangeKind.NEW:  # what is new is told in the file's own language
            yield replace(change, sentence=f"In {language}: {change.sentence}")


def _prices(concept: Concept, as_of: date) -> Iterator[Change]:
    for price in concept.prices:
        if price.was:
            yield Change(price.since, concept.id, ChangeKind.PRICE, _price(concept, price, as_of))


def _wording(concept: Concept, as_of: date) -> Iterator[Change]:
    yield from _names(concept, as_of)
    if concept.avoid:
        sentence = f"Say {_quoted(right_term(concept, as_of))}, never {_quoted(*concept.avoid)}."
        yield Change(None, concept.id, ChangeKind.AVOIDED, sentence)


# names


def _names(concept: Concept, as_of: date) -> Iterator[Change]:
    right = right_term(concept, as_of)
    if is_coming(concept, as_of):
        yield Change(concept.since, concept.id, ChangeKind.COMING, _coming(concept, as_of))
    elif concept.since and not concept.formerly:
        yield Change(concept.since, concept.id, ChangeKind.NEW, _new(concept, concept.since))
    past = [former for former in concept.formerly if former.name != right.name]
    for day, formers in groupby(past, key=lambda former: former.until):
        if day is None or day <= as_of:
            yield Change(day, concept.id, ChangeKind.RENAMED, _renamed(right, list(formers), as_of))
        else:
            yield Change(day, concept.id, ChangeKind.ENDING, _ending(concept, list(formers), day))


def _coming(concept: Concept, as_of: date) -> str:
    assert concept.since is not None  # nothing comes without a day
    instead = f" instead of {_quoted(right_term(concept, as_of))}" if concept.formerly else ""
    embargo = "; until then it is under embargo" if concept.embargo else ""
    return f"From {in_words(concept.since)} on say {_quoted(concept.name)}{instead}{embargo}."


def _new(concept: Concept, since: date) -> str:
    what = f": {concept.definition.rstrip('.')}" if concept.definition else ""
    return f"{_quoted(concept.name)} is new since {in_words(since)}{what}."


def _renamed(right: Term, formers: list[Term], as_of: date) -> str:
    day, grace = formers[0].until, max(former.grace_until or date.min for former in formers)
    since = f" (since {in_words(day)})" if day else ""
    tolerated = f" The old name is tolerated before {in_words(grace)}." if grace > as_of else ""
    return f"Say {_quoted(right)}, no longer {_quoted(*formers)}{since}.{tolerated}"


def _ending(concept: Concept, formers: list[Term], day: date) -> str:
    right = _quoted(right_term(concept, day))
    return f"From {in_words(day)} on say only {right}; until then {_quoted(*formers)} may still be said."


# prices and statements


def _price(concept: Concept, price: Price, as_of: date) -> str:
    now = right_term(concept, as_of).name
    costs = f"{price.amount} per {price.per}" if price.per else f"{price.amount}"
    before = ", ".join(map(str, price.was))
    if price.since and price.since > as_of:
        then = right_term(concept, price.since).name
        name = then if then == now else f"{then} (now {now})"
        return f"From {in_words(price.since)} on {name} costs {costs}, until then: {before}."
    since = f" (since {in_words(price.since)})" if price.since else ""
    return f"{now} now costs {costs}, before: {before}{since}."


def _of_statement(statement: Statement, as_of: date) -> Iterator[Change]:
    if statement.since or statement.formerly:
        yield Change(statement.since, statement.id, ChangeKind.STATEMENT, _statement(statement, as_of))


def _statement(statement: Statement, as_of: date) -> str:
    past = " or ".join(f"“{text}”" for text in statement.formerly)
    if statement.since and statement.since > as_of:
        until_then = f"; until then say “{statement.formerly[0]}”" if past else ""
        return f"From {in_words(statement.since)} on say “{statement.text}”{until_then}"
    since = f" (since {in_words(statement.since)})" if statement.since else ""
    if not past:
        return f"Approved wording{since}: “{statement.text}”"
    return f"Say “{statement.text}”, no longer {past}{since}"


def _quoted(*terms: Term) -> str:
    return " or ".join(f"“{term.name}”" for term in terms)
