"""Places in a document at which marks are put between runs, and runs parted for that (ISO/IEC 29500-1, 17.3.2).

A mark cannot stand within a run. Where it has to, the run is ended before it and begun again behind it, formatted as it
was; a run that is built in an unusual way stays whole, and the mark stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.passage import Piece
from msgcheck.formats.xml_source import Placed, Span, Splice, XmlSource

_PARAGRAPH = tags("w:p")
_AROUND_RUNS = tags("w:p", "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:dir", "w:bdo")
_RUN = tags("w:r")
_PROPERTIES = tags("w:rPr")
_TEXT = tags("w:t")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PRESERVE = 'xml:space="preserve"'
_CHARACTER = re.compile(r"&[^;&<]{1,12};|\r\n|[^<&]", re.DOTALL)
_NAME = re.compile(r"<([^\s/>]+)")


class Cut(NamedTuple):
    """A place beside or within something that stands among the runs of a paragraph.

    `child` is what the cut is made at within the run `whole`, None where it is made beside the whole of that. `offset`
    counts characters of the text of `child`; without one, the cut is before it, or behind it where `is_end`.
    """

    whole: Element
    is_end: bool
    child: Element | None = None
    offset: int | None = None


def start_of(piece: Piece, offset: int) -> Cut | None:
    """Where what begins at that offset of the piece begins; None where the piece stands in no paragraph."""
    return _cut(piece, offset, is_end=False)


def end_of(piece: Piece, offset: int) -> Cut | None:
    """Where what ends before that offset of the piece ends."""
    return _cut(piece, offset, is_end=True)


def whole_around(element: Element) -> Element | None:
    """What holds the element among the runs of the outermost paragraph around it; None where there is no such."""
    way = [element, *element.iterancestors()]
    while way and way[-1].tag not in _PARAGRAPH:
        way.pop()
    while len(way) > 1 and way[-1].tag in _AROUND_RUNS:
        way.pop()
    return way[-1] if way else None


def is_within_its_run(piece: Piece) -> bool:
    """Whether the piece stands in a run of the outermost paragraph, and not in a text box or the like in that run."""
    whole = whole_around(piece.element)
    return whole is not None and whole.tag in _RUN and piece.element.getparent() is whole


def _cut(piece: Piece, offset: int, *, is_end: bool) -> Cut | None:
    whole, element = whole_around(piece.element), piece.element
    if whole is None:
        return None
    if not is_within_its_run(piece) or piece.attribute is not None:
        return Cut(whole, is_end)
    if _may_be_parted(element) and 0 < offset < len(piece.text):
        return Cut(whole, is_end, element, offset)
    beyond = element.getnext() if is_end else element.getprevious()
    return Cut(whole, is_end) if beyond is None or beyond.tag in _PROPERTIES else Cut(whole, is_end, element)


def _may_be_parted(element: Element) -> bool:
    """Whether the parts of a text show as the whole does: blanks at its ends may not count as it stands."""
    text = element.text or ""
    return element.tag in _TEXT and not len(element) and (element.get(_SPACE) == "preserve" or text == text.strip())


class Marked(NamedTuple):
    """Source to be put at a cut; what ends there comes before what begins."""

    cut: Cut
    source: str


def elements_at(marks: Iterable[Marked]) -> Iterator[Element]:
    """The elements whose places have to be known to splice the marks in."""
    for (whole, _, child, _), _ in marks:
        yield whole
        if child is not None:
            yield child
            yield from whole.iterchildren(*_PROPERTIES)


def splices(marks: Iterable[Marked], places: dict[Element, Placed], source: XmlSource) -> Iterator[Splice]:
    """What puts the marks into the part that is written as `source`."""
    written = _Written(places, source)
    at: dict[int, list[Marked]] = {}
    preserved: set[Element] = set()
    for mark in marks:
        sure = mark._replace(cut=written.countable(mark.cut))
        at.setdefault(written.position(sure.cut), []).append(sure)
    for position, some in at.items():
        in_order = sorted(some, key=lambda mark: not mark.cut.is_end)
        (whole, _, child, offset), _ = in_order[0]
        before, behind = ("", "") if child is None else _seam(whole, child, offset, places, source)
        yield Splice(Span(position, position), before + "".join(mark.source for mark in in_order) + behind)
        if child is not None and offset is not None and child not in preserved and child.get(_SPACE) != "preserve":
            preserved.add(child)
            yield source.with_attribute(places[child], _PRESERVE)


class _Written:
    """Where cuts are in the source of their part."""

    def __init__(self, places: dict[Element, Placed], source: XmlSource) -> None:
        self._places = places
        self._source = source
        self._starts: dict[Element, list[int]] = {}

    def countable(self, cut: Cut) -> Cut:
        """The cut; beside the whole run where the text in it is not written so that its characters can be counted."""
        if cut.child is None or cut.offset is None:
            return cut
        are_all = len(self._starts_in(cut.child)) == len(cut.child.text or "")
        return cut if are_all else Cut(cut.whole, cut.is_end)

    def position(self, cut: Cut) -> int:
        place = self._places[cut.whole if cut.child is None else cut.child]
        if cut.child is not None and cut.offset is not None:
            return self._starts_in(cut.child)[cut.offset]
        return place.whole.end if cut.is_end else place.whole.start

    def _starts_in(self, child: Element) -> list[int]:
        """Where each character of a text begins, if it is plain but for entities; else nothing."""
        if child not in self._starts:
            start, end = self._places[child].text
            is_plain = self._source.text.find("<", start, end) < 0
            characters = _CHARACTER.finditer(self._source.text, start, end) if is_plain else ()
            self._starts[child] = [character.start() for character in characters]
        return self._starts[child]


def _seam(
    run: Element, child: Element, offset: int | None, places: dict[Element, Placed], source: XmlSource
) -> tuple[str, str]:
    """What ends a run at a cut, and what begins it again."""

    def text(span: Span) -> str:
        return source.text[slice(*span)]

    properties = "".join(text(places[one].whole) for one in run.iterchildren(*_PROPERTIES))
    before, behind = text(places[run].closing), text(places[run].tag) + properties
    if offset is None:
        return before, behind
    name = _NAME.match(text(places[child].tag))
    return text(places[child].closing) + before, f"{behind}<{name[1] if name else ''} {_PRESERVE}>"
