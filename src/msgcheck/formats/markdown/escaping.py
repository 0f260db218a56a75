"""Text as it has to be written in Markdown to be read as it is: what would be a mark there is escaped, and no more.

CommonMark 0.31, 2.4 (backslash escapes), and what its sections 4 to 6 take for marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_PUNCTUATION = r"!-/:-@\[-`{-~"
_MARK = re.compile(
    rf"""[`\[\]]
    |[*~](?!(?<=\s.)(?=\s))
    |_(?!(?<=\s.)(?=\s)|(?<=\w_)(?=[^\W_]))
    |\\(?=[{_PUNCTUATION}]|\n|\Z)
    |<(?=[a-zA-Z/!?])
    |&(?=(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z][a-zA-Z0-9]{{1,31}});)
    |!(?=\[)""",
    re.X,
)
_BAR = re.compile(r"\|")
_CLOSING = re.compile(r"(?<=[\s#])\#(?=[#\s]*\Z)")
_BEGINNING = re.compile(r"(?:[-+*]|#{1,6})(?=\s|\Z)|>|([-=_])(?=(?:\1|[ \t])*\Z)|\d{1,9}(?=[.)](?:\s|\Z))")


class Around(NamedTuple):
    """What stands round a new text: the character before it, and the next ones in its line."""

    before: str
    behind: str
    in_cell: bool = False
    in_heading: bool = False
    begins_line: bool = False


def escaped(text: str, around: Around) -> str:
    """The text with a backslash before everything in it that would be a mark, and a tag for a line end."""
    line = around.before + text + around.behind
    first = len(around.before)
    places = {place for place in _marks(line, first, around) if first <= place < first + len(text)}
    written = [f"\\{character}" if place in places else character for place, character in enumerate(text, first)]
    return "".join(written).replace("\n", "<br>")


def _marks(line: str, first: int, around: Around) -> Iterator[int]:
    yield from (mark.start() for mark in _MARK.finditer(line))
    if around.in_cell:
        yield from (bar.start() for bar in _BAR.finditer(line))
    if around.in_heading:
        yield from (closing.start() for closing in _CLOSING.finditer(line))
    if around.begins_line and (beginning := _BEGINNING.match(line, first)):
        yield beginning.end() if beginning[0].isdecimal() else beginning.start()
