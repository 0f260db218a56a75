"""Snappy, unpacked: literal bytes, and copies of what came before (google/snappy, format_description.txt)."""

from __future__ import annotations

from msgcheck.formats.zipped import BrokenPart

_MOST_TIMES = 32  # that anything can be packed: a copy of 64 bytes takes three


def unpacked(packed: bytes) -> bytes:
    """What `packed` unpacks to; BrokenPart where it is damaged."""
    size, at = _length(packed)
    if size > _MOST_TIMES * len(packed):
        raise _broken()
    out = bytearray()
    try:
        while at < len(packed):
            at = _literal(packed, at, out) if packed[at] & 3 == 0 else _copy(packed, at, out)
            if len(out) > size:
                raise _broken()
    except IndexError as fault:
        raise _broken() from fault
    if len(out) != size:
        raise _broken()
    return bytes(out)


def _broken() -> BrokenPart:
    return BrokenPart("is damaged: a part of it cannot be unpacked")


def _length(packed: bytes) -> tuple[int, int]:
    size = 0
    for place, byte in enumerate(packed[:5]):
        size |= (byte & 0x7F) << 7 * place
        if not byte & 0x80:
            return size, place + 1
    raise _broken()


def _literal(packed: bytes, at: int, out: bytearray) -> int:
    """Take over bytes as they are; returns where the next element is."""
    length = packed[at] >> 2
    at += 1
    if length >= 60:
        more = length - 59
        length = int.from_bytes(packed[at : at + more], "little")
        at += more
    out += packed[at : at + length + 1]
    return at + length + 1


def _copy(packed: bytes, at: int, out: bytearray) -> int:
    """Repeat bytes of `out`, those too that the copy itself adds; returns where the next element is."""
    tag = packed[at]
    if tag & 3 == 1:
        length, offset, at = 4 + (tag >> 2 & 7), (tag >> 5) << 8 | packed[at + 1], at + 2
    else:
        width = 2 if tag & 3 == 2 else 4
        length, offset = 1 + (tag >> 2), int.from_bytes(packed[at + 1 : at + 1 + width], "little")
        at += 1 + width
    if not 0 < offset <= len(out):
        raise _broken()
    start = len(out) - offset
    out += (bytes(out[start : start + length]) * -(-length // min(offset, length)))[:length]
    return at
