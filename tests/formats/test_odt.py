"""OpenDocument texts: what is read of them, where it stands, what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import odt
from msgcheck.formats.limits import Limits
from msgcheck.formats.odf.parts import Parts
from msgcheck.formats.odf.writing import tour_text
from msgcheck.formats.ooxml.tour import Placed
from msgcheck.model import Document
from tests.formats.opendocuments import (
    box,
    cell,
    comment,
    document,
    h,
    master,
    masters,
    note,
    p,
    part,
    picture,
    row,
    style,
    table,
)
from tests.formats.packages import unzipped, zipped


def read(content: bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 - Limits is frozen
    return odt.read(Path("offer.odt"), content, limits)


def said(body: str, automatic: str = "", styles: str = "") -> list[tuple[str, str]]:
    content = document("text", body, automatic, styles)
    return [(block.location.label, block.text) for block in read(content).blocks]


def test_a_paragraph_is_told_by_the_heading_above_it_and_its_number() -> None:
    assert said(p("Hello") + h("Pricing") + p("Cheap") + p(" ") + p("Very")) == [
        ("Paragraph 1", "Hello"),
        ("Section 'Pricing' › Heading", "Pricing"),
        ("Section 'Pricing' › Paragraph 1", "Cheap"),
        ("Section 'Pricing' › Paragraph 2", "Very"),
    ]


def test_the_title_of_the_document_is_known_by_its_style_or_one_made_from_it() -> None:
    automatic = style("P9", "", parent="Title")
    assert said(p("Offer", style="P9") + p("More"), automatic=automatic)[0] == ("Title", "Offer")


def test_spans_fields_links_and_bookmarks_are_one_text() -> None:
    inside = (
        'A <text:span>Business<text:bookmark text:name="x"/></text:span> <text:a xlink:href="http://a.example/">Lun'
        "<text:span>ch</text:span></text:a>, page <text:page-number>7</text:page-number>."
    )
    assert said(p(inside)) == [
        ("Paragraph 1", "A Business Lunch, page 7."),
        ("Link target", "http://a.example/"),
    ]


def test_where_a_link_leads_is_no_text_to_find_names_in() -> None:
    target = read(document("text", p('<text:a xlink:href="http://a.example/">us</text:a>'))).blocks[1]
    assert target.opaque == ((0, len(target.text)),)


def test_spaces_tabs_and_breaks_are_elements_and_white_space_collapses() -> None:
    inside = '\n  A<text:s text:c="3"/>B<text:tab/>C<text:line-break/>D  \n E<text:s/><text:soft-page-break/>F'
    assert said(p(inside)) == [("Paragraph 1", "A   B\tC\nD E F")]


def test_a_space_said_to_be_repeated_without_end_is_repeated_a_hundred_times() -> None:
    assert said(p('A<text:s text:c="999999999"/>B')) == [("Paragraph 1", f"A{' ' * 100}B")]


def test_every_piece_names_the_node_that_holds_it() -> None:
    parts = Parts(document("text", p("A <text:span>b</text:span> c<!--d--> e")), Limits())
    [passage] = [met.passage for met in tour_text(parts) if isinstance(met, Placed)]
    held = [piece.element.tail if piece.tail else piece.element.text for piece in passage.pieces]
    assert [piece.text for piece in passage.pieces] == held == ["A ", "b", " c", " e"]


def test_notes_stand_apart_from_the_text_with_their_numbers() -> None:
    body = p(f"Cheap{note('footnote', p('As of May'))} and good{note('footnote', p('Ask us'))}.")
    body += p(f"End{note('endnote', p('Bye'))}")
    assert said(body) == [
        ("Paragraph 1", "Cheap and good."),
        ("Footnote 1", "As of May"),
        ("Footnote 2", "Ask us"),
        ("Paragraph 2", "End"),
        ("Endnote 1", "Bye"),
    ]


def test_a_comment_stands_apart_from_the_text_with_its_author() -> None:
    body = p(f"Cheap{comment('Ann', 'Really?')}est")
    assert said(body) == [("Paragraph 1", "Cheapest"), ("Comment by Ann", "Really?")]


def test_deleted_text_is_not_read_and_inserted_text_is() -> None:
    deleted = f"<text:tracked-changes><text:changed-region>{p('Old')}</text:changed-region></text:tracked-changes>"
    inserted = '<text:change-start text:change-id="c"/>New<text:change-end text:change-id="c"/>'
    assert said(deleted + p(inserted)) == [("Paragraph 1", "New")]


def test_hidden_text_is_said_to_be_hidden() -> None:
    automatic = style("T1", '<style:text-properties text:display="none"/>') + style("T2", "", parent="T1")
    body = p('Seen <text:span text:style-name="T2">unseen</text:span>')
    body += f'<text:section text:display="none">{p("Also unseen")}</text:section>'
    assert said(body, automatic=automatic) == [
        ("Paragraph 1", "Seen "),
        ("Paragraph 1 › Hidden text", "unseen"),
        ("Hidden text", "Also unseen"),
    ]


def test_the_reading_of_ruby_stands_apart_from_its_base() -> None:
    ruby = "<text:ruby><text:ruby-base>Base</text:ruby-base><text:ruby-text>reading</text:ruby-text></text:ruby>"
    assert said(p(f"A {ruby}.")) == [("Paragraph 1", "A Base."), ("Ruby", "reading")]


def test_tables_tell_row_and_column_through_groups_spans_and_repeats() -> None:
    header = f"<table:table-header-rows>{row(cell(p('Offer')), cell(p('Price')))}</table:table-header-rows>"
    spanned = row(cell(p("Lunch")), f"<table:covered-table-cell>{p('Unseen')}</table:covered-table-cell>", cell(p("1")))
    assert said(table(header, row(cell(repeated=2), repeated=5), spanned)) == [
        ("Table › row 1, column 1", "Offer"),
        ("Table › row 1, column 2", "Price"),
        ("Table › row 7, column 1", "Lunch"),
        ("Table › row 7, column 3", "1"),
    ]


def test_an_index_is_read_as_it_shows_without_its_template() -> None:
    index = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Template"
        f"</text:index-title-template></text:table-of-content-source><text:index-body>{p('Lunch 7')}"
        "</text:index-body></text:table-of-content>"
    )
    assert said(index) == [("Paragraph 1", "Lunch 7")]


def test_text_boxes_and_alternative_texts_follow_the_paragraph_they_stand_in() -> None:
    about = "<svg:title>Plate</svg:title><svg:desc>A full plate</svg:desc>"
    assert said(p(f"Around{box(p('In a box'))}it{picture(about)}")) == [
        ("Paragraph 1", "Aroundit"),
        ("Text box", "In a box"),
        ("Picture › Alternative text", "Plate"),
        ("Picture › Alternative text", "A full plate"),
    ]


def test_pictures_objects_media_and_macros_are_gaps() -> None:
    frames = "".join(f"<draw:frame><draw:{kind}/></draw:frame>" for kind in ("image", "object-ole", "plugin"))
    content = document(
        "text", p(frames), manifest='<manifest:file-entry manifest:full-path="Basic/Standard/Module1.xml"/>'
    )
    assert [gap.where for gap in read(content).gaps] == ["Picture", "Embedded file", "Video or sound", "Macros"]


def test_controls_of_forms_say_their_labels_and_what_is_filled_in() -> None:
    form = (
        '<office:forms><form:form><form:button form:label="Order"/><form:checkbox form:label="Lunch"/>'
        '<form:text form:value="old" form:current-value="five"/></form:form></office:forms>'
    )
    assert [text for _, text in said(form)] == ["Order", "Lunch", "five"]


def test_headers_and_footers_are_read_of_the_page_styles_in_use() -> None:
    styles = masters(
        master("Standard", f"<style:header>{p('Top')}</style:header><style:footer>{p('Bottom')}</style:footer>"),
        master("Unused", f"<style:header>{p('Nowhere')}</style:header>"),
        master("Wide", f'<style:header>{p("Wide top")}</style:header><style:footer style:display="false"/>'),
    )
    automatic = '<style:style style:name="P1" style:master-page-name="Wide"/>'
    assert said(p("Text"), automatic=automatic, styles=styles)[1:] == [
        ("Header", "Top"),
        ("Footer", "Bottom"),
        ("Header (page style 'Wide')", "Wide top"),
    ]


def test_properties_are_words_of_people() -> None:
    meta = (
        "<dc:title>Offer</dc:title><meta:generator>Writer</meta:generator><meta:keyword>lunch</meta:keyword>"
        '<meta:user-defined meta:name="Client">Acme</meta:user-defined>'
        '<meta:user-defined meta:name="Due" meta:value-type="date">2026-11-23</meta:user-defined>'
    )
    document_read = read(document("text", "", meta=meta))
    assert document_read.properties == {"Title": "Offer", "Keywords": "lunch", "Client": "Acme"}
    assert document_read.blocks[0].location.address == "meta.xml#0"


def test_addresses_count_what_the_walk_of_the_part_meets() -> None:
    blocks = read(document("text", p("One") + p("<text:s/>") + p("Three"))).blocks
    assert [block.location.address for block in blocks] == ["content.xml#0", "content.xml#2"]


def test_a_protected_document_is_refused_in_words() -> None:
    manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    with pytest.raises(UnreadableDocument, match="is protected with a password"):
        read(document("text", p("Secret"), manifest=manifest))


def test_a_document_of_another_kind_inside_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="not the kind of document"):
        read(document("spreadsheet", ""))


def test_entities_are_refused() -> None:
    parts = unzipped(document("text", p("x")))
    parts["content.xml"] = parts["content.xml"].replace(b"?><", b'?><!DOCTYPE a [<!ENTITY b "c">]><', 1)
    with pytest.raises(UnreadableDocument, match="entities"):
        read(zipped(parts))


@pytest.mark.parametrize("name", ["text:span", "text:section", "draw:g", "table:table", "text:list"])
def test_nesting_without_end_is_refused(name: str) -> None:
    nested = f"<{name}>" * 5_000 + f"</{name}>" * 5_000
    with pytest.raises(UnreadableDocument, match="nests"):
        read(document("text", p(nested)))


def test_nesting_as_deep_as_the_parser_lets_through_is_read() -> None:
    nested = "".join("<text:p><draw:frame><draw:text-box>" for _ in range(80)) + p("Deep")
    nested += "".join("</draw:text-box></draw:frame></text:p>" for _ in range(80))
    assert read(document("text", nested)).blocks[-1].text == "Deep"


def test_a_lost_styles_part_costs_headers_and_is_told() -> None:
    parts = unzipped(document("text", p("x")))
    del parts["styles.xml"]
    document_read = read(zipped(parts))
    assert [block.text for block in document_read.blocks] == ["x"]
    assert [gap.where for gap in document_read.gaps] == ["Styles"]


def test_a_formula_and_a_document_inside_are_gaps() -> None:
    objects = "".join(f'<draw:frame><draw:object xlink:href="./{one}"/></draw:frame>' for one in "abc")
    inside = {
        "a/content.xml": '<math xmlns="http://www.w3.org/1998/Math/MathML"/>',
        "b/content.xml": part("document-content", "<office:body><office:text/></office:body>"),
    }
    gaps = read(document("text", p(objects), parts=inside)).gaps
    assert [gap.why for gap in gaps] == ["formulas were not read", *["the embedded file was not read"] * 2]
