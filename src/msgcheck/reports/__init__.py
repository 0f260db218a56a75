"""One module for each way an audit is written down; a new one is a file and a place in this tuple."""

from __future__ import annotations

from typing import Protocol, TextIO

from msgcheck.model import Audit
from msgcheck.reports import json, text


class Report(Protocol):
    """What a report module offers."""

    NAME: str
    SUFFIX: str

    def write(self, audit: Audit, stream: TextIO) -> None:
        """Writes the whole audit to an open text stream."""


REPORTS: tuple[Report, ...] = (text, json)


def report(name: str) -> Report:
    """The report of that name; KeyError where there is none."""
    return {module.NAME: module for module in REPORTS}[name]
