"""One change to a YAML text by replacing, inserting or cutting out that one stretch; all other characters stay.

The texts are without a byte order mark. What comes out is not looked at here: `msgcheck.registry.saving` reads it
back and compares.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgcheck.registry import snippets
from msgcheck.registry.differences import Change, Insert, Set
from msgcheck.registry.yaml_tree import Alias, Mapping, Node, Plain, Scalar, Sequence, Way

_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_COLON = re.compile(r"\s*:")
_KEEPS_BLANK_LINES = re.compile(r"[|>](\d?\+|\+\d?)")


class Unreachable(Exception):
    """The way leads through a reference (*name): what stands there is written in another place, and meant there too."""


@dataclass(frozen=True, slots=True)
class _Splice:
    """`new` in the stead of the characters from `start` up to `end`."""

    start: int
    end: int
    new: str


def spliced(text: str, root: Mapping, change: Change, style: str | None = None) -> str:
    """`text`, whose tree is `root`, with `change` made.

    `style` quotes new texts; with None a text takes the style of the one it replaces, else the quotes it needs.
    """
    if isinstance(change, Set):
        splice = _set(text, root, change, style)
    elif isinstance(change, Insert):
        splice = _insert(text, _holder(root, change.way), change, style or "")
    else:
        splice = _remove(text, root, change.way)
    return text[: splice.start] + splice.new + text[splice.end :]


def _holder(root: Mapping, way: Way) -> Mapping | Sequence:
    node: Node = root
    for step in way:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.values[step]
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
    if isinstance(node, Mapping | Sequence):
        return node
    raise Unreachable


# setting


def _set(text: str, root: Mapping, change: Set, style: str | None) -> _Splice:
    if not change.way:
        return _Splice(root.start.index, _end(text, root), snippets.inline(change.value))
    holder, last = _holder(root, change.way[:-1]), change.way[-1]
    if isinstance(holder, Mapping):
        key = str(last)
        if key in holder.keys:
            return _set_value(text, holder, key, change.value, style)
        return _add_key(text, holder, key, change.value, style or "")
    return _set_item(text, holder, int(last), change.value, style)


def _set_value(text: str, mapping: Mapping, key: str, value: Plain, style: str | None) -> _Splice:
    old, colon = mapping.values[key], _after_colon(text, mapping.keys[key])
    if mapping.flow:
        new = snippets.inline(value, _style(old, style))
        if _is_unwritten(old):
            return _Splice(colon, colon, f" {new}")
        return _Splice(old.start.index, old.end.index, new)
    new = snippets.after_key(value, _style(old, style))
    if _is_on_a_line(old):
        return _in_place(text, colon, old, new, mapping.keys[key].start.column)
    is_text = isinstance(old, Scalar) and not _is_unwritten(old)
    comment = "" if is_text else text[colon : _line_end(text, colon)]
    end = _line_end(text, _value_end(text, mapping, key))
    return _Splice(colon, end, _indented(_commented(new, comment), mapping.keys[key].start.column, text))


def _set_item(text: str, sequence: Sequence, at: int, value: Plain, style: str | None) -> _Splice:
    old = sequence.items[at]
    if sequence.flow:
        return _Splice(old.start.index, old.end.index, snippets.inline(value, _style(old, style)))
    new, column = snippets.item(value, _style(old, style)).removeprefix("-"), sequence.start.column
    start = _dash(text, sequence, at) + 1
    if _is_on_a_line(old):
        return _in_place(text, start, old, new, column)
    return _Splice(start, _line_end(text, _end(text, old)), _indented(new, column, text))


def _in_place(text: str, after_sign: int, old: Node, new: str, column: int) -> _Splice:
    """`new` where `old` stands behind its colon or dash; with several lines, the comment behind `old` moves up."""
    if "\n" not in new:
        return _Splice(old.start.index, old.end.index, new.removeprefix(" "))
    end = _line_end(text, old.end.index)
    return _Splice(after_sign, end, _indented(_commented(new, text[old.end.index : end]), column, text))


def _commented(snippet: str, comment: str) -> str:
    """`snippet` with a comment behind its first line."""
    first, line_break, rest = snippet.partition("\n")
    return f"{first}{comment.rstrip()}{line_break}{rest}"


def _style(old: Node, style: str | None) -> str:
    if style is not None:
        return style
    return old.style if isinstance(old, Scalar) else ""


def _is_unwritten(node: Node) -> bool:
    """Whether there is no character of it, as after a key with nothing behind it."""
    return isinstance(node, Scalar) and not node.value and not node.style


def _is_on_a_line(node: Node) -> bool:
    """Whether it is written beside its key, and so another value may be."""
    if isinstance(node, Scalar):
        return node.style not in ("|", ">") and not _is_unwritten(node)
    return isinstance(node, Alias) or node.flow


# adding


def _add_key(text: str, mapping: Mapping, key: str, value: Plain, style: str) -> _Splice:
    last = next(reversed(mapping.keys), None)
    if mapping.flow:
        new = snippets.inline({key: value}, style)[1:-1]
        return _beside(new, mapping, None if last is None else _value_end(text, mapping, last))
    assert last is not None  # a block without a key is none
    end = _line_end(text, _value_end(text, mapping, last))
    return _below(text, end, snippets.entry(key, value, style), mapping.keys[last].start.column)


def _insert(text: str, sequence: Mapping | Sequence, change: Insert, style: str) -> _Splice:
    assert isinstance(sequence, Sequence)
    before = sequence.items[change.at - 1] if change.at else None
    if sequence.flow:
        new = snippets.inline(change.value, style)
        if change.at == 0 and sequence.items:
            start = sequence.items[0].start.index
            return _Splice(start, start, f"{new}, ")
        return _beside(new, sequence, None if before is None else _end(text, before))
    new, column = snippets.item(change.value, style), sequence.start.column
    if before is None:
        start = sequence.start.index
        return _Splice(start, start, _indented(f"{new}\n-", column, text)[:-1])
    return _below(text, _line_end(text, _end(text, before)), new, column)


def _beside(new: str, holder: Mapping | Sequence, end: int | None) -> _Splice:
    """In brackets or braces, after what ends at `end`, or as the first thing."""
    if end is None:
        return _Splice(holder.start.index + 1, holder.start.index + 1, new)
    return _Splice(end, end, f", {new}")


def _below(text: str, line_end: int, new: str, column: int) -> _Splice:
    """On the next line, at `column`."""
    return _Splice(line_end, line_end, _indented(f"\n{new}", column, text))


# removing


def _remove(text: str, root: Mapping, way: Way) -> _Splice:
    holder, last = _holder(root, way[:-1]), way[-1]
    if isinstance(holder, Mapping):
        keys = list(holder.keys)
        starts = [key.start.index for key in holder.keys.values()]
        ends = [_value_end(text, holder, key) for key in keys]
        at = keys.index(str(last))
    else:
        at = int(last)
        starts = [item.start.index if holder.flow else _dash(text, holder, i) for i, item in enumerate(holder.items)]
        ends = [_end(text, item) for item in holder.items]
    if len(starts) == 1:
        return _set(text, root, Set(way[:-1], {} if isinstance(holder, Mapping) else []), "")
    return _cut_beside(starts, ends, at) if holder.flow else _cut_lines(text, starts, ends, at)


def _cut_beside(starts: list[int], ends: list[int], at: int) -> _Splice:
    """Out of brackets or braces, with one comma."""
    if at + 1 < len(starts):
        return _Splice(starts[at], starts[at + 1], "")
    return _Splice(ends[at - 1], ends[at], "")


def _cut_lines(text: str, starts: list[int], ends: list[int], at: int) -> _Splice:
    """Whole lines; where something else begins on the first of them, that stays, and what follows moves up to it."""
    start, end = starts[at], _line_end(text, ends[at])
    line_start = _line_start(text, start)
    before = text[line_start:start]
    if not before.strip():
        following = _LINE_BREAK.match(text, end)
        if following:
            return _Splice(line_start, following.end(), "")
        return _Splice(len(text[:line_start].removesuffix("\n").removesuffix("\r")), end, "")
    if at + 1 < len(starts) and not text[end : starts[at + 1]].strip():
        return _Splice(start, starts[at + 1], "")
    return _Splice(line_start + len(before.rstrip()), end, "")


# where things stand


def _end(text: str, node: Node) -> int:
    """Where `node` is over: behind its last character; behind its blank lines where a text in a block keeps them."""
    if isinstance(node, Scalar) and node.style in ("|", ">"):
        keeps = _KEEPS_BLANK_LINES.match(text, node.start.index)
        block = text[node.start.index : node.end.index]
        return int(node.start.index) + len(block.removesuffix("\n").removesuffix("\r") if keeps else block.rstrip())
    if isinstance(node, Scalar | Alias) or node.flow:
        return int(node.end.index)
    if isinstance(node, Mapping):
        return _value_end(text, node, next(reversed(node.keys)))
    return _end(text, node.items[-1])


def _value_end(text: str, mapping: Mapping, key: str) -> int:
    node = mapping.values[key]
    return _after_colon(text, mapping.keys[key]) if _is_unwritten(node) else _end(text, node)


def _after_colon(text: str, key: Scalar) -> int:
    colon = _COLON.match(text, key.end.index)
    return colon.end() if colon else int(key.end.index)


def _dash(text: str, sequence: Sequence, at: int) -> int:
    """Where the dash of an item stands: in the list's column, on a line that begins with it but for the first."""
    if at == 0:
        return int(sequence.start.index)
    column = sequence.start.column
    dash = re.compile(rf"(?<![^\r\n]) {{{column}}}-").search(text, _end(text, sequence.items[at - 1]))
    assert dash is not None  # the parser has seen it
    return dash.end() - 1


def _line_start(text: str, index: int) -> int:
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def _line_end(text: str, index: int) -> int:
    line_break = _LINE_BREAK.search(text, index)
    return line_break.start() if line_break else len(text)


def _indented(snippet: str, column: int, text: str) -> str:
    """`snippet` with its further lines at `column`, and with the line breaks of `text`."""
    own = _LINE_BREAK.search(text)
    line_break = own.group() if own else "\n"
    return re.sub(r"\n(?=[^\n])", "\n" + " " * column, snippet).replace("\n", line_break)
