"""The numbers of footnotes and the marks of trade that stand right behind a word or price, smaller and higher than it.

On paper nobody takes "Lunch" with a raised 1 for a word "Lunch1": in the text a space stands before such a mark.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from msgcheck.formats.pdf.text_page import TextPage

_NUMBER = re.compile(  # a digit is sought first, then what stands around it
    r"""[0-9](?:
        (?<=[^\W\d_].)[0-9]?(?!\w)  # one or two digits behind a letter
        |(?<=[0-9].)(?=\r|\Z))  # one behind a number: there PDFium breaks the line behind the mark
    """,
    re.X,
)
_TRADE = re.compile(r"(?<=[^\W\d_])[TS]M(?!\w)")
_SMALLER = 0.9  # times the size of the word's last letter


def raised_marks(page: TextPage) -> list[int]:
    """Where in the text of a page such marks begin, in order."""
    starts = [match.start() for match in _NUMBER.finditer(page.text)]
    if "TM" in page.text or "SM" in page.text:
        starts = sorted(starts + [match.start() for match in _TRADE.finditer(page.text)])
    if not starts:
        return []
    sizes = page.ends([(start - 1, start + 1) for start in starts])
    return [
        start
        for start, (_, top, _, bottom, _, mark_top, _, mark_bottom) in zip(starts, sizes, strict=True)
        if mark_top - mark_bottom < _SMALLER * (top - bottom) and mark_bottom > bottom
    ]


def cut_at(marks: Sequence[int], start: int, end: int) -> list[tuple[int, int]]:
    """The span from `start` to `end` in pieces, each mark within it beginning one."""
    cuts = [start, *marks[bisect_right(marks, start) : bisect_left(marks, end)], end]
    return list(pairwise(cuts))
