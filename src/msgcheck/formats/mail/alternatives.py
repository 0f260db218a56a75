"""What is shown of a message that says the same in several ways (RFC 2046, 5.1.4), and what the others say besides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgcheck.formats.mail.parts import Part

_WORTH = {"text/plain": 1, "text/html": 2}  # to a reader, among alternatives; of others mail programs know little

_IN_ADDRESSES = re.compile(r"[@/]|:(?!\Z)")
# "1." and "[1]" are put in by programs, and so is where a picture was.
_MARKS = re.compile(r"(?<!\S)(?:\(?\d{1,3}[.)](?=\s)|\[(?:\d{1,4}\]|image:))", re.I)
_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
_INVISIBLE = dict.fromkeys(map(ord, "\xad\u200b\u200c\u200d\u2060\ufeff"))


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


class Said:
    """The words that a message was found to say. Those of addresses, and marks that programs put in, are none."""

    def __init__(self) -> None:
        self._words: set[str] = set()

    def note(self, text: str) -> None:
        self._words |= _words(text)

    def lacks(self, text: str) -> bool:
        """Whether there is a word in `text` that was not said."""
        return not _words(text) <= self._words


def _words(text: str) -> set[str]:
    plain = " ".join([token for token in text.translate(_INVISIBLE).split() if not _IN_ADDRESSES.search(token)])
    return set(_WORD.findall(_MARKS.sub(" ", plain).casefold()))
