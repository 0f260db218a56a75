"""What a cell of a spreadsheet is tied to: formulas that ask for its text, lists that offer it, filters, its value.

A change of its text would break some of these, and others have to say the same from then on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from msgcheck.formats.odf.names import Element, tag
from msgcheck.formats.odf.parts import CONTENT, Parts
from msgcheck.formats.ooxml.formula_words import FormulaWords
from msgcheck.formats.ooxml.nodes import Renewal
from msgcheck.formats.ooxml.passage import Passage, Piece

WORKED_OUT = "a formula works it out"

_CELL = tag("table:table-cell")
_FORMULA = tag("table:formula")
_STRING_VALUE = tag("office:string-value")
_FILTERS = {tag("table:filter-condition"): tag("table:value"), tag("table:filter-set-item"): tag("table:value")}
_ASKING = (_FORMULA, tag("table:condition"), tag("table:expression"), tag("style:condition"), tag("calcext:value"))


class Bonds:
    """The bonds of the cells of one spreadsheet; in other documents there are none."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def why_not(self, passage: Passage, new: str) -> str | None:
        """Why what `passage` says cannot become `new`; None where it can."""
        cell = _cell_of(passage)
        if cell is None:
            return None
        if cell.get(_FORMULA) or cell.get(_STRING_VALUE) not in (None, passage.text):
            return WORKED_OUT
        return self._words.why_not_said(passage.text, new) if passage.element == "cell" else None

    def renewals(self, passage: Passage, new: str) -> Iterator[Renewal]:
        """What else has to say `new` from now on, in the same part."""
        cell = _cell_of(passage)
        if cell is None or passage.element != "cell":
            return
        for element, name in [(cell, _STRING_VALUE), *self._filters[passage.text]]:
            if element.get(name) == passage.text:
                yield Renewal(Piece(passage.text, element, name), new)

    @cached_property
    def _words(self) -> FormulaWords:
        elements = self._parts.nodes(CONTENT).root.iter("*")
        return FormulaWords(value for element in elements for name in _ASKING if (value := element.get(name)))

    @cached_property
    def _filters(self) -> defaultdict[str, list[tuple[Element, str]]]:
        found: defaultdict[str, list[tuple[Element, str]]] = defaultdict(list)
        for element in self._parts.nodes(CONTENT).root.iter(*_FILTERS):
            name = _FILTERS[element.tag]
            found[element.get(name, "")].append((element, name))
        return found


def _cell_of(passage: Passage) -> Element | None:
    element = passage.pieces[0].element
    return next((one for one in (element, *element.iterancestors()) if one.tag == _CELL), None)
