"""A package that is to be rewritten: it keeps the trees of the parts that change, so that they can be written again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml.names import Element, Tags
from msgcheck.formats.ooxml.nodes import Nodes
from msgcheck.formats.ooxml.package import Package, PartInPieces


class KeptPackage(Package):
    """A package whose parts called `kept` are parsed once, whole, with their nodes at hand."""

    def __init__(self, content: bytes, limits: Limits, kept: Iterable[str]) -> None:
        super().__init__(content, limits)
        self._kept = {name.lower() for name in kept}
        self._nodes: dict[str, Nodes] = {}

    def root(self, name: str) -> Element:
        """As of every package; of a part that is kept it is the root of its nodes."""
        return self.nodes(name).root if name.lower() in self._kept else super().root(name)

    def part_in_pieces(self, name: str, pieces: Tags) -> PartInPieces:
        """As of every package; a part that is kept stays whole while its pieces come."""
        part = super().part_in_pieces(name, pieces)
        return part._replace(elements=_in_pieces(self.nodes(name).root, pieces)) if self._is_kept(name) else part

    def nodes(self, name: str) -> Nodes:
        """The nodes of the part of that name, the same whenever they are asked for."""
        key = name.lower()
        if key not in self._nodes:
            self._nodes[key] = Nodes(self.content(name))
        return self._nodes[key]

    def _is_kept(self, name: str) -> bool:
        return name.lower() in self._kept


def _in_pieces(root: Element, tags: Tags) -> Iterator[Element]:
    yield from tags.within(root)
    yield root
