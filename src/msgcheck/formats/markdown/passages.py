"""Text as a reader sees it, in pieces that know where in the source they stand; what becomes a block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgcheck.formats.data_addresses import written_in
from msgcheck.formats.inside import PICTURE
from msgcheck.formats.markdown.source import Source
from msgcheck.formats.pieces import Piece
from msgcheck.model import Block, Enclosed, Gap, Held, Location


class Label(NamedTuple):
    """Where the text of a link stands in the source that is also the name of its definition: "[lunch]", "[lunch][]".

    From `start` to `end` (half-open), and up to `closed` the brackets behind it.
    """

    start: int
    end: int
    closed: int


class Passage(NamedTuple):
    """What is read as one: `element` says what it is, `name` names it for people ("Heading"; may be empty)."""

    element: str
    name: str
    pieces: Sequence[Piece]
    labels: Sequence[Label] = ()

    @property
    def text(self) -> str:
        """What the pieces say together."""
        return "".join([piece.text for piece in self.pieces])

    @property
    def address(self) -> str:
        """From the first to the last character of the source that it is made of."""
        return f"chars:{self.pieces[0].start}-{self.pieces[-1].end}"

    @property
    def opaque(self) -> tuple[tuple[int, int], ...]:
        """The spans of the text that are code or addresses."""
        return tuple(_opaque_spans(self.pieces))


class Picture(NamedTuple):
    """A picture at the offset `at` of the source, which is written out in its address."""

    at: int
    address: str


Found = Passage | Picture


def shown(found: Iterable[Found]) -> Iterator[Found]:
    """What was found, white space round a passage left out, and without those of which nothing is left."""
    for one in found:
        if isinstance(one, Picture):
            yield one
        elif pieces := _without_outer_space(one.pieces):
            yield one._replace(pieces=pieces)


def block_of(passage: Passage, source: Source) -> Block:
    """The block of a passage as it is shown."""
    line = source.line_of(passage.pieces[0].start)
    label = f"Line {line} › {passage.name}" if passage.name else f"Line {line}"
    location = Location("line", line, passage.element, label, passage.address)
    return Block(passage.text, location, passage.opaque)


def gap_of(picture: Picture, source: Source) -> Gap:
    """The gap that a picture is until it is read."""
    line = source.line_of(picture.at)
    label = f"Line {line} › Picture"
    unpack = written_in(picture.address)
    if unpack is None:
        return Gap(label, PICTURE, Held.PICTURE)
    location = Location("line", line, Held.PICTURE, label, f"chars:{picture.at}-{picture.at}")
    return Gap(label, PICTURE, Held.PICTURE, Enclosed("", location, 0, unpack))


def _without_outer_space(pieces: Sequence[Piece]) -> list[Piece]:
    kept = [piece for piece in pieces if piece.text]
    while kept and kept[0].text.isspace():
        del kept[0]
    while kept and kept[-1].text.isspace():
        del kept[-1]
    if kept:
        kept[0] = _without_space_before(kept[0])
        kept[-1] = _without_space_behind(kept[-1])
    return kept


def _without_space_before(piece: Piece) -> Piece:
    text = piece.text.lstrip()
    return piece._replace(text=text, start=min(piece.start + len(piece.text) - len(text), piece.end))


def _without_space_behind(piece: Piece) -> Piece:
    text = piece.text.rstrip()
    return piece._replace(text=text, end=max(piece.end - len(piece.text) + len(text), piece.start))


def _opaque_spans(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    at = 0
    for piece in pieces:
        if piece.opaque:
            yield at, at + len(piece.text)
        at += len(piece.text)
