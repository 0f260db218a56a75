"""What a sheet says: its cells, notes, text boxes, charts, headers and footers ([MS-XLS] 2.1.7.20).

Numbers, dates, truth values and formulas are no text; what a formula came to is, where it is text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgcheck.formats.labels import Labels, within
from msgcheck.formats.odf.cells import column_letters
from msgcheck.formats.ole.excel.drawings import Drawing, Kept
from msgcheck.formats.ole.excel.place import Place
from msgcheck.formats.ole.excel.records import BEGIN, END, Record
from msgcheck.formats.ole.excel.strings import Reader, Strings
from msgcheck.formats.ooxml.sheet_marginals import sections
from msgcheck.model import Block, Gap

_ROW, _COLUMN = 0x0208, 0x007D
_SHARED, _LABEL, _RICH_LABEL, _FORMULA, _CAME_TO = 0x00FD, 0x0204, 0x00D6, 0x0006, 0x0207
_NOTE, _OBJECT, _TEXT, _DRAWING = 0x001C, 0x005D, 0x01B6, 0x00EC
_HEADER, _FOOTER, _CHART_TEXT, _VALIDATION = 0x0014, 0x0015, 0x100D, 0x01BE
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x20, 0x01
_IS_TEXT = 0xFFFF  # in place of what a formula came to: the next string is it
_MOST_COLUMNS = 256
_MESSAGES = ("Input message title", "Error message title", "Input message", "Error message")


class Sheet:
    """Reads the records of one sheet; `shared` are the strings that cells share, `kept` what the sheet shows."""

    def __init__(self, place: Place, strings: Strings, shared: list[str], kept: Kept) -> None:
        self._place = place
        self._strings = strings
        self._shared = shared
        self._labels = Labels()
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._formula = (0, 0)
        self._drawing = Drawing(place, kept, self._labels)
        self._note_texts: dict[int, str] = {}
        self._lost = self._depth = self._texts = 0
        self._readers: dict[int, Callable[[Record], Iterable[Block | Gap]]] = {
            _SHARED: self._shared_cell,
            _LABEL: self._cell,
            _RICH_LABEL: self._cell,
            _CAME_TO: self._formula_cell,
            _TEXT: self._text_box,
            _NOTE: self._note,
            _HEADER: self._marginal,
            _FOOTER: self._marginal,
            _CHART_TEXT: self._chart_text,
            _VALIDATION: self._validation,
        }

    def read(self, records: Iterable[Record]) -> Iterator[Block | Gap]:
        """What the sheet says, in the order of its records."""
        for record in records:
            self._depth += (record.kind == BEGIN) - (record.kind == END)
            if record.kind in self._readers:
                yield from self._readers[record.kind](record)
            else:
                self._look_at(record)
        yield from self._drawing.read()
        if self._lost:
            yield Gap(self._place.label, f"{self._lost:,} cells refer to texts that are not in the file")

    def _look_at(self, record: Record) -> None:
        """Keep in mind what a record says about others."""
        if record.kind == _ROW and record.number(12) & _HIDDEN_ROW:
            self._hidden_rows.add(record.number(0))
        elif record.kind == _COLUMN and record.number(8) & _HIDDEN_COLUMN:
            self._hidden_columns.update(range(record.number(0), min(record.number(2), _MOST_COLUMNS) + 1))
        elif record.kind == _FORMULA and record.number(12) == _IS_TEXT:
            self._formula = record.number(0), record.number(2)
        elif record.kind == _DRAWING:
            self._drawing.take(record)
        elif record.kind == _OBJECT:
            self._drawing.take_object(record)

    def _shared_cell(self, record: Record) -> Iterator[Block]:
        index = record.number(6, 4)
        if index < len(self._shared):
            yield from self._said((record.number(0), record.number(2)), self._shared[index])
        else:
            self._lost += 1

    def _cell(self, record: Record) -> Iterator[Block]:
        return self._said((record.number(0), record.number(2)), self._strings.at(record, 6))

    def _formula_cell(self, record: Record) -> Iterator[Block]:
        return self._said(self._formula, self._strings.at(record, 0))

    def _said(self, cell: tuple[int, int], text: str) -> Iterator[Block]:
        """The text of a cell by its row and column, counted from 0; those under a chart stand on the sheet already."""
        if self._depth <= 1:
            is_hidden = cell[0] in self._hidden_rows or cell[1] in self._hidden_columns
            name = _name(*cell)
            label = f"{name} (hidden)" if is_hidden else name
            yield Block(text, self._place.location("cell", label, f"cell:{name}"))

    def _text_box(self, record: Record) -> Iterator[Block]:
        reader = Reader(record.stretches[1:])
        text = reader.characters(record.number(10), reader.take(1)).replace("\r", "\n")
        holder = self._drawing.last_object
        if holder and holder.is_note:
            self._note_texts[holder.number] = text
        elif text:
            self._texts += 1
            label = self._labels.next("Text box")
            yield Block(text, self._place.location("text box", label, f"text:{self._texts}"))

    def _note(self, record: Record) -> Iterator[Block]:
        cell = _name(record.number(0), record.number(2))
        text = self._note_texts.pop(record.number(6), "") if self._strings.are_of_97 else self._strings.at(record, 4)
        yield Block(text, self._place.location("comment", within(cell, "Note"), f"note:{cell}"))

    def _marginal(self, record: Record) -> Iterator[Block]:
        kind = "header" if record.kind == _HEADER else "footer"
        said = self._strings.at(record, 0, 2 if self._strings.are_of_97 else 1) if record.content else ""
        for section, text in sections(said):
            location = self._place.location(kind, within(kind.capitalize(), section), f"{kind}:{section}")
            yield Block(text, location)

    def _chart_text(self, record: Record) -> Iterator[Block]:
        self._texts += 1
        text = self._strings.at(record, 2, 1)
        yield Block(text, self._place.location("chart", self._labels.next("Chart › Text"), f"text:{self._texts}"))

    def _validation(self, record: Record) -> Iterator[Block]:
        """What cells tell whoever types into them (2.4.93)."""
        reader = Reader(record.stretches, 4)
        messages = [reader.characters(reader.take(2), reader.take(1)).strip("\0") for _ in _MESSAGES]
        for _ in range(2):  # formulas
            reader.skip(2 + reader.take(2))
        reader.skip(2)
        first_row, _, first_column, _ = (reader.take(2) for _ in range(4))
        cell = _name(first_row, first_column)
        for label, text in zip(_MESSAGES, messages, strict=True):
            yield Block(text, self._place.location("data validation", within(cell, label), f"validation:{cell}"))


def _name(row: int, column: int) -> str:
    """A cell by its row and column, counted from 0: "B7"."""
    return f"{column_letters(column + 1)}{row + 1}"
