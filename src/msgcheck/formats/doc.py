"""Word documents of 97 to 2003 (.doc and .dot): read with exact addresses."""

from __future__ import annotations

from pathlib import Path

from msgcheck.formats.limits import Limits
from msgcheck.model import Document

NAME = "doc"
SUFFIXES = (".doc", ".dot")


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The document whose bytes are `content`.

    The address of a paragraph is "cp:120-180": half-open, the numbers of its characters in the whole row of them
    ([MS-DOC] 2.4.1), those that do not show among them. UnreadableDocument where the file is broken, protected with a
    password or breaks a limit.
    """
    from msgcheck.formats.ole.assembly import assemble  # noqa: PLC0415 - when such a file comes by
    from msgcheck.formats.ole.compound import CompoundFile  # noqa: PLC0415
    from msgcheck.formats.ole.word.document import tour_document  # noqa: PLC0415

    return assemble(path, NAME, content, tour_document(CompoundFile(content, limits), limits), limits)
