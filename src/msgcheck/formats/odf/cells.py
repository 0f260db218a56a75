"""The cells of a spreadsheet: which of them hold text, and what it is (part 3, 9.1.4 and 19.385)."""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_uppercase

from msgcheck.formats.odf.names import Element, tag
from msgcheck.formats.odf.paragraphs import Paragraph, has_white_space_to_collapse
from msgcheck.formats.ooxml.passage import Piece

_PARAGRAPH = tag("text:p")
_VALUE_TYPE = tag("office:value-type").encode()  # lxml is quicker with bytes, and it is asked for every cell
_TEXTS = (None, "string")
_NUMBERS = ("float", "percentage", "currency")
_WORD = re.compile(r"[^\W\d_]{2}")
_SIGNS_OF_NUMBERS = "0123456789.,-+%()/: $£€"


def is_text(cell: Element) -> bool:
    """Whether a cell, which has to hold something, holds text.

    A number counts as text where it shows with a word, which its format adds ("12 per person"). Dates, times and
    truth values never do.
    """
    kind = cell.get(_VALUE_TYPE)
    return kind in _TEXTS or (kind in _NUMBERS and _says_a_word(cell[-1].text or ""))


def _says_a_word(number: str) -> bool:
    rest = number.strip(_SIGNS_OF_NUMBERS)  # nothing, as a rule
    return rest != "" and _WORD.search(rest) is not None


def is_worth_reading(cell: Element) -> bool:
    """Whether a cell, which has to hold something, holds more than a number."""
    return len(cell) > 1 or is_text(cell)


def plain_piece(cell: Element) -> Piece | None:
    """The text of a cell of one paragraph of mere characters, as nearly all are; None for any other."""
    if len(cell) > 1:
        return None
    paragraph = cell[0]
    if len(paragraph) or paragraph.tag != _PARAGRAPH:
        return None
    text = paragraph.text or ""
    return None if has_white_space_to_collapse(text) else Piece(text, paragraph)


def cell_paragraphs(cell: Element) -> list[Paragraph]:
    """The paragraphs of a cell."""
    return [Paragraph(one, frozenset(), False) for one in cell.iterchildren(_PARAGRAPH)]


def together(paragraphs: list[Paragraph]) -> list[Piece]:
    """The text of the paragraphs of a cell as one, with a line break between them."""
    pieces: list[Piece] = []
    for paragraph in paragraphs:
        if pieces and paragraph.pieces:
            pieces.append(Piece("\n", paragraph.pieces[0].element, fixed=True))
        pieces += paragraph.pieces
    return pieces


@lru_cache(16_384)
def column_letters(column: int) -> str:
    """The letters of a column, counted from 1: A, ..., Z, AA, ..."""
    letters = ""
    while column > 0:
        column, digit = divmod(column - 1, len(ascii_uppercase))
        letters = ascii_uppercase[digit] + letters
    return letters
