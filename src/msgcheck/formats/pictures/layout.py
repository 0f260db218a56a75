"""Lines of text put together as a reader takes them: to paragraphs and headlines, to what stands in a cell or a box.

Parts of one line are joined, lines below each other make a stack, and a stack is cut into paragraphs by the rules that
hold for PDFs. A picture says nothing of fonts, but where the lines stand and how high they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import atan2, cos, sin
from statistics import median
from typing import NamedTuple

from msgcheck.formats.pdf import line_ends
from msgcheck.formats.pdf.cuts import Draft, drafts_of
from msgcheck.formats.pdf.lines import Line as PdfLine
from msgcheck.formats.pictures.engine import Corner, Line

_LEAST_CONFIDENCE = 0.6
_LEGIBLE = re.compile(r"[0-9A-Za-zÀ-ɏ].*[0-9A-Za-zÀ-ɏ]|[0-9A-Za-zÀ-ɏ][^\w\s]|[^\w\s][0-9A-Za-zÀ-ɏ]")  # in Latin letters
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # as the engine writes signs at times
_SPACES = re.compile(r"\s+")

# All in heights of a line:
_WORD_GAP = 0.6  # the widest between two parts of one line
_LEAST_PITCH, _MOST_PITCH = 0.6, 1.6  # from line to line of a stack
_INDENT = 1.5  # the most by which lines of a stack begin further in
_SLOPING = 3.0  # times longer than high: enough to tell how the picture is turned

# The least quotient of two lines in print of one size. The engine's boxes are not exact: letters tell better.
_SAME_HEIGHT, _SAME_WIDTH = 0.72, 0.78
_ENOUGH_LETTERS = 8

Box = tuple[float, float, float, float]  # left, top, right and bottom


class _Part(NamedTuple):
    """A line or a part of one, and its box when the picture is turned so that lines run level."""

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
    def letter(self) -> float:
        """How wide its letters are, on average."""
        return (self.right - self.left) / len(self.text)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def texts_of(lines: Sequence[Line]) -> Iterator[tuple[str, float, Box]]:
    """What is read as one, in the order of reading: its text, the confidence of its least certain line, its box.

    What was read without confidence, or is no text in Latin letters or digits of two characters at least, is left
    out: so icons and photos look to the engine.
    """
    legible = [
        tidy for line in lines if (tidy := _tidy(line)).confidence >= _LEAST_CONFIDENCE and _LEGIBLE.search(tidy.text)
    ]
    for stack in _in_order(_stacks(_whole_lines(_level(legible)))):
        yield from _paragraphs(stack)


def _tidy(line: Line) -> Line:
    return line._replace(text=_SPACES.sub(" ", line.text.translate(_FULL_WIDTH)).strip())


def _level(lines: Sequence[Line]) -> list[_Part]:
    """The lines as they stand when the picture is turned back by the slope that most of them have."""
    slopes = [_slope(line) for line in lines if _is_sloping(line)]
    turn = -median(slopes) if slopes else 0.0
    return [_Part(*line, *_straightened(_turned(line.corners, turn))) for line in lines]


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


def _box(corners: Sequence[Corner]) -> Box:
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _whole_lines(parts: list[_Part]) -> list[_Part]:
    """Lines of which the engine read the words apart, in one; from top to foot."""
    whole: list[_Part] = []
    for part in sorted(parts, key=lambda part: part.left):
        before = next((other for other in whole if _goes_on_beside(other, part)), None)
        if before:
            whole[whole.index(before)] = _in_one(before, part)
        else:
            whole.append(part)
    return sorted(whole, key=lambda part: (part.middle, part.left))


def _goes_on_beside(part: _Part, other: _Part) -> bool:
    low, high = sorted((part.height, other.height))
    shared = min(part.bottom, other.bottom) - max(part.top, other.top)
    return shared > low / 2 and low > _SAME_HEIGHT * high and -low / 2 < other.left - part.right < _WORD_GAP * low


def _in_one(part: _Part, other: _Part) -> _Part:
    corners = part.corners + other.corners
    box = _box([(part.left, part.top), (part.right, part.bottom), (other.left, other.top), (other.right, other.bottom)])
    return _Part(f"{part.text} {other.text}", min(part.confidence, other.confidence), corners, *box)


def _stacks(lines: Sequence[_Part]) -> list[list[_Part]]:
    """Lines that stand below each other; `lines` go from top to foot."""
    stacks: list[list[_Part]] = []
    for line in lines:
        above = [stack for stack in stacks if _goes_on_below(stack[-1], line)]
        if above:
            max(above, key=lambda stack: stack[-1].middle).append(line)
        else:
            stacks.append([line])
    return stacks


def _goes_on_below(above: _Part, line: _Part) -> bool:
    low = min(above.height, line.height)
    pitch = line.middle - above.middle
    return (
        _is_of_one_size(above, line)
        and _LEAST_PITCH * low < pitch < _MOST_PITCH * low
        and line.left < above.right
        and above.left < line.right
        and min(abs(line.left - above.left), abs(line.left + line.right - above.left - above.right) / 2) < _INDENT * low
    )


def _is_of_one_size(line: _Part, other: _Part) -> bool:
    if min(len(line.text), len(other.text)) >= _ENOUGH_LETTERS:
        low, high = sorted((line.letter, other.letter))
        return low > _SAME_WIDTH * high
    low, high = sorted((line.height, other.height))
    return low > _SAME_HEIGHT * high


def _in_order(stacks: list[list[_Part]]) -> Iterator[list[_Part]]:
    """The stacks as they are read: those on both sides of the widest gap that goes all through, side after side."""
    waiting = [stacks] if stacks else []
    while waiting:
        group = waiting.pop()
        sides = _sides(group) if len(group) > 1 else None
        if sides:
            waiting += reversed(sides)
        else:
            yield from sorted(group, key=lambda stack: (stack[0].top, stack[0].left))


def _sides(stacks: list[list[_Part]]) -> tuple[list[list[_Part]], list[list[_Part]]] | None:
    """The stacks above and below, or left and right, of the widest gap; None where no gap goes all through."""
    boxes = [
        _box([corner for line in stack for corner in ((line.left, line.top), (line.right, line.bottom))])
        for stack in stacks
    ]
    widest, axis, cut = max(_widest_gap([(box[axis], box[axis + 2]) for box in boxes], axis) for axis in (0, 1))
    if widest <= 0:
        return None
    first = [stack for stack, box in zip(stacks, boxes, strict=True) if box[axis] < cut]
    second = [stack for stack, box in zip(stacks, boxes, strict=True) if box[axis] >= cut]
    return first, second


def _widest_gap(spans: list[tuple[float, float]], axis: int) -> tuple[float, int, float]:
    """How wide the widest gap between spans is, the axis, and where it ends."""
    spans.sort()
    widest, reach, cut = 0.0, spans[0][1], spans[0][1]
    for start, end in spans:
        if start - reach > widest:
            widest, cut = start - reach, start
        reach = max(reach, end)
    return widest, axis, cut


def _paragraphs(stack: Sequence[_Part]) -> Iterator[tuple[str, float, Box]]:
    text = "\n".join(line.text for line in stack)
    lines = list(_as_in_a_pdf(stack))
    parts = {line.row: part for line, part in zip(lines, stack, strict=True)}
    drafts = drafts_of(lines, text, lambda _: b"") if len(lines) > 1 else [Draft(lines, [])]
    for draft in drafts:
        of_draft = [parts[line.row] for line in draft.lines]
        words = line_ends.joined([line[:2] for line in draft.lines], draft.wrapped, text)
        yield (
            words,
            min(part.confidence for part in of_draft),
            _box([corner for part in of_draft for corner in part.corners]),
        )


def _as_in_a_pdf(stack: Sequence[_Part]) -> Iterator[PdfLine]:
    """The lines of a stack in a PDF's measures, whose heights grow upwards."""
    start = 0
    for row, part in enumerate(stack):
        end = start + len(part.text)
        yield PdfLine(start, end, part.left, -part.bottom, part.right, -part.top, 0, row)
        start = end + 1
