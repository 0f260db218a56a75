"""A part as it is written: its nodes in a tree, by number, and their new texts put into its bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from msgcheck.formats.ooxml import alternatives
from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.parsing import parser, whole
from msgcheck.formats.ooxml.passage import Piece
from msgcheck.formats.spreading import Change
from msgcheck.formats.xml_source import Placed, Span, Splice, XmlSource, text_source, value_source

_KEEPS_BLANKS = tags("w:t", "w:delText", "s:t")  # elements whose outer blanks only count where they say so
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PRESERVE = 'xml:space="preserve"'


class Renewal(NamedTuple):
    """The new text of a piece; None takes its element away.

    `changes` tell the same stretch by stretch where that is known; their offsets are in the text of the node.
    """

    piece: Piece
    text: str | None
    changes: tuple[Change, ...] = ()


class Script:
    """The bytes of a part, with the places of those of its elements that are asked for later."""

    def __init__(self, content: bytes, numbers: Mapping[Element, int], asked_for: Iterable[Element]) -> None:
        self.source = XmlSource(content)
        self._numbers = numbers
        self._places = self.source.places({numbers[element] for element in asked_for}, len(numbers))

    def place(self, element: Element) -> Placed:
        """Where the element stands."""
        return self._places[self._numbers[element]]


class Hand(Protocol):
    """How new texts are written into a part."""

    def needs(self, renewal: Renewal) -> Iterable[Element]:
        """The elements whose places have to be known."""

    def splices(self, renewal: Renewal, script: Script) -> Iterable[Splice]:
        """What is to be spliced for a new text."""


class Nodes:
    """A part's tree, of alternate content only what shows, and the branches that do not.

    Every element keeps its number in document order although branches were taken out.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.root = whole(content, parser())
        self.numbers = {element: number for number, element in enumerate(self.root.iter("*"))}
        self.hidden = alternatives.keep_what_shows(self.root)

    def renewed(self, renewals: Sequence[Renewal], copies: Sequence[Copy] = (), hand: Hand | None = None) -> bytes:
        """The bytes of the part with the new texts; all other bytes are the same. Unmendable where that cannot be.

        The `copies` come last in the part.
        """
        hand = hand or PLAIN
        every = [*renewals, *(one for copy in copies for one in copy.renewals)]
        elements = [element for one in every for element in hand.needs(one)]
        script = Script(self._content, self.numbers, [*elements, *(copy.element for copy in copies), self.root])

        def splices(renewals: Iterable[Renewal]) -> Iterator[Splice]:
            for one in renewals:
                yield from hand.splices(one, script)

        copied = "".join(
            script.source.copied(script.place(copy.element).whole, splices(copy.renewals)) for copy in copies
        )
        end = script.place(self.root).closing.start
        last = [Splice(Span(end, end), copied)] if copied else []
        return script.source.spliced([*splices(renewals), *last])


class Copy(NamedTuple):
    """A copy of an element, with new texts of its own."""

    element: Element
    renewals: Sequence[Renewal]


class _Plain:
    """New texts take the place of the old ones, without a trace."""

    def needs(self, renewal: Renewal) -> Iterable[Element]:
        return (renewal.piece.element,)

    def splices(self, renewal: Renewal, script: Script) -> Iterator[Splice]:
        (_, element, attribute, _, is_tail), text, _ = renewal
        place, source = script.place(element), script.source
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
                yield source.with_attribute(place, PRESERVE)


PLAIN = _Plain()


def _written(attribute: str, element: Element) -> frozenset[str]:
    """How the attribute that lxml calls by that name may be written at `element`, with the prefixes in force there."""
    namespace, _, local = attribute.rpartition("}")
    if not namespace:
        return frozenset((local,))
    return frozenset(f"{prefix}:{local}" for prefix, one in element.nsmap.items() if one == namespace[1:])
