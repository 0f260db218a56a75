"""Lines of a page that stand below each other in one size of print: what may be a paragraph, or several."""

from __future__ import annotations

from collections.abc import Sequence

from msgcheck.formats.pdf.lines import Line

LEAST_PITCH, MOST_PITCH = 0.35, 2.4  # from line to line of a stack, in sizes of the font
_CELL_PITCH = 1.45  # the most within a cell: the next row is not far
_OTHER_SIZE = 0.8  # two fonts whose sizes have a smaller quotient do not stand in one paragraph


def stacks_of(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of a page in stacks, which come in the order of their first lines.

    A cell may go on in the line below its row, but not in another row of cells.
    """
    stacks: list[list[Line]] = []
    row, of_row, above = -1, list[list[Line]](), list[list[Line]]()
    for line in lines:
        if line.row != row:
            row, above, of_row = line.row, of_row, []
        for stack in above:
            if not line.parted and _goes_on(stack[-1], line):
                break
        else:
            stack = []
            stacks.append(stack)
        stack.append(line)
        of_row.append(stack)
    return stacks


def _goes_on(above: Line, line: Line) -> bool:
    size, pitch = line.top - line.bottom, above.bottom - line.bottom
    return (
        LEAST_PITCH * size < pitch < (_CELL_PITCH if above.parted else MOST_PITCH) * size
        and line.left < above.right
        and above.left < line.right
        and _OTHER_SIZE * size < above.top - above.bottom < size / _OTHER_SIZE
        and line.turn == above.turn
    )
