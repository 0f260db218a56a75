"""The pages of a spread, and where on them everything stands that says anything (10.3: Spreads and Master Spreads)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import count
from typing import NamedTuple

from msgcheck.formats.idml.attributes import numbers
from msgcheck.formats.idml.geometry import Box, Matrix, Point, matrix_of
from msgcheck.formats.idml.items import ITEMS, TEXT_PATH, Layers, items_in, kind_of, said_by, story_in
from msgcheck.formats.ooxml.names import Element
from msgcheck.formats.ooxml.passage import Found

_FAR = 1e9  # points
_EVERYWHERE = Box(-_FAR, -_FAR, _FAR, _FAR)  # where a page lies that does not say where


class Page(NamedTuple):
    """A page: its name, which is most often its number, where it lies on its spread, and the id of its master."""

    name: str
    box: Box
    master: str


class Spot(NamedTuple):
    """Something that says or shows anything: what it is, why it may not show, and what it says.

    `page` counts the pages of the document from 0; None: it stands beside them. What is `found` has its ordinal in the
    walk of the part. A text frame has an `id`, its `story`, and the id of the frame in which this goes on.
    """

    page: int | None
    box: Box
    kind: str
    state: str
    found: Sequence[tuple[int, Found]]
    id: str = ""
    story: str = ""
    next: str = ""


class Layout(NamedTuple):
    """A spread: its pages from left to right, and what stands on them and beside them."""

    pages: Sequence[Page]
    spots: Sequence[Spot]


def layout_of(spread: Element, layers: Layers, pages_before: int) -> Layout:
    """The layout of what is under `spread` (Spread or MasterSpread)."""
    pages = [_page(page) for page in spread.iter("Page")] or [Page("", _EVERYWHERE, "")]
    boxes = _Boxes()
    ordinals = count()
    spots: list[Spot] = []
    for item, state in items_in(spread, layers):
        found = [(next(ordinals), one) for one in said_by(item)]
        if found or story_in(item):
            box = boxes.around(item)
            page = _page_under(box, pages)
            ids = item.get("Self", ""), story_in(item), item.get("NextTextFrame", "")
            where = None if page is None else page + pages_before, box or pages[0].box
            spots.append(Spot(*where, kind_of(item), state, found, *ids))
    return Layout(pages, spots)


def _page(page: Element) -> Page:
    box = None
    bounds = numbers(page.get("GeometricBounds"))
    if len(bounds) == 4:
        top, left, bottom, right = bounds  # in coordinates of its own
        box = matrix_of(page).box_around([(left, top), (right, bottom)])
    return Page(page.get("Name", ""), box or _EVERYWHERE, page.get("AppliedMaster", ""))


def _page_under(box: Box | None, pages: Sequence[Page]) -> int | None:
    """The page that the most of a box lies on; the first for what does not say where it lies."""
    if box is None:
        return 0
    shared = [box.shared_with(page.box) for page in pages]
    return shared.index(max(shared)) if any(shared) else None


class _Boxes:
    """Where the items of a spread lie on it, reckoned when it is asked for, and once each."""

    def __init__(self) -> None:
        self._boxes: dict[Element, Box | None] = {}
        self._matrices: dict[Element, Matrix] = {}

    def around(self, item: Element) -> Box | None:
        """The box around an item; one without an outline, as groups are, lies where what is in it does."""
        if item in self._boxes:
            return self._boxes[item]
        corners = _corners(item)
        if corners:
            box = self._matrix(item).box_around(corners)
        else:
            inside = [box for one in item.iterchildren(*ITEMS) if (box := self.around(one))]
            box = reduce(Box.with_, inside) if inside else None
        self._boxes[item] = box
        return box

    def _matrix(self, item: Element) -> Matrix:
        """The matrix that leads from the coordinates of an item to those of the spread."""
        if item not in self._matrices:
            around = item.getparent()
            own = matrix_of(item)
            if around is not None and around.tag in ITEMS:
                own = own.then(self._matrix(around))
            self._matrices[item] = own
        return self._matrices[item]


def _corners(item: Element) -> Sequence[Point]:
    """The corners of an item's outline, in coordinates of its own."""
    owner = item.getparent() if item.tag == TEXT_PATH else item
    for properties in owner.iterchildren("Properties") if owner is not None else ():
        for outline in properties.iterchildren("PathGeometry"):
            anchors = numbers(" ".join([corner.get("Anchor", "") for corner in outline.iter("PathPointType")]))
            return [*zip(anchors[::2], anchors[1::2], strict=False)]
    return ()


def in_reading_order(spots: Iterable[Spot]) -> list[Spot]:
    """The spots row by row, each from left to right: a row is the first and what begins beside its upper half."""
    waiting = sorted(spots, key=lambda spot: (spot.box.top, spot.box.left))
    ordered: list[Spot] = []
    start = end = 0
    while start < len(waiting):
        end += 1
        while end < len(waiting) and _begins_beside(waiting[start].box, waiting[end].box):
            end += 1
        ordered += sorted(waiting[start:end], key=lambda spot: spot.box.left)
        start = end
    return ordered


def _begins_beside(first: Box, box: Box) -> bool:
    middle = (first.top + first.bottom) / 2
    return box.top <= middle and (box.left >= first.right or box.right <= first.left)
