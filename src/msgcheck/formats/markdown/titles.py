"""The titles of links and pictures: where in the source they stand, and what their characters are."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from msgcheck.formats.markdown.source import Origin
from msgcheck.formats.pieces import Piece

_PARTS = re.compile(
    r"""\\(?P<escaped>[!-/:-@\[-`{-~])
    |(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)
    |[^\\&\n]+|\n|\\|&""",
    re.X,
)
_OPENING = {'"': '"', "'": "'", ")": "("}


def pieces_of_title(title: str, origin: Origin, start: int, end: int) -> list[Piece]:
    """The pieces of the title of the link or picture that ends at `end` of the content, looked for from `start` on.

    None where it is defined elsewhere.
    """
    if not origin.content.endswith(")", start, end):
        return []
    return _pieces_before(title, origin, start, end - 1)


def pieces_of_defined_title(title: str, definition: Origin) -> list[Piece]:
    """The pieces of the title at the end of a definition."""
    return _pieces_before(title, definition, 0, len(definition.content))


def _pieces_before(title: str, origin: Origin, start: int, end: int) -> list[Piece]:
    """The pieces of a title that ends at `end`, white space left out; all from `start` on is one where it does not."""
    pieces = list(_pieces(origin, *_span(origin.content, start, end)))
    if "".join([piece.text for piece in pieces]) == title:
        return pieces
    return [Piece(title, origin.offset(start), origin.offset(end))]


def _span(content: str, start: int, end: int) -> tuple[int, int]:
    """What stands within the last quotes; nothing if there are none."""
    link = content[start:end].rstrip()
    before = len(link) - 1
    opening = _OPENING.get(link[before:], "")
    first = link.rfind(opening, 0, max(before, 0)) if opening else -1
    while first > 0 and _is_escaped(link, first):
        first = link.rfind(opening, 0, first)
    return (start + first + 1, start + before) if first >= 0 else (end, end)


def _is_escaped(link: str, at: int) -> bool:
    backslashes = 0
    while backslashes < at and link[at - 1 - backslashes] == "\\":
        backslashes += 1
    return backslashes % 2 == 1


def _pieces(origin: Origin, start: int, end: int) -> Iterator[Piece]:
    for part in _PARTS.finditer(origin.content, start, end):
        text = part["escaped"] or (html.unescape(part["entity"]) if part["entity"] else part[0])
        yield Piece(text, origin.offset(part.start()), origin.offset(part.end()))
