"""Everything that a workbook says: the names of its sheets, then sheet by sheet what is on them, then properties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.compound import CompoundFile
from msgcheck.formats.ole.excel.drawings import Kept
from msgcheck.formats.ole.excel.place import Place
from msgcheck.formats.ole.excel.records import BEGIN, Record, records
from msgcheck.formats.ole.excel.sheet import Sheet
from msgcheck.formats.ole.excel.strings import Strings, shared_strings
from msgcheck.formats.ole.properties import properties
from msgcheck.model import Block, Gap

_STREAMS = ("Workbook", "Book")  # the second up to Excel 95
_PASSWORD, _CODE_PAGE, _SHEET, _SHARED_STRINGS, _STORE = 0x002F, 0x0042, 0x0085, 0x00FC, 0x00EB
_EXCEL_97, _EXCEL_5 = 0x0600, 0x0500
_HIDDEN, _MACROS = 0x03, 0x06  # bits of a sheet's state, and the kind of one that is a program
_MOST_OF_THE_FILE = 4
_BEHIND = {  # storages whose content is not read
    "_VBA_PROJECT_CUR": Gap("Macros", "macros were not read"),
    "_SX_DB_CUR": Gap("Pivot tables", "rows kept behind pivot tables were not read"),
}


class _Listed(NamedTuple):
    """A sheet as the workbook lists it: where its records begin, its name, whether it is hidden."""

    place: int
    name: str
    is_hidden: bool

    @property
    def label(self) -> str:
        return f"Sheet {self.name} (hidden)" if self.is_hidden else f"Sheet {self.name}"


def tour_workbook(file: CompoundFile, limits: Limits) -> Iterator[Block | Gap]:
    """Everything a workbook says. UnreadableDocument where it is none, is damaged, or protected with a password."""
    workbook = _Workbook(file, limits)
    yield from workbook.names()
    yield from workbook.sheets()
    yield from properties(file)
    yield from (gap for path, gap in _BEHIND.items() if path in file.paths)


class _Workbook:
    """A workbook whose own records have been read; those of its sheets come after them."""

    def __init__(self, file: CompoundFile, limits: Limits) -> None:
        self._stream = file.stream(next((name for name in _STREAMS if name in file), _STREAMS[0]))
        self._limits = limits
        self._read = 0  # bytes of sheets
        self._shared: list[str] = []
        self._listed: list[_Listed] = []
        self._pictures: list[bytes] = []
        self._strings = Strings(_version(self._stream) == _EXCEL_97)
        for record in records(self._stream, 0):
            self._take(record)
        limits.hold_pages(len(self._listed))
        self._kept = Kept(file, b"".join(self._pictures), limits)

    def _take(self, record: Record) -> None:
        if record.kind == _PASSWORD:
            raise UnreadableDocument("is protected with a password")
        if record.kind == _CODE_PAGE:
            self._strings.code_page = record.number(0)
        elif record.kind == _SHARED_STRINGS:
            self._shared = shared_strings(record, self._limits)
        elif record.kind == _STORE:
            self._pictures += record.stretches
        elif record.kind == _SHEET and record.number(5, 1) != _MACROS:
            name = self._strings.at(record, 6, 1)
            self._listed.append(_Listed(record.number(0, 4), name, bool(record.number(4, 1) & _HIDDEN)))

    def names(self) -> Iterator[Block]:
        """The names of the sheets."""
        for number, sheet in enumerate(self._listed, 1):
            yield Block(sheet.name, Place(number, sheet.label).location("sheet name", "Name", "name"))

    def sheets(self) -> Iterator[Block | Gap]:
        """What is on the sheets."""
        cells = 0
        for number, listed in enumerate(self._listed, 1):
            place = Place(number, listed.label)
            for met in Sheet(place, self._strings, self._shared, self._kept).read(self._records_of(listed)):
                cells += isinstance(met, Block)
                self._limits.hold_cells(cells)
                yield met

    def _records_of(self, listed: _Listed) -> Iterator[Record]:
        """The records of a sheet. UnreadableDocument once sheets hold far more than the file, which they never do."""
        for record in records(self._stream, listed.place):
            self._read += sum(map(len, record.stretches)) + 1
            if self._read > _MOST_OF_THE_FILE * len(self._stream):
                raise UnreadableDocument("is damaged: its sheets overlap")
            yield record


def _version(stream: bytes) -> int:
    """The version of the workbook. UnreadableDocument where it is none, or older than compound files are."""
    begin = next(records(stream, 0), None)
    version = begin.number(0) if begin and begin.kind == BEGIN else 0
    if version not in (_EXCEL_97, _EXCEL_5):
        raise UnreadableDocument("is damaged: it is not a workbook inside")
    return version
