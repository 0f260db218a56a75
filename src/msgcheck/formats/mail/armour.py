"""What stands in a typed message and is no text: OpenPGP's armour (RFC 9580, 6.2 and 7), and uuencoded files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_BEGIN = re.compile(
    r"(?<![^\r\n])(?:-----BEGIN PGP ([A-Z ]{1,40})-----"
    r"|begin [0-7]{3,4} ([^\r\n]{1,255}+)\r?\n([ -`])([ -`]{0,84}+)(?=[\r\n]))"
)
_UU_END = re.compile(r"(?<![^\r\n])end(?![^\r\n])")
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)(?=[\r\n])")
_FAR_ENOUGH = 1_000  # characters: the header of what is signed names an algorithm
_ENCRYPTED = "MESSAGE"
_SIGNED = "SIGNED MESSAGE"  # followed by the text, which a signature ends


class Armour(NamedTuple):
    """Half-open offsets in the text; `file` is the name of the file that it is, None for other things."""

    start: int
    end: int
    file: str | None = None
    is_encrypted: bool = False


def armour_in(text: str) -> Iterator[Armour]:
    """What in `text` is no text, in order. What never ends takes the rest of the text with it."""
    at = 0 if "-----BEGIN PGP " in text or "begin " in text else len(text)
    while begin := _BEGIN.search(text, at):
        block, name, length, letters = begin.groups()
        at = begin.end()
        if block == _SIGNED:
            blank = _BLANK_LINE.search(text, at, at + _FAR_ENOUGH)
            at = blank.end() if blank else at
            yield Armour(begin.start(), at)
        elif block:
            end = text.find(f"-----END PGP {block}-----", at)
            at = text.find("-----", end + 5) + 5 if end >= 0 else len(text)
            yield Armour(begin.start(), at, is_encrypted=block == _ENCRYPTED)
        elif _are_as_many(length, letters):
            last = _UU_END.search(text, at)
            at = last.end() if last else len(text)
            yield Armour(begin.start(), at, name.strip())


def _are_as_many(length: str, letters: str) -> bool:
    """Whether that many letters, and not more than a check sum besides, hold as many bytes as the line says."""
    needed = -(-((ord(length) - 32) & 63) // 3) * 4
    return 0 < needed <= len(letters.rstrip()) + 3 and len(letters) <= needed + 2
