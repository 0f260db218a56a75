"""Days are written as people write them."""

from __future__ import annotations

from datetime import date

from msgcheck.registry.days import in_words


def test_a_day_in_words() -> None:
    assert in_words(date(2026, 3, 1)) == "1 March 2026"
    assert in_words(date(2026, 12, 31)) == "31 December 2026"
