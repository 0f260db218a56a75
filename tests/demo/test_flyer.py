"""The flyer as Word will find it."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from msgcheck.demo.flyer import flyer


@pytest.fixture(scope="module")
def document() -> Any:
    return Document(io.BytesIO(flyer()))


def test_the_bytes_are_the_same_on_each_run() -> None:
    assert flyer() == flyer()


def test_headings_are_headings(document: Any) -> None:
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    assert headings == ["What is on the table", "Good to know"]


def test_header_and_footer_are_filled(document: Any) -> None:
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "Brightside Catering\tLunch and more for offices"
    assert section.footer.paragraphs[0].text == "Lunch is our business.\tbrightside.example"


def test_a_past_price_stands_in_the_table(document: Any) -> None:
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert ["Boardroom Buffet", "Served on china, cleared away by us", "$26.00"] in rows


def test_the_text_box_says_the_same_to_old_programs(document: Any) -> None:
    boxes = document.element.findall(".//{*}txbxContent")
    texts = ["".join(node.text for node in box.findall(".//{*}t")) for box in boxes]
    assert len(texts) == 2
    assert texts[0] == texts[1]
    assert "Business Lunch package" in texts[0]


def test_one_change_is_tracked(document: Any) -> None:
    assert [node.text for node in document.element.findall(".//{*}del//{*}delText")] == ["Business Lunch"]
    assert [node.text for node in document.element.findall(".//{*}ins//{*}t")] == ["Meals for Teams"]


def test_the_footnote_is_referred_to(document: Any) -> None:
    notes = document.part.part_related_by(RT.FOOTNOTES).blob.decode()
    assert "Ask for a Live Cooking Station when you order." in notes
    assert len(document.element.findall(".//{*}footnoteReference")) == 1


def test_a_soft_hyphen_hides_in_a_name(document: Any) -> None:
    assert any("Execu\N{SOFT HYPHEN}tive Spread" in paragraph.text for paragraph in document.paragraphs)


def test_the_title_in_the_properties_was_forgotten(document: Any) -> None:
    assert document.core_properties.title == "Business Lunch flyer, spring 2026"


def test_no_picture_of_the_template_is_left_over(document: Any) -> None:
    assert not [part for part in document.part.package.iter_parts() if "thumbnail" in part.partname]
