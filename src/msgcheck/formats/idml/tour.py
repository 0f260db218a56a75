"""A tour through a document: page by page, then what stands behind the pages, beside them, and on none.

A story is read where it begins, and is told to stand on all pages that it runs over: on which of them a paragraph
falls, only who lays them out knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property, partial
from itertools import chain
from typing import NamedTuple

from msgcheck.formats.idml.attributes import says_yes
from msgcheck.formats.idml.contents import slim, unpacked
from msgcheck.formats.idml.design import NAME, design_in, design_texts
from msgcheck.formats.idml.items import with_state
from msgcheck.formats.idml.layout import Layout, Spot, in_reading_order, layout_of
from msgcheck.formats.idml.properties import PROPERTIES, properties
from msgcheck.formats.idml.story import Story
from msgcheck.formats.idml.threads import pages_in_words, threads_through
from msgcheck.formats.labels import Labels, within
from msgcheck.formats.ooxml.names import Element, whole_number
from msgcheck.formats.ooxml.package import BrokenPart, Package
from msgcheck.formats.ooxml.parsing import parsed, parser
from msgcheck.formats.ooxml.passage import Found, Passage, Unread
from msgcheck.formats.ooxml.tour import Met, Place, damaged, placed
from msgcheck.model import Enclosed, Gap, Location

_DEEPEST = 20  # stories anchored in one another; what lies deeper is read with the text that stands nowhere
_NO_STORY = ("", "n")


class _Opened(NamedTuple):
    """A part, the files that are written in it, and its bytes without these."""

    root: Element
    files: Sequence[memoryview]
    xml: bytes


class _Walk(NamedTuple):
    """What the walk of a part meets, each with its ordinal, and the files that are written in the part."""

    part: str
    found: Iterable[tuple[int, Found]]
    files: Sequence[memoryview] = ()


_LOST = Unread("", damaged("").why)


class _Sheet(NamedTuple):
    """A spread or a master spread: its part and the files in that, what it is called, what stands on it."""

    part: str
    files: Sequence[memoryview]
    id: str
    title: str
    state: str
    layout: Layout


def tour_document(package: Package) -> Iterator[Met]:
    """Everything a document says. UnreadableDocument where it is none, or the map of its parts is damaged."""
    return _Tour(package).everything()


class _Tour:
    """One document on its way by; no story is read twice."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._parser = parser()
        self._map = package.root(NAME)
        self._design = design_in(self._map)
        self._pages: list[str] = []  # their names, those of master pages last
        self._spreads = [*self._sheets(self._design.spreads, "Spread")]
        self._masters = [*self._sheets(self._design.masters, "Master page")]
        sheets = (one for one in (*self._spreads, *self._masters) if isinstance(one, _Sheet))
        self._threads = threads_through(spot for sheet in sheets for spot in sheet.layout.spots)
        self._read: set[str] = set()  # parts of stories

    def everything(self) -> Iterator[Met]:
        yield from self._on_pages()
        yield from self._on_masters()
        yield from self._on_pasteboard()
        yield from self._on_none()
        design = _Walk(NAME, enumerate(design_texts(self._map)))
        yield from self._met_in(design, Place("document", None, ""))
        with suppress(BrokenPart):
            about = _Walk(PROPERTIES, enumerate(properties(self._package.root(PROPERTIES))))
            yield from self._met_in(about, Place("properties", None, "Properties"))

    def _sheets(self, names: Sequence[str], kind: str) -> Iterator[_Sheet | Gap]:
        for number, name in enumerate(names, 1):
            try:
                yield self._sheet(name, self._opened(name))
            except BrokenPart:
                yield damaged(f"{kind} {number}")

    def _sheet(self, name: str, part: _Opened) -> _Sheet:
        root = part.root
        layout = layout_of(root, self._design.layers, len(self._pages))
        self._pages += (page.name or str(number) for number, page in enumerate(layout.pages, len(self._pages) + 1))
        self._package.limits.hold_pages(len(self._pages))
        spread = next(root.iterchildren("Spread", "MasterSpread"), root)
        title = spread.get("NamePrefix", "") or spread.get("Name", "")
        state = "hidden" if says_yes(spread, "SpreadHidden") else ""
        return _Sheet(name, part.files, spread.get("Self", ""), title, state, layout)

    def _on_pages(self) -> Iterator[Met]:
        for sheet in self._spreads:
            if isinstance(sheet, Gap):
                yield sheet
                continue
            for page, spots in _by_page(sheet):
                if page is not None:
                    name = self._pages[page]
                    place = Place("page", whole_number(name) or None, with_state(f"Page {name}", sheet.state))
                    yield from self._spots(sheet, spots, place, Labels())

    def _on_masters(self) -> Iterator[Met]:
        """What master pages add to every page that they are behind, once each."""
        sheets = [one for one in (*self._spreads, *self._masters) if isinstance(one, _Sheet)]
        used = {page.master for sheet in sheets for page in sheet.layout.pages}
        for sheet in self._masters:
            if isinstance(sheet, Gap):
                yield sheet
                continue
            label = with_state(f"Master page {sheet.title}".rstrip(), "" if sheet.id in used else "unused")
            labels = Labels()
            for _, spots in _by_page(sheet):
                yield from self._spots(sheet, spots, Place("master", None, label), labels)

    def _on_pasteboard(self) -> Iterator[Met]:
        labels = Labels()
        for sheet in self._spreads:
            if isinstance(sheet, _Sheet):
                spots = dict(_by_page(sheet)).get(None, [])
                yield from self._spots(sheet, spots, Place("pasteboard", None, "Pasteboard"), labels)

    def _on_none(self) -> Iterator[Met]:
        """The text that stands in no frame, and that of the XML behind the document which is placed nowhere."""
        labels = Labels()
        for name in self._design.stories:
            if walk := self._walk_of(name):
                yield from self._met_in(walk, Place("story", None, labels.next("Unplaced text")))
        for name in self._design.structure:
            if walk := self._walk_of(name):
                yield from self._met_in(walk, Place("structure", None, "XML structure"))

    def _spots(self, sheet: _Sheet, spots: Sequence[Spot], place: Place, labels: Labels) -> Iterator[Met]:
        for spot in spots:
            thread = self._threads.get(spot.story)
            begins = thread is not None and thread.start is spot
            story = self._story(spot.story) if begins else None
            if begins and not (story or spot.found):
                continue  # an empty frame
            label = with_state(labels.next(spot.kind), spot.state)
            here = place._replace(label=within(place.label, label))
            yield from self._met_in(_Walk(sheet.part, spot.found, sheet.files), here)
            if thread is not None and len(thread.pages) > 1 and place.part == "page":
                here = place._replace(label=within(pages_in_words(thread.pages, self._pages), label))
            if story:
                yield from self._met_in(story, here)

    def _story(self, identifier: str) -> _Walk | None:
        """The walk of a story; None where that says nothing, or has been read."""
        if identifier in _NO_STORY:
            return None
        return self._walk_of(self._stories[identifier]) if identifier in self._stories else _Walk("", [(0, _LOST)])

    def _walk_of(self, name: str) -> _Walk | None:
        """The same for the story in the part of that name."""
        if name.lower() in self._read:
            return None
        self._read.add(name.lower())
        try:
            root, files, xml = self._opened(name)
        except BrokenPart:
            return _Walk(name, [(0, _LOST)])
        found = enumerate(Story(self._design.layers, self._design.hidden_conditions, xml).read(root))
        first = next(found, None)
        return _Walk(name, chain((first,), found), files) if first else None

    def _met_in(self, walk: _Walk, place: Place, depth: int = 0) -> Iterator[Met]:
        for ordinal, one in walk.found:
            if isinstance(one, Passage):
                text = "".join([piece.text for piece in one.pieces])
                if text and not text.isspace():
                    yield placed(one, text, place, f"{walk.part}#{ordinal}")
                continue
            here = place._replace(label=within(place.label, one.label))
            if isinstance(one, Unread):
                yield _gap(one, here, walk, ordinal)
            elif depth < _DEEPEST and (story := self._story(one.relationship or "")):
                yield from self._met_in(story, here, depth + 1)

    @cached_property
    def _stories(self) -> dict[str, str]:
        """The parts of stories, by the ids of these: as a rule, the name of a part tells which story is in it."""
        told = {name.rpartition("_")[2].removesuffix(".xml"): name for name in self._design.stories}
        if told.keys() >= self._threads.keys() - {*_NO_STORY}:
            return told
        return {**told, **{identifier: name for name in self._design.stories for identifier in self._ids_in(name)}}

    def _ids_in(self, name: str) -> list[str]:
        try:
            return [story.get("Self", "") for story in self._opened(name).root.iter("Story")]
        except BrokenPart:
            return []

    def _opened(self, name: str) -> _Opened:
        part = slim(self._package.content(name))
        return _Opened(parsed(part.xml, self._parser), part.files, part.xml)


def _by_page(sheet: _Sheet) -> list[tuple[int | None, list[Spot]]]:
    """What stands on each page of a spread, in reading order, and last what stands beside them."""
    spots: dict[int | None, list[Spot]] = {}
    for spot in sheet.layout.spots:
        spots.setdefault(spot.page, []).append(spot)
    pages = sorted(spots, key=lambda page: (page is None, page or 0))
    return [(page, in_reading_order(spots[page])) for page in pages]


def _gap(unread: Unread, place: Place, walk: _Walk, ordinal: int) -> Gap:
    number = whole_number(unread.relationship)
    if not 0 < number <= len(walk.files):
        return Gap(place.label, unread.why, unread.held)
    location = Location(place.part, place.number, unread.held, place.label, f"{walk.part}#{ordinal}")
    file = Enclosed("", location, 0, partial(unpacked, walk.files[number - 1]))
    return Gap(place.label, unread.why, unread.held, file)
