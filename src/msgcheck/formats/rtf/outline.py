"""Where a paragraph of a document stands, in words: by the heading above it and its number below that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgcheck.formats.rtf.passage import Piece

_LONGEST_HEADING = 40  # characters of a heading in a label
_BODY_TEXT = 9  # the outline level of paragraphs that are no headings

_STYLE = re.compile(rb"\{\\s([0-9]{1,5}+)(?![0-9])[ ]?((?:\\[a-zA-Z]++(?:-?[0-9]++)?+[ ]?|[\r\n]++)*+)([^{};]*+);")
_HEADING = re.compile(rb"heading [1-9](?![^,])", re.I)
_IN_OUTLINE = re.compile(rb"\\outlinelevel[0-8]")


class Style(NamedTuple):
    """What the properties of a paragraph tell of its rank: its style, and its level in the outline."""

    number: int | None = None
    level: int = _BODY_TEXT


def headings(style_sheet: bytes) -> dict[int, str]:
    """ "Title" or "Heading" by the numbers of the styles that are for such; names are English in every language."""
    found: dict[int, str] = {}
    for number, properties, name in _STYLE.findall(style_sheet):
        if name.lower() == b"title":
            found[int(number)] = "Title"
        elif _HEADING.match(name) or _IN_OUTLINE.search(properties):
            found[int(number)] = "Heading"
    return found


class Outline:
    """Follows the headings of a document, paragraph by paragraph; `headings` are the styles of such."""

    def __init__(self, headings: Mapping[int, str]) -> None:
        self._headings = headings
        self._section = ""
        self._paragraphs = 0

    def place(self, style: Style, pieces: Iterable[Piece]) -> tuple[str, str]:
        """What the next paragraph is ("heading") and its label ("Section 'Pricing' › Heading").

        One without text does not count.
        """
        text = "".join([piece.text for piece in pieces])
        if not text or text.isspace():
            return "paragraph", ""
        kind = self._kind(style)
        if kind == "Title":
            return "title", "Title"
        if kind == "Heading":
            self._section = f"Section '{_shortened(text)}' › "
            self._paragraphs = 0
            return "heading", f"{self._section}Heading"
        self._paragraphs += 1
        return "paragraph", f"{self._section}Paragraph {self._paragraphs}"

    def _kind(self, style: Style) -> str:
        named = self._headings.get(style.number) if style.number is not None else None
        return named or ("Heading" if 0 <= style.level < _BODY_TEXT else "Paragraph")


def _shortened(heading: str) -> str:
    words = " ".join(heading.split())
    return words if len(words) <= _LONGEST_HEADING else f"{words[: _LONGEST_HEADING - 1].rstrip()}…"
