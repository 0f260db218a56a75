"""What is odd in a registry that can be used: most likely a slip, so it is said."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, pairwise

from msgcheck.registry.days import in_words
from msgcheck.registry.faults import Fault
from msgcheck.registry.index import ByLetters, Entry, NameIndex, Said
from msgcheck.registry.names import words
from msgcheck.registry.shape import FormerShape, Shape
from msgcheck.registry.yaml_tree import Way


def oddities(index: NameIndex) -> Iterator[Fault]:
    """Warnings; none of them keeps the registry from being used."""
    yield from _about_the_file(index)
    yield from _empty_lists(index)
    for entry, names in zip(index.entries, index.names, strict=True):
        yield from _about_days(entry, names)
        yield from _about_prices(entry)
        yield from _listed_twice(names)
        for said in names:
            yield from _about_spelling(said)
    yield from _parts_of_current_names(index)
    yield from _shared_past(index.former)
    yield from _wrong_and_right(index)


def _warning(way: Way, message: str, other: Way | None = None) -> Fault:
    return Fault(way, message, "warning", other=other)


# the file


def _about_the_file(index: NameIndex) -> Iterator[Fault]:
    shape = index.shape
    if not (index.entries or shape.statements):
        yield _warning((), "the file holds no product, no term and no statement")
    for at, context in enumerate(shape.allow.contexts):
        if "{name}" not in context:
            yield _warning(("allow", "contexts", at), f"“{context}” has no {{name}} in it and allows nothing")


def _empty_lists(index: NameIndex) -> Iterator[Fault]:
    yield from _empty_lists_of(index.shape, ())
    yield from _empty_lists_of(index.shape.allow, ("allow",))
    for way, concept, _ in index.entries:
        yield from _empty_lists_of(concept, way)
    for at, statement in enumerate(index.shape.statements):
        yield from _empty_lists_of(statement, ("statements", at))


def _empty_lists_of(shape: Shape, way: Way) -> Iterator[Fault]:
    for key in shape.model_fields_set:
        if getattr(shape, key) == ():
            yield _warning((*way, key), f'"{key}" is an empty list')


# days and prices


def _about_days(entry: Entry, names: tuple[Said, ...]) -> Iterator[Fault]:
    way, concept, _ = entry
    if concept.embargo and concept.since is None and "embargo" in concept.model_fields_set:
        yield _warning((*way, "embargo"), 'an embargo without "since" has no end and is not heeded')
    formers = [said for said in names if said.role == "formerly"]
    for former, shape in zip(formers, concept.formerly, strict=True):
        yield from _about_one_past(former, shape)
    for newer, older in pairwise(formers):
        if newer.until and older.until and newer.until < older.until:
            yield _warning(older.way, f"“{older.name}” ends after “{newer.name}” above it; the newest comes first")
    if formers and concept.since and formers[0].until and formers[0].until < concept.since:
        gap = f"between {in_words(formers[0].until)} and {in_words(concept.since)} no name is right"
        yield _warning((*formers[0].way[:-1], "until"), f"{gap}; “{formers[0].name}” is taken for right until then")


def _about_one_past(former: Said, shape: FormerShape) -> Iterator[Fault]:
    block = former.way[:-1]
    if shape.grace_until and former.until is None:
        yield _warning((*block, "grace_until"), f"“{former.name}” has a grace but no day it ended on")
    if shape.grace_until and former.until and shape.grace_until < former.until:
        yield _warning((*block, "grace_until"), f"the grace of “{former.name}” is over before the name has ended")
    if shape.since and former.until and shape.since >= former.until:
        yield _warning((*block, "since"), f"“{former.name}” begins on {in_words(shape.since)}, when it has ended")


def _about_prices(entry: Entry) -> Iterator[Fault]:
    for at, price in enumerate(entry.concept.prices):
        if price.amount in price.was:
            way = (*entry.way, "prices", at, "was", price.was.index(price.amount))
            yield _warning(way, f"{price.amount} is both the price and a past price")


# names


def _listed_twice(names: tuple[Said, ...]) -> Iterator[Fault]:
    first: dict[str, Said] = {}
    for said in names:
        before = first.setdefault(said.name, said)
        if before is not said and not (said.role == "formerly" and before.role in ("name", "formerly")):
            yield _warning(said.way, f'“{said.name}” stands under "{before.role}" too, and that counts', before.way)


def _about_spelling(said: Said) -> Iterator[Fault]:
    if _PATTERN.search(said.name):
        yield _warning(said.way, f"“{said.name}” looks like a pattern; names are taken letter by letter")
    if _is_common_word(said) and "generic" not in said.shape.model_fields_set:
        hint = 'if it is an ordinary word too, add "generic: true", else "generic: false"'
        yield _warning(said.way, f"“{said.name}” is one short word; {hint}")
    if said.shape.cues and not said.shape.generic:
        yield _warning((*said.way[:-1], "cues"), f'the cues of “{said.name}” are used only with "generic: true"')


# What regular expressions have and names do not; "Yahoo!", "C++", "A|X", "E*TRADE" and "Who is Who?" are names.
_PATTERN = re.compile(
    r"\\[bBdDsSwW.]|\.[*+]|\(\?|\)[?*+]|\[[^\]]*-[^\]]*\]|\[\w+\][?*+]|\w\?\w|\w{2,}\|\w{2,}|^\^|[a-z]\$$"
)

_SHORT, _COMMON = 4, 10  # letters


def _is_common_word(said: Said) -> bool:
    """Whether a name that is flagged may be everyday English: all in lower case, or as short as "Box" or "Spot".

    Without a dictionary that is a guess, so it only asks, and an explicit "generic" is the answer. A term's own name
    is an ordinary word as a rule, and avoided words are avoided as what they are.
    """
    word = said.name
    is_asked = said.role == "formerly" or (said.entry.way[0] == "products" and said.role in ("name", "avoid"))
    if not (is_asked and word.isalpha()):
        return False
    return (word.islower() and len(word) <= _COMMON) or (len(word) <= _SHORT and not word.isupper())


def _parts_of_current_names(index: NameIndex) -> Iterator[Fault]:
    """A retired name inside a current one is not flagged there, since the longest match wins: mostly that is meant."""
    formers: defaultdict[tuple[str, ...], list[Said]] = defaultdict(list)
    for *_, former in index.former.values():
        formers[words(former.name)].append(former)
    lengths = {len(parts) for parts in formers} - {0}
    for current in chain.from_iterable(index.current.values()):
        for part in _parts(words(current.name), lengths):
            inside = [former for former in formers.get(part, ()) if _has_its_signs(former, current)]
            for former in inside:
                formers[part].remove(former)
                message = f"“{former.name}” is a part of the current name “{current.name}”, and is not flagged there"
                yield _warning(former.way, message, current.way)


def _has_its_signs(former: Said, current: Said) -> bool:
    """Whether the words of a former name stand in a current one with its signs: "Reach+" is no part of "Reach Max"."""
    return former.letters[-1] in current.letters[-1]


def _parts(name: tuple[str, ...], lengths: set[int]) -> Iterator[tuple[str, ...]]:
    """The runs of words shorter than the name itself."""
    for length in lengths:
        for start in range(len(name) - length + 1 if length < len(name) else 0):
            yield name[start : start + length]


def _shared_past(former: ByLetters) -> Iterator[Fault]:
    for first, *others in former.values():
        for said in others:
            if said.entry is not first.entry and said.until == first.until:
                message = (
                    f"“{said.name}” is a former name of {first.entry.concept.id} too: which is meant, nobody can say"
                )
                yield _warning(said.way, message, first.way)


def _wrong_and_right(index: NameIndex) -> Iterator[Fault]:
    """Names that are wrong for one concept and right for another; a former name that is a preferred one is refused."""
    for said in chain.from_iterable(index.names):
        if said.role not in ("formerly", "avoid", "misspellings"):
            continue
        for other in index.right.get(said.letters, ()):
            if other.entry is not said.entry and (said.role, other.role) != ("formerly", "name"):
                message = (
                    f'“{said.name}” stands under "{other.role}" of {other.entry.concept.id} too, where it is right'
                )
                yield _warning(said.way, message, other.way)
                break
