"""A package that is to be rewritten: it keeps the trees of the parts that change, so that they can be written again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property

from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml.names import Element, Tags
from msgcheck.formats.ooxml.nodes import Nodes
from msgcheck.formats.ooxml.package import BrokenPart, Package, PartInPieces
from msgcheck.formats.ooxml.relationships import Links, part_named

_SHARED = frozenset({"sharedstrings", "worksheet"})  # cells of all sheets share their strings


class KeptPackage(Package):
    """A package whose parts called `kept` are parsed once, whole, with their nodes at hand.

    Where only they matter, a tour leaves out all parts that do not lead to one of them.
    """

    def __init__(self, content: bytes, limits: Limits, kept: Iterable[str], *, only_they_matter: bool = False) -> None:
        super().__init__(content, limits)
        self._kept = {name.lower() for name in kept}
        self._only_they_matter = only_they_matter
        self._nodes: dict[str, Nodes] = {}
        self._links: dict[str, Links] = {}

    def root(self, name: str) -> Element:
        """As of every package; of a part that is kept it is the root of its nodes."""
        return self.nodes(name).root if name.lower() in self._kept else super().root(name)

    def part_in_pieces(self, name: str, pieces: Tags) -> PartInPieces:
        """As of every package; a part that is kept stays whole while its pieces come."""
        part = super().part_in_pieces(name, pieces)
        return part._replace(elements=_in_pieces(self.nodes(name).root, pieces)) if self._is_kept(name) else part

    def links_of(self, part: str) -> Links:
        """As of every package, read once."""
        if part not in self._links:
            self._links[part] = super().links_of(part)
        return self._links[part]

    def matters(self, name: str) -> bool:
        """Whether the part of that name has to be visited to come to all that are kept."""
        return not self._only_they_matter or name.lower() in self._way

    def nodes(self, name: str) -> Nodes:
        """The nodes of the part of that name, the same whenever they are asked for."""
        key = name.lower()
        if key not in self._nodes:
            self._nodes[key] = Nodes(self.content(name))
        return self._nodes[key]

    def _is_kept(self, name: str) -> bool:
        return name.lower() in self._kept

    @cached_property
    def _way(self) -> set[str]:
        """The parts that are kept, those that lead there, and those that share something with them."""
        leading: defaultdict[str, set[str]] = defaultdict(set)
        shared: set[str] = set()
        for owner in self._owners_of_links():
            for one in self.links_of(owner).all:
                target = part_named(one.target, owner).lower()
                leading[target].add(owner.lower())
                shared |= {target} if one.kind in _SHARED else set()
        starts = self._kept | set(filter(None, map(_owner, self._kept)))
        return _reached(starts if starts.isdisjoint(shared) else starts | shared, leading)

    def _owners_of_links(self) -> Iterator[str]:
        """The names of the parts with relationships that can be read, and that of the package itself."""
        for owner in map(_owner, self.names_in("")):
            if owner is not None:
                with suppress(BrokenPart):
                    self.links_of(owner)
                    yield owner


def _owner(links: str) -> str | None:
    """The part whose relationships the part of that name holds; None for a part that holds none."""
    folder, is_of_links, part = links.rpartition("_rels/")
    return f"{folder}{part.removesuffix('.rels')}" if is_of_links and part.endswith(".rels") else None


def _reached(starts: Iterable[str], leading: dict[str, set[str]]) -> set[str]:
    """The `starts`, and all from which one comes to them."""
    reached: set[str] = set()
    waiting = list(starts)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += leading.get(name, ())
    return reached


def _in_pieces(root: Element, tags: Tags) -> Iterator[Element]:
    yield from tags.within(root)
    yield root
