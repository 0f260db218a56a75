"""The stretches of a source that a text was made of."""

from __future__ import annotations

from typing import NamedTuple


class Piece(NamedTuple):
    """`text` as read, made of the source from `start` to `end` (half-open offsets).

    The two are equal where the text stands in the source as it is; an entity, a line end or a code span does not.
    """

    text: str
    start: int
    end: int
    opaque: bool = False


def stands_as_it_is(piece: Piece, source: str) -> bool:
    """Whether the text of a piece is to the letter that of the source."""
    return source[piece.start : piece.end] == piece.text
