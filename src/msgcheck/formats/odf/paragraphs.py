"""The text of a paragraph: its own characters, those of its spans and fields, spaces and breaks (part 3, 6.1)."""

from __future__ import annotations

import re

from msgcheck.formats.odf.names import NO_ELEMENTS, Element, tag, tags
from msgcheck.formats.ooxml.names import whole_number
from msgcheck.formats.ooxml.passage import Piece

_MOST_SPACES = 100  # that one element stands for; no text needs more
_WHITE_SPACE = re.compile("[ \t\r\n]+")
_COUNT = tag("text:c")
_STYLE_NAME = tag("text:style-name")

_FIXED = {tag("text:tab"): "\t", tag("text:line-break"): "\n"}
_SPACES = tag("text:s")
_LINK = tag("text:a")
_SILENT = tags("text:script", "text:note-citation", "office:event-listeners", "text:tracked-changes")
DRAWN = tags(
    "draw:frame", "draw:custom-shape", "draw:g", "draw:rect", "draw:line", "draw:polyline", "draw:polygon",
    "draw:regular-polygon", "draw:path", "draw:circle", "draw:ellipse", "draw:connector", "draw:caption",
    "draw:measure", "draw:control", "draw:page-thumbnail", "dr3d:scene", "draw:a",
)  # fmt: skip
_BESIDE = {**DRAWN, **tags("text:note", "office:annotation", "officeooo:annotation", "text:ruby-text")}

# What to do with a child of a paragraph; the content of one that is not here is text like any other.
_WAYS: dict[object, str] = {
    **dict.fromkeys(NO_ELEMENTS, "pass over"),
    **dict.fromkeys(_SILENT, "pass over"),
    **dict.fromkeys(_FIXED, "fixed"),
    **dict.fromkeys(_BESIDE, "beside"),
    _SPACES: "spaces",
    _LINK: "link",
}


class Paragraph:
    """What one paragraph (text:p, text:h) holds.

    `pieces` is the text that shows, `hidden` the text that does not; `beside` are the elements anchored in it that
    are no text of its own (frames, notes, comments, the readings of ruby); `links` the elements that lead elsewhere.
    White space is collapsed as the standard says, so that a piece may be shorter than what its node holds.
    """

    def __init__(self, element: Element, hiding: frozenset[str], is_hidden: bool) -> None:
        self.pieces: list[Piece] = []
        self.hidden: list[Piece] = []
        self.beside: list[Element] = []
        self.links: list[Element] = []
        self._hiding = hiding
        self._gather(element, self.hidden if is_hidden else self.pieces)

    @property
    def text(self) -> str:
        """The text that shows."""
        return "".join([piece.text for piece in self.pieces])

    def _gather(self, element: Element, pieces: list[Piece]) -> None:
        if self._hiding and element.get(_STYLE_NAME) in self._hiding:
            pieces = self.hidden
        if text := element.text:
            _say(text, element, False, pieces)
        for child in element:
            way = _WAYS.get(child.tag)
            if way is None:
                self._gather(child, pieces)
            elif way == "spaces":
                count = min(whole_number(child.get(_COUNT, "1")), _MOST_SPACES)
                pieces.append(Piece(" " * count, child, fixed=True))
            elif way == "fixed":
                pieces.append(Piece(_FIXED[child.tag], child, fixed=True))
            elif way == "beside":
                self.beside.append(child)
            elif way == "link":
                self.links.append(child)
                self._gather(child, pieces)
            if text := child.tail:
                _say(text, child, True, pieces)


def has_white_space_to_collapse(text: str) -> bool:
    """Whether the text of a node may show otherwise than it stands in the file."""
    return text[:1] in " \t\r\n" or "  " in text or "\n" in text or "\t" in text


def _say(text: str, element: Element, is_tail: bool, pieces: list[Piece]) -> None:
    if has_white_space_to_collapse(text):
        text = _WHITE_SPACE.sub(" ", text)
        if text[0] == " " and (not pieces or (pieces[-1].text.endswith(" ") and not pieces[-1].fixed)):
            text = text[1:]
    if text:
        pieces.append(Piece(text, element, tail=is_tail))
