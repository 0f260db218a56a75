"""A presentation is read as it is shown: every text once, each with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import pptx
from msgcheck.formats.limits import Limits
from msgcheck.model import Document
from tests.formats.decks import (
    alternate,
    chart,
    deck,
    diagram,
    frame,
    group,
    page,
    paragraph,
    picture,
    shape,
    slide,
    table,
    text_box,
    title,
)
from tests.formats.letters import letter
from tests.formats.packages import (
    CORE_PROPERTIES,
    CUSTOM_PROPERTIES,
    EXTENDED_PROPERTIES,
    Link,
    strict,
    unzipped,
    xml,
    zipped,
)

PATH = Path("offer.pptx")


def read(content: bytes) -> Document:
    return pptx.read(PATH, content, Limits())


def said(content: bytes) -> list[tuple[str, str]]:
    """The label and the text of each block."""
    return [(block.location.label, block.text) for block in read(content).blocks]


def gaps(content: bytes) -> list[tuple[str, str]]:
    return [(gap.where, gap.why) for gap in read(content).gaps]


def test_slides_come_in_the_order_in_which_they_are_shown() -> None:
    assert said(deck(slide(title("First")), slide(title("Second")))) == [
        ("Slide 1 › Title", "First"),
        ("Slide 2 › Title", "Second"),
    ]


def test_a_title_is_read_before_what_stands_above_it_in_the_file() -> None:
    assert [label for label, _ in said(deck(slide(text_box("Fresh"), title("Lunch"))))] == [
        "Slide 1 › Title",
        "Slide 1 › Text box",
    ]


def test_a_term_split_over_runs_is_one_text() -> None:
    assert said(deck(slide(title(paragraph("Busi", "ness Lun", "ch"))))) == [("Slide 1 › Title", "Business Lunch")]


def test_a_line_break_is_one_character() -> None:
    assert said(deck(slide(text_box(paragraph("Business", "<a:br/>", "Lunch"))))) == [
        ("Slide 1 › Text box", "Business\nLunch")
    ]


def test_a_title_broken_over_paragraphs_is_one_title() -> None:
    assert said(deck(slide(title("Order a Business Lunch,", "today")))) == [
        ("Slide 1 › Title", "Order a Business Lunch,\ntoday")
    ]


def test_paragraphs_of_a_body_are_texts_of_their_own() -> None:
    assert said(deck(slide(shape("Warm", "Cold", placeholder="body")))) == [
        ("Slide 1 › Text", "Warm"),
        ("Slide 1 › Text", "Cold"),
    ]


def test_a_label_broken_to_fit_its_shape_is_one_text() -> None:
    assert said(deck(slide(shape("Business", "Lunch")))) == [("Slide 1 › Shape", "Business\nLunch")]


def test_a_bulleted_list_in_a_shape_is_not_taken_for_a_label() -> None:
    bullet = "<a:p><a:pPr><a:buChar char='-'/></a:pPr><a:r><a:t>Warm</a:t></a:r></a:p>"
    assert len(said(deck(slide(shape(bullet, bullet))))) == 2


def test_shapes_of_a_kind_are_counted_and_silent_ones_are_not() -> None:
    assert [label for label, _ in said(deck(slide(shape("A"), shape(), shape("B"))))] == [
        "Slide 1 › Shape",
        "Slide 1 › Shape 2",
    ]


def test_groups_are_looked_through_at_any_depth() -> None:
    assert said(deck(slide(group(group(group(shape("Deep"))))))) == [("Slide 1 › Shape", "Deep")]


def test_a_table_is_read_cell_by_cell() -> None:
    assert said(deck(slide(table(["Offer", "Price"], ["Lunch", "12 USD"])))) == [
        ("Slide 1 › Table › row 1, column 1", "Offer"),
        ("Slide 1 › Table › row 1, column 2", "Price"),
        ("Slide 1 › Table › row 2, column 1", "Lunch"),
        ("Slide 1 › Table › row 2, column 2", "12 USD"),
    ]


def test_a_hidden_slide_is_read_and_said_to_be_hidden() -> None:
    assert said(deck(slide(title("Old"), attributes='show="0"'))) == [("Slide 1 (hidden) › Title", "Old")]


def test_a_hidden_shape_is_read_and_said_to_be_hidden() -> None:
    assert said(deck(slide(text_box("Old", about='hidden="1"')))) == [("Slide 1 › Text box (hidden)", "Old")]


def test_notes_stand_behind_their_slide_with_their_header_and_page_number() -> None:
    notes = [
        shape("Say hello.", placeholder="body"),
        shape("Offer", placeholder="hdr"),
        shape("1", placeholder="sldNum"),
    ]
    assert said(deck(slide(title("Lunch"), notes=notes))) == [
        ("Slide 1 › Title", "Lunch"),
        ("Slide 1 › Notes", "Say hello."),
        ("Slide 1 › Notes › Header", "Offer"),
        ("Slide 1 › Notes › Page number", "1"),
    ]


def test_the_text_of_a_field_belongs_to_its_paragraph() -> None:
    number = "<a:fld type='slidenum' id='{1}'><a:t>7</a:t></a:fld>"
    assert said(deck(slide(text_box(paragraph("Page ", number))))) == [("Slide 1 › Text box", "Page 7")]


def test_a_formula_belongs_to_its_paragraph() -> None:
    formula = "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"
    assert said(deck(slide(text_box(paragraph("Sum ", formula))))) == [("Slide 1 › Text box", "Sum a+b")]


def test_alternative_text_and_its_title_are_read() -> None:
    content = deck(slide(picture(about='title="Menu" descr="A table with bread"')))
    assert said(content) == [
        ("Slide 1 › Picture › Alternative text", "Menu"),
        ("Slide 1 › Picture › Alternative text", "A table with bread"),
    ]


def test_each_picture_is_a_gap() -> None:
    assert gaps(deck(slide(picture(), group(picture())))) == [
        ("Slide 1 › Picture", "text in pictures was not read"),
        ("Slide 1 › Picture 2", "text in pictures was not read"),
    ]


def test_pictures_that_fill_shapes_and_backgrounds_are_gaps() -> None:
    fill = '<a:blipFill><a:blip r:embed="rId9"/></a:blipFill>'
    background = f"<p:bg><p:bgPr>{fill}</p:bgPr></p:bg>"
    assert [where for where, _ in gaps(deck(slide(background, shape("Lunch", fill=fill))))] == [
        "Slide 1 › Background picture",
        "Slide 1 › Shape › Picture fill",
    ]


def test_media_ink_and_embedded_files_are_gaps() -> None:
    preview = f"<p:oleObj>{picture()}</p:oleObj>"
    content = deck(slide(picture(media='<a:videoFile r:link="rId9"/>'), "<p:contentPart/>", frame(preview), frame("")))
    assert gaps(content) == [
        ("Slide 1 › Video or sound", "sound and video were not read"),
        ("Slide 1 › Ink", "handwriting was not read"),
        ("Slide 1 › Embedded file", "the embedded file was not read"),
        ("Slide 1 › Object", "objects of this kind are not read"),
    ]


def test_macros_are_a_gap() -> None:
    content = deck(slide(), links={"ppt/presentation.xml": [Link("rIdMacro", "vbaProject", "vbaProject.bin")]})
    assert gaps(content) == [("Macros", "macros were not read")]


def test_what_is_said_twice_for_older_readers_is_read_once() -> None:
    assert said(deck(slide(alternate(shape("New"), shape("Old"))))) == [("Slide 1 › Shape", "New")]


def test_the_fallback_is_read_where_no_office_knows_the_choice() -> None:
    choice = alternate(shape("New"), shape("Old"), requires="x").replace("<mc:Choice", '<mc:Choice xmlns:x="urn:other"')
    assert said(deck(slide(choice))) == [("Slide 1 › Shape", "Old")]


def test_link_targets_are_listed_as_addresses_and_tooltips_as_text() -> None:
    link = '<a:r><a:rPr><a:hlinkClick r:id="rId7" tooltip="Order here"/></a:rPr><a:t>Order</a:t></a:r>'
    target = Link("rId7", "hyperlink", "https://example.com/business-lunch", external=True)
    document = read(deck(slide(text_box(paragraph(link)), links=[target])))
    assert [(block.location.label, block.text, block.opaque) for block in document.blocks] == [
        ("Slide 1 › Text box", "Order", ()),
        ("Slide 1 › Text box › Link tooltip", "Order here", ()),
        ("Slide 1 › Link target", "https://example.com/business-lunch", ((0, 34),)),
    ]


def test_what_layout_and_master_add_is_read_once_and_their_prompts_never() -> None:
    content = deck(
        slide(title("One")),
        slide(title("Two")),
        layout=[title("Click to edit"), text_box("Confidential")],
        master=[shape("Click to edit", placeholder="body"), text_box("Brightside")],
    )
    assert said(content)[2:] == [
        ("Layout 'Offer' › Text box", "Confidential"),
        ("Slide master › Text box", "Brightside"),
    ]


def test_a_footer_filled_in_on_a_layout_is_read_and_a_running_date_is_not() -> None:
    date = "<a:p><a:fld type='datetime1' id='{1}'><a:t>1/1/2026</a:t></a:fld></a:p>"
    layout = [shape("Brightside 2026", placeholder="ftr"), shape(date, placeholder="dt")]
    assert said(deck(slide(), layout=layout)) == [("Layout 'Offer' › Footer", "Brightside 2026")]


@pytest.mark.parametrize(
    ("slide_attributes", "layout_attributes", "shown"),
    [('showMasterSp="0"', "", []), ("", 'showMasterSp="0"', ["On layout"]), ("", "", ["On layout", "On master"])],
)
def test_layout_and_master_are_read_only_where_they_show(
    slide_attributes: str, layout_attributes: str, shown: list[str]
) -> None:
    content = deck(
        slide(attributes=slide_attributes),
        layout=[text_box("On layout")],
        layout_attributes=layout_attributes,
        master=[text_box("On master")],
    )
    assert [words for _, words in said(content)] == shown


def test_a_template_without_slides_shows_its_layouts() -> None:
    assert said(deck(layout=[text_box("On layout")], master=[text_box("On master")])) == [
        ("Slide master › Text box", "On master"),
        ("Layout 'Offer' › Text box", "On layout"),
    ]


def test_handouts_have_headers() -> None:
    content = deck(
        slide(),
        parts={"ppt/handoutMasters/one.xml": page("p:handoutMaster", [shape("Offer 2026", placeholder="hdr")])},
        links={"ppt/presentation.xml": [Link("rIdHandout", "handoutMaster", "handoutMasters/one.xml")]},
    )
    assert said(content) == [("Handout master › Header", "Offer 2026")]


def test_the_words_of_a_chart_are_read_in_its_place() -> None:
    series = "<c:ser><c:tx><c:v>Lunches</c:v></c:tx></c:ser>"
    content = deck(
        slide(
            title("Sales"), chart("rIdChart"), text_box("Below"), links=[Link("rIdChart", "chart", "../charts/c.xml")]
        ),
        parts={"ppt/charts/c.xml": xml("c:chartSpace", f"<c:chart>{series}</c:chart>")},
    )
    assert said(content) == [
        ("Slide 1 › Title", "Sales"),
        ("Slide 1 › Chart › Series", "Lunches"),
        ("Slide 1 › Text box", "Below"),
    ]


def test_the_texts_of_a_diagram_are_read_from_its_model_and_not_from_its_drawing() -> None:
    model = f"<dgm:ptLst><dgm:pt modelId='1'><dgm:t>{paragraph('Order')}</dgm:t></dgm:pt></dgm:ptLst>"
    links = [
        Link("rIdModel", "diagramData", "../diagrams/data1.xml"),
        Link("rIdDrawing", "diagramDrawing", "../diagrams/drawing1.xml"),
    ]
    content = deck(
        slide(diagram("rIdModel"), links=links),
        parts={
            "ppt/diagrams/data1.xml": xml("dgm:dataModel", model),
            "ppt/diagrams/drawing1.xml": xml("p:drawing", shape("Order")),
        },
    )
    assert said(content) == [("Slide 1 › Diagram › Point", "Order")]


def test_comments_of_both_kinds_are_read_replies_after_what_they_answer() -> None:
    old = "<p:cm><p:text>Still true?</p:text></p:cm>"
    reply = f"<p188:replyLst><p188:reply><p188:txBody>{paragraph('No.')}</p188:txBody></p188:reply></p188:replyLst>"
    threaded = f"<p188:cm>{reply}<p188:txBody>{paragraph('And this?')}</p188:txBody></p188:cm>"
    links = [Link("rId8", "comments", "../comments/1.xml"), Link("rId9", "comments", "../comments/2.xml")]
    content = deck(
        slide(links=links),
        parts={"ppt/comments/1.xml": xml("p:cmLst", old), "ppt/comments/2.xml": xml("p188:cmLst", threaded)},
    )
    assert said(content) == [
        ("Slide 1 › Comment", "Still true?"),
        ("Slide 1 › Comment", "And this?"),
        ("Slide 1 › Comment 2", "No."),
    ]


def test_section_names_are_read() -> None:
    sections = (
        '<p:extLst><p:ext><p14:sectionLst><p14:section name="Business Lunch"/></p14:sectionLst></p:ext></p:extLst>'
    )
    assert said(deck(slide(), extra=sections)) == [("Presentation › Section 1", "Business Lunch")]


def test_properties_are_read_as_blocks_and_kept_by_name() -> None:
    custom = '<property name="Campaign"><vt:lpwstr>Spring</vt:lpwstr></property>'
    top = [
        Link("rId1", "metadata/core-properties", "docProps/core.xml"),
        Link("rId2", "extended-properties", "docProps/app.xml"),
        Link("rId3", "custom-properties", "docProps/custom.xml"),
    ]
    parts = {
        "docProps/core.xml": CORE_PROPERTIES.format("<dc:title>Business Lunch</dc:title>"),
        "docProps/app.xml": EXTENDED_PROPERTIES.format("<Company>Brightside</Company><Words>12</Words>"),
        "docProps/custom.xml": CUSTOM_PROPERTIES.format(custom),
    }
    document = read(deck(slide(), parts=parts, links={"": top}))
    assert document.properties == {"Title": "Business Lunch", "Company": "Brightside", "Campaign": "Spring"}
    assert [block.location.label for block in document.blocks] == [
        "Properties › Title",
        "Properties › Company",
        "Properties › Campaign",
    ]


def test_a_damaged_slide_costs_that_slide() -> None:
    content = deck(slide(title("First")), slide(title("Second")), parts={"ppt/slides/slide2.xml": "<p:sld"})
    assert said(content) == [("Slide 2 › Title", "Second")]
    assert gaps(content) == [("Slide 1", "this part of the file is damaged or missing and was not read")]


def test_a_chart_that_is_missing_costs_that_chart() -> None:
    content = deck(slide(title("Sales"), chart("rIdChart"), links=[Link("rIdChart", "chart", "../charts/none.xml")]))
    assert [words for _, words in said(content)] == ["Sales"]
    assert gaps(content) == [("Slide 1 › Chart", "this part of the file is damaged or missing and was not read")]


def test_damaged_relationships_cost_what_they_lead_to_and_are_told() -> None:
    parts = unzipped(deck(slide(title("Sales"), picture())))
    document = read(zipped({**parts, "ppt/slides/_rels/slide1.xml.rels": b"<Relationships"}))
    assert [block.text for block in document.blocks] == ["Sales"]
    assert [gap.where for gap in document.gaps] == ["Slide 1 › Picture", "Slide 1"]


def test_a_strict_file_is_read_like_a_transitional_one() -> None:
    content = deck(slide(title("Lunch"), table(["A"]), notes=[shape("Say it.", placeholder="body")]))
    assert said(strict(content)) == said(content)


def test_a_block_carries_its_place_in_all_forms() -> None:
    block = read(deck(slide(text_box("Above"), title("Lunch")))).blocks[0]
    assert (block.location.part, block.location.number, block.location.element) == ("slide", 1, "title")
    assert block.location.address == "ppt/slides/slide1.xml#0"


def test_a_document_carries_its_path_format_and_digest() -> None:
    document = read(deck(slide()))
    assert (document.path, document.format, len(document.sha256)) == (PATH, "pptx", 64)


def test_a_package_of_another_kind_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="not a presentation inside"):
        read(letter())


def test_a_deck_of_too_many_slides_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="more than 1 pages"):
        pptx.read(PATH, deck(slide(), slide()), Limits(pages=1))


def test_a_deck_of_too_much_text_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="more than 5 characters"):
        pptx.read(PATH, deck(slide(title("Business Lunch"))), Limits(characters=5))
