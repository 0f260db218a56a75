"""What lies over, behind and beside the text of the pages, and what is said of that which cannot be read."""

from __future__ import annotations

from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.annotations import FreeText, Highlight, Link, Text
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.pdf.letters import known_letters
from msgcheck.model import Gap
from tests.formats.pdf.builders import WRAPPED, changed, drawn, lines, of, raw, read

RECTANGLE = (40, 400, 200, 420)


def texts(content: bytes, element: str) -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in of(read(content), element)]


def test_comments_of_every_kind_are_read() -> None:
    def annotate(writer: PdfWriter) -> None:
        writer.add_annotation(0, Text(text="Still the Business Lunch?", rect=RECTANGLE))
        writer.add_annotation(0, FreeText(text="New price!", rect=RECTANGLE))
        quads = ArrayObject([FloatObject(number) for number in (40, 420, 200, 420, 40, 400, 200, 400)])
        highlight = Highlight(rect=RECTANGLE, quad_points=quads)
        highlight[NameObject("/Contents")] = TextStringObject("Check this")
        writer.add_annotation(0, highlight)

    assert texts(changed(drawn(lines("Our menu")), annotate), "comment") == [
        ("Page 1 › Comment", "Still the Business Lunch?"),
        ("Page 1 › Comment 2", "New price!"),
        ("Page 1 › Comment 3", "Check this"),
    ]


def test_the_target_of_a_link_is_an_address_not_words() -> None:
    content = changed(
        drawn(lines("Our menu")),
        lambda writer: writer.add_annotation(0, Link(rect=RECTANGLE, url="https://brightside.example/business-lunch")),
    )
    block = of(read(content), "link target")[0]
    assert block.text == "https://brightside.example/business-lunch"
    assert block.opaque == ((0, len(block.text)),)


def test_what_is_filled_into_a_form_and_what_can_be_chosen_is_read() -> None:
    def page(canvas: Any) -> None:
        form = canvas.acroForm
        form.textfield(
            name="a", value="Business Lunch\nfor ten", tooltip="What shall we bring?", fieldFlags="multiline"
        )
        form.choice(name="b", value="Soup", options=["Soup", "Salad"], x=40, y=300)

    assert texts(drawn(page), "form field") == [
        ("Page 1 › Field hint", "What shall we bring?"),
        ("Page 1 › Field", "Business Lunch\nfor ten"),
        ("Page 1 › Option", "Soup"),
        ("Page 1 › Option 2", "Salad"),
    ]


def button(commands: bytes) -> bytes:
    def add(writer: PdfWriter) -> None:
        look = DecodedStreamObject()
        look.set_data(commands)
        widget = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject("/Widget"),
                NameObject("/FT"): NameObject("/Btn"),
                NameObject("/Ff"): NumberObject(1 << 16),
                NameObject("/T"): TextStringObject("order"),
                NameObject("/Rect"): ArrayObject([NumberObject(number) for number in RECTANGLE]),
                NameObject("/AP"): DictionaryObject({NameObject("/N"): writer._add_object(look)}),
            }
        )
        reference = writer._add_object(widget)
        writer.pages[0][NameObject("/Annots")] = ArrayObject([reference])
        form = DictionaryObject({NameObject("/Fields"): ArrayObject([reference])})
        writer.root_object[NameObject("/AcroForm")] = form

    return changed(drawn(lines("Our menu")), add)


def test_the_words_on_a_button_are_read() -> None:
    content = button(rb"BT /F 12 Tf (Order \(again\)) Tj ET")
    assert texts(content, "form field") == [("Page 1 › Button", "Order (again)")]


def test_words_on_a_button_that_cannot_be_read_are_a_gap() -> None:
    content = button(b"BT /F 12 Tf <00410042> Tj ET")
    assert read(content).gaps == (Gap("Page 1 › Button", "the words on this button were not read"),)


def test_bookmarks_are_read_from_top_to_bottom() -> None:
    def page(canvas: Any) -> None:
        for title, level in (("Prices", 0), ("Business Lunch", 1), ("Dinner", 1), ("Contact", 0)):
            canvas.bookmarkPage(title)
            canvas.addOutlineEntry(title, title, level)

    assert texts(drawn(page), "bookmark") == [
        ("Bookmark", "Prices"),
        ("Bookmark 2", "Business Lunch"),
        ("Bookmark 3", "Dinner"),
        ("Bookmark 4", "Contact"),
    ]


def test_title_subject_author_and_keywords_are_read() -> None:
    def page(canvas: Any) -> None:
        canvas.setTitle("Business Lunch")
        canvas.setSubject("Prices")
        canvas.setAuthor("Lucy")
        canvas.setKeywords("lunch, office")

    document = read(drawn(page))
    expected = {"Title": "Business Lunch", "Subject": "Prices", "Author": "Lucy", "Keywords": "lunch, office"}
    assert document.properties == expected
    labelled = {block.location.label: block.text for block in of(document, "property")}
    assert labelled == {f"Properties › {name}": text for name, text in expected.items()}


def test_an_empty_page_is_no_gap() -> None:
    assert read(drawn(lambda canvas: None)).gaps == ()


def test_letters_that_the_file_does_not_name_are_a_gap() -> None:
    cmap = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> <5A> <E100> endbfrange"
    content = raw(
        b"BT /F 12 Tf 40 540 Td (BUSINESSLUNCH) Tj ET", b"/CIDInit /ProcSet findresource begin begincmap " + cmap
    )
    why = "13 letters are drawn without telling which they are; they were not read"
    assert read(content).gaps == (Gap("Page 1", why),)


def test_bullets_of_symbol_fonts_are_bullets_and_control_characters_are_nothing() -> None:
    assert known_letters("\uf0b7 Soup\x04\r\n") == ("• Soup\0\r\n", 0)


def test_a_file_encrypted_without_a_password_is_read() -> None:
    content = changed(drawn(lines(*WRAPPED)), lambda writer: writer.encrypt("", "owner", algorithm="RC4-128"))
    assert of(read(content), "paragraph")[0].text == " ".join(WRAPPED)


def test_a_file_behind_a_password_says_so() -> None:
    content = changed(drawn(lines(*WRAPPED)), lambda writer: writer.encrypt("secret", algorithm="RC4-128"))
    with pytest.raises(UnreadableDocument, match="is protected with a password"):
        read(content)


def test_a_file_cut_short_says_that_it_is_broken() -> None:
    with pytest.raises(UnreadableDocument, match="is broken"):
        read(b"%PDF-1.4\n1 0 obj")


def test_too_many_pages_or_characters_are_refused() -> None:
    from msgcheck.formats import pdf

    content = drawn(lines("Our menu"), lines("Our kitchen"))
    for limits in (Limits(pages=1), Limits(characters=10)):
        with pytest.raises(UnreadableDocument):
            pdf.read(read(content).path, content, limits)
