"""Tables as plain text (.csv, .tsv): a block for each field that holds words."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from msgcheck.formats.encoding import decode
from msgcheck.formats.limits import Limits
from msgcheck.formats.rewritten import Rewritten
from msgcheck.formats.text import encoding_gaps
from msgcheck.model import Block, Document, Edit, Location

NAME = "csv"
SUFFIXES = (".csv", ".tsv")

_DELIMITERS = ("\t", ";", "|", ",")  # where two fit, the earlier: commas are also what decimals are written with
_SAMPLE = 64 * 1024  # characters by which the delimiter is told
_SAID = re.compile("sep=(.)(?:\r\n|[\r\n]|\\Z)", re.IGNORECASE)  # a first line by which Excel lets a file tell it
_NUMBER = re.compile(r"[-+.,:%\s\d]*")
_LINE_END = re.compile(r"\r\n?")
_LONGEST_HEADING = 40  # characters of a heading that labels repeat


class Field(NamedTuple):
    """A field of a table: row and column count from 1, `start` and `end` span it in the file with its quotes.

    `quoted` spans what stands within the quotes; None where there are none.
    """

    row: int
    column: int
    start: int
    end: int
    text: str
    quoted: tuple[int, int] | None


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The table in `content`, whatever its encoding, delimiter (comma, semicolon, tab, bar) and line ends.

    A block's address is "chars:start-end", half-open, in characters of the decoded text without its byte-order mark:
    where the field stands with its quotes. The block's text is without them, every line end as "\\n". Fields that are
    empty or mere numbers make no block. Raises UnreadableDocument for content that is not text or too long.
    """
    decoded = decode(content)
    limits.hold_characters(len(decoded.text))
    blocks: list[Block] = []
    headings: dict[int, str] = {}
    for field in fields_with_words(decoded.text, limits):
        if field.row == 1:
            headings[field.column] = _heading(field.text)
        blocks.append(_block(field, headings))
    return Document(
        path=path,
        format=NAME,
        sha256=hashlib.sha256(content).hexdigest(),
        blocks=tuple(blocks),
        properties={"encoding": decoded.encoding},
        gaps=encoding_gaps(decoded),
    )


def rewrite(path: Path, content: bytes, edits: Sequence[Edit], limits: Limits) -> Rewritten:  # noqa: ARG001
    """The table in `content` with the edits made; a field without quotes gets them only where its new text needs them.

    What a spreadsheet would take for a formula is refused, where the field was none before. Raises UnreadableDocument
    like `read`, and Unmendable where the encoding does not allow it.
    """
    from msgcheck.formats.delimited_rewriting import rewritten  # noqa: PLC0415 - most files are only read

    return rewritten(content, edits, limits)


def fields_with_words(text: str, limits: Limits) -> Iterator[Field]:
    """The fields of the table in `text` that make blocks. UnreadableDocument where they are too many."""
    count = 0
    for field in fields(text, *delimiter_of(text)):
        if not _NUMBER.fullmatch(field.text):
            count += 1
            limits.hold_cells(count)
            yield field


def address_of(field: Field) -> str:
    """The address of a field's block."""
    return f"chars:{field.start}-{field.end}"


def fields(text: str, delimiter: str, start: int = 0) -> Iterator[Field]:
    """The fields of the table in `text` from `start` on (RFC 4180), empty ones too.

    A quote that is never closed is a character like others.
    """
    row = column = 1
    match = _pattern(delimiter).match
    while start < len(text) and (field := match(text, start)):  # the pattern matches anything
        quoted, bare, end = field["quoted"], field["bare"], field["end"]
        said = bare if quoted is None else quoted.replace('""', '"') + bare
        within = None if quoted is None else field.span("quoted")
        yield Field(row, column, start, field.end("bare"), _LINE_END.sub("\n", said), within)
        row, column = (row, column + 1) if end == delimiter else (row + 1, 1)
        start = field.end()


@cache
def _pattern(delimiter: str) -> re.Pattern[str]:
    quoted = '(?: *+"(?P<quoted>(?:[^"]++|"")*+)")?'
    plain = f"[^{re.escape(delimiter)}\r\n]*+"
    return re.compile(f"{quoted}(?P<bare>{plain})(?P<end>{re.escape(delimiter)}|\r\n|[\r\n]|\\Z)")


def delimiter_of(text: str) -> tuple[str, int]:
    """The delimiter of the table in `text`, and where the table starts."""
    if said := _SAID.match(text):
        return said[1], said.end()
    sample = text[:_SAMPLE]
    return max(_DELIMITERS, key=lambda one: (_fitness(sample, one), -_DELIMITERS.index(one))), 0


def _fitness(sample: str, delimiter: str) -> float:
    """The share of rows that have the usual number of columns, in tenths; 0 where that is one."""
    rows = groupby(fields(sample, delimiter), key=lambda field: field.row)
    widths = Counter(len(row) for row in ([field.text for field in some] for _, some in rows) if any(row))
    width, count = widths.most_common(1)[0] if widths else (1, 0)
    return round(count / widths.total(), 1) if width > 1 else 0.0


def _heading(text: str) -> str:
    """What labels repeat of a field in the first row."""
    heading = " ".join(text.split())
    return heading if len(heading) <= _LONGEST_HEADING else f"{heading[: _LONGEST_HEADING - 1]}…"


def _block(field: Field, headings: dict[int, str]) -> Block:
    heading = headings.get(field.column) if field.row > 1 else None
    label = f"Row {field.row} › column {field.column}" + (f" ({heading})" if heading else "")
    return Block(field.text, Location("row", field.row, "table", label, address_of(field)))
