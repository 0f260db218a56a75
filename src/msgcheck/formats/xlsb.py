"""Binary Excel workbooks (.xlsb): read with exact addresses."""

from __future__ import annotations

from pathlib import Path

from msgcheck.formats.limits import Limits
from msgcheck.model import Document

NAME = "xlsb"
SUFFIXES = frozenset({".xlsb"})


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The workbook whose bytes are `content`, with the addresses that it would have as .xlsx.

    UnreadableDocument where it is broken or breaks a limit.
    """
    from msgcheck.formats.ooxml.assembly import assemble  # noqa: PLC0415 - lxml, when such a file comes by
    from msgcheck.formats.ooxml.binary import BinaryPackage  # noqa: PLC0415
    from msgcheck.formats.ooxml.workbook import tour_workbook  # noqa: PLC0415

    return assemble(path, NAME, content, tour_workbook(BinaryPackage(content, limits)), limits)
