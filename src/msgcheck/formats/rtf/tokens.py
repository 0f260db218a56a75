"""The tokens of an RTF file that matter to a reader of text: groups, characters, control words that say something.

RTF 1.9.1, "RTF Syntax". Every expression here is possessive or bounded: no file, however broken, is gone through
twice.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator

from msgcheck.formats.rtf.control_words import ROLES, Role

Token = tuple[bytes, int | None, int, int]
"""`name, number, start, end`: a control word without its backslash, and the number behind it, or one of the names
below. The token stands from `start` to `end` (half-open, in bytes). The tokens are plain tuples for speed's sake.
"""

CHARACTERS = b""  # the name of a token of characters, however they are written
OPEN = b"{"
CLOSE = b"}"

_TOKEN = re.compile(
    rb"""[\r\n]++
    |((?:[^\\{}]++|\\'[0-9a-fA-F]{2}|\\[\\{}~_-]|\\u-?[0-9]{1,10}+[ ]?)++)
    |\\([a-zA-Z]++)(-?[0-9]{1,10}+)?+[0-9]*+[ ]?
    |([{}])
    |\\([^a-zA-Z])""",
    re.X,
)
_CHARACTERS, _WORD, _NUMBER, _BRACE, _SYMBOL = range(1, 6)  # the groups; the last one tells the kind of a token
_TO_BRACE = re.compile(rb"(?:[^\\{}]++|\\(?!bin[0-9])[\s\S])*+(?:([{}])|\\bin([0-9]{1,10}+) ?)")
_GROUP = re.compile(rb"[\r\n]*+\{")
_WHEREVER = (Role.BYTES, Role.ALTERNATIVE)  # destinations stand at the beginning of a group or are none


def tokens(content: bytes) -> Iterator[Token]:
    """The tokens of `content` in order.

    A control word whose role is READ_WHOLE makes a token of what stands behind it in its group.
    """
    at = 0
    while at < len(content):
        at = yield from _up_to_a_leap(content, at)


def _up_to_a_leap(content: bytes, at: int) -> Generator[Token, None, int]:
    """The tokens from `at` on up to something that is leapt over; returns where that ends."""
    begins = has_star = False  # whether a group has just begun, and with a star
    for found in _TOKEN.finditer(content, at):
        kind = found.lastindex
        if kind == _CHARACTERS:
            begins = False
            yield CHARACTERS, None, found.start(), found.end()
        elif kind in (_WORD, _NUMBER):
            role = ROLES.get(found[_WORD])
            if role is Role.READ:
                yield found[_WORD], int(found[_NUMBER]) if kind == _NUMBER else None, found.start(), found.end()
            elif role in _WHEREVER or (begins and (has_star if role is None else role is not Role.ENTERED)):
                end = _leap(content, role, found)
                if role is Role.READ_WHOLE:
                    yield found[_WORD], None, found.end(), end
                return end
            begins = False
        elif kind == _BRACE:
            begins, has_star = found[_BRACE] == OPEN, False
            yield found[_BRACE], None, found.start(), found.end()
        elif kind == _SYMBOL:
            begins = has_star = begins and found[_SYMBOL] == b"*"
            if found[_SYMBOL] in b"\r\n":
                yield b"par", None, found.start(), found.end()
    return len(content)


def _leap(content: bytes, role: Role | None, word: re.Match[bytes]) -> int:
    """Where what goes with `word` and is leapt over ends."""
    if role is Role.BYTES:
        return word.end() + max(int(word[_NUMBER] or 0), 0)
    if role is Role.ALTERNATIVE:
        group = _GROUP.match(content, word.end())
        return min(end_of_group(content, group.end()) + 1, len(content)) if group else word.end()
    return end_of_group(content, word.end())


def end_of_group(content: bytes, at: int) -> int:
    """Where the group that `at` is in is closed, at its brace; the end of `content` where it never is."""
    depth = 0
    while found := _TO_BRACE.match(content, at):
        at = found.end()
        if found[2]:
            at += int(found[2])
        elif found[1] == OPEN:
            depth += 1
        elif depth:
            depth -= 1
        else:
            return found.start(1)
    return len(content)
