"""The compound file that a message is."""

from __future__ import annotations

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.compound import CompoundFile

_MOST_TIMES = 8  # a stream is read once or twice


class MessageFile(CompoundFile):
    """A compound file of `size` bytes of which only so much is read, though it may keep many names for the same bytes.

    UnreadableDocument where it is asked for more.
    """

    def __init__(self, content: bytes, limits: Limits) -> None:
        super().__init__(content, limits)
        self.size = len(content)
        self._left = self.size * _MOST_TIMES

    def stream(self, path: str) -> bytes:
        """The bytes of the stream of that path."""
        held = super().stream(path)
        self._left -= len(held)
        if self._left < 0:
            raise UnreadableDocument("is damaged: parts of it lie over one another")
        return held
