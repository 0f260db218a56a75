"""Where a stack of lines falls into paragraphs.

It is cut where the space between its lines widens, where a line begins with the mark of a list or is indented, where
the print changes from one line to the next (from a heading to its text), and where a sentence ends in a line that had
room for the next word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgcheck.formats.pdf.lines import HYPHEN, Line, is_full

Font = Callable[[int], bytes]  # the name of the font that the character at a place in the text is set in

_WIDE_PITCH = 1.5  # in sizes of the font: a line at this distance goes on with the one above only if that was full
_WIDER_PITCH = 1.25  # so many times the usual pitch of a stack parts paragraphs
_LONGEST_HEADING = 60  # characters on its last line
_SHORTEST_TEXT = 16  # characters a line, on average
_INDENT = 0.8  # sizes of the font

_LIST_MARK = re.compile(
    r"(?:(?P<bullet>[•▪◦‣●○■□◆➢➤►▶✓✔])|[-–—*]|\(?(?:\d{1,3}|[a-zA-Z])[.)]|\d+(?:\.\d+)+\.?|\[\d{1,3}\])\s"
)
_SENTENCE_ENDS = (".", "!", "?", ":", ";", ".”", '."', ".)")
_PAGE_NUMBER_ENDS = "0123456789ivx"
_LEADER = "...."  # from an entry of a table of contents to its page


class Draft(NamedTuple):
    """The lines of a paragraph; `wrapped` tells of each but the last whether it ended because its column was full."""

    lines: list[Line]
    wrapped: list[bool]


class _Stack(NamedTuple):
    """Lines below each other and their right edge; `full` tells of each but the last whether it reaches that."""

    lines: list[Line]
    right: float
    full: list[bool]
    text: str
    font: Font


def drafts_of(lines: list[Line], text: str, font: Font) -> list[Draft]:
    """The paragraphs that a stack of two `lines` and more makes; `text` is the page's."""
    pitches = [above.bottom - below.bottom for above, below in pairwise(lines)]
    widest = sorted(pitches)[len(pitches) // 4] * _WIDER_PITCH if len(pitches) > 1 else _WIDE_PITCH * lines[0].size
    stack = _measured(lines, text, font)
    wrapped = stack.full if _is_running_text(stack) else [False] * len(pitches)
    drafts, first = [], 0
    for at in range(1, len(lines)):
        if pitches[at - 1] > widest or _begins(stack, first, at):
            drafts.append(Draft(lines[first:at], wrapped[first : at - 1]))
            first = at
    drafts.append(Draft(lines[first:], wrapped[first:]))
    return drafts


def _measured(lines: list[Line], text: str, font: Font) -> _Stack:
    rights = sorted([line.right for line in lines])
    right = rights[-2] if len(rights) > 3 else rights[-1]  # one line may stick out
    return _Stack(lines, right, [is_full(above, below, right, text) for above, below in pairwise(lines)], text, font)


def _is_running_text(stack: _Stack) -> bool:
    """Else the lines are a list, an address or what stands in a small box, and end where they were meant to."""
    length = sum([line.end - line.start for line in stack.lines])
    return sum(stack.full) * 2 >= len(stack.full) and length >= _SHORTEST_TEXT * len(stack.lines)


def _begins(stack: _Stack, first: int, at: int) -> bool:
    """Whether line `at` begins a paragraph, the one above having begun with line `first`."""
    above, line, text = stack.lines[at - 1], stack.lines[at], stack.text
    if text[above.end : above.end + 1] == HYPHEN and text[line.start].islower():  # a word goes on
        return False
    if not text[line.start : line.start + 2].isalpha() and _has_list_mark(stack, first, at):
        return True
    if text[above.end - 1] in _PAGE_NUMBER_ENDS and _LEADER in text[above.start : above.end]:
        return True
    if not stack.full[at - 1]:
        return _ends_early(stack, above, line)
    if at == first + 1:
        return _is_heading(stack, above, line)
    return line.left != above.left and _is_indented(stack.lines, first, at)


def _has_list_mark(stack: _Stack, first: int, at: int) -> bool:
    """A number or dash may also begin a line by chance: when the one above is full, more has to speak for a list."""
    text = stack.text
    mark = _LIST_MARK.match(text, stack.lines[at].start)
    if not mark or mark["bullet"] or not stack.full[at - 1]:
        return mark is not None
    neighbours = (stack.lines[first], *stack.lines[at + 1 : at + 2])
    return ends_sentence(stack.lines[at - 1], text) or any(_LIST_MARK.match(text, one.start) for one in neighbours)


def _is_indented(lines: Sequence[Line], first: int, at: int) -> bool:
    """Whether a line stands further in than the paragraph above, or, that hanging from its first line, further out."""
    above, line = lines[at - 1], lines[at]
    indent = line.left - above.left
    if indent > _INDENT * line.size:
        return above.right - line.right < indent / 2  # else it is shorter at both ends: centred
    hanging = lines[first + 1].left - lines[first].left
    return hanging > _INDENT * line.size and line.left < lines[first].left + hanging / 2


def _is_heading(stack: _Stack, above: Line, line: Line) -> bool:
    """Whether a short line that does not quite reach the edge is set in other print than the one below it."""
    is_short = above.end - above.start < _LONGEST_HEADING and stack.right - above.right > above.size
    return is_short and _print_changes(stack, above, line)


def _ends_early(stack: _Stack, above: Line, line: Line) -> bool:
    """Whether a paragraph ends in a line that had room for the next word: else it is a line of an address or a list."""
    return (
        ends_sentence(above, stack.text)
        or above.bottom - line.bottom > _WIDE_PITCH * line.size
        or (stack.right - above.right) * 2 > stack.right - above.left
        or _print_changes(stack, above, line)
    )


def _print_changes(stack: _Stack, above: Line, line: Line) -> bool:
    return stack.font(above.end - 1) != stack.font(line.start)


def ends_sentence(line: Line, text: str) -> bool:
    """Whether a sentence, or what leads to a list, ends with the line."""
    return text.endswith(_SENTENCE_ENDS, line.start, line.end)
