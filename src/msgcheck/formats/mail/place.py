"""Where in a message something stands."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple


class Place(NamedTuple):
    """The label of a text for people ("Body"), and its address ("part:2")."""

    label: str
    address: str

    def chars(self, start: int, end: int) -> str:
        """The address of what stands between those offsets of the text, half-open."""
        return f"{self.address} chars:{start}-{end}"


class Labels:
    """Keeps labels apart: the second "Body" is a "Body (2)"."""

    def __init__(self) -> None:
        self._met: Counter[str] = Counter()

    def next(self, label: str) -> str:
        """The label of the next thing of which this one is meant to be said."""
        self._met[label] += 1
        return label if self._met[label] == 1 else f"{label} ({self._met[label]})"
