"""Notes as objects of a PDF: a highlight over the words, or a sign at the edge of the page, each with its pop-up.

Highlights are annotations after ISO 32000-2, 12.5.6.10, signs are text annotations (12.5.6.4). Each brings its own
appearance (12.5.5), so that it looks the same wherever the copy is opened.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from msgcheck.formats.annotated import AUTHOR, spoken
from msgcheck.formats.pdf.anchors import Anchor, Sheet
from msgcheck.formats.pdf.page_objects import Box
from msgcheck.model import Note, Severity

OBJECTS_OF_A_MARK = 3

_COLOURS = {Severity.ERROR: "1 0.6 0.55", Severity.WARNING: "1 0.85 0.35", Severity.REVIEW: "0.65 0.82 1"}
_PRINTED = 4  # the flag for what is also seen on paper
_SIGN, _MARGIN, _STEP = 18.0, 6.0, 22.0  # points: the size of a sign, how far it is from the edge and from the next
_POP_UP_WIDTH, _POP_UP_HEIGHT = 200.0, 110.0  # points


class Mark(NamedTuple):
    """The three objects that stand for a note on a page: each without what tells the numbers of the others."""

    page: int
    annotation: bytes
    pop_up: bytes
    appearance: bytes

    def numbered(self, first: int, page: bytes) -> tuple[bytes, bytes, bytes]:
        """The objects to be numbered from `first`; `page` is the reference to the page."""
        own, pop_up, appearance = (b"%d 0 R" % number for number in range(first, first + OBJECTS_OF_A_MARK))
        return (
            b"<<%s/P %s/Popup %s/AP<</N %s>>>>" % (self.annotation, page, pop_up, appearance),
            b"<<%s/P %s/Parent %s>>" % (self.pop_up, page, own),
            self.appearance,
        )


def marks_of(anchors: Iterable[Anchor], digest: str, moment: datetime) -> Iterator[Mark]:
    """The marks of notes in a file whose content has that digest."""
    signs = Counter[tuple[int, Box | None]]()
    for count, anchor in enumerate(anchors, 1):
        name = hashlib.sha256(f"{digest} {count}".encode()).hexdigest()[:32]
        if anchor.boxes:
            yield _highlight(anchor, _common(contents_of(anchor), anchor.note, name, moment))
        else:
            place = anchor.sheet.number, anchor.beside
            yield _sign(anchor, signs[place], _common(contents_of(anchor), anchor.note, name, moment))
            signs[place] += 1


def contents_of(anchor: Anchor) -> str:
    """What the pop-up says; where no words are highlighted it says which are meant."""
    return spoken(anchor.note, with_its_place=not anchor.boxes)


def _common(contents: str, note: Note, name: str, moment: datetime) -> bytes:
    day = moment.astimezone(UTC).strftime("(D:%Y%m%d%H%M%SZ)").encode()
    return b"/Type/Annot/T(%s)/NM(%s)/M%s/CreationDate%s/C[%s]/F %d/Contents%s" % (
        AUTHOR.encode(),
        f"{AUTHOR}-{name}".encode(),
        day,
        day,
        _COLOURS[note.severity].encode(),
        _PRINTED,
        _string(contents),
    )


def _string(text: str) -> bytes:
    """A text string (ISO 32000-2, 7.9.2.2) in UTF-16, which every reader knows."""
    return b"<FEFF%s>" % text.encode("utf-16-be", "replace").hex().upper().encode()


def _highlight(anchor: Anchor, common: bytes) -> Mark:
    around = _around(anchor.boxes)
    quads = b" ".join(
        _numbers(box.left, box.top, box.right, box.top, box.left, box.bottom, box.right, box.bottom)
        for box in anchor.boxes
    )
    fills = b" ".join(b"%s re" % _numbers(box.left, box.bottom, box.width, box.height) for box in anchor.boxes)
    look = b"/G gs %s rg %s f" % (_COLOURS[anchor.note.severity].encode(), fills)
    multiplied = b"/Resources<</ExtGState<</G<</BM/Multiply>>>>>>/Group<</S/Transparency>>"  # letters show through
    own = b"%s/Subtype/Highlight/Rect[%s]/QuadPoints[%s]" % (common, _sides(around), quads)
    return Mark(anchor.sheet.number, own, _pop_up(anchor.sheet, around), _appearance(around, multiplied, look))


def _sign(anchor: Anchor, before: int, common: bytes) -> Mark:
    """A sign beside the thing, or at the top of the page, after so many others: a small sheet with three lines."""
    box = _beside(anchor.beside, before) if anchor.beside else _at_the_top(anchor.sheet, before)
    lines = b" ".join(
        b"%s m %s l" % (_numbers(box.left + 4, box.bottom + height), _numbers(box.right - 4, box.bottom + height))
        for height in (5, 9, 13)
    )
    sheet = _numbers(box.left + 0.5, box.bottom + 0.5, box.width - 1, box.height - 1)
    look = b"%s rg 0.3 G %s re B %s S" % (_COLOURS[anchor.note.severity].encode(), sheet, lines)
    own = b"%s/Subtype/Text/Name/Comment/Rect[%s]" % (common, _sides(box))
    return Mark(anchor.sheet.number, own, _pop_up(anchor.sheet, box), _appearance(box, b"", look))


def _beside(thing: Box, before: int) -> Box:
    """Along the upper side of the thing, from its left."""
    left = thing.left + before * _STEP
    return Box(left, thing.top - _SIGN, left + _SIGN, thing.top)


def _at_the_top(sheet: Sheet, before: int) -> Box:
    """Below the corner that is the upper left one as the page is turned."""
    left, bottom, right, top = sheet.box
    near, far = _MARGIN + _SIGN / 2, _MARGIN + _SIGN / 2 + before * _STEP
    x, y = (
        (left + near, top - far),
        (left + far, bottom + near),
        (right - near, bottom + far),
        (right - far, top - near),
    )[sheet.turn]
    return Box(x - _SIGN / 2, y - _SIGN / 2, x + _SIGN / 2, y + _SIGN / 2)


def _pop_up(sheet: Sheet, beside: Box) -> bytes:
    """It opens at the edge of the page, at the height of what it belongs to."""
    box = Box(sheet.box.right, beside.top - _POP_UP_HEIGHT, sheet.box.right + _POP_UP_WIDTH, beside.top)
    return b"/Type/Annot/Subtype/Popup/F %d/Open false/Rect[%s]" % (_PRINTED, _sides(box))


def _appearance(box: Box, more: bytes, look: bytes) -> bytes:
    head = b"/Type/XObject/Subtype/Form/BBox[%s]%s/Length %d" % (_sides(box), more, len(look))
    return b"<<%s>>stream\n%s\nendstream" % (head, look)


def _around(boxes: Sequence[Box]) -> Box:
    around, *more = boxes
    for box in more:
        around = around.around(box)
    return around


def _sides(box: Box) -> bytes:
    return _numbers(*box)


def _numbers(*numbers: float) -> bytes:
    return " ".join(f"{number:.2f}" for number in numbers).encode()
