"""Binary workbooks, read like any other."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import xlsb
from msgcheck.formats.limits import Limits
from msgcheck.model import Document
from tests.formats.binary_workbooks import (
    formula,
    hidden_columns,
    inline,
    marginals,
    note,
    number,
    rich,
    row,
    shared,
    shared_strings,
    sheet,
    workbook,
)
from tests.formats.damage import read_or_refuse, with_a_changed_part, with_changed_bytes, with_parts_mixed_up

WORKBOOK = workbook(
    {
        "Prices": sheet(
            row(1, shared(0, 0), inline(1, "Ланч")),
            row(7, formula(1, "12 per person"), is_hidden=True),
            before=hidden_columns(2, 3),
            after=marginals("&LTop", None, None, None, None, "Bottom", flags=2),
        )
    },
    strings=shared_strings("Business Lunch", "Menu"),
    comments=note(7, 1, "Kim", "Too cheap?"),
)


def read(content: bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 - Limits is frozen
    return xlsb.read(Path("x.xlsb"), content, limits)


def said(content: bytes) -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in read(content).blocks]


def test_cells_notes_and_headers_are_read_where_they_stand() -> None:
    assert said(WORKBOOK) == [
        ("Sheet Prices › Name", "Prices"),
        ("Sheet Prices › A1", "Business Lunch"),
        ("Sheet Prices › B1", "Ланч"),
        ("Sheet Prices › B7 (hidden)", "12 per person"),
        ("Sheet Prices › Header › left", "Top"),
        ("Sheet Prices › Footer of the first page › centre", "Bottom"),
        ("Sheet Prices › B7 › Note", "Too cheap?"),
    ]


def test_addresses_are_those_of_any_workbook() -> None:
    assert read(WORKBOOK).blocks[1].location.address == "xl/worksheets/sheet1.bin#0"


def test_hidden_sheets_and_columns_are_said_to_be_hidden() -> None:
    content = workbook({"Old": sheet(row(1, inline(2, "Lunch")), before=hidden_columns(2, 3))}, hidden=["Old"])
    assert said(content)[1:] == [("Sheet Old (hidden) › C1 (hidden)", "Lunch")]


def test_numbers_are_no_text_and_rich_text_is() -> None:
    assert said(workbook({"Prices": sheet(row(1, number(0, 12.0), rich(1, "Lunch")))}))[1:] == [
        ("Sheet Prices › B1", "Lunch")
    ]


def test_characters_that_xml_knows_otherwise_are_kept_and_those_it_does_not_know_are_dropped() -> None:
    content = workbook({"A&B": sheet(row(1, inline(0, "<Lunch> & _x0041_\r\n\x01now")))})
    assert said(content) == [("Sheet A&B › Name", "A&B"), ("Sheet A&B › A1", "<Lunch> & _x0041_\nnow")]


def test_a_sheet_that_breaks_off_is_read_up_to_there() -> None:
    cut = sheet(row(1, inline(0, "Lunch")), row(2, inline(0, "Menu")))[:-20]
    document = read(workbook({"Prices": cut}))
    assert [block.text for block in document.blocks] == ["Prices", "Lunch"]
    assert [(gap.where, gap.why) for gap in document.gaps] == [
        ("Sheet Prices › Row 2", "from here on this part of the file is damaged and was not read")
    ]


def test_more_cells_than_any_honest_file_needs_are_refused() -> None:
    content = workbook({"Prices": sheet(*(row(place, inline(0, "Lunch")) for place in range(1, 10)))})
    with pytest.raises(UnreadableDocument, match="cells"):
        read(content, Limits(cells=8))


@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_a_damaged_file_is_read_or_refused_in_words(data: st.DataObject) -> None:
    damage = data.draw(st.sampled_from([with_changed_bytes, with_a_changed_part, with_parts_mixed_up]))
    read_or_refuse(xlsb, damage(WORKBOOK, data))
