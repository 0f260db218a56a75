"""A workbook is read cell by cell, with all that hangs on its sheets: every text once, each with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck import formats
from msgcheck.errors import UnreadableDocument
from msgcheck.formats import xlsx
from msgcheck.formats.limits import Limits
from msgcheck.model import Document
from tests.formats.decks import deck
from tests.formats.packages import CORE_PROPERTIES, Link, strict, unzipped, xml, zipped
from tests.formats.workbooks import Sheet, formula, inline, number, row, shared, sheet, workbook

PATH = Path("prices.xlsx")
NOTE = '<s:comment ref="{}" authorId="{}"><s:text>{}</s:text></s:comment>'


def read(content: bytes) -> Document:
    return xlsx.read(PATH, content, Limits())


def said(content: bytes) -> list[tuple[str, str]]:
    """The label and the text of each block but for the names of the sheets."""
    return [
        (block.location.label, block.text) for block in read(content).blocks if block.location.element != "sheet name"
    ]


def gaps(content: bytes) -> list[tuple[str, str]]:
    return [(gap.where, gap.why) for gap in read(content).gaps]


def with_part(kind: str, part: str, after: str = "", more: tuple[Link, ...] = ()) -> bytes:
    """A workbook with a sheet of no cells on which that part hangs."""
    hanging = sheet("Prices", after=after, links=[Link("rId1", kind, "../hanging.xml"), *more])
    return workbook(hanging, parts={"xl/hanging.xml": part})


def test_sheets_come_in_the_order_of_their_tabs_after_their_names() -> None:
    content = workbook(sheet("Prices", row(inline("A1", "First"))), sheet("Old", row(inline("A1", "Second"))))
    assert [(block.location.label, block.text, block.location.number) for block in read(content).blocks] == [
        ("Sheet Prices › Name", "Prices", None),
        ("Sheet Old › Name", "Old", None),
        ("Sheet Prices › A1", "First", 1),
        ("Sheet Old › A1", "Second", 2),
    ]


def test_a_string_shared_by_cells_is_read_in_each_of_them() -> None:
    content = workbook(sheet("Prices", row(shared("A1", 1), shared("C1", 0)), row(shared("A2", 1))), strings=["a", "b"])
    assert said(content) == [("Sheet Prices › A1", "b"), ("Sheet Prices › C1", "a"), ("Sheet Prices › A2", "b")]


@pytest.mark.parametrize(
    ("string", "text"),
    [
        ("<s:r><s:t>Business </s:t></s:r><s:r><s:rPr><s:b/></s:rPr><s:t>Lunch</s:t></s:r>", "Business Lunch"),
        ('<s:t>弁当</s:t><s:rPh sb="0" eb="2"><s:t>ベントウ</s:t></s:rPh><s:phoneticPr fontId="1"/>', "弁当"),
        ("Business\nLunch", "Business\nLunch"),
        ("Business_x000D_\nLunch", "Business\nLunch"),
        ("Lunch_x0020_box_x0007_", "Lunch box"),
        ("_x005F_x000D_ as it stands", "_x000D_ as it stands"),
        ("_xD800_", ""),
    ],
    ids=["runs", "pronounced", "line break", "return", "escape", "escaped escape", "no character"],
)
def test_a_string_is_read_as_it_shows(string: str, text: str) -> None:
    expected = [("Sheet Prices › A1", text)] if text else []
    assert said(workbook(sheet("Prices", row(shared("A1", 0))), strings=[string])) == expected
    assert said(workbook(sheet("Prices", row(inline("A1", string))))) == expected


def test_what_a_formula_came_to_is_read_and_not_the_formula() -> None:
    content = workbook(sheet("Prices", row(formula("A1", 'IF(B1,"Lunch","")', "Business Lunch"))))
    assert said(content) == [("Sheet Prices › A1", "Business Lunch")]


def test_numbers_truth_values_and_errors_are_no_text() -> None:
    cells = (number("A1", "12"), formula("B1", "TRUE()", "1", kind="b"), formula("C1", "1/0", "#DIV/0!", kind="e"))
    assert said(workbook(sheet("Prices", row(*cells)))) == []


def test_cells_that_do_not_say_where_they_stand_are_counted() -> None:
    cells = row("<s:c/>", '<s:c t="inlineStr"><s:is><s:t>Lunch</s:t></s:is></s:c>')
    assert said(workbook(sheet("Prices", row(), cells, row(inline("=1+1", "x"))))) == [
        ("Sheet Prices › B2", "Lunch"),
        ("Sheet Prices › A3", "x"),
    ]


def test_the_columns_after_z_have_two_letters() -> None:
    cells = "".join(f'<s:c t="inlineStr"><s:is><s:t>{number}</s:t></s:is></s:c>' for number in range(1, 704))
    labels = [label.rpartition(" ")[2] for label, _ in said(workbook(sheet("Prices", row(cells))))]
    assert (labels[25], labels[26], labels[701], labels[702]) == ("Z1", "AA1", "ZZ1", "AAA1")


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_hidden_sheets_are_read_and_said_to_be_hidden(state: str) -> None:
    assert said(workbook(sheet("Old", row(inline("A1", "Lunch")), state=state))) == [
        ("Sheet Old (hidden) › A1", "Lunch")
    ]


def test_hidden_rows_and_columns_are_read_and_said_to_be_hidden() -> None:
    columns = '<s:cols><s:col min="1" max="1"/><s:col min="2" max="16384" hidden="1"/></s:cols>'
    rows = (row(inline("A1", "a"), inline("AB1", "b")), row(inline("A2", "c"), attributes='hidden="1"'))
    assert said(workbook(sheet("Prices", *rows, before=columns))) == [
        ("Sheet Prices › A1", "a"),
        ("Sheet Prices › AB1 (hidden)", "b"),
        ("Sheet Prices › A2 (hidden)", "c"),
    ]


def test_an_address_is_the_part_and_the_ordinal_in_its_walk() -> None:
    content = workbook(sheet("Prices", row(number("A1", "1"), inline("B1", "a")), row(inline("B1", "b"))))
    assert [block.location.address for block in read(content).blocks] == [
        "xl/workbook.xml#0",
        "xl/worksheets/sheet1.xml#0",
        "xl/worksheets/sheet1.xml#1",
    ]


def test_headers_and_footers_are_read_without_their_codes() -> None:
    settings = (
        '<s:headerFooter><s:oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Business &amp;KFF0000Lunch'
        "&amp;RR&amp;&amp;D, page &amp;P of &amp;N</s:oddHeader>"
        "<s:evenHeader>Unseen</s:evenHeader><s:oddFooter>All &amp;10 4 you</s:oddFooter></s:headerFooter>"
    )
    assert said(workbook(sheet("Prices", after=settings))) == [
        ("Sheet Prices › Header › left", "Business Lunch"),
        ("Sheet Prices › Header › right", "R&D, page  of "),
        ("Sheet Prices › Footer › centre", "All 4 you"),
    ]


def test_headers_of_first_and_even_pages_are_read_where_they_show() -> None:
    settings = (
        '<s:headerFooter differentOddEven="1" differentFirst="1"><s:evenHeader>Even</s:evenHeader>'
        "<s:firstFooter>&amp;CFirst</s:firstFooter></s:headerFooter>"
    )
    assert said(workbook(sheet("Prices", after=settings))) == [
        ("Sheet Prices › Header of even pages › centre", "Even"),
        ("Sheet Prices › Footer of the first page › centre", "First"),
    ]


def test_what_cells_tell_and_offer_to_whoever_fills_them_is_read() -> None:
    rules = (
        '<s:dataValidations><s:dataValidation type="list" sqref="B2:B9" promptTitle="Menu" prompt="Choose a lunch"'
        ' error="No such lunch"><s:formula1>"Business Lunch,""Best"""</s:formula1></s:dataValidation>'
        '<s:dataValidation type="list" sqref="C2"><s:formula1>$A$1:$A$3</s:formula1></s:dataValidation>'
        "</s:dataValidations><s:extLst><s:ext><x14:dataValidations><x14:dataValidation prompt='Say it'>"
        "<xm:sqref>D4</xm:sqref></x14:dataValidation></x14:dataValidations></s:ext></s:extLst>"
    )
    assert said(workbook(sheet("Prices", after=rules))) == [
        ("Sheet Prices › B2:B9 › Input message title", "Menu"),
        ("Sheet Prices › B2:B9 › Input message", "Choose a lunch"),
        ("Sheet Prices › B2:B9 › Error message", "No such lunch"),
        ("Sheet Prices › B2:B9 › Choices", 'Business Lunch, "Best"'),
        ("Sheet Prices › D4 › Input message", "Say it"),
    ]


