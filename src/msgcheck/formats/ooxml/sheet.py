"""What a sheet of a workbook says in its own part: its cells, and what hangs on them (ISO/IEC 29500-1, 18.3).

Cells come row by row, since a sheet may hold millions. Numbers, dates, truth values and formulas are no text; what a
formula came to is, where it is text.

A cell's passage has one piece, which names the cell itself (s:c): its text may be a string that other cells share
(t="s"), so whoever rewrites it gives this cell a string of its own. What a formula came to is fixed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from lxml import etree

from msgcheck.formats.labels import within
from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml.iteration import child
from msgcheck.formats.ooxml.names import Element, tags, whole_number
from msgcheck.formats.ooxml.passage import Found, Passage, Piece, Unread, held_in_attribute
from msgcheck.formats.ooxml.sheet_marginals import marginal_texts
from msgcheck.formats.ooxml.strings import SharedStrings, said_in_string, unescaped
from msgcheck.formats.zipped import BrokenPart

ROW = tags("s:row")
_COLUMN = tags("s:col")
_VALUE = tags("s:v")
_INLINE = tags("s:is")
_REFERENCE = re.compile("[A-Z]{1,3}[0-9]{1,7}")
_LIST = tags("s:formula1", "x14:formula1")
_RANGE = tags("xm:sqref")
_MOST_COLUMNS = 16_384  # of a sheet
_YES = ("1", "true")
_LOST = "cells refer to texts that are not in the file"
_DAMAGED = "from here on this part of the file is damaged and was not read"


class Cells:
    """Reads the sheets of one workbook; counts their cells with text."""

    def __init__(self, strings: SharedStrings, limits: Limits) -> None:
        self._strings = strings
        self._limits = limits
        self._count = 0
        self._lost = 0  # of the sheet being read
        self._texts: dict[str, Callable[[Element], str | None]] = {
            "s": self._shared,
            "inlineStr": _inline,
            "str": _came_to,
        }

    def read(self, elements: Iterator[Element]) -> Iterator[Found]:
        """What the rows of a sheet say, then what is in the rest of its part. `elements` are as of `in_pieces`."""
        self._lost = number = 0
        hidden: frozenset[int] | None = None
        try:
            for element in elements:
                if element.tag in ROW:
                    hidden = _hidden_columns(element) if hidden is None else hidden
                    number = whole_number(element.get("r")) or number + 1
                    yield from self._row(element, number, hidden)
                else:
                    yield from _beside_the_cells(element)
        except BrokenPart:
            yield Unread(f"Row {number + 1}", _DAMAGED)
        if self._lost:
            yield Unread("", f"{self._lost:,} {_LOST}")

    def _row(self, row: Element, number: int, hidden_columns: frozenset[int]) -> Iterator[Passage]:
        """The cells of a row that hold text; those whose text is lost are counted."""
        is_hidden = row.get("hidden") in _YES
        texts = self._texts
        for column, cell in enumerate(row, 1):
            kind = cell.get("t")
            if kind not in texts:
                continue
            text = texts[kind](cell)
            if text:
                self._count += 1
                label = cell.get("r", "")
                if not _REFERENCE.fullmatch(label):
                    label = f"{_letters(column)}{number}"
                if is_hidden or (hidden_columns and _column_of(label) in hidden_columns):
                    label = f"{label} (hidden)"
                yield Passage("cell", label, (Piece(text, cell, None, kind == "str"),))
            elif text is None:
                self._lost += 1
        self._limits.hold_cells(self._count)

    def _shared(self, cell: Element) -> str | None:
        value = child(cell, _VALUE)
        return "" if value is None else self._strings.at(value.text)


def _inline(cell: Element) -> str:
    string = child(cell, _INLINE)
    return "" if string is None else said_in_string(string)


def _came_to(cell: Element) -> str:
    value = child(cell, _VALUE)
    return unescaped(value.text or "") if value is not None else ""


def _hidden_columns(row: Element) -> frozenset[int]:
    """The columns that are hidden, counted from 1; the sheet tells before its first row."""
    hidden: set[int] = set()
    for column in row.getroottree().getroot().iter(*_COLUMN):
        if column.get("hidden") in _YES:
            first, last = whole_number(column.get("min")), whole_number(column.get("max"))
            hidden.update(range(first, min(last, _MOST_COLUMNS) + 1))
    return frozenset(hidden)


def _column_of(reference: str) -> int:
    """The number of the column, from 1, of a cell like "B7"."""
    return _number(reference.rstrip("0123456789"))


@lru_cache(_MOST_COLUMNS)
def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _letters(column: int) -> str:
    """The letters of a column counted from 1: "A", "Z", "AA"."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _beside_the_cells(root: Element) -> Iterator[Found]:
    for node in _BESIDE.within(root):
        yield from _READ_BESIDE[_BESIDE[node.tag]](node)


def _tooltip(link: Element) -> Iterator[Found]:
    if pieces := held_in_attribute(link, "tooltip"):
        yield Passage("link tooltip", within(link.get("ref", ""), "Link tooltip"), pieces)


def _validation(rule: Element) -> Iterator[Found]:
    """What a cell tells whoever types into it, and the choices it offers where they stand in the rule itself."""
    place = rule.get("sqref") or next((one.text for one in _RANGE.within(rule) if one.text), "")
    for attribute, label in _VALIDATION.items():
        if pieces := held_in_attribute(rule, attribute):
            yield Passage("data validation", within(place, label), pieces)
    for formula in _LIST.within(rule) if rule.get("type") == "list" else ():
        choices = _all_text(formula).strip()
        if choices.startswith('"') and choices.endswith('"'):
            said = Piece(choices[1:-1].replace('""', '"').replace(",", ", "), formula, fixed=True)
            yield Passage("data validation", within(place, "Choices"), (said,))


def _all_text(formula: Element) -> str:
    """The text of a formula, whether in itself or, as in extensions, in an element of its own."""
    return "".join([node.text or "" for node in formula.iter(etree.Element)])


def _marginals(settings: Element) -> Iterator[Found]:
    parent = settings.getparent()
    return marginal_texts(settings) if parent is not None and parent.getparent() is None else iter(())


_VALIDATION = {
    "promptTitle": "Input message title",
    "prompt": "Input message",
    "errorTitle": "Error message title",
    "error": "Error message",
}
_READ_BESIDE: dict[str, Callable[[Element], Iterator[Found]]] = {
    "s:hyperlink": _tooltip,
    "s:dataValidation": _validation,
    "x14:dataValidation": _validation,
    "s:headerFooter": _marginals,
}
_BESIDE = tags(*_READ_BESIDE)
