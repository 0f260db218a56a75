"""Rewriting a table that is plain text: new text in its fields (RFC 4180), and not a byte else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgcheck.formats.delimited import Field, address_of, delimiter_of, fields_with_words
from msgcheck.formats.encoding import decode
from msgcheck.formats.limits import Limits
from msgcheck.formats.line_ends import line_end_of, pieces_of
from msgcheck.formats.pieces import Piece
from msgcheck.formats.proving import Place, proved
from msgcheck.formats.rewritten import Rewritten, applied
from msgcheck.formats.splicing import Splice
from msgcheck.formats.written import Spot, Unwritable, Writing, Written, hold_writable, written
from msgcheck.model import Edit, Refusal

TAKEN_FOR_A_FORMULA = "a spreadsheet would take the new text for a formula"

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # beginnings that OWASP warns of
_TWO_QUOTES = re.compile('""')


def rewritten(content: bytes, edits: Sequence[Edit], limits: Limits) -> Rewritten:
    """As `delimited.rewrite`."""
    decoded = decode(content)
    limits.hold_characters(len(decoded.text))
    found = list(fields_with_words(decoded.text, limits))
    writing = _Writing(decoded.text, decoded.encoding)
    return proved(
        content,
        decoded,
        _places(found),
        edits,
        lambda number, edits: writing.written(found[number], edits),
        lambda changed: _places(fields_with_words(decode(changed).text, limits)),
    )


def _places(found: Iterable[Field]) -> list[Place]:
    return [Place(field.text, address_of(field), (field.row, field.column)) for field in found]


class _Writing:
    """What is written into one table."""

    def __init__(self, source: str, encoding: str) -> None:
        self._source = source
        self._encoding = encoding
        self._line_end = line_end_of(source)
        separators = re.escape(delimiter_of(source)[0]) + r"\r\n"
        self._needs_quotes = re.compile(rf' *"|[^{separators}]*+[{separators}]')

    def written(self, field: Field, edits: Sequence[Edit]) -> Written:
        """What is written for the edits of one field."""
        possible, lacking = self._possible(edits)
        new = applied(field.text, possible)
        if new.startswith(_FORMULA) and not field.text.startswith(_FORMULA):
            return Written([], [*lacking, *(Refusal(edit, TAKEN_FOR_A_FORMULA) for edit in possible)])
        if possible and field.quoted is None and self._needs_quotes.match(new):
            return Written([Splice(field.start, field.end, f'"{self._within_quotes(new)}"')], lacking)
        made = written(self._source, list(self._pieces(field)), possible, self._in_its_place(field))
        return Written(made.splices, [*lacking, *made.refusals])

    def _possible(self, edits: Sequence[Edit]) -> tuple[list[Edit], list[Refusal]]:
        """The edits whose texts the encoding has characters for, and the others."""
        possible: list[Edit] = []
        refusals: list[Refusal] = []
        for edit in edits:
            try:
                hold_writable(edit.after, self._encoding)
                possible.append(edit)
            except Unwritable as unwritable:
                refusals.append(Refusal(edit, str(unwritable)))
        return possible, refusals

    def _in_its_place(self, field: Field) -> Writing:
        """A new text within the quotes, or behind them, where some programs leave more."""
        quotes_end = field.quoted[1] if field.quoted else field.start - 1

        def write(text: str, spot: Spot) -> Iterator[Splice]:
            yield Splice(spot.start, spot.end, self._within_quotes(text) if spot.end <= quotes_end else text)

        return write

    def _within_quotes(self, text: str) -> str:
        return text.replace('"', '""').replace("\n", self._line_end)

    def _pieces(self, field: Field) -> Iterator[Piece]:
        at = field.start
        if field.quoted:
            at, end = field.quoted
            for quotes in _TWO_QUOTES.finditer(self._source, at, end):
                yield from pieces_of(self._source, at, quotes.start())
                yield Piece('"', *quotes.span())
                at = quotes.end()
            yield from pieces_of(self._source, at, end)
            at = end + 1
        yield Piece(self._source[at : field.end], at, field.end)
