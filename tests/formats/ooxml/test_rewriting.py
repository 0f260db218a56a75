"""Presentations and documents are rewritten: the words change, and nothing else does, to the byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck import formats
from msgcheck.errors import Unmendable
from msgcheck.formats.limits import Limits
from msgcheck.model import Edit, Location
from tests.formats import decks, letters
from tests.formats.mended import changed_parts, mended
from tests.formats.packages import Link, strict, unzipped, xml
from tests.formats.whole import read_whole, said

OLD, NEW = "Business Lunch", "Meals for Teams"
SCHEMAS = "http://schemas.openxmlformats.org"
VARIANTS = f"{SCHEMAS}/officeDocument/2006/docPropsVTypes"
CORE = f'xmlns:cp="{SCHEMAS}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
CUSTOM = f'xmlns:p="{SCHEMAS}/officeDocument/2006/custom-properties" xmlns:vt="{VARIANTS}"'


def only_part(before: bytes, after: bytes) -> tuple[str, str]:
    ((_, texts),) = changed_parts(before, after).items()
    return texts


# the words


def test_a_name_in_one_run_changes_and_nothing_else() -> None:
    before = decks.deck(
        decks.slide(decks.title(f"Order {OLD} & more"), notes=[decks.shape("Say it")]), decks.slide(decks.title("Two"))
    )
    old, new = only_part(before, mended(before, OLD, NEW).content)
    assert new == old.replace(OLD, NEW)


def test_no_edits_give_the_same_bytes() -> None:
    before = decks.deck(decks.slide(decks.title(OLD)))
    assert formats.rewrite(Path("deck.pptx"), before, [], Limits()).content == before


def test_new_words_take_the_formatting_of_the_words_they_replace() -> None:
    before = letters.letter(letters.p("A ", letters.run("Business", "<w:b/>"), letters.run(" Lunch", "<w:i/>"), "!"))
    old, new = only_part(before, mended(before, OLD, NEW).content)
    assert new == old.replace(">Business<", ">Meals<").replace("> Lunch<", "> for Teams<")


def test_a_name_divided_within_a_word_goes_to_the_run_that_holds_most_of_it() -> None:
    before = letters.letter(letters.p("Bus", "iness Lunch"))
    old, new = only_part(before, mended(before, OLD, NEW).content)
    assert new == old.replace(">Bus<", "><").replace(">iness Lunch<", ">Meals for Teams<")


def test_a_run_that_begins_with_a_blank_from_now_on_keeps_it() -> None:
    before = letters.letter(letters.p("<w:r><w:t>Business </w:t></w:r>", "<w:r><w:t>Lunch</w:t></w:r>"))
    old, new = only_part(before, mended(before, "Lunch", " Lunch").content)
    assert new == old.replace("<w:t>Lunch", '<w:t xml:space="preserve"> Lunch')


def test_a_line_break_within_a_name_stays_where_it_was() -> None:
    before = decks.deck(decks.slide(decks.text_box(decks.paragraph("Business", "<a:br/>", "Lunch"))))
    old, new = only_part(before, mended(before, "Business\nLunch", "Meals\nfor Teams").content)
    assert new == old.replace(">Business<", ">Meals<").replace(">Lunch<", ">for Teams<")


def test_an_edit_that_would_take_a_line_break_away_is_refused() -> None:
    before = decks.deck(decks.slide(decks.text_box(decks.paragraph("Business", "<a:br/>", "Lunch"))))
    rewritten = mended(before, "Business\nLunch", NEW)
    assert rewritten.content == before
    assert [refusal.why for refusal in rewritten.refusals] == [
        "a line break or something else that has to stay stands in it"
    ]


@pytest.mark.parametrize(("element", "character"), [("w:softHyphen", "\xad"), ("w:noBreakHyphen", "‑")])
def test_a_hyphen_that_is_an_element_goes_with_the_name_it_divided(element: str, character: str) -> None:
    inside = f"<w:r><w:t>Business</w:t><{element}/><w:t>Lunch now</w:t></w:r>"
    before = letters.letter(letters.p(inside))
    after = mended(before, f"Business{character}Lunch", NEW).content
    assert said(read_whole(after)) == [("Paragraph 1", f"{NEW} now")]


def test_characters_that_mean_something_in_xml_are_written_as_what_they_are() -> None:
    before = letters.letter(letters.p(OLD))
    assert said(read_whole(mended(before, OLD, 'A & "B" <C>').content)) == [("Paragraph 1", 'A & "B" <C>')]


def test_the_strict_class_is_rewritten_too() -> None:
    before = strict(decks.deck(decks.slide(decks.title(OLD))))
    old, new = only_part(before, mended(before, OLD, NEW).content)
    assert new == old.replace(OLD, NEW)


# the places


def test_alternative_text_is_rewritten_in_its_attribute() -> None:
    before = decks.deck(decks.slide(decks.picture(f'descr="Our {OLD}"')))
    old, new = only_part(before, mended(before, OLD, "Q&A’s").content)
    assert new == old.replace(f'descr="Our {OLD}"', 'descr="Our Q&amp;A’s"')


def test_a_title_over_several_paragraphs_is_rewritten_in_each() -> None:
    before = decks.deck(decks.slide(decks.title("Business", "Lunch today")))
    old, new = only_part(before, mended(before, "Business\nLunch", "Meals\nfor Teams").content)
    assert new == old.replace(">Business<", ">Meals<").replace(">Lunch today<", ">for Teams today<")


def test_properties_are_rewritten() -> None:
    before = letters.letter(
        letters.p("Dear all"),
        parts={"docProps/core.xml": f"<cp:coreProperties {CORE}><dc:title>{OLD}</dc:title></cp:coreProperties>"},
        top=[Link("rIdCore", "core-properties", "docProps/core.xml")],
    )
    old, new = only_part(before, mended(before, OLD, NEW).content)
    assert new == old.replace(OLD, NEW)


def test_a_text_box_is_rewritten_for_older_readers_too() -> None:
    before = letters.letter(letters.p(letters.text_box(letters.p(f"Our {OLD}"))))
    old, new = only_part(before, mended(before, OLD, NEW).content)
    assert old.count(OLD) == 2
    assert new == old.replace(OLD, NEW)


def test_what_older_readers_are_told_instead_stays() -> None:
    other = decks.text_box("See our Business Lunch in a newer program")
    before = decks.deck(decks.slide(decks.alternate(decks.text_box(OLD), other)))
    old, new = only_part(before, mended(before, OLD, NEW).content)
    assert new == old.replace(f">{OLD}<", f">{NEW}<")


def test_the_picture_kept_of_a_diagram_is_rewritten_with_it() -> None:
    text = decks.paragraph(OLD)
    microsoft = "http://schemas.microsoft.com/office"
    drawing_link = Link("rId3", "diagramDrawing", "../diagrams/drawing1.xml")
    dsp = f'xmlns:dsp="{microsoft}/drawing/2008/diagram"'
    before = decks.deck(
        decks.slide(decks.diagram("rId2"), links=[Link("rId2", "diagramData", "../diagrams/data1.xml"), drawing_link]),
        parts={
            "ppt/diagrams/data1.xml": xml(
                "dgm:dataModel",
                f'<dgm:ptLst><dgm:pt modelId="1"><dgm:t>{text}</dgm:t></dgm:pt></dgm:ptLst><dgm:extLst><a:ext>'
                f'<dsp:dataModelExt {dsp} relId="rId3"/></a:ext></dgm:extLst>',
            ),
            "ppt/diagrams/drawing1.xml": xml("dsp:drawing", f"<dsp:txBody>{text}</dsp:txBody>", dsp),
        },
    )
    changed = changed_parts(before, mended(before, OLD, NEW).content)
    assert set(changed) == {"ppt/diagrams/data1.xml", "ppt/diagrams/drawing1.xml"}
    assert all(new == old.replace(OLD, NEW) for old, new in changed.values())


def chart_of(categories: str) -> str:
    series = f"<c:ser><c:cat><c:strRef><c:strCache>{categories}</c:strCache></c:strRef></c:cat></c:ser>"
    return xml("c:chartSpace", f"<c:chart>{series}{series}</c:chart>")


def test_every_series_of_a_chart_gets_the_new_category() -> None:
    before = decks.deck(
        decks.slide(decks.chart("rId2"), links=[Link("rId2", "chart", "../charts/chart1.xml")]),
        parts={"ppt/charts/chart1.xml": chart_of(f'<c:pt idx="0"><c:v>{OLD}</c:v></c:pt>')},
    )
    old, new = only_part(before, mended(before, OLD, NEW).content)
    assert new == old.replace(OLD, NEW)
    assert new.count(NEW) == 2


def test_the_data_behind_a_content_control_is_rewritten_with_it() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/o/n" w:storeItemID="{1}"/></w:sdtPr>'
        f"<w:sdtContent>{letters.run(OLD)}</w:sdtContent></w:sdt>"
    )
    before = letters.letter(letters.p(control), parts={"customXml/item1.xml": f"<o><n>{OLD}</n><m>Lunch</m></o>"})
    changed = changed_parts(before, mended(before, OLD, NEW).content)
    assert changed["customXml/item1.xml"][1] == f"<o><n>{NEW}</n><m>Lunch</m></o>"
    assert "word/document.xml" in changed


def test_the_list_of_titles_among_the_properties_is_rewritten_with_the_title() -> None:
    namespaces = f'xmlns="{SCHEMAS}/officeDocument/2006/extended-properties" xmlns:vt="{VARIANTS}"'
    titles = (
        f"<TitlesOfParts><vt:vector><vt:lpstr>Arial</vt:lpstr><vt:lpstr>{OLD}</vt:lpstr></vt:vector></TitlesOfParts>"
    )
    before = decks.deck(
        decks.slide(decks.title(OLD)),
        parts={"docProps/app.xml": f"<Properties {namespaces}>{titles}</Properties>"},
        links={"": [Link("rIdApp", "extended-properties", "docProps/app.xml")]},
    )
    changed = changed_parts(before, mended(before, OLD, NEW).content)
    assert set(changed) == {"docProps/app.xml", "ppt/slides/slide1.xml"}
    assert all(new == old.replace(OLD, NEW) for old, new in changed.values())


# what is refused


def final() -> bytes:
    mark = '<p:property name="_MarkAsFinal"><vt:bool>true</vt:bool></p:property>'
    return letters.letter(
        letters.p(OLD),
        parts={"docProps/custom.xml": f"<p:Properties {CUSTOM}>{mark}</p:Properties>"},
        top=[Link("rIdCustom", "custom-properties", "docProps/custom.xml")],
    )


def restricted() -> bytes:
    settings = xml("w:settings", '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')
    return letters.letter(
        letters.p(OLD),
        parts={"word/settings.xml": settings},
        links=[Link("rId9", "settings", "settings.xml")],
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (letters.letter(letters.p(OLD), parts={"_xmlsignatures/sig1.xml": "<Signature/>"}), "digitally signed"),
        (final(), "marked as final"),
        (restricted(), "protected against changes"),
        (decks.deck(decks.slide(decks.title(OLD)), extra="<p:modifyVerifier/>"), "protected against changes"),
    ],
    ids=["signed", "final", "restricted", "password to modify"],
)
def test_a_file_that_may_not_be_changed_is_refused_with_the_reason(content: bytes, why: str) -> None:
    with pytest.raises(Unmendable, match=why):
        mended(content, OLD, NEW)


def test_where_a_link_leads_is_never_rewritten() -> None:
    hyperlink = Link("rId7", "hyperlink", f"https://example.com/{OLD}", external=True)
    before = decks.deck(decks.slide(decks.title("See"), links=[hyperlink]))
    rewritten = mended(before, OLD, NEW)
    assert rewritten.content == before
    assert [refusal.why for refusal in rewritten.refusals] == ["it is an address, not a text"]


def test_a_place_that_is_not_in_the_file_is_refused() -> None:
    before = decks.deck(decks.slide(decks.title(OLD)))
    lost = Edit(Location("slide", 9, "title", "Slide 9", "ppt/slides/slide9.xml#0"), 0, 14, OLD, NEW)
    rewritten = formats.rewrite(Path("deck.pptx"), before, [lost], Limits())
    assert rewritten.content == before
    assert [refusal.why for refusal in rewritten.refusals] == ["its place was not found again"]


# files inside


def test_a_document_inside_a_document_is_rewritten_where_it_lies() -> None:
    inner = letters.letter(letters.p(OLD))
    embedded = '<w:r><w:object><o:OLEObject r:id="rId5"/></w:object></w:r>'
    outer = letters.letter(
        letters.p(embedded), parts={"word/e/in.docx": inner}, links=[Link("rId5", "package", "e/in.docx")]
    )
    after = unzipped(mended(outer, OLD, NEW, "outer.docx").content)
    old, new = only_part(inner, after["word/e/in.docx"])
    assert new == old.replace(OLD, NEW)


# all texts, however they are divided


@st.composite
def divided(draw: st.DrawFn) -> tuple[list[str], list[tuple[int, int, str]]]:
    """Runs, and spans of their text that do not overlap, each with what shall stand there."""
    words = st.text(st.sampled_from("ab &<é "), min_size=1, max_size=6)
    runs = draw(st.lists(words, min_size=1, max_size=5))
    length = len("".join(runs))
    cuts = sorted(draw(st.sets(st.integers(0, length), max_size=4)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return runs, [(start, end, draw(words)) for start, end in pairs]


@given(divided())
def test_edits_over_any_runs_give_what_the_same_edits_give_on_plain_text(
    case: tuple[list[str], list[tuple[int, int, str]]],
) -> None:
    runs, spans = case
    text = "".join(runs)
    before = letters.letter(letters.p("first"), letters.p("|", *map(letters.run, runs)))
    place = read_whole(before).blocks[1].location
    edits = [Edit(place, start + 1, end + 1, text[start:end], after) for start, end, after in spans]
    expected = text
    for start, end, after in reversed(spans):
        expected = expected[:start] + after + expected[end:]
    rewritten = formats.rewrite(Path("x.docx"), before, edits, Limits())
    assert not rewritten.refusals
    assert [text for _, text in said(read_whole(rewritten.content))] == ["first", "|" + expected]
