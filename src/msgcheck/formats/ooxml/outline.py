"""Where a paragraph of a document stands, in words: by the heading above it and its number below that."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property

from msgcheck.formats.ooxml.passage import Piece

_LONGEST_HEADING = 40  # characters of a heading in a label

_ENGLISH = re.compile(r"(?:Heading(?=[1-9]$)|Title$)")
_NUMBERED = re.compile(r"[1-9]$")

# Style names are the same in every language, style ids are not. Looking for them in the bytes spares parsing a part
# that is often far larger than the text; a style missed costs a good label, never a text.
_NAMED_STYLE = re.compile(
    rb"""<w:style\b[^>]{0,300}?w:styleId="([^"]{1,250})"[^>]{0,300}>\s{0,50}<w:name w:val="heading [1-9]"/"""
)


class Headings:
    """Tells by their style which paragraphs are headings; `styles` gives the bytes of the part that defines them.

    It is asked only for styles that a heading could have in another language than English: most documents never need
    that part.
    """

    def __init__(self, styles: Callable[[], bytes]) -> None:
        self._styles = styles

    def kind(self, style: str | None) -> str:
        """ "Title", "Heading" or "Paragraph", by the id of its style."""
        if style is None:
            return "Paragraph"
        if english := _ENGLISH.match(style):
            return english.group()
        return "Heading" if _NUMBERED.search(style) and style in self._translated else "Paragraph"

    @cached_property
    def _translated(self) -> frozenset[str]:
        return frozenset(style.decode("utf-8", "replace") for style in _NAMED_STYLE.findall(self._styles()))


class Outline:
    """Follows the headings of a document, paragraph by paragraph."""

    def __init__(self, headings: Headings) -> None:
        self._headings = headings
        self._section = ""
        self._paragraphs = 0

    def place(self, style: str | None, pieces: Iterable[Piece]) -> tuple[str, str]:
        """What the next paragraph is ("heading") and its label ("Section 'Pricing' › Heading").

        One without text does not count.
        """
        text = "".join([piece.text for piece in pieces])
        if not text or text.isspace():
            return "paragraph", ""
        return self.place_of(self._headings.kind(style), text)

    def place_of(self, kind: str, text: str) -> tuple[str, str]:
        """The same for the next paragraph where its kind is known: see `Headings`."""
        if kind == "Title":
            return "title", "Title"
        if kind == "Heading":
            self._section = f"Section '{_shortened(text)}' › "
            self._paragraphs = 0
            return "heading", f"{self._section}Heading"
        self._paragraphs += 1
        return "paragraph", f"{self._section}Paragraph {self._paragraphs}"


def _shortened(heading: str) -> str:
    words = " ".join(heading.split())
    return words if len(words) <= _LONGEST_HEADING else f"{words[: _LONGEST_HEADING - 1].rstrip()}…"
