"""A part as it is written: its nodes in a tree, by number, and their new texts put into its bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgcheck.formats.ooxml import alternatives
from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.parsing import parser, whole
from msgcheck.formats.ooxml.passage import Piece
from msgcheck.formats.xml_source import Placed, Span, Splice, XmlSource, text_source, value_source

_KEEPS_BLANKS = tags("w:t", "w:delText", "s:t")  # elements whose outer blanks only count where they say so
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PRESERVE = 'xml:space="preserve"'


class Renewal(NamedTuple):
    """The new text of a piece; None takes the piece's element away."""

    piece: Piece
    text: str | None


class Nodes:
    """A part's tree, of alternate content only what shows, and the branches that do not.

    Every element keeps its number in document order although branches were taken out.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.root = whole(content, parser())
        self._elements = list(self.root.iter("*"))
        self.numbers = {element: number for number, element in enumerate(self._elements)}
        self.hidden = alternatives.keep_what_shows(self.root)

    def renewed(self, renewals: Sequence[Renewal], copies: Sequence[tuple[Element, Sequence[Renewal]]] = ()) -> bytes:
        """The bytes of the part with the new texts; all other bytes are the same. Unmendable where that cannot be.

        `copies` are elements of which copies with new texts of their own come last in the part.
        """
        source = XmlSource(self._content)
        elements = [one.piece.element for some in (renewals, *(some for _, some in copies)) for one in some]
        numbers = {self.numbers[element] for element in (*elements, *(element for element, _ in copies), self.root)}
        places = source.places(numbers, len(self._elements))

        def splices(renewals: Sequence[Renewal]) -> Iterator[Splice]:
            for one in renewals:
                yield from _splices(one, places[self.numbers[one.piece.element]], source)

        copied = "".join(source.copied(places[self.numbers[one]].whole, splices(some)) for one, some in copies)
        end = places[self.numbers[self.root]].closing.start
        last = [Splice(Span(end, end), copied)] if copied else []
        return source.spliced([*splices(renewals), *last])


def _splices(renewal: Renewal, place: Placed, source: XmlSource) -> Iterator[Splice]:
    (_, element, attribute, _, is_tail), text = renewal
    if text is None:
        yield Splice(place.whole, "")
    elif attribute is not None:
        if span := source.attribute(place, _written(attribute, element)):
            yield Splice(span, value_source(text))
    elif is_tail:
        yield Splice(place.tail, text_source(text))
    else:
        yield Splice(place.text, text_source(text))
        if text != text.strip() and element.tag in _KEEPS_BLANKS and element.get(_SPACE) != "preserve":
            yield source.with_attribute(place, _PRESERVE)


def _written(attribute: str, element: Element) -> frozenset[str]:
    """How the attribute that lxml calls by that name may be written at `element`, with the prefixes in force there."""
    namespace, _, local = attribute.rpartition("}")
    if not namespace:
        return frozenset((local,))
    return frozenset(f"{prefix}:{local}" for prefix, one in element.nsmap.items() if one == namespace[1:])
