"""What players show of the text of a cue, in pieces that know where in the file they stand."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from msgcheck.formats.pieces import Piece

_LINE_ENDS = r"\r\r?\n|\r"  # a mere line feed stands for itself
_OVERRIDES = r"\{(?:\\|[CcFfoPSsYy]:)[^{}\r\n]*+\}"  # as in Advanced SubStation Alpha and in MicroDVD
_REFERENCES = r"&(?:\#(?:[0-9]{1,9}+|[xX][0-9a-fA-F]{1,9}+);?|[a-zA-Z][a-zA-Z0-9]{1,31}+;)"
_TAGS = r"</?+(?:[biuscv]|br|em|font|lang|p|rp|rt|ruby|span|strike|strong|\d++:[\d:.]++)(?![^\s./>])[^<>]*+>"
_IN_SUB_RIP = re.compile(rf"{_LINE_ENDS}|{_OVERRIDES}|{_TAGS}", re.I)
_IN_WEB_VTT = re.compile(rf"{_LINE_ENDS}|{_OVERRIDES}|</?+[a-z0-9][^<>]*+>|</>|{_REFERENCES}", re.I)
_BREAK = re.compile(r"<br\b", re.I)
_VOICE = re.compile(r"<v(?:\.[^\s<>]*+)?[ \t]++([^<>\r\n]++)>")


def pieces(text: str, start: int, end: int, web_vtt: bool) -> Iterator[Piece]:
    """What is shown of `text` between those offsets: tags are not, and in WebVTT references are characters."""
    at = start
    for mark in (_IN_WEB_VTT if web_vtt else _IN_SUB_RIP).finditer(text, start, end):
        if mark.start() > at:
            yield Piece(text[at : mark.start()], at, mark.start())
        if shown := _shown(mark[0]):
            yield Piece(shown, *mark.span())
        at = mark.end()
    if at < end:
        yield Piece(text[at:end], at, end)


def voices(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where between those offsets the names of speakers stand, as tags give them (<v Name>)."""
    for voice in _VOICE.finditer(text, start, end):
        yield voice.span(1)


def _shown(mark: str) -> str:
    if mark[0] == "&":
        return html.unescape(mark)
    return "\n" if mark[0] == "\r" or _BREAK.match(mark) else ""
