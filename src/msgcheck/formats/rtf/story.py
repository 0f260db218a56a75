"""A story of a document: its body, a header, a footnote, the text in a box; read as Word shows it.

What is tracked as deleted never gets here. Text that is formatted as hidden is read apart and said to be hidden.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgcheck.formats.labels import Labels, within
from msgcheck.formats.rtf.cells import Cells
from msgcheck.formats.rtf.outline import Outline, Style
from msgcheck.formats.rtf.passage import Found, Passage, Piece


class Story:
    """Gathers what stands in a story, paragraph by paragraph.

    `found` is what it says, `beside` what hangs on the paragraph that is being read: pictures, text boxes, where links
    lead. `element` is what its paragraphs are; with an outline, those that stand nowhere in particular are labelled
    by that. `place` is the label of the story itself. `then` is told when the story has ended.
    """

    def __init__(
        self,
        then: Callable[[Story], None],
        labels: Labels,
        element: str = "paragraph",
        place: str = "",
        outline: Outline | None = None,
    ) -> None:
        self.labels = labels
        self.found: list[Found] = []
        self.beside: list[Found] = []
        self.is_endnote = False  # of a note
        self.has_number = False  # of a note: its mark is a number and no sign of its own
        self.cells = Cells(labels)
        self._then = then
        self._element = element
        self._place = place
        self._outline = outline
        self._pieces: list[Piece] = []
        self._hidden: list[Piece] = []

    def say(self, pieces: Iterable[Piece], is_hidden: bool) -> None:
        """Add text to the paragraph that is being read."""
        (self._hidden if is_hidden else self._pieces).extend(pieces)

    def end_paragraph(self, level: int, style: Style) -> None:
        """Go on to the next paragraph. The one that ends stands so many tables deep."""
        cell = self.cells.place(level)
        if not (self._pieces or self._hidden or self.beside):
            return
        element, label = "table" if cell else self._element, within(self._place, cell)
        if self._outline is not None and not label:
            element, label = self._outline.place(style, self._pieces)
        if self._pieces:
            self.found.append(Passage(element, label, tuple(self._pieces)))
        if self._hidden:
            self.found.append(Passage("hidden text", within(label, "Hidden text"), tuple(self._hidden)))
        self.found += self.beside
        self._pieces, self._hidden, self.beside = [], [], []

    def end(self, level: int, style: Style) -> None:
        """There is no more to come; what is left makes the last paragraph."""
        self.end_paragraph(level, style)
        self._then(self)
