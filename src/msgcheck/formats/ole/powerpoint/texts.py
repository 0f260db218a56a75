"""The texts of a presentation: what kind each is, and its paragraphs ([MS-PPT] 2.9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO
from typing import NamedTuple

from msgcheck.formats.ole.records import Record
from msgcheck.formats.ooxml.text import are_label

HEADER = 0x0F9F
_CHARACTERS, _BYTES = 0x0FA0, 0x0FA8
_FILLED_IN = (0x0FD8, 0x0FF7, 0x0FF8, 0x0FF9, 0x0FFA, 0x1015)  # marks of slide numbers, dates, headers and footers
_TITLES = (0, 6)  # kinds of texts: of titles, and of centred ones
_SUBTITLE = 5
_STAR = "*"  # stands in the text where something is filled in


class Text(NamedTuple):
    """A text: its kind (2.9.41), what it says, and where its record stands in the stream."""

    kind: int
    text: str
    place: int

    @property
    def is_title(self) -> bool:
        return self.kind in _TITLES

    @property
    def is_subtitle(self) -> bool:
        return self.kind == _SUBTITLE

    def paragraphs(self, is_placeholder: bool) -> list[str]:
        """Its paragraphs; a title over several lines is one, and so is a label that is broken to fit its shape."""
        lines = self.text.split("\r")
        if self.is_title or (not is_placeholder and are_label(lines)):
            lines = ["\n".join(line for line in lines if line.strip())]
        return [line.replace("\x0b", "\n") for line in lines]


def texts(records: Iterable[Record]) -> Iterator[Text]:
    """The texts among `records`, each made of several in a row: of what kind it is, what it says, what is filled in."""
    kind, said, stars = 0, None, set[int]()
    for record in records:
        if record.kind in (_CHARACTERS, _BYTES, HEADER):
            if said is not None:
                yield _text(kind, said, stars)
            said, stars = None, set()
        if record.kind == HEADER:
            kind = record.number(0)
        elif record.kind in (_CHARACTERS, _BYTES):
            said = record
        elif record.kind in _FILLED_IN:
            stars.add(record.number(0))
    if said is not None:
        yield _text(kind, said, stars)


def _text(kind: int, said: Record, stars: set[int]) -> Text:
    text = said.content.decode("utf-16-le" if said.kind == _CHARACTERS else "latin-1", "replace")
    kept, at = StringIO(), 0
    for star in sorted(stars):
        if text[star : star + 1] == _STAR:
            kept.write(text[at:star])
            at = star + 1
    return Text(kind, kept.getvalue() + text[at:], said.start)
