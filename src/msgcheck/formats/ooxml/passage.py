"""What a walk through a part meets: passages of text with the nodes that hold them, and what it cannot read.

A walk knows its part alone. Where the part stands in the document (slide 4, its notes) is added by `tour`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgcheck.formats.inside import PICTURE
from msgcheck.formats.labels import within
from msgcheck.formats.ooxml.names import Element, attribute, tags
from msgcheck.model import Held


class Piece(NamedTuple):
    """A stretch of a passage's text, and the one node that holds it.

    The text is the text of `element`, or the value of its `attribute` where that is given, or, where `tail` is set,
    the text between its end and the next tag. A `fixed` piece stands for an element that is no text itself (a line
    break, a tab, a hyphen that never breaks): it cannot be rewritten.
    """

    text: str
    element: Element
    attribute: str | None = None
    fixed: bool = False
    tail: bool = False


class Passage(NamedTuple):
    """Text that a reader takes as one, in pieces, in order.

    `element` is what it is ("title", "table", "link target"), `label` where it stands within its part, for people
    ("Table › row 2, column 3"), empty where the part says it all. `opaque` says that the text is an address.
    """

    element: str
    label: str
    pieces: tuple[Piece, ...]
    opaque: bool = False

    @property
    def text(self) -> str:
        """What the pieces say together."""
        return "".join([piece.text for piece in self.pieces])


class Unread(NamedTuple):
    """Something that stands there and is not read here, and why.

    `relationship` leads to the picture or file that `held` says it is; what is in that may be read yet. It may also
    be written out in `holder`.
    """

    label: str
    why: str
    held: Held = Held.OTHER
    relationship: str | None = None
    holder: Element | None = None


class Elsewhere(NamedTuple):
    """Something whose text is in a part of its own: `kind` ("chart", "diagram", "drawing") and the relationship."""

    kind: str
    label: str
    relationship: str | None


Found = Passage | Unread | Elsewhere

MEDIA = "sound and video were not read"
EMBEDDED = "the embedded file was not read"
INK = "handwriting was not read"


_BLIP = tags("a:blip")


def picture(label: str, holder: Element) -> Unread:
    """The picture that `holder` (p:pic, a:blipFill, v:imagedata and their like) shows, or links to."""
    blip = next(_BLIP.within(holder), None)
    if blip is None:
        return Unread(label, PICTURE, Held.PICTURE, _of_vml(holder))
    return Unread(label, PICTURE, Held.PICTURE, attribute(blip, "r:embed") or attribute(blip, "r:link"))


def _of_vml(holder: Element) -> str | None:
    return next(filter(None, (attribute(holder, name) for name in ("r:id", "o:relid", "r:href"))), None)


def embedded_file(label: str, relationship: str | None = None) -> Unread:
    """The file that a relationship leads to."""
    return Unread(label, EMBEDDED, Held.FILE, relationship)


def recording(label: str) -> Unread:
    """A sound or a video."""
    return Unread(label, MEDIA, Held.RECORDING)


def held_in_attribute(element: Element, attribute: str) -> tuple[Piece, ...]:
    """The value of an attribute as the pieces of a passage: none where it is absent or empty."""
    value = element.get(attribute)
    return (Piece(value, element, attribute),) if value else ()


def alternative_text(named: Element, label: str) -> Iterator[Passage]:
    """What people who cannot see a thing hear in its stead, and the tooltip of the link that the whole thing is.

    `named` (p:cNvPr, wp:docPr and their like) holds both as attributes, its own or those of its links.
    """
    for said in ("title", "descr"):
        if pieces := held_in_attribute(named, said):
            yield Passage("alternative text", within(label, "Alternative text"), pieces)
    for link in named:
        if pieces := held_in_attribute(link, "tooltip"):
            yield Passage("link tooltip", within(label, "Link tooltip"), pieces)
