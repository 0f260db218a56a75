"""What says something in a PDF beside the words on its pages: comments, fields, pictures, attached files, bookmarks."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any, NamedTuple

from msgcheck.formats.pdf.annotations import annotations_of
from msgcheck.formats.pdf.attachments import stuck_file
from msgcheck.formats.pdf.drawn import drawn
from msgcheck.formats.pdf.outline import beside_the_pages, properties_of
from msgcheck.formats.pdf.page_objects import Box
from msgcheck.formats.pdf.pictures import unread_on
from msgcheck.formats.pdf.said import Place, Said, Source, Unread, placed
from msgcheck.model import Block, Gap


class Holder(NamedTuple):
    """`text` is what it says, None where that only shows when it is opened; `box` is where it is on its page."""

    text: str | None
    box: Box | None = None


Holders = dict[str, Holder]  # by their addresses


def holders_on(document: Any, page: Any, form: Any, place: Place, source: Source, has_text: bool) -> Holders:
    """Those on an open page, which is at `place` of the document; `has_text` tells whether words are written on it."""
    number = place.number or 1
    found: list[Said | Unread] = list(annotations_of(document, page, form, partial(stuck_file, source, number)))
    found += unread_on(page, has_text, partial(drawn, source.content, number))
    said = [one.box for one in found if isinstance(one, Said) and one.text.strip()]
    unread = [one.box for one in found if isinstance(one, Unread)]
    blocks, gaps = placed(found, place)
    return _of_blocks(zip(blocks, said, strict=True)) | _of_gaps(zip(gaps, unread, strict=True))


def holders_beside_the_pages(document: Any, source: Source) -> Holders:
    """Those that belong to the document as a whole."""
    blocks, gaps = beside_the_pages(document, properties_of(document), source)
    return _of_blocks((block, None) for block in blocks) | _of_gaps((gap, None) for gap in gaps)


def _of_blocks(found: Iterable[tuple[Block, Box | None]]) -> Holders:
    return {block.location.address: Holder(block.text, box) for block, box in found}


def _of_gaps(found: Iterable[tuple[Gap, Box | None]]) -> Holders:
    return {gap.enclosed.location.address: Holder(None, box) for gap, box in found if gap.enclosed}
