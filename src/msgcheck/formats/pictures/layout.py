"""Lines of text put together as a reader takes them: to paragraphs and headlines, to what stands in a cell or a box.

Lines below each other make a stack, and a stack is cut into paragraphs by the rules that hold for PDFs. A picture says
nothing of fonts, only where the lines stand and how large they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgcheck.formats.pdf import line_ends
from msgcheck.formats.pdf.cuts import Draft, drafts_of
from msgcheck.formats.pdf.lines import Line as PdfLine
from msgcheck.formats.pictures.engine import Line
from msgcheck.formats.pictures.order import Stack, in_order
from msgcheck.formats.pictures.rows import Box, Row, box_around, rows_of

# In heights of a line:
_LEAST_PITCH, _MOST_PITCH = 0.6, 1.6  # from line to line of a stack
_INDENT = 1.5  # the most by which lines of a stack begin further in

# The least quotient of two lines in print of one size. The engine's boxes are not exact: letters tell better.
_SAME_HEIGHT, _SAME_WIDTH = 0.72, 0.78
_ENOUGH_LETTERS = 8


def texts_of(lines: Iterable[Line]) -> Iterator[tuple[str, float, Box]]:
    """What is read as one, in the order of reading: its text, the confidence of its least certain line, its box."""
    for stack in in_order(_stacks(rows_of(lines))):
        yield from _paragraphs(stack)


def _stacks(rows: Iterable[Row]) -> list[Stack]:
    """Lines that stand below each other; `rows` go from top to foot."""
    stacks: list[Stack] = []
    for row in rows:
        above = [stack for stack in stacks if _goes_on_below(stack[-1], row)]
        if above:
            max(above, key=lambda stack: stack[-1].middle).append(row)
        else:
            stacks.append([row])
    return stacks


def _goes_on_below(above: Row, row: Row) -> bool:
    low = min(above.height, row.height)
    pitch = row.middle - above.middle
    return (
        _is_of_one_size(above, row)
        and _LEAST_PITCH * low < pitch < _MOST_PITCH * low
        and row.left < above.right
        and above.left < row.right
        and min(abs(row.left - above.left), abs(row.left + row.right - above.left - above.right) / 2) < _INDENT * low
    )


def _is_of_one_size(row: Row, other: Row) -> bool:
    if min(len(row.text), len(other.text)) >= _ENOUGH_LETTERS:
        low, high = sorted((row.letter, other.letter))
        return low > _SAME_WIDTH * high
    low, high = sorted((row.height, other.height))
    return low > _SAME_HEIGHT * high


def _paragraphs(stack: Stack) -> Iterator[tuple[str, float, Box]]:
    text = "\n".join(row.text for row in stack)
    lines = list(_as_in_a_pdf(stack))
    for draft in drafts_of(lines, text, _font) if len(lines) > 1 else [Draft(lines, [])]:
        rows = [stack[line.row] for line in draft.lines]
        words = line_ends.joined([line[:2] for line in draft.lines], draft.wrapped, text)
        box = box_around([corner for row in rows for corner in row.corners])
        yield words, min(row.confidence for row in rows), box


def _as_in_a_pdf(stack: Stack) -> Iterator[PdfLine]:
    """The lines of a stack in a PDF's measures, whose heights grow upwards."""
    start = 0
    for number, row in enumerate(stack):
        end = start + len(row.text)
        yield PdfLine(start, end, row.left, -row.bottom, row.right, -row.top, 0, number)
        start = end + 1


def _font(_: int) -> bytes:
    return b"not known"
