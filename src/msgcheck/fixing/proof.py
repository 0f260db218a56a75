"""Proof of a mended text: the file is read again, and may differ from what it was by its edits alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, takewhile

from msgcheck.fixing.passages import passage
from msgcheck.formats.rewritten import applied, by_address
from msgcheck.model import Block, Document, Edit

_SHOWN = 60  # characters of a text that did not come out


@dataclass(frozen=True, slots=True)
class Objection:
    """What would not be as it should. `address` is that of the block of the original (None: of no single one)."""

    address: str | None
    label: str
    words: str


def objections_to_text(before: Document, after: Document, edits: Iterable[Edit]) -> list[Objection]:
    """Where the texts and gaps of `after` are not those of `before` with the edits made."""
    edits_at = by_address(edits)
    pairs = list(zip(before.with_inside(), after.with_inside(), strict=False))
    objections = list(chain.from_iterable(_texts_of(old, new, edits_at) for old, new in pairs))
    if objections:
        return objections
    if _shape(before) != _shape(after):
        return [Objection(None, "Whole file", "it would hold other things than before")]
    return []


def as_read_again(before: Document, after: Document, edits: Iterable[Edit]) -> Document:
    """`before` without the categories of charts that are read once from now on, since two of them become one.

    The series of a chart share their categories, and each is read once. Where one series kept an old name that another
    had already given up, mending makes them the same.
    """
    if [len(one.blocks) for one in before.with_inside()] == [len(one.blocks) for one in after.with_inside()]:
        return before
    edits_at = by_address(edits)

    def merged(document: Document) -> Document:
        said: set[tuple[str, str, str]] = set()
        blocks = [block for block in document.blocks if not _is_repeated(block, edits_at, said)]
        return replace(document, blocks=tuple(blocks), inside=tuple(map(merged, document.inside)))

    return merged(before)


def _is_repeated(block: Block, edits_at: dict[str, list[Edit]], said: set[tuple[str, str, str]]) -> bool:
    """Whether a block is a category of a chart that says what one before it says, once both are mended."""
    place = block.location
    if place.element != "chart" or not place.label.rpartition(" › ")[2].startswith("Category "):
        return False
    category = place.address.rpartition("#")[0], place.label, applied(block.text, edits_at.get(place.address, []))
    is_repeated = category in said
    said.add(category)
    return is_repeated


def _shape(document: Document) -> list[tuple[str, int, list[tuple[str, str]]]]:
    """What is in a document besides its words; the places of gaps may be named by words that are mended."""
    return [
        (one.format, len(one.blocks), [(gap.held.value, gap.why) for gap in one.gaps]) for one in document.with_inside()
    ]


def _texts_of(before: Document, after: Document, edits_at: dict[str, list[Edit]]) -> Iterator[Objection]:
    """The blocks that differ. Where their number does only the first, as those behind it are not where they were."""
    is_like_before = len(before.blocks) == len(after.blocks)
    for old, new in zip(before.blocks, after.blocks, strict=False):
        edits = edits_at.get(old.location.address, [])
        expected = applied(old.text, edits)
        if new.text != expected:
            yield Objection(old.location.address if edits else None, old.location.label, _read_instead(new, expected))
            if not is_like_before:
                return


def _read_instead(block: Block, expected: str) -> str:
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(block.text, expected, strict=False))
    at = sum(1 for _ in alike)
    shown = passage(block.text, at, min(len(block.text), at + _SHOWN)).text
    return f"the text there would read “{' '.join(shown.split())}”"
