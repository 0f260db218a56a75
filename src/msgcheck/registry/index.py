"""Every name of a registry file, with the key and the place it stands at and the letters it is known by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple, TypeAlias

from msgcheck.registry.interpretation import ends, in_other_languages
from msgcheck.registry.names import closed_up
from msgcheck.registry.shape import ConceptShape, NameShape, RegistryShape
from msgcheck.registry.yaml_tree import Way


class Entry(NamedTuple):
    """A concept in one language, and where it stands."""

    way: Way
    concept: ConceptShape
    language: str


Letters: TypeAlias = tuple[str, str]


class Said(NamedTuple):
    """A name, under its `role`, the key of the file. `until` is the day a former name ended; None: stale always.

    `letters` is what is left of it in any case and closed up, after its language: in another it is another name.
    """

    entry: Entry
    way: Way
    role: str
    name: str
    letters: Letters
    shape: NameShape | ConceptShape
    until: date | None = None


ByLetters: TypeAlias = "dict[Letters, list[Said]]"
"""Names by their letters; each list in the order of the file."""


class NameIndex(NamedTuple):
    """The names of one file, looked up by the checks."""

    shape: RegistryShape
    entries: tuple[Entry, ...]
    names: tuple[tuple[Said, ...], ...]  # of each entry, the preferred one first
    current: ByLetters
    former: ByLetters
    right: ByLetters  # preferred and admitted ones


def index_names(shape: RegistryShape) -> NameIndex:
    """The names of `shape`, by entry and by their letters."""
    entries = tuple(
        entry
        for key, concepts in (("products", shape.products), ("terms", shape.terms))
        for at, concept in enumerate(concepts)
        for entry in _in_all_languages(Entry((key, at), concept, shape.language))
    )
    names = tuple(tuple(_names(entry)) for entry in entries)
    return NameIndex(
        shape,
        entries,
        names,
        current=_by_letters(names, "name"),
        former=_by_letters(names, "formerly"),
        right=_by_letters(names, "name", "also"),
    )


def _in_all_languages(entry: Entry) -> Iterator[Entry]:
    yield entry
    for code, concept in in_other_languages(entry.concept):
        yield Entry((*entry.way, "translations", code), concept, code)


def _names(entry: Entry) -> Iterator[Said]:
    way, concept, language = entry
    yield Said(entry, (*way, "name"), "name", concept.name, (language, closed_up(concept.name)), concept)
    for at, (former, until) in enumerate(zip(concept.formerly, ends(concept), strict=False)):
        letters = language, closed_up(former.name)
        yield Said(entry, (*way, "formerly", at, "name"), "formerly", former.name, letters, former, until)
    for role, others in (("also", concept.also), ("avoid", concept.avoid), ("misspellings", concept.misspellings)):
        for at, other in enumerate(others):
            yield Said(entry, (*way, role, at, "name"), role, other.name, (language, closed_up(other.name)), other)


def _by_letters(names: Iterable[Iterable[Said]], *roles: str) -> ByLetters:
    index: defaultdict[Letters, list[Said]] = defaultdict(list)
    for said in chain.from_iterable(names):
        if said.role in roles:
            index[said.letters].append(said)
    return dict(index)
