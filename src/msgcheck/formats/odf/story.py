"""A story: text in blocks, as it stands in a body, a header, a note, a cell, a shape (part 3, 4 and 5).

Containers that mean nothing to a reader (lists, sections, indexes) are looked through. Text that is formatted as
hidden is read apart and said to be hidden. What is tracked as deleted is not read, what is tracked as inserted is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from types import MappingProxyType
from typing import NamedTuple

from msgcheck.formats.labels import Labels, within
from msgcheck.formats.odf import shapes
from msgcheck.formats.odf.fills import Fills, fill_of
from msgcheck.formats.odf.forms import FORMS, form_texts
from msgcheck.formats.odf.names import Element, tag, tags
from msgcheck.formats.odf.paragraphs import DRAWN, Paragraph
from msgcheck.formats.ooxml.names import whole_number
from msgcheck.formats.ooxml.outline import Headings, Outline
from msgcheck.formats.ooxml.passage import Found, Passage, Piece
from msgcheck.formats.ooxml.tour import Place

_PARAGRAPH = tag("text:p")
_HEADING = tag("text:h")
_SECTION = tag("text:section")
_TABLE = tag("table:table")
_ROW = tag("table:table-row")
_ROW_GROUPS = tags("table:table-rows", "table:table-header-rows", "table:table-row-group")
_CELL = tag("table:table-cell")  # not those that another cell lies over
_ROWS_REPEATED = tag("table:number-rows-repeated")
_COLUMNS_REPEATED = tag("table:number-columns-repeated").encode()  # quicker with bytes: asked for every cell
_NOTE = tag("text:note")
_NOTE_CLASS = tag("text:note-class")
_NOTE_BODY = tag("text:note-body")
_RUBY = tag("text:ruby-text")
_COMMENTS = tags("office:annotation", "officeooo:annotation")
_AUTHOR = tag("dc:creator")
_STYLE_NAME = tag("text:style-name")
_DISPLAY = tag("text:display")
_TARGET = tag("xlink:href")
_SILENT = tags(
    "text:tracked-changes", "table:tracked-changes", "text:variable-decls", "text:sequence-decls",
    "text:user-field-decls", "text:dde-connection-decls", "text:table-of-content-source",
    "text:alphabetical-index-source", "text:illustration-index-source", "text:table-index-source",
    "text:object-index-source", "text:user-index-source", "text:bibliography-source", "office:event-listeners",
    "anim:par", "anim:seq", "table:table-source", "draw:enhanced-geometry", "dc:creator", "dc:date",
)  # fmt: skip
_LONGEST_AUTHOR = 40  # characters of a name in a label


class Stand(NamedTuple):
    """What text is and where it stands within its place; `outlined` where headings above it tell that."""

    element: str
    label: str
    outlined: bool = False
    hidden: bool = False
    listed: bool = False


class Row(NamedTuple):
    """A row of a table: its cells that show, the number of the first of its kind and how often it is repeated."""

    element: Element
    number: int
    repeated: int


class Cell(NamedTuple):
    """A cell of a row: the number of its column, and in how many columns it is repeated."""

    element: Element
    column: int
    repeated: int


class Story:
    """Reads the stories of one part, and counts what it meets through.

    `met` fills with what is met, in order, each with its place. `charts` names the objects that are charts, `hiding`
    the styles whose text does not show, `titles` those of the document's title; `fills` are the pictures that fill.
    """

    def __init__(
        self,
        charts: frozenset[str],
        hiding: frozenset[str] = frozenset(),
        titles: frozenset[str] = frozenset(),
        fills: Fills = MappingProxyType({}),
    ) -> None:
        self.charts = charts
        self.fills = fills
        self.met: list[tuple[Place, Found]] = []
        self.place = Place("body", None, "")
        self.labels = Labels()
        self.is_template = False  # whether a master page is being read
        self.lists = 0  # lists met
        self._hiding = hiding
        self._titles = titles
        self._outline = Outline(Headings(lambda: b""))
        self._notes = {"footnote": 0, "endnote": 0}
        self._comments = Labels()
        self._ways = {
            _PARAGRAPH: self._paragraph,
            _HEADING: self._paragraph,
            _SECTION: self._section,
            _TABLE: self._table,
            tag("text:list"): self._list,
            **dict.fromkeys(_SILENT, _pass_over),
            **dict.fromkeys(_COMMENTS, self._comment),
            **dict.fromkeys(DRAWN, self._shape),
            **dict.fromkeys(FORMS, self._form),
        }

    def enter(self, place: Place) -> None:
        """Go on to another place, where pictures and tables are counted anew."""
        self.place = place
        self.labels = Labels()

    def say(self, found: Found) -> None:
        """Note something that is met at the present place."""
        self.met.append((self.place, found))

    def say_fill(self, element: Element, label: str) -> None:
        """Say what picture fills a shape or page, if one does."""
        if fill := fill_of(element, self.fills, label):
            self.say(fill)

    def read(self, elements: Iterable[Element], stand: Stand) -> None:
        """Read `elements`, one after another: those that stand in a container, as a rule."""
        for element in elements:
            way = self._ways.get(element.tag)
            if way is not None:
                way(element, stand)
            elif len(element):
                self.read(element, stand)

    def _paragraph(self, element: Element, stand: Stand) -> None:
        style = element.get(_STYLE_NAME, "")
        paragraph = Paragraph(element, self._hiding, stand.hidden)
        if stand.outlined and paragraph.pieces:
            kind = "Heading1" if element.tag == _HEADING else "Title" if style in self._titles else None
            name, label = self._outline.place(kind, paragraph.pieces)
            stand = stand._replace(element=name, label=label)
        if paragraph.pieces:
            self.say(Passage(stand.element, stand.label, tuple(paragraph.pieces)))
        if paragraph.hidden:
            self.say(Passage("hidden text", within(stand.label, "Hidden text"), tuple(paragraph.hidden)))
        self.beside(paragraph, stand)

    def beside(self, paragraph: Paragraph, stand: Stand) -> None:
        """Read what is anchored in a paragraph, and say where its links lead."""
        stand = stand._replace(label="") if stand.outlined else stand
        for element in paragraph.beside:
            if element.tag == _NOTE:
                self._note(element)
            elif element.tag == _RUBY:
                reading = Paragraph(element, self._hiding, stand.hidden)
                self.say(Passage("ruby", within(stand.label, "Ruby"), tuple(reading.pieces)))
            else:
                self.read((element,), stand)
        for link in paragraph.links:
            self.say_target(link, stand.label)

    def say_target(self, link: Element, label: str) -> None:
        """Say where a link leads, unless that is in the document."""
        target = link.get(_TARGET, "")
        if target and not target.startswith("#"):
            piece = Piece(target, link, _TARGET)
            self.say(Passage("link target", within(label, "Link target"), (piece,), opaque=True))

    def _note(self, note: Element) -> None:
        kind = "endnote" if note.get(_NOTE_CLASS) == "endnote" else "footnote"
        self._notes[kind] += 1
        place, self.place = self.place, Place(kind, None, "")
        for body in note.iterchildren(_NOTE_BODY):
            self.read(body, Stand("paragraph", f"{kind.capitalize()} {self._notes[kind]}"))
        self.place = place

    def _comment(self, comment: Element, stand: Stand) -> None:
        place = self.place
        if not place.label:
            self.place = Place("comment", None, "")
        author = "".join(one.text or "" for one in comment.iterchildren(_AUTHOR))[:_LONGEST_AUTHOR].strip()
        label = self._comments.next("Comment") + (f" by {author}" if author else "")
        self.read(comment, Stand("comment", label if not place.label else within(stand.label, label)))
        self.place = place

    def _section(self, section: Element, stand: Stand) -> None:
        self.read(section, stand._replace(hidden=stand.hidden or section.get(_DISPLAY) == "none"))

    def _list(self, element: Element, stand: Stand) -> None:
        self.lists += 1
        self.read(element, stand)

    def _table(self, table: Element, stand: Stand) -> None:
        self.table(table, within(stand.label, self.labels.next("Table")), stand.hidden)

    def table(self, table: Element, label: str, is_hidden: bool = False) -> None:
        """Read the cells of a table in a text or on a slide."""
        for row in rows(table):
            for cell in cells(row.element):
                where = within(label, f"row {row.number}, column {cell.column}")
                self.read(cell.element, Stand("table", where, hidden=is_hidden))

    def _shape(self, shape: Element, stand: Stand) -> None:
        shapes.read_shape(shape, stand, self)

    def _form(self, form: Element, stand: Stand) -> None:
        label = "" if stand.outlined else stand.label
        for passage in form_texts(form, self.labels):
            self.say(passage._replace(label=within(label, passage.label)))


def rows(table: Element) -> Iterator[Row]:
    """The rows of a table, those in groups among them. A repeated row comes once."""
    number = 1
    for element in _row_elements(table):
        repeated = times(element.get(_ROWS_REPEATED))
        yield Row(element, number, repeated)
        number += repeated


def _row_elements(holder: Element) -> Iterator[Element]:
    for element in holder:
        if element.tag == _ROW:
            yield element
        elif element.tag in _ROW_GROUPS:
            yield from _row_elements(element)


def cells(row: Element, is_worth_reading: Callable[[Element], bool] = lambda _: True) -> Iterator[Cell]:
    """The cells of a row that show, hold anything and are worth it. A repeated cell comes once."""
    column = 1
    for element in row:
        repeated = element.get(_COLUMNS_REPEATED)
        if len(element) and is_worth_reading(element) and element.tag == _CELL:
            yield Cell(element, column, times(repeated))
        column += times(repeated) if repeated else 1


def times(repeated: str | None) -> int:
    """How often something stands there, by an attribute that says so where it is not once."""
    return max(1, whole_number(repeated)) if repeated else 1


def _pass_over(element: Element, stand: Stand) -> None:
    """Nothing that shows stands in `element`."""
