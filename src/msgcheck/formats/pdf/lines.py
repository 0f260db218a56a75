"""The lines of a page with their measures, parted where a wide gap stands between columns or cells."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import attrgetter, sub
from typing import NamedTuple

from msgcheck.formats.pdf.text_page import TextPage

NOTHING = "\0"  # a place in the text that no character takes
HYPHEN = "\ufffe"  # PDFium's sign for a hyphen at the end of a line; it stands for the line end too

_LINE = re.compile(rf"[^\s{HYPHEN}](?:[^\r\n{HYPHEN}]*[^\s{HYPHEN}])?")
_SPACE = re.compile(r"\s+")
_BULLET = re.compile(r"[^\w\s] ")
_LIST_MARK = re.compile(r"[^\w\s]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})[.)]|\d+(?:\.\d+)+\.?")

# All in sizes of the font:
_CERTAIN_GAP = 2.0  # a space of this width parts cells whatever the others are like
_LEAST_GAP = 0.9  # narrower ones are spaces between words
_LEAST_SPACE = 0.12  # narrower ones are none
_LEAST_SHIFT = 0.1  # what is raised or lowered by more is a mark by itself: a space stands before it
_WIDEST_TEXT = 0.66  # for one character, on average; a line that is wider hides a gap
_GAP_TO_SPACES = 2.2  # a gap is so many times wider than the usual space of its line: justified lines have wide ones
_LEAST_LEAP = 6.0  # points: what _LEAST_GAP is in print of six points

Span = tuple[int, int]  # half-open, in the page's text
Space = tuple[Span, float, float, float]  # where a space stands in the text and on its line, and its width
Leap = tuple[float, float, float]  # a gap between two strokes of the pen: height above the foot, left side, width


class Line(NamedTuple):
    """A stretch of text on one line: half-open span in the page's text, and its box.

    The box is turned so that the text runs to the right: `turn` tells how it stood. The box is as high as the font,
    not as the letters. Stretches of one line have the same `row` and are `parted`.
    """

    start: int
    end: int
    left: float
    bottom: float
    right: float
    top: float
    turn: int
    row: int
    parted: bool = False

    @property
    def size(self) -> float:
        """The size of the font in points, nearly."""
        return self.top - self.bottom


def lines_of(page: TextPage) -> tuple[str, list[Line]]:
    """The text of a page and its lines, or parts of them, in the order they were written in.

    The text is PDFium's, but where it broke a line at a mark that is raised or lowered: there the line end is taken
    out, and NOTHING fills its place.
    """
    spans = [match.span() for match in _LINE.finditer(page.text)]
    rows = enumerate(zip(spans, page.ends(spans), strict=True))
    lines = [_level(*span, row, ends, page) or _turned(*span, row, ends, page) for row, (span, ends) in rows]
    leaps = _leaps(page)
    suspects = [line for line in lines if _may_hide_a_gap(line, leaps) and " " in page.text[line.start : line.end]]
    if suspects:
        parts = _parts_by_row(suspects, page)
        lines = [part for line in lines for part in parts.get(line.row, (line,))]
    return _mended(_from_top_to_foot(lines), page.text)


def _from_top_to_foot(lines: list[Line]) -> list[Line]:
    """The lines, those that run down the page in their order: PDFium hands them out from the last to the first."""
    if not any(line.turn for line in lines):
        return lines
    ordered: list[Line] = []
    for _, group in groupby(lines, key=attrgetter("turn")):
        run = list(group)
        rising = sum(line.bottom < below.bottom for line, below in pairwise(run))
        ordered += reversed(run) if run[0].turn and rising * 2 > len(run) - 1 else run
    return ordered


def _leaps(page: TextPage) -> list[Leap]:
    """Where on a line the pen was lifted and set down again further right, from the foot of the page upwards."""
    strokes = page.strokes()
    tops, rights, bottoms = strokes[1::4], strokes[2::4], strokes[3::4]
    widths = map(sub, strokes[4::4], rights)
    leaps = [
        ((tops[stroke] + bottoms[stroke]) / 2, rights[stroke], width)
        for stroke, width in enumerate(widths)
        if width > _LEAST_LEAP and tops[stroke] > bottoms[stroke + 1] and tops[stroke + 1] > bottoms[stroke]
    ]
    leaps.sort()
    return leaps


def _level(start: int, end: int, row: int, ends: tuple[float, ...], page: TextPage) -> Line | None:
    """The line between the boxes of its first and last character; None when it does not run to the right."""
    left, top, _, bottom, last_left, last_top, right, last_bottom = ends
    size, last_size = top - bottom, last_top - last_bottom
    along, across = last_left - left, abs(last_bottom - bottom)
    if along < 0 or (across > along and across > size / 2):
        return None
    if last_size > size:  # the first character may be a small mark for a footnote
        return Line(start, end, left, last_bottom, right, last_top, 0, row)
    if last_size < size and _BULLET.match(page.text, start):  # or a bullet, which has a font of its own
        (_, top, _, bottom, *_), *_ = page.ends([(start + 2, end)])
    return Line(start, end, left, bottom, right, top, 0, row)


def _turned(start: int, end: int, row: int, ends: tuple[float, ...], page: TextPage) -> Line:
    """A line that runs up, down, upside down, or in Arabic or Hebrew letters to the left."""
    turn = page.turn(start)
    first, last = _upright(ends[:4], turn), _upright(ends[4:], turn)
    return Line(start, end, min(first[0], last[0]), first[1], max(first[2], last[2]), first[3], turn, row)


def _upright(box: tuple[float, ...], turn: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a box (left, top, right, bottom), the page turned so that text runs right."""
    left, top, right, bottom = box
    turned = (
        (left, bottom, right, top),
        (bottom, -right, top, -left),
        (-right, -top, -left, -bottom),
        (-top, left, -bottom, right),
    )
    return turned[turn]


