"""The parts of a presentation in the order in which they are shown (ISO/IEC 29500-1, 13.3).

Slides in the order of the show, each with its notes and comments; then, once each, what the layouts and masters in
use add to them, notes pages and handouts; then section names and properties. Hidden slides are read and said to be
hidden. A layout that no slide uses shows nowhere and is not read, unless there are no slides: then it is a template.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property, partial

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.labels import Labels, within
from msgcheck.formats.ooxml.comments import own_ids, slide_comments
from msgcheck.formats.ooxml.drawing import notes_shapes, slide_shapes, template_shapes
from msgcheck.formats.ooxml.iteration import child
from msgcheck.formats.ooxml.names import Element, attribute, tags
from msgcheck.formats.ooxml.package import BrokenPart, Package, Part
from msgcheck.formats.ooxml.passage import Found, Passage, held_in_attribute
from msgcheck.formats.ooxml.tour import Met, Place, Tour, damaged
from msgcheck.model import Gap

_PRESENTATION = tags("p:presentation")
_SLIDE = tags("p:sldId")
_COMMON = tags("p:cSld")
_SECTION = tags("p14:section")
_NO = ("0", "false")


def tour_presentation(package: Package) -> Iterator[Met]:
    """Everything a presentation says. UnreadableDocument where it is none, or its list of slides is damaged."""
    main = package.main_part("presentation.main+xml")
    if main.root.tag not in _PRESENTATION:
        raise UnreadableDocument("is not a presentation inside")
    tour = Tour(package)
    yield from _Show(tour, main).everything()
    yield from tour.through(main, Place("presentation", None, "Presentation"), _section_names(main.root))
    yield from tour.properties()
    if main.links.to("vbaproject"):
        yield Gap("Macros", "macros were not read")


def slides_of(main: Part) -> list[str | None]:
    """The names of the slides' parts in the order of the show; None for one that leads nowhere."""
    return [main.links.target(attribute(slide, "r:id")) for slide in _SLIDE.within(main.root)]


class _Show:
    """The slides on their way by; it keeps in mind which layouts and masters add something to them."""

    def __init__(self, tour: Tour, main: Part) -> None:
        self._tour = tour
        self._main = main
        self._slides = slides_of(main)
        self._layouts: dict[str, None] = {}
        self._masters: dict[str, None] = {}
        self._masters_met = Labels()
        tour.package.limits.hold_pages(len(self._slides))

    def everything(self) -> Iterator[Met]:
        for number, slide in enumerate(self._slides, 1):
            yield from self._slide(number, slide)
        if not self._slides:
            self._masters.update(dict.fromkeys(self._main.links.to("slidemaster")))
        for name in self._layouts:
            yield from self._layout(name)
        for name in list(self._masters):
            yield from self._master(name)
        for kind, label in (("notesmaster", "Notes master"), ("handoutmaster", "Handout master")):
            yield from self._tour.linked(self._main.links, kind, Place(label.lower(), None, label), template_shapes)

    def _slide(self, number: int, name: str | None) -> Iterator[Met]:
        label = f"Slide {number}"
        slide = damaged(label) if name is None else self._tour.open(name, label)
        if isinstance(slide, Gap):
            yield slide
        elif slide is not None:
            is_hidden = slide.root.get("show") in _NO
            yield from self._said_on(slide, Place("slide", number, f"{label} (hidden)" if is_hidden else label))
            if _shows_what_is_behind(slide):
                self._layouts.update(dict.fromkeys(slide.links.to("slidelayout")))

    def _said_on(self, slide: Part, place: Place) -> Iterator[Met]:
        yield from self._tour.through(slide, place, _title_first(slide_shapes(slide.root)))
        notes = Place("notes", place.number, within(place.label, "Notes"))
        yield from self._tour.linked(slide.links, "notesslide", notes, notes_shapes)
        comments = partial(slide_comments, own=self._own_authors)
        yield from self._tour.linked(slide.links, "comments", place, comments)

    @cached_property
    def _own_authors(self) -> frozenset[str | None]:
        """The ids of msgcheck as an author of comments."""
        own = frozenset[str | None]()
        for name in self._main.links.to("commentauthors"):
            with suppress(BrokenPart):  # costs no text
                own |= own_ids(self._tour.package.root(name))
        return own

    def _layout(self, name: str) -> Iterator[Met]:
        layout = self._tour.open(name, "Layout")
        if isinstance(layout, Gap):
            yield layout
        elif layout is not None:
            common = child(layout.root, _COMMON)
            title = "" if common is None else common.get("name", "")
            place = Place("layout", None, f"Layout '{title}'" if title else "Layout")
            yield from self._tour.through(layout, place, template_shapes(layout.root))
            if _shows_what_is_behind(layout):
                self._masters.update(dict.fromkeys(layout.links.to("slidemaster")))

    def _master(self, name: str) -> Iterator[Met]:
        label = self._masters_met.next("Slide master")
        master = self._tour.open(name, label)
        if isinstance(master, Gap):
            yield master
        elif master is not None:
            yield from self._tour.through(master, Place("master", None, label), template_shapes(master.root))
            for layout in master.links.to("slidelayout") if not self._slides else ():
                yield from self._layout(layout)


def _shows_what_is_behind(part: Part) -> bool:
    """Whether the shapes of the layout show on a slide, those of the master on a layout."""
    return part.root.get("showMasterSp") not in _NO


def _title_first(found: Iterable[Found]) -> list[Found]:
    return sorted(found, key=lambda one: not (isinstance(one, Passage) and one.element == "title"))


def _section_names(root: Element) -> Iterator[Found]:
    for number, section in enumerate(_SECTION.within(root), 1):
        if pieces := held_in_attribute(section, "name"):
            yield Passage("section name", f"Section {number}", pieces)
