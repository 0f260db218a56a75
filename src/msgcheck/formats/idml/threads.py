"""The threads of a document: the text frames through which each story runs, and the pages on which these stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgcheck.formats.idml.layout import Spot


class Thread(NamedTuple):
    """Where a story begins, on a page where any of its frames stands on one, and the pages it runs over, in order."""

    start: Spot
    pages: Sequence[int]


def threads_through(spots: Iterable[Spot]) -> dict[str, Thread]:
    """The threads of stories, by the ids of these, through text frames."""
    frames: defaultdict[str, list[Spot]] = defaultdict(list)
    for spot in spots:
        if spot.story:
            frames[spot.story].append(spot)
    return {story: _thread(some) for story, some in frames.items()}


def _thread(frames: Sequence[Spot]) -> Thread:
    ordered = _in_order(frames)
    start = next((frame for frame in ordered if frame.page is not None), ordered[0])
    return Thread(start, sorted({frame.page for frame in frames if frame.page is not None}))


def _in_order(frames: Sequence[Spot]) -> list[Spot]:
    """The frames as one leads to the next; what no frame leads to, or only one in a ring, as it stands in the file."""
    if len(frames) == 1:
        return [*frames]
    led_to = {frame.next for frame in frames}
    waiting = {frame.id: frame for frame in frames}
    ordered: list[Spot] = []
    for first in [*(frame for frame in frames if frame.id not in led_to), *frames]:
        identifier = first.id
        while identifier in waiting:
            frame = waiting.pop(identifier)
            ordered.append(frame)
            identifier = frame.next
    return ordered


def pages_in_words(pages: Sequence[int], names: Sequence[str]) -> str:
    """The pages by their names: "Page 4", "Pages 4–6", "Pages 4, 9"."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    words = ", ".join("–".join(dict.fromkeys(names[page] for page in (run[0], run[-1]))) for run in runs)
    return f"Page {words}" if len(pages) == 1 else f"Pages {words}"
