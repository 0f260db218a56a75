"""Web pages: the text that shows and the text that is read aloud, found or shared, each with its place in the source.

Scripts, style sheets and comments are no text. What is hidden is read, and said to be hidden.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from msgcheck.formats.encoding import decode
from msgcheck.formats.html.charset import said_encoding
from msgcheck.formats.inside import after
from msgcheck.formats.limits import Limits
from msgcheck.formats.text import encoding_gaps
from msgcheck.model import Block, Document, Gap

NAME = "html"
SUFFIXES = (".html", ".htm", ".xhtml")

_XML = re.compile(r"\s*<\?xml\b")


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The web page in `content`, HTML of any age or XHTML, whatever its encoding.

    A block's address is "chars:start-end", half-open, in characters of the decoded page without its byte-order mark,
    from the first to the last that the block was made of. Raises UnreadableDocument for content that is not text or
    too long.
    """
    from msgcheck.formats.html.places import placed  # noqa: PLC0415 - their expressions cost start-up time
    from msgcheck.formats.html.walk import walk  # noqa: PLC0415

    decoded = decode(content, said_encoding(content))
    limits.hold_characters(len(decoded.text))
    is_xml = path.suffix.lower() == ".xhtml" or _XML.match(decoded.text) is not None
    blocks: list[Block] = []
    gaps: list[Gap] = []
    for one in placed(walk(decoded.text, is_xml, limits), decoded.text):
        if isinstance(one, Block):
            blocks.append(one)
        else:
            gaps.append(after(len(blocks), one))
    return Document(
        path=path,
        format=NAME,
        sha256=hashlib.sha256(content).hexdigest(),
        blocks=tuple(blocks),
        properties=_properties(blocks, decoded.encoding),
        gaps=(*gaps, *encoding_gaps(decoded)),
    )


def _properties(blocks: list[Block], encoding: str) -> dict[str, str]:
    properties = {"encoding": encoding}
    for block in blocks:
        if block.location.element == "property":
            properties.setdefault(block.location.label.removeprefix("Properties › "), block.text)
    return properties
