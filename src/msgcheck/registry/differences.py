"""Changes to what a registry file says, as values, and the fewest of them that lead from one content to another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import TypeAlias

from msgcheck.registry.yaml_tree import Plain, Way

Value: TypeAlias = "str | int | bool | date | dict[str, Value] | list[Value] | None"
"""What may be said in the file; None: nothing."""


@dataclass(frozen=True, slots=True)
class Set:
    """What is at `way` shall be `value`; only the last key may be new."""

    way: Way
    value: Plain


@dataclass(frozen=True, slots=True)
class Insert:
    """`value` shall be item `at` of the list at `way`."""

    way: Way
    at: int
    value: Plain


@dataclass(frozen=True, slots=True)
class Remove:
    """The key or the item at `way` shall go."""

    way: Way


Change: TypeAlias = Set | Insert | Remove


def as_plain(value: Value) -> Plain:
    """`value` as the file says it: in texts."""
    if isinstance(value, dict):
        return {key: as_plain(said) for key, said in value.items() if said is not None}
    if isinstance(value, list):
        return [as_plain(said) for said in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if value is None else str(value)


def said_at(said: Plain, way: Way) -> Plain:
    """What is said at `way`; LookupError where there is nothing."""
    for step in way:
        said = _part(said, step)
    return said


def _part(said: Plain, step: str | int) -> Plain:
    if isinstance(said, dict) and isinstance(step, str):
        return said[step]
    if isinstance(said, list) and isinstance(step, int) and step >= 0:
        return said[step]
    raise LookupError(f"nothing has a part {step!r} here")


def setting(said: Plain, way: Way, value: Plain) -> Set:
    """The change by which `value` stands at `way`, with the mappings that are missing on it.

    LookupError where the way goes through a text or to an item that is not there.
    """
    for depth, step in enumerate(way):
        if isinstance(said, dict) and isinstance(step, str) and step not in said:
            return Set(way[: depth + 1], _nested(way[depth + 1 :], value))
        said = _part(said, step)
    return Set(way, value)


def _nested(way: Way, value: Plain) -> Plain:
    for step in reversed(way):
        if not isinstance(step, str):
            raise LookupError(f"there is no list to hold item {step}")
        value = {step: value}
    return value


def differences(old: Plain, new: Plain, way: Way) -> Iterator[Change]:
    """The changes that make `old`, which is at `way`, into `new`, to be made one after the other."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict) and old and new:
        yield from _between_mappings(old, new, way)
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from _between_lists(old, new, way)
    else:
        yield Set(way, new)


def _between_mappings(old: dict[str, Plain], new: dict[str, Plain], way: Way) -> Iterator[Change]:
    for key, value in new.items():
        if key in old:
            yield from differences(old[key], value, (*way, key))
        else:
            yield Set((*way, key), value)
    yield from (Remove((*way, key)) for key in old if key not in new)


def _between_lists(old: list[Plain], new: list[Plain], way: Way) -> Iterator[Change]:
    """From the end to the beginning, so that the positions of what is still to be changed stay."""
    matcher = SequenceMatcher(None, list(map(_handle, old)), list(map(_handle, new)), autojunk=False)
    for _, start, end, new_start, new_end in reversed(matcher.get_opcodes()):
        shared = min(end - start, new_end - new_start)
        for at in range(shared, new_end - new_start):
            yield Insert(way, start + at, new[new_start + at])
        yield from (Remove((*way, at)) for at in reversed(range(start + shared, end)))
        for at in range(shared):
            yield from differences(old[start + at], new[new_start + at], (*way, start + at))


def _handle(item: Plain) -> str:
    """What an item is known by, though something else about it may have changed."""
    if isinstance(item, dict):
        return next((str(item[key]) for key in ("id", "name", "per") if key in item), repr(item))
    return item if isinstance(item, str) else repr(item)


def applied(said: Plain, change: Change) -> Plain:
    """What the file says after `change`."""
    if isinstance(change, Insert):
        items = said_at(said, change.way)
        assert isinstance(items, list)
        return _with(said, change.way, [*items[: change.at], change.value, *items[change.at :]])
    if isinstance(change, Set):
        return _with(said, change.way, change.value)
    holder, last = said_at(said, change.way[:-1]), change.way[-1]
    if isinstance(holder, dict):
        rest: Plain = {key: value for key, value in holder.items() if key != last}
    else:
        assert isinstance(holder, list)
        rest = [value for at, value in enumerate(holder) if at != last]
    return _with(said, change.way[:-1], rest)


def _with(said: Plain, way: Way, value: Plain) -> Plain:
    """`said` with `value` at `way`; `said` itself stays."""
    if not way:
        return value
    first, rest = way[0], way[1:]
    if isinstance(said, dict) and isinstance(first, str):
        return {**said, first: _with(said.get(first), rest, value)}
    assert isinstance(said, list)
    assert isinstance(first, int)
    return [*said[:first], _with(said[first], rest, value), *said[first + 1 :]]
