"""What rewriting a file gives: its new bytes, and the edits that had to be refused, each with its reason.

A format that can be rewritten has `rewrite(path, content, edits, limits) -> Rewritten`. It finds its texts by the same
walk as its `read`. All but the text at the spans stays as it is, to the byte wherever the format allows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from msgcheck.model import Edit, Refusal

ANOTHER_TEXT = "another text stands there now"
NOT_FOUND = "its place was not found again"
IN_EACH_OTHERS_WAY = "another change is made at the same place"


class Rewritten(NamedTuple):
    """The bytes of the new file. A refused edit is not in it at all; every other one is, to the letter."""

    content: bytes
    refusals: tuple[Refusal, ...] = ()


class Tracking(NamedTuple):
    """Who makes changes that are to be seen as such, and when: their owner accepts or rejects them."""

    author: str
    moment: datetime


def by_address(edits: Iterable[Edit]) -> dict[str, list[Edit]]:
    """The edits of each block, in the order of their places."""
    in_order = sorted(edits, key=lambda edit: (edit.location.address, edit.start, edit.end))
    return {address: list(some) for address, some in groupby(in_order, key=attrgetter("location.address"))}


def sound(edits: Sequence[Edit], text: str) -> tuple[list[Edit], list[Refusal]]:
    """Which edits of the block with that `text` fit it and one another, and which are refused. They come in order."""
    fitting: list[Edit] = []
    refusals: list[Refusal] = []
    for edit in edits:
        if text[edit.start : edit.end] != edit.before:
            refusals.append(Refusal(edit, ANOTHER_TEXT))
        elif fitting and edit.start < fitting[-1].end:
            refusals.append(Refusal(edit, IN_EACH_OTHERS_WAY))
        else:
            fitting.append(edit)
    return fitting, refusals


def applied(text: str, edits: Sequence[Edit]) -> str:
    """`text` with sound edits made: what the block has to say once the file is rewritten."""
    return "".join(_with_edits(text, edits))


def _with_edits(text: str, edits: Sequence[Edit]) -> Iterator[str]:
    at = 0
    for edit in edits:
        yield text[at : edit.start]
        yield edit.after
        at = edit.end
    yield text[at:]
