"""What the instructions of fields say to a reader: where a link leads, and symbols (RTF 1.9.1, "Fields")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgcheck.formats.rtf.charsets import sign
from msgcheck.formats.rtf.passage import Passage, Piece

_LINK = re.compile(r"\s*HYPERLINK\b", re.I)
_SYMBOL = re.compile(r'\s*SYMBOL\s++(\d{1,5})(?!\d)(.*\\f\s*+"?Symbol\b)?', re.I | re.S)
_ARGUMENT = re.compile(r'\\([a-z])(?![^\s"])|"([^"]*+)"?|([^\s"]++)', re.I)
_SWITCH = 1
_TARGET, _TOOLTIP = "", "o"  # the switches behind which they stand
_WORDS = {_TARGET: ("link target", "Link target"), _TOOLTIP: ("link tooltip", "Link tooltip")}


def said_by_link(instruction: Sequence[Piece]) -> Iterator[Passage]:
    """Where a link leads to, and what shows when one points at it; nothing where the field is no link."""
    text = "".join([piece.text for piece in instruction])
    link = _LINK.match(text)
    if link is None:
        return
    spans: dict[str, tuple[int, int]] = {}
    switch = _TARGET
    for argument in _ARGUMENT.finditer(text, link.end()):
        group = argument.lastindex or _SWITCH
        if group == _SWITCH:
            switch = argument[_SWITCH].lower()
        else:
            spans.setdefault(switch, argument.span(group))
            switch = _TARGET
    for switch in (_TARGET, _TOOLTIP):
        if pieces := stretch(instruction, *spans.get(switch, (0, 0))):
            yield Passage(*_WORDS[switch], pieces, opaque=switch == _TARGET)


def symbol(instruction: Sequence[Piece]) -> str:
    """The character that a field shows which is nothing but that; empty where it is another field."""
    found = _SYMBOL.match("".join([piece.text for piece in instruction]))
    return sign(int(found[1]), of_symbol_font=found[2] is not None) if found else ""


def stretch(pieces: Sequence[Piece], start: int, end: int) -> tuple[Piece, ...]:
    """The pieces that say what the `pieces` say from one offset to another; as exactly as they can be cut."""
    found: list[Piece] = []
    at = 0
    for piece in pieces:
        first, last = max(start - at, 0), min(end - at, len(piece.text))
        at += len(piece.text)
        if first >= last:
            continue
        if piece.stands_as_it_is:
            found.append(Piece(piece.text[first:last], piece.start + first, piece.start + last))
        else:
            found.append(piece._replace(text=piece.text[first:last]))
    return tuple(found)
