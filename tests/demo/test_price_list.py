"""The price list as a PDF reader will find it."""

from __future__ import annotations

import io
from typing import Any

import pypdf
import pytest

from msgcheck.demo.price_list import price_list


@pytest.fixture(scope="module")
def reader() -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(price_list()))


def test_the_bytes_are_the_same_on_each_run() -> None:
    assert price_list() == price_list()


def test_it_has_two_pages_with_bookmarks(reader: pypdf.PdfReader) -> None:
    assert len(reader.pages) == 2
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)] == ["Price list", "How it works"]


def test_it_says_what_it_is(reader: pypdf.PdfReader) -> None:
    assert reader.metadata is not None
    assert reader.metadata.title == "Brightside price list 2026"


def test_a_past_price_stands_in_its_table(reader: pypdf.PdfReader) -> None:
    lines = reader.pages[0].extract_text().splitlines()
    assert lines[lines.index("Chef on Site") :][:4] == [
        "Chef on Site",
        "A cook in front of your guests",
        "event",
        "$420.00",
    ]


def test_a_name_is_broken_by_a_hyphen_at_the_line_end(reader: pypdf.PdfReader) -> None:
    assert "for every Execu-\ntive Spread" in reader.pages[1].extract_text()


def test_the_columns_stand_side_by_side(reader: pypdf.PdfReader) -> None:
    places: dict[str, tuple[float, float]] = {}

    def see(text: str, _: list[float], at: list[float], *__: object) -> None:
        places[text.strip()] = (at[4], at[5])

    reader.pages[1].extract_text(visitor_text=see)
    (left, height), (right, other) = places["Ordering"], places["Allergies"]
    assert (height, left < right) == (other, True)


def test_the_address_at_the_foot_is_a_link(reader: pypdf.PdfReader) -> None:
    notes: list[Any] = [note.get_object() for page in reader.pages for note in page.annotations or []]
    targets = [note["/A"]["/URI"] for note in notes]
    assert targets == ["https://brightside.example/prices"] * 2
