"""What stands between the words of a name, blanks, hyphens, line breaks, and how a new name takes it over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgcheck.language.folding import HYPHENS, INVISIBLE, MARKS, plain_signs

BREAK_LEFT = "a line break is left over"
"""The doubt about a line break that there is no good place for."""

_GAP = re.compile(rf"[{HYPHENS}]?\s+|[{HYPHENS}]")
_NEW_LINE = re.compile(r"[\n\r\v\f\u2028\u2029]")
_VANISHING = dict.fromkeys(map(ord, INVISIBLE + MARKS))
_SIGNS = r"[\"'”’»)\]*_.,;:!?…]{0,3}"
_CLOSING = re.compile(rf"{_SIGNS}(?!\w)")
_SIGNS_AND_BLANK = re.compile(rf"({_SIGNS})[^\S\n\r\v\f\u2028\u2029]+(?=\S)")
_BLANK_AT_END = re.compile(r"(?<=\S)[^\S\n\r\v\f\u2028\u2029]+\Z")


class Spaced(NamedTuple):
    """A name with the gaps of its place, and the line breaks for which it has no gap."""

    words: str
    left: tuple[str, ...] = ()


def spaced_like(name: str, said: str) -> Spaced:
    """`name` with the blanks of `said`: the k-th gap there lends what is special in it to the k-th gap here.

    Special is a no-break space or a line break; plain and invisible blanks, and hyphens, are not taken over. Where the
    gap here is a hyphen, the first blank behind it takes it.
    """
    own = list(_GAP.finditer(name))
    fills: dict[int, str] = {}
    left: list[str] = []
    for number, gap in enumerate(_GAP.findall(plain_signs(said).translate(_VANISHING))):
        blank = _special(gap)
        free = next((at for at in range(number, len(own)) if at not in fills and own[at][0].isspace()), None)
        if blank and free is not None:
            fills[free] = blank
        elif has_line_break(blank):
            left.append(blank)
    return Spaced("".join(_with_gaps(name, own, fills)), tuple(left))


def has_line_break(text: str) -> bool:
    """Whether a line ends in `text`."""
    return bool(_NEW_LINE.search(text))


def _special(gap: str) -> str:
    """The blanks of `gap` where they are more than blanks, else nothing."""
    blanks = gap.strip(HYPHENS)
    if has_line_break(blanks):
        return blanks
    return blanks.strip(" ")[:1]


def _with_gaps(name: str, own: Sequence[re.Match[str]], fills: Mapping[int, str]) -> Iterator[str]:
    at = 0
    for number, gap in enumerate(own):
        yield name[at : gap.start()]
        yield fills.get(number, gap[0])
        at = gap.end()
    yield name[at:]


def broken_after(after: str, line_break: str) -> tuple[str, int] | None:
    """Where a line break can go behind a name that is followed by `after`: at the next blank.

    What to put there and how many characters of `after` it replaces; None where there is no blank.
    """
    found = _SIGNS_AND_BLANK.match(after)
    return (found[1] + line_break, found.end()) if found else None


def one_more_after(after: str, line_break: str) -> tuple[str, int]:
    """The same where there is no blank: the line break comes on top, behind the signs that close the sentence."""
    found = _CLOSING.match(after)
    signs = found[0] if found else ""
    return signs + line_break, len(signs)


def blank_before(before: str) -> int:
    """How many characters of blanks, behind other text, `before` ends with: where a line break may stand instead."""
    found = _BLANK_AT_END.search(before[-20:])
    return len(found[0]) if found else 0
