"""Where what players show stands, in words: by the cue's count and the time at which it is first shown."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.subtitles.cues import Cue, Stray, cues, is_web_vtt
from msgcheck.formats.subtitles.shown import pieces, voices
from msgcheck.model import Block, Gap, Location

_STRAY = "text that belongs to no cue is never shown and was not read"


def placed(text: str, suffix: str) -> Iterator[Block | Gap]:
    """The blocks and gaps of a file. UnreadableDocument where it has no cue at all, not even an empty one."""
    web_vtt = is_web_vtt(text) or suffix == ".vtt"
    line_end = "\n" if "\n" in text else "\r"
    at, line = 0, 1
    has_cues = False
    for one in cues(text, web_vtt):
        if isinstance(one, Stray):
            line += text.count(line_end, at, one.start)
            at = one.start
            yield Gap(f"Line {line}", _STRAY)
        else:
            has_cues = True
            yield from _blocks(text, one, web_vtt)
    if not has_cues:
        raise UnreadableDocument("holds no subtitles: no line in it says when one is shown")


def _blocks(text: str, cue: Cue, web_vtt: bool) -> Iterator[Block]:
    label = f"Cue {cue.number} ({cue.time})" if cue.time else f"Cue {cue.number}"
    spans = [(cue.start, cue.end, "subtitle", label)]
    spans += [(start, end, "voice", f"{label} › Voice") for start, end in voices(text, cue.start, cue.end)]
    for start, end, element, where in spans:
        said = "".join([piece.text for piece in pieces(text, start, end, web_vtt)])
        if said and not said.isspace():
            yield Block(said, Location("cue", cue.number, element, where, f"chars:{start}-{end}"))
