"""OpenDocument presentations: slides, notes, masters, placeholders, charts."""

from __future__ import annotations

from pathlib import Path

from msgcheck.formats import odp
from msgcheck.formats.limits import Limits
from msgcheck.model import Document
from tests.formats.opendocuments import box, cell, document, master, masters, p, part, picture, row, style, table

ABOUT = "<svg:desc>A set table</svg:desc>"


def read(body: str, automatic: str = "", styles: str = "") -> Document:
    return odp.read(Path("deck.odp"), document("presentation", body, automatic, styles), Limits())


def said(body: str, automatic: str = "", styles: str = "") -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in read(body, automatic, styles).blocks]


def slide(*shapes: str, attributes: str = "") -> str:
    return f'<draw:page draw:name="page1" draw:master-page-name="Default" {attributes}>{"".join(shapes)}</draw:page>'


def shape(*paragraphs: str) -> str:
    return f"<draw:custom-shape>{''.join(paragraphs)}</draw:custom-shape>"


def test_the_title_comes_first_and_is_one_text() -> None:
    shapes = (shape(p("Order now.")), box(p("Business"), p("Lunch"), role="title"))
    assert said(slide(*shapes)) == [("Slide 1 › Title", "Business\nLunch"), ("Slide 1 › Shape", "Order now.")]


def test_a_label_broken_to_fit_its_shape_is_one_text_and_a_list_is_not() -> None:
    listed = (
        f"<text:list><text:list-item>{p('One')}</text:list-item><text:list-item>{p('Two')}</text:list-item></text:list>"
    )
    assert said(slide(shape(p("Business"), p("Lunch")), box(listed))) == [
        ("Slide 1 › Shape", "Business\nLunch"),
        ("Slide 1 › Text box", "One"),
        ("Slide 1 › Text box", "Two"),
    ]


def test_groups_are_looked_through_and_pictures_are_described_gaps() -> None:
    document_read = read(slide(f"<draw:g><draw:g>{shape(p('Deep'))}</draw:g>{picture(ABOUT)}</draw:g>"))
    assert [block.location.label for block in document_read.blocks] == [
        "Slide 1 › Shape",
        "Slide 1 › Picture › Alternative text",
    ]
    assert [gap.where for gap in document_read.gaps] == ["Slide 1 › Picture"]


def test_prompts_in_placeholders_are_not_read() -> None:
    assert said(slide(box(p("Click to add text"), role="outline", attributes='presentation:placeholder="true"'))) == []


def test_a_hidden_slide_and_its_notes_are_said_to_be_hidden() -> None:
    automatic = style("dp1", '<style:drawing-page-properties presentation:visibility="hidden"/>')
    notes = f"<presentation:notes>{box(p('Say it'), role='notes')}</presentation:notes>"
    body = slide() + slide(box(p("Hi.")), notes, attributes='draw:style-name="dp1"')
    assert said(body, automatic=automatic) == [
        ("Slide 2 (hidden) › Text box", "Hi."),
        ("Slide 2 (hidden) › Notes", "Say it"),
    ]


def test_a_table_and_its_preview_picture_are_one_thing() -> None:
    frame = f"<draw:frame>{table(row(cell(p('Lunch'))))}<draw:image/></draw:frame>"
    document_read = read(slide(frame))
    assert [block.location.label for block in document_read.blocks] == ["Slide 1 › Table › row 1, column 1"]
    assert document_read.gaps == ()


def test_comments_on_slides_are_read() -> None:
    note = f"<officeooo:annotation><dc:creator>Ann</dc:creator>{p('Really?')}</officeooo:annotation>"
    assert said(slide(note)) == [("Slide 1 › Comment by Ann", "Really?")]


def test_masters_in_use_are_read_once_without_their_prompts() -> None:
    styles = masters(
        master("Default", box(p("Click to edit"), role="title") + box(p("All rights reserved.")) + picture(ABOUT)),
        master("Unused", box(p("Nowhere"))),
    )
    assert said(slide() + slide(), styles=styles) == [
        ("Slide master › Text box", "All rights reserved."),
        ("Slide master › Picture › Alternative text", "A set table"),
    ]


def test_a_master_that_no_slide_shows_is_not_read() -> None:
    automatic = style("dp1", '<style:drawing-page-properties presentation:background-objects-visible="false"/>')
    styles = masters(master("Default", box(p("Behind"))))
    assert said(slide(attributes='draw:style-name="dp1"'), automatic=automatic, styles=styles) == []


def test_without_slides_all_masters_are_read() -> None:
    styles = masters(master("Default", box(p("One"))), master("Other", box(p("Two"))))
    assert [label for label, _ in said("", styles=styles)] == ["Slide master › Text box", "Slide master 2 › Text box"]


def test_a_footer_is_read_once_where_some_slide_shows_it() -> None:
    declared = "".join(
        f'<presentation:footer-decl presentation:name="{name}">{words}</presentation:footer-decl>'
        for name, words in (("f1", "Shown"), ("f2", "Unused"))
    )
    shown = slide(attributes='presentation:use-footer-name="f1"')
    assert said(declared + shown + shown) == [("Footer", "Shown")]


def test_a_chart_says_its_titles_series_and_categories_but_no_numbers() -> None:
    data = table(
        row(cell(), cell(p("Lunches"))),
        row(cell(p("May")), cell(p("12"), kind="float")),
    )
    inside = (
        f"<office:body><office:chart><chart:chart><chart:title>{p('Sales')}</chart:title><chart:plot-area><chart:axis>"
        f"<chart:title>{p('Month')}</chart:title></chart:axis></chart:plot-area>{data}</chart:chart>"
        "</office:chart></office:body>"
    )
    entry = (
        '<manifest:file-entry manifest:full-path="Object 1/"'
        ' manifest:media-type="application/vnd.oasis.opendocument.chart"/>'
    )
    frame = '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image/></draw:frame>'
    content = document(
        "presentation", slide(frame), manifest=entry, parts={"Object 1/content.xml": part("document-content", inside)}
    )
    blocks = odp.read(Path("deck.odp"), content, Limits()).blocks
    assert [(block.location.label, block.text) for block in blocks] == [
        ("Slide 1 › Chart › Title", "Sales"),
        ("Slide 1 › Chart › Axis title", "Month"),
        ("Slide 1 › Chart › Series 1", "Lunches"),
        ("Slide 1 › Chart › Category 1", "May"),
    ]
    assert blocks[0].location.address == "Object 1/content.xml#0"
