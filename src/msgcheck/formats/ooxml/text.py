"""Text bodies of DrawingML: paragraphs of runs, fields, formulas and line breaks (ISO/IEC 29500-1, 21.1.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgcheck.formats.labels import within
from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.passage import Passage, Piece, held_in_attribute

_BULLETS = ("a:buChar", "a:buAutoNum", "a:buBlip")
_TEXT = tags("a:p", "a:t", "a:br", "m:t", "a:hlinkClick", "a:hlinkMouseOver", *_BULLETS)

_LABEL_LINES = 3  # a label has at most so many lines,
_LABEL_LINE = 24  # of at most so many characters
_SENTENCE_ENDS = (".", "!", "?", ":", ";", ",")


class Said(NamedTuple):
    """What a text body says: the pieces of each paragraph that has any, and the tooltips of its links."""

    paragraphs: list[tuple[Piece, ...]]
    tooltips: list[tuple[Piece, ...]]
    is_list: bool = False

    def passages(self, element: str, label: str) -> Iterator[Passage]:
        """The paragraphs, one passage each, then the tooltips."""
        for pieces in self.paragraphs:
            yield Passage(element, label, pieces)
        for tooltip in self.tooltips:
            yield Passage("link tooltip", within(label, "Link tooltip"), tooltip)

    def in_one_paragraph(self) -> Said:
        """The same with a line break between the paragraphs: a title broken over several is still one title."""
        pieces: list[Piece] = []
        for paragraph in self.paragraphs:
            if pieces:
                pieces.append(Piece("\n", paragraph[0].element, fixed=True))
            pieces += paragraph
        return self._replace(paragraphs=[tuple(pieces)] if pieces else [])

    def with_labels_whole(self) -> Said:
        """The same; but a few short lines without bullets or full stops are a label, broken to fit its shape."""
        if self.is_list or not 1 < len(self.paragraphs) <= _LABEL_LINES:
            return self
        lines = ["".join([piece.text for piece in pieces]) for pieces in self.paragraphs]
        return self.in_one_paragraph() if are_label(lines) else self


SILENT = Said([], [])


def are_label(lines: Sequence[str]) -> bool:
    """Whether lines are a label that is broken to fit its shape: few, short, without full stops."""
    return len(lines) <= _LABEL_LINES and all(
        len(line.strip()) <= _LABEL_LINE and not line.strip().endswith(_SENTENCE_ENDS) for line in lines
    )


def said_in(body: Element) -> Said:
    """What `body` (a:txBody and its like, or anything around one) says."""
    said = Said([], [])
    pieces: list[Piece] = []
    is_list = False
    for node in _TEXT.within(body):
        name = _TEXT[node.tag]
        if name in ("a:t", "m:t"):
            pieces.append(Piece(node.text or "", node))
        elif name == "a:br":
            pieces.append(Piece("\n", node, fixed=True))
        elif name == "a:p":
            if pieces:
                said.paragraphs.append(tuple(pieces))
                pieces = []
        elif name in _BULLETS:
            is_list = True
        elif tooltip := held_in_attribute(node, "tooltip"):
            said.tooltips.append(tooltip)
    if pieces:
        said.paragraphs.append(tuple(pieces))
    return said._replace(is_list=True) if is_list else said


def paragraphs(body: Element, element: str, label: str) -> Iterator[Passage]:
    """The paragraphs of `body` as passages, then the tooltips of its links."""
    return said_in(body).passages(element, label)
