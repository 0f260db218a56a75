"""A tour through a document: the passages of part after part, each with its place and its address.

The address of a passage is its part's name and its ordinal in that part's walk ("ppt/slides/slide3.xml#17"), the
same on every tour of the same file. So is that of a picture; a file inside is known by the name of its part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple, TypeVar

from msgcheck.formats.inside import ELSEWHERE, step
from msgcheck.formats.labels import within
from msgcheck.formats.ooxml.chart import chart_texts
from msgcheck.formats.ooxml.diagram import diagram_texts
from msgcheck.formats.ooxml.drawing import slide_shapes
from msgcheck.formats.ooxml.names import Element, Tags
from msgcheck.formats.ooxml.package import BrokenPart, Package, Part, PartInPieces
from msgcheck.formats.ooxml.passage import Elsewhere, Found, Passage, Piece, Unread
from msgcheck.formats.ooxml.properties import PARTS, properties
from msgcheck.formats.ooxml.relationships import Links, links_part
from msgcheck.model import Block, Enclosed, Gap, Held, Location

Walk = Callable[[Element], Iterable[Found]]


class Place(NamedTuple):
    """Where in the document a part stands: the first and last of what a `Location` tells people."""

    part: str
    number: int | None
    label: str


class Placed(NamedTuple):
    """A passage, and the block that it makes where it stands."""

    block: Block
    passage: Passage


Met = Placed | Gap
_Opened = TypeVar("_Opened")

_WALKS: dict[str, Walk] = {"chart": chart_texts, "diagram": diagram_texts, "drawing": slide_shapes}


class Tour:
    """One way through one package; no part is visited twice, however often it is referred to."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._visited: set[str] = set()
        self._unpacking: dict[str, Callable[[], bytes]] = {}

    def open(self, name: str, label: str) -> Part | Gap | None:
        """The part of that name, a gap at `label` where it cannot be read, None where the tour need not go."""
        return self._once(name, label, self.package.part)

    def open_in_pieces(self, name: str, label: str, pieces: Tags) -> PartInPieces | Gap | None:
        """Like `open`, for a part that may be huge. Where it breaks off later on, its walk has to tell."""
        return self._once(name, label, lambda name: self.package.part_in_pieces(name, pieces))

    def through(self, part: Part | PartInPieces, place: Place, found: Iterable[Found]) -> Iterator[Met]:
        """What the walk `found` of `part` meets, with what its charts and diagrams say and where its links lead."""
        for ordinal, one in enumerate(found):
            if isinstance(one, Passage):
                text = "".join([piece.text for piece in one.pieces])
                if text and not text.isspace():
                    yield placed(one, text, place, f"{part.name}#{ordinal}")
            elif isinstance(one, Unread):
                yield from self._unread(part, place, one, f"{part.name}#{ordinal}")
            else:
                yield from self._elsewhere(part, place, one)
        if part.links.all:
            yield from _links(part, place)
        if part.is_cut_off:
            yield Gap(
                place.label or place.part.capitalize(), "what belongs to this part of the file could not be found"
            )

    def named(self, name: str, place: Place, walk: Walk) -> Iterator[Met]:
        """The part of that name, walked; a gap where it is damaged or missing."""
        opened = self.open(name, place.label or place.part.capitalize())
        if isinstance(opened, Gap):
            yield opened
        elif opened is not None:
            yield from self.through(opened, place, walk(opened.root))

    def linked(self, links: Links, kind: str, place: Place, walk: Walk) -> Iterator[Met]:
        """The parts that links of that kind lead to, all at one place."""
        for name in links.to(kind):
            yield from self.named(name, place, walk)

    def properties(self) -> Iterator[Met]:
        """What the document says about itself."""
        for kind in PARTS:
            yield from self.linked(self.package.links, kind, Place("properties", None, "Properties"), properties)

    def _once(self, name: str, label: str, opened: Callable[[str], _Opened]) -> _Opened | Gap | None:
        key = name.lower()
        if key in self._visited or not self.package.matters(name):
            return None
        self._visited.add(key)
        try:
            return opened(name)
        except BrokenPart:
            return damaged(label)

    def _unread(self, part: Part | PartInPieces, place: Place, one: Unread, address: str) -> Iterator[Gap]:
        """The gap for something that was not read; a file outside to which the document only links is none."""
        place = place._replace(label=within(place.label, one.label))
        if name := part.links.target(one.relationship):
            yield from self.enclosed(name, place, one, address)
        elif not part.links.leads_outside(one.relationship):
            yield Gap(place.label, one.why, one.held)
        elif one.held is not Held.FILE:
            yield Gap(place.label, ELSEWHERE if one.held is Held.PICTURE else one.why, one.held)

    def enclosed(self, name: str, place: Place, one: Unread, address: str) -> Iterator[Gap]:
        """The gap at `place` for the picture or file that is the part of that name; a file is met once."""
        if one.held is Held.FILE:
            if name.lower() in self._visited:
                return
            self._visited.add(name.lower())
            address = step(name)
        location = Location(place.part, place.number, one.held, place.label, address)
        unpack = self._unpacking.setdefault(name.lower(), partial(self.package.content, name))
        yield Gap(place.label, one.why, one.held, Enclosed(name.rpartition("/")[2], location, 0, unpack))

    def _elsewhere(self, part: Part | PartInPieces, place: Place, one: Elsewhere) -> Iterator[Met]:
        label = within(place.label, one.label)
        name = part.links.target(one.relationship)
        if name is None:
            yield damaged(label)
        else:
            yield from self.named(name, place._replace(label=label), _WALKS[one.kind])


def damaged(label: str) -> Gap:
    """What stands at `label` cannot be read, though the file says that it is there."""
    return Gap(label, "this part of the file is damaged or missing and was not read")


def _links(part: Part | PartInPieces, place: Place) -> Iterator[Placed]:
    """Where the links of a part lead, outside the document: shown, but no text to find names in."""
    for ordinal, one in enumerate(part.links.all):
        if one.external and one.kind == "hyperlink" and one.target:
            target = (Piece(one.target, one.element, "Target"),)
            passage = Passage("link target", "Link target", target, opaque=True)
            yield placed(passage, one.target, place, f"{links_part(part.name)}#{ordinal}")


def placed(passage: Passage, text: str, place: Place, address: str) -> Placed:
    """The passage, which says `text`, at its place in the document."""
    label = within(place.label, passage.label)
    location = Location(place.part, place.number, passage.element, label, address)
    return Placed(Block(text, location, ((0, len(text)),) if passage.opaque else ()), passage)
