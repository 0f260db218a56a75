"""A text document is read as Word shows it: every text once, each with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import docx
from msgcheck.formats.limits import Limits
from msgcheck.model import Document
from tests.formats.decks import deck
from tests.formats.letters import cell, drawing, field, letter, p, picture, run, table, text_box
from tests.formats.packages import CORE_PROPERTIES, Link, strict, xml

PATH = Path("flyer.docx")


def read(content: bytes) -> Document:
    return docx.read(PATH, content, Limits())


def said(*blocks: str) -> list[tuple[str, str]]:
    """The label and the text of each block of a letter of the `blocks`."""
    return labelled(letter(*blocks))


def labelled(content: bytes) -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in read(content).blocks]


def words(*blocks: str) -> list[str]:
    return [text for _, text in said(*blocks)]


def test_paragraphs_are_counted_and_empty_ones_are_not() -> None:
    assert said(p("One"), p(), p("  "), p("Two")) == [("Paragraph 1", "One"), ("Paragraph 2", "Two")]


def test_headings_name_the_sections() -> None:
    assert said(p("Flyer", style="Title"), p("Pricing", style="Heading1"), p("12 USD"), p("per person")) == [
        ("Title", "Flyer"),
        ("Section 'Pricing' › Heading", "Pricing"),
        ("Section 'Pricing' › Paragraph 1", "12 USD"),
        ("Section 'Pricing' › Paragraph 2", "per person"),
    ]


def test_a_long_heading_is_shortened_in_labels() -> None:
    label = said(p("What our customers say about lunches in the office", style="Heading2"))[0][0]
    assert label == "Section 'What our customers say about lunches in…' › Heading"


def test_headings_are_known_in_other_languages_by_the_name_of_their_style() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    content = letter(
        p("Preise", style="berschrift1"),
        parts={"word/styles.xml": xml("w:styles", styles)},
        links=[Link("rId1", "styles", "styles.xml")],
    )
    assert labelled(content) == [("Section 'Preise' › Heading", "Preise")]


def test_a_term_split_over_runs_is_one_text() -> None:
    assert words(p("Busi", run("ness", "<w:b/>"), " Lunch")) == ["Business Lunch"]


@pytest.mark.parametrize(
    ("xml_between", "character"),
    [
        ("<w:tab/>", "\t"),
        ("<w:br/>", "\n"),
        ("<w:cr/>", "\n"),
        ("<w:noBreakHyphen/>", "\N{NON-BREAKING HYPHEN}"),
        ("<w:softHyphen/>", "\N{SOFT HYPHEN}"),
        ('<w:sym w:font="Wingdings" w:char="F04A"/>', "\uf04a"),
        ('<w:sym w:font="Symbol" w:char="F0E4"/>', "™"),
        ('<w:sym w:font="Symbol" w:char="D800"/>', ""),
    ],
)
def test_a_character_that_is_an_element_stands_in_the_text(xml_between: str, character: str) -> None:
    assert words(p("Business", f"<w:r>{xml_between}</w:r>", "Lunch")) == [f"Business{character}Lunch"]


def test_tab_stops_are_no_tabs() -> None:
    stops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>'
    assert words(f"<w:p>{stops}{run('Lunch')}</w:p>") == ["Lunch"]


def test_insertions_are_read_and_deletions_are_not() -> None:
    deleted = "<w:del><w:r><w:delText>Business Lunch</w:delText><w:tab/></w:r></w:del>"
    moved = f"<w:moveFrom>{run('elsewhere')}</w:moveFrom>"
    assert words(p(deleted, moved, f"<w:ins>{run('Meals')}</w:ins>", " for Teams")) == ["Meals for Teams"]


def test_of_a_field_the_result_is_read_and_not_the_code() -> None:
    assert words(p("Page ", field(" PAGE ", "7"), " of 9")) == ["Page 7 of 9"]


def test_a_field_inside_the_code_of_a_field_does_not_show() -> None:
    inner = field(" MERGEFIELD x ", "secret")
    outer = field(" IF ", "Lunch").replace('<w:fldChar w:fldCharType="separate"/>', "MARK", 1)
    before, after = outer.split("<w:r>MARK</w:r>")
    assert words(p(before, inner, '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', after)) == ["Lunch"]


def test_a_field_without_an_end_hides_nothing() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert words(p(begin, "Lunch"), p("Dinner")) == ["Lunch", "Dinner"]


def test_a_field_runs_over_paragraphs() -> None:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in ("begin", "separate", "end"))
    assert words(p(begin, "code"), p("more code", separate), p("Lunch", end), p("Dinner")) == ["Lunch", "Dinner"]


def test_the_choice_in_a_drop_down_field_is_read() -> None:
    entries = "".join(f'<w:listEntry w:val="{one}"/>' for one in ("Lunch", "Dinner"))
    choices = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{choices}</w:fldChar></w:r>'
    assert words(p("Order: ", begin, '<w:r><w:fldChar w:fldCharType="end"/></w:r>')) == ["Order: Dinner"]


def test_hidden_text_is_read_apart() -> None:
    assert said(p("Order ", run("(old: Business Lunch)", "<w:vanish/>"), "lunch")) == [
        ("Paragraph 1", "Order lunch"),
        ("Paragraph 1 › Hidden text", "(old: Business Lunch)"),
    ]


def test_text_whose_hiding_is_switched_off_shows() -> None:
    assert words(p("Order ", run("lunch", '<w:vanish w:val="0"/>'))) == ["Order lunch"]


def test_content_controls_and_other_wrappers_are_looked_through() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Lunch')}</w:sdtContent></w:sdt>"
    inline = f"<w:sdt><w:sdtContent>{run('today')}</w:sdtContent></w:sdt>"
    assert words(control, p("Order ", inline), f"<w:customXml>{p('Soon')}</w:customXml>") == [
        "Lunch",
        "Order today",
        "Soon",
    ]


def test_the_prompt_of_an_unfilled_content_control_shows_and_is_read() -> None:
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Name')}</w:sdtContent></w:sdt>"
    assert words(p("Dear ", prompt)) == ["Dear Name"]


def test_a_table_is_read_cell_by_cell() -> None:
    assert said(p("Prices"), table(["Offer", "Price"], ["Lunch", "12 USD"]), p("per person")) == [
        ("Paragraph 1", "Prices"),
        ("Table › row 1, column 1", "Offer"),
        ("Table › row 1, column 2", "Price"),
        ("Table › row 2, column 1", "Lunch"),
        ("Table › row 2, column 2", "12 USD"),
        ("Paragraph 2", "per person"),
    ]


def test_a_wide_cell_counts_for_the_columns_it_takes() -> None:
    assert [label for label, _ in said(table([cell("Both", columns=2), "Third"]))] == [
        "Table › row 1, column 1",
        "Table › row 1, column 3",
    ]


def test_tables_nest_and_are_numbered() -> None:
    inner = table(["Inside"]) + p("After")
    assert said(table(["First"]), table(["A", inner])) == [
        ("Table › row 1, column 1", "First"),
        ("Table 2 › row 1, column 1", "A"),
        ("Table 2 › row 1, column 2 › Table 3 › row 1, column 1", "Inside"),
        ("Table 2 › row 1, column 2", "After"),
    ]


def test_a_text_box_is_read_once_and_the_paragraph_around_it_is_whole() -> None:
    assert said(p("Order ", text_box(p("Only today"), p("Until noon")), "lunch")) == [
        ("Paragraph 1", "Order lunch"),
        ("Text box", "Only today"),
        ("Text box", "Until noon"),
    ]


def test_text_boxes_hold_tables_and_text_boxes() -> None:
    assert said(p(text_box(table(["12 USD"]), p(text_box(p("Deep")))))) == [
        ("Text box › Table › row 1, column 1", "12 USD"),
        ("Text box 2", "Deep"),
    ]


def test_word_art_of_the_old_kind_is_read() -> None:
    assert said(p('<w:r><w:pict><v:shape><v:textpath string="Business Lunch"/></v:shape></w:pict></w:r>')) == [
        ("WordArt", "Business Lunch")
    ]


def test_a_picture_is_a_gap_with_its_alternative_text_read() -> None:
    document = read(letter(p(drawing(picture(), 'title="Menu" descr="A table"'))))
    assert [(block.location.label, block.text) for block in document.blocks] == [
        ("Picture › Alternative text", "Menu"),
        ("Picture › Alternative text", "A table"),
    ]
    assert [gap.where for gap in document.gaps] == ["Picture"]


def test_pictures_in_a_group_have_alternative_texts_of_their_own() -> None:
    assert said(p(drawing(f"<wpg:wgp>{picture()}</wpg:wgp>"))) == [("Picture › Alternative text", "C:/old.png")]


def test_the_alternative_text_of_an_old_shape_is_read() -> None:
    assert said(p('<w:r><w:pict><v:shape alt="A table"><v:imagedata/></v:shape></w:pict></w:r>')) == [
        ("Picture › Alternative text", "A table")
    ]


def test_what_is_embedded_is_a_gap() -> None:
    embedded = "<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>"
    control = "<w:r><w:object><v:shape><v:imagedata/></v:shape><w:control/></w:object></w:r>"
    document = read(letter(p(embedded, control), '<w:altChunk r:id="rId9"/>', p('<w:subDoc r:id="rId8"/>')))
    assert [(gap.where, gap.why) for gap in document.gaps] == [
        ("Embedded file", "the embedded file was not read"),
        ("Form control", "form controls are not read"),
        ("Inserted file", "the embedded file was not read"),
        ("Subdocument", "the embedded file was not read"),
    ]


def test_macros_are_a_gap() -> None:
    document = read(letter(links=[Link("rId1", "vbaProject", "vbaProject.bin")]))
    assert [gap.where for gap in document.gaps] == ["Macros"]


def test_charts_and_diagrams_are_read_in_their_place() -> None:
    content = letter(
        p(drawing('<c:chart r:id="rId1"/>')),
        p(drawing('<dgm:relIds r:dm="rId2"/>')),
        p("Below"),
        parts={
            "word/chart.xml": xml("c:chartSpace", "<c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Sales</a:t></a:r>"
                                  "</a:p></c:rich></c:tx></c:title></c:chart>"),
            "word/model.xml": xml("dgm:dataModel", "<dgm:pt modelId='1'><dgm:t><a:p><a:r><a:t>Order</a:t></a:r></a:p>"
                                  "</dgm:t></dgm:pt>"),
        },
        links=[Link("rId1", "chart", "chart.xml"), Link("rId2", "diagramData", "model.xml")],
    )  # fmt: skip
    assert labelled(content) == [
        ("Chart › Title", "Sales"),
        ("Diagram › Point", "Order"),
        ("Paragraph 1", "Below"),
    ]


def test_a_formula_belongs_to_its_paragraph() -> None:
    assert words(p("Sum ", "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>")) == ["Sum a+b"]


def test_link_targets_are_addresses_and_tooltips_text() -> None:
    link = f'<w:hyperlink r:id="rId1" w:tooltip="Order here">{run("Order")}</w:hyperlink>'
    content = letter(p(link), links=[Link("rId1", "hyperlink", "https://example.com/", external=True)])
    assert [(block.location.label, block.text, bool(block.opaque)) for block in read(content).blocks] == [
        ("Paragraph 1", "Order", False),
        ("Link tooltip", "Order here", False),
        ("Link target", "https://example.com/", True),
    ]


def test_the_target_of_a_link_made_by_a_field_is_an_address() -> None:
    document = read(letter(p(field(' HYPERLINK "https://example.com/" ', "Order"))))
    assert [(block.location.element, bool(block.opaque)) for block in document.blocks] == [
        ("paragraph", False),
        ("link target", True),
    ]


def header(words: str, kind: str = "w:hdr") -> str:
    return xml(kind, p(words))


def test_headers_and_footers_are_read_once_each_behind_the_body() -> None:
    content = letter(
        p("Body"),
        section='<w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/>',
        parts={"word/header1.xml": header("Brightside"), "word/footer1.xml": header("Page", "w:ftr")},
        links=[Link("rId1", "header", "header1.xml"), Link("rId2", "footer", "footer1.xml")],
    )
    assert labelled(content) == [("Paragraph 1", "Body"), ("Header", "Brightside"), ("Footer", "Page")]


@pytest.mark.parametrize(("switch", "labels"), [("<w:titlePg/>", ["Header (first page)"]), ("", [])])
def test_the_header_of_the_first_page_is_read_where_it_differs(switch: str, labels: list[str]) -> None:
    content = letter(
        section=f'<w:headerReference w:type="first" r:id="rId1"/>{switch}',
        parts={"word/header1.xml": header("Brightside")},
        links=[Link("rId1", "header", "header1.xml")],
    )
    assert [label for label, _ in labelled(content)] == labels


@pytest.mark.parametrize(("switch", "labels"), [("<w:evenAndOddHeaders/>", ["Header (even pages)"]), ("", [])])
def test_the_header_of_even_pages_is_read_where_they_differ(switch: str, labels: list[str]) -> None:
    content = letter(
        section='<w:headerReference w:type="even" r:id="rId1"/>',
        parts={"word/header1.xml": header("Brightside"), "word/settings.xml": xml("w:settings", switch)},
        links=[Link("rId1", "header", "header1.xml"), Link("rId2", "settings", "settings.xml")],
    )
    assert [label for label, _ in labelled(content)] == labels


def test_a_later_section_says_so_in_its_header() -> None:
    reference = '<w:headerReference w:type="default" r:id="{}"/>'
    content = letter(
        f"<w:p><w:pPr><w:sectPr>{reference.format('rId1')}</w:sectPr></w:pPr></w:p>",
        section=reference.format("rId2"),
        parts={"word/header1.xml": header("Offer"), "word/header2.xml": header("Terms")},
        links=[Link("rId1", "header", "header1.xml"), Link("rId2", "header", "header2.xml")],
    )
    assert labelled(content) == [("Header", "Offer"), ("Header (section 2)", "Terms")]


def test_notes_are_numbered_as_they_are_referred_to() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{p()}</w:footnote>'
        f'<w:footnote w:id="2">{p("Later")}</w:footnote><w:footnote w:id="5">{p("Earlier")}</w:footnote>'
    )
    content = letter(
        p("A", '<w:r><w:footnoteReference w:id="5"/></w:r>', " and B", '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        p("C", '<w:r><w:endnoteReference w:id="1"/></w:r>'),
        parts={
            "word/footnotes.xml": xml("w:footnotes", notes),
            "word/endnotes.xml": xml("w:endnotes", f'<w:endnote w:id="1">{p("At the end")}</w:endnote>'),
        },
        links=[Link("rId1", "footnotes", "footnotes.xml"), Link("rId2", "endnotes", "endnotes.xml")],
    )
    assert labelled(content)[2:] == [("Footnote 2", "Later"), ("Footnote 1", "Earlier"), ("Endnote 1", "At the end")]


def test_comments_are_read() -> None:
    comments = f'<w:comment w:id="1">{p("Still true?")}</w:comment><w:comment w:id="2">{p("No.")}</w:comment>'
    content = letter(
        parts={"word/comments.xml": xml("w:comments", comments)}, links=[Link("rId1", "comments", "comments.xml")]
    )
    assert labelled(content) == [("Comment", "Still true?"), ("Comment 2", "No.")]


def test_properties_are_read() -> None:
    content = letter(
        parts={"docProps/core.xml": CORE_PROPERTIES.format("<dc:title>Business Lunch</dc:title>")},
        top=[Link("rId1", "metadata/core-properties", "docProps/core.xml")],
    )
    assert labelled(content) == [("Properties › Title", "Business Lunch")]
    assert read(content).properties == {"Title": "Business Lunch"}


def test_a_damaged_header_costs_that_header() -> None:
    content = letter(
        p("Body"),
        section='<w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId9"/>',
        parts={"word/header1.xml": "<w:hdr"},
        links=[Link("rId1", "header", "header1.xml")],
    )
    assert labelled(content) == [("Paragraph 1", "Body")]
    assert [gap.where for gap in read(content).gaps] == ["Header", "Footer"]


def test_a_strict_file_is_read_like_a_transitional_one() -> None:
    content = letter(p("Lunch", style="Heading1"), table(["A"]), p(text_box(p("Box"))))
    assert labelled(strict(content)) == labelled(content)


def test_a_block_carries_its_place_in_all_forms() -> None:
    location = read(letter(p("One"), table(["Two"]))).blocks[1].location
    assert (location.part, location.number, location.element) == ("body", None, "table")
    assert location.address == "word/document.xml#1"


def test_text_boxes_nested_too_deep_are_refused() -> None:
    nested = p("Deep")
    for _ in range(40):
        nested = p(f"<w:r><w:pict><w:txbxContent>{nested}</w:txbxContent></w:pict></w:r>")
    with pytest.raises(UnreadableDocument, match="more than 100 levels deep"):
        docx.read(PATH, letter(nested), Limits(xml_depth=100))


def test_a_package_of_another_kind_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="not a text document inside"):
        read(deck())
