"""The slides of a presentation in the order in which they are shown, and what stands beside and behind them.

Slides come each with its notes and comments; then what the masters in use add to them, the masters of notes and
handouts, link targets and properties. Hidden slides are read and said to be hidden.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgcheck.formats.labels import Labels, within
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.compound import CompoundFile
from msgcheck.formats.ole.powerpoint.edits import Edits
from msgcheck.formats.ole.powerpoint.shapes import DRAWING, Place, Shapes
from msgcheck.formats.ole.powerpoint.texts import Text, texts
from msgcheck.formats.ole.properties import properties
from msgcheck.formats.ole.records import Record, children
from msgcheck.formats.ooxml.tour import damaged
from msgcheck.model import Block, Gap

_PICTURES = "Pictures"  # a stream
_LIST, _PERSIST = 0x0FF0, 0x03F3
_SLIDES, _MASTERS, _NOTES = range(3)  # instances of lists
_SLIDE, _NOTES_PAGE = 0x03EE, 0x03F0
_MASTERS_OF = {"master": (0x03F8, 0x03EE), "notes master": (0x03F0,), "handout master": (0x0FC9,)}
_DOCUMENT_ATOM, _SLIDE_ATOM, _SHOW_ATOM = 0x03E9, 0x03EF, 0x03F9
_MARGINALS, _MARGINALS_ATOM, _STRING = 0x0FD9, 0x0FDA, 0x0FBA
_COMMENT, _TAG = 0x2EE0, 0x138B
_LINK = 0x0FD7
_MACROS = 0x0400
_HIDDEN, _SHOWS_MASTER = 0x04, 0x01

_MARGINAL_LABELS = ((0x04, 0, "Date"), (0x10, 1, "Header"), (0x20, 2, "Footer"))  # flag that it shows, its string


class _Listed(NamedTuple):
    """What a list of slides tells of one: the number of its object, its own, the texts of its placeholders."""

    reference: int
    identifier: int
    texts: tuple[Text, ...]


def tour_presentation(file: CompoundFile, limits: Limits) -> Iterator[Block | Gap]:
    """Everything a presentation says. UnreadableDocument where it is none, damaged, or protected with a password."""
    edits = Edits(file, limits)
    document = edits.document
    pictures = file.stream(_PICTURES) if _PICTURES in file else b""
    show = _Show(edits, document, Shapes(edits, document, pictures, limits), limits)
    yield from show.everything()
    yield from _links(document)
    yield from properties(file)
    if any(one.kind == _MACROS and one.number(4) for one in document.within()):
        yield Gap("Macros", "macros were not read")


class _Show:
    """The slides on their way by; it keeps in mind which masters add something to them."""

    def __init__(self, edits: Edits, document: Record, shapes: Shapes, limits: Limits) -> None:
        self._edits = edits
        self._document = document
        self._shapes = shapes
        self._slides = _listed(document, _SLIDES)
        self._notes = {one.identifier: one for one in _listed(document, _NOTES)}
        self._masters: dict[int, None] = {}
        limits.hold_pages(len(self._slides))

    def everything(self) -> Iterator[Block | Gap]:
        for number, slide in enumerate(self._slides, 1):
            yield from self._slide(number, slide)
        masters = {one.identifier: one for one in _listed(self._document, _MASTERS)}
        labels = Labels()
        for identifier in self._masters if self._slides else list(masters):
            if identifier in masters:
                yield from self._behind(masters[identifier].reference, "master", labels.next("Slide master"))
        for atom in children(self._document, _DOCUMENT_ATOM):
            yield from self._behind(atom.number(24), "notes master", "Notes master")
            yield from self._behind(atom.number(28), "handout master", "Handout master")

    def _slide(self, number: int, listed: _Listed) -> Iterator[Block | Gap]:
        slide = self._edits.object(listed.reference, _SLIDE)
        if slide is None:
            yield damaged(f"Slide {number}")
            return
        is_hidden = any(one.number(10, 2) & _HIDDEN for one in children(slide, _SHOW_ATOM))
        place = Place("slide", number, f"Slide {number} (hidden)" if is_hidden else f"Slide {number}")
        yield from _title_first(self._said(slide, place, listed.texts))
        for atom in children(slide, _SLIDE_ATOM):
            yield from self._notes_of(place, atom.number(16))
            if atom.number(20, 2) & _SHOWS_MASTER:
                self._masters[atom.number(12)] = None
        yield from _comments(slide, place)

    def _notes_of(self, place: Place, identifier: int) -> Iterator[Block | Gap]:
        listed = self._notes.pop(identifier, None)
        if listed is not None:
            label = within(place.label, "Notes")
            notes = self._edits.object(listed.reference, _NOTES_PAGE)
            own = Place("notes", place.number, label)
            yield from self._said(notes, own, listed.texts) if notes else (damaged(label),)

    def _behind(self, reference: int, part: str, label: str) -> Iterator[Block | Gap]:
        """What a master adds to what it stands behind: all but the prompts in its placeholders."""
        master = self._edits.object(reference, *_MASTERS_OF[part]) if reference else None
        if master is not None:
            yield from self._said(master, Place(part, None, label), (), is_master=True)
        elif reference:
            yield damaged(label)

    def _said(
        self, slide: Record, place: Place, outline: tuple[Text, ...], is_master: bool = False
    ) -> Iterator[Block | Gap]:
        yield from self._shapes.said(slide, place, outline, is_master)
        yield from _marginals(slide, place)


def _listed(document: Record, instance: int) -> list[_Listed]:
    found: list[_Listed] = []
    for one in children(document, _LIST):
        if one.instance == instance:
            found += _grouped(one.records())
    return found


def _grouped(records: Iterable[Record]) -> Iterator[_Listed]:
    """The slides in a list, each followed by the texts of its placeholders."""
    slide: Record | None = None
    own: list[Record] = []
    for record in records:
        if record.kind == _PERSIST:
            if slide:
                yield _Listed(slide.number(0), slide.number(12), tuple(texts(own)))
            slide, own = record, []
        else:
            own.append(record)
    if slide:
        yield _Listed(slide.number(0), slide.number(12), tuple(texts(own)))


def _marginals(slide: Record, place: Place) -> Iterator[Block]:
    for marginals in children(slide, _MARGINALS):
        flags = next((atom.number(2, 2) for atom in children(marginals, _MARGINALS_ATOM)), 0)
        for string in children(marginals, _STRING):
            for flag, instance, label in _MARGINAL_LABELS:
                if string.instance == instance and flags & flag:
                    yield Block(_words(string), place.location(label.lower(), label, f"byte:{string.start}"))


def _comments(slide: Record, place: Place) -> Iterator[Block]:
    labels = Labels()
    for comment in slide.within(whole=(DRAWING,), opened=(_TAG,)):
        if comment.kind == _COMMENT:
            label = labels.next("Comment")
            for string in children(comment, _STRING):
                if string.instance == 1:
                    yield Block(_words(string), place.location("comment", label, f"byte:{string.start}"))


def _links(document: Record) -> Iterator[Block]:
    """Where links lead, outside the presentation: shown, but no text to find names in."""
    place = Place("presentation", None, "Presentation")
    for link in document.within():
        if link.kind == _LINK:
            for string in children(link, _STRING):
                if string.instance == 1:
                    target = _words(string)
                    location = place.location("link target", "Link target", f"byte:{string.start}")
                    yield Block(target, location, ((0, len(target)),))


def _words(string: Record) -> str:
    return string.content.decode("utf-16-le", "replace").replace("\r", "\n").replace("\x0b", "\n")


def _title_first(met: Iterable[Block | Gap]) -> list[Block | Gap]:
    return sorted(met, key=lambda one: not (isinstance(one, Block) and one.location.element == "title"))
