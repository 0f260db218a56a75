"""Builds small presentations of PowerPoint 97 from their records ([MS-PPT])."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.formats.compound_files import compound_file

CONTAINER = 0xF
TITLE, BODY, NOTES, OTHER, SUBTITLE = 0, 1, 2, 4, 5  # kinds of texts
IN_TITLE, IN_NOTES, IN_SUBTITLE, IN_BODY = 13, 12, 16, 14  # kinds of placeholders
TEXT_BOX, RECTANGLE, PICTURE_FRAME = 202, 1, 75  # kinds of shapes
NORMAL, ENCRYPTED = 0xE391C05F, 0xF3D1C4DF


def record(kind: int, content: bytes, instance: int = 0, version: int = 0) -> bytes:
    return struct.pack("<HHI", version | instance << 4, kind, len(content)) + content


def container(kind: int, *records: bytes, instance: int = 0) -> bytes:
    return record(kind, b"".join(records), instance, CONTAINER)


def text(kind: int, words: str, *filled_in: int) -> bytes:
    """A text of that kind, in bytes where that will do; `filled_in` are the places of slide numbers."""
    in_bytes = all(ord(letter) <= 0xFF for letter in words)
    said = record(0xFA8, words.encode("latin-1")) if in_bytes else record(0xFA0, words.encode("utf-16-le"))
    marks = (record(0xFD8, struct.pack("<I", place)) for place in filled_in)
    return record(0xF9F, struct.pack("<I", kind)) + said + b"".join(marks)


def from_outline(number: int) -> bytes:
    """What a shape holds that shows the text of that number in the list beside the slides."""
    return record(0xF9E, struct.pack("<I", number))


def shape(
    inside: bytes = b"",
    kind: int = TEXT_BOX,
    placeholder: int | None = None,
    numbers: Mapping[int, int] | None = None,
    words: Mapping[int, str] | None = None,
    is_object: bool = False,
) -> bytes:
    """A shape with what is in its text box; `numbers` and `words` are its properties."""
    parts = [record(0xF00A, b"\0" * 8, kind, 2)]
    properties = [(name, value, b"") for name, value in (numbers or {}).items()]
    for name, said in (words or {}).items():
        held = f"{said}\0".encode("utf-16-le")
        properties.append((name | 0x8000, len(held), held))
    if properties:
        rows = b"".join(struct.pack("<HI", name, value) for name, value, _ in properties)
        parts.append(record(0xF00B, rows + b"".join(held for *_, held in properties), len(properties), 3))
    if placeholder is not None:
        parts.append(container(0xF011, record(0xBC3, struct.pack("<iBBH", 0, placeholder, 0, 0))))
    elif is_object:
        parts.append(container(0xF011, record(0xBC1, b"\1\0\0\0")))
    if inside:
        parts.append(container(0xF00D, inside))
    return container(0xF004, *parts)


def group(*shapes: bytes) -> bytes:
    return container(0xF003, *shapes)


def marginals(flags: int, *words: str) -> bytes:
    """The date, the header and the footer that a slide fills in; `flags` say which of them show."""
    strings = (record(0xFBA, one.encode("utf-16-le"), number) for number, one in enumerate(words))
    return container(0xFD9, record(0xFDA, struct.pack("<HH", 0, flags)), *strings)


def comment(author: str, words: str) -> bytes:
    strings = (record(0xFBA, one.encode("utf-16-le"), number) for number, one in enumerate((author, words, "K")))
    return container(0x1388, container(0x138A, record(0x138B, container(0x2EE0, *strings))))


def link(target: str) -> bytes:
    return container(0x409, container(0xFD7, record(0xFBA, target.encode("utf-16-le"), 1)))


@dataclass
class Slide:
    """A slide to be: its shapes, the texts of its placeholders in the list, its notes, what else belongs to it."""

    shapes: tuple[bytes, ...]
    outline: Sequence[bytes] = ()
    notes: Sequence[bytes] = ()
    more: bytes = b""
    is_hidden: bool = False
    shows_master: bool = True


def slide(*shapes: bytes, **others: object) -> Slide:
    return Slide(shapes, **others)  # type: ignore[arg-type]


@dataclass
class _Stream:
    """The stream to be: records one after the other, and where those stand that are referred to."""

    held: bytes = b""
    places: list[int] = field(default_factory=list)

    def add(self, content: bytes) -> int:
        """The number by which the record is referred to, from 1."""
        self.places.append(len(self.held))
        self.held += content
        return len(self.places)


def show(
    *slides: Slide,
    masters: Sequence[bytes] = (),
    more: bytes = b"",
    token: int = NORMAL,
    user: bool = True,
    before: bytes = b"",
    stored: Sequence[bytes] = (),
    streams: Mapping[str, bytes] | None = None,
) -> bytes:
    """The bytes of a presentation; `masters` are the shapes of each, `more` is what else the document record holds.

    `before` is what an earlier saving left behind, to which nothing leads any more, `stored` what comes behind slides.
    """
    stream = _Stream(before)
    master_numbers = [stream.add(container(0x3F8, _drawing(shapes))) for shapes in masters]
    show_list, notes = b"", b""
    for number, one in enumerate(slides, 1):
        notes_id = 500 + number if one.notes else 0
        own = record(0x3EF, struct.pack("<12xIIHxx", 900 if masters else 0, notes_id, one.shows_master))
        own += record(0x3F9, struct.pack("<10xH4x", 4 if one.is_hidden else 0))
        reference = stream.add(container(0x3EE, own, _drawing(b"".join(one.shapes)), one.more))
        show_list += listed(reference, 255 + number) + b"".join(one.outline)
        if one.notes:
            notes += listed(stream.add(container(0x3F0, _drawing(b"".join(one.notes)))), notes_id)
    for content in stored:
        stream.add(content)
    behind = b"".join(listed(reference, 900 + number) for number, reference in enumerate(master_numbers))
    lists = [container(0xFF0, some, instance=kind) for kind, some in ((1, behind), (0, show_list), (2, notes)) if some]
    document = stream.add(container(0x3E8, record(0x3E9, b"\0" * 40), *lists, more))
    directory = len(stream.held)
    count = len(stream.places)
    places = struct.pack(f"<{count}I", *stream.places)
    stream.held += record(0x1772, struct.pack("<I", 1 | count << 20) + places)
    edit = len(stream.held)
    stream.held += record(0xFF5, struct.pack("<IIIIIIHH", 0, 0, 0, directory, document, count, 0, 0))
    own_streams = {"PowerPoint Document": stream.held}
    if user:
        own_streams["Current User"] = struct.pack("<HHIIII", 0, 0xFF6, 0x14, 0x14, token, edit)
    return compound_file({**own_streams, **(streams or {})})


def listed(reference: int, identifier: int) -> bytes:
    """How a list names a slide: by the number of its record and its own."""
    return record(0x3F3, struct.pack("<IIIII", reference, 0, 0, identifier, 0))


def _drawing(shapes: bytes) -> bytes:
    return container(0x40C, container(0xF002, group(shapes)))
