"""Accepts the text of a registry file or refuses it, with every reason and its place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from msgcheck.errors import Problem, RegistryError
from msgcheck.registry.faults import Fault, shape_faults
from msgcheck.registry.index import index_names
from msgcheck.registry.interpretation import LineOf, interpret
from msgcheck.registry.model import Registry
from msgcheck.registry.oddities import oddities
from msgcheck.registry.shape import RegistryShape
from msgcheck.registry.validation import contradictions
from msgcheck.registry.yaml_tree import (
    MAX_DEPTH,
    Mapping,
    Node,
    Scalar,
    Sequence,
    Way,
    parse,
    plain,
    resolved,
)


def accept(text: str, file: Path) -> tuple[Registry, tuple[Problem, ...]]:
    """The registry and the warnings in `text`, which is without a byte order mark; RegistryError if it is refused."""
    tree = parse(text, file)
    if not isinstance(tree.root, Mapping):
        raise RegistryError(tree.problems or (_no_mapping(tree.root, file),))
    return _accepted(tree.root, tree.problems, file)


def _no_mapping(root: Node | None, file: Path) -> Problem:
    what = "is empty" if root is None else "holds no keys"
    return Problem(file, 1, 1, "", f"the file {what}; a registry begins with a line such as registry: Your company")


def _accepted(root: Mapping, problems: tuple[Problem, ...], file: Path) -> tuple[Registry, tuple[Problem, ...]]:
    unsaid: list[Scalar] = []
    shape, faults = _shape(root, unsaid)
    found = [*problems, *(_placed(fault, root, file) for fault in faults)]
    shape = shape or _remainder(root, faults)
    index = shape and index_names(shape)
    if index:
        found += [_placed(fault, root, file) for fault in contradictions(index)]
    if found or not (shape and index):
        raise RegistryError(_in_order(found))
    warnings = [_placed(fault, root, file) for fault in oddities(index)]
    warnings += [_unsaid(key, file) for key in unsaid]
    return interpret(shape, _lines(root)), _in_order(warnings)


def _shape(root: Mapping, unsaid: list[Scalar]) -> tuple[RegistryShape | None, tuple[Fault, ...]]:
    try:
        return RegistryShape.model_validate(plain(root, unsaid)), ()
    except ValidationError as error:
        return None, tuple(shape_faults(error))


def _remainder(root: Mapping, faults: tuple[Fault, ...]) -> RegistryShape | None:
    """What is left of the file without the faults, so that contradictions in the rest are told in the same run.

    Takes them out of the tree itself, so that the ways through it lead to the right lines still.
    """
    for _ in range(MAX_DEPTH):
        drops = {fault.way if fault.drops is None else fault.drops for fault in faults}
        if () in drops:
            return None
        for way in sorted(drops, key=lambda way: tuple((isinstance(step, int), step) for step in way), reverse=True):
            _drop(root, way)
        shape, faults = _shape(root, [])
        if shape:
            return shape
    return None


def _drop(root: Mapping, way: Way) -> None:
    holder = resolved(_follow(root, way[:-1])[0])
    last = way[-1]
    if isinstance(holder, Mapping) and isinstance(last, str):
        holder.values.pop(last, None)
    elif isinstance(holder, Sequence) and isinstance(last, int):
        del holder.items[last]


def _lines(root: Mapping) -> LineOf:
    def line_of(key: str, at: int) -> int:
        entries = resolved(root.values[key])
        assert isinstance(entries, Sequence)  # the shape has been checked
        return int(entries.items[at].start.line) + 1

    return line_of


# problems and their places


def _placed(fault: Fault, root: Mapping, file: Path) -> Problem:
    node, key = _follow(root, fault.way)
    name = next((step for step in reversed(fault.way) if isinstance(step, str)), "")
    is_unsaid = key is not None and isinstance(node, Scalar) and node.is_nothing
    mark = key.start if key and (fault.at_key or is_unsaid) else node.start
    message = f'"{name}" is empty' if is_unsaid else fault.message
    if fault.other is not None:
        message += f" (line {_follow(root, fault.other)[0].start.line + 1})"
    return Problem(file, mark.line + 1, mark.column + 1, name, message, fault.severity)


def _unsaid(key: Scalar, file: Path) -> Problem:
    message = f'nothing is said after "{key.value}"'
    return Problem(file, key.start.line + 1, key.start.column + 1, key.value, message, "warning")


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column, problem.message)))


def _follow(root: Node, way: Way) -> tuple[Node, Scalar | None]:
    """The node at the end of `way`, or the last on the way that exists, with its key where it stands in a mapping."""
    node, key = root, None
    for step in way:
        holder = resolved(node)
        if isinstance(holder, Mapping) and isinstance(step, str) and step in holder.values:
            node, key = holder.values[step], holder.keys[step]
        elif isinstance(holder, Sequence) and isinstance(step, int) and step < len(holder.items):
            node, key = holder.items[step], None
        else:
            break
    return node, key
