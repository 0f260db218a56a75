"""New texts for the cells of a workbook (ISO/IEC 29500-1, 18.3 and 18.4).

Cells share their strings. One whose cells all change alike changes where it is; otherwise those that change get a copy
of it at the end of the table of strings. What a formula works out is never touched.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from msgcheck.formats.ooxml.cell_bonds import Bonds
from msgcheck.formats.ooxml.iteration import child
from msgcheck.formats.ooxml.kept import KeptPackage
from msgcheck.formats.ooxml.names import Element, tags, whole_number
from msgcheck.formats.ooxml.nodes import Copy, Renewal
from msgcheck.formats.ooxml.passage import Passage, Piece
from msgcheck.formats.ooxml.strings import STRING, escaped, text_pieces
from msgcheck.formats.rewritten import applied
from msgcheck.formats.spreading import spread
from msgcheck.model import Edit, Refusal

CELL, SHEET_NAME = "cell", "sheet name"  # what such passages are

_WORKED_OUT = "a formula works it out"
_UNUSUAL = "the text of the cell is written in an unusual way"
_PROTECTED = "its sheet is protected"

_VALUE = tags("s:v")
_FORMULA = tags("s:f")
_INLINE = tags("s:is")
_PROTECTION = tags("s:sheetProtection")
_COUNT = "uniqueCount"

_Way = tuple[tuple[int, int, str], ...]


class _Changed(NamedTuple):
    """A cell that changes, the part of its sheet, and the sound edits of what it says."""

    sheet: str
    cell: Element
    edits: tuple[Edit, ...]

    @property
    def way(self) -> _Way:
        """How it changes: the same for cells that change alike."""
        return tuple((edit.start, edit.end, edit.after) for edit in self.edits)


class CellTexts:
    """Gathers the cells that change while a tour goes by; all the others are counted."""

    def __init__(self, package: KeptPackage, bonds: Bonds) -> None:
        self._package = package
        self._bonds = bonds
        self.staying: set[str] = set()  # what cells say whose changes were refused
        self._users: Counter[int] = Counter()  # how many cells share each string
        self._sharing: dict[int, list[_Changed]] = defaultdict(list)  # those of them that change

    def pass_by(self, passage: Passage) -> None:
        """Take note of a cell, whether it changes or not."""
        if (index := _shared(passage.pieces[0].element)) is not None:
            self._users[index] += 1

    def change(self, sheet: str, passage: Passage, edits: Sequence[Edit]) -> Iterator[tuple[str, Renewal] | Refusal]:
        """Change the cell that `passage` is: what has to be written at once, and what part it is in; or refusals."""
        cell, old = passage.pieces[0].element, passage.text
        new = applied(old, edits)
        reason = self._why_not(sheet, cell, old, edits) or self._bonds.why_not(sheet, cell, old, new)
        if reason:
            self.staying.add(old)
            yield from (Refusal(edit, reason) for edit in edits)
            return
        index = _shared(cell)
        if index is not None:
            self._sharing[index].append(_Changed(sheet, cell, tuple(edits)))
        else:
            yield from ((sheet, renewal) for renewal in _renewals(_string_of(cell), edits))
        yield from self._bonds.renewals(sheet, cell, old, new)

    def why_no_sheet_name(self, old: str, edits: Sequence[Edit]) -> str | None:
        """Why a sheet cannot get the name that the edits give it; None where it can."""
        return self._bonds.why_no_sheet_name(old, applied(old, edits))

    def finish(self) -> Iterator[tuple[str, Renewal]]:
        """What has to be written of shared strings, now that all cells have come by; then `copies` are complete."""
        self.copies: list[Copy] = []
        for index, cells in self._sharing.items():
            ways = {cell.way: cell.edits for cell in cells}
            if len(ways) == 1 and len(cells) == self._users[index]:
                yield from ((self.strings_part, one) for one in _renewals(self._strings[index], cells[0].edits))
                continue
            places = {way: len(self._strings) + len(self.copies) + n for n, way in enumerate(ways)}
            self.copies += [
                Copy(self._strings[index], _renewals(self._strings[index], edits)) for edits in ways.values()
            ]
            for changed in cells:
                value = child(changed.cell, _VALUE)
                if value is not None:
                    yield changed.sheet, Renewal(Piece(value.text or "", value), str(places[changed.way]))
        if self.copies:
            yield from ((self.strings_part, one) for one in self._counted())

    def _counted(self) -> Iterator[Renewal]:
        """How many strings there are, where the table says so."""
        table = self._package.nodes(self.strings_part).root
        if count := table.get(_COUNT):
            yield Renewal(Piece(count, table, _COUNT), str(len(self._strings) + len(self.copies)))

    @cached_property
    def strings_part(self) -> str:
        """The name of the part that holds the shared strings."""
        return self._package.main_part("main+xml").links.to("sharedstrings")[0]

    @cached_property
    def _strings(self) -> list[Element]:
        return list(self._package.nodes(self.strings_part).root.iterchildren(*STRING))

    def _why_not(self, sheet: str, cell: Element, old: str, edits: Sequence[Edit]) -> str | None:
        if cell.get("t") == "str" or child(cell, _FORMULA) is not None:
            return _WORKED_OUT
        if next(self._package.nodes(sheet).root.iterchildren(*_PROTECTION), None) is not None:
            return _PROTECTED
        index = _shared(cell)
        pieces = text_pieces(_string_of(cell) if index is None else self._strings[index])
        if "".join(piece.text for piece in pieces) != old or spread([one.text for one in pieces], edits).refusals:
            return _UNUSUAL
        return None


def _shared(cell: Element) -> int | None:
    """The place of the string that a cell shares with others; None where it has its own."""
    value = child(cell, _VALUE) if cell.get("t") == "s" else None
    return None if value is None else whole_number(value.text)


def _string_of(cell: Element) -> Element:
    string = child(cell, _INLINE)
    return cell if string is None else string


def _renewals(string: Element, edits: Sequence[Edit]) -> list[Renewal]:
    """The new texts of the runs of a string."""
    pieces = text_pieces(string)
    texts = spread([piece.text for piece in pieces], edits).texts
    return [Renewal(piece, escaped(text)) for piece, text in zip(pieces, texts, strict=True) if piece.text != text]
