"""Word lists as they are written in this code: running text, one blank between two words."""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """The words of `listed`, as a set."""
    return frozenset(listed.split())
