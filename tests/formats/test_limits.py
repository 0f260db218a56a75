"""Each limit lets through what it allows and refuses the first that is too much, in words."""

from __future__ import annotations

import pytest

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits

LIMITS = Limits(
    file_bytes=2 * 1024 * 1024,
    entries=5,
    unpacked_bytes=3 * 1024 * 1024,
    xml_depth=4,
    characters=2000,
    piece_characters=1000,
    pages=7,
    pixels=9000,
)


@pytest.mark.parametrize(
    ("limit", "allowed", "words"),
    [
        ("file_bytes", 2 * 1024 * 1024, "is larger than 2 MB, the most that is read"),
        ("entries", 5, "packs more than 5 parts, the most that are read"),
        ("unpacked_bytes", 3 * 1024 * 1024, "unpacks to more than 3 MB, the most that is read"),
        ("xml_depth", 4, "nests its contents more than 4 levels deep"),
        ("characters", 2000, "holds more than 2,000 characters, the most that are read"),
        ("piece_characters", 1000, "holds more than 1,000 characters in one piece, the most that are read"),
        ("pages", 7, "has more than 7 pages, the most that are read"),
        ("pixels", 9000, "has more than 9,000 pixels, the most that are read"),
    ],
)
def test_a_limit_holds_to_the_last_that_is_allowed(limit: str, allowed: int, words: str) -> None:
    hold = getattr(LIMITS, f"hold_{limit}")
    hold(allowed)
    with pytest.raises(UnreadableDocument) as refusal:
        hold(allowed + 1)
    assert str(refusal.value) == words


def test_small_parts_may_pack_as_well_as_they_like() -> None:
    limits = Limits(compression_ratio=10, free_unpacked_bytes=1000)
    limits.hold_compression_ratio(1000, 1)
    limits.hold_compression_ratio(2000, 200)
    with pytest.raises(UnreadableDocument, match="more than 10 times its size"):
        limits.hold_compression_ratio(2001, 200)
