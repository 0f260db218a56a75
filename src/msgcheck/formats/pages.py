"""Documents of Pages 2013 and later (.pages): read with exact addresses."""

from __future__ import annotations

from pathlib import Path

from msgcheck.formats.limits import Limits
from msgcheck.model import Document

NAME = "pages"
SUFFIXES = (".pages",)


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The document whose bytes are `content`.

    The address of a text is "object:1234 paragraph:2", the number of the object that holds it and its paragraph there,
    of a cell "object:1234 cell:B7". UnreadableDocument where the file is broken, protected with a password or breaks a
    limit.
    """
    from msgcheck.formats.iwork.document import document_of  # noqa: PLC0415 - when such a file comes by
    from msgcheck.formats.iwork.pages import tour_pages  # noqa: PLC0415

    return document_of(path, NAME, content, tour_pages, limits)
