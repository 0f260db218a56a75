"""A copy of a PDF with notes in it: what lies over its pages is added to, and nothing else changes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from msgcheck.errors import Unmendable
from msgcheck.formats.annotated import Annotated, Unplaced, added_blocks
from msgcheck.formats.limits import Limits
from msgcheck.formats.pdf.anchors import Anchor, anchors_of
from msgcheck.formats.pdf.document import read_document
from msgcheck.formats.pdf.increment import BROKEN, SIGNED, with_marks
from msgcheck.formats.pdf.marks import contents_of, marks_of
from msgcheck.formats.pdf.pdfium import library, opened_document
from msgcheck.formats.pdf.said import Source
from msgcheck.model import Note


def annotate_document(content: bytes, notes: Sequence[Note], limits: Limits, moment: datetime) -> Annotated:
    """The annotated copy; see `pdf.annotate`."""
    with opened_document(content) as document:
        if _is_signed(document):
            raise Unmendable(SIGNED)
        found = list(anchors_of(document, notes, Source(content, limits)))
    anchors = [one for one in found if isinstance(one, Anchor)]
    refusals = tuple(one for one in found if isinstance(one, Unplaced))
    if not anchors:
        return Annotated(content, refusals)
    copy = with_marks(content, list(marks_of(anchors, hashlib.sha256(content).hexdigest(), moment)))
    _hold_same(content, copy, anchors, limits)
    return Annotated(copy, refusals)


def _is_signed(document: Any) -> bool:
    """Whether a field for a signature has one in it (ISO 32000-2, 12.8): such fields also wait for theirs."""
    pdfium = library()
    signatures = (pdfium.FPDF_GetSignatureObject(document, at) for at in range(pdfium.FPDF_GetSignatureCount(document)))
    return any(pdfium.FPDFSignatureObj_GetContents(one, None, 0) for one in signatures)


def _hold_same(content: bytes, copy: bytes, anchors: Sequence[Anchor], limits: Limits) -> None:
    """Refuse the file if its copy, read in turn, does not say what the file says, and on each page its notes."""
    file, annotated = (read_document(Path(), "pdf", one, limits) for one in (content, copy))
    expected = sorted((anchor.sheet.number, text) for anchor in anchors if (text := contents_of(anchor)))
    more = added_blocks(annotated.blocks, file.blocks)
    if more is None or sorted((block.location.number or 0, block.text) for block in more) != expected:
        raise Unmendable(BROKEN)
