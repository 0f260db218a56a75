"""Messages of Protocol Buffers as they are written: fields with numbers, each a number or bytes (protobuf.dev)."""

from __future__ import annotations

from collections.abc import Iterator

_NUMBER, _EIGHT_BYTES, _BYTES, _FOUR_BYTES = 0, 1, 2, 5  # how a field is written
_FIXED = {_EIGHT_BYTES: 8, _FOUR_BYTES: 4}


def fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    """The number and the value of each field, as far as the message makes sense."""
    at = 0
    while at < len(message):
        tag, at = number_at(message, at)
        kind = tag & 7
        if kind == _NUMBER:
            value: int | bytes
            value, at = number_at(message, at)
        elif kind == _BYTES:
            size, at = number_at(message, at)
            value, at = message[at : at + size], at + size
        elif kind in _FIXED:
            value, at = message[at : at + _FIXED[kind]], at + _FIXED[kind]
        else:
            return
        yield tag >> 3, value


def messages(message: bytes, *path: int) -> list[bytes]:
    """The messages, strings or bytes in the field at the end of `path`, which leads through messages in messages."""
    held = [message]
    for step in path:
        held = [value for one in held for field, value in fields(one) if field == step and isinstance(value, bytes)]
    return held


def number(message: bytes, *path: int) -> int:
    """The first number in the field at the end of `path`; 0 where there is none."""
    *through, last = path
    for one in messages(message, *through):
        for field, value in fields(one):
            if field == last and isinstance(value, int):
                return value
    return 0


def text(message: bytes, *path: int) -> str:
    """The strings in the field at the end of `path`, together."""
    return b"".join(messages(message, *path)).decode("utf-8", "replace")


def number_at(held: bytes, at: int) -> tuple[int, int]:
    """The number of variable length there, and where it ends; beyond the end there are only zeros."""
    value = shift = 0
    while at < len(held) and shift < 64:
        byte = held[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if not byte & 0x80:
            break
    return value, at
