"""Lines put together to paragraphs, by where they stand and how far they reach; a PDF says nothing of paragraphs.

Lines below each other make a stack (`stacks`), a stack is cut into paragraphs (`cuts`). What a full line at the foot of
a column leaves unfinished goes on at the head of the next one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgcheck.formats.pdf.cuts import Draft, Font, drafts_of, ends_sentence
from msgcheck.formats.pdf.line_ends import joined
from msgcheck.formats.pdf.lines import Line, Span, is_full
from msgcheck.formats.pdf.raised_marks import cut_at
from msgcheck.formats.pdf.stacks import MOST_PITCH, stacks_of

_LEAST_LENGTH = 25  # characters of a line of running text that may go on in the next column


class Paragraph(NamedTuple):
    """What is read as one, and the half-open spans of the page's text that it was made of: its lines.

    `pieces` are these spans, cut further where a space was put into a line; `wrapped` is what `joined` joined them by.
    """

    text: str
    spans: list[Span]
    pieces: list[Span]
    wrapped: list[bool]


def paragraphs_of(lines: Sequence[Line], text: str, font: Font, marks: Sequence[int] = ()) -> list[Paragraph]:
    """The paragraphs that the `lines` of a page make, in the order of their first lines; `text` is the page's.

    A space is put before what stands at `marks`.
    """
    drafts: list[Draft] = []
    for stack in stacks_of(lines):
        if len(stack) == 1:
            drafts.append(Draft(stack, []))
            continue
        pieces = drafts_of(stack, text, font)
        if drafts and _flows(drafts[-1], pieces[0], text):
            drafts[-1] = _in_one(drafts[-1], pieces.pop(0))
        drafts += pieces
    paragraphs = [_paragraph(draft, text, marks) for draft in drafts]
    return [paragraph for paragraph in paragraphs if paragraph.text]


def _flows(foot: Draft, head: Draft, text: str) -> bool:
    """Whether `head` goes on with `foot` at the top of the next column: both are running text, unfinished between."""
    if not foot.wrapped or not head.wrapped:
        return False
    last, first = foot.lines[-1], head.lines[0]
    return (
        first.bottom > last.bottom + MOST_PITCH * last.size
        and first.left >= last.right
        and abs(first.size - last.size) < last.size / 20
        and all(foot.wrapped)
        and all(head.wrapped)
        and last.end - last.start > _LEAST_LENGTH
        and is_full(last, first, max(line.right for line in foot.lines), text)
        and not ends_sentence(last, text)
    )


def _in_one(foot: Draft, head: Draft) -> Draft:
    return Draft(foot.lines + head.lines, [*foot.wrapped, True, *head.wrapped])


def _paragraph(draft: Draft, text: str, marks: Sequence[int]) -> Paragraph:
    spans = [line[:2] for line in draft.lines]
    pieces, wrapped = _apart(spans, draft.wrapped, marks) if marks else (spans, draft.wrapped)
    return Paragraph(joined(pieces, wrapped, text), spans, pieces, wrapped)


def _apart(spans: Sequence[Span], wrapped: Sequence[bool], marks: Sequence[int]) -> tuple[list[Span], list[bool]]:
    """Lines and how they end, cut before each of the marks as if a line ended there."""
    pieces, ends = list[Span](), list[bool]()
    for (start, end), is_wrapped in zip(spans, [*wrapped, True], strict=True):
        cut = cut_at(marks, start, end)
        pieces += cut
        ends += [True] * (len(cut) - 1) + [is_wrapped]
    return pieces, ends
