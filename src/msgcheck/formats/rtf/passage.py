"""What a walk through an RTF file meets: passages of text with the bytes that hold them, and what it does not read."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from msgcheck.model import Held


class Piece(NamedTuple):
    """`text` as it shows, written in the file from `start` to `end` (half-open, in bytes)."""

    text: str
    start: int
    end: int

    @property
    def stands_as_it_is(self) -> bool:
        """Whether each byte is a character; no other way of writing one is as short."""
        return len(self.text) == self.end - self.start


class Passage(NamedTuple):
    """Text that a reader takes as one, in pieces, in order.

    `element` is what it is ("table", "link target"), `label` where it stands within its part, for people ("Table ›
    row 2, column 3"), empty where the part says it all. `opaque` says that the text is an address.
    """

    element: str
    label: str
    pieces: tuple[Piece, ...]
    opaque: bool = False

    @property
    def text(self) -> str:
        """What the pieces say together."""
        return "".join([piece.text for piece in self.pieces])


class Unread(NamedTuple):
    """Something that stands there and is not read, and why.

    Of a picture or a file, `start` is where it begins in the document, in bytes, and `unpack` gives its own bytes.
    """

    label: str
    why: str
    held: Held = Held.OTHER
    start: int = 0
    unpack: Callable[[], bytes] | None = None


Found = Passage | Unread
