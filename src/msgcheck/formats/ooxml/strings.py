"""The strings of a workbook: those that its cells share, and how any one of them is written (ISO/IEC 29500-1, 18.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.passage import Piece
from msgcheck.formats.zipped import BrokenPart

STRING = tags("s:si")
_TEXT = tags("s:t")
_RUN = tags("s:r")
_LIKE_AN_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_(?:(?<=_x000[dD]_)\n)?")  # ST_Xstring (22.9.2.19); a return and its line feed


class SharedStrings:
    """The table of shared strings; a cell names one by its place in it.

    `breaks_off` says that the rest of the table could not be read.
    """

    def __init__(self, elements: Iterator[Element], limits: Limits) -> None:
        self.texts: list[str] = []
        self.breaks_off = False
        try:
            for element in elements:
                if element.tag in STRING:
                    self.texts.append(said_in_string(element))
                    limits.hold_cells(len(self.texts))
        except BrokenPart:
            self.breaks_off = True

    def at(self, index: str | None) -> str | None:
        """The string that a cell means by `index`; None where it is not there."""
        try:
            place = int(index or "")
            return self.texts[place] if place >= 0 else None
        except (ValueError, IndexError):
            return None


def said_in_string(string: Element) -> str:
    """The text of a string (s:si, s:is, s:text), of all its runs; how it is pronounced is not part of it."""
    said = ""
    for text in _texts(string):
        said += text.text or ""
    return unescaped(said)


def text_pieces(string: Element) -> list[Piece]:
    """The same text in pieces, one for each run."""
    return [Piece(unescaped(text.text or ""), text) for text in _texts(string)]


def _texts(string: Element) -> Iterator[Element]:
    for child in string:
        if child.tag in _TEXT:
            yield child
        elif child.tag in _RUN:
            yield from child.iterchildren(*_TEXT)


def escaped(text: str) -> str:
    """`text` as it is written in a string: what would be read as an escape is none."""
    return _LIKE_AN_ESCAPE.sub("_x005F_", text) if "_x" in text else text


def unescaped(text: str) -> str:
    """`text` with the characters that its escapes ("_x000A_") stand for; a carriage return is a line break."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(escape: re.Match[str]) -> str:
    character = chr(int(escape[1], 16)).replace("\r", "\n")
    return character if character.isprintable() or character in "\n\t" else ""
