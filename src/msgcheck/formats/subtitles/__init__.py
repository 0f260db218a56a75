"""Subtitles, SubRip (.srt) and WebVTT (.vtt): a block for each cue, that is, for what is shown at once.

Read is what players show; where they differ over a broken file, what the more lenient ones show.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from msgcheck.formats.encoding import decode
from msgcheck.formats.limits import Limits
from msgcheck.formats.text import encoding_gaps
from msgcheck.model import Block, Document, Gap

NAME = "subtitles"
SUFFIXES = (".srt", ".vtt")

BEGINNING = re.compile(r"WEBVTT(?![^ \t\r\n])|\s{0,9}\d{1,9}\s{1,9}\d\d:\d\d:\d\d,\d{3} --> \d\d:")


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The subtitles in `content`, whatever its encoding and line ends; WebVTT is told by its header or the suffix.

    A block's address is "chars:start-end", half-open, in characters of the decoded text without its byte-order mark:
    where the text of the cue stands with its tags, or the name of a voice. Raises UnreadableDocument for content that
    is not text, is too long, or holds no cue.
    """
    from msgcheck.formats.subtitles.places import placed  # noqa: PLC0415 - its expressions cost start-up time

    decoded = decode(content)
    limits.hold_characters(len(decoded.text))
    limits.hold_pieces(decoded.text.count("\n"))
    blocks: list[Block] = []
    gaps: list[Gap] = []
    for one in placed(decoded.text, path.suffix.lower()):
        if isinstance(one, Block):
            blocks.append(one)
        else:
            gaps.append(one)
        limits.hold_pieces(len(blocks) + len(gaps))
    return Document(
        path=path,
        format=NAME,
        sha256=hashlib.sha256(content).hexdigest(),
        blocks=tuple(blocks),
        properties={"encoding": decoded.encoding},
        gaps=(*gaps, *encoding_gaps(decoded)),
    )
