"""InDesign's markup: what is read of it and in which order, where it stands, what is not."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from msgcheck import formats
from msgcheck.errors import UnreadableDocument
from msgcheck.formats import idml
from msgcheck.formats.idml.tour import tour_document
from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml.package import Package
from msgcheck.formats.ooxml.tour import Placed
from msgcheck.model import Document, Held
from tests.formats.indesign import (
    alternative,
    brochure,
    document,
    footnote,
    frame,
    image,
    master,
    note,
    on_page,
    p,
    page,
    part,
    run,
    shape,
    spread,
    story,
    table,
)
from tests.formats.packages import unzipped, zipped

DAMAGED = "this part of the file is damaged or missing and was not read"
IN_FRAME = "Page 1 › Text frame › "


def read(content: bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 - it is frozen
    return idml.read(Path("brochure.idml"), content, limits)


def said(content: bytes) -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in read(content).blocks]


def told(*paragraphs: str, design: str = "") -> list[tuple[str, str]]:
    """What a story says, by its labels within the one text frame of the one page."""
    return [(label.removeprefix(IN_FRAME), text) for label, text in said(brochure(*paragraphs, design=design))]


def gaps(content: bytes) -> list[tuple[str, str]]:
    return [(gap.where, gap.why) for gap in read(content).gaps]


def on_one_page(*items: str, stories: tuple[str, ...] = ("a",), design: str = "") -> bytes:
    texts = {name: [p(f"Story {name}")] for name in stories}
    return document(texts, [spread(page("1"), on_page(*items))], design=design)


# Paragraphs


def test_a_paragraph_runs_over_ranges_to_its_break() -> None:
    assert told(p("A Busi", run("ness Lu"), "nch")) == [("paragraph 1", "A Business Lunch")]


def test_breaks_end_paragraphs_wherever_they_stand_and_those_without_text_do_not_count() -> None:
    one_range = p(run("One", "<Br/>", "<Br/>", " ", "<Br/>", "Two"), end="")
    column = p(run("Three"), run("<Br/>", attributes='ParagraphBreakType="NextColumn"'), "Four")
    assert told(one_range, column) == [
        ("paragraph 1", "One"),
        ("paragraph 2", "TwoThree"),
        ("paragraph 3", "Four"),
    ]


def test_a_paragraph_goes_on_in_the_next_range_of_its_style_and_ends_before_another_style() -> None:
    assert told(p("Busi", end=""), p("ness", end=""), p("Lunch", style="ParagraphStyle/Title", end="")) == [
        ("paragraph 1", "Business"),
        ("paragraph 2", "Lunch"),
    ]


def test_special_characters_are_read_as_they_show() -> None:
    inside = "<Content>a\N{LINE SEPARATOR}b<?ACE 7?>c<?ACE 8?>d<?ACE 18?>e<?ACE 3?>f<?other 8?><!--note-->g</Content>"
    assert told(p(inside)) == [("paragraph 1", "a\nbc\td#efg")]


def test_every_piece_names_the_node_that_holds_it() -> None:
    content = brochure(p(run("<Content>A <?ACE 7?>b</Content>"), " c"))
    [passage] = [met.passage for met in tour_document(Package(content, Limits())) if isinstance(met, Placed)]
    held = [piece.element.tail if piece.tail else piece.element.text for piece in passage.pieces]
    assert [piece.text for piece in passage.pieces] == held == ["A ", "b", " c"]


def test_addresses_count_what_the_walk_of_the_part_meets() -> None:
    blocks = read(brochure(p("One"), p(" "), p("Two", run(footnote("Note"))))).blocks
    assert [block.location.address for block in blocks] == [f"Stories/Story_a.xml#{number}" for number in (0, 1, 2)]
    assert {(block.location.part, block.location.number) for block in blocks} == {("page", 1)}


def test_elements_around_text_are_looked_through() -> None:
    tagged = p("Busi", run("<XMLElement><Content>ness</Content></XMLElement>"))
    sources = ("HyperlinkTextSource", "CrossReferenceSource", "GaijiOwnedItemObject")
    linked = p(*(run(f"<{name}><Content>{name[0]}</Content></{name}>") for name in sources), " it")
    assert told(f"<XMLElement>{tagged}</XMLElement>", linked) == [
        ("paragraph 1", "Business"),
        ("paragraph 2", "HCG it"),
    ]


def test_variables_show_their_result() -> None:
    variable = '<TextVariableInstance Name="Product" ResultText="Lunch"/><TextVariableInstance ResultText="$ID/"/>'
    assert told(p("Business ", run(variable))) == [("paragraph 1", "Business Lunch")]


def test_deleted_text_is_not_read_and_inserted_text_is() -> None:
    deleted = f'<Change ChangeType="DeletedText">{p("Old")}</Change>'
    inserted = (
        f'<Change ChangeType="InsertedText">{run("New")}</Change><Change ChangeType="MovedText">{run("er")}</Change>'
    )
    assert told(p(run(deleted), run(inserted))) == [("paragraph 1", "Newer")]


def test_text_that_conditions_hide_is_said_to_be_hidden() -> None:
    design = '<Condition Self="Condition/For me" Visible="false"/><Condition Self="Condition/All" Visible="true"/>'
    assert told(
        p("Seen", run(" mine", attributes='AppliedConditions="Condition/For%20me"')),
        p(run(" both", attributes='AppliedConditions="Condition/For%20me Condition/All"')),
        p("Bef", end="") + f"<HiddenText>{p('Un')}{p('seen')}</HiddenText>" + p("ore"),
        design=design,
    ) == [
        ("paragraph 1", "Seen"),
        ("paragraph 1 › Hidden text", " mine"),
        ("paragraph 2", " both"),
        ("paragraph 3", "Before"),
        ("paragraph 3 › Hidden text", "Un\nseen"),
    ]


def test_the_reading_of_ruby_stands_apart_from_its_base() -> None:
    assert told(p(run("Base", attributes='RubyFlag="1" RubyString="reading"'))) == [
        ("paragraph 1", "Base"),
        ("paragraph 1 › Ruby", "reading"),
    ]


# Tables and notes


def test_tables_tell_row_and_column_and_part_the_text_around_them() -> None:
    inner = p(run(table(["Deep"])), end="")
    assert told(p("Before", run(table(["Offer", "Price"], ["Lunch", inner])), "After")) == [
        ("paragraph 1", "Before"),
        ("Table › row 1, column 1", "Offer"),
        ("Table › row 1, column 2", "Price"),
        ("Table › row 2, column 1", "Lunch"),
        ("Table › row 2, column 2 › Table 2 › row 1, column 1", "Deep"),
        ("paragraph 2", "After"),
    ]


def test_cells_are_read_row_by_row_in_whatever_order_they_are_written() -> None:
    cells = "".join(f'<Cell Name="{name}">{p(name, end="")}</Cell>' for name in ("0:0", "0:1", "1:0", "10:0"))
    assert [text for _, text in told(p(run(f"<Table>{cells}</Table>")))] == ["0:0", "1:0", "10:0", "0:1"]


def test_footnotes_follow_their_paragraph_with_their_numbers() -> None:
    assert told(p("Cheap", run(footnote("As of May")), " and good", run(footnote("Ask us")), "."), p("End")) == [
        ("paragraph 1", "Cheap and good."),
        ("Footnote 1", "\tAs of May"),
        ("Footnote 2", "\tAsk us"),
        ("paragraph 2", "End"),
    ]


def test_notes_of_editors_follow_their_paragraph_with_their_authors() -> None:
    assert told(p("Cheap", run(note("Ann", "Really?")), "est", run(note("$ID/Unknown User Name", "No")))) == [
        ("paragraph 1", "Cheapest"),
        ("Note by Ann", "Really?"),
        ("Note 2", "No"),
    ]


def test_endnotes_are_numbered_in_their_own_story() -> None:
    first = "<EndnoteRange><Content>\ufeff<?ACE 4?>One</Content><Br/><Content>more</Content></EndnoteRange>"
    second = "<EndnoteRange><Content>Two</Content></EndnoteRange>"
    reference = p("Text", run('<Endnote Self="e1" EndnoteTextRange="r"/>'))
    notes = [p("Endnotes"), p(run(first), run("<Br/>"), run(second), end="")]
    of_endnotes = frame("b", (40, 300, 100, 100)).replace("TextFrame", "EndnoteTextFrame")
    frames = on_page(frame("a"), of_endnotes.replace("NextEndnote", "Next"))
    assert said(document({"a": [reference], "b": notes}, [spread(page("1"), frames)])) == [
        ("Page 1 › Text frame › paragraph 1", "Text"),
        ("Page 1 › Text frame 2 › paragraph 1", "Endnotes"),
        ("Page 1 › Text frame 2 › Endnote 1", "\ufeffOne"),
        ("Page 1 › Text frame 2 › Endnote 1", "more"),
        ("Page 1 › Text frame 2 › Endnote 2", "Two"),
    ]


# Pages


def test_stories_are_read_page_by_page_and_row_by_row() -> None:
    right_page = on_page(frame("right"), left=400)
    left_page = on_page(
        frame("bottom", (40, 500, 300, 50)),
        frame("second", (220, 190, 100, 200)),
        frame("first", (40, 200, 100, 200)),
        frame("title", (40, 40, 300, 60)),
        left=0,
    )
    names = ("right", "bottom", "second", "first", "title")
    content = document({name: [p(name)] for name in names}, [spread(page("2"), page("3", 400), right_page, left_page)])
    assert said(content) == [
        ("Page 2 › Text frame › paragraph 1", "title"),
        ("Page 2 › Text frame 2 › paragraph 1", "first"),
        ("Page 2 › Text frame 3 › paragraph 1", "second"),
        ("Page 2 › Text frame 4 › paragraph 1", "bottom"),
        ("Page 3 › Text frame › paragraph 1", "right"),
    ]


def test_a_frame_lies_on_the_page_that_the_most_of_it_covers_however_it_is_turned() -> None:
    turned = f'<Group ItemTransform="0 1 -1 0 700 -100">{frame("a", (0, 0, 50, 260))}</Group>'  # 440 to 700 across
    content = document({"a": [p("Lunch")]}, [spread(page("ii"), page("iii", 400), turned)])
    [block] = read(content).blocks
    assert (block.location.label, block.location.number) == ("Page iii › Text frame › paragraph 1", None)


def test_what_does_not_say_where_it_lies_lies_on_the_first_page_of_its_spread() -> None:
    bare = '<TextFrame ParentStory="a"/>'
    assert said(document({"a": [p("A")]}, [spread(page("2"), page("3", 400), bare)]))[0][0].startswith("Page 2 ›")
    for inside in ('<Page Name="1"/>', ""):
        assert said(document({"a": [p("A")]}, [spread(inside, frame("a"))]))[0][0].startswith("Page 1 ›")


def test_a_story_stands_on_all_pages_that_its_frames_stand_on() -> None:
    first, second = frame("a", name="x", leads_to="y"), frame("a", name="y", leads_to="z")
    pages = [[second], [first], [frame("b")], [frame("a", name="z")]]
    spreads = [spread(page(str(number)), on_page(*frames)) for number, frames in enumerate(pages, 1)]
    assert said(document({"a": [p("Long")], "b": [p("Short")]}, spreads)) == [
        ("Pages 1–2, 4 › Text frame › paragraph 1", "Long"),
        ("Page 3 › Text frame › paragraph 1", "Short"),
    ]
    assert read(document({"a": [p("Long")]}, spreads)).blocks[0].location.number == 2


def test_frames_that_lead_in_a_ring_are_no_trap() -> None:
    ring = [frame("a", name="x", leads_to="y"), frame("a", (40, 300, 9, 9), name="y", leads_to="x")]
    assert said(on_one_page(*ring)) == [("Page 1 › Text frame › paragraph 1", "Story a")]


def test_empty_frames_do_not_count() -> None:
    content = document({"a": [p(" \ufeff")], "b": [p("Text")]}, [spread(page("1"), on_page(frame("a"), frame("b")))])
    assert said(content) == [("Page 1 › Text frame › paragraph 1", "Text")]


def test_what_does_not_show_or_print_says_so() -> None:
    design = '<Layer Self="l1" Visible="false"/><Layer Self="l2" Visible="true" Printable="false"/>'
    group = f'<Group Visible="false">{frame("c", (40, 60, 9, 9))}</Group>'
    items = (
        frame("a", (40, 40, 9, 9), attributes='ItemLayer="l1"'),
        frame("b", (40, 50, 9, 9), attributes='ItemLayer="l2"'),
        group,
        frame("d", (40, 70, 9, 9), attributes='Nonprinting="true" ItemLayer="l3"'),
    )
    assert [label for label, _ in said(on_one_page(*items, stories=("a", "b", "c", "d"), design=design))] == [
        "Page 1 › Text frame (hidden layer) › paragraph 1",
        "Page 1 › Text frame 2 (not printed) › paragraph 1",
        "Page 1 › Text frame 3 (hidden) › paragraph 1",
        "Page 1 › Text frame 4 (not printed) › paragraph 1",
    ]


def test_hidden_spreads_are_read_and_said_to_be_hidden() -> None:
    content = document({"a": [p("Text")]}, [spread(page("1"), on_page(frame("a")), attributes='SpreadHidden="true"')])
    assert said(content) == [("Page 1 (hidden) › Text frame › paragraph 1", "Text")]


def test_master_pages_are_read_once_after_the_pages_and_unused_ones_say_so() -> None:
    masters = [
        master("m1", "A", page("A", master="m2"), on_page(frame("head"))),
        master("m2", "B", page("B"), on_page(frame("foot"))),
        master("m3", "C", page("C"), on_page(frame("old"))),
    ]
    spreads = [spread(page(name, master="m1"), on_page(frame(name))) for name in ("1", "2")]
    names = ("head", "foot", "old", "1", "2")
    assert said(document({name: [p(name)] for name in names}, spreads, masters)) == [
        ("Page 1 › Text frame › paragraph 1", "1"),
        ("Page 2 › Text frame › paragraph 1", "2"),
        ("Master page A › Text frame › paragraph 1", "head"),
        ("Master page B › Text frame › paragraph 1", "foot"),
        ("Master page C (unused) › Text frame › paragraph 1", "old"),
    ]


def test_what_stands_on_no_page_comes_last_and_says_so() -> None:
    beside = on_page(frame("beside", (-200, 0, 100, 100)), shape(alternative("Old plate"), (500, 0, 50, 50)))
    content = document(
        {"nowhere": [p("Draft")], "beside": [p("Old")], "a": [p("New")]},
        [spread(page("1"), beside, on_page(frame("a")))],
        structure=p(run("<XMLElement><Content>Unplaced</Content></XMLElement>")),
    )
    assert said(content) == [
        ("Page 1 › Text frame › paragraph 1", "New"),
        ("Pasteboard › Text frame › paragraph 1", "Old"),
        ("Pasteboard › Shape › Alternative text", "Old plate"),
        ("Unplaced text › paragraph 1", "Draft"),
        ("XML structure › paragraph 1", "Unplaced"),
    ]


def test_a_story_that_begins_beside_the_pages_is_told_by_its_first_frame_on_one() -> None:
    frames = (frame("a", (-300, 0, 50, 50), name="x", leads_to="y"), frame("a", name="y"))
    assert said(on_one_page(*frames)) == [("Page 1 › Text frame › paragraph 1", "Story a")]


# Items


def test_alternative_texts_tooltips_and_link_targets_of_items_are_read() -> None:
    button = '<Button Description="Order now"><GotoURLBehavior URL="http://a.example/"/></Button>'
    choices = (
        '<ComboBox Description="$ID/"><Properties><ChoiceList type="list"><ListItem type="string">Five</ListItem>'
        "</ChoiceList></Properties></ComboBox>"
    )
    content = on_one_page(
        shape(alternative("A plate") + image()), f"<Group>{alternative('All of it')}{shape()}</Group>", button, choices
    )
    assert sorted(said(content)) == [
        ("Page 1 › Button › Link target", "http://a.example/"),
        ("Page 1 › Button › Tooltip", "Order now"),
        ("Page 1 › Form field › Choice", "Five"),
        ("Page 1 › Group › Alternative text", "All of it"),
        ("Page 1 › Picture › Alternative text", "A plate"),
        ("Unplaced text › paragraph 1", "Story a"),
    ]
    opaque = [block for block in read(content).blocks if block.opaque]
    assert [block.text for block in opaque] == ["http://a.example/"]


def test_items_are_read_in_the_order_of_a_page_with_its_text() -> None:
    content = on_one_page(shape(alternative("Below")), frame("a"), shape(alternative("Above"), (40, 0, 50, 20)))
    assert [text for _, text in said(content)] == ["Above", "Story a", "Below"]


def test_text_on_a_path_is_a_story_of_its_own() -> None:
    path = shape('<TextPath ParentStory="b" NextTextFrame="n"/>', (40, 20, 50, 10), kind="Polygon")
    assert said(on_one_page(path, frame("a"), stories=("a", "b"))) == [
        ("Page 1 › Text on a path › paragraph 1", "Story b"),
        ("Page 1 › Text frame › paragraph 1", "Story a"),
    ]


def test_items_that_are_anchored_in_text_follow_their_paragraph() -> None:
    anchored = p("Around", run(f"<Group>{frame('b')}{shape(alternative('Plate') + image())}</Group>"), "it")
    content = document({"a": [anchored, p("End")], "b": [p("Inside")]}, [spread(page("1"), on_page(frame("a")))])
    assert said(content) == [
        (f"{IN_FRAME}paragraph 1", "Aroundit"),
        (f"{IN_FRAME}Text frame › paragraph 1", "Inside"),
        (f"{IN_FRAME}Picture › Alternative text", "Plate"),
        (f"{IN_FRAME}paragraph 2", "End"),
    ]
    assert gaps(content) == [(f"{IN_FRAME}Picture", "the picture lies outside this file and was not read")]


def test_stories_that_are_anchored_in_one_another_are_all_read_once() -> None:
    ring = {str(number): [p(f"Text {number}", run(frame(str((number + 1) % 60))))] for number in range(60)}
    texts = [text for _, text in said(document(ring, [spread(page("1"), on_page(frame("0")))]))]
    assert sorted(texts) == sorted(f"Text {number}" for number in range(60))


def test_a_picture_in_a_file_of_its_own_is_a_gap() -> None:
    assert gaps(on_one_page(shape(image()), shape(image(kind="EPS")))) == [
        ("Page 1 › Picture", "the picture lies outside this file and was not read"),
        ("Page 1 › Picture 2", "the picture lies outside this file and was not read"),
    ]


def test_a_picture_that_is_written_out_is_handed_out_however_long_it_is() -> None:
    dots = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40_000
    letters = base64.encodebytes(dots).decode().replace("A", "A]]><![CDATA[", 3)
    [first, second] = read(on_one_page(shape(image()), shape(image(letters)), frame("a"))).gaps
    assert (first.enclosed, second.held) == (None, Held.PICTURE)
    assert second.enclosed is not None
    assert second.enclosed.unpack() == dots
    assert second.enclosed.location.label == "Page 1 › Picture 2"
    assert second.enclosed.location.address == "Spreads/Spread_0.xml#1"


def test_a_pdf_that_is_written_out_is_a_file_inside(tmp_path: Path) -> None:
    path = tmp_path / "brochure.idml"
    path.write_bytes(on_one_page(shape(image(base64.b64encode(b"%PDF-1.7 cut short").decode(), "PDF")), frame("a")))
    [gap] = formats.read(path).gaps
    assert (gap.where, gap.held) == ("Page 1 › Picture", Held.FILE)
    assert gap.why.startswith("it ")


def test_a_picture_that_is_written_out_wrongly_costs_itself() -> None:
    [gap] = read(on_one_page(shape(image("?")), frame("a"))).gaps
    assert gap.enclosed is not None
    with pytest.raises(UnreadableDocument):
        gap.enclosed.unpack()


def test_recordings_web_pages_and_drawn_text_are_gaps() -> None:
    items = [shape("<Movie/>"), shape("<HtmlItem/>"), '<EPSText Self="e"/>']
    assert sorted(gap.where for gap in read(on_one_page(*items)).gaps) == [
        "Page 1 › Shape",
        "Page 1 › Text of a drawing",
        "Page 1 › Video or sound",
    ]


# Around the pages


def test_what_the_document_says_beside_its_pages_is_read() -> None:
    design = (
        '<TextVariable Name="Product"><CustomTextVariablePreference><Properties><Contents>Lunch</Contents></Properties>'
        "</CustomTextVariablePreference></TextVariable>"
        '<WatermarkPreference WatermarkVisibility="true" WatermarkText="Draft"/>'
        '<WatermarkPreference WatermarkVisibility="false" WatermarkText="Unseen"/>'
        '<Section Marker="Prices"/><Section Marker=""/>'
        '<Index><Topic Name="Meals"><Topic Name="Lunch"/></Topic></Index>'
        '<HyperlinkURLDestination Name="x" DestinationURL="http://a.example/"/>'
        '<Bookmark Name="Top"><Bookmark Name="Deep"/></Bookmark>'
    )
    assert told(design=design) == [
        ("Bookmark", "Top"),
        ("Bookmark 2", "Deep"),
        ("Index entry", "Meals"),
        ("Index entry 2", "Lunch"),
        ("Section marker", "Prices"),
        ("Watermark", "Draft"),
        ("Text variable 'Product'", "Lunch"),
        ("Link target", "http://a.example/"),
    ]
    target = read(brochure(design=design)).blocks[-1]
    assert (target.opaque, target.location.address) == (((0, 17),), "designmap.xml#7")


def test_properties_are_words_of_people() -> None:
    def listed(kind: str, *words: str) -> str:
        return f"<rdf:{kind}>{''.join(f'<rdf:li>{word}</rdf:li>' for word in words)}</rdf:{kind}>"

    metadata = (
        f"<dc:format>application/x-indesign</dc:format><dc:title>{listed('Alt', 'Offer', 'Angebot')}</dc:title>"
        f"<dc:creator>{listed('Seq', 'Ann', 'Bob')}</dc:creator>"
        f"<dc:subject>{listed('Bag', 'lunch', 'menu')}</dc:subject>"
        f"<dc:description>{listed('Alt', 'All of it')}</dc:description>"
    )
    document_read = read(document({"a": [p("Text")]}, metadata=metadata))
    assert document_read.properties == {
        "Title": "Offer",
        "Author": "Ann, Bob",
        "Keywords": "lunch, menu",
        "Description": "All of it",
    }
    assert "Angebot" in [block.text for block in document_read.blocks]


# Damage and limits


def test_a_spread_or_a_story_that_is_damaged_costs_itself() -> None:
    spreads = [
        spread(page("1"), on_page(frame("a"))),
        spread(page("2"), on_page(frame("b"), frame("c", (40, 300, 9, 9)))),
    ]
    stories = {"a": [p("A")], "b": [p("B")], "c": [p("C")]}
    parts = {"Spreads/Spread_0.xml": "<idPkg:Spread", "Stories/Story_b.xml": "<idPkg:Story"}
    content = document(stories, spreads, parts=parts)
    assert said(content) == [
        ("Page 2 › Text frame 2 › paragraph 1", "C"),
        ("Unplaced text › paragraph 1", "A"),
    ]
    assert gaps(content) == [("Spread 1", DAMAGED), ("Page 2 › Text frame", DAMAGED)]


def test_a_story_that_is_missing_is_a_gap() -> None:
    assert gaps(document({}, [spread(page("1"), on_page(frame("gone"), frame("n")))])) == [
        ("Page 1 › Text frame", DAMAGED)
    ]


def test_stories_are_found_whatever_their_parts_are_called() -> None:
    content = document({"a": [p("A")]}, [spread(page("1"), on_page(frame("b")))])
    parts = unzipped(content)
    parts["Stories/Story_a.xml"] = story("b", p("Found")).encode()
    assert said(zipped(parts)) == [("Page 1 › Text frame › paragraph 1", "Found")]


def test_a_document_without_its_map_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match=r"^is damaged: a part that it needs is missing"):
        read(zipped({"mimetype": "application/vnd.adobe.indesign-idml-package"}))


def test_another_map_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match=r"^is not an InDesign document inside"):
        read(zipped({"designmap.xml": "<Menu/>"}))


def test_pages_are_held_against_their_limit() -> None:
    with pytest.raises(UnreadableDocument, match="has more than 2 pages"):
        read(document({}, [spread(*(page(str(number)) for number in range(3)))]), Limits(pages=2))


def test_notes_and_tables_too_deep_in_one_another_are_refused() -> None:
    deep = "Text"
    for _ in range(30):
        deep = run(footnote(deep), "<Br/>")
    with pytest.raises(UnreadableDocument, match="nests tables and notes more than 20 levels deep"):
        read(brochure(p(deep)))


def test_elements_as_deep_in_one_another_as_xml_may_be_are_read() -> None:
    deep = "<Content>Lunch</Content>"
    for _ in range(240):
        deep = f"<CharacterStyleRange>{deep}</CharacterStyleRange>"
    assert told(deep) == [("paragraph 1", "Lunch")]


@pytest.mark.parametrize("missing", ["", "mimetype"])
def test_a_document_is_known_by_its_content(tmp_path: Path, missing: str) -> None:
    parts = unzipped(brochure(p("Lunch")))
    path = tmp_path / "brochure.zip"
    path.write_bytes(zipped({name: one for name, one in parts.items() if name != missing}))
    assert formats.read(path).format == "idml"


def test_a_part_that_is_no_part_says_nothing() -> None:
    assert said(document({}, [part("Spread", ""), part("Spread", "<Page/><TextPath/>")])) == []
