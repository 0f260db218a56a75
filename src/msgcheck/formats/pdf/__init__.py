"""PDF: the text of each page in paragraphs, and what lies over, behind and beside the pages.

PDFium reads the file, but knows nothing of paragraphs. The text of a page is taken in lines with their measures
(`lines`), columns that come in turns are put one after the other (`columns`), the lines are put together
(`paragraphs`) and their ends joined (`line_ends`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from msgcheck.formats.annotated import Annotated
from msgcheck.formats.limits import Limits
from msgcheck.model import Document, Note

NAME = "pdf"
SUFFIXES = (".pdf",)
NEEDS_A_PROCESS = True


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The document whose bytes are `content`.

    The address of a paragraph is "page:2 chars:120-340": a page, counted from 1, and half-open spans of PDFium's
    character indexes on it. A picture is "page:2 picture:1", a file stuck to a page "page:2 file:1", and one
    attached to the whole "document file:1". Raises UnreadableDocument when the file is broken, protected with a
    password or too long.
    """
    from msgcheck.formats.pdf.document import read_document  # noqa: PLC0415 - when a PDF comes by

    return read_document(path, NAME, content, limits)


def annotate(path: Path, content: bytes, notes: Sequence[Note], limits: Limits, moment: datetime) -> Annotated:  # noqa: ARG001
    """A copy of the document with the notes in it, which the file's own bytes begin.

    Words on a page are highlighted, each with its note in a pop-up. A note about what a comment, a field, a picture or
    a file says stands beside that; one about a bookmark or a property, at the top of the first page. Raises Unmendable
    where the file is signed, encrypted or damaged, and UnreadableDocument where it cannot be read.
    """
    from msgcheck.formats.pdf.annotating import annotate_document  # noqa: PLC0415 - when a PDF comes by

    return annotate_document(content, notes, limits, moment)