def test_the_tooltip_of_a_link_is_read_and_its_target_is_no_text() -> None:
    link = '<s:hyperlinks><s:hyperlink ref="A1" r:id="rId1" display="Menu" tooltip="To the menu"/></s:hyperlinks>'
    target = Link("rId1", "hyperlink", "https://brightside.example/lunch", external=True)
    content = workbook(sheet("Prices", after=link, links=[target]))
    assert said(content) == [
        ("Sheet Prices › A1 › Link tooltip", "To the menu"),
        ("Sheet Prices › Link target", "https://brightside.example/lunch"),
    ]
    assert [block.opaque for block in read(content).blocks[1:]] == [(), ((0, 32),)]


def test_notes_and_threads_are_read_and_no_thread_twice() -> None:
    authors = "<s:authors><s:author>Lucy</s:author><s:author>tc={1}</s:author></s:authors>"
    note = NOTE.format("B2", 0, "<s:r><s:t>Lucy: </s:t></s:r><s:r><s:t>old name</s:t></s:r>")
    stand_in = NOTE.format("C3", 1, "<s:t>[Threaded comment] Is it right?</s:t>")
    listed = f"{authors}<s:commentList>{note}{stand_in}</s:commentList>"
    thread = "".join(
        f'<xtc:threadedComment ref="C3"><xtc:text>{text}</xtc:text></xtc:threadedComment>'
        for text in ("Is it right?", "It is.")
    )
    content = workbook(
        sheet("Prices", links=[Link("rId1", "comments", "../c.xml"), Link("rId2", "threadedComment", "../t.xml")]),
        parts={"xl/c.xml": xml("s:comments", listed), "xl/t.xml": xml("xtc:ThreadedComments", thread)},
    )
    assert said(content) == [
        ("Sheet Prices › B2 › Note", "Lucy: old name"),
        ("Sheet Prices › C3 › Comment", "Is it right?"),
        ("Sheet Prices › C3 › Comment 2", "It is."),
    ]


