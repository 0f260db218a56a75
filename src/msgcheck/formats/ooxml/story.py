"""A story of a document: its body, a header, a footnote (ISO/IEC 29500-1, 17.2), read as Word shows it.

What is tracked as inserted is read, what is tracked as deleted is not; of a field its result, not its code. Text
that is formatted as hidden is read apart and said to be hidden. A prompt in an unfilled content control shows and
prints like any text, and is read as such.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml.fields import Fields
from msgcheck.formats.ooxml.names import Element, attribute, tags, whole_number
from msgcheck.formats.ooxml.objects import drawn
from msgcheck.formats.ooxml.outline import Outline
from msgcheck.formats.ooxml.passage import EMBEDDED, Found, Labels, Passage, Unread, within
from msgcheck.formats.ooxml.runs import gather

_PARAGRAPH = tags("w:p")
_TABLE = tags("w:tbl")
_ROW = tags("w:tr")
_CELL = tags("w:tc")
_CHUNK = tags("w:altChunk")
_WRAPPERS = tags(
    "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "mc:AlternateContent", "mc:Choice", "mc:Fallback"
)
_PROPERTIES = tags("w:pPr")
_STYLE = tags("w:pStyle")
_CELL_PROPERTIES = tags("w:tcPr")
_SPAN = tags("w:gridSpan")


class Story:
    """Reads the stories that lie in one part; counts their tables, pictures and text boxes through.

    `notes` fills with the references to footnotes and endnotes, in the order of reading.
    """

    def __init__(self, root: Element, limits: Limits, outline: Outline | None = None) -> None:
        self.notes: list[Element] = []
        self._limits = limits
        self._outline = outline
        self._fields = Fields(root)
        self._labels = Labels()

    def read(self, container: Element, label: str = "") -> Iterator[Found]:
        """What the paragraphs and tables in `container` say, which stands at `label`.

        With an outline, paragraphs outside tables and text boxes are labelled by it.
        """
        return self._blocks(container, label, "paragraph")

    def _blocks(self, container: Element, label: str, element: str) -> Iterator[Found]:
        self._hold_depth(container)
        for block in self._contents(container):
            if block.tag in _PARAGRAPH:
                yield from self._paragraph(block, label, element)
            elif block.tag in _TABLE:
                yield from self._table(block, within(label, self._labels.next("Table")))
            elif block.tag in _CHUNK:
                yield Unread(within(label, "Inserted file"), EMBEDDED)

    def _contents(self, container: Element) -> Iterator[Element]:
        """The children of `container`, content controls and other wrappers looked through."""
        for child in container:
            if child.tag in _WRAPPERS:
                self._hold_depth(child)
                yield from self._contents(child)
            else:
                yield child

    def _table(self, table: Element, label: str) -> Iterator[Found]:
        rows = (child for child in self._contents(table) if child.tag in _ROW)
        for row, cells in enumerate(rows, 1):
            column = 1
            for cell in self._contents(cells):
                if cell.tag in _CELL:
                    yield from self._blocks(cell, within(label, f"row {row}, column {column}"), "table")
                    column += _columns(cell)

    def _paragraph(self, paragraph: Element, label: str, element: str) -> Iterator[Found]:
        gathered = gather(paragraph, self._fields)
        text = "".join([piece.text for piece in gathered.pieces])
        if text.strip():
            if self._outline is not None and not label:
                element, label = self._outline.label(_style(paragraph), text)
            yield Passage(element, label, tuple(gathered.pieces))
        if gathered.hidden:
            yield Passage("hidden text", within(label, "Hidden text"), tuple(gathered.hidden))
        for thing in gathered.objects:
            yield from drawn(thing, self._labels, self._box)
        yield from gathered.others
        self.notes += gathered.notes

    def _box(self, content: Element, label: str) -> Iterator[Found]:
        return self._blocks(content, label, "text box")

    def _hold_depth(self, element: Element) -> None:
        self._limits.hold_xml_depth(sum(1 for _ in element.iterancestors()))


def _style(paragraph: Element) -> str | None:
    for properties in paragraph.iterchildren(*_PROPERTIES):
        for style in properties.iterchildren(*_STYLE):
            return attribute(style, "w:val")
    return None


def _columns(cell: Element) -> int:
    """How many columns of its table a cell takes."""
    for properties in cell.iterchildren(*_CELL_PROPERTIES):
        for span in properties.iterchildren(*_SPAN):
            return max(1, whole_number(attribute(span, "w:val")))
    return 1
