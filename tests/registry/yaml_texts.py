"""YAML as people write it: one content in any mixture of styles, with comments, blank lines and odd indentation."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

KEYS = ["name", "formerly", "also", "note", "id", "cues", "since"]
WORDS = [
    "Meals for Teams", "No", "365", "2026-03-01", "a: b", "it's", 'say "so"', "# none", "- dash", "ünï 😀", "x", "*y",
    "a, b", "two\nlines", "null", "[", "key:", "C:\\path", "a # b", "%",
]  # fmt: skip

texts = st.sampled_from(WORDS)
contents: st.SearchStrategy[Any] = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
    max_leaves=8,
)
mappings = st.dictionaries(st.sampled_from(KEYS), contents, min_size=1, max_size=4)

_PLAIN = re.compile(r"[A-Za-zü0-9][\w ü😀/-]*")
Draw = Callable[[st.SearchStrategy[Any]], Any]


@st.composite
def yaml_texts(draw: Draw) -> tuple[str, dict[str, Any]]:
    """A YAML text and what it says."""
    said = draw(mappings)
    lines = _mapping(draw, said, 0)
    text = "".join(f"{line}\n" for line in lines)
    if draw(st.booleans()):
        text = "# a comment\n\n" + text
    if draw(st.booleans()):
        text = text.removesuffix("\n")
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return ("\ufeff" if draw(st.booleans()) else "") + text, said


def _mapping(draw: Draw, said: dict[str, Any], column: int) -> list[str]:
    """The lines of a block whose keys stand at `column`."""
    lines: list[str] = []
    for key, value in said.items():
        lines += _interruption(draw, column)
        first, rest = _value(draw, value, column)
        lines += [f"{' ' * column}{key}:{first}", *rest]
    return lines


def _sequence(draw: Draw, said: list[Any], column: int) -> list[str]:
    lines: list[str] = []
    for value in said:
        lines += _interruption(draw, column)
        if value and isinstance(value, dict | list) and draw(st.booleans()):
            gap = draw(st.sampled_from([1, 3]))
            inner = _block(_Plainly(draw), value, column + 1 + gap)
            lines += [f"{' ' * column}-{' ' * gap}{inner[0].lstrip()}", *inner[1:]]
        else:
            first, rest = _value(draw, value, column)
            lines += [f"{' ' * column}-{first}", *rest]
    return lines


class _Plainly:
    """Draws as `draw`, but no comment and no blank line before the first entry of a block behind a dash."""

    def __init__(self, draw: Draw) -> None:
        self._draw, self._is_first = draw, True

    def __call__(self, strategy: st.SearchStrategy[Any]) -> Any:
        if self._is_first and strategy is _INTERRUPTIONS:
            self._is_first = False
            return ""
        return self._draw(strategy)


_INTERRUPTIONS = st.sampled_from(["", "", "", "blank", "comment", "outdented"])


def _interruption(draw: Draw, column: int) -> list[str]:
    kind = draw(_INTERRUPTIONS)
    return {"": [], "blank": [""], "comment": [f"{' ' * column}# - key: here"], "outdented": ["# [outside"]}[kind]


def _value(draw: Draw, value: Any, column: int) -> tuple[str, list[str]]:
    """What follows a colon or a dash at `column`: on its line, and below."""
    if isinstance(value, str):
        return _text(draw, value, column)
    if not value or draw(st.booleans()):
        first, *rest = f" {_flow(draw, value, column + 2)}{_comment(draw)}".split("\n")
        return first, rest
    inner = column + draw(st.sampled_from([2, 3, 4]))
    return _comment(draw), _block(draw, value, inner)


def _block(draw: Draw, value: Any, column: int) -> list[str]:
    return _mapping(draw, value, column) if isinstance(value, dict) else _sequence(draw, value, column)


def _text(draw: Draw, value: str, column: int) -> tuple[str, list[str]]:
    if draw(st.integers(0, 4)) == 0:
        sign = draw(st.sampled_from(["|-", ">-"])) if "\n" not in value else "|-"
        return f" {sign}{_comment(draw)}", [f"{' ' * (column + 2)}{line}" for line in value.split("\n")]
    where = draw(st.integers(0, 5))
    written = _quoted(draw, value)
    return (
        ("", [f"{' ' * (column + 2)}{written}{_comment(draw)}"]) if where == 0 else (f" {written}{_comment(draw)}", [])
    )


def _flow(draw: Draw, value: Any, column: int) -> str:
    """In brackets and braces, on one line or with its parts at `column` on lines of their own."""
    if isinstance(value, str):
        return _quoted(draw, value)
    parts = [_flow(draw, item, column + 2) for item in value]
    if isinstance(value, dict):
        parts = [f"{key}: {_flow(draw, said, column + 2)}" for key, said in value.items()]
    start, end = "{}" if isinstance(value, dict) else "[]"
    gap = draw(st.sampled_from(["", " ", f"\n{' ' * column}"]))
    comment = _comment(draw) if gap.startswith("\n") else ""
    between = f",{comment}{gap or ' '}"
    return f"{start}{gap}{between.join(parts)}{gap}{end}"


def _quoted(draw: Draw, value: str) -> str:
    styles = ["double"]
    styles += ["single"] if "\n" not in value else []
    styles += ["plain", "plain"] if _PLAIN.fullmatch(value) and value != "null" else []
    style = draw(st.sampled_from(styles))
    if style == "double":
        return json.dumps(value, ensure_ascii=False)
    return value if style == "plain" else "'" + value.replace("'", "''") + "'"


def _comment(draw: Draw) -> str:
    return str(draw(st.sampled_from(["", "", "", "  # [why: - not"])))
