"""Where a paragraph of a document stands, in words: by the heading above it and its number below that."""

from __future__ import annotations

import re
from collections.abc import Mapping

_LONGEST_HEADING = 40  # characters of a heading in a label

# Style names are the same in every language, style ids are not. Looking for them in the bytes spares parsing a part
# that is often far larger than the text; a style missed costs a good label, never a text.
_NAMED_STYLE = re.compile(
    rb"""<w:style\b[^>]*?w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="(heading [1-9]|title)"/""", re.IGNORECASE
)


def heading_styles(styles: bytes) -> dict[str, str]:
    """The ids of the styles that make headings and titles, each with the name it has for people."""
    return {
        style.decode("utf-8", "replace"): "Title" if name.lower() == b"title" else "Heading"
        for style, name in _NAMED_STYLE.findall(styles)
    }


class Outline:
    """Follows the headings of a document, paragraph by paragraph."""

    def __init__(self, headings: Mapping[str, str]) -> None:
        self._headings = headings
        self._section = ""
        self._paragraphs = 0

    def label(self, style: str | None, text: str) -> tuple[str, str]:
        """What the next paragraph is ("heading") and its label ("Section 'Pricing' › Heading")."""
        kind = self._headings.get(style or "", "Paragraph")
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
