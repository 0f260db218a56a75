"""PowerPoint presentations of 97 to 2003, read as they show."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import ppt
from msgcheck.formats.limits import Limits
from msgcheck.model import Document, Held
from tests.formats.old_pictures import PNG, entry, metafile, png, store, unpacked
from tests.formats.slide_shows import (
    BODY,
    ENCRYPTED,
    IN_BODY,
    IN_NOTES,
    IN_TITLE,
    NOTES,
    OTHER,
    PICTURE_FRAME,
    RECTANGLE,
    SUBTITLE,
    TITLE,
    comment,
    container,
    from_outline,
    group,
    link,
    listed,
    marginals,
    record,
    shape,
    show,
    slide,
    text,
)

WORD_ART, DESCRIPTION, PICTURE = 0x00C0, 0x0381, 0x0104


def read(content: bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 - Limits is frozen
    return ppt.read(Path("x.ppt"), content, limits)


def said(content: bytes) -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in read(content).blocks]


def test_placeholders_show_the_texts_that_are_listed_beside_the_slides() -> None:
    outline = [text(TITLE, "Business\x0bLunch"), text(BODY, "Для команд\rfrom 12 €")]
    shapes = [shape(from_outline(1), placeholder=IN_BODY), shape(from_outline(0), placeholder=IN_TITLE)]
    assert said(show(slide(*shapes, outline=outline))) == [
        ("Slide 1 › Title", "Business\nLunch"),
        ("Slide 1 › Text", "Для команд"),
        ("Slide 1 › Text", "from 12 €"),
    ]


def test_an_address_tells_where_a_text_stands_and_which_paragraph_it_is() -> None:
    content = show(slide(shape(text(OTHER, "The first is long enough.\rThe second is it."))))
    at = content.index(b"The first") - content.index(b"\x0f\x00\xee\x03")
    addresses = [block.location.address for block in read(content).blocks]
    assert addresses == [f"byte:{at} paragraph:1", f"byte:{at} paragraph:2"]


def test_a_listed_text_that_no_shape_shows_is_read() -> None:
    assert said(show(slide(outline=[text(TITLE, "Menu"), text(SUBTITLE, "Daily")]))) == [
        ("Slide 1 › Title", "Menu"),
        ("Slide 1 › Subtitle", "Daily"),
    ]


def test_shapes_are_read_at_any_depth_of_groups() -> None:
    inner = shape(text(OTHER, "Deep"), RECTANGLE)
    assert said(show(slide(shape(text(OTHER, "Box")), group(group(inner))))) == [
        ("Slide 1 › Text box", "Box"),
        ("Slide 1 › Shape", "Deep"),
    ]


def test_short_lines_in_a_shape_are_one_label() -> None:
    assert said(show(slide(shape(text(OTHER, "Business\rLunch"))))) == [("Slide 1 › Text box", "Business\nLunch")]


def test_slides_come_in_order_with_notes_and_comments_and_hidden_ones_are_said_to_be_hidden() -> None:
    notes = [shape(text(NOTES, "Say this first.\rThen say that."), placeholder=IN_NOTES)]
    first = slide(shape(text(OTHER, "One")), notes=notes, more=comment("Kim", "Too long?"))
    assert said(show(first, slide(shape(text(OTHER, "Two")), is_hidden=True))) == [
        ("Slide 1 › Text box", "One"),
        ("Slide 1 › Notes", "Say this first."),
        ("Slide 1 › Notes", "Then say that."),
        ("Slide 1 › Comment", "Too long?"),
        ("Slide 2 (hidden) › Text box", "Two"),
    ]


def test_numbers_and_dates_that_are_filled_in_are_left_out() -> None:
    assert said(show(slide(shape(text(OTHER, "Page * of *", 5, 10))))) == [("Slide 1 › Text box", "Page  of ")]


def test_footers_are_read_where_they_show() -> None:
    content = show(slide(more=marginals(0x20, "today", "unused", "Brightside")))
    assert said(content) == [("Slide 1 › Footer", "Brightside")]


def test_what_masters_in_use_add_is_read_and_prompts_are_not() -> None:
    masters = [shape(text(OTHER, "Brightside")) + shape(text(TITLE, "Click to edit"), placeholder=1)]
    unused = shape(text(OTHER, "Nobody sees this"))
    assert said(show(slide(), masters=[*masters, unused])) == [("Slide master › Text box", "Brightside")]
    assert said(show(slide(shows_master=False), masters=masters)) == []
    assert said(show(masters=[*masters, unused])) == [
        ("Slide master › Text box", "Brightside"),
        ("Slide master 2 › Text box", "Nobody sees this"),
    ]


def test_word_art_and_alternative_texts_are_read() -> None:
    art = shape(kind=RECTANGLE, words={WORD_ART: "Business Lunch", DESCRIPTION: "A banner"})
    assert said(show(slide(art))) == [
        ("Slide 1 › WordArt", "Business Lunch"),
        ("Slide 1 › Shape › Alternative text", "A banner"),
    ]


def test_what_is_not_read_is_a_gap() -> None:
    picture = shape(kind=PICTURE_FRAME, numbers={PICTURE: 1}, words={DESCRIPTION: "Our menu"})
    embedded = shape(kind=PICTURE_FRAME, numbers={PICTURE: 2}, is_object=True)
    macros = container(0x3FF, record(0x400, b"\1\0\0\0\1\0\0\0"))
    document = read(show(slide(picture, embedded), more=macros))
    assert [(gap.where, gap.why) for gap in document.gaps] == [
        ("Slide 1 › Picture", "text in pictures was not read"),
        ("Slide 1 › Embedded file", "the embedded file was not read"),
        ("Macros", "macros were not read"),
    ]
    assert [block.location.label for block in document.blocks] == ["Slide 1 › Picture › Alternative text"]


def test_pictures_and_embedded_files_can_be_unpacked() -> None:
    """A picture may lie in the store, or in a stream of its own to which the store leads."""
    shared = container(0x40B, store(entry(png(b"GIF8")), entry(place=5)))
    packed = record(0x1011, struct.pack("<I", 5) + zlib.compress(b"Lunch"), 1)
    objects = container(0x409, container(0xFCC, record(0xFC3, struct.pack("<IIIIII", 1, 0, 1, 0, 2, 0))))
    shapes = [shape(kind=PICTURE_FRAME, numbers={PICTURE: number}) for number in (1, 2, 2, 7)]
    embedded = shape(kind=PICTURE_FRAME, numbers={PICTURE: 1}, is_object=True)
    streams = {"Pictures": b"other" + png()}
    document = read(show(slide(*shapes, embedded), more=shared + objects, stored=[packed], streams=streams))
    assert unpacked(document, Held.PICTURE) == [b"GIF8", PNG, PNG]
    assert unpacked(document, Held.FILE) == [b"Lunch"]
    assert [gap.where for gap in document.gaps][-2:] == ["Slide 1 › Picture 4", "Slide 1 › Embedded file"]


def test_a_picture_that_shows_twice_is_unpacked_by_the_same() -> None:
    shared = container(0x40B, store(entry(png())))
    twice = read(show(slide(*[shape(kind=PICTURE_FRAME, numbers={PICTURE: 1})] * 2), more=shared))
    first, second = (gap.enclosed.unpack for gap in twice.gaps if gap.enclosed)
    assert first is second


def test_a_picture_that_is_drawn_says_why_it_is_not_read() -> None:
    shared = container(0x40B, store(entry(metafile())))
    document = read(show(slide(shape(kind=PICTURE_FRAME, numbers={PICTURE: 1})), more=shared))
    with pytest.raises(UnreadableDocument, match="is a drawing"):
        unpacked(document, Held.PICTURE)


def test_where_links_lead_is_told() -> None:
    (block,) = read(show(slide(), more=link("http://menu.example/"))).blocks
    assert (block.location.label, block.text, block.opaque) == (
        "Presentation › Link target",
        "http://menu.example/",
        ((0, 20),),
    )


def test_only_what_was_saved_last_counts() -> None:
    stale = container(0x3EE, container(0x40C, container(0xF002, shape(text(OTHER, "Business Lunch")))))
    assert said(show(slide(shape(text(OTHER, "Meals for Teams"))), before=stale)) == [
        ("Slide 1 › Text box", "Meals for Teams")
    ]


def test_a_file_that_does_not_tell_where_it_was_saved_last_is_searched_for_it() -> None:
    assert said(show(slide(shape(text(OTHER, "Lunch"))), user=False)) == [("Slide 1 › Text box", "Lunch")]


def test_a_slide_that_is_lost_is_a_gap() -> None:
    document = read(show(slide(shape(text(OTHER, "One"))), more=container(0xFF0, listed(99, 300))))
    assert [(gap.where, gap.why) for gap in document.gaps] == [
        ("Slide 2", "this part of the file is damaged or missing and was not read")
    ]
    assert [block.text for block in document.blocks] == ["One"]


def test_a_presentation_behind_a_password_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match=r"^is protected with a password$"):
        read(show(slide(), token=ENCRYPTED))


def test_slides_that_are_one_and_the_same_are_refused() -> None:
    again = container(0xFF0, *(listed(1, 300 + number) for number in range(9)))
    content = show(slide(shape(text(OTHER, "Lunch" * 500))), more=again)
    with pytest.raises(UnreadableDocument, match="its parts overlap"):
        read(content)


def test_more_slides_than_any_honest_file_has_are_refused() -> None:
    with pytest.raises(UnreadableDocument, match="has more than 2 pages"):
        read(show(slide(), slide(), slide()), Limits(pages=2))
