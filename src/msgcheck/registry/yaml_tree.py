"""YAML text as a tree of nodes that know where they stand; every scalar stays the text it was written as.

No object of the file's own making is built: tags are refused; aliases, depth and size are limited. The nodes carry
the parser's marks (`line` and `column` from 0, `index` in characters), so that problems can be placed and values
rewritten in the text itself. ruamel.yaml's C parser does the work where it is installed, its Python twin elsewhere:
both give the same nodes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from msgcheck.errors import Problem
from msgcheck.registry.yaml_problems import forbidden_character, syntax_problem

MAX_DEPTH = 16  # the registry itself needs 7
MAX_NODES = 2_000_000  # what an alias stands for counts each time; 10,000 rich concepts have 400,000

NOTHING = ("", "~", "null")  # what says nothing where it is not in quotes

Plain: TypeAlias = "str | dict[str, Plain] | list[Plain] | None"
"""What a tree says without its places: texts, mappings, lists; None where nothing is said."""

Way: TypeAlias = "tuple[str | int, ...]"
"""The way to a node: keys of mappings, positions in lists (from 0)."""

Mark: TypeAlias = Any  # the two parsers' marks have the same attributes and no common class


@dataclass(slots=True, eq=False)
class Scalar:
    """A text; `style` is its quote or block sign, "" for a plain one."""

    value: str
    style: str
    start: Mark
    end: Mark

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is said."""
        return not self.style and self.value in NOTHING


@dataclass(slots=True, eq=False)
class Mapping:
    """Keys with their values; `flow`: written in braces. The end of a block mapping is where the next thing begins."""

    start: Mark
    end: Mark
    flow: bool
    keys: dict[str, Scalar] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class Sequence:
    """A list; `flow`: written in brackets. The end of a block list is where the next thing begins."""

    start: Mark
    end: Mark
    flow: bool
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Alias:
    """A `*name` that stands for a node written elsewhere, of `size` nodes."""

    start: Mark
    end: Mark
    target: Node
    size: int


Node: TypeAlias = "Scalar | Mapping | Sequence | Alias"


@dataclass(frozen=True, slots=True)
class Tree:
    """What the text says and what is wrong with it; `root` is None where it is empty or cannot be read to its end."""

    root: Node | None
    problems: tuple[Problem, ...]


def parse(text: str, file: Path) -> Tree:
    """The tree of `text`, which is without a byte order mark. Never raises: what is wrong is in `problems`."""
    problem = forbidden_character(text, file)
    if problem:
        return Tree(None, (problem,))
    builder = _Builder(file)
    try:
        builder.build(YAML(typ="safe").parse(text))
    except _Stop:
        return Tree(None, tuple(builder.problems))
    except YAMLError as error:
        return Tree(None, (*builder.problems, syntax_problem(error, text, file)))
    return Tree(builder.root, tuple(builder.problems))


def plain(node: Node, unsaid: list[Scalar] | None = None) -> Plain:
    """What `node` says; keys after which nothing is said are left out (and put into `unsaid`), empty items are None."""
    if isinstance(node, Scalar):
        return None if node.is_nothing else node.value
    if isinstance(node, Sequence):
        return [plain(item, unsaid) for item in node.items]
    if isinstance(node, Alias):
        return plain(node.target)
    said: dict[str, Plain] = {}
    for key, value in node.values.items():
        what = plain(value, unsaid)
        if what is not None:
            said[key] = what
        elif unsaid is not None:
            unsaid.append(node.keys[key])
    return said


def resolved(node: Node) -> Scalar | Mapping | Sequence:
    """`node`, or what it stands for where it is an alias."""
    while isinstance(node, Alias):
        node = node.target
    return node


class _Stop(Exception):
    """Reading on is pointless or dangerous; the problem is noted."""


