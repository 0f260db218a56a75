"""A copy of a presentation with comments: on which slide and where they stand, and that all else is as it was."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from msgcheck.errors import MsgcheckError, Unmendable
from msgcheck.formats import pptx
from msgcheck.formats.annotated import Annotated
from msgcheck.formats.limits import Limits
from msgcheck.model import Document, Note
from tests.formats.damage import with_a_changed_part, with_changed_bytes, with_parts_mixed_up
from tests.formats.decks import Slide, body, chart, deck, shape, slide, table, title
from tests.formats.notes import MOMENT, TEXT, notes_on
from tests.formats.packages import Link, unzipped, xml

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
TYPES = {"[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'}
EMU = 914_400 / 576  # in a unit of comments


def read(content: bytes) -> Document:
    return pptx.read(Path("deck.pptx"), content, Limits())


def annotated(content: bytes, notes: list[Note]) -> Annotated:
    return pptx.annotate(Path("deck.pptx"), content, notes, Limits(), MOMENT)


def copy_of(content: bytes, said: str = "Business Lunch", text: str = TEXT) -> bytes:
    copy, refusals = annotated(content, notes_on(read(content), said, text))
    assert refusals == ()
    return copy


def written(*slides: Slide, parts: dict[str, str] | None = None, **options: object) -> bytes:
    return deck(*slides, parts={**TYPES, **(parts or {})}, **options)  # type: ignore[arg-type]


def commented(content: bytes) -> dict[str, list[tuple[str, int, int]]]:
    """By slide what the comments on it say, and where they are."""
    parts, found = unzipped(content), dict[str, list[tuple[str, int, int]]]()
    for name in sorted(parts):
        if name.startswith("ppt/comments/"):
            number = name.removeprefix("ppt/comments/comment").removesuffix(".xml")
            found[number] = [_told(one) for one in etree.fromstring(parts[name])]
    return found


def _told(comment: etree._Element) -> tuple[str, int, int]:
    place = comment[0]
    return comment.findtext(f"{P}text") or "", int(place.get("x", "")), int(place.get("y", ""))


def placed(x: int, y: int, words: str = "Our Business Lunch", kind: str = "", inside: str = "") -> str:
    """A shape at a place that is given in units of comments."""
    place = f'<a:xfrm><a:off x="{x * EMU:.0f}" y="{y * EMU:.0f}"/><a:ext cx="9" cy="9"/></a:xfrm>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Shape"/><p:cNvSpPr/><p:nvPr>{kind}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{place}</p:spPr>{inside or body(words)}</p:sp>"
    )


def test_a_comment_stands_at_the_shape_that_says_the_words_and_says_who_made_it_and_when() -> None:
    copy = copy_of(written(slide(placed(2, 4, "Hello")), slide(placed(100, 300))))
    assert commented(copy) == {"2": [(TEXT, 100, 300)]}
    parts = unzipped(copy)
    comment, author = (
        etree.fromstring(parts["ppt/comments/comment2.xml"])[0],
        etree.fromstring(parts["ppt/commentAuthors.xml"])[0],
    )
    about = {name: comment.get(name) for name in ("authorId", "dt", "idx")}
    assert about == {"authorId": "0", "dt": "2026-03-01T09:30:00.000", "idx": "1"}
    assert author.get("name") == "msgcheck"
    assert author.get("initials") == "mc"


def test_comments_at_one_shape_do_not_hide_one_another() -> None:
    copy = copy_of(written(slide(placed(100, 300, inside=body("Business Lunch", "The Business Lunch")))))
    assert [place for _, *place in commented(copy)["1"]] == [[100, 300], [114, 314]]


def test_a_shape_in_a_group_is_where_the_group_puts_it() -> None:
    measures = (
        '<a:off x="1587500" y="0"/><a:ext cx="1000" cy="1000"/><a:chOff x="0" y="0"/><a:chExt cx="2000" cy="500"/>'
    )
    group = f"<p:grpSp><p:grpSpPr><a:xfrm>{measures}</a:xfrm></p:grpSpPr>{placed(40, 30)}</p:grpSp>"
    assert commented(copy_of(written(slide(group)))) == {"1": [(TEXT, 1000 + 40 // 2, 30 * 2)]}


def test_a_table_is_commented_on_at_its_corner() -> None:
    frame = table(["Business Lunch"]).replace(
        "<a:graphic>", '<p:xfrm><a:off x="158750" y="317500"/><a:ext cx="9" cy="9"/></p:xfrm><a:graphic>'
    )
    assert commented(copy_of(written(slide(frame)))) == {"1": [(TEXT, 100, 200)]}


@pytest.mark.parametrize("on_layout", [True, False])
def test_a_placeholder_without_a_place_is_where_the_layout_or_the_master_puts_it(on_layout: bool) -> None:
    behind = [placed(7, 9, "Text", '<p:ph type="body"/>'), placed(60, 80, "Title", '<p:ph type="title"/>')]
    one = slide(title("Business Lunch"))
    copy = copy_of(written(one, layout=behind) if on_layout else written(one, master=behind))
    assert commented(copy) == {"1": [(TEXT, 60, 80)]}


def test_what_does_not_stand_on_the_slide_is_commented_on_at_its_top_and_names_its_place() -> None:
    series = xml("c:chartSpace", "<c:ser><c:tx><c:v>Business Lunch</c:v></c:tx></c:ser>")
    content = written(
        slide(placed(2, 4, "Hello")),
        slide(shape("Business Lunch"), chart("rId1"), notes=[shape("Business Lunch", placeholder="body")],
              links=[Link("rId1", "chart", "../charts/c.xml")]),
        parts={"ppt/charts/c.xml": series},
        layout=[shape("Business Lunch Ltd.")],
    )  # fmt: skip
    places = [one.location.label for one in read(content).blocks if "Business" in one.text]
    copy = commented(copy_of(content))
    assert copy == {
        "1": [(f"{places[3]}: {TEXT}", 10, 10)],
        "2": [(f"{place}: {TEXT}", at, at) for place, at in zip(places[:3], (10, 24, 38), strict=True)],
    }
    assert places[3].startswith("Layout 'Offer'")
    assert places[2].startswith("Slide 2 › Notes")


OLD = '<p:cm authorId="3" idx="1"><p:pos x="1" y="2"/><p:text>Still Business Lunch?</p:text></p:cm>'


def with_comments(root: str = "p:cmLst", links: dict[str, list[Link]] | None = None) -> bytes:
    return written(
        slide(placed(100, 300), links=[Link("rId9", "comments", "../comments/comment1.xml")]),
        parts={
            "ppt/comments/comment1.xml": xml(root, OLD),
            "ppt/commentAuthors.xml": xml("p:cmAuthorLst", '<p:cmAuthor id="3" name="Lucy" lastIdx="1" clrIdx="0"/>'),
        },
        links=links or {"ppt/presentation.xml": [Link("rId9", "commentAuthors", "commentAuthors.xml")]},
    )


def test_comments_and_authors_that_are_there_stay() -> None:
    content = with_comments()
    copy = copy_of(content)
    assert set(unzipped(copy)) == set(unzipped(content))
    assert [text for text, *_ in commented(copy)["1"]] == [
        "Still Business Lunch?",
        TEXT,
        f"Slide 1 › Comment: {TEXT}",
    ]
    authors = etree.fromstring(unzipped(copy)["ppt/commentAuthors.xml"])
    assert [(one.get("id"), one.get("name")) for one in authors] == [("3", "Lucy"), ("4", "msgcheck")]


def test_in_a_copy_names_in_its_own_comments_are_left_alone_and_those_in_others_are_not() -> None:
    blocks = [one for one in read(copy_of(with_comments())).blocks if one.location.element == "comment"]
    assert [one.opaque == ((0, len(one.text)),) for one in blocks] == [False, True, True]


@pytest.mark.parametrize(
    "content",
    [
        with_comments(root="p188:cmLst"),
        written(slide(placed(1, 1)), links={"ppt/presentation.xml": [Link("rId8", "authors", "authors.xml")]}),
    ],
    ids=["comments", "authors"],
)
def test_a_deck_with_comments_of_the_newer_kind_is_refused(content: bytes) -> None:
    with pytest.raises(Unmendable, match=r"^holds comments of the newer kind"):
        annotated(content, notes_on(read(content), "Business Lunch"))


def test_a_signed_deck_is_refused() -> None:
    content = written(slide(placed(1, 1)), parts={"_xmlsignatures/sig1.xml": ""})
    with pytest.raises(Unmendable, match=r"^is digitally signed"):
        annotated(content, notes_on(read(content), "Business Lunch"))


def test_only_what_the_comments_need_changes_and_the_new_parts_are_made_known() -> None:
    content = written(slide(placed(100, 300)))
    before, after = unzipped(content), unzipped(copy_of(content))
    assert {name for name in before if after[name] != before[name]} == {
        "[Content_Types].xml",
        "ppt/_rels/presentation.xml.rels",
        "ppt/slides/_rels/slide1.xml.rels",
    }
    assert set(after) - set(before) == {"ppt/comments/comment1.xml", "ppt/commentAuthors.xml"}
    assert after["[Content_Types].xml"].count(b"<Override ") == 2
    assert b'Target="../comments/comment1.xml"' in after["ppt/slides/_rels/slide1.xml.rels"]
    assert b'Target="commentAuthors.xml"' in after["ppt/_rels/presentation.xml.rels"]


def test_a_note_that_says_nothing_is_an_empty_comment() -> None:
    assert commented(copy_of(written(slide(placed(1, 1))), text=" ")) == {"1": [("", 1, 1)]}


def test_no_notes_give_the_same_bytes() -> None:
    content = written(slide(placed(1, 1)))
    assert annotated(content, []) == Annotated(content, ())


def test_notes_without_their_places_are_refused_and_the_others_are_made() -> None:
    content = written(slide(placed(1, 1)))
    (note,) = notes_on(read(content), "Business Lunch")
    other = replace(note, said="Business Meal!")
    lost = replace(note, location=replace(note.location, address="ppt/slides/slide7.xml#1"))
    copy, refusals = annotated(content, [note, other, lost])
    assert refusals == ((other, "another text stands there now"), (lost, "its place was not found again"))
    assert len(commented(copy)["1"]) == 1


def test_a_template_without_slides_takes_no_comment() -> None:
    content = written(layout=[shape("Business Lunch Ltd.")])
    _, refusals = annotated(content, notes_on(read(content), "Business Lunch"))
    assert [one.why for one in refusals] == ["there is no slide to comment on"]


@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20))
@settings(max_examples=60, deadline=None)
def test_a_comment_says_its_note_to_the_letter_but_for_what_cannot_be_written(text: str) -> None:
    content = written(slide(placed(100, 300)))
    ((said, *_),) = commented(copy_of(content, text=f"<{text}>"))["1"]
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    assert (
        said == "<" + "".join(one for one in lines if one in "\t\n" or (one >= " " and one not in "\ufffe\uffff")) + ">"
    )


HOSTILE = with_comments()
NOTES = notes_on(read(HOSTILE), "Business Lunch")


@pytest.mark.parametrize("damage", [with_changed_bytes, with_a_changed_part, with_parts_mixed_up])
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_damaged_deck_is_annotated_or_refused_in_words(
    damage: Callable[[bytes, st.DataObject], bytes], data: st.DataObject
) -> None:
    with suppress(MsgcheckError):
        _, refusals = annotated(damage(HOSTILE, data), NOTES)
        assert len(refusals) <= len(NOTES)
