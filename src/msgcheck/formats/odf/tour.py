"""A tour through an OpenDocument file: what the walks of its parts meet, each with its place and its address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from msgcheck.formats.labels import within
from msgcheck.formats.odf.charts import CHART, chart_texts
from msgcheck.formats.odf.enclosed import Store
from msgcheck.formats.odf.fills import backgrounds
from msgcheck.formats.odf.parts import CONTENT, META, STYLES, Parts, leads_outside, object_name
from msgcheck.formats.odf.properties import properties
from msgcheck.formats.ooxml.package import BrokenPart
from msgcheck.formats.ooxml.passage import EMBEDDED, Elsewhere, Found, Passage, Unread
from msgcheck.formats.ooxml.tour import Met, Place, Placed, damaged
from msgcheck.model import Block, Gap, Held, Location

Walk = Iterable[tuple[Place, Found]]


class Tour:
    """One way through the parts of one file; no object is visited twice."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self._visited: set[str] = set()
        self._store = Store(parts)

    def whole(self, content: Walk, styles: Walk) -> Iterator[Met]:
        """What the walks of the main part and of the styles meet, and what the document says about itself."""
        yield from self._through(CONTENT, content)
        if self.parts.styles is None:
            yield damaged("Styles")
        yield from self._through(STYLES, chain(styles, backgrounds(self.parts)))
        yield from self._properties()
        if self.parts.have_macros:
            yield Gap("Macros", "macros were not read")

    def _through(self, name: str, met: Walk) -> Iterator[Met]:
        for ordinal, (place, found) in enumerate(met):
            if isinstance(found, Passage):
                pieces = found.pieces
                text = pieces[0].text if len(pieces) == 1 else found.text
                if text and not text.isspace():
                    yield _placed(found, text, place, f"{name}#{ordinal}")
            elif isinstance(found, Unread):
                yield from self._store.gaps(_within(place, found), found, f"{name}#{ordinal}")
            else:
                yield from self._object(_within(place, found), found.relationship or "")

    def _object(self, place: Place, target: str) -> Iterator[Met]:
        """An object in the document: a chart is read here, another document is a file inside it."""
        name = object_name(target)
        if leads_outside(target) or (name and name in self._visited):
            return
        self._visited.add(name)
        part = f"{name}/{CONTENT}"
        try:
            root = self.parts.root(part)
        except BrokenPart:
            yield Gap(place.label, EMBEDDED, Held.FILE)
            return
        chart = next(root.iter(CHART), None)
        if chart is None:
            yield self._store.document(place, name, root)
        else:
            yield from self._through(part, ((place, passage) for passage in chart_texts(chart)))

    def _properties(self) -> Iterator[Met]:
        place = Place("properties", None, "Properties")
        try:
            yield from self._through(META, ((place, one) for one in properties(self.parts.root(META))))
        except BrokenPart:
            return  # the part is optional, and without words of its own most often


def _within(place: Place, found: Unread | Elsewhere) -> Place:
    return place._replace(label=within(place.label, found.label))


def _placed(passage: Passage, text: str, place: Place, address: str) -> Placed:
    label = within(place.label, passage.label)
    location = Location(place.part, place.number, passage.element, label, address)
    return Placed(Block(text, location, ((0, len(text)),) if passage.opaque else ()), passage)
