"""What lies in an OpenDocument file besides its own words: pictures, recordings, other documents (part 3, 10.4).

They are parts of the package, or written out in letters where they show. A document in a document has a folder of the
package to itself, with a main part and styles of its own (part 2, 3.16).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from msgcheck.formats.base64_text import bytes_of
from msgcheck.formats.inside import ELSEWHERE, step
from msgcheck.formats.odf.names import Element, tag
from msgcheck.formats.odf.parts import Parts, leads_outside, object_name
from msgcheck.formats.ooxml.passage import EMBEDDED, Unread
from msgcheck.formats.ooxml.tour import Place
from msgcheck.model import Enclosed, Gap, Held, Location

_BODY = tag("office:body")
_FORMULA = tag("math:math")
_WRITTEN_OUT = tag("office:binary-data")
_KINDS = {
    tag("office:text"): "text",
    tag("office:presentation"): "presentation",
    tag("office:spreadsheet"): "spreadsheet",
    tag("office:drawing"): "graphics",
}


class Store:
    """What one package holds. Of a picture every place is told, of a file the first."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._unpacking: dict[str, Callable[[], bytes]] = {}
        self._files: set[str] = set()

    def gaps(self, place: Place, one: Unread, address: str) -> Iterator[Gap]:
        """The gap at `place` for a thing in the package, or for one outside that is no file which has its own name."""
        target = one.relationship or ""
        name = object_name(target)
        if leads_outside(target):
            if one.held is not Held.FILE:
                yield Gap(place.label, ELSEWHERE if one.held is Held.PICTURE else one.why, one.held)
        elif one.held is not Held.FILE or not self._parts.holds(name):
            yield _gap(place, one, address, name, self._unpack(name, one.holder))
        elif name not in self._files:
            self._files.add(name)
            yield _gap(place, one, step(name), name, self._unpack(name, one.holder))

    def document(self, place: Place, name: str, root: Element) -> Gap:
        """The gap at `place` for the document in the folder of that name, whose main part has that root."""
        if root.tag == _FORMULA:
            return Gap(place.label, "formulas were not read")
        kind = kind_of(root)
        unpack = partial(self._parts.packed, name, kind) if kind else None
        return _gap(place, Unread("", EMBEDDED, Held.FILE), step(name), name, unpack)

    def _unpack(self, name: str, holder: Element | None) -> Callable[[], bytes] | None:
        """What unpacks the part of that name, or what is written out in `holder`; None where there is neither."""
        if self._parts.holds(name):
            return self._unpacking.setdefault(name, partial(self._parts.unpacked, name))
        written = None if holder is None else next(holder.iterchildren(_WRITTEN_OUT), None)
        return None if written is None else partial(bytes_of, written.text or "")


def kind_of(root: Element) -> str | None:
    """What kind of document ("text") the main part with that root makes; None where it is none that is read."""
    return next((_KINDS[one.tag] for body in root.iterchildren(_BODY) for one in body if one.tag in _KINDS), None)


def _gap(place: Place, one: Unread, address: str, name: str, unpack: Callable[[], bytes] | None) -> Gap:
    if unpack is None or one.held is Held.RECORDING:
        return Gap(place.label, one.why, one.held)
    location = Location(place.part, place.number, one.held, place.label, address)
    return Gap(place.label, one.why, one.held, Enclosed(name.rpartition("/")[2], location, 0, unpack))
