"""Which parts of a message are shown, where it says the same in several ways (RFC 2046, 5.1.4)."""

from __future__ import annotations

from collections.abc import Sequence

from msgcheck.formats.mail.parts import Part

_WORTH = {"text/plain": 1, "text/html": 2}  # to a reader, among alternatives; of others mail programs know little


def shown(parts: Sequence[Part]) -> list[bool]:
    """For each of the parts whether a reader sees it. Of alternatives one is seen: the last of the best kind."""
    worth = [0 if part.is_attached else _WORTH.get(part.kind, 0) for part in parts]
    chosen: dict[int, int] = {}
    for part in reversed(parts[1:]):  # those in a part before the part itself
        if part.parent not in chosen or worth[part.number] > worth[part.parent]:
            chosen[part.parent] = part.number
            worth[part.parent] = worth[part.number]
    seen = [True]
    for part in parts[1:]:
        among_rivals = parts[part.parent].kind == "multipart/alternative"
        seen.append(seen[part.parent] and (not among_rivals or chosen[part.parent] == part.number))
    return seen
