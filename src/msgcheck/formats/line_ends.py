"""The line ends of a source, which a text that is read of it has as "\\n"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgcheck.formats.pieces import Piece

_LINE_END = re.compile(r"\r\n|[\r\n]")
_OTHER_THAN_READ = re.compile(r"\r\n?")


def line_end_of(source: str) -> str:
    """How the source ends its lines, going by the first; "\\n" where it has only one."""
    found = _LINE_END.search(source)
    return found[0] if found else "\n"


def pieces_of(source: str, start: int, end: int) -> Iterator[Piece]:
    """The pieces of what is read of a stretch of the source by taking its line ends for "\\n"."""
    at = start
    for found in _OTHER_THAN_READ.finditer(source, start, end):
        yield Piece(source[at : found.start()], at, found.start())
        yield Piece("\n", *found.span())
        at = found.end()
    yield Piece(source[at:end], at, end)
