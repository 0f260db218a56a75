"""One page of a PDF: its paragraphs, what lies over them, and what on it was not read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

from msgcheck.formats.pdf.annotations import annotations_of
from msgcheck.formats.pdf.attachments import stuck_file
from msgcheck.formats.pdf.columns import column_by_column
from msgcheck.formats.pdf.drawn import drawn
from msgcheck.formats.pdf.letters import known_letters
from msgcheck.formats.pdf.lines import Span, lines_of
from msgcheck.formats.pdf.paragraphs import Paragraph, paragraphs_of
from msgcheck.formats.pdf.pdfium import opened_page
from msgcheck.formats.pdf.pictures import unread_on
from msgcheck.formats.pdf.raised_marks import raised_marks
from msgcheck.formats.pdf.said import Place, Said, Source, Unread, placed
from msgcheck.formats.pdf.text_page import TextPage, opened_text
from msgcheck.model import Block, Gap, Location

_LONGEST_LINE_END = 3  # characters that PDFium puts between two lines: a space, a carriage return and a line feed


def read_page(
    document: Any, form: Any, number: int, source: Source, may_hold_pictures: bool
) -> tuple[list[Block], list[Gap]]:
    """What stands on page `number`, counted from 1: its paragraphs, then the rest; and what was not read."""
    place = Place("page", number, f"Page {number}", f"page:{number}")
    with opened_page(document, number - 1) as page:
        if not page:
            return [], [Gap(place.name, "this page is broken and was not read")]
        with opened_text(page, source.limits) as text_page:
            blocks, gaps = _text(text_page, number) if text_page else ([], [])
        stuck = partial(stuck_file, source, number)
        found: list[Said | Unread] = list(annotations_of(document, page, form, stuck))
        if may_hold_pictures or not blocks:
            found += unread_on(page, bool(blocks), partial(drawn, source.content, number))
    said, unread = placed(found, place) if found else ([], [])
    return blocks + said, gaps + unread


class PageText(NamedTuple):
    """The text of a page, as its paragraphs count its characters, and how many of its letters cannot be told."""

    text: str
    paragraphs: list[Paragraph]
    unknown: int


def text_of(page: TextPage) -> PageText:
    """What stands on a page in paragraphs."""
    text, lines = lines_of(page)
    text, unknown = known_letters(text)
    in_order = column_by_column(lines, text)
    return PageText(text, paragraphs_of(in_order, text, page.font, raised_marks(page)), unknown)


def address_of(paragraph: Paragraph, page: TextPage, number: int) -> str:
    """The address of a paragraph on page `number`."""
    return f"page:{number} chars:{_places(paragraph.spans, page)}"


def _text(page: TextPage, number: int) -> tuple[list[Block], list[Gap]]:
    """The paragraphs of a page as blocks, and a gap for letters that cannot be told."""
    _, paragraphs, unknown = text_of(page)
    label = f"Page {number} › paragraph "
    blocks = [
        Block(one.text, Location("page", number, "paragraph", f"{label}{count}", address_of(one, page, number)))
        for count, one in enumerate(paragraphs, 1)
    ]
    why = f"{unknown:,} letters are drawn without telling which they are; they were not read"
    return blocks, [Gap(f"Page {number}", why)] if unknown else []


def _places(spans: Sequence[Span], page: TextPage) -> str:
    """Where a paragraph's lines stand, in PDFium's count; lines that follow each other are one span."""
    if len(spans) == 1:
        return page.places(spans[0])
    merged = [spans[0]]
    for start, end in spans[1:]:
        if 0 <= start - merged[-1][1] <= _LONGEST_LINE_END:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return ",".join(map(page.places, merged))
