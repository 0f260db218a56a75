"""What the shapes of a slide say and show."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.labels import Labels, within
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.drawing import Shape, shapes
from msgcheck.formats.ole.embedded import embedded_gap
from msgcheck.formats.ole.pictures import Pictures, picture_gap
from msgcheck.formats.ole.powerpoint.edits import Edits
from msgcheck.formats.ole.powerpoint.texts import Text, texts
from msgcheck.formats.ole.records import Record, children
from msgcheck.model import Block, Gap, Held, Location

DRAWING = 0x040C
_GROUP = 0x040B
_TEXT_BOX, _OUTLINE, _CLIENT_DATA = 0xF00D, 0x0F9E, 0xF011
_PLACEHOLDER, _REFERENCE = 0x0BC3, 0x0BC1
_OBJECT, _STORED = 0x0FC3, 0x1011  # what tells where an embedded file is stored, and that
_PLACEHOLDERS = {7: "Date", 8: "Slide number", 9: "Footer", 10: "Header", 13: "Title", 15: "Title", 16: "Subtitle"}
_NOTES_BODY = 12  # the place says "Notes" already


class Place(NamedTuple):
    """Where a slide, its notes, a master stands: the first and last of what a `Location` tells people."""

    part: str
    number: int | None
    label: str

    def location(self, element: str, label: str, address: str) -> Location:
        """The location of something there."""
        return Location(self.part, self.number, element, within(self.label, label), address)


class Shapes:
    """Reads the shapes of one presentation, which refer to its pictures and to the files embedded in it."""

    def __init__(self, edits: Edits, document: Record, pictures: bytes, limits: Limits) -> None:
        self._edits = edits
        self._limits = limits
        self._pictures = Pictures(next(children(document, _GROUP), None), pictures)
        objects = (one for one in document.within() if one.kind == _OBJECT)
        self._objects = {one.number(8): one.number(16) for one in objects}
        self._unpacking: dict[int, Callable[[], bytes] | None] = {}

    def said(self, slide: Record, place: Place, outline: tuple[Text, ...], is_master: bool) -> Iterator[Block | Gap]:
        """What the shapes of a slide say, then those texts of its outline that no shape shows."""
        labels = Labels()
        shown: set[int] = set()
        for drawing in children(slide, DRAWING):
            for shape in shapes(drawing):
                role = _role(shape)
                if not is_master or role is None:
                    yield from _texts(shape, role, place, outline, labels, shown)
                    yield from self._drawn(shape, place, labels)
        for number, text in enumerate(outline):
            if number not in shown:
                yield from _paragraphs(text, place, _kind(text), labels.next(_kind(text)), is_placeholder=True)

    def _drawn(self, shape: Shape, place: Place, labels: Labels) -> Iterator[Block | Gap]:
        """What a shape says without a text of its own, and what it shows."""
        address = f"byte:{shape.place}"
        if shape.word_art:
            yield Block(shape.word_art, place.location("text", labels.next("WordArt"), address))
        data = shape.child(_CLIENT_DATA)
        reference = next(children(data, _REFERENCE), None) if data else None
        label = ""
        if reference is not None:
            label = labels.next("Embedded file")
            yield embedded_gap(place.location(Held.FILE, label, address), self._embedded(reference.number(0)))
        elif shape.picture:
            label = labels.next("Picture")
            yield picture_gap(place.location(Held.PICTURE, label, address), self._pictures.unpacking(shape.picture))
        if shape.description:
            described = within(label or "Shape", "Alternative text")
            yield Block(shape.description, place.location("alternative text", described, address))

    def _embedded(self, number: int) -> Callable[[], bytes] | None:
        """What unpacks the embedded file of that number, the same each time."""
        if number not in self._unpacking:
            stored = self._edits.object(self._objects.get(number, 0), _STORED)
            self._unpacking[number] = partial(_unpacked, stored, self._limits) if stored else None
        return self._unpacking[number]


def _unpacked(stored: Record, limits: Limits) -> bytes:
    """The embedded file that is stored there, packed or not ([MS-PPT] 2.10.34)."""
    if not stored.instance:
        return stored.content
    size = stored.number(0)
    limits.hold_unpacked_bytes(size)
    try:
        return zlib.decompressobj().decompress(stored.content[4:], max(size, 1))
    except zlib.error as fault:
        raise UnreadableDocument("is damaged: it cannot be unpacked") from fault


def _role(shape: Shape) -> int | None:
    """The number of the kind of placeholder that a shape fills (2.13.18); None for a shape of its own."""
    data = shape.child(_CLIENT_DATA)
    placeholder = next(children(data, _PLACEHOLDER), None) if data else None
    return None if placeholder is None else placeholder.number(4, 1)


def _texts(
    shape: Shape, role: int | None, place: Place, outline: tuple[Text, ...], labels: Labels, shown: set[int]
) -> Iterator[Block]:
    """The texts in a shape, or those of the outline that it shows, which are added to `shown` by their numbers."""
    box = shape.child(_TEXT_BOX)
    found = list(texts(box.records())) if box else []
    for reference in children(box, _OUTLINE) if box else ():
        number = reference.number(0)
        if number < len(outline) and number not in shown:
            shown.add(number)
            found.append(outline[number])
    for text in found:
        kind = _kind_in(shape, role, text)
        yield from _paragraphs(text, place, kind, labels.next(kind) if kind else "", role is not None)


def _kind_in(shape: Shape, role: int | None, text: Text) -> str:
    if role == _NOTES_BODY:
        return ""
    if role is not None:
        return _PLACEHOLDERS.get(role, _kind(text))
    return "Text box" if shape.is_text_box else "Shape"


def _kind(text: Text) -> str:
    return "Title" if text.is_title else "Subtitle" if text.is_subtitle else "Text"


def _paragraphs(text: Text, place: Place, kind: str, label: str, is_placeholder: bool) -> Iterator[Block]:
    for number, paragraph in enumerate(text.paragraphs(is_placeholder), 1):
        address = f"byte:{text.place} paragraph:{number}"
        yield Block(paragraph, place.location((kind or "Text").lower(), label, address))
