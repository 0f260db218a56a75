"""The parts of a workbook in the order in which a reader meets them (ISO/IEC 29500-1, 12.3).

The names of sheets and ranges; then sheet by sheet its cells, drawings and comments; then properties. Hidden sheets,
rows and columns are read and said to be hidden. The names of a table's columns stand in its cells, where they are
read. What a pivot table shows are cells as well; the rows that it keeps behind them are a gap.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.inside import PICTURE
from msgcheck.formats.labels import Labels, within
from msgcheck.formats.ooxml.drawing import sheet_shapes
from msgcheck.formats.ooxml.names import Element, attribute, tags
from msgcheck.formats.ooxml.package import Package, Part, PartInPieces
from msgcheck.formats.ooxml.passage import EMBEDDED, Found, Passage, Piece, Unread, held_in_attribute
from msgcheck.formats.ooxml.sheet import ROW, Cells
from msgcheck.formats.ooxml.sheet_comments import notes, old_drawing, threads
from msgcheck.formats.ooxml.strings import STRING, SharedStrings
from msgcheck.formats.ooxml.tour import Met, Place, Tour, damaged
from msgcheck.model import Gap, Held

_WORKBOOK = tags("s:workbook")
_SHEET = tags("s:sheet")
_DEFINED_NAME = tags("s:definedName")
_TABLE = tags("x14:table")
_HIDDEN = ("hidden", "veryHidden")
_BUILT_IN = "_xlnm."  # begins the names that Office itself gives to print areas and the like
_STRINGS = "Texts of the cells"
_BEHIND = {  # kinds of relationships of the workbook that lead to what is not read
    "pivotcachedefinition": Gap("Pivot tables", "rows kept behind pivot tables were not read"),
    "externallink": Gap("External links", "values kept from other workbooks were not read"),
    "vbaproject": Gap("Macros", "macros were not read"),
}

_UNREAD = {  # the same of a sheet
    "oleobject": Unread("Embedded file", EMBEDDED, Held.FILE),
    "package": Unread("Embedded document", EMBEDDED, Held.FILE),
    "control": Unread("Form control", "form controls of this kind are not read"),
    "image": Unread("Background picture", PICTURE, Held.PICTURE),
}


def tour_workbook(package: Package) -> Iterator[Met]:
    """Everything a workbook says. UnreadableDocument where it is none, or its list of sheets is damaged."""
    main = package.main_part("main+xml")
    if main.root.tag not in _WORKBOOK:
        raise UnreadableDocument("is not a workbook inside")
    tour = Tour(package)
    sheets = list(_SHEET.within(main.root))
    package.limits.hold_pages(len(sheets))
    yield from tour.through(main, Place("workbook", None, ""), _names(main.root))
    strings, lost = _shared_strings(tour, main)
    yield from lost
    reading = _Sheets(tour, main, Cells(strings, package.limits))
    for number, sheet in enumerate(sheets, 1):
        yield from reading.sheet(number, sheet)
    yield from tour.properties()
    yield from (gap for kind, gap in _BEHIND.items() if main.links.to(kind))


def _names(root: Element) -> Iterator[Found]:
    """The names of sheets; those of ranges, which are no words, with what is said of them."""
    for sheet in _SHEET.within(root):
        name = sheet.get("name", "")
        yield Passage("sheet name", within(_label(sheet), "Name"), (Piece(name, sheet, "name"),))
    for defined in _DEFINED_NAME.within(root):
        name = defined.get("name", "")
        if name.startswith(_BUILT_IN):
            continue
        label = f"Name {name}"
        yield Passage("defined name", label, (Piece(name, defined, "name", fixed=True),), opaque=True)
        for said in ("comment", "description"):
            if pieces := held_in_attribute(defined, said):
                yield Passage("defined name", within(label, said.capitalize()), pieces)


def _shared_strings(tour: Tour, main: Part) -> tuple[SharedStrings, list[Gap]]:
    for name in main.links.to("sharedstrings"):
        opened = tour.open_in_pieces(name, _STRINGS, STRING)
        if isinstance(opened, PartInPieces):
            strings = SharedStrings(opened.elements, tour.package.limits)
            return strings, [damaged(_STRINGS)] if strings.breaks_off else []
        return _none(tour), [opened or damaged(_STRINGS)]
    return _none(tour), []


def _none(tour: Tour) -> SharedStrings:
    return SharedStrings(iter(()), tour.package.limits)


class _Sheets:
    """The sheets on their way by, each with what hangs on it."""

    def __init__(self, tour: Tour, main: Part, cells: Cells) -> None:
        self._tour = tour
        self._main = main
        self._cells = cells

    def sheet(self, number: int, sheet: Element) -> Iterator[Met]:
        """What the sheet listed as `sheet`, the one of that number, says."""
        place = Place("sheet", number, _label(sheet))
        name = self._main.links.target(attribute(sheet, "r:id"))
        part = damaged(place.label) if name is None else self._tour.open_in_pieces(name, place.label, ROW)
        if isinstance(part, Gap):
            yield part
        elif part is not None:
            yield from self._tour.through(part, place, self._cells.read(part.elements))
            yield from self._hanging_on(part, place)

    def _hanging_on(self, part: PartInPieces, place: Place) -> Iterator[Met]:
        for kind, walk in (
            ("drawing", sheet_shapes),
            ("vmldrawing", old_drawing),
            ("comments", notes),
            ("threadedcomment", threads),
            ("table", _table),
        ):
            if kind != "vmldrawing" or not part.links.to("ctrlprop"):  # newer files say their captions in the drawing
                yield from self._tour.linked(part.links, kind, place, walk)
        for kind, unread in _UNREAD.items():
            labels = Labels()
            for name in part.links.to(kind):
                met = place._replace(label=within(place.label, labels.next(unread.label)))
                if unread.held is Held.OTHER:
                    yield Gap(met.label, unread.why)
                else:
                    yield from self._tour.enclosed(name, met, unread, f"{part.name}#{kind}")


def _table(root: Element) -> Iterator[Found]:
    """What people who cannot see a table hear of it."""
    for table in _TABLE.within(root):
        for said in ("altText", "altTextSummary"):
            if pieces := held_in_attribute(table, said):
                yield Passage("alternative text", f"Table {root.get('displayName', '')} › Alternative text", pieces)


def _label(sheet: Element) -> str:
    hidden = " (hidden)" if sheet.get("state") in _HIDDEN else ""
    return f"Sheet {sheet.get('name', '')}{hidden}"
