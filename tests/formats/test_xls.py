"""Excel workbooks of 97 to 2003, read as they show."""

from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import xls
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.compound import CompoundFile
from msgcheck.model import Document, Held
from tests.formats.old_pictures import PNG, entry, png, store, unpacked
from tests.formats.old_workbooks import (
    NOTE_BOX,
    PICTURE,
    TEXT_BOX,
    chart,
    formula,
    hidden_columns,
    hidden_row,
    label,
    marginals,
    note,
    number,
    old_workbook,
    record,
    series_text,
    shape,
    shared,
    shared_strings,
    string,
    validation,
    workbook,
)
from tests.formats.slide_shows import container
from tests.formats.slide_shows import shape as drawn_shape

NAME = ("Sheet Prices › Name", "Prices")


def read(content: bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 - Limits is frozen
    return xls.read(Path("x.xls"), content, limits)


def said(*records: bytes, own: bytes = b"") -> list[tuple[str, str]]:
    """Label and text of what stands on a sheet with these records."""
    met = [(block.location.label, block.text) for block in read(workbook({"Prices": records}, own)).blocks]
    assert met[0] == NAME
    return met[1:]


def test_cells_say_where_they_stand() -> None:
    blocks = read(workbook({"Prices": [label(6, 1, "Business Lunch")], "Old": [label(0, 27, "12 €")]})).blocks
    assert [(block.location.label, block.text, block.location.address) for block in blocks] == [
        ("Sheet Prices › Name", "Prices", "sheet:1 name"),
        ("Sheet Old › Name", "Old", "sheet:2 name"),
        ("Sheet Prices › B7", "Business Lunch", "sheet:1 cell:B7"),
        ("Sheet Old › AB1", "12 €", "sheet:2 cell:AB1"),
    ]


def test_cells_share_strings_however_these_are_written() -> None:
    rich = b"\x05\0\x08\x01\0Lunch" + b"\0" * 4
    pronounced = b"\x05\0\x05\x06\0\0\0" + "Lünch".encode("utf-16-le") + b"\0" * 6
    cells = [shared(row, 0, row) for row in range(4)]
    assert said(*cells, own=shared_strings("Menü", rich, pronounced, "Ланч")) == [
        ("Sheet Prices › A1", "Menü"),
        ("Sheet Prices › A2", "Lunch"),
        ("Sheet Prices › A3", "Lünch"),
        ("Sheet Prices › A4", "Ланч"),
    ]


def test_a_string_goes_on_in_the_next_record_written_otherwise() -> None:
    strings = record(
        0xFC,
        b"\2\0\0\0\2\0\0\0" + b"\x0e\0\0Business",
        b"\1" + " Lunch".encode("utf-16-le") + b"\4\0",
        b"\0Menu",
    )
    assert said(shared(0, 0, 0), shared(1, 0, 1), own=strings) == [
        ("Sheet Prices › A1", "Business Lunch"),
        ("Sheet Prices › A2", "Menu"),
    ]


def test_numbers_are_no_text_and_what_formulas_came_to_is() -> None:
    assert said(number(0, 0, 12.0), formula(1, 0, "12 per person")) == [("Sheet Prices › A2", "12 per person")]


def test_hidden_sheets_rows_and_columns_are_said_to_be_hidden() -> None:
    cells = [hidden_columns(2, 2), hidden_row(1), label(0, 0, "Shown"), label(1, 0, "Row"), label(0, 2, "Column")]
    blocks = read(workbook({"Old": cells}, hidden=["Old"])).blocks
    assert [block.location.label for block in blocks] == [
        "Sheet Old (hidden) › Name",
        "Sheet Old (hidden) › A1",
        "Sheet Old (hidden) › A2 (hidden)",
        "Sheet Old (hidden) › C1 (hidden)",
    ]


def test_notes_stand_at_their_cells_and_text_boxes_on_the_sheet() -> None:
    box, noted = shape(TEXT_BOX, 1, "Order\rnow"), shape(NOTE_BOX, 2, "Too cheap?")
    assert said(box, noted, note(6, 1, 2)) == [
        ("Sheet Prices › Text box", "Order\nnow"),
        ("Sheet Prices › B7 › Note", "Too cheap?"),
    ]


def test_headers_and_footers_are_read_without_their_codes() -> None:
    assert said(marginals('&L&"Arial,Bold"Lunch&RPage &P', "&CTeam")) == [
        ("Sheet Prices › Header › left", "Lunch"),
        ("Sheet Prices › Header › right", "Page "),
        ("Sheet Prices › Footer › centre", "Team"),
    ]


def test_a_chart_says_what_no_cell_says() -> None:
    assert said(chart(label(0, 0, "from a cell"), series_text("Lunches sold")), label(0, 0, "Last")) == [
        ("Sheet Prices › Chart › Text", "Lunches sold"),
        ("Sheet Prices › A1", "Last"),
    ]


def test_what_a_cell_tells_whoever_types_into_it_is_read() -> None:
    assert said(validation("Lunch", "Five people or more", 6, 1)) == [
        ("Sheet Prices › B7 › Input message title", "Lunch"),
        ("Sheet Prices › B7 › Input message", "Five people or more"),
    ]


def test_what_is_not_read_is_a_gap() -> None:
    objects = [shape(PICTURE, 1), shape(PICTURE, 2, more=b"\x09\0\x04\0\0\0\0\0")]
    storages = {"_VBA_PROJECT_CUR/dir": b"x", "_SX_DB_CUR/0001": b"x"}
    content = workbook({"Prices": [*objects, shared(0, 0, 7)]}, streams=storages)
    assert [(gap.where, gap.why) for gap in read(content).gaps] == [
        ("Sheet Prices › Picture", "text in pictures was not read"),
        ("Sheet Prices › Embedded file", "the embedded file was not read"),
        ("Sheet Prices", "1 cells refer to texts that are not in the file"),
        ("Macros", "macros were not read"),
        ("Pivot tables", "rows kept behind pivot tables were not read"),
    ]


def test_pictures_and_embedded_files_can_be_unpacked() -> None:
    drawn = [drawn_shape(kind=75, numbers={0x0104: 1}, is_object=True, words={0x0381: "Our menu"})] * 2
    drawing = record(0xEC, container(0xF002, container(0xF003, *drawn)))
    embedded = b"\x09\0\x06\0\0\0" + (0x1A2B).to_bytes(4, "little")
    objects = [shape(PICTURE, 1), shape(PICTURE, 2, more=embedded)]
    pictures = record(0xEB, store(entry(png())))
    content = workbook({"Prices": [drawing, *objects]}, pictures, streams={"MBD00001A2B/Package": b"x"})
    document = read(content)
    assert unpacked(document, Held.PICTURE) == [PNG]
    (file,) = unpacked(document, Held.FILE)
    assert CompoundFile(file, Limits()).stream("Package") == b"x"
    assert said(drawing, *objects, own=pictures) == [
        ("Sheet Prices › Picture › Alternative text", "Our menu"),
        ("Sheet Prices › Embedded file › Alternative text", "Our menu"),
    ]


def test_a_workbook_of_excel_95_is_read_in_its_code_page() -> None:
    content = old_workbook("Цены".encode("cp1251"), "Ланч".encode("cp1251"), 1251)
    assert [(block.location.label, block.text) for block in read(content).blocks] == [
        ("Sheet Цены › Name", "Цены"),
        ("Sheet Цены › A1", "Ланч"),
    ]


def test_a_workbook_behind_a_password_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match=r"^is protected with a password$"):
        read(workbook({"Prices": [label(0, 0, "xyz")]}, record(0x2F, b"\0" * 6)))


def test_sheets_that_are_one_and_the_same_are_refused() -> None:
    listed = [record(0x85, b"\0\0\0\0\0\0" + string(f"{one}", 1)) for one in range(9)]
    with pytest.raises(UnreadableDocument, match="its sheets overlap"):
        read(workbook({"Prices": [label(0, 0, "Lunch")]}, *listed))


def test_more_cells_than_any_honest_file_needs_are_refused() -> None:
    with pytest.raises(UnreadableDocument, match="cells"):
        read(workbook({"Prices": [label(row, 0, "Lunch") for row in range(9)]}), Limits(cells=8))
