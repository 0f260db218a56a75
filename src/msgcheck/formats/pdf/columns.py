"""Columns of running text that a file holds line by line across the page, put one after the other.

Most files hold a column from its top to its foot. Where the lines of two columns come in turns instead, they look
like a table's rows. They are taken for columns where both sides of one gutter are running text: lines that are long,
stand close below each other and mostly end because their column was full.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from msgcheck.formats.pdf.lines import Line, is_full

_FEWEST_ROWS = 3  # with text on both sides of the gutter
_LEAST_LENGTH = 16  # characters a line, on average
_MOST_OF_THEM = 0.6
_NARROWEST = 0.8  # of a gutter, in sizes of the font
_MOST_PITCH = 4.0  # from row to row of a run, in sizes of the font
_COLUMN_PITCH = 1.8  # from line to line of a column, mostly: the rows of a table have more air


def column_by_column(lines: Sequence[Line], text: str) -> Sequence[Line]:
    """The lines of a page with each column of running text together; the rows of tables stay as they are."""
    long_parts = [line for line in lines if line.parted and line.end - line.start >= _LEAST_LENGTH]
    if sum(part.row == other.row for part, other in pairwise(long_parts)) < _FEWEST_ROWS:
        return lines
    ordered: list[Line] = []
    for run in _runs(lines):
        left, right = _sides(run)
        if _is_running_text(left, text) and _is_running_text(right, text):
            ordered += column_by_column(left, text)
            ordered += column_by_column(right, text)
        else:
            ordered += (line for row in run.rows for line in row)
    return ordered


class _Run(NamedTuple):
    """Rows below each other, and the gutter that goes through all of them: from `low` to `high`."""

    rows: list[list[Line]]
    low: float
    high: float


def _runs(lines: Sequence[Line]) -> Iterator[_Run]:
    run: _Run | None = None
    for _, group in groupby(lines, attrgetter("row")):
        row = list(group)
        longer = _with(row, run) if run else None
        if run and not longer:
            yield run
        run = longer or _Run([row], row[0].right, row[1].left if len(row) > 1 else row[0].right)
    if run:
        yield run


def _with(row: list[Line], run: _Run) -> _Run | None:
    """The run with one more row, its gutter as narrow as that makes it; None where the row crosses the gutter."""
    above, size = run.rows[-1][0], row[0].size
    low = max([run.low, *(line.right for line in row if line.left < run.low)])
    high = min([run.high, *(line.left for line in row if line.left >= run.low)])
    if high - low < _NARROWEST * size or not 0 < above.bottom - row[0].bottom < _MOST_PITCH * size:
        return None
    run.rows.append(row)
    return _Run(run.rows, low, high)


def _sides(run: _Run) -> tuple[list[Line], list[Line]]:
    """The lines on the left and on the right of the gutter; none where too few rows have both.

    A line that stands alone in its half of the row is no cell.
    """
    left, right = list[Line](), list[Line]()
    if sum(row[0].left < run.low <= row[-1].left for row in run.rows) >= _FEWEST_ROWS:
        for row in run.rows:
            parts = [line for line in row if line.left < run.low]
            left += (line._replace(parted=len(parts) > 1) for line in parts)
            right += (line._replace(parted=len(row) - len(parts) > 1) for line in row[len(parts) :])
    return left, right


def _is_running_text(lines: Sequence[Line], text: str) -> bool:
    """Whether the lines of one side are a column, or several with gutters of their own."""
    length = sum(line.end - line.start for line in lines)
    if len(lines) < _FEWEST_ROWS or length < _LEAST_LENGTH * len(lines):
        return False
    if any(line.parted for line in lines):
        runs = list(_runs(lines))
        return len(runs) == 1 and all(_is_running_text(side, text) for side in _sides(runs[0]))
    size, right, left = lines[0].size, max(line.right for line in lines), _usual([line.left for line in lines])
    below_each_other = sum(abs(line.left - left) < size for line in lines)
    full = [is_full(above, below, right, text) for above, below in pairwise(lines)]
    pitch = _usual([above.bottom - below.bottom for above, below in pairwise(lines)])
    return (
        pitch < _COLUMN_PITCH * size
        and below_each_other >= _MOST_OF_THEM * len(lines)
        and sum(full) >= _MOST_OF_THEM * len(full)
    )


def _usual(numbers: list[float]) -> float:
    """The median; the module that has one takes longer to import than this one."""
    return sorted(numbers)[(len(numbers) - 1) // 2]