class _Builder:
    """Grows the tree in `root` from the parser's events."""

    def __init__(self, file: Path) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._file = file
        self._latest: Node
        self._inside: Mapping | Sequence | None = None
        self._outside: list[Mapping | Sequence | None] = []
        self._key: Scalar | None = None
        self._anchors: dict[str, Node] = {}
        self._count = 0
        self._has_begun = False

    def build(self, events: Iterable[Any]) -> None:
        for event in events:
            kind = event.__class__
            if kind is ScalarEvent:
                self._put(Scalar(event.value, event.style or "", event.start_mark, event.end_mark))
                if event.anchor or event.implicit == (False, False):
                    self._heed_marks(event)
            elif kind is MappingStartEvent:
                self._begin(Mapping(event.start_mark, event.end_mark, bool(event.flow_style)), event)
            elif kind is SequenceStartEvent:
                self._begin(Sequence(event.start_mark, event.end_mark, bool(event.flow_style)), event)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._end(event)
            elif kind is AliasEvent:
                self._put(self._alias(event))
            elif kind is DocumentStartEvent:
                self._begin_document(event)

    def _put(self, node: Node) -> None:
        """Places `node` where the last event left off."""
        self._latest = node
        self._count += 1
        inside = self._inside
        if isinstance(inside, Mapping):
            key, self._key = self._key, None
            if key is None:
                self._key = self._as_key(node)
            elif key.value in inside.keys:
                self._complain_of_second(key, inside.keys[key.value])
            else:
                inside.keys[key.value] = key
                inside.values[key.value] = node
        elif isinstance(inside, Sequence):
            inside.items.append(node)
        else:
            self.root = node

    def _as_key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            return node
        raise self._stop(node.start, "a key must be one short text, followed by a colon")

    def _heed_marks(self, event: Any) -> None:
        """The anchor and the tag of the node just placed."""
        if event.anchor:
            self._anchors[event.anchor] = self._latest
        if event.implicit in (False, (False, False)):
            mark = f"a type mark ({event.tag}) cannot stand here; put a text that begins with ! in quotes"
            self._complain(event.start_mark, mark)

    def _begin(self, node: Mapping | Sequence, event: Any) -> None:
        self._put(node)
        self._heed_marks(event)
        self._outside.append(self._inside)
        self._inside = node
        if len(self._outside) > MAX_DEPTH:
            raise self._stop(node.start, f"lists and blocks are nested more than {MAX_DEPTH} deep")
        if self._count > MAX_NODES:
            raise self._stop(node.start, f"the file holds more than {MAX_NODES:,} texts and lists")

    def _end(self, event: Any) -> None:
        assert self._inside is not None  # the parser ends what it has begun
        self._inside.end = event.end_mark
        self._inside = self._outside.pop()

    def _alias(self, event: Any) -> Alias:
        target = self._anchors.get(event.anchor)
        if target is None:
            name = f"*{event.anchor}"
            raise self._stop(event.start_mark, f"“{name}” refers to nothing; put a text that begins with * in quotes")
        if any(target is block for block in (self._inside, *self._outside)):
            raise self._stop(event.start_mark, f"“*{event.anchor}” refers to the block it stands in")
        size = _size(target)
        self._count += size
        if self._count > MAX_NODES:
            raise self._stop(event.start_mark, f"references such as *{event.anchor} blow the file up")
        return Alias(event.start_mark, event.end_mark, target, size)

    def _begin_document(self, event: Any) -> None:
        if self._has_begun:
            raise self._stop(event.start_mark, "a second document begins here (---); a registry is one document")
        self._has_begun = True

    def _complain_of_second(self, key: Scalar, first: Scalar) -> None:
        again = f'"{key.value}" stands here a second time; the first is in line {first.start.line + 1}'
        self._complain(key.start, again, key.value)

    def _complain(self, mark: Mark, message: str, key: str = "") -> None:
        self.problems.append(Problem(self._file, mark.line + 1, mark.column + 1, key, message))

    def _stop(self, mark: Mark, message: str) -> _Stop:
        self._complain(mark, message)
        return _Stop(message)


def _size(node: Node) -> int:
    """How many nodes `node` stands for."""
    if isinstance(node, Alias):
        return node.size
    if isinstance(node, Scalar):
        return 1
    parts = node.values.values() if isinstance(node, Mapping) else node.items
    return 1 + sum(map(_size, parts))
