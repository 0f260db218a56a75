"""The parts of a document in the order in which a reader meets them (ISO/IEC 29500-1, 11.3).

The body; headers and footers, each once; footnotes, endnotes, comments; properties. Headers of first and of even
pages are read where they show.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from typing import TypeGuard

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.annotated import AUTHOR
from msgcheck.formats.labels import Labels
from msgcheck.formats.ooxml.marginals import marginals
from msgcheck.formats.ooxml.names import Element, attribute, is_on, tags
from msgcheck.formats.ooxml.outline import Headings, Outline
from msgcheck.formats.ooxml.package import BrokenPart, Package, Part
from msgcheck.formats.ooxml.passage import Found, Passage, picture
from msgcheck.formats.ooxml.story import Story
from msgcheck.formats.ooxml.tour import Met, Place, Tour, damaged
from msgcheck.model import Gap

_DOCUMENT = tags("w:document")
_EVEN_PAGES_DIFFER = tags("w:evenAndOddHeaders")
_FOOTNOTE_MARK = tags("w:footnoteReference")
_BACKGROUND = tags("w:background")
_FILL = tags("v:fill")
_COMMENT = tags("w:comment")


def tour_document(package: Package) -> Iterator[Met]:
    """Everything a document says. UnreadableDocument where it is none, or its body is damaged."""
    main = package.main_part("main+xml")
    if main.root.tag not in _DOCUMENT:
        raise UnreadableDocument("is not a text document inside")
    reading = _Reading(package, main)
    yield from reading.body()
    yield from reading.headers_and_footers()
    yield from reading.notes("footnotes", "Footnote")
    yield from reading.notes("endnotes", "Endnote")
    yield from reading.comments()
    yield from reading.properties()
    if main.links.to("vbaproject"):
        yield Gap("Macros", "macros were not read")


class _Reading:
    """One document on its way; the body comes first, since it numbers the notes and tells the sections."""

    def __init__(self, package: Package, main: Part) -> None:
        self._package = package
        self._main = main
        self._tour = Tour(package)
        self._sections: list[Element] = []
        self._numbers: dict[tuple[str, str | None], int] = {}

    def body(self) -> Iterator[Met]:
        story = Story(self._main.root, self._package.limits, Outline(Headings(self._styles)))
        met = chain(story.read(self._main.root), _background(self._main.root))
        yield from self._tour.through(self._main, Place("body", None, ""), met)
        self._sections = story.sections
        for label in ("Footnote", "Endnote"):
            references = [one for one in story.notes if _counts_as(label, one)]
            for number, reference in enumerate(references, 1):
                self._numbers.setdefault((label, attribute(reference, "w:id")), number)

    def headers_and_footers(self) -> Iterator[Met]:
        for one in marginals(self._sections, self._even_pages_differ):
            name = self._main.links.target(one.relationship)
            if name is None:
                yield damaged(one.label)
            else:
                yield from self._tour.named(name, Place(one.kind, None, one.label), self._whole)

    def notes(self, kind: str, label: str) -> Iterator[Met]:
        def walk(root: Element) -> Iterator[Found]:
            numbers = ((note, self._numbers.get((label, attribute(note, "w:id")), "")) for note in root)
            return self._story(root).read(root, {note: f"{label} {number}".rstrip() for note, number in numbers})

        return self._tour.linked(self._main.links, kind, Place(label.lower(), None, ""), walk)

    def comments(self) -> Iterator[Met]:
        def walk(root: Element) -> Iterator[Found]:
            labels = Labels()
            found = self._story(root).read(root, {comment: labels.next("Comment") for comment in root})
            return (one._replace(opaque=True) if _is_own_comment(one) else one for one in found)

        return self._tour.linked(self._main.links, "comments", Place("comment", None, ""), walk)

    def properties(self) -> Iterator[Met]:
        return self._tour.properties()

    def _whole(self, root: Element) -> Iterator[Found]:
        return self._story(root).read(root)

    def _story(self, root: Element) -> Story:
        return Story(root, self._package.limits)

    def _styles(self) -> bytes:
        for name in self._main.links.to("styles"):
            with suppress(BrokenPart):  # costs better labels, no text
                return self._package.content(name)
        return b""

    def _even_pages_differ(self) -> bool:
        for name in self._main.links.to("settings"):
            with suppress(BrokenPart):
                return any(is_on(one) for one in _EVEN_PAGES_DIFFER.within(self._package.part(name).root))
        return False


def _is_own_comment(found: Found) -> TypeGuard[Passage]:
    """Whether msgcheck wrote what was found, into a copy: a note about a name says that name."""
    if not isinstance(found, Passage):
        return False
    comment = next(found.pieces[0].element.iterancestors(*_COMMENT), None)
    return comment is not None and attribute(comment, "w:author") == AUTHOR


def _background(root: Element) -> Iterator[Found]:
    """The picture behind all pages."""
    for background in root.iterchildren(*_BACKGROUND):
        for fill in _FILL.within(background):
            if attribute(fill, "r:id"):
                yield picture("Background picture", fill)


def _counts_as(label: str, reference: Element) -> bool:
    """Whether a reference to a note of that label takes a number; some have a mark of their own instead."""
    is_footnote = reference.tag in _FOOTNOTE_MARK
    return is_footnote == (label == "Footnote") and attribute(reference, "w:customMarkFollows") not in ("1", "true")
