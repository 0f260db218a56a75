"""OpenDocument spreadsheets (.ods and .ots): read with exact addresses, and rewritten."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgcheck.formats.limits import Limits
from msgcheck.formats.rewritten import Rewritten
from msgcheck.model import Document, Edit

NAME = "ods"
SUFFIXES = frozenset({".ods", ".ots"})


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The spreadsheet whose bytes are `content`. UnreadableDocument where it is broken or breaks a limit."""
    from msgcheck.formats.odf.parts import Parts  # noqa: PLC0415 - lxml, when such a file comes by
    from msgcheck.formats.odf.sheets import tour_sheets  # noqa: PLC0415
    from msgcheck.formats.ooxml.assembly import assemble  # noqa: PLC0415

    return assemble(path, NAME, content, tour_sheets(Parts(content, limits)), limits)


def rewrite(_: Path, content: bytes, edits: Sequence[Edit], limits: Limits) -> Rewritten:
    """The spreadsheet with the edits made. Unmendable where it is signed or for reading only."""
    from msgcheck.formats.odf.rewriting import rewrite as rewrite_parts  # noqa: PLC0415 - as above
    from msgcheck.formats.odf.sheets import tour_sheets  # noqa: PLC0415

    return rewrite_parts(content, edits, tour_sheets, limits)
