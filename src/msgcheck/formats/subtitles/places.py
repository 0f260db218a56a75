"""Where what players show stands, in words: by the cue's count and the time at which it is first shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.pieces import Piece
from msgcheck.formats.subtitles.cues import Cue, Stray, cues, is_web_vtt
from msgcheck.formats.subtitles.shown import pieces, voices
from msgcheck.model import Block, Gap, Location

_STRAY = "text that belongs to no cue is never shown and was not read"


class Passage(NamedTuple):
    """What is read as one: the text of a cue or the name of a voice, from `start` to `end` of the file (half-open).

    `number` counts the cues from 1; `element` says what it is, `label` where it is in words.
    """

    number: int
    element: str
    label: str
    start: int
    end: int
    pieces: Sequence[Piece]

    @property
    def text(self) -> str:
        """What the pieces say together."""
        return "".join([piece.text for piece in self.pieces])

    @property
    def address(self) -> str:
        """Where it stands with its tags."""
        return f"chars:{self.start}-{self.end}"


def in_web_vtt(text: str, suffix: str) -> bool:
    """Whether a file of that suffix is WebVTT."""
    return is_web_vtt(text) or suffix == ".vtt"


def found_in(text: str, suffix: str) -> Iterator[Passage | Gap]:
    """What a file says and what of it is not read. UnreadableDocument for no cue at all, not even an empty one."""
    line_end = "\n" if "\n" in text else "\r"
    at, line = 0, 1
    has_cues = False
    web_vtt = in_web_vtt(text, suffix)
    for one in cues(text, web_vtt):
        if isinstance(one, Stray):
            line += text.count(line_end, at, one.start)
            at = one.start
            yield Gap(f"Line {line}", _STRAY)
        else:
            has_cues = True
            yield from _passages(text, one, web_vtt)
    if not has_cues:
        raise UnreadableDocument("holds no subtitles: no line in it says when one is shown")


def block_of(passage: Passage) -> Block:
    """The block of a passage."""
    location = Location("cue", passage.number, passage.element, passage.label, passage.address)
    return Block(passage.text, location)


def _passages(text: str, cue: Cue, web_vtt: bool) -> Iterator[Passage]:
    label = f"Cue {cue.number} ({cue.time})" if cue.time else f"Cue {cue.number}"
    spans = [("subtitle", label, cue.start, cue.end)]
    spans += [("voice", f"{label} › Voice", start, end) for start, end in voices(text, cue.start, cue.end)]
    for element, where, start, end in spans:
        passage = Passage(cue.number, element, where, start, end, list(pieces(text, start, end, web_vtt)))
        if passage.text and not passage.text.isspace():
            yield passage
