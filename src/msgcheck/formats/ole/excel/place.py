"""Where in a workbook something stands."""

from __future__ import annotations

from typing import NamedTuple

from msgcheck.formats.labels import within
from msgcheck.model import Location


class Place(NamedTuple):
    """Where a sheet stands: its number from 1 and its label."""

    number: int
    label: str

    def location(self, element: str, label: str, address: str) -> Location:
        """The location of something on the sheet."""
        return Location("sheet", self.number, element, within(self.label, label), f"sheet:{self.number} {address}")
