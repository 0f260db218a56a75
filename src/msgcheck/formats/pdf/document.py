"""A PDF from its first page to its last, and what stands beside its pages."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.inside import after
from msgcheck.formats.limits import Limits
from msgcheck.formats.pdf.forms import opened_form
from msgcheck.formats.pdf.outline import beside_the_pages, properties_of
from msgcheck.formats.pdf.pages import read_page
from msgcheck.formats.pdf.pdfium import library, opened_document
from msgcheck.formats.pdf.pictures import may_hold_pictures
from msgcheck.formats.pdf.said import Source
from msgcheck.model import Block, Document, Gap


def read_document(path: Path, name: str, content: bytes, limits: Limits) -> Document:
    """The document `content` of format `name`; see `pdf.read`."""
    with opened_document(content) as document:
        properties = properties_of(document)
        source = Source(content, limits)
        blocks, gaps = _pages(document, source)
        more_blocks, more_gaps = beside_the_pages(document, properties, source)
    return Document(
        path=path,
        format=name,
        sha256=hashlib.sha256(content).hexdigest(),
        blocks=(*blocks, *more_blocks),
        properties=properties,
        gaps=(*gaps, *more_gaps),
    )


def _pages(document: Any, source: Source) -> tuple[list[Block], list[Gap]]:
    limits, with_pictures = source.limits, may_hold_pictures(source.content)
    pages = library().FPDF_GetPageCount(document)
    if not pages:
        raise UnreadableDocument("is broken: it has no pages")
    limits.hold_pages(pages)
    blocks, gaps, characters = list[Block](), list[Gap](), 0
    with opened_form(document) as form:
        for number in range(1, pages + 1):
            of_page, unread = read_page(document, form, number, source, with_pictures)
            blocks += of_page
            gaps += [after(len(blocks), gap) for gap in unread]
            characters += sum(len(block.text) for block in of_page)
            limits.hold_characters(characters)
    return blocks, gaps
