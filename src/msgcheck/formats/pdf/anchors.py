"""Where on its pages the notes about a PDF belong: over the words they are about, or beside what holds these words.

The pages are walked as they are read, so that a span of a block leads to the characters that it was made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from msgcheck.formats.annotated import Unplaced, holder_address, is_at, notes_by_address
from msgcheck.formats.pdf.forms import opened_form
from msgcheck.formats.pdf.holders import Holders, holders_beside_the_pages, holders_on
from msgcheck.formats.pdf.line_ends import origins
from msgcheck.formats.pdf.page_objects import Box
from msgcheck.formats.pdf.pages import PageText, address_of, text_of
from msgcheck.formats.pdf.paragraphs import Paragraph
from msgcheck.formats.pdf.pdfium import library, opened_page
from msgcheck.formats.pdf.pictures import box_of
from msgcheck.formats.pdf.said import Place, Source
from msgcheck.formats.pdf.text_page import TextPage, opened_text
from msgcheck.formats.rewritten import ANOTHER_TEXT, NOT_FOUND
from msgcheck.model import Note

_PAGE = re.compile(r"page:([1-9]\d{0,8}) ")
_FIRST_PAGE = 1  # has the notes about what belongs to no page


class Sheet(NamedTuple):
    """A page: its number from 1, the part of it that shows, and how many quarters it is turned to the right."""

    number: int
    box: Box
    turn: int


class Anchor(NamedTuple):
    """Where a note belongs on a page: over the words in `boxes`; without any beside that box, or else at the top."""

    note: Note
    sheet: Sheet
    boxes: tuple[Box, ...] = ()
    beside: Box | None = None


def anchors_of(document: Any, notes: Sequence[Note], source: Source) -> Iterator[Anchor | Unplaced]:
    """Where each of the notes belongs, page by page, or why it has no place."""
    by_page = sorted(notes, key=lambda note: (_page_of(note), note.start, note.end))
    with opened_form(document) as form:
        for number, some in groupby(by_page, key=_page_of):
            with opened_page(document, max(number, _FIRST_PAGE) - 1) as page:
                if not page:
                    yield from (Unplaced(note, NOT_FOUND) for note in some)
                elif number:
                    yield from _on_page(_Opened(document, form, page, source), number, list(some))
                else:
                    holders, sheet = holders_beside_the_pages(document, source), _sheet(page, _FIRST_PAGE)
                    yield from (_beside(note, sheet, holders) for note in some)


def _page_of(note: Note) -> int:
    """The page that a note is about, 0 for the document as a whole."""
    match = _PAGE.match(note.location.address)
    return int(match[1]) if match else 0


class _Opened(NamedTuple):
    """A page that is open in PDFium, and what it is part of."""

    document: Any
    form: Any
    page: Any
    source: Source


def _on_page(opened: _Opened, number: int, notes: Sequence[Note]) -> Iterator[Anchor | Unplaced]:
    sheet = _sheet(opened.page, number)
    others = list(notes)
    has_text = False
    with opened_text(opened.page, opened.source.limits) as page:
        if page:
            text = text_of(page)
            has_text = bool(text.paragraphs)
            by_address = {address_of(paragraph, page, number): paragraph for paragraph in text.paragraphs}
            others = [note for note in notes if note.location.address not in by_address]
            for address, some in notes_by_address(notes).items():
                if paragraph := by_address.get(address):
                    yield from _over(some, sheet, paragraph, text, page)
    if others:
        place = Place("page", number, "", f"page:{number}")
        holders = holders_on(opened.document, opened.page, opened.form, place, opened.source, has_text)
        yield from (_beside(note, sheet, holders) for note in others)


def _sheet(page: Any, number: int) -> Sheet:
    return Sheet(number, box_of(page), library().FPDFPage_GetRotation(page) % 4)


def _beside(note: Note, sheet: Sheet, holders: Holders) -> Anchor | Unplaced:
    """What is read within a picture or a file is not held against anything: whoever read it had opened it."""
    address = note.location.address
    holder = holders.get(holder_address(address))
    if holder is None:
        return Unplaced(note, NOT_FOUND)
    if holder.text is not None and not is_at(note, holder.text):
        return Unplaced(note, ANOTHER_TEXT)
    return Anchor(note, sheet, beside=holder.box)


def _over(
    notes: Iterable[Note], sheet: Sheet, paragraph: Paragraph, text: PageText, page: TextPage
) -> Iterator[Anchor | Unplaced]:
    """The places of the notes about one paragraph: over their words as far as these show on the page."""
    indexes = origins(paragraph.pieces, paragraph.wrapped, text.text)
    for note in notes:
        if is_at(note, paragraph.text):
            meant = [index for index in indexes[note.start : note.end] if index is not None]
            boxes = [box for line in _by_line(meant, paragraph) for box in page.boxes(line)]
            yield Anchor(note, sheet, tuple(box for box in boxes if box.touches(sheet.box)))
        else:
            yield Unplaced(note, ANOTHER_TEXT)


def _by_line(indexes: Sequence[int], paragraph: Paragraph) -> Iterator[list[int]]:
    """The indexes that stand in one line of the paragraph together."""
    for start, end in paragraph.spans:
        if line := [index for index in indexes if start <= index < end]:
            yield line
