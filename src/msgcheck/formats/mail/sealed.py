"""Messages that are signed or encrypted as a whole (CMS, RFC 5652): what is signed can be read.

The bytes are BER (X.690): elements of a tag, a length and a content. A length may be left open.
"""

from __future__ import annotations

from typing import NamedTuple

_SEQUENCE, _SET, _OBJECT, _NUMBER, _TAGGED = 0x30, 0x31, 0x06, 0x02, 0xA0
_OCTETS, _OCTETS_IN_PIECES = 0x04, 0x24
_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")  # 1.2.840.113549.1.7.2
_WAY_IN = (_SEQUENCE, _OBJECT, _TAGGED, _SEQUENCE, _NUMBER, _SET, _SEQUENCE, _OBJECT, _TAGGED)  # 3, 5.1, 5.2
_PASSED_OVER = (_OBJECT, _NUMBER, _SET)


class _Element(NamedTuple):
    """The tag, and where the content stands; `end` is that of the bytes where the length is left open."""

    tag: int
    start: int
    end: int


def signed_content(held: bytes) -> bytes | None:
    """What was signed; None where nothing was but all is encrypted, or where it cannot be told."""
    at = 0
    for number, tag in enumerate(_WAY_IN):
        element = _element(held, at)
        if element.tag != tag or (number == 1 and held[element.start : element.end] != _SIGNED_DATA):
            return None
        at = element.end if tag in _PASSED_OVER else element.start
    return _octets(held, at)


def _octets(held: bytes, at: int) -> bytes | None:
    whole = _element(held, at)
    if whole.tag == _OCTETS:
        return held[whole.start : whole.end]
    if whole.tag != _OCTETS_IN_PIECES:
        return None
    pieces: list[bytes] = []
    at = whole.start
    while at < whole.end and (piece := _element(held, at)).tag == _OCTETS:
        pieces.append(held[piece.start : piece.end])
        at = piece.end
    return b"".join(pieces)


def _element(held: bytes, at: int) -> _Element:
    """The element that begins there; of tag 0 where the bytes are at their end."""
    tag, said = (*held[at : at + 2], 0, 0)[:2]
    start = at + 2
    if said < 0x80:
        return _Element(tag, start, min(start + said, len(held)))
    length = int.from_bytes(held[start : start + said - 0x80], "big") if said > 0x80 else len(held)
    start += said - 0x80
    return _Element(tag, start, min(start + length, len(held)))
