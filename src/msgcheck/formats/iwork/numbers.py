"""A spreadsheet of Numbers: its sheets, each with its name, tables and boxes; then what stands on none of them."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.iwork.drawables import drawn_in, storages_of
from msgcheck.formats.iwork.objects import Object, Objects
from msgcheck.formats.iwork.reading import SHEET, Place, Reading
from msgcheck.formats.iwork.texts import COMMENT, STORAGES
from msgcheck.formats.iwork.wire import number, text
from msgcheck.formats.limits import Limits
from msgcheck.model import Block, Gap

_DOCUMENT = 1
_IS_HIDDEN = 25


def tour_numbers(objects: Objects, limits: Limits) -> Iterator[Block | Gap]:
    """Everything a spreadsheet says."""
    reading = Reading(objects, limits)
    documents = objects.of_kind(_DOCUMENT)
    sheets = {sheet.identifier: sheet for document in documents for sheet in objects.referred(document.message, 1)}
    limits.hold_pages(len(sheets))
    for count, sheet in enumerate(sheets.values(), 1):
        yield from _sheet(sheet, count, reading)
    beside = [one for one in objects if one.kind in STORAGES or one.kind == COMMENT]
    yield from reading.everything(beside, Place("document", None, ""), {})


def _sheet(sheet: Object, count: int, reading: Reading) -> Iterator[Block | Gap]:
    name = text(sheet.message, 1)
    place = Place(SHEET, count, f"Sheet {name} (hidden)" if number(sheet.message, _IS_HIDDEN) else f"Sheet {name}")
    yield Block(name, place.location("sheet name", "Name", f"object:{sheet.identifier} name"))
    drawn = list(drawn_in(reading.objects.referred(sheet.message, 2), reading.objects))
    texts = [storage for one in drawn for storage in storages_of(one, reading.objects)]
    yield from reading.everything([*drawn, *texts], place, {})
