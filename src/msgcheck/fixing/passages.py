"""Changes as people look at them: the words in the text round them, before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgcheck.formats.rewritten import applied
from msgcheck.model import Change, Edit, Passage

_MOST_BESIDE = 120  # characters before and after the words


def changes(text: str, edits: Sequence[Edit]) -> Iterator[tuple[Edit, Change]]:
    """Each of the sound edits, in order, of a block with that `text`, with its change."""
    new_text = applied(text, edits)
    shift = 0
    for edit in edits:
        start = edit.start + shift
        yield (
            edit,
            Change(
                edit.location,
                passage(text, edit.start, edit.end),
                passage(new_text, start, start + len(edit.after)),
            ),
        )
        shift += len(edit.after) - len(edit.before)


def passage(text: str, start: int, end: int) -> Passage:
    """The words from `start` to `end` with what stands beside them in `text`, cut at blanks where that is long."""
    first, last = max(0, start - _MOST_BESIDE), min(len(text), end + _MOST_BESIDE)
    if first > 0:
        first = text.find(" ", first, start) + 1 or start
    if last < len(text):
        last = max(end, text.rfind(" ", end, last))
    return Passage(text[first:last], start - first, end - first)
