"""Markdown: CommonMark with tables and struck-out text, and the values of a front matter.

A block's text is what a reader of the finished page sees: marks for emphasis are gone, entities are letters, and a
line end inside a paragraph is a space. Code is opaque; so are the targets of links, each a block of its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from msgcheck.formats.encoding import DecodedText, decode
from msgcheck.formats.inside import after
from msgcheck.formats.lately import kept
from msgcheck.formats.limits import Limits
from msgcheck.formats.markdown.front_matter import front_matter
from msgcheck.formats.markdown.passages import Found, Passage, Picture, block_of, gap_of, shown
from msgcheck.formats.markdown.source import Source
from msgcheck.formats.markdown.structure import passages_of
from msgcheck.formats.rewritten import Rewritten
from msgcheck.formats.text import encoding_gaps
from msgcheck.model import Block, Document, Edit, Gap

NAME = "markdown"
SUFFIXES = (".md", ".markdown")

_MARKS = "\n*_~`[]!<>&|{}$%@^\\:+#"  # at each the parser cuts the text, whatever becomes of it


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The text in `content`, whatever its encoding.

    A block's address is "chars:start-end", half-open, in characters of the decoded text without its byte-order mark,
    from the first to the last character of the source that the block was made of. Raises UnreadableDocument for
    content that is not text, too long or in too many pieces.
    """
    decoded = _decoded(content, limits)
    source = Source(decoded.text)
    blocks: list[Block] = []
    gaps: list[Gap] = []
    for found in _found(decoded.text):
        if isinstance(found, Picture):
            gaps.append(after(len(blocks), gap_of(found, source)))
        else:
            blocks.append(block_of(found, source))
    return Document(
        path=path,
        format=NAME,
        sha256=hashlib.sha256(content).hexdigest(),
        blocks=tuple(blocks),
        properties={"encoding": decoded.encoding},
        gaps=(*gaps, *encoding_gaps(decoded)),
    )


def rewrite(path: Path, content: bytes, edits: Sequence[Edit], limits: Limits) -> Rewritten:  # noqa: ARG001
    """The text in `content` with the edits made: new words within the marks of the old ones, all else as it was.

    What would be read as a mark is escaped. Raises UnreadableDocument like `read`, and Unmendable where the encoding
    does not allow it.
    """
    from msgcheck.formats.markdown.rewriting import Text, rewritten  # noqa: PLC0415 - most files are only read

    def text_in(content: bytes) -> Text:
        decoded = _decoded(content, limits)
        return Text(decoded, [one for one in _found(decoded.text) if isinstance(one, Passage)])

    return rewritten(content, text_in, edits)


def _decoded(content: bytes, limits: Limits) -> DecodedText:
    decoded = decode(content)
    limits.hold_characters(len(decoded.text))
    limits.hold_pieces(sum(map(decoded.text.count, _MARKS)))
    return decoded


@kept
def _found(text: str) -> Iterator[Found]:
    source = Source(text)
    values, first_line = front_matter(source)
    return shown(chain(values, passages_of(source, first_line)))
