"""The cues of a file, told by the lines that say when each is shown (WebVTT, 6.1; SubRip has no standard).

Every expression here is possessive or bounded: no file, however broken, is gone through twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

_S = r"[ \t]*+"
_NUMBER = r"\d{1,9}+"
_TIME = rf"-?(?:({_NUMBER}){_S}:{_S})?({_NUMBER}){_S}:{_S}({_NUMBER})(?:{_S}[.,:;]{_S}{_NUMBER})?+"
_ARROW = r"(?:[-–—=]{1,3}+ ?>|→)"
_TIMING = re.compile(
    rf"(?<![^\r\n]){_S}\ufeff?(?:{_TIME}{_S}{_ARROW}|[\d.,:; \t]*+{_ARROW}{_S}{_NUMBER}{_S}:)[^\r\n]*+"
)
_HEADER = re.compile(r"WEBVTT(?![^ \t\r\n])")
_LINE_END = r"(?:\r\r?\n|\n|\r(?!\r?\n))"  # two returns before a line feed come from converting twice
_BLANK_LINE = re.compile(rf"{_LINE_END}(?=[\r\n])")
_LINES = re.compile(rf"[^\r\n]++(?:{_LINE_END}[^\r\n]++)*+")
_NAME = re.compile(rf"[^\r\n]++{_LINE_END}")
_UNSHOWN = re.compile(r"NOTE(?![^ \t\r\n])|(?:STYLE|REGION)[ \t]*+(?![^\r\n])")


class Cue(NamedTuple):
    """Where the text of a cue stands in the file, half-open, white space round it left out.

    `number` counts the cues from 1. `time` is when the cue is first shown ("00:01:03"), empty where that is garbled.
    """

    number: int
    time: str
    start: int
    end: int


class Stray(NamedTuple):
    """Where text stands that belongs to no cue, half-open."""

    start: int
    end: int


def is_web_vtt(text: str) -> bool:
    """Whether `text` says that it is WebVTT."""
    return _HEADER.match(text) is not None


def cues(text: str, web_vtt: bool) -> Iterator[Cue | Stray]:
    """The cues in `text` in order, and what stands outside of any; comments and style sheets are not mentioned."""
    tell = _in_web_vtt if web_vtt else _in_sub_rip
    former: re.Match[str] | None = None
    for number, timing in enumerate(chain(_TIMING.finditer(text), (None,))):
        start = former.end() if former else 0
        end = timing.start() if timing else len(text)
        time = _time(former) if former else ""
        yield from tell(text, Cue(number, time, start, end), is_last=timing is None)
        former = timing


def _in_sub_rip(text: str, cue: Cue, is_last: bool) -> Iterator[Cue | Stray]:
    """All up to the number of the next cue is shown, empty lines too."""
    end = cue.end if is_last else _without_number(text, cue.start, cue.end)
    if cue.number:
        yield _trimmed(text, cue._replace(end=end))
    else:
        yield from (Stray(*lines.span()) for lines in _LINES.finditer(text, 0, end) if lines[0].strip())


def _in_web_vtt(text: str, cue: Cue, is_last: bool) -> Iterator[Cue | Stray]:
    """An empty line ends the text of a cue; a single line before the times of the next is its name."""
    blank = _BLANK_LINE.search(text, cue.start, cue.end) if cue.number else None
    end = cue.start if not cue.number else blank.start() if blank else cue.end
    if cue.number:
        yield _trimmed(text, cue._replace(end=end))
    for lines in _LINES.finditer(text, end, cue.end):
        is_name = not is_last and _NAME.fullmatch(text, lines.start(), cue.end)
        is_header = lines.start() == 0 and is_web_vtt(text)
        if lines[0].strip() and not (is_name or is_header or _UNSHOWN.match(lines[0])):
            yield Stray(*lines.span())


def _without_number(text: str, start: int, end: int) -> int:
    """Where what stands between those offsets ends, but for the number of the next cue in its last line."""
    shown = text[start:end].rstrip()
    last_line = max(shown.rfind("\n"), shown.rfind("\r")) + 1
    return start + last_line if shown[last_line:].strip("\ufeff \t").isdecimal() else end


def _trimmed(text: str, cue: Cue) -> Cue:
    shown = text[cue.start : cue.end]
    start = cue.start + len(shown) - len(shown.lstrip())
    return cue._replace(start=start, end=start + len(shown.strip()))


def _time(timing: re.Match[str]) -> str:
    hours, minutes, seconds = timing.groups("0")
    return f"{int(hours):02}:{int(minutes):02}:{int(seconds):02}" if timing[2] else ""
