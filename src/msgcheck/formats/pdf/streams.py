"""How much the streams of a file unpack to, told without keeping what they hold (ISO 32000-2, 7.3.8 and 7.4).

PDFium unpacks a file that a PDF carries before it tells its size. A stream always stands plainly in the PDF, so that
what it unpacks to can be counted first. Only Flate is counted, which nearly everybody packs with.
"""

from __future__ import annotations

import re
import zlib

_START = re.compile(rb"(?<!end)stream\r?\n")
_TWICE = re.compile(rb"/Filter\s{0,9}\[[^\]]{0,99}?(?:/Fl|/LZW|/R)[^\]]{1,99}?(?:/Fl|/LZW|/R)")
_PIECE = 64 * 1024  # bytes that are unpacked at a time, and let go


def is_packed_twice(content: bytes) -> bool:
    """Whether a stream is packed anew after it was packed, which makes gigabytes of kilobytes and is of no use."""
    return _TWICE.search(content) is not None


def largest_stream(content: bytes, most: int) -> int:
    """The bytes that the stream unpacks to that unpacks to most; counted only a little beyond `most`."""
    largest = 0
    for start in _START.finditer(content):
        largest = max(largest, _unpacked_bytes(memoryview(content)[start.end() :], most))
        if largest > most:
            break
    return largest


def _unpacked_bytes(packed: memoryview, most: int) -> int:
    unpacking = zlib.decompressobj()
    count = at = 0
    rest = b""
    try:
        while count <= most and not unpacking.eof and (rest or at < len(packed)):
            piece = rest or packed[at : at + _PIECE]
            at += 0 if rest else _PIECE
            count += len(unpacking.decompress(piece, _PIECE))
            rest = unpacking.unconsumed_tail
    except zlib.error:  # it is not packed, or was damaged from here on
        pass
    return count
