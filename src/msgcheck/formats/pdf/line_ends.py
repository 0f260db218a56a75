"""Lines of a paragraph joined to its text: words parted at a line end made whole, signs that nobody sees left out.

A hyphen at the end of a line is the printer's where small letters stand on both sides ("Busi-/ness"): it is dropped,
unless the page writes that word with a hyphen elsewhere ("well-/known"). Next to a capital, a digit or a single letter
it is the author's own ("COVID-/19", "e-/mail") and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import repeat

from msgcheck.formats.pdf.lines import HYPHEN, NOTHING, Span

_LAST_WORD = re.compile(r"\w+\Z")
_FIRST_WORD = re.compile(r"\w+")
_SPACES = re.compile("  +")


def joined(spans: Sequence[Span], wrapped: Sequence[bool], text: str) -> str:
    """The text of the lines at `spans` of a page's `text`.

    `wrapped` tells of each line but the last whether its end was only where the column was full: then a space stands
    for it, else "\\n".
    """
    joined = text[slice(*spans[-1])] + _last_hyphen(spans[-1], text)
    if len(spans) > 1:
        seams = map(_seam, spans, spans[1:], wrapped, repeat(text))
        lines = [text[start:end] + seam for (start, end), seam in zip(spans, seams, strict=False)]
        joined = "".join([*lines, joined])
    return _tidy(joined) if NOTHING in joined or "  " in joined else joined


def origins(spans: Sequence[Span], wrapped: Sequence[bool], text: str) -> list[int | None]:
    """For each character that `joined` gives of the same, its index in `text`; None for what was put between lines."""
    kept: list[tuple[str, int | None]] = []
    for character, index in _written(spans, wrapped, text):
        if character != NOTHING and not (character == " " and kept and kept[-1][0] == " "):
            kept.append((character, index))
    while kept and kept[0][0].isspace():
        del kept[0]
    while kept and kept[-1][0].isspace():
        kept.pop()
    return [index for _, index in kept]


def _written(spans: Sequence[Span], wrapped: Sequence[bool], text: str) -> Iterator[tuple[str, int | None]]:
    """The characters of the lines and of what stands between them, before they are made tidy."""
    seams = [*map(_seam, spans, spans[1:], wrapped, repeat(text)), _last_hyphen(spans[-1], text)]
    for (start, end), seam in zip(spans, seams, strict=True):
        yield from zip(text[start:end], range(start, end), strict=True)
        for character in seam:
            yield character, None


def _seam(line: Span, below: Span, is_wrapped: bool, text: str) -> str:
    """What stands between a line and the one below it."""
    start, end = line
    if text[end : end + 1] == HYPHEN:
        return _hyphen_between(text[start:end], text[slice(*below)], text)
    if text[end - 1] in "-‐" and text[end - 2 : end - 1].isalnum() and text[below[0]].isalnum():
        return ""
    return " " if is_wrapped else "\n"


def _last_hyphen(line: Span, text: str) -> str:
    return "-" if text[line[1] : line[1] + 1] == HYPHEN else ""


def _hyphen_between(line: str, below: str, text: str) -> str:
    before, after = _LAST_WORD.search(line), _FIRST_WORD.match(below)
    if not before or not after or len(before[0]) == 1:
        return "-"
    if not (before[0][-1].islower() and after[0][0].islower()):
        return "-"
    return "-" if f"{before[0]}-{after[0]}" in text else ""


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", text.replace(NOTHING, "")).strip()
