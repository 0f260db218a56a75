"""Word documents of 97 to 2003, read as they show."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import doc
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.compound import CompoundFile
from msgcheck.model import Document, Held
from tests.formats.old_documents import DELETED, ENDS_ROW, HIDDEN, IN_TABLE, OBJECT, SPECIAL, letter, old_letter
from tests.formats.old_pictures import PNG, entry, png, store, unpacked
from tests.formats.slide_shows import container, shape

NO_STYLE = b"\0\0"


def read(content: bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 - Limits is frozen
    return doc.read(Path("x.doc"), content, limits)


def said(content: bytes) -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in read(content).blocks]


def test_each_paragraph_is_a_block_however_it_is_stored() -> None:
    assert said(letter("Our Business Lunch\rcosts 12 €\rЛанч 😀 для команд")) == [
        ("Paragraph 1", "Our Business Lunch"),
        ("Paragraph 2", "costs 12 €"),
        ("Paragraph 3", "Ланч 😀 для команд"),
    ]


def test_an_address_tells_the_numbers_of_the_characters() -> None:
    blocks = read(letter("Our\r😀 Lunch\rmenu")).blocks
    assert [block.location.address for block in blocks] == ["cp:0-3", "cp:4-12", "cp:13-17"]


def test_line_breaks_and_hyphens_that_are_marks_are_read_as_what_they_show() -> None:
    assert said(letter("Business\x0bLunch\x1eto\x1fday")) == [("Paragraph 1", "Business\nLunch\u2011to\xadday")]


def test_all_stories_are_read_each_with_its_name() -> None:
    content = letter(
        "Body",
        boxes=["In a box", "In another"],
        headers=["Even", "Top", "", "Bottom", "First", "", "", "Second"],
        footnotes=["One", "Two"],
        endnotes=["End"],
        comments=["Says who?"],
    )
    assert said(content) == [
        ("Paragraph 1", "Body"),
        ("Text box", "In a box"),
        ("Text box 2", "In another"),
        ("Header (even pages)", "Even"),
        ("Header", "Top"),
        ("Footer", "Bottom"),
        ("Header (first page)", "First"),
        ("Header (section 2)", "Second"),
        ("Footnote 1", "One"),
        ("Footnote 2", "Two"),
        ("Endnote 1", "End"),
        ("Comment 1", "Says who?"),
    ]


def test_a_header_that_a_section_repeats_is_read_once() -> None:
    repeated = letter("Body", headers=["", "Top", "", "Bottom", "", "", "", "Top", "", "Other", "", ""])
    assert said(repeated)[1:] == [("Header", "Top"), ("Footer", "Bottom"), ("Footer (section 2)", "Other")]


def test_of_a_field_the_result_shows_and_where_a_link_leads() -> None:
    field = 'See \x13 HYPERLINK "http://menu.example/" \x14our \x13 SEQ x \x147\x15 menus\x15 now'
    assert said(letter(field)) == [
        ("Paragraph 1", "See our 7 menus now"),
        ("Paragraph 1 › Link target", "http://menu.example/"),
    ]


def test_a_field_that_never_ends_hides_nothing() -> None:
    assert said(letter("See \x13 PAGE \x14all\rof it")) == [("Paragraph 1", "See  PAGE all"), ("Paragraph 2", "of it")]


def test_what_is_tracked_as_deleted_is_not_read_and_what_is_hidden_is_said_to_be() -> None:
    content = letter("The Business Lunch is secretly cheap", looks=[("Business ", DELETED), ("secretly ", HIDDEN)])
    assert said(content) == [("Paragraph 1", "The Lunch is cheap"), ("Paragraph 1 › Hidden text", "secretly ")]


def test_a_sign_that_stands_for_a_picture_of_a_font_is_no_bracket() -> None:
    assert said(letter("Call ( (now)", looks=[("(", SPECIAL)])) == [("Paragraph 1", "Call  (now)")]


def test_cells_say_row_and_column() -> None:
    """What the last character of a paragraph has is the paragraph's."""
    cells = [(end, NO_STYLE + IN_TABLE) for end in ("Offer\x07", "Price\x07", "nch\r", "daily\x07", "12\x07")]
    row = ("\x07Lu", NO_STYLE + IN_TABLE + ENDS_ROW)
    content = letter("Before\rOffer\x07Price\x07\x07Lunch\rdaily\x0712\x07After", standings=[*cells, row])
    assert said(content) == [
        ("Paragraph 1", "Before"),
        ("Table › row 1, column 1", "Offer"),
        ("Table › row 1, column 2", "Price"),
        ("Table › row 2, column 1", "Lunch"),
        ("Table › row 2, column 1", "daily"),
        ("Table › row 2, column 2", "12"),
        ("Paragraph 2", "After"),
    ]


