"""Markdown: CommonMark with tables and struck-out text, and the values of a front matter.

A block's text is what a reader of the finished page sees: marks for emphasis are gone, entities are letters, and a
line end inside a paragraph is a space. Code is opaque; so are the targets of links, each a block of its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from msgcheck.formats.encoding import decode
from msgcheck.formats.inside import after
from msgcheck.formats.limits import Limits
from msgcheck.formats.markdown.front_matter import front_matter
from msgcheck.formats.markdown.passages import Picture, block_of, gap_of
from msgcheck.formats.markdown.source import Source
from msgcheck.formats.markdown.structure import passages_of
from msgcheck.formats.text import encoding_gaps
from msgcheck.model import Block, Document, Gap

NAME = "markdown"
SUFFIXES = (".md", ".markdown")

_MARKS = "\n*_~`[]!<>&|{}$%@^\\:+#"  # at each the parser cuts the text, whatever becomes of it


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The text in `content`, whatever its encoding.

    A block's address is "chars:start-end", half-open, in characters of the decoded text without its byte-order mark,
    from the first to the last character of the source that the block was made of. Raises UnreadableDocument for
    content that is not text, too long or in too many pieces.
    """
    decoded = decode(content)
    limits.hold_characters(len(decoded.text))
    limits.hold_pieces(sum(map(decoded.text.count, _MARKS)))
    blocks: list[Block] = []
    gaps: list[Gap] = []
    for met in _met(Source(decoded.text)):
        if isinstance(met, Block):
            blocks.append(met)
        else:
            gaps.append(after(len(blocks), met))
    return Document(
        path=path,
        format=NAME,
        sha256=hashlib.sha256(content).hexdigest(),
        blocks=tuple(blocks),
        properties={"encoding": decoded.encoding},
        gaps=(*gaps, *encoding_gaps(decoded)),
    )


def _met(source: Source) -> Iterator[Block | Gap]:
    values, first_line = front_matter(source)
    for found in chain(values, passages_of(source, first_line)):
        if isinstance(found, Picture):
            yield gap_of(found, source)
        elif block := block_of(found, source):
            yield block
