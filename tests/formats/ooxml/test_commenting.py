"""A copy of a text document with comments: which words they are tied to, and that all else is as it was."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from msgcheck.errors import MsgcheckError, Unmendable
from msgcheck.formats import docx
from msgcheck.formats.annotated import Annotated, is_own_note
from msgcheck.formats.limits import Limits
from msgcheck.model import Document, Location, Note, Severity
from tests.formats.damage import with_a_changed_part, with_changed_bytes, with_parts_mixed_up
from tests.formats.letters import drawing, field, letter, p, run, table, text_box
from tests.formats.notes import MOMENT, TEXT, notes_on
from tests.formats.packages import NAMESPACES, Link, package, unzipped, xml, zipped

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TYPES = {"[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'}
BOLD = "<w:b/>"


def written(
    *blocks: str, parts: dict[str, str] | None = None, links: tuple[Link, ...] = (), section: str = ""
) -> bytes:
    return letter(*blocks, parts={**TYPES, **(parts or {})}, links=links, section=section)


def read(content: bytes) -> Document:
    return docx.read(Path("flyer.docx"), content, Limits())


def annotated(content: bytes, notes: list[Note]) -> Annotated:
    return docx.annotate(Path("flyer.docx"), content, notes, Limits(), MOMENT)


def copy_of(content: bytes, said: str = "Business Lunch", text: str = TEXT) -> bytes:
    copy, refusals = annotated(content, notes_on(read(content), said, text))
    assert refusals == ()
    return copy


def body_of(content: bytes) -> str:
    return unzipped(content)["word/document.xml"].decode()


def tied(content: bytes) -> list[tuple[str, str]]:
    """Of each comment the words it is tied to and what it says, in the order in which they are tied."""
    parts = unzipped(content)
    comments = {one.get(f"{W}id"): one for one in etree.fromstring(parts["word/comments.xml"])}
    said: dict[str, str] = {}
    open_now: list[str] = []
    for node in etree.fromstring(parts["word/document.xml"]).iter():
        identifier = node.get(f"{W}id", "")
        if node.tag == f"{W}commentRangeStart":
            open_now.append(identifier)
            said[identifier] = ""
        elif node.tag == f"{W}commentRangeEnd":
            open_now.remove(identifier)
        elif node.tag == f"{W}commentReference":
            assert identifier in said
            assert identifier not in open_now
        elif node.tag in (f"{W}t", f"{W}br", f"{W}tab"):
            for one in open_now:
                said[one] += node.text or " "
    assert open_now == []
    return [
        (words, "\n".join("".join(map(str, one.itertext())) for one in comments[number]))
        for number, words in said.items()
    ]


def test_a_comment_is_tied_to_just_the_words_and_says_who_made_it_and_when() -> None:
    copy = copy_of(written(p("Order a Business Lunch today.")))
    assert tied(copy) == [("Business Lunch", TEXT)]
    comment = etree.fromstring(unzipped(copy)["word/comments.xml"])[0]
    about = {name: comment.get(f"{W}{name}") for name in ("author", "initials", "date")}
    assert about == {"author": "msgcheck", "initials": "mc", "date": "2026-03-01T09:30:00Z"}


def test_a_run_that_is_parted_goes_on_formatted_as_it_was() -> None:
    copy = body_of(copy_of(written(p(run("A Business Lunch, now", BOLD)))))
    part = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
    mark = '<w:commentRange{} w:id="0"/>'
    reference = '<w:r><w:commentReference w:id="0"/></w:r>'
    assert (
        f"<w:p>{part.format('A ')}{mark.format('Start')}{part.format('Business Lunch')}{mark.format('End')}{reference}"
        f"{part.format(', now')}</w:p>"
    ) in copy


@pytest.mark.parametrize(
    "paragraph",
    [
        p("Business Lunch"),
        p("Our Busi", "ness Lunch"),
        p("Our ", run("Business", BOLD), run(" "), "Lunch now"),
        p('<w:hyperlink w:anchor="x">' + run("A Business") + "</w:hyperlink>", " Lunch now"),
        p('<w:ins w:id="7" w:author="Lucy">' + run("A Business Lunch") + "</w:ins>"),
        p(field("REF menu", "the Business Lunch")),
        table(["Offer", "The Business Lunch"], ["Price", "$12"]),
        p("<w:r><w:t>Tom &amp; Ann&#8217;s &lt;Business Lunch&gt;</w:t></w:r>"),
        p('<w:r w:rsidR="00AA"><w:tab/><w:t>Business Lunch</w:t><w:tab/><w:t>$12</w:t></w:r>'),
        p("<w:r><w:t>Business</w:t><w:br/><w:t>Lunch</w:t></w:r>"),
        "<w:sdt><w:sdtContent>" + p("The Business Lunch") + "</w:sdtContent></w:sdt>",
    ],
)
def test_the_words_are_found_wherever_they_stand(paragraph: str) -> None:
    content = written(p("We cook."), paragraph, p("Call us."))
    copy = copy_of(content)
    assert tied(copy) == [("Business Lunch", TEXT)]
    assert [one for one in read(copy).blocks if one.location.part != "comment"] == list(read(content).blocks)


@pytest.mark.parametrize(
    "paragraph",
    [
        p("<w:r><w:t> Business Lunch </w:t></w:r>"),  # the blanks do not count, and would if the run was parted
        p("<w:r><w:t><![CDATA[A Business Lunch]]></w:t></w:r>"),
        p("<w:sdt><w:sdtContent>" + run("A Business Lunch") + "</w:sdtContent></w:sdt>"),
        p('<w:fldSimple w:instr="TITLE">' + run("A Business Lunch") + "</w:fldSimple>"),
    ],
    ids=["outer blanks", "CDATA", "a control in a line", "a simple field"],
)
def test_what_cannot_be_parted_is_commented_on_as_a_whole(paragraph: str) -> None:
    ((words, text),) = tied(copy_of(written(p("Our ", paragraph.removeprefix("<w:p>").removesuffix("</w:p>"), " now"))))
    assert "Business Lunch" in words
    assert len(words) <= len("A Business Lunch ")
    assert text.endswith(TEXT)


def test_several_notes_on_one_run_stand_side_by_side_and_within_each_other() -> None:
    content = written(p("Order a Business Lunch today"))
    place = read(content).blocks[0].location
    spans = [(0, 5), (5, 7), (6, 22), (8, 16), (8, 22), (23, 28)]
    whole = "Order a Business Lunch today"
    notes = [Note(place, start, end, whole[start:end], str(start), Severity.ERROR) for start, end in spans]
    copy, refusals = annotated(content, notes)
    assert refusals == ()
    assert sorted(tied(copy)) == sorted((whole[start:end], str(start)) for start, end in spans)
    assert read(copy).blocks[0].text == whole


def test_a_note_of_several_lines_is_a_comment_of_several_paragraphs() -> None:
    copy = copy_of(written(p("Business Lunch")), text='Say "Meals & more".\nNot <this>.\x0b')
    assert tied(copy) == [("Business Lunch", 'Say "Meals & more".\nNot <this>.')]


def test_comments_that_are_there_stay_and_the_new_ones_get_numbers_of_their_own() -> None:
    mark = '<w:commentRangeStart w:id="4"/>' + run("We") + '<w:commentRangeEnd w:id="4"/>'
    reference = '<w:r><w:commentReference w:id="4"/></w:r>'
    comment = f'<w:comment w:id="4" w:author="Lucy">{p("A Business Lunch?")}</w:comment>'
    content = written(
        p(mark, reference, " sell the Business Lunch."),
        parts={"word/notes.xml": xml("w:comments", comment)},
        links=(Link("rId7", "comments", "notes.xml"),),
    )
    copy = copy_of(content)
    assert set(unzipped(copy)) == set(unzipped(content))
    comments = unzipped(copy)["word/notes.xml"].decode()
    assert comments.startswith(unzipped(content)["word/notes.xml"].decode().removesuffix("</w:comments>"))
    assert re.findall('<w:comment w:id="([0-9]+)"', comments) == ["4", "5", "6"]
    blocks = [one for one in read(copy).blocks if one.location.part == "comment"]
    assert list(map(is_own_note, blocks)) == [False, True, True]
    assert [bool(one.opaque) for one in blocks] == [False, True, True], "names in its own comments are left alone"
    marked = body_of(copy)
    assert '<w:commentRangeStart w:id="5"/><w:r><w:rPr></w:rPr><w:t xml:space="preserve">Business Lunch' in marked
    assert '<w:commentReference w:id="4"/></w:r><w:commentRangeEnd w:id="6"/>' in marked, "about Lucy's, at her mark"


def test_a_link_in_a_comment_does_not_make_it_one_of_its_own() -> None:
    link = field('HYPERLINK "https://harbour.example"', "us")
    content = written(
        p("We cook."),
        parts={
            "word/comments.xml": xml("w:comments", f'<w:comment w:id="1" w:author="Lucy">{p("Ask ", link)}</w:comment>')
        },
        links=(Link("rId1", "comments", "comments.xml"),),
    )
    blocks = [one for one in read(content).blocks if one.location.part == "comment"]
    assert [bool(one.opaque) for one in blocks] == [False, True]
    assert not any(map(is_own_note, blocks))


def test_what_stands_where_word_takes_no_comments_is_commented_on_where_that_hangs() -> None:
    note = f'<w:footnote w:id="2">{p("Once the Business Lunch.")}</w:footnote>'
    content = written(
        p("First words."),
        p("See below", '<w:r><w:footnoteReference w:id="2"/></w:r>', "."),
        p("Beside a box", text_box(p("A Business Lunch inside")), "."),
        p("A picture", drawing("", about='descr="The Business Lunch"')),
        parts={
            "word/footnotes.xml": xml("w:footnotes", note),
            "word/header1.xml": xml("w:hdr", p("Business Lunch Ltd.")),
        },
        links=(Link("rId1", "footnotes", "footnotes.xml"), Link("rId2", "header", "header1.xml")),
        section='<w:headerReference w:type="default" r:id="rId2"/>',
    )
    copy = copy_of(content)
    assert [text for _, text in tied(copy)] == [
        f"Header: {TEXT}",
        f"Footnote 1: {TEXT}",
        f"Text box: {TEXT}",
        f"Shape › Alternative text: {TEXT}",
    ]
    assert tied(copy)[0][0] == "First words."
    assert re.search(r'Start w:id="\d"/><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd', body_of(copy))
    assert unzipped(copy)["word/header1.xml"] == unzipped(content)["word/header1.xml"]


def test_what_was_read_in_a_picture_is_commented_on_at_the_first_words() -> None:
    shown = '<pic:pic><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic>'
    content = written(
        p("Our menu"), p(drawing(shown)), parts={"word/a.png": ""}, links=(Link("rId1", "image", "a.png"),)
    )
    (gap,) = read(content).gaps
    enclosed = docx_picture(content)
    note = Note(replace(enclosed, address=f"{enclosed.address} text:1"), 0, 4, "Soup", TEXT, Severity.REVIEW)
    copy, refusals = annotated(content, [note])
    assert refusals == ()
    assert tied(copy) == [("Our menu", f"{gap.where}: {TEXT}")]


def docx_picture(content: bytes) -> Location:
    (enclosed,) = [gap.enclosed for gap in read(content).gaps if gap.enclosed]
    return enclosed.location


@pytest.mark.parametrize(
    ("address", "said", "why"),
    [
        ("word/document.xml#0", "Business Meal!", "another text stands there now"),
        ("word/document.xml#9", "Business Lunch", "its place was not found again"),
        ("word/embeddings/a.xlsx!x#1", "Business Lunch", "its place was not found again"),
    ],
)
def test_a_note_without_its_place_is_refused_and_the_others_are_made(address: str, said: str, why: str) -> None:
    content = written(p("Business Lunch"))
    (note,) = notes_on(read(content), "Business Lunch")
    lost = replace(note, location=replace(note.location, address=address), said=said)
    copy, refusals = annotated(content, [note, lost])
    assert refusals == ((lost, why),)
    assert len(tied(copy)) == 1


def test_a_document_without_words_in_its_body_takes_no_comment() -> None:
    core = xml("cp:coreProperties", "<dc:title>Business Lunch</dc:title>").replace(
        NAMESPACES,
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    )
    content = letter(
        p(), parts={**TYPES, "docProps/core.xml": core}, top=[Link("rId5", "core-properties", "docProps/core.xml")]
    )
    notes = notes_on(read(content), "Business Lunch")
    copy, refusals = annotated(content, notes)
    assert copy == content
    assert [one.why for one in refusals] == ["the body of the document has no words to which a comment could be tied"]


def test_only_what_the_comments_need_changes_and_the_new_part_is_made_known() -> None:
    content = written(
        p("Business Lunch"), parts={"word/styles.xml": xml("w:styles", "")}, links=(Link("s", "styles", "styles.xml"),)
    )
    before, after = unzipped(content), unzipped(copy_of(content))
    assert {name for name in before if after[name] != before[name]} == {
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
    }
    assert set(after) - set(before) == {"word/comments.xml"}
    assert b'PartName="/word/comments.xml"' in after["[Content_Types].xml"]
    assert b'/relationships/comments" Target="comments.xml"' in after["word/_rels/document.xml.rels"]


def test_a_note_that_says_nothing_is_an_empty_comment() -> None:
    assert tied(copy_of(written(p("Business Lunch")), text=" ")) == [("Business Lunch", "")]


def test_no_notes_give_the_same_bytes() -> None:
    content = written(p("Business Lunch"))
    assert annotated(content, []) == Annotated(content, ())


def test_a_document_without_prefixes_and_without_links_gets_comments_too() -> None:
    body = f'<document xmlns="{W[1:-1]}"><body><p><r><t>A Business Lunch</t></r></p></body></document>'
    content = package({**TYPES, "word/document.xml": body}, "word/document.xml")
    assert tied(copy_of(content)) == [("Business Lunch", TEXT)]


def test_a_document_of_the_strict_kind_gets_comments_of_that_kind() -> None:
    strict = {
        name: part.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006", b"http://purl.oclc.org/ooxml/wordprocessingml"
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006", b"http://purl.oclc.org/ooxml/officeDocument"
        )
        for name, part in unzipped(written(p("A Business Lunch"))).items()
    }
    after = unzipped(copy_of(zipped(strict)))
    assert b'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"' in after["word/comments.xml"]
    assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in after["word/_rels/document.xml.rels"]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"_xmlsignatures/sig1.xml": ""}, "is digitally signed"),
        ({"word/settings.xml": xml("w:settings", '<w:documentProtection w:enforcement="1"/>')}, "is protected against"),
    ],
)
def test_a_signed_or_protected_document_is_refused(more: dict[str, str], why: str) -> None:
    content = written(p("Business Lunch"), parts=more, links=(Link("s", "settings", "settings.xml"),))
    with pytest.raises(Unmendable, match=why):
        annotated(content, notes_on(read(content), "Business Lunch"))


WORDS = st.text(st.sampled_from(["a", "é", " ", "&", "<", "東", "🍲", '"', "\u00a0"]), min_size=1, max_size=7)
RUNS = st.lists(
    st.one_of(WORDS, st.sampled_from(["<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"])), min_size=1, max_size=5
)


@given(runs=RUNS, data=st.data())
@settings(max_examples=150, deadline=None)
def test_any_spans_over_any_runs_are_tied_to_their_words_and_the_text_stays(
    runs: list[str], data: st.DataObject
) -> None:
    content = written(p("x", *(one if one.startswith("<w:r>") else run(one) for one in runs)))
    block = read(content).blocks[0]
    ends = st.integers(0, len(block.text))
    spans = data.draw(
        st.lists(st.tuples(ends, ends).filter(lambda one: one[0] < one[1]), min_size=1, max_size=4, unique=True)
    )
    notes = [
        Note(block.location, *span, block.text[slice(*span)], str(number), Severity.ERROR)
        for number, span in enumerate(spans)
    ]
    copy, refusals = annotated(content, notes)
    assert refusals == ()
    expected = [(note.said.replace("\n", " ").replace("\t", " "), note.text) for note in notes]
    assert sorted(tied(copy)) == sorted(expected)
    assert read(copy).blocks[0] == block


HOSTILE = written(
    p("A ", run("Business", BOLD), " Lunch", f"<w:hyperlink w:tooltip={quoteattr('Business Lunch')}/>"),
    p(text_box(p("Business Lunch")), '<w:r><w:footnoteReference w:id="2"/></w:r>'),
    parts={
        "word/footnotes.xml": xml("w:footnotes", f'<w:footnote w:id="2">{p("The Business Lunch.")}</w:footnote>'),
        "word/comments.xml": xml("w:comments", f'<w:comment w:id="1">{p("Business Lunch")}</w:comment>'),
    },
    links=(Link("rId1", "footnotes", "footnotes.xml"), Link("rId2", "comments", "comments.xml")),
)
HOSTILE_NOTES = notes_on(read(HOSTILE), "Business Lunch")


@pytest.mark.parametrize("damage", [with_changed_bytes, with_a_changed_part, with_parts_mixed_up])
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_damaged_document_is_annotated_or_refused_in_words(
    damage: Callable[[bytes, st.DataObject], bytes], data: st.DataObject
) -> None:
    with suppress(MsgcheckError):
        _, refusals = annotated(damage(HOSTILE, data), HOSTILE_NOTES)
        assert len(refusals) <= len(HOSTILE_NOTES)
