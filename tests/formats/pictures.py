"""Pictures of no dots, and one who reads them: a test says what words are in them."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.errors import UnreadableDocument

_PNG = b"\x89PNG\r\n\x1a\n"
EMF = b"\1\0\0\0".ljust(40, b"\0") + b" EMF\0\0\1\0"


def png(*words: str) -> bytes:
    """What begins like a picture, and says these words to a `Sight`."""
    return _PNG + "\n".join(words).encode()


class Sight:
    """Reads the pictures of `png`, the first words in each with certainty 0.9; `seen` fills with what it is shown.

    Words that begin with an exclamation mark are why it cannot read a picture.
    """

    def __init__(self) -> None:
        self.seen: list[bytes] = []

    def __call__(self, picture: bytes) -> Iterator[tuple[str, float]]:
        self.seen.append(picture)
        for number, words in enumerate(picture.removeprefix(_PNG).decode(errors="replace").split("\n")):
            if words.startswith("!"):
                raise UnreadableDocument(words[1:])
            yield words, 0.5 if number else 0.9
