"""A story of a document: its body, a header, a footnote (ISO/IEC 29500-1, 17.2), read as Word shows it.

What is tracked as inserted is read, what is tracked as deleted is not; of a field its result, not its code. Text
that is formatted as hidden is read apart and said to be hidden. A prompt in an unfilled content control shows and
prints like any text, and is read as such.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from msgcheck.formats.labels import Labels, within
from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml.cells import TABLES, Cells
from msgcheck.formats.ooxml.iteration import child
from msgcheck.formats.ooxml.names import Element, attribute, tags
from msgcheck.formats.ooxml.objects import drawn
from msgcheck.formats.ooxml.outline import Outline
from msgcheck.formats.ooxml.passage import Found, Passage, embedded_file
from msgcheck.formats.ooxml.runs import RUN_CONTENT, Runs

_OBJECTS = ("w:drawing", "w:pict", "w:object")
_DELETED = ("w:del", "w:moveFrom")
_MET = tags("w:p", "w:sectPr", "w:altChunk", *RUN_CONTENT, *TABLES, *_OBJECTS, *_DELETED)
_PROPERTIES = tags("w:pPr")
_STYLE = tags("w:pStyle")


class Story:
    """Reads the stories that lie in one part; counts their tables, pictures and text boxes through.

    `sections` fills with the properties of sections (w:sectPr) that are met.
    """

    def __init__(self, root: Element, limits: Limits, outline: Outline | None = None) -> None:
        self.sections: list[Element] = []
        self._limits = limits
        self._outline = outline
        self._runs = Runs(root)
        self._labels = Labels()

    @property
    def notes(self) -> list[Element]:
        """The references to footnotes and endnotes met so far."""
        return self._runs.notes

    def read(self, story: Element, labels: Mapping[Element, str] | None = None) -> Iterator[Found]:
        """What the paragraphs and tables in `story` say.

        `labels` tells where the notes or comments in it stand. With an outline, paragraphs that stand nowhere in
        particular are labelled by that.
        """
        return self._read(story, {story: "", **(labels or {})}, "paragraph")

    def _read(self, story: Element, labels: Mapping[Element, str], element: str) -> Iterator[Found]:
        cells = Cells(labels, self._labels)
        paragraph = story
        nodes = _MET.within(story)
        for node in nodes:
            name = _MET[node.tag]
            if name in RUN_CONTENT:
                self._runs.take(node, name)
            elif name == "w:p":
                if self._runs.hold_something:
                    yield from self._said(paragraph, cells, element)
                paragraph = node
            elif name in TABLES:
                cells.enter(node, name)
            elif name == "w:sectPr":
                self.sections.append(node)
            elif name == "w:altChunk":
                self._runs.others.append(embedded_file("Inserted file", attribute(node, "r:id")))
            else:
                _pass_over(node, nodes)
                if name in _OBJECTS:
                    self._runs.objects.append(node)
        yield from self._said(paragraph, cells, element)

    def _said(self, paragraph: Element, cells: Cells, element: str) -> Iterator[Found]:
        """What has been gathered of `paragraph`, with what is anchored in it."""
        runs = self._runs
        pieces, hidden, objects, others = runs.pieces, runs.hidden, runs.objects, runs.others
        label, is_cell = cells.place(paragraph)
        if is_cell:
            element = "table"
        elif self._outline is not None and not label:
            element, label = self._outline.place(_style(paragraph), pieces)
        runs.begin_paragraph()
        if pieces:
            yield Passage(element, label, tuple(pieces))
        if hidden:
            yield Passage("hidden text", within(label, "Hidden text"), tuple(hidden))
        for thing in objects:
            yield from drawn(thing, self._labels, self._box)
        yield from others

    def _box(self, content: Element, label: str) -> Iterator[Found]:
        self._limits.hold_xml_depth(sum(1 for _ in content.iterancestors()))
        return self._read(content, {content: label}, "text box")


def _style(paragraph: Element) -> str | None:
    properties = child(paragraph, _PROPERTIES)
    style = None if properties is None else child(properties, _STYLE)
    return None if style is None else attribute(style, "w:val")


def _pass_over(node: Element, nodes: Iterator[Element]) -> None:
    """Let `nodes` go on behind all that is below `node`, which it has just come to."""
    below = sum(1 for _ in _MET.within(node)) - 1
    next(islice(nodes, below, below), None)
