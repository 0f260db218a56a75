"""What the formulas of a workbook ask of the texts of its cells: cells that say otherwise would break them."""

from __future__ import annotations

import re
from collections.abc import Iterable

ASKED_FOR = "a formula asks for this very text"
LOOKED_FOR = "a formula looks for these words"

_LITERAL = re.compile('"((?:[^"]|"")*)"')
_WITHIN = re.compile(
    r"\b(?:(?:search|find|left|right|mid)b?|substitute|regex\w*|(?:contains|begins|ends)-(?:text|with))\("
)
_WILDCARDS = re.compile("[*?~]+")
_SHORTEST_LOOKED_FOR = 3  # characters


class FormulaWords:
    """The texts in the formulas of one workbook, in small letters, for formulas do not tell letters apart by size."""

    def __init__(self, formulas: Iterable[str]) -> None:
        self._asked_for: set[str] = set()
        self._looked_for: set[str] = set()
        for formula in set(formulas):
            self._take(formula.lower())

    def why_not_said(self, old: str, new: str) -> str | None:
        """Why no cell that says `old` can say `new`, nor offer it as a choice; None where it can."""
        before, after = old.lower(), new.lower()
        if before in self._asked_for:
            return ASKED_FOR
        return LOOKED_FOR if any(one in before and one not in after for one in self._looked_for) else None

    def _take(self, formula: str) -> None:
        """Note what it compares whole texts with, and what it looks for within them: by its functions, or wildcards."""
        looks_within = bool(_WITHIN.search(formula))
        for literal in _LITERAL.findall(formula):
            text = literal.replace('""', '"')
            self._asked_for.add(text)
            if looks_within or _WILDCARDS.search(text):
                words = _WILDCARDS.split(text)
                self._looked_for.update(word for word in words if len(word.strip()) >= _SHORTEST_LOOKED_FOR)
