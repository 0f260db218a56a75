"""PowerPoint presentations of 97 to 2003 (.ppt and its kin): read with exact addresses."""

from __future__ import annotations

from pathlib import Path

from msgcheck.formats.limits import Limits
from msgcheck.model import Document

NAME = "ppt"
SUFFIXES = (".ppt", ".pps", ".pot")


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The presentation whose bytes are `content`.

    The address of a paragraph is "byte:4711 paragraph:2": where in the stream "PowerPoint Document" the text begins
    that it is a part of, and its number there, from 1. UnreadableDocument where the file is broken, protected with a
    password or breaks a limit.
    """
    from msgcheck.formats.ole.assembly import assemble  # noqa: PLC0415 - when such a file comes by
    from msgcheck.formats.ole.compound import CompoundFile  # noqa: PLC0415
    from msgcheck.formats.ole.powerpoint.presentation import tour_presentation  # noqa: PLC0415

    return assemble(path, NAME, content, tour_presentation(CompoundFile(content, limits), limits), limits)
