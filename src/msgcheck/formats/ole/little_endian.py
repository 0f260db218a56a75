"""Numbers as all these formats write them: the lowest byte first."""

from __future__ import annotations

import struct


def number(held: bytes, at: int, size: int = 4) -> int:
    """The number in the `size` bytes from `at` on, without a sign. Bytes beyond the end count as zeros."""
    return int.from_bytes(held[at : at + size], "little") if at >= 0 else 0


def numbers(held: bytes, form: str = "I") -> tuple[int, ...]:
    """All numbers of that form (one of `struct`'s letters) in `held`; what is left over at the end is none."""
    size = struct.calcsize(form)
    return struct.unpack(f"<{len(held) // size}{form}", held[: len(held) // size * size])
