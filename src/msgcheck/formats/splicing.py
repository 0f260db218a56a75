"""Other characters in a text file, while all its other bytes stay as they are."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgcheck.errors import Unmendable
from msgcheck.formats.encoding import DecodedText, mark_of

_STRAY = re.compile("([\udc00-\udfff])")  # a group: what it splits is kept
_NO_BYTES = 0xDC00


class Splice(NamedTuple):
    """`text` takes the place of the characters from `start` to `end`, half-open, of the decoded file."""

    start: int
    end: int
    text: str


def spliced(content: bytes, decoded: DecodedText, splices: Iterable[Splice]) -> bytes:
    """The file `content` with splices made that come in order and do not overlap; `decoded` is what it holds.

    The encoding must have all characters of the new texts, see `lacking`. Raises Unmendable where the bytes of the file
    are not those that its encoding has for its characters, so that nobody knows where in it a character stands.
    """
    return b"".join(_parts(content, _BytesOf(content, decoded), splices))


def lacking(text: str, encoding: str) -> str:
    """The first character of `text` that the encoding does not have; empty if it has all."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError as error:
        return text[error.start]
    return ""


def _parts(content: bytes, bytes_of: _BytesOf, splices: Iterable[Splice]) -> Iterator[bytes]:
    at = 0
    for start, end, text in splices:
        until, onward = bytes_of.offset(start), bytes_of.offset(end)
        yield content[at:until]
        yield text.encode(bytes_of.encoding)
        at = onward
    yield content[at:]


class _BytesOf:
    """Where in a file its characters stand, asked for in order."""

    def __init__(self, content: bytes, decoded: DecodedText) -> None:
        self.encoding = decoded.encoding
        self._content = content
        self._character, self._byte = 0, len(mark_of(content))
        self._text = decoded.text if not decoded.replaced else self._with_strays_told()
        self._is_one_to_one = len(self._text) == len(content) - self._byte

    def offset(self, character: int) -> int:
        """The offset in bytes of that character."""
        if self._is_one_to_one:
            return self._byte + character
        for part in _STRAY.split(self._text[self._character : character]):
            if _STRAY.match(part):
                self._byte += ord(part) - _NO_BYTES
            else:
                self._pass(part)
        self._character = character
        return self._byte

    def _pass(self, text: str) -> None:
        expected = text.encode(self.encoding)
        if not self._content.startswith(expected, self._byte):
            raise Unmendable(f"is in an encoding ({self.encoding.upper()}) in which nothing can be changed exactly")
        self._byte += len(expected)

    def _with_strays_told(self) -> str:
        """The text with a lone surrogate for each stretch of stray bytes, which tells how many they are."""
        return self._content[self._byte :].decode(self.encoding, _TELLING)


def _told(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return chr(_NO_BYTES + error.end - error.start), error.end


_TELLING = "msgcheck.splicing.telling"
codecs.register_error(_TELLING, _told)
