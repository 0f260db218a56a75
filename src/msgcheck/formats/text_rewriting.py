"""Rewriting plain text: new characters in the place of old ones, and not a byte else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgcheck.formats.encoding import decode
from msgcheck.formats.limits import Limits
from msgcheck.formats.line_ends import line_end_of, pieces_of
from msgcheck.formats.proving import Place, proved
from msgcheck.formats.rewritten import Rewritten
from msgcheck.formats.splicing import Splice
from msgcheck.formats.text import Paragraph, block_of, paragraphs
from msgcheck.formats.written import Spot, Written, hold_writable, written
from msgcheck.model import Edit


def rewritten(content: bytes, edits: Sequence[Edit], limits: Limits) -> Rewritten:
    """As `text.rewrite`."""
    decoded = decode(content)
    limits.hold_characters(len(decoded.text))
    source = decoded.text
    found = list(paragraphs(source))
    line_end = line_end_of(source)

    def write(number: int, edits: Sequence[Edit]) -> Written:
        start, end, _ = found[number]
        return written(source, list(pieces_of(source, start, end)), edits, write_at)

    def write_at(text: str, spot: Spot) -> Iterator[Splice]:
        hold_writable(text, decoded.encoding)
        yield Splice(spot.start, spot.end, text.replace("\n", line_end))

    return proved(content, decoded, _places(found, source), edits, write, _places_in)


def _places_in(content: bytes) -> list[Place]:
    source = decode(content).text
    return _places(paragraphs(source), source)


def _places(found: Iterable[Paragraph], source: str) -> list[Place]:
    blocks = (block_of(paragraph, source) for paragraph in found)
    return [Place(block.text, block.location.address, block.location.element) for block in blocks]
