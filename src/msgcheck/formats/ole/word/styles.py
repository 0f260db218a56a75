"""The styles of paragraphs that are of interest: headings and titles ([MS-DOC] 2.9.271 to 2.9.273)."""

from __future__ import annotations

from msgcheck.formats.ole.little_endian import number
from msgcheck.formats.ole.word.information import Information, Table

_BUILT_IN = 0xFFF  # of the first number of a style, the bits that say which of Word's own it is
_HEADINGS, _TITLE = range(1, 10), 62
_MOST = 4_095


def kinds_of_styles(information: Information) -> dict[int, str]:
    """By the numbers of styles, which are of titles ("Title") and of headings ("Heading")."""
    held = information.table(Table.STYLES) if information.is_word_97 else b""
    at, kinds = 2 + number(held, 0, 2), dict[int, str]()
    for place in range(min(number(held, 2, 2), _MOST)):
        built_in = number(held, at + 2, 2) & _BUILT_IN
        size = number(held, at, 2)
        if size and (built_in in _HEADINGS or built_in == _TITLE):
            kinds[place] = "Title" if built_in == _TITLE else "Heading"
        at += 2 + size + size % 2
    return kinds
