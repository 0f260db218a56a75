"""Excel workbooks (.xlsx and its kin): read with exact addresses."""

from __future__ import annotations

from pathlib import Path

from msgcheck.formats.limits import Limits
from msgcheck.model import Document

NAME = "xlsx"
SUFFIXES = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm"})


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The workbook whose bytes are `content`. UnreadableDocument where it is broken or breaks a limit."""
    from msgcheck.formats.ooxml.assembly import assemble  # noqa: PLC0415 - lxml, when such a file comes by
    from msgcheck.formats.ooxml.package import Package  # noqa: PLC0415
    from msgcheck.formats.ooxml.workbook import tour_workbook  # noqa: PLC0415

    return assemble(path, NAME, content, tour_workbook(Package(content, limits)), limits)
