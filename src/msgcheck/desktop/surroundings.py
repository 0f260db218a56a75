"""What stands around a finding: its excerpt at once, the whole place it is in when the file has been read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgcheck.model import Block, Document, Finding

_NEIGHBOURS = 2  # passages shown before and after where a place is one long text
_LEAVES = {"slide", "notes", "page"}  # parts whose number is that of a leaf of its own
_LONGEST = 6_000  # characters of one passage


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text to show; `mark` is the half-open span of the found words in it, or None."""

    text: str
    mark: tuple[int, int] | None = None


def excerpt(finding: Finding) -> tuple[Passage, ...]:
    """The finding's own excerpt, all that is known without the file."""
    cut = "…" if finding.context_start else ""
    start = finding.start - finding.context_start + len(cut)
    return (Passage(cut + finding.context, mark=(start, start + finding.end - finding.start)),)


def around(document: Document, finding: Finding) -> tuple[Passage, ...]:
    """The finding's place in `document` or one inside it; its excerpt where nothing says any more what was found."""
    for one in document.with_inside():
        for here, block in enumerate(one.blocks):
            if block.location == finding.location and block.text[finding.start : finding.end] == finding.found:
                return _around(one.blocks, here, finding)
    return excerpt(finding)


def _around(blocks: Sequence[Block], here: int, finding: Finding) -> tuple[Passage, ...]:
    first, last = max(0, here - _NEIGHBOURS), here + _NEIGHBOURS + 1
    return tuple(
        _marked(block, finding) if number == here else _plain(block)
        for number, block in enumerate(blocks[first:last], start=first)
        if number == here or (_is_same_place(block, finding) and block.text.strip())
    )


def _is_same_place(block: Block, finding: Finding) -> bool:
    """Whether a reader has both before the eyes: on one slide or page, or in one running text."""
    here, there = finding.location, block.location
    return here.part == there.part and (here.part not in _LEAVES or here.number == there.number)


def _plain(block: Block) -> Passage:
    return Passage(block.text[:_LONGEST])


def _marked(block: Block, finding: Finding) -> Passage:
    """The block cut, where it is very long, to a window round the found words."""
    first = max(0, finding.start - _LONGEST // 2)
    text = block.text[first : finding.end + _LONGEST // 2]
    return Passage(text, mark=(finding.start - first, finding.end - first))
