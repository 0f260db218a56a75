"""OpenDocument spreadsheets: cells with text, comments, names; repeats that fill a sheet stay one cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import ods
from msgcheck.formats.limits import Limits
from tests.formats.opendocuments import box, cell, comment, document, master, masters, p, row, style, table


def said(*rows: str, sheet: str = "", after: str = "", automatic: str = "", styles: str = "") -> list[tuple[str, str]]:
    prices = f'<table:table table:name="Prices" table:style-name="ta1">{sheet}{"".join(rows)}</table:table>'
    content = document("spreadsheet", prices + after, automatic=automatic, styles=styles)
    blocks = ods.read(Path("prices.ods"), content, Limits()).blocks
    return [(block.location.label, block.text) for block in blocks if block.location.element != "sheet name"]


def test_cells_are_told_by_sheet_column_and_row() -> None:
    assert said(row(cell(repeated=30), repeated=6), row(cell(repeated=27), cell(p("Lunch")))) == [
        ("Sheet Prices › AB7", "Lunch")
    ]


def test_the_name_of_a_sheet_is_read() -> None:
    content = document("spreadsheet", '<table:table table:name="Business Lunch"/>')
    [block] = ods.read(Path("x.ods"), content, Limits()).blocks
    assert (block.location.label, block.text) == ("Sheet Business Lunch › Name", "Business Lunch")


def test_a_repeated_cell_is_read_once_however_often_it_shows() -> None:
    filled = row(cell(p("Lunch"), repeated=16_384), repeated=1_000_000)
    assert said(filled, row(cell(p("Last")))) == [
        ("Sheet Prices › A1:XFD1000000", "Lunch"),
        ("Sheet Prices › A1000001", "Last"),
    ]


def test_the_lines_of_a_cell_are_one_text() -> None:
    assert said(row(cell(p("Business"), p("Lunch")))) == [("Sheet Prices › A1", "Business\nLunch")]


def test_numbers_and_dates_are_no_text_unless_a_format_adds_words() -> None:
    cells = [cell(p(text), kind=kind) for text, kind in (("12", "float"), ("5 May", "date"), ("12 per head", "float"))]
    assert said(row(*cells)) == [("Sheet Prices › C1", "12 per head")]


def test_a_comment_on_a_number_is_read() -> None:
    assert said(row(cell(comment("Ann", "Too cheap?"), p("12"), kind="float"))) == [
        ("Sheet Prices › A1 › Comment by Ann", "Too cheap?")
    ]


def test_links_spaces_and_spans_in_cells_are_read_like_any() -> None:
    words = 'Business  <text:a xlink:href="http://a.example/"><text:span>Lunch</text:span></text:a>'
    assert said(row(cell(p(words)))) == [
        ("Sheet Prices › A1", "Business Lunch"),
        ("Sheet Prices › A1 › Link target", "http://a.example/"),
    ]


def test_shapes_on_a_sheet_defined_names_and_messages_are_read() -> None:
    after = (
        f'<table:content-validations><table:help-message table:title="Hint">{p("Type five")}</table:help-message>'
        '</table:content-validations><table:named-range table:name="Lunch_prices"/>'
    )
    assert said(sheet=f"<table:shapes>{box(p('Note'))}</table:shapes>", after=after) == [
        ("Sheet Prices › Text box", "Note"),
        ("Message", "Hint"),
        ("Message", "Type five"),
        ("Defined name", "Lunch_prices"),
    ]


def test_a_name_that_is_defined_for_one_sheet_is_read() -> None:
    names = '<table:named-expressions><table:named-range table:name="Lunch_prices"/></table:named-expressions>'
    assert said(sheet=names) == [("Defined name", "Lunch_prices")]


def test_a_hidden_sheet_is_said_to_be_hidden() -> None:
    automatic = style("ta1", '<style:table-properties table:display="false"/>')
    assert said(row(cell(p("Lunch"))), automatic=automatic) == [("Sheet Prices (hidden) › A1", "Lunch")]


def test_headers_of_sheets_are_read() -> None:
    styles = masters(
        master("Default", f"<style:header><style:region-left>{p('Top')}</style:region-left></style:header>")
    )
    assert said(styles=styles) == [("Header", "Top")]


def test_deleted_cells_are_not_read() -> None:
    assert said(after=f"<table:tracked-changes>{cell(p('Old'))}</table:tracked-changes>") == []


def test_more_cells_than_any_honest_file_needs_are_refused() -> None:
    content = document("spreadsheet", table(*[row(cell(p("Lunch")))] * 9))
    with pytest.raises(UnreadableDocument, match="cells"):
        ods.read(Path("x.ods"), content, Limits(cells=8))
