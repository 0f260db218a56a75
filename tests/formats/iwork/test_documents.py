"""Files of Pages, Keynote and Numbers, read as they show."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import key, numbers, pages
from msgcheck.formats.limits import Limits
from msgcheck.model import Document
from tests.formats import iwork_documents as made
from tests.formats.damage import read_or_refuse, with_a_changed_part, with_changed_bytes, with_parts_mixed_up
from tests.formats.iwork_documents import box, message, picture, placeholder, slide, storage
from tests.formats.packages import zipped

STORAGE, BOX, PLACEHOLDER, PICTURE, COMMENT, INFO, MODEL, TILE, LIST, PAYLOAD, SEGMENT, CAPTION = (
    2001, 2011, 7, 3005, 3056, 6000, 6001, 6002, 6005, 6218, 6011, 633,
)  # fmt: skip

PRICES = {
    10: (INFO, made.table_info(11)),
    11: (MODEL, made.table_model("Price list", 12, 13, 14)),
    12: (LIST, made.data_list({1: "Offer", 2: "Business Lunch", 3: "12 per person"}, [17])),
    13: (
        TILE,
        made.tile(
            {0: made.text_cell(1), 2: made.text_cell(4)},
            {},
            {0: made.text_cell(2), 1: made.number_cell(12.0), 2: made.formula_cell(3), 3: made.rich_cell(7)},
        ),
    ),
    14: (LIST, made.rich_list(7, 15)),
    15: (PAYLOAD, message((1, made.reference(16)))),
    16: (STORAGE, storage("rich\ntext", made.CELL)),
    17: (SEGMENT, made.data_list({4: "Price"})),
}
NUMBERS = made.numbers({"Prices": [10]}, PRICES)
KEYNOTE = made.keynote(
    {
        "Slide-2": {
            20: slide(title=21),
            21: (PLACEHOLDER, placeholder(22)),
            23: (STORAGE, storage("Say this first.", made.NOTE)),
            24: (STORAGE, storage("Order\u2028now")),
            22: (STORAGE, storage("Business Lunch")),
            25: (PICTURE, picture("Our menu")),
        },
        "Slide": {30: slide(), 31: (STORAGE, storage("The end")), 32: (COMMENT, message((1, "Too long?")))},
    },
    skipped=["Slide"],
)
PAGES = made.pages(
    {
        40: (STORAGE, storage("In a box")),
        41: (STORAGE, storage("Our Business Lunch\n\ncosts 12 €\u2029\ufffcnow", made.BODY)),
        42: (STORAGE, storage("Top", made.MARGINAL)),
        43: (STORAGE, storage("A note", made.FOOTNOTE)),
        44: (STORAGE, storage("Contents", made.CONTENTS)),
        **PRICES,
    }
)


def read(kind: ModuleType, content: bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 - Limits is frozen
    document: Document = kind.read(Path("x"), content, limits)
    return document


def said(kind: ModuleType, content: bytes) -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in read(kind, content).blocks]


def test_cells_of_numbers_say_sheet_table_and_name() -> None:
    blocks = read(numbers, NUMBERS).blocks
    assert [(block.location.label, block.text, block.location.address) for block in blocks] == [
        ("Sheet Prices › Name", "Prices", "object:800 name"),
        ("Sheet Prices › Price list › Name", "Price list", "object:11 name"),
        ("Sheet Prices › Price list › A1", "Offer", "object:11 cell:A1"),
        ("Sheet Prices › Price list › C1", "Price", "object:11 cell:C1"),
        ("Sheet Prices › Price list › A3", "Business Lunch", "object:11 cell:A3"),
        ("Sheet Prices › Price list › C3", "12 per person", "object:11 cell:C3"),
        ("Sheet Prices › Price list › D3", "rich\ntext", "object:11 cell:D3"),
    ]


def test_a_tile_further_down_and_one_with_wide_rows_are_read_where_they_stand() -> None:
    objects = {
        10: (INFO, made.table_info(11)),
        11: (MODEL, made.table_model("T", 12, 13, tile_number=2)),
        12: (LIST, made.data_list({1: "Lunch"})),
        13: (TILE, made.tile({1: made.text_cell(1), 2: made.text_cell(1)}, is_wide=True)),
    }
    assert said(numbers, made.numbers({"S": [10]}, objects))[2:] == [
        ("Sheet S › T › B513", "Lunch"),
        ("Sheet S › T › C513", "Lunch"),
    ]


def test_boxes_and_groups_stand_on_their_sheets() -> None:
    objects = {
        10: (3008, message((1, b""), (2, made.reference(11)))),
        11: (BOX, box(12, about="A star")),
        12: (STORAGE, storage("New!")),
        13: (STORAGE, storage("Left over")),
    }
    assert said(numbers, made.numbers({"S": [10]}, objects)) == [
        ("Sheet S › Name", "S"),
        ("Sheet S › Text box", "New!"),
        ("Sheet S › Shape › Alternative text", "A star"),
        ("Text box", "Left over"),
    ]


def test_slides_come_in_the_order_of_the_show_titles_first_and_notes_last() -> None:
    assert said(key, KEYNOTE) == [
        ("Slide 1 › Title", "Business Lunch"),
        ("Slide 1 › Text box", "Order\nnow"),
        ("Slide 1 › Notes", "Say this first."),
        ("Slide 1 › Picture › Alternative text", "Our menu"),
        ("Slide 2 (hidden) › Text box", "The end"),
        ("Slide 2 (hidden) › Comment", "Too long?"),
    ]
    assert [(gap.where, gap.why) for gap in read(key, KEYNOTE).gaps] == [
        ("Slide 1 › Picture", "text in pictures was not read")
    ]


def test_pictures_can_be_unpacked_by_the_numbers_in_their_names() -> None:
    others = {"Data/menu-small-77.png": b"GIF8", "Data/other.png": b"other"}
    document = read(pages, made.pages({50: (PICTURE, picture(data=77)), 51: (PICTURE, picture(data=78))}, others))
    found, lost = (gap.enclosed for gap in document.gaps)
    assert found
    assert (found.unpack(), found.location.label, lost) == (b"GIF8", "Picture", None)


def test_notes_are_a_part_of_their_own() -> None:
    parts = {block.location.label: block.location.part for block in read(key, KEYNOTE).blocks}
    assert parts["Slide 1 › Notes"] == "notes"


def test_what_a_master_in_use_adds_is_read_once_and_prompts_are_not() -> None:
    master = {
        50: slide(title=51),
        51: (PLACEHOLDER, placeholder(52)),
        52: (STORAGE, storage("Click to edit")),
        53: (BOX, box(54)),
        54: (STORAGE, storage("Brightside")),
    }
    archives = {"One": {20: slide(master=50)}, "Two": {30: slide(master=50)}, "MasterSlide-1": master}
    assert said(key, made.keynote(archives, order=["One", "Two"])) == [("Slide master › Text box", "Brightside")]


def test_pages_is_read_body_first_and_its_tables_by_row_and_column() -> None:
    assert said(pages, PAGES) == [
        ("Paragraph 1", "Our Business Lunch"),
        ("Paragraph 2", "costs 12 €"),
        ("Paragraph 3", "now"),
        ("Text box", "In a box"),
        ("Header or footer", "Top"),
        ("Footnote", "A note"),
        ("Table › row 1, column 1", "Offer"),
        ("Table › row 1, column 3", "Price"),
        ("Table › row 3, column 1", "Business Lunch"),
        ("Table › row 3, column 3", "12 per person"),
        ("Table › row 3, column 4", "rich\ntext"),
    ]


def test_an_address_tells_object_and_paragraph() -> None:
    addresses = [block.location.address for block in read(pages, PAGES).blocks[:3]]
    assert addresses == ["object:41 paragraph:1", "object:41 paragraph:3", "object:41 paragraph:4"]


@pytest.mark.parametrize("is_hidden", [False, True])
def test_a_caption_is_read_where_it_shows(is_hidden: bool) -> None:
    objects = {
        10: (INFO, made.table_info(11, caption=12, is_hidden=is_hidden)),
        11: (MODEL, message((8, "T"))),
        12: (CAPTION, message((1, box(13)))),
        13: (STORAGE, storage("Caption")),
    }
    assert [text for _, text in said(pages, made.pages(objects))] == ([] if is_hidden else ["Caption"])


def test_archives_may_lie_in_a_zip_of_their_own() -> None:
    inner = zipped({"Document.iwa": made.archive({1: (10000, b""), 2: (STORAGE, storage("Lunch", made.BODY))})})
    assert said(pages, zipped({"Index.zip": inner})) == [("Paragraph 1", "Lunch")]


def test_an_archive_that_cannot_be_read_is_a_gap() -> None:
    content = made.file_of({"Document": {2: (STORAGE, storage("Lunch"))}}, {"Index/Tables/Tile.iwa": b"\0\4\0\0junk"})
    document = read(pages, content)
    assert [block.text for block in document.blocks] == ["Lunch"]
    assert [(gap.where, gap.why) for gap in document.gaps] == [
        ("Part Tables/Tile", "this part of the file is damaged or missing and was not read")
    ]


def test_a_document_behind_a_password_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match=r"^is protected with a password$"):
        read(pages, zipped({".iwpv2": b"x", "Index/Document.iwa": b"x"}))


def test_more_cells_than_any_honest_file_needs_are_refused() -> None:
    with pytest.raises(UnreadableDocument, match="cells"):
        read(numbers, NUMBERS, Limits(cells=3))


@pytest.mark.parametrize(("kind", "content"), [(pages, PAGES), (key, KEYNOTE), (numbers, NUMBERS)])
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_a_damaged_file_is_read_or_refused_in_words(kind: ModuleType, content: bytes, data: st.DataObject) -> None:
    damage = data.draw(st.sampled_from([with_changed_bytes, with_a_changed_part, with_parts_mixed_up]))
    read_or_refuse(kind, damage(content, data))
