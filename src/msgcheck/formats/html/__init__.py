"""Web pages: the text that shows and the text that is read aloud, found or shared, each with its place in the source.

Scripts, style sheets and comments are no text. What is hidden is read, and said to be hidden.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from msgcheck.formats.encoding import DecodedText, decode
from msgcheck.formats.html.charset import said_encoding
from msgcheck.formats.inside import after
from msgcheck.formats.limits import Limits
from msgcheck.formats.rewritten import Rewritten
from msgcheck.formats.text import encoding_gaps
from msgcheck.model import Block, Document, Edit, Gap

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

    decoded = _decoded(content, limits)
    blocks: list[Block] = []
    gaps: list[Gap] = []
    for one in placed(walk(decoded.text, _is_xml(path, decoded.text), limits), decoded.text):
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


def rewrite(path: Path, content: bytes, edits: Sequence[Edit], limits: Limits) -> Rewritten:
    """The web page in `content` with the edits made: new words in the elements of the old ones, all tags as they were.

    A line break in a new text is a <br> unless the page keeps those of its source there, and a character that the
    page's encoding lacks is a reference. Raises UnreadableDocument like `read`, and Unmendable where the encoding does
    not allow it.
    """
    from msgcheck.formats.html.rewriting import Page, rewritten  # noqa: PLC0415 - most files are only read

    def page_in(content: bytes) -> Page:
        decoded = _decoded(content, limits)
        return Page(decoded, _is_xml(path, decoded.text), limits)

    return rewritten(content, page_in, edits)


def _decoded(content: bytes, limits: Limits) -> DecodedText:
    decoded = decode(content, said_encoding(content))
    limits.hold_characters(len(decoded.text))
    return decoded


def _is_xml(path: Path, page: str) -> bool:
    return path.suffix.lower() == ".xhtml" or _XML.match(page) is not None


def _properties(blocks: list[Block], encoding: str) -> dict[str, str]:
    properties = {"encoding": encoding}
    for block in blocks:
        if block.location.element == "property":
            properties.setdefault(block.location.label.removeprefix("Properties › "), block.text)
    return properties