def test_shapes_on_a_sheet_are_read_and_its_pictures_are_gaps() -> None:
    box = '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Box"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>'
    box += "<xdr:txBody><a:p><a:r><a:t>Ask us</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
    picture = '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="P" descr="A set table"/></xdr:nvPicPr></xdr:pic>'
    anchors = "".join(f"<xdr:twoCellAnchor>{one}</xdr:twoCellAnchor>" for one in (box, picture))
    content = with_part("drawing", xml("xdr:wsDr", anchors))
    assert said(content) == [
        ("Sheet Prices › Text box", "Ask us"),
        ("Sheet Prices › Picture › Alternative text", "A set table"),
    ]
    assert gaps(content) == [("Sheet Prices › Picture", "text in pictures was not read")]


def test_charts_on_a_sheet_are_read() -> None:
    frame = '<xdr:graphicFrame><a:graphic><a:graphicData><c:chart r:id="rId9"/></a:graphicData></a:graphic>'
    series = "<c:ser><c:tx><c:v>Lunches</c:v></c:tx></c:ser><c:pivotSource><c:name>[a.xlsx]P!T</c:name></c:pivotSource>"
    content = workbook(
        sheet("Prices", links=[Link("rId1", "drawing", "../d.xml")]),
        parts={
            "xl/d.xml": xml("xdr:wsDr", f"{frame}</xdr:graphicFrame>"),
            "xl/chart.xml": xml("c:chartSpace", series),
        },
        links={"xl/d.xml": [Link("rId9", "chart", "chart.xml")]},
    )
    assert said(content) == [("Sheet Prices › Chart › Series", "Lunches")]


OLD_BUTTON = xml("x:xml", "<v:shape><v:textbox><div>Order <b>now</b></div></v:textbox><x:ClientData/></v:shape>")


def test_captions_of_form_controls_are_read_where_they_stand_in_an_old_drawing_alone() -> None:
    assert said(with_part("vmlDrawing", OLD_BUTTON)) == [("Sheet Prices › Form control", "Order now")]
    newer = Link("rId2", "ctrlProp", "../ctrlProps/1.xml")
    assert said(with_part("vmlDrawing", OLD_BUTTON, more=(newer,))) == []


def test_pictures_in_headers_are_gaps_and_previews_are_not() -> None:
    shapes = "<v:shape><v:imagedata/></v:shape><v:shape><v:imagedata/><x:ClientData/></v:shape>"
    assert gaps(with_part("vmlDrawing", xml("x:xml", shapes))) == [
        ("Sheet Prices › Picture in a header or footer", "text in pictures was not read")
    ]


def test_of_a_table_what_its_cells_do_not_say_is_read() -> None:
    inside = '<s:tableColumn name="Price"/><s:extLst><s:ext><x14:table altText="All prices"/></s:ext></s:extLst>'
    content = with_part("table", xml("s:table", inside, 'displayName="Menu"'))
    assert said(content) == [("Sheet Prices › Table Menu › Alternative text", "All prices")]


def test_names_of_ranges_are_no_words_but_what_is_said_of_them_is() -> None:
    names = (
        '<s:definedName name="Lunch_prices" comment="Prices of Business Lunch">Prices!$A$1</s:definedName>'
        '<s:definedName name="_xlnm.Print_Area">Prices!$A$1</s:definedName>'
    )
    content = workbook(sheet("Prices"), extra=f"<s:definedNames>{names}</s:definedNames>")
    assert [(block.text, block.opaque) for block in read(content).blocks[1:]] == [
        ("Lunch_prices", ((0, 12),)),
        ("Prices of Business Lunch", ()),
    ]


