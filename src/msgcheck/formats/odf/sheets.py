"""A spreadsheet: its sheets with their names, cells, comments and shapes; defined names; headers and footers.

A cell that is repeated stands once in the file and is read once, however large the block that it fills.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.limits import Limits
from msgcheck.formats.odf.cells import cell_paragraphs, column_letters, is_text, is_worth_reading, plain_piece, together
from msgcheck.formats.odf.fills import fills_in
from msgcheck.formats.odf.marginals import read_marginals
from msgcheck.formats.odf.names import Element, tag, tags
from msgcheck.formats.odf.parts import CONTENT, Parts
from msgcheck.formats.odf.story import Cell, Row, Stand, Story, cells, rows
from msgcheck.formats.odf.styles import hidden_table_styles, masters_in_use
from msgcheck.formats.odf.tour import Tour
from msgcheck.formats.ooxml.passage import Found, Passage, Piece
from msgcheck.formats.ooxml.tour import Met, Place

_SHEET = tag("table:table")
_NAME = tag("table:name")
_STYLE_NAME = tag("table:style-name")
_PARAGRAPH = tag("text:p")
_BESIDE_THE_CELLS = tags("table:shapes", "office:forms")
_DESCRIPTIONS = (tag("table:title"), tag("table:desc"))
_NAMES_OF_SHEET = tag("table:named-expressions")
_DEFINED = (tag("table:named-range"), tag("table:named-expression"), tag("table:database-range"))
_MESSAGES = (tag("table:help-message"), tag("table:error-message"))
_MESSAGE_TITLE = tag("table:title")


def tour_sheets(parts: Parts) -> Iterator[Met]:
    """Everything a spreadsheet says. UnreadableDocument where it is none, or its main part is damaged."""
    body = parts.body("office:spreadsheet")
    marginals = Story(parts.charts)
    if parts.styles is not None:
        masters = masters_in_use(parts.content, parts.styles, lambda name: parts.say("style-name", name, CONTENT))
        read_marginals(masters, marginals)
    story = Story(parts.charts, fills=fills_in(parts))
    return Tour(parts).whole(_workbook(body, story, hidden_table_styles(parts), parts.limits), marginals.met)


def _workbook(body: Element, story: Story, hidden: frozenset[str], limits: Limits) -> Iterator[tuple[Place, Found]]:
    """What is met in the sheets, row by row, since there may be millions of cells; then what belongs to no sheet."""
    count = 0
    for number, sheet in enumerate(body.iterchildren(_SHEET), 1):
        _enter_sheet(sheet, number, sheet.get(_STYLE_NAME) in hidden, story)
        for row in rows(sheet):
            _read_row(row, story)
            count += len(story.met)
            limits.hold_cells(count)
            yield from story.met
            story.met.clear()
        story.read(sheet.iterchildren(*_BESIDE_THE_CELLS), Stand("text", ""))
    _read_messages(body, story)
    _read_defined_names(body, story)
    yield from story.met


def _enter_sheet(sheet: Element, number: int, is_hidden: bool, story: Story) -> None:
    name = sheet.get(_NAME, "")
    label = f"Sheet {name or number}"
    story.enter(Place("sheet", number, f"{label} (hidden)" if is_hidden else label))
    story.say(Passage("sheet name", "Name", (Piece(name, sheet, _NAME),)))
    for description in sheet.iterchildren(*_DESCRIPTIONS):
        story.say(Passage("alternative text", "Alternative text", (Piece(description.text or "", description),)))


def _read_row(row: Row, story: Story) -> None:
    for cell in cells(row.element, is_worth_reading):
        piece = plain_piece(cell.element)
        if piece is None:
            _read_cell(cell, _cell_label(row, cell), story)
        else:
            story.say(Passage("cell", _cell_label(row, cell), (piece,)))


def _read_cell(cell: Cell, label: str, story: Story) -> None:
    """Read a cell of several paragraphs, or with a comment, a link, a shape."""
    paragraphs = cell_paragraphs(cell.element) if is_text(cell.element) else []
    if pieces := together(paragraphs):
        story.say(Passage("cell", label, tuple(pieces)))
    stand = Stand("cell", label)
    for paragraph in paragraphs:
        story.beside(paragraph, stand)
    story.read((one for one in cell.element if one.tag != _PARAGRAPH), stand)


def _cell_label(row: Row, cell: Cell) -> str:
    """ "B7", or "B7:D9" for a cell that is repeated."""
    first = f"{column_letters(cell.column)}{row.number}"
    if cell.repeated == 1 and row.repeated == 1:
        return first
    return f"{first}:{column_letters(cell.column + cell.repeated - 1)}{row.number + row.repeated - 1}"


def _read_messages(body: Element, story: Story) -> None:
    """What is said when a cell is chosen, or filled with what it does not take."""
    story.enter(Place("message", None, ""))
    for message in _beside_the_cells(body, *_MESSAGES):
        label = story.labels.next("Message")
        if title := message.get(_MESSAGE_TITLE):
            story.say(Passage("message", label, (Piece(title, message, _MESSAGE_TITLE),)))
        story.read(message, Stand("message", label))


def _read_defined_names(body: Element, story: Story) -> None:
    story.enter(Place("defined name", None, ""))
    for defined in _beside_the_cells(body, *_DEFINED):
        if name := defined.get(_NAME):
            story.say(Passage("defined name", story.labels.next("Defined name"), (Piece(name, defined, _NAME),)))


def _beside_the_cells(body: Element, *tags: str) -> Iterator[Element]:
    """The elements of those tags, without a search among the cells, of which there may be millions."""
    for one in body:
        for holder in one.iterchildren(_NAMES_OF_SHEET) if one.tag == _SHEET else (one,):
            yield from holder.iter(*tags)
