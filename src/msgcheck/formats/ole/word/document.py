"""Everything that a Word document says, in the order in which a reader meets it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from msgcheck.formats.labels import Labels, within
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.compound import CompoundFile
from msgcheck.formats.ole.cutting import cut_out
from msgcheck.formats.ole.embedded import embedded_gap
from msgcheck.formats.ole.pictures import picture_gap
from msgcheck.formats.ole.properties import properties
from msgcheck.formats.ole.word.drawings import Drawings
from msgcheck.formats.ole.word.formatting import Standing, Standings, looks
from msgcheck.formats.ole.word.information import Information
from msgcheck.formats.ole.word.paragraphs import Paragraph, Paragraphs
from msgcheck.formats.ole.word.pieces import Characters
from msgcheck.formats.ole.word.stories import Story, stories
from msgcheck.formats.ole.word.styles import kinds_of_styles
from msgcheck.formats.ooxml.outline import Headings, Outline
from msgcheck.model import Block, Gap, Held, Location

_MARGINALS = ("header", "footer")
_CELL = "\x07"  # ends one
_OBJECTS, _MACROS = "ObjectPool/", "Macros/"


def tour_document(file: CompoundFile, limits: Limits) -> Iterator[Block | Gap]:
    """Everything a document says. UnreadableDocument where it is none, is damaged, or protected with a password."""
    information = Information(file)
    reading = _Reading(information, Characters(information, limits), Drawings(file, information))
    yield from reading.stories(stories(information, limits))
    yield from reading.laid_over_the_text()
    for path in file.paths:
        if path.startswith(_OBJECTS) and path.count("/") == 1:
            label = reading.labels.next("Embedded file")
            unpack = partial(cut_out, file, path, limits.unpacked_bytes)
            yield embedded_gap(Location("body", None, Held.FILE, label, path), unpack)
    yield from properties(file)
    if any(path.startswith(_MACROS) for path in file.paths):
        yield Gap("Macros", "macros were not read")


class _Reading:
    """One document on its way; it counts tables and pictures through, and paragraphs below their headings."""

    def __init__(self, information: Information, characters: Characters, drawings: Drawings) -> None:
        self.labels = Labels()
        self._drawings = drawings
        self._characters = characters
        self._paragraphs = Paragraphs(characters, looks(information))
        self._standings = Standings(information)
        self._kinds = kinds_of_styles(information)
        self._outline = Outline(Headings(lambda: b""))

    def stories(self, stories: Iterable[Story]) -> Iterator[Block | Gap]:
        """What the stories say; a header or footer that a section repeats is read once."""
        met: set[str] = set()
        for story in stories:
            if story.part in _MARGINALS:
                said = f"{story.part} {self._characters.text[story.start : story.end]}"
                if said in met:
                    continue
                met.add(said)
            yield from self._story(story)

    def laid_over_the_text(self) -> Iterator[Block | Gap]:
        """What shapes are drawn as and what is said about them, and the pictures that they show."""
        for shape in self._drawings.shapes():
            address = f"drawing:{shape.place}"
            if shape.word_art:
                yield Block(shape.word_art, Location("body", None, "text box", self.labels.next("WordArt"), address))
            label = "Shape"
            if shape.picture:
                label = self.labels.next("Picture")
                location = Location("body", None, Held.PICTURE, label, address)
                yield picture_gap(location, self._drawings.pictures.unpacking(shape.picture))
            if shape.description:
                place = Location("body", None, "alternative text", f"{label} › Alternative text", address)
                yield Block(shape.description, place)

    def _story(self, story: Story) -> Iterator[Block | Gap]:
        cells = _Cells(self.labels)
        for paragraph in self._paragraphs.of(story.start, min(story.end, len(self._characters.text))):
            standing = self._standings.at(self._characters.place(paragraph.stop))
            label = cells.label(standing, paragraph)
            if label is not None and paragraph.says_something:
                yield from self._said(story, paragraph, standing, label)

    def _said(self, story: Story, paragraph: Paragraph, standing: Standing, cell: str) -> Iterator[Block | Gap]:
        element, label = story.element, within(story.label, cell)
        if cell:
            element = "table"
        elif not label and paragraph.text and not paragraph.text.isspace():
            element, label = self._outline.place_of(self._kinds.get(standing.style, "Paragraph"), paragraph.text)
        address = f"cp:{paragraph.start}-{paragraph.stop}"
        if paragraph.text:
            yield Block(paragraph.text, Location(story.part, None, element, label, address))
        if paragraph.hidden:
            hidden = within(label, "Hidden text")
            yield Block(paragraph.hidden, Location(story.part, None, "hidden text", hidden, address))
        for target in paragraph.links:
            place = Location(story.part, None, "link target", within(label, "Link target"), address)
            yield Block(target, place, ((0, len(target)),))
        for kept in paragraph.pictures:
            place = Location(story.part, None, Held.PICTURE, within(story.label, self.labels.next("Picture")), address)
            yield picture_gap(place, self._drawings.unpacking(kept))


class _Cells:
    """Follows the tables of a story, paragraph by paragraph. What is in a table in a cell counts as in that cell."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._table = ""
        self._row = self._column = 1

    def label(self, standing: Standing, paragraph: Paragraph) -> str | None:
        """The label of the cell in which a paragraph stands, empty for none; None for one that only ends a row."""
        if not standing.is_in_table:
            self._table = ""
            return ""
        if not self._table:
            self._table, self._row, self._column = self._labels.next("Table"), 1, 1
        if standing.ends_row:
            self._row, self._column = self._row + 1, 1
            return None
        label = f"{self._table} › row {self._row}, column {self._column}"
        self._column += paragraph.end == _CELL
        return label
