"""A table as plain text is read field by field, each with its place in the file."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck import formats
from msgcheck.errors import UnreadableDocument
from msgcheck.formats import delimited
from msgcheck.formats.limits import Limits
from msgcheck.model import Document


def read(text: str, encoding: str = "utf-8") -> Document:
    return delimited.read(Path("prices.csv"), text.encode(encoding), Limits())


def said(text: str) -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in read(text).blocks]


def test_a_field_is_labelled_by_its_row_and_its_column_and_the_heading_there() -> None:
    assert said("Offer,Price\nBusiness Lunch,on request\n") == [
        ("Row 1 › column 1", "Offer"),
        ("Row 1 › column 2", "Price"),
        ("Row 2 › column 1 (Offer)", "Business Lunch"),
        ("Row 2 › column 2 (Price)", "on request"),
    ]


def test_a_long_heading_is_shortened_and_a_number_is_none() -> None:
    text = f"{'Offer ' * 10},2026\na,b\n"
    assert [label for label, _ in said(text)][1:] == [
        "Row 2 › column 1 (Offer Offer Offer Offer Offer Offer Off…)",
        "Row 2 › column 2",
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_told_from_the_rows(delimiter: str) -> None:
    rows = [["Offer", "Note"], ["Business Lunch", "a, b and c; or d"], ["Buffet", "none"], ["Tea", "cake, jam"]]
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    assert [text for _, text in said(written.getvalue())] == [field for row in rows for field in row]


def test_decimal_commas_are_no_delimiters() -> None:
    assert [text for _, text in said("Lunch;12,50\nBuffet;9,90\n")] == ["Lunch", "Buffet"]


def test_one_column_of_sentences_is_not_cut_at_its_commas() -> None:
    text = "Our lunch, now cheaper\nTea\nCake\nJam, bread, butter\nJuice\n"
    assert [text for _, text in said(text)] == text.splitlines()


def test_a_file_may_tell_its_delimiter() -> None:
    assert said("sep=|\r\na, b|c\r\n") == [("Row 1 › column 1", "a, b"), ("Row 1 › column 2", "c")]


def test_quoted_fields_hold_quotes_delimiters_and_line_breaks() -> None:
    text = 'a,"Business\r\n""Lunch"", hot"\r\nb,c\r\n'
    assert [text for _, text in said(text)] == ["a", 'Business\n"Lunch", hot', "b", "c"]
    assert [block.location.number for block in read(text).blocks] == [1, 1, 2, 2]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ('a, "b, c"\nd,e\n', ["a", "b, c", "d", "e"]),
        ('a,"b" c\nd,e\n', ["a", "b c", "d", "e"]),
        ('a,5" pipe\nd,e\n', ["a", '5" pipe', "d", "e"]),
        ('a,"b\nc,"d\ne,f\n', ["a", "b\nc,d", "e", "f"]),
        ('a,"b\nc,d\n', ["a", '"b', "c", "d"]),
    ],
    ids=["blank before", "rubbish behind", "inch", "closed late", "never closed"],
)
def test_quotes_that_are_astray_cost_no_text(text: str, fields: list[str]) -> None:
    assert [field.text for field in delimited.fields(text, ",")] == fields


def test_an_address_spans_the_field_with_its_quotes() -> None:
    text = '\ufeffOffer;Price\n"Business ""Lunch""";x\n'
    blocks = read(text).blocks
    spans = [block.location.address.removeprefix("chars:").split("-") for block in blocks]
    assert [text[1:][int(start) : int(end)] for start, end in spans] == ["Offer", "Price", '"Business ""Lunch"""', "x"]


def test_numbers_and_empty_fields_make_no_block() -> None:
    assert [text for _, text in said("Lunch,12.50,-3 %,,\n,,,12:30,12 USD\n")] == ["Lunch", "12 USD"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_told_from_the_bytes(encoding: str) -> None:
    assert [block.text for block in read("Café;Menü\nMüsli;x\n", encoding).blocks] == ["Café", "Menü", "Müsli", "x"]


def test_binary_data_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="holds binary data"):
        delimited.read(Path("a.csv"), bytes(range(256)) * 9, Limits())


def test_fields_are_held_against_the_limit_of_cells() -> None:
    with pytest.raises(UnreadableDocument, match="more than 10 cells"):
        delimited.read(Path("a.csv"), b"a,b\n" * 6, Limits(cells=10))


@given(text=st.text(alphabet='ab,;"\r\n |\t'), delimiter=st.sampled_from(",;|\t"))
def test_the_fields_and_what_parts_them_make_up_the_file(text: str, delimiter: str) -> None:
    end = 0
    for field in delimited.fields(text, delimiter):
        assert text[end : field.start] in ("", delimiter, "\r\n", "\r", "\n")
        end = field.end
    assert text[end:] in ("", delimiter, "\r\n", "\r", "\n")


rows = st.lists(st.lists(st.text(alphabet='ab,"\n '), min_size=2, max_size=4), min_size=1)


@given(rows=rows)
def test_what_was_written_as_a_table_is_read_as_it_was(rows: list[list[str]]) -> None:
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows(rows)
    found = [(field.row, field.column, field.text) for field in delimited.fields(written.getvalue(), ",")]
    assert found == [(r, c, text) for r, row in enumerate(rows, 1) for c, text in enumerate(row, 1)]


@pytest.mark.parametrize("name", ["prices.csv", "prices.tsv", "PRICES.CSV"])
def test_a_table_is_known_by_its_suffix(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text("Offer\tPrice\nBusiness Lunch\t12\n", "utf-8")
    document = formats.read(path)
    assert (document.format, [block.text for block in document.blocks]) == ("csv", ["Offer", "Price", "Business Lunch"])
