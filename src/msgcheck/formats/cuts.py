"""Where a paragraph is cut that is too long for one block: a file without line ends must not be one endless sentence.

The words before a place choose it, not how far it is from the start: so a change elsewhere leaves the cuts where they
are, and a file with other names in it is cut into the same blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from zlib import crc32

_LONGEST = 20_000  # characters of a piece
_SHORTEST = 8_000  # but for the last
_PLACES = (  # the earlier the better
    re.compile(r"(?<=[.!?:])(?=[\r\n])"),
    re.compile(r"(?<=[.!?])(?=[ \t])"),
    re.compile(r"(?=[\r\n])"),
    re.compile(r"(?=\s)"),
)
_WORDS = 8  # characters before a place that choose it


def cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of what stands between those offsets, as half-open spans without white space round them."""
    while end - start > _LONGEST:
        at = _place(text, start + _SHORTEST, start + _LONGEST)
        yield start, start + len(text[start:at].rstrip())
        while text[at].isspace():
            at += 1
        start = at
    yield start, end


def _place(text: str, earliest: int, latest: int) -> int:
    for pattern in _PLACES:
        if places := [found.start() for found in pattern.finditer(text, earliest, latest)]:
            return min(places, key=lambda at: crc32(text[at - _WORDS : at].encode("utf-8", "surrogatepass")))
    return latest
