"""The lines of text in a picture that are worth reading: level, whole, with their measures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import atan2, cos, sin
from statistics import median
from typing import NamedTuple

from msgcheck.formats.pictures.engine import Corner, Line

_LEAST_CONFIDENCE = 0.7
_LEGIBLE = re.compile(r"[0-9A-Za-zÀ-ɏ].*[0-9A-Za-zÀ-ɏ]|[0-9A-Za-zÀ-ɏ][^\w\s]|[^\w\s][0-9A-Za-zÀ-ɏ]")  # in Latin letters
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # as the engine writes signs at times
_SPACES = re.compile(r"\s+")
_SLOPING = 3.0  # times longer than high: enough to tell how the picture is turned

# In heights of a line:
_WORD_GAP = 0.6  # the widest between two parts of one line
_SAME_HEIGHT = 0.72  # the least quotient of theirs

Box = tuple[float, float, float, float]  # left, top, right and bottom


class Row(NamedTuple):
    """A line, its corners in the picture, and its box when the picture is turned so that lines run level."""

    text: str
    confidence: float
    corners: tuple[Corner, ...]
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def letter(self) -> float:
        """How wide its letters are, on average."""
        return (self.right - self.left) / len(self.text)


def rows_of(lines: Iterable[Line]) -> list[Row]:
    """The lines from top to foot.

    What was read without confidence, or is no text in Latin letters or digits of two characters at least, is left
    out: so icons and photos look to the engine.
    """
    legible = [
        line for line in map(_tidy, lines) if line.confidence >= _LEAST_CONFIDENCE and _LEGIBLE.search(line.text)
    ]
    return _whole(_level(legible))


def box_of(rows: Iterable[Row]) -> Box:
    """The box around level rows."""
    return box_around([corner for row in rows for corner in ((row.left, row.top), (row.right, row.bottom))])


def box_around(corners: Sequence[Corner]) -> Box:
    """The least box that holds all these corners."""
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _tidy(line: Line) -> Line:
    return line._replace(text=_SPACES.sub(" ", line.text.translate(_FULL_WIDTH)).strip())


def _level(lines: Sequence[Line]) -> list[Row]:
    """The lines as they stand when the picture is turned back by the slope that most of them have."""
    slopes = [_slope(line) for line in lines if _is_sloping(line)]
    turn = -median(slopes) if slopes else 0.0
    return [Row(*line, *_straightened(_turned(line.corners, turn))) for line in lines]


def _is_sloping(line: Line) -> bool:
    (left, top), (right, _), _, (_, bottom) = line.corners
    return right - left > _SLOPING * (bottom - top)


def _slope(line: Line) -> float:
    (left, top), (right, right_top), *_ = line.corners
    return atan2(right_top - top, right - left)


def _turned(corners: Sequence[Corner], turn: float) -> list[Corner]:
    return [(x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)) for x, y in corners]


def _straightened(corners: Sequence[Corner]) -> Box:
    """The box of a line that may still slope a little: no higher for that."""
    (x1, y1), (x2, y2), (x3, y3), (x4, y4) = corners
    return min(x1, x4), (y1 + y2) / 2, max(x2, x3), (y3 + y4) / 2


def _whole(rows: Iterable[Row]) -> list[Row]:
    """Lines of which the engine read the words apart, in one; from top to foot."""
    whole: list[Row] = []
    for row in sorted(rows, key=lambda row: row.left):
        before = next((other for other in whole if _goes_on_beside(other, row)), None)
        if before:
            whole[whole.index(before)] = _in_one(before, row)
        else:
            whole.append(row)
    return sorted(whole, key=lambda row: (row.middle, row.left))


def _goes_on_beside(row: Row, other: Row) -> bool:
    low, high = sorted((row.height, other.height))
    shared = min(row.bottom, other.bottom) - max(row.top, other.top)
    return shared > low / 2 and low > _SAME_HEIGHT * high and -low / 2 < other.left - row.right < _WORD_GAP * low


def _in_one(row: Row, other: Row) -> Row:
    text, confidence = f"{row.text} {other.text}", min(row.confidence, other.confidence)
    return Row(text, confidence, row.corners + other.corners, *box_of((row, other)))
