"""Excel workbooks of 97 to 2003, and of Excel 5 and 95 (.xls and .xlt): read with exact addresses."""

from __future__ import annotations

from pathlib import Path

from msgcheck.formats.limits import Limits
from msgcheck.model import Document

NAME = "xls"
SUFFIXES = (".xls", ".xlt")


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The workbook whose bytes are `content`.

    The address of a cell is "sheet:2 cell:B7": the number of its sheet in the workbook's list, from 1, and its name.
    UnreadableDocument where the file is broken, protected with a password or breaks a limit.
    """
    from msgcheck.formats.ole.assembly import assemble  # noqa: PLC0415 - when such a file comes by
    from msgcheck.formats.ole.compound import CompoundFile  # noqa: PLC0415
    from msgcheck.formats.ole.excel.workbook import tour_workbook  # noqa: PLC0415

    return assemble(path, NAME, content, tour_workbook(CompoundFile(content, limits), limits), limits)
