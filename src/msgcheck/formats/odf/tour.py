"""A tour through an OpenDocument file: what the walks of its parts meet, each with its place and its address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgcheck.formats.odf.charts import CHART, chart_texts
from msgcheck.formats.odf.names import tag
from msgcheck.formats.odf.parts import CONTENT, META, STYLES, Parts, object_name
from msgcheck.formats.odf.properties import properties
from msgcheck.formats.ooxml.package import BrokenPart
from msgcheck.formats.ooxml.passage import EMBEDDED, Elsewhere, Found, Passage, Unread, within
from msgcheck.formats.ooxml.tour import Met, Place, Placed, damaged
from msgcheck.model import Block, Gap, Location

Walk = Iterable[tuple[Place, Found]]

_FORMULA = tag("math:math")


class Tour:
    """One way through the parts of one file; no object is visited twice."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self._visited: set[str] = set()

    def whole(self, content: Walk, styles: Walk) -> Iterator[Met]:
        """What the walks of the main part and of the styles meet, and what the document says about itself."""
        yield from self._through(CONTENT, content)
        if self.parts.styles is None:
            yield damaged("Styles")
        yield from self._through(STYLES, styles)
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
                yield Gap(within(place.label, found.label), found.why)
            else:
                yield from self._object(place, found)

    def _object(self, place: Place, found: Elsewhere) -> Iterator[Met]:
        """An object in the document: a chart is read, other documents and formulas are not."""
        label = within(place.label, found.label)
        name = f"{object_name(found.relationship or '')}/{CONTENT}"
        if name in self._visited:
            return
        self._visited.add(name)
        try:
            root = self.parts.root(name)
        except BrokenPart:
            yield Gap(label, EMBEDDED)
            return
        chart = next(root.iter(CHART), None)
        if chart is not None:
            place = place._replace(label=label)
            yield from self._through(name, ((place, passage) for passage in chart_texts(chart)))
        else:
            yield Gap(label, "formulas were not read" if root.tag == _FORMULA else EMBEDDED)

    def _properties(self) -> Iterator[Met]:
        place = Place("properties", None, "Properties")
        try:
            yield from self._through(META, ((place, one) for one in properties(self.parts.root(META))))
        except BrokenPart:
            return  # the part is optional, and without words of its own most often


def _placed(passage: Passage, text: str, place: Place, address: str) -> Placed:
    label = within(place.label, passage.label)
    location = Location(place.part, place.number, passage.element, label, address)
    return Placed(Block(text, location, ((0, len(text)),) if passage.opaque else ()), passage)
