"""When two names count as one, and the words they are made of."""

from __future__ import annotations

import re
import unicodedata

# Joins and splits a name may have without becoming another: spaces of any kind, hyphens, marks of ownership, nothings.
_SEPARATORS = re.compile(r"[\s\-‐‑‒–—−_®™©\u00ad\u200b-\u200d\u2060\ufeff]+")
_WORD = re.compile(r"\w+")


def closed_up(name: str) -> str:
    """The letters of `name`, by which it is the same name in any case, hyphenated, spaced or closed up."""
    if not name.isascii():
        name = unicodedata.normalize("NFKC", _SEPARATORS.sub("", name))  # first: NFKC spells ™ out as TM
    return _SEPARATORS.sub("", name).casefold()


def words(name: str) -> tuple[str, ...]:
    """The words of `name`, case-folded."""
    return tuple(_WORD.findall(name.casefold()))


def on_one_line(name: str) -> str:
    """`name` with single spaces, however it was broken over lines."""
    return " ".join(name.split())
