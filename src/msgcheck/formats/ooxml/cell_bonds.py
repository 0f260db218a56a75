"""What a cell of a workbook is tied to: formulas that ask for its text, the table it heads, filters and links.

A change of its text would break some of these, and others have to say the same from then on.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cached_property
from typing import NamedTuple

from msgcheck.formats.ooxml.formula_words import FormulaWords
from msgcheck.formats.ooxml.kept import KeptPackage
from msgcheck.formats.ooxml.names import Element, tags, whole_number
from msgcheck.formats.ooxml.nodes import Renewal
from msgcheck.formats.ooxml.package import BrokenPart
from msgcheck.formats.ooxml.passage import Piece
from msgcheck.formats.ooxml.strings import escaped, unescaped

NAMED = "formulas name a column by this heading"
PIVOT = "a pivot table names a field by this heading"
REFERRED_TO = "formulas refer to the sheet by this name"
NO_SHEET_NAME = "a sheet cannot have such a name: it is too long, or has a sign that may not be in it"
SAME_NAME = "its table would have two columns of one name"

_COLUMN = tags("s:tableColumn")
_FILTER = tags("s:filter")
_LINK = tags("s:hyperlink")
_FIELD = tags("s:cacheField")
_ITEM = tags("s:s")  # a text among those that the rows of a pivot table share
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::|\Z)")
_FORMULA = re.compile(
    rb"<(?:\w+:)?(?:f|formula[12]?|calculatedColumnFormula|totalsRowFormula|definedName)\b[^>]*>([^<]+)<"
)
_OWN_NAME = re.compile(rb"<(?:\w+:)?sheet\b[^>]*>")
_LONGEST_SHEET_NAME = 31  # characters, and these are not among them
_FORBIDDEN = frozenset("[]:*?/\\")
_SHEETS, _TABLES, _PIVOTS, _WORKBOOK = "xl/worksheets/", "xl/tables/", "xl/pivotCache/", "xl/workbook.xml"


_Which = Callable[[str, Element], int | None]  # the column of a table, from 0, that a cell stands for


class _Repeating(NamedTuple):
    """What repeats texts of cells in a part: the criteria of filters by text, links by the cell that they lie on."""

    criteria: defaultdict[str, list[Element]]
    links: defaultdict[str, list[Element]]


class Bonds:
    """The bonds of the cells of one workbook."""

    def __init__(self, package: KeptPackage) -> None:
        self._package = package
        self._repeating: dict[str, _Repeating] = {}

    def why_not(self, sheet: str, cell: Element, old: str, new: str) -> str | None:
        """Why the cell cannot say `new` instead of `old`; None where it can. `sheet` is the part of its sheet."""
        if reason := self.why_not_said(old, new):
            return reason
        if old in self._pivot_fields:
            return PIVOT
        for _, column in self._headed(sheet, cell):
            if any(_naming(old).search(formula) for formula in self._formulas):
                return NAMED
            if new.lower() in (one.get("name", "").lower() for one in _beside(column)):
                return SAME_NAME
        return None

    def why_not_said(self, old: str, new: str) -> str | None:
        """Why no cell that says `old` can say `new`, nor offer it as a choice."""
        return self._words.why_not_said(old, new)

    def why_no_sheet_name(self, old: str, new: str) -> str | None:
        """Why the sheet that is called `old` cannot be called `new`; None where it can."""
        if len(new) > _LONGEST_SHEET_NAME or not _FORBIDDEN.isdisjoint(new) or new.startswith("'") or new.endswith("'"):
            return NO_SHEET_NAME
        written = re.escape(old.replace("'", "''").lower())
        mentions = re.compile(rf"(?<![^\W_]){written}'?(?:!|:)|:{written}'?!|=\s*[\"']'?{written}[\"']")
        return REFERRED_TO if any(mentions.search(part) for part in self._all_parts) else None

    def renewals(self, sheet: str, cell: Element, old: str, new: str) -> Iterator[tuple[str, Renewal]]:
        """What else has to say `new` from now on, each with the part that it stands in."""
        for table, column in self._headed(sheet, cell):
            yield table, _attribute(column, "name", escaped(new))
        for table, column in self._totalled(sheet, cell):
            if column.get("totalsRowLabel") == old:
                yield table, _attribute(column, "totalsRowLabel", escaped(new))
        for part in (sheet, *self._tables_of(sheet)):
            for criterion in self._in(part).criteria[old]:
                yield part, _attribute(criterion, "val", new)
        for part, item in self._pivot_items[old]:
            if new not in (other.get("v") for other in item.itersiblings(*_ITEM)):
                yield part, _attribute(item, "v", escaped(new))
        for link in self._in(sheet).links[cell.get("r", "")]:
            if link.get("display") == old:
                yield sheet, _attribute(link, "display", new)

    def _in(self, part: str) -> _Repeating:
        if part not in self._repeating:
            self._repeating[part] = _repeating(self._package.nodes(part).root)
        return self._repeating[part]

    def _headed(self, sheet: str, cell: Element) -> Iterator[tuple[str, Element]]:
        """The column of each table that the cell is the heading of."""
        return self._columns_of(sheet, cell, _heads)

    def _totalled(self, sheet: str, cell: Element) -> Iterator[tuple[str, Element]]:
        """The column of each table that the cell says the total of."""
        return self._columns_of(sheet, cell, _totals)

    def _columns_of(self, sheet: str, cell: Element, which: _Which) -> Iterator[tuple[str, Element]]:
        for table in self._tables_of(sheet):
            root = self._package.nodes(table).root
            columns = list(_COLUMN.within(root))
            number = which(cell.get("r", ""), root)
            if number is not None and number < len(columns):
                yield table, columns[number]

    def _tables_of(self, sheet: str) -> list[str]:
        with suppress(BrokenPart):  # the links of a damaged sheet tie its cells to nothing
            return [name for name in self._package.links_of(sheet).to("table") if self._package.holds(name)]
        return []

    @cached_property
    def _formulas(self) -> list[str]:
        """All formulas of the workbook, each once."""
        names = [*self._package.names_in(_SHEETS), *self._package.names_in(_TABLES), _WORKBOOK]
        parts = (self._package.content(name) for name in names if name.endswith(".xml") and self._package.holds(name))
        found = (formula.decode("utf-8", "replace") for part in parts for formula in _FORMULA.findall(part))
        return [*dict.fromkeys(map(html.unescape, found))]

    @cached_property
    def _words(self) -> FormulaWords:
        return FormulaWords(self._formulas)

    @cached_property
    def _all_parts(self) -> list[str]:
        """All parts that may refer to a sheet, in small letters, as they are written."""
        names = [name for name in self._package.names_in("xl/") if name.endswith((".xml", ".rels", ".vml"))]
        parts = (self._package.content(name) for name in names if name != _WORKBOOK)
        workbook = _OWN_NAME.sub(b"", self._package.content(_WORKBOOK)) if self._package.holds(_WORKBOOK) else b""
        return [html.unescape(part.decode("utf-8", "replace")).lower() for part in (workbook, *parts)]

    @cached_property
    def _pivot_fields(self) -> frozenset[str]:
        return frozenset(field.get("name", "") for root in self._pivots.values() for field in _FIELD.within(root))

    @cached_property
    def _pivot_items(self) -> defaultdict[str, list[tuple[str, Element]]]:
        """The values that pivot tables keep of the cells that they are made of, each with its part."""
        found: defaultdict[str, list[tuple[str, Element]]] = defaultdict(list)
        for part, root in self._pivots.items():
            for item in root.iter(*_ITEM):
                found[unescaped(item.get("v", ""))].append((part, item))
        return found

    @cached_property
    def _pivots(self) -> dict[str, Element]:
        """What defines the pivot tables; one that is damaged forbids nothing."""
        roots: dict[str, Element] = {}
        for name in self._package.names_in(_PIVOTS):
            if "Definition" in name and name.endswith(".xml"):
                with suppress(BrokenPart):
                    roots[name] = self._package.nodes(name).root
        return roots


def _repeating(root: Element) -> _Repeating:
    found = _Repeating(defaultdict(list), defaultdict(list))
    for one in root.iter(*_FILTER, *_LINK):
        if one.tag in _FILTER:
            found.criteria[one.get("val", "")].append(one)
        else:
            found.links[one.get("ref", "")].append(one)
    return found


def _attribute(element: Element, name: str, new: str) -> Renewal:
    return Renewal(Piece(element.get(name, ""), element, name), new)


def _beside(column: Element) -> Iterator[Element]:
    """The other columns of a table."""
    columns = column.getparent()
    return iter(()) if columns is None else (one for one in columns if one is not column)


def _heads(cell: str, table: Element) -> int | None:
    """Which column of the table, from 0, the cell "B7" heads; None where it is no heading of it."""
    here, corner = _REFERENCE.match(cell), _REFERENCE.match(table.get("ref", ""))
    if not here or not corner or table.get("headerRowCount") == "0" or here[2] != corner[2]:
        return None
    return _columns_between(corner[1], here[1])


def _totals(cell: str, table: Element) -> int | None:
    """Which column of the table the cell says the total of; None where it is not in its row of totals."""
    here, (corner, _, end) = _REFERENCE.match(cell), table.get("ref", "").partition(":")
    first, last = _REFERENCE.match(corner), _REFERENCE.match(end)
    if not here or not first or not last or not whole_number(table.get("totalsRowCount")) or here[2] != last[2]:
        return None
    return _columns_between(first[1], here[1])


def _columns_between(first: str, column: str) -> int | None:
    number = _column(column) - _column(first)
    return number if number >= 0 else None


def _naming(heading: str) -> re.Pattern[str]:
    """A heading as formulas write it: what means something there is marked by an apostrophe."""
    marked = re.sub(r"['#@\[\]]", r"'\g<0>", heading)
    return re.compile(rf"\[[#@]?{re.escape(marked)}\]", re.IGNORECASE)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
