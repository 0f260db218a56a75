"""Word documents (.docx and its kin): read with exact addresses, rewritten and annotated."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from msgcheck.formats.annotated import Annotated
from msgcheck.formats.limits import Limits
from msgcheck.formats.rewritten import Rewritten, Tracking
from msgcheck.model import Document, Edit, Note

NAME = "docx"
SUFFIXES = frozenset({".docx", ".docm", ".dotx", ".dotm"})


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The document whose bytes are `content`. UnreadableDocument where it is broken or breaks a limit."""
    from msgcheck.formats.ooxml.assembly import assemble  # noqa: PLC0415 - lxml, when such a file comes by
    from msgcheck.formats.ooxml.package import Package  # noqa: PLC0415
    from msgcheck.formats.ooxml.wordprocessing import tour_document  # noqa: PLC0415

    return assemble(path, NAME, content, tour_document(Package(content, limits)), limits)


def rewrite(
    _: Path, content: bytes, edits: Sequence[Edit], limits: Limits, tracking: Tracking | None = None
) -> Rewritten:
    """The document with the edits made, as tracked changes where `tracking` says whose they are.

    Unmendable where it is signed, marked as final or protected.
    """
    from msgcheck.formats.ooxml.rewriting import rewrite as rewrite_package  # noqa: PLC0415 - as above
    from msgcheck.formats.ooxml.wordprocessing import tour_document  # noqa: PLC0415

    return rewrite_package(content, edits, tour_document, limits, tracking)


def annotate(_: Path, content: bytes, notes: Sequence[Note], limits: Limits, moment: datetime) -> Annotated:
    """A copy of the document with the notes as comments at the words that they are about.

    Where Word takes no comment, the comment is at what the words hang on in the body, or at its beginning, and says
    where they are. Raises Unmendable where the document is signed, marked as final or protected.
    """
    from msgcheck.formats.ooxml.commenting import annotate_document  # noqa: PLC0415 - lxml, when such a file comes by

    return annotate_document(content, notes, limits, moment)
