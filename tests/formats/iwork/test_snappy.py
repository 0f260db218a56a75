"""Snappy: what is packed comes out as it was, and nothing more."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.formats.iwork.snappy import unpacked
from msgcheck.formats.zipped import BrokenPart


@pytest.mark.parametrize(
    ("packed", "content"),
    [
        (b"\x00", b""),
        (b"\x05\x10Lunch", b"Lunch"),
        (b"\x46\xf0\x45" + b"x" * 70, b"x" * 70),
        (b"\x0a\x10Lunch\x05\x05", b"LunchLunch"[:5] + b"Lunch"[:5]),
        (b"\x0b\x04ab\x22\x02\x00", b"ab" + b"ababababa"),
        (b"\x09\x10Lunch\x0f\x05\x00\x00\x00", b"LunchLunc"),
    ],
)
def test_literals_and_copies(packed: bytes, content: bytes) -> None:
    assert unpacked(packed) == content


@pytest.mark.parametrize(
    "packed",
    [b"", b"\xff\xff\xff\xff\xff", b"\x05\x10Lun", b"\x06\x10Lunch", b"\x0a\x10Lunch\x05\x06", b"\xff\xff\x7f\x00a"],
)
def test_damaged_bytes_are_refused(packed: bytes) -> None:
    with pytest.raises(BrokenPart):
        unpacked(packed)


@given(st.binary(max_size=60))
def test_any_bytes_unpack_to_what_they_promise_or_are_refused(packed: bytes) -> None:
    with suppress(BrokenPart):
        assert len(unpacked(packed)) <= 32 * len(packed)
