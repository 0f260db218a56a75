"""What lies inside a document: attachments, workbooks behind charts, pictures with text; read where that can be.

A format that meets such a thing says so in a gap that knows how to unpack it. Here each of these gaps is closed, or
says why it is still one. What is read of a file inside is a document of its own, of a picture a few blocks.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from time import monotonic

from msgcheck.errors import UnreadableDocument, UnsupportedFormat
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole_objects import unwrapped
from msgcheck.formats.signatures import is_picture
from msgcheck.model import Block, Document, Enclosed, Gap, Held, Location

_FOR_PICTURES = 0.8  # of the time that a file may take; the rest is for what was read without them
_MOST_CERTAIN = 0.95  # of what was read from a picture, however sure the machine was
PICTURE = "text in pictures was not read"
ELSEWHERE = "the picture lies outside this file and was not read"

ReadFile = Callable[[Path, bytes], Document]
ReadPicture = Callable[[bytes], Iterable[tuple[str, float]]]
_Said = list[tuple[str, float]]


class _TooMuch(UnreadableDocument):
    """What lies inside breaks a limit of the whole file."""


class Inside:
    """Closes the gaps of one file and of what is inside it; counts on all levels what they ask of the machine.

    `read_file` reads the bytes of a file of that name, `read_picture` tells the texts in a picture and how certain
    each is (None: pictures are not to be read). Both may raise UnreadableDocument.
    """

    def __init__(self, limits: Limits, read_file: ReadFile, read_picture: ReadPicture | None) -> None:
        self._limits = limits
        self._read_file = read_file
        self._read_picture = read_picture
        self._said: dict[object, _Said | UnreadableDocument] = {}  # by a picture's digest, and by what unpacks it
        self._pictures_until = monotonic() + limits.seconds * _FOR_PICTURES
        self._bytes = 0
        self._files = 0

    def read(self, document: Document, level: int = 0) -> Document:
        """`document`, which lies so many levels deep, with all that could be read of what is inside it.

        Raises UnreadableDocument where that is too much, or where nothing could be read of a document that is nothing
        but other files.
        """
        gaps: list[Gap] = []
        inside: list[Document] = []
        texts: list[tuple[int, Block]] = []
        refusals: list[UnreadableDocument] = []
        for gap in document.gaps:
            if gap.enclosed is None or (gap.held is Held.PICTURE and self._read_picture is None):
                gaps.append(replace(gap, enclosed=None))
                continue
            try:
                read = self._opened(gap.enclosed, level)
            except _TooMuch:
                raise
            except UnreadableDocument as refusal:
                gaps.append(Gap(gap.where, f"it {refusal}", gap.held))
                refusals += [refusal] if gap.held is not Held.PICTURE else []
            else:
                match read:
                    case Document():
                        inside.append(read)
                    case None:
                        gaps.append(Gap(gap.where, PICTURE, Held.PICTURE))
                    case _:
                        texts += [(gap.enclosed.before, block) for block in read]
        if refusals and not (document.blocks or inside or len(gaps) > len(refusals)):
            raise _nothing_read(gaps[0].where, refusals)
        return replace(document, blocks=_with(texts, document.blocks), gaps=tuple(gaps), inside=tuple(inside))

    def _opened(self, enclosed: Enclosed, level: int) -> Document | list[Block] | None:
        """The file, or the texts of the picture; None for a picture that is not to be read."""
        if level == self._limits.levels:
            raise UnreadableDocument(f"lies more than {level} files deep, the most that are opened")
        if enclosed.unpack not in self._said:
            content = enclosed.unpack()
            name, content = unwrapped(content, self._limits) or ("", content)
            if not is_picture(content):
                self._hold(len(content))
                read = self._read_file(Path(name or enclosed.name), content)
                return placed(self.read(read, level + 1), enclosed.location.label, enclosed.location.address)
            if self._read_picture is None:
                return None
            self._hold(0)  # it is let go of once it is read
            self._said[enclosed.unpack] = self._said_in(content, self._read_picture)
        return _on_picture(self._said[enclosed.unpack], enclosed.location)

    def _said_in(self, picture: bytes, read_picture: ReadPicture) -> _Said | UnreadableDocument:
        """What the picture says, or why it cannot be read. The same in many places, such as a logo, is read once."""
        key = hashlib.sha256(picture).digest()
        if key not in self._said:
            if monotonic() > self._pictures_until:
                raise UnreadableDocument("was left out: the pictures before it took the time that one file may take")
            try:
                self._said[key] = [*read_picture(picture)]
            except UnreadableDocument as refusal:
                self._said[key] = refusal
        return self._said[key]

    def _hold(self, count: int) -> None:
        """One thing more is inside, of so many bytes that stay."""
        self._bytes += count
        self._files += 1
        try:
            self._limits.hold_unpacked_bytes(self._bytes)
            self._limits.hold_entries(self._files)
        except UnreadableDocument as refusal:
            raise _TooMuch(str(refusal)) from refusal


def _nothing_read(first: str, refusals: list[UnreadableDocument]) -> UnreadableDocument:
    kind = UnsupportedFormat if all(isinstance(one, UnsupportedFormat) for one in refusals) else UnreadableDocument
    return kind(f"holds nothing that can be read: {first} {refusals[0]}")


def _with(texts: list[tuple[int, Block]], blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """`blocks`, and each of the texts after as many of them as it says."""
    if not texts:
        return blocks
    numbered = [*((number, block) for number, block in enumerate(blocks, 1)), *texts]
    return tuple(block for _, block in sorted(numbered, key=lambda one: one[0]))


def _on_picture(said: _Said | UnreadableDocument, place: Location) -> list[Block]:
    """The texts of the picture at `place` as blocks. Raises the refusal where that is all there is."""
    if isinstance(said, UnreadableDocument):
        raise said
    label = f"{place.label} (read from the image)"
    return [
        Block(
            text,
            replace(place, element="picture", label=label, address=f"{place.address} text:{number}"),
            certainty=min(certainty, _MOST_CERTAIN),
        )
        for number, (text, certainty) in enumerate(said, 1)
    ]


def after(blocks: int, gap: Gap) -> Gap:
    """The gap, which was met after so many blocks of its document."""
    return replace(gap, enclosed=replace(gap.enclosed, before=blocks)) if gap.enclosed else gap


def step(name: str) -> str:
    """The name of a file inside as a step of an address, in which "!" leads into a file: "a!b" is written "a%21b"."""
    return name.replace("%", "%25").replace("!", "%21")


def placed(document: Document, label: str, address: str = "") -> Document:
    """A document that was read by itself, as part of something: labels and addresses lead to it through those given.

    "deck.pptx" and "Slide 4" make "deck.pptx › Slide 4"; "deck.pptx" and "a.xml#7" make "deck.pptx!a.xml#7".
    """

    def within(inner: Location) -> Location:
        where = f"{address}!{inner.address}" if address else inner.address
        return replace(inner, label=f"{label} › {inner.label}", address=where)

    return replace(
        document,
        blocks=tuple(replace(block, location=within(block.location)) for block in document.blocks),
        gaps=tuple(replace(gap, where=f"{label} › {gap.where}") for gap in document.gaps),
        inside=tuple(placed(one, label, address) for one in document.inside),
    )
