"""Slips of the pen that make other words of a name's words: "Director Cut Plan", "Meals for Team".

Each is a word of the language, so that no search for misspelt words finds them. They count only with the name's
capitals, and a name in small letters has none: "the letter of credits" may be meant so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgcheck.language.casing import initials
from msgcheck.language.folding import APOSTROPHES
from msgcheck.language.inflection import ends_in_head, plural, singular

_OWNER = re.compile(rf"(?<![^\W_])([^\W\d_]+?)(?:[{APOSTROPHES}][sS]|(?<=[sS])[{APOSTROPHES}])(?=\s)")
_LAST_WORD = re.compile(r"(?<=\s)[^\W\d_]+\Z")
_CAPITAL_AFTER = re.compile(r"\s([^\W_])")


def slips(name: str) -> Iterator[tuple[str, bool]]:
    """The slips made of `name`, each with whether it is a plural; some may be right forms of it all the same."""
    if name.islower():
        return
    for wrong in (*_with_another_owner(name), *_with_one_at_the_end(name)):
        yield wrong, False
        yield plural(wrong), True


def is_slip_of(text: str, start: int, end: int, written: str) -> bool:
    """Whether the words at the half-open span, which fold like `written`, are meant as a name.

    That is said by its capitals; another capital behind it goes on with another name, "Meals for Team Leaders".
    """
    after = _CAPITAL_AFTER.match(text, end)
    if after is not None and after[1].isupper():
        return False
    said = text[start:end]
    return said.isupper() or initials(said) == initials(written)


def _with_another_owner(name: str) -> Iterator[str]:
    """Where a word inside the name owns the next: in the other number, and owning nothing."""
    for owner in _OWNER.finditer(name):
        one, many = singular(owner[1]), plural(owner[1])
        for other in (owner[1], one, many, f"{one}’s", f"{many}’s", f"{many}’"):
            yield name[: owner.start()] + other + name[owner.end() :]


def _with_one_at_the_end(name: str) -> Iterator[str]:
    """Where the name ends in another noun than its head: that noun in the singular."""
    last = _LAST_WORD.search(name) if name.count(" ") > 1 else None
    if last and singular(last[0]) != last[0] and not ends_in_head(name):
        for head in (name, singular(name)):
            yield head[: len(head) - len(last[0])] + singular(last[0])
