"""A story: its paragraphs, tables and notes (IDML File Format Specification, 10.4: Stories).

Paragraphs end where a break (Br) stands, at the end of what they are in, at a table, and where text of another
paragraph style begins: the ranges in which they lie may end anywhere. What is tracked as deleted is not read. Text that
a condition hides is read apart and said to be hidden.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from lxml import etree

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.idml.attributes import names, words
from msgcheck.formats.idml.items import ITEMS, Layers, anchored
from msgcheck.formats.labels import Labels, within
from msgcheck.formats.ooxml.names import Element, whole_number
from msgcheck.formats.ooxml.passage import Found, Passage, Piece

_DEEPEST = 20  # tables and notes in one another
_LONGEST_AUTHOR = 40  # characters of a name in a label

# Processing instructions that stand for characters ("<?ACE 8?>"), and how these are read. The number of a page, and the
# name of a section, are known only to who lays out the pages. The others do not show.
_CHARACTERS = {"8": "\t", "18": "#", "19": "#"}
_INSTRUCTION = "ACE"

_SAYING = re.compile(r"[^\s\ufeff]")
_FORCED_BREAK = "\N{LINE SEPARATOR}"

_RANGE, _PARAGRAPH_RANGE = "CharacterStyleRange", "ParagraphStyleRange"
_MET = (
    *("Content", "Br", _PARAGRAPH_RANGE, "Table", "Footnote", "Note", "Change", "EndnoteRange", "TextVariableInstance"),
    *ITEMS,
)


class Stand(NamedTuple):
    """What text is and where it stands in its story; `counted` where the number of the paragraph tells that."""

    element: str
    label: str
    counted: bool = False


_BODY = Stand("paragraph", "", counted=True)


class _Paragraph:
    """A paragraph on its way: its text, its text that does not show, and what is to be read after it.

    `beside` are the notes and items that are anchored in it. Where it has a `stand` of its own, it is of an endnote.
    """

    __slots__ = ("beside", "hidden", "pieces", "readings", "stand", "style")

    def __init__(self) -> None:
        self.style: str | None = None
        self.stand: Stand | None = None
        self.pieces: list[Piece] = []
        self.hidden: list[Piece] = []
        self.readings: list[Piece] = []  # of ruby
        self.beside: list[Element] = []

    @property
    def has_more(self) -> bool:
        """Whether there is anything in it but text that shows."""
        return bool(self.hidden or self.beside or self.readings)


class Story:
    """Reads one story.

    `xml` are the bytes of its part, in which words are looked for that few stories have.
    """

    def __init__(self, layers: Layers, hidden_conditions: frozenset[str], xml: bytes) -> None:
        self._layers = layers
        self._hidden_conditions = hidden_conditions
        self._may_hide = bool(hidden_conditions) or b"HiddenText" in xml
        self._met = (*_MET, _RANGE) if b"RubyString" in xml else _MET
        self._labels = Labels()
        self._depth = self._paragraphs = self._footnotes = self._endnotes = 0

    def read(self, element: Element, stand: Stand = _BODY) -> Iterator[Found]:
        """What a story, a cell, a note says: all that is in `element`, in paragraphs of its own, if they say anything.

        UnreadableDocument where these lie too deep in one another.
        """
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UnreadableDocument(f"nests tables and notes more than {_DEEPEST} levels deep")
        paragraph = _Paragraph()
        nodes = element.iterdescendants(*self._met)
        for node in nodes:
            tag = node.tag
            if tag == "Content":
                text = node.text
                if text and not self._may_hide and _FORCED_BREAK not in text and not len(node):
                    paragraph.pieces.append(Piece(text, node))  # as a rule, and there are many
                else:
                    self._say(node, paragraph)
            elif tag == "Br":
                if self._may_hide and self._is_hidden(node):
                    paragraph.hidden.append(Piece("\n", node, fixed=True))
                else:
                    yield from self._end(paragraph, stand, node)
            elif tag == _PARAGRAPH_RANGE:
                style = node.get("AppliedParagraphStyle")
                if style != paragraph.style:
                    yield from self._end(paragraph, stand)
                    paragraph.style = style
            elif tag == "Table":
                yield from self._end(paragraph, stand)
                yield from self._in_table(node, stand)
                self._pass_over(node, nodes)
            elif self._takes(node, tag, paragraph):
                self._pass_over(node, nodes)
        yield from self._end(paragraph, stand)
        self._depth -= 1

    def _say(self, content: Element, paragraph: _Paragraph) -> None:
        pieces = paragraph.hidden if self._may_hide and self._is_hidden(content) else paragraph.pieces
        if text := content.text:
            pieces.append(Piece(_shown(text) if _FORCED_BREAK in text else text, content))
        if len(content):
            pieces += _after_marks(content)

    def _is_hidden(self, node: Element) -> bool:
        """Whether text there does not show. Of several conditions on a range, one that shows is enough."""
        for around in node.iterancestors("HiddenText", _RANGE, _PARAGRAPH_RANGE):
            conditions = names(around, "AppliedConditions")
            if around.tag == "HiddenText" or (conditions and self._hidden_conditions.issuperset(conditions)):
                return True
        return False

    def _takes(self, node: Element, tag: str, paragraph: _Paragraph) -> bool:
        """Add what is no mere text to a paragraph; whether what is in it is done with as well."""
        if tag == "Change":
            return node.get("ChangeType") == "DeletedText"
        if tag == _RANGE:
            if node.get("RubyFlag") != "0":
                paragraph.readings += words(node, "RubyString")
            return False
        if tag == "EndnoteRange":
            self._endnotes += 1
            paragraph.stand = Stand("endnote", f"Endnote {self._endnotes}")
            return False
        if tag == "TextVariableInstance":  # the program fills in what it shows, from what is written elsewhere
            pieces = paragraph.hidden if self._may_hide and self._is_hidden(node) else paragraph.pieces
            pieces += (piece._replace(fixed=True) for piece in words(node, "ResultText"))
        else:
            paragraph.beside.append(node)
        return True

    def _pass_over(self, node: Element, nodes: Iterator[Element]) -> None:
        """Let `nodes` go on behind all that is in `node`, which it has just come to."""
        inside = sum(1 for _ in node.iterdescendants(*self._met))
        next(islice(nodes, inside, inside), None)

    def _in_table(self, table: Element, stand: Stand) -> Iterator[Found]:
        label = within(stand.label, self._labels.next("Table"))
        for row, column, cell in sorted(map(_located, table.iterchildren("Cell")), key=lambda one: one[:2]):
            yield from self.read(cell, Stand("table", within(label, f"row {row}, column {column}")))

    def _end(self, paragraph: _Paragraph, stand: Stand, end: Element | None = None) -> Iterator[Found]:
        """What a paragraph says; it is empty then for the next, which begins behind its `end`."""
        element, label, counted = paragraph.stand or stand
        if _say_anything(paragraph.pieces):
            if counted:
                self._paragraphs += 1
                label = f"paragraph {self._paragraphs}"
            yield Passage(element, label, tuple(paragraph.pieces))
        paragraph.pieces = []
        if paragraph.has_more:
            yield from self._end_rarities(paragraph, label)
        if paragraph.stand and (end is None or next(end.iterancestors("EndnoteRange"), None) is None):
            paragraph.stand = None  # the endnote is at its end

    def _end_rarities(self, paragraph: _Paragraph, label: str) -> Iterator[Found]:
        hidden, readings, beside = paragraph.hidden, paragraph.readings, paragraph.beside
        paragraph.hidden, paragraph.readings, paragraph.beside = [], [], []
        while hidden and hidden[-1].text == "\n":
            hidden.pop()
        if _say_anything(hidden):
            yield Passage("hidden text", within(label, "Hidden text"), tuple(hidden))
        for piece in readings:
            yield Passage("ruby", within(label, "Ruby"), (piece,))
        for anchor in beside:
            yield from self._beside(anchor)

    def _beside(self, anchor: Element) -> Iterator[Found]:
        if anchor.tag == "Footnote":
            self._footnotes += 1
            return self.read(anchor, Stand("footnote", f"Footnote {self._footnotes}"))
        if anchor.tag == "Note":
            author = "".join(piece.text for piece in words(anchor, "UserName"))[:_LONGEST_AUTHOR].strip()
            label = self._labels.next("Note") + (f" by {author}" if author else "")
            return self.read(anchor, Stand("note", label))
        return anchored(anchor, self._labels, self._layers)


def _located(cell: Element) -> tuple[int, int, Element]:
    """A cell with its row and its column, each counted from 1."""
    column, _, row = cell.get("Name", "").partition(":")
    return whole_number(row) + 1, whole_number(column) + 1, cell


def _say_anything(pieces: Iterable[Piece]) -> bool:
    """Whether there is more in a text than white space, and marks without width, which InDesign leaves in texts."""
    for piece in pieces:  # noqa: SIM110 - quicker than any(), and it is the first piece that says it
        if _SAYING.search(piece.text):
            return True
    return False


def _after_marks(content: Element) -> Iterator[Piece]:
    """The marks in a text that stand for characters, and the text behind each of them."""
    for mark in content:
        is_character = isinstance(mark, etree._ProcessingInstruction) and mark.target == _INSTRUCTION
        if character := _CHARACTERS.get((mark.text or "").strip()) if is_character else None:
            yield Piece(character, mark, fixed=True)
        if text := mark.tail:
            yield Piece(_shown(text), mark, tail=True)


def _shown(text: str) -> str:
    """Text as it shows, character by character: its forced line breaks are characters of their own."""
    return text.replace(_FORCED_BREAK, "\n")
