"""New texts for portions of a node: where several passages, or codes besides them, stand in one text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from msgcheck.formats.ooxml.names import Element
from msgcheck.formats.ooxml.nodes import Renewal
from msgcheck.formats.ooxml.passage import Piece


class Portion(NamedTuple):
    """`after` takes the place of what stands from `start` to `end`, half-open, in the text of a node."""

    start: int
    end: int
    after: str


class Portions:
    """Gathers the portions that change, node by node; none may overlap another."""

    def __init__(self) -> None:
        self._changed: defaultdict[tuple[str, Element], set[Portion]] = defaultdict(set)

    def change(self, part: str, node: Element, portion: Portion) -> None:
        """Change a portion of the text of `node` in the part of that name."""
        self._changed[part, node].add(portion)

    def finish(self) -> Iterator[tuple[str, Renewal]]:
        """What has to be written, each with the name of its part."""
        for (part, node), portions in self._changed.items():
            text = node.text or ""
            yield part, Renewal(Piece(text, node), _changed(text, portions))


def _changed(text: str, portions: set[Portion]) -> str:
    for start, end, after in sorted(portions, reverse=True):
        text = text[:start] + after + text[end:]
    return text
