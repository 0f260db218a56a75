"""PowerPoint presentations (.pptx and its kin): read with exact addresses, rewritten and annotated."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from msgcheck.formats.annotated import Annotated
from msgcheck.formats.limits import Limits
from msgcheck.formats.rewritten import Rewritten
from msgcheck.model import Document, Edit, Note

NAME = "pptx"
SUFFIXES = frozenset({".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"})


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The presentation whose bytes are `content`. UnreadableDocument where it is broken or breaks a limit."""
    from msgcheck.formats.ooxml.assembly import assemble  # noqa: PLC0415 - lxml, when such a file comes by
    from msgcheck.formats.ooxml.package import Package  # noqa: PLC0415
    from msgcheck.formats.ooxml.presentation import tour_presentation  # noqa: PLC0415

    return assemble(path, NAME, content, tour_presentation(Package(content, limits)), limits)


def rewrite(_: Path, content: bytes, edits: Sequence[Edit], limits: Limits) -> Rewritten:
    """The presentation with the edits made. Unmendable where it is signed, marked as final or protected."""
    from msgcheck.formats.ooxml.presentation import tour_presentation  # noqa: PLC0415 - as above
    from msgcheck.formats.ooxml.rewriting import rewrite as rewrite_package  # noqa: PLC0415

    return rewrite_package(content, edits, tour_presentation, limits)


def annotate(_: Path, content: bytes, notes: Sequence[Note], limits: Limits, moment: datetime) -> Annotated:
    """A copy of the presentation with the notes as comments on its slides, each at the shape that says the words.

    A comment at the top of a slide says where the words are: in its notes, in a shape that takes its place from the
    layout. Raises Unmendable where the presentation is signed, marked as final or protected, or has comments of the
    kind that only newer versions of PowerPoint know.
    """
    from msgcheck.formats.ooxml.slide_commenting import annotate_presentation  # noqa: PLC0415 - lxml, as above

    return annotate_presentation(content, notes, limits, moment)
