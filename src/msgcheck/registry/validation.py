"""What contradicts itself in a registry whose every entry is well made: then nobody can say what is right.

Days count: a preferred name is right from its `since` on without end, a former name is right until its end and stale
from then on without end. Two concepts may share a name only where it is never right for one and stale for the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from graphlib import CycleError, TopologicalSorter
from itertools import chain, pairwise
from typing import NamedTuple

from msgcheck.registry.days import in_words
from msgcheck.registry.faults import Fault
from msgcheck.registry.index import ByLetters, NameIndex, Said
from msgcheck.registry.yaml_tree import Way


def contradictions(index: NameIndex) -> Iterator[Fault]:
    """Why the registry cannot be used."""
    revivals = tuple(_revivals(index))
    circles = tuple(_circles(revivals))
    yield from _translations_into_its_own_language(index)
    yield from _shared_ids(index)
    yield from _shared_names(index.current)
    yield from _names_their_own_past(revivals)
    yield from map(_round_in_a_circle, circles)
    yield from _retired_but_right(revivals, circles)
    yield from _retired_while_right(index.former)


def _translations_into_its_own_language(index: NameIndex) -> Iterator[Fault]:
    own = index.shape.language
    for way, _, language in index.entries:
        if way[-1] == own == language:
            yield Fault(
                way, f"“{own}” is the language of this file: its names stand beside “translations”", at_key=True
            )


def _shared_ids(index: NameIndex) -> Iterator[Fault]:
    first: dict[str, Way] = {}
    concepts = ((entry.way, entry.concept.id) for entry in index.entries)
    statements = ((("statements", at), statement.id) for at, statement in enumerate(index.shape.statements))
    for way, handle in chain(concepts, statements):
        if handle in first:
            yield Fault((*way, "id"), f"the id “{handle}” is taken", other=first[handle])
        first.setdefault(handle, way)


def _shared_names(current: ByLetters) -> Iterator[Fault]:
    for first, *others in current.values():
        for said in others:
            yield Fault(said.way, f"“{said.name}” is the name of {_id(first)} already", other=first.way)


class Revival(NamedTuple):
    """A former name that is a preferred name too."""

    former: Said
    current: Said

    @property
    def is_of_one_concept(self) -> bool:
        return self.former.entry is self.current.entry


def _revivals(index: NameIndex) -> Iterator[Revival]:
    for letters, formers in index.former.items():
        for current in index.current.get(letters, ())[:1]:  # more than one is an error of its own
            yield from (Revival(former, current) for former in formers)


def _names_their_own_past(revivals: tuple[Revival, ...]) -> Iterator[Fault]:
    """A name may have been given up and taken up again if the days say so; other spellings of it are other names."""
    for former, current in (revival for revival in revivals if revival.is_of_one_concept):
        began = current.entry.concept.since
        taken_up_again = former.until and began and former.until < began
        if former.name == current.name and not taken_up_again:
            yield Fault(
                former.way, f"“{former.name}” is the name of {_id(former)} and cannot be a former name of it too"
            )


def _retired_but_right(revivals: tuple[Revival, ...], circles: tuple[Circle, ...]) -> Iterator[Fault]:
    told = {id(revival) for circle in circles for revival in circle}
    for revival in revivals:
        if not revival.is_of_one_concept and id(revival) not in told:
            former, current = revival
            message = (
                f"“{former.name}” is a former name of {_id(former)}{_since(former)} and the name of {_id(current)}"
            )
            yield Fault(former.way, message, other=current.way)


def _retired_while_right(former: ByLetters) -> Iterator[Fault]:
    """Names that two concepts gave up on different days: in between they were stale for one and right for the other."""
    for namesakes in former.values():
        last = max(namesakes, key=_end)
        for said in namesakes:
            if said.entry is not last.entry and _end(said) < _end(last) and last.until:
                message = (
                    f"“{said.name}” is a former name of {_id(said)}{_since(said)}"
                    f" and right for {_id(last)} until {in_words(last.until)}"
                )
                yield Fault(said.way, message, other=last.way)


# circles


Circle = tuple[Revival, ...]


def _circles(revivals: tuple[Revival, ...]) -> Iterator[Circle]:
    """Renames that lead back to where they began, over two concepts or more."""
    steps = {(r.former.entry.way, r.current.entry.way): r for r in revivals if not r.is_of_one_concept}
    while steps:
        circle = _a_circle(steps)
        if not circle:
            return
        yield _from_its_first(tuple(steps[step] for step in circle))
        members = {way for step in circle for way in step}
        steps = {step: revival for step, revival in steps.items() if members.isdisjoint(step)}


def _a_circle(steps: dict[tuple[Way, Way], Revival]) -> tuple[tuple[Way, Way], ...]:
    sorter: TopologicalSorter[Way] = TopologicalSorter()
    for source, target in steps:
        sorter.add(target, source)
    try:
        sorter.prepare()
    except CycleError as error:
        return tuple(pairwise(error.args[1]))
    return ()


def _from_its_first(circle: Circle) -> Circle:
    """Told from the member that stands first in the file."""
    first = circle.index(min(circle, key=lambda revival: revival.former.way))
    return circle[first:] + circle[:first]


def _round_in_a_circle(circle: Circle) -> Fault:
    renames = ", ".join(f"“{_name(former)}” was “{former.name}”" for former, _ in circle)
    return Fault(circle[0].former.way, f"these renames lead round in a circle: {renames}")


# words


def _id(said: Said) -> str:
    return said.entry.concept.id


def _name(said: Said) -> str:
    return said.entry.concept.name


def _end(said: Said) -> date:
    return said.until or date.min


def _since(said: Said) -> str:
    return f" from {in_words(said.until)} on" if said.until else ""