def _may_hide_a_gap(line: Line, leaps: Sequence[Leap]) -> bool:
    """Whether the pen leapt within the line, or the line is too wide for its characters, being written in one go."""
    start, end, left, bottom, right, top, turn, *_ = line
    size = top - bottom
    if turn or right - left > _WIDEST_TEXT * size * (end - start):
        return True
    for at in range(bisect(leaps, (bottom,)), len(leaps)):
        height, leap_left, width = leaps[at]
        if height > top:
            return False
        if left < leap_left < right and width > _LEAST_GAP * size:
            return True
    return False


def _parts_by_row(lines: Sequence[Line], page: TextPage) -> dict[int, list[Line]]:
    """The parts of those lines that have several, by row."""
    spaces = [[match.span() for match in _SPACE.finditer(page.text, line.start, line.end)] for line in lines]
    before, behind = page.edges([space for of_line in spaces for space in of_line])  # at once: that is cheaper
    parts, at = {}, 0
    for line, of_line in zip(lines, spaces, strict=True):
        here = slice(at, at + len(of_line))
        edges = _turned_edges(of_line, line.turn, page) if line.turn else (before[here], behind[here])
        gaps = list(map(sub, edges[1], edges[0]))
        if max(gaps) > _LEAST_GAP * line.size:
            parts[line.row] = list(
                _parted(line, zip(of_line, *edges, gaps, strict=True), _least_gap(gaps, line.size), page.text)
            )
        at += len(of_line)
    return parts


def _parted(line: Line, spaces: Iterable[Space], least_gap: float, text: str) -> Iterator[Line]:
    """The stretches of `line` between those of its spaces that are wider than `least_gap`."""
    start, end, left, bottom, right, top, turn, row, _ = line
    for (space_start, space_end), space_left, space_right, gap in spaces:
        if gap > least_gap and not _LIST_MARK.fullmatch(text, start, space_start):
            yield Line(start, space_start, left, bottom, space_left, top, turn, row, parted=True)
            start, left = space_end, space_right
    yield Line(start, end, left, bottom, right, top, turn, row, parted=start > line.start)


def _turned_edges(spaces: Sequence[Span], turn: int, page: TextPage) -> tuple[list[float], list[float]]:
    """Where the spaces of a turned line begin and end along it."""
    around = list(page.ends([(start - 1, end + 1) for start, end in spaces]))
    return [_upright(ends[:4], turn)[2] for ends in around], [_upright(ends[4:], turn)[0] for ends in around]


def _least_gap(gaps: Sequence[float], size: float) -> float:
    """The width from which on a space of a line parts it."""
    usual = sorted(gaps)[len(gaps) // 2] if len(gaps) > 2 else 0
    return min(max(_LEAST_GAP * size, _GAP_TO_SPACES * usual), _CERTAIN_GAP * size)


def _mended(lines: list[Line], text: str) -> tuple[str, list[Line]]:
    """Lines that PDFium broke at a raised or lowered mark, whole again, and the text without the breaks."""
    if not any(line.top > last.bottom and _is_beside(last, line) for last, line in pairwise(lines)):
        return text, lines
    mended = lines[:1]
    pieces, at = [], 0
    for line in lines[1:]:
        last = mended[-1]
        if _is_beside(last, line):
            pieces += [text[at : last.end], _seam(last, line, text)]
            at = line.start
            mended[-1] = _joined(last, line)
        else:
            mended.append(line)
    return "".join([*pieces, text[at:]]), mended


def _is_beside(last: Line, line: Line) -> bool:
    """Whether a line goes on right behind the last one, at nearly its height."""
    size = last.top - last.bottom
    return (
        -size / 3 < line.left - last.right < _LEAST_GAP * size
        and min(last.top, line.top) - max(last.bottom, line.bottom) > min(size, line.top - line.bottom) / 3
        and line.turn == last.turn
        and line.start > last.end  # they also stand so in the text
    )


def _joined(last: Line, line: Line) -> Line:
    taller = max(last, line, key=lambda part: part.top - part.bottom)
    return last._replace(end=line.end, right=line.right, bottom=taller.bottom, top=taller.top)


def _seam(last: Line, line: Line, text: str) -> str:
    """What stands between the two in place of the line end, as long as that was: so all offsets stay right."""
    length = line.start - last.end
    if text[last.end] == HYPHEN:
        return "-".ljust(length, NOTHING)
    size = last.top - last.bottom
    is_apart = line.left - last.right > _LEAST_SPACE * size or abs(line.bottom - last.bottom) > _LEAST_SHIFT * size
    are_numbers = text[last.end - 1].isdigit() and text[line.start].isdigit()  # else PDFium had not parted them
    return (" " if is_apart or are_numbers else "").ljust(length, NOTHING)


def is_full(line: Line, below: Line, right: float, text: str) -> bool:
    """Whether a line ends because its column, up to `right`, was full.

    It does when the first word of the line below would not have fitted behind it, or its own last word goes on there.
    """
    if text[line.end : line.end + 1] == HYPHEN:
        return True
    word_end = text.find(" ", below.start, below.end)
    share = (word_end - below.start + 1) / (below.end - below.start) if word_end > 0 else 1
    return right - line.right < share * (below.right - below.left)
