"""Subtitles, SubRip (.srt) and WebVTT (.vtt): a block for each cue, that is, for what is shown at once.

Read is what players show; where they differ over a broken file, what the more lenient ones show.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from msgcheck.formats.encoding import DecodedText, decode
from msgcheck.formats.limits import Limits
from msgcheck.formats.rewritten import Rewritten
from msgcheck.formats.text import encoding_gaps
from msgcheck.model import Block, Document, Edit, Gap

NAME = "subtitles"
SUFFIXES = (".srt", ".vtt")

BEGINNING = re.compile(r"WEBVTT(?![^ \t\r\n])|\s{0,9}\d{1,9}\s{1,9}\d\d:\d\d:\d\d,\d{3} --> \d\d:")


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The subtitles in `content`, whatever its encoding and line ends; WebVTT is told by its header or the suffix.

    A block's address is "chars:start-end", half-open, in characters of the decoded text without its byte-order mark:
    where the text of the cue stands with its tags, or the name of a voice. Raises UnreadableDocument for content that
    is not text, is too long, or holds no cue.
    """
    from msgcheck.formats.subtitles.places import block_of, found_in  # noqa: PLC0415 - start-up time

    decoded = _decoded(content, limits)
    blocks: list[Block] = []
    gaps: list[Gap] = []
    for one in found_in(decoded.text, path.suffix.lower()):
        if isinstance(one, Gap):
            gaps.append(one)
        else:
            blocks.append(block_of(one))
        limits.hold_pieces(len(blocks) + len(gaps))
    return Document(
        path=path,
        format=NAME,
        sha256=hashlib.sha256(content).hexdigest(),
        blocks=tuple(blocks),
        properties={"encoding": decoded.encoding},
        gaps=(*gaps, *encoding_gaps(decoded)),
    )


def rewrite(path: Path, content: bytes, edits: Sequence[Edit], limits: Limits) -> Rewritten:
    """The subtitles in `content` with the edits made: new words within the tags of the old ones, all else as it was.

    Raises UnreadableDocument like `read`, and Unmendable where the encoding does not allow it.
    """
    from msgcheck.formats.subtitles.rewriting import rewritten  # noqa: PLC0415 - most files are only read

    return rewritten(content, lambda content: _decoded(content, limits), path.suffix.lower(), edits)


def _decoded(content: bytes, limits: Limits) -> DecodedText:
    decoded = decode(content)
    limits.hold_characters(len(decoded.text))
    limits.hold_pieces(decoded.text.count("\n"))
    return decoded
