"""Rich text as Outlook packs it ([MS-OXRTFCP])."""

from __future__ import annotations

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.little_endian import number

_HEADER_BYTES = 16
_PACKED, _AS_IT_IS = b"LZFu", b"MELA"
_KNOWN_BEFORE = (  # 2.1.2.1: what most rich text says
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_WINDOW = 4096  # bytes back to which what comes may refer
_MOST_TIMES = 9  # its size: two bytes stand for seventeen at most


def unpacked(content: bytes, limits: Limits) -> bytes:
    """The rich text in `content`; where it is cut off, as far as it goes.

    UnreadableDocument where it is packed in no known way, or unpacks to more than the limits allow.
    """
    kind = content[8:12]
    if kind == _AS_IT_IS:
        return content[_HEADER_BYTES:]
    if kind != _PACKED:
        raise UnreadableDocument("is damaged: its rich text is packed in no known way")
    limits.hold_unpacked_bytes(len(content) * _MOST_TIMES)
    return _unpacked(content[_HEADER_BYTES : 4 + number(content, 0)])


def _unpacked(packed: bytes) -> bytes:
    """2.2.2: eight bits tell of each of the next eight whether it is a byte, or stands for bytes that were before."""
    written = bytearray(_KNOWN_BEFORE)
    at, size = 0, len(packed)
    while at < size:
        flags = packed[at]
        at += 1
        for bit in range(8):
            if not flags >> bit & 1:
                written += packed[at : at + 1]
                at += 1
            elif at + 1 >= size:
                return bytes(written[len(_KNOWN_BEFORE) :])
            else:
                place, length = packed[at] << 4 | packed[at + 1] >> 4, (packed[at + 1] & 15) + 2
                at += 2
                if place == len(written) % _WINDOW:
                    return bytes(written[len(_KNOWN_BEFORE) :])
                _repeat(written, (len(written) - place) % _WINDOW, length)
    return bytes(written[len(_KNOWN_BEFORE) :])


def _repeat(written: bytearray, back: int, length: int) -> None:
    """What begins so many bytes back comes again; it may reach into what it adds. Before all there were zeros."""
    start = len(written) - back
    pattern = bytes(max(-start, 0)) + written[max(start, 0) : max(start + length, 0)]
    written += (pattern * length)[:length]