def test_headings_and_titles_are_known_by_their_styles_whatever_their_names() -> None:
    standings = [("Menu\r", b"\0\0"), ("Pricing\r", b"\1\0"), ("Twelve\r", b"\2\0")]
    assert said(letter("Menu\rPricing\rTwelve\r", standings=standings, styles=[62, 2, 0])) == [
        ("Title", "Menu"),
        ("Section 'Pricing' › Heading", "Pricing"),
        ("Section 'Pricing' › Paragraph 1", "Twelve"),
    ]


def test_what_is_not_read_is_a_gap() -> None:
    storages = {"ObjectPool/_1/Package": b"x", "ObjectPool/_2/Package": b"x", "Macros/dir": b"x"}
    content = letter("Look \x01, \x01.", looks=[("\x01,", SPECIAL), ("\x01.", SPECIAL + OBJECT)], streams=storages)
    assert [(gap.where, gap.why) for gap in read(content).gaps] == [
        ("Picture", "text in pictures was not read"),
        ("Embedded file", "the embedded file was not read"),
        ("Embedded file 2", "the embedded file was not read"),
        ("Macros", "macros were not read"),
    ]


def test_pictures_and_embedded_files_can_be_unpacked() -> None:
    in_line = struct.pack("<IHH60x", 68 + len(png(b"GIF8")), 68, 100) + png(b"GIF8")
    drawing = container(0xF002, shape(kind=75, numbers={0x0104: 1}, words={0x0381: "Our menu", 0x00C0: "Order!"}))
    content = letter(
        "Look \x01.",
        looks=[("\x01", SPECIAL + b"\x03\x6a" + struct.pack("<I", 4))],
        drawings=store(entry(png())) + b"\0" + drawing,
        streams={"Data": b"\0\0\0\0" + in_line, "ObjectPool/_1/Package": b"x"},
    )
    document = read(content)
    assert unpacked(document, Held.PICTURE) == [b"GIF8", PNG]
    (file,) = unpacked(document, Held.FILE)
    assert CompoundFile(file, Limits()).stream("Package") == b"x"
    assert said(content)[1:] == [("WordArt", "Order!"), ("Picture 2 › Alternative text", "Our menu")]


def test_a_document_of_word_95_is_read() -> None:
    assert said(old_letter("Business Lunch\rcosts 12 €")) == [
        ("Paragraph 1", "Business Lunch"),
        ("Paragraph 2", "costs 12 €"),
    ]


def test_a_document_behind_a_password_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match=r"^is protected with a password$"):
        read(letter("xyz", flags=0x0100))


def test_pieces_that_stand_for_more_than_is_stored_are_refused() -> None:
    content = letter("Business Lunch")
    pieces = content.index(b"\2\x1c\0\0\0") + 5 + 8
    with pytest.raises(UnreadableDocument, match="the text that it should hold is not there"):
        read(content[:pieces] + b"\xff\xff\xff\x0f" + content[pieces + 4 :])


def test_stories_that_overlap_are_read_once() -> None:
    content = letter("Body", footnotes=["One", "Two", "Three"])
    honest, looped = struct.pack("<4I", 0, 4, 8, 14), struct.pack("<4I", 0, 14, 0, 14)
    assert said(content.replace(honest, looped))[1:] == [
        ("Footnote 1", "One"),
        ("Footnote 1", "Two"),
        ("Footnote 1", "Three"),
    ]


def test_more_text_than_the_limits_allow_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="holds more than 10 characters"):
        read(letter("Business Lunch"), Limits(characters=10))
