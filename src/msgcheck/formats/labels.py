"""The words for a place inside a document, put together on the way to it."""

from __future__ import annotations


def within(outer: str, inner: str) -> str:
    """The label of something inside something: "Slide 4" and "Title" make "Slide 4 › Title"."""
    return f"{outer} › {inner}" if outer and inner else outer or inner


class Labels:
    """Counts the things of each kind that a walk meets: "Picture", then "Picture 2", "Picture 3"."""

    def __init__(self) -> None:
        self._met: dict[str, int] = {}

    def next(self, kind: str) -> str:
        """The label of the next thing of this kind."""
        self._met[kind] = number = self._met.get(kind, 0) + 1
        return kind if number == 1 else f"{kind} {number}"