def test_what_lies_behind_the_sheets_is_a_gap() -> None:
    kinds = ("pivotCacheDefinition", "externalLink", "vbaProject")
    content = workbook(sheet("Prices"), links={"xl/workbook.xml": [Link(kind, kind, "x.bin") for kind in kinds]})
    assert [where for where, _ in gaps(content)] == ["Pivot tables", "External links", "Macros"]


def test_embedded_files_and_controls_are_gaps() -> None:
    kinds = ("oleObject", "package", "control", "image")
    content = workbook(sheet("Prices", links=[Link(kind, kind, f"{kind}.bin") for kind in kinds]))
    assert [where.partition(" › ")[2] for where, _ in gaps(content)] == [
        "Embedded file",
        "Embedded document",
        "Form control",
        "Background picture",
    ]


def test_properties_are_read() -> None:
    content = workbook(
        sheet("Prices"),
        parts={"core.xml": CORE_PROPERTIES.format("<dc:title>Business Lunch prices</dc:title>")},
        links={"": [Link("rId7", "core-properties", "core.xml")]},
    )
    assert read(content).properties == {"Title": "Business Lunch prices"}


EVERYTHING = workbook(
    sheet(
        "Prices",
        row(shared("A1", 0), inline("B1", "Lunch")),
        after="<s:headerFooter><s:oddHeader>Top</s:oddHeader></s:headerFooter>",
    ),
    strings=["Business"],
)


def test_strict_workbooks_read_the_same() -> None:
    assert said(strict(EVERYTHING)) == said(EVERYTHING) != []


def test_a_sheet_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    parts = unzipped(workbook(sheet("Prices", *[row(inline("A1", "Lunch" * 20)) for _ in range(2_000)])))
    part = parts["xl/worksheets/sheet1.xml"]
    broken = zipped({**parts, "xl/worksheets/sheet1.xml": part[: len(part) // 2]})
    assert len(said(broken)) > 100
    assert [why for _, why in gaps(broken)] == ["from here on this part of the file is damaged and was not read"]


def test_texts_that_are_not_in_the_file_are_told() -> None:
    lost = workbook(
        sheet("Prices", row(shared("A1", 1), shared("B1", -1), shared("C1", "²"), shared("D1", 0))), strings=["a"]
    )
    assert said(lost) == [("Sheet Prices › D1", "a")]
    assert gaps(lost) == [("Sheet Prices", "3 cells refer to texts that are not in the file")]


@pytest.mark.parametrize("broken", [b"", b"<s", None], ids=["empty", "cut", "missing"])
def test_a_damaged_table_of_strings_costs_its_cells_alone(broken: bytes | None) -> None:
    parts = unzipped(EVERYTHING) | ({} if broken is None else {"xl/sharedStrings.xml": broken})
    if broken is None:
        del parts["xl/sharedStrings.xml"]
    content = zipped(parts)
    assert [text for _, text in said(content)] == ["Lunch", "Top"]
    assert [where for where, _ in gaps(content)] == ["Texts of the cells", "Sheet Prices"]


def test_a_missing_sheet_is_a_gap() -> None:
    parts = unzipped(EVERYTHING)
    del parts["xl/worksheets/sheet1.xml"]
    assert gaps(zipped(parts)) == [("Sheet Prices", "this part of the file is damaged or missing and was not read")]


def test_what_is_no_workbook_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="is not a workbook inside"):
        read(deck())


def many(name: str, cells: int) -> Sheet:
    return sheet(name, *[row(shared("A1", 0)) for _ in range(cells)])


def test_the_cells_of_all_sheets_together_are_held_against_the_limit() -> None:
    content = workbook(many("Prices", 6), many("Old", 5), strings=["Lunch"])
    with pytest.raises(UnreadableDocument, match="more than 10 cells with text"):
        xlsx.read(PATH, content, Limits(cells=10))
    assert len(xlsx.read(PATH, content, Limits(cells=11)).blocks) == 13


def test_shared_strings_are_held_against_the_limit_of_cells() -> None:
    with pytest.raises(UnreadableDocument, match="more than 10 cells with text"):
        xlsx.read(PATH, workbook(sheet("Prices"), strings=["a"] * 11), Limits(cells=10))


def test_a_workbook_is_known_by_what_it_holds_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "prices.xlsm"
    path.write_bytes(EVERYTHING)
    assert [block.text for block in formats.read(path).blocks] == ["Prices", "Business", "Lunch", "Top"]
