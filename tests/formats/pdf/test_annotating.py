"""A copy of a PDF with notes: where they stand, what they look like, and that all else is as it was."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Text
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    RectangleObject,
    TextStringObject,
)

from msgcheck.errors import MsgcheckError, Unmendable
from msgcheck.formats import pdf
from msgcheck.formats.annotated import Annotated
from msgcheck.formats.limits import Limits
from msgcheck.formats.pdf.line_ends import joined, origins
from msgcheck.formats.pdf.lines import HYPHEN, NOTHING
from msgcheck.model import Note, Severity
from tests.formats.damage import with_changed_bytes
from tests.formats.notes import MOMENT, TEXT, notes_on
from tests.formats.pdf.builders import PAGE, WRAPPED, changed, drawn, lines, of, picture, raw, read, together

FLYER = drawn(lines(*WRAPPED))
MEDIA = (-10, -20, 440, 600)


def annotated(content: bytes, notes: list[Note]) -> Annotated:
    return pdf.annotate(Path("flyer.pdf"), content, notes, Limits(), MOMENT)


def copy_of(content: bytes, said: str = "Business Lunch", **options: Any) -> bytes:
    copy, refusals = annotated(content, notes_on(read(content), said, **options))
    assert refusals == ()
    return copy


def marks_on(content: bytes, page: int = 0) -> list[Any]:
    """The annotations that are not pop-ups."""
    found = [one.get_object() for one in PdfReader(BytesIO(content), strict=True).pages[page].get("/Annots", [])]
    return [one for one in found if one["/Subtype"] != "/Popup"]


def shown(content: bytes, page: int = 0) -> Image.Image:
    """The page as it looks, two dots to a point."""
    with pypdfium2.PdfDocument(content) as document:
        image: Image.Image = document[page].render(scale=2).to_pil().convert("RGB")
        return image


def test_the_words_are_highlighted_in_the_colour_of_their_severity_with_the_note_in_a_pop_up() -> None:
    (highlight,) = marks_on(copy_of(FLYER, severity=Severity.WARNING))
    assert highlight["/Subtype"] == "/Highlight"
    assert highlight["/Contents"] == TEXT
    assert highlight["/T"] == "msgcheck"
    assert highlight["/M"] == highlight["/CreationDate"] == "D:20260301093000Z"
    assert [float(one) for one in highlight["/C"]] == [1, 0.85, 0.35]
    assert highlight["/F"] == 4  # printed
    assert highlight["/Popup"]["/Parent"]["/NM"] == highlight["/NM"]
    left, bottom, right, top = map(float, highlight["/Rect"])
    assert 540 - 2 * 14.4 - 4 < bottom < 540 - 2 * 14.4 < top < 540 - 2 * 14.4 + 13
    assert 40 + 70 < left < right < 40 + 180


def test_the_bytes_of_the_file_stay_and_what_it_says_too() -> None:
    content = changed(FLYER, lambda writer: writer.add_metadata({"/Title": "Our offer", "/Author": "Lucy"}))
    copy = copy_of(content)
    assert copy.startswith(content)
    before, after = read(content), read(copy)
    assert after.properties == before.properties
    assert [block for block in after.blocks if block.location.element != "comment"] == list(before.blocks)
    assert [block.text for block in of(after, "comment")] == [TEXT]


def test_in_a_copy_names_in_its_own_notes_are_left_alone_and_those_in_others_are_not() -> None:
    blocks = of(read(copy_of(with_comments(drawn(lines("Business Lunch")), apart=True))), "comment")
    assert [one.opaque == ((0, len(one.text)),) for one in blocks] == [False, True, True]


def test_a_note_that_says_nothing_only_marks_the_words() -> None:
    assert len(marks_on(copy_of(FLYER, text=" \0"))) == 1


def test_nothing_to_note_gives_the_same_bytes() -> None:
    assert annotated(FLYER, []) == Annotated(FLYER, ())


def turned(content: bytes, quarters: int, crop: tuple[float, float, float, float] = (0, 0, *PAGE)) -> bytes:
    def turn(writer: PdfWriter) -> None:
        page = writer.pages[0]
        page.mediabox = RectangleObject(MEDIA)
        page.cropbox = RectangleObject(crop)
        page.rotate(90 * quarters)

    return changed(content, turn)


def on_paper(box: tuple[float, ...], crop: tuple[float, ...], quarters: int) -> tuple[float, ...]:
    """Left, top, right and bottom, two dots to a point, of a box on the page once it is turned."""
    corners = [(box[0] - crop[0], crop[3] - box[1]), (box[2] - crop[0], crop[3] - box[3])]
    width, height = crop[2] - crop[0], crop[3] - crop[1]
    for _ in range(quarters):
        corners, width, height = [(height - y, x) for x, y in corners], height, width
    (x, y), (other_x, other_y) = corners
    return 2 * min(x, other_x), 2 * min(y, other_y), 2 * max(x, other_x), 2 * max(y, other_y)


def colours(image: Image.Image) -> set[Any]:
    return {colour for _, colour in image.getcolors(100_000) or []}


@pytest.mark.parametrize("quarters", range(4))
@pytest.mark.parametrize("crop", [(0, 0, *PAGE), (20, 100, 400, 560)], ids=["whole", "cropped"])
def test_a_page_looks_different_only_under_the_highlight_however_it_is_turned(
    quarters: int, crop: tuple[float, float, float, float]
) -> None:
    content = turned(FLYER, quarters, crop)
    copy = copy_of(content)
    (highlight,) = marks_on(copy)
    expected = on_paper(tuple(map(float, highlight["/Rect"])), crop, quarters)
    difference = ImageChops.difference(shown(content), shown(copy)).getbbox()
    assert difference == pytest.approx(expected, abs=2)
    before, after = (colours(shown(one).crop(difference)) for one in (content, copy))
    assert (0, 0, 0) in before & after, "letters show through"
    assert (255, 255, 255) in before - after, "the paper is coloured"


def aslant(canvas: Any) -> None:
    canvas.setFont("Helvetica", 12)
    canvas.translate(100, 200)
    canvas.rotate(30)
    canvas.drawString(0, 0, "A Business Lunch")


def test_a_line_that_runs_aslant_is_highlighted_letter_by_letter() -> None:
    (highlight,) = marks_on(copy_of(drawn(aslant)))
    assert len(highlight["/QuadPoints"]) == 8 * len("Business Lunch")


def tops(highlight: Any) -> list[float]:
    """How high above the foot of the page the pieces of a highlight reach, and how wide they are."""
    return [float(top) for top in highlight["/QuadPoints"][1::8]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("so the food is still warm when it reaches your Business", "Lunch for five people, every day of the week or"),
        (
            "so the food is still warm when it reaches you: Busi-",
            "ness Lunch for five people, every day of the week or",
        ),
    ],
    ids=["words", "a word with a hyphen"],
)
def test_what_goes_on_in_the_next_line_is_highlighted_in_both(first: str, second: str) -> None:
    (highlight,) = marks_on(copy_of(drawn(lines(WRAPPED[0], first, second, WRAPPED[3]))))
    above, below = tops(highlight)
    assert above - below == pytest.approx(14.4, abs=0.1)


def test_every_note_has_its_own_name_also_when_the_copy_is_annotated_again() -> None:
    content = drawn(lines("Business Lunch"), lines("Business Lunch", "and Business Lunch"))
    copy = copy_of(copy_of(content), text="See the price list.")
    names = [one["/NM"] for page in (0, 1) for one in marks_on(copy, page)]
    assert len(names) == len(set(names)) == 6


def updated(content: bytes) -> bytes:
    """The file with an update whose table is a stream."""
    writer = PdfWriter(BytesIO(content), incremental=True)
    writer.add_metadata({"/Title": "Our offer"})
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_a_file_whose_table_of_objects_is_a_stream_gets_such_a_table() -> None:
    content = updated(FLYER)
    copy = copy_of(content)
    assert b"/Type/XRef" in copy[len(content) :]
    assert b"trailer" not in copy[len(content) :]
    assert [one["/Contents"] for one in marks_on(copy)] == [TEXT]
    assert read(copy).properties == read(content).properties


def with_comments(content: bytes, *, apart: bool) -> bytes:
    """The file with a comment, the list of them being an object of its own or part of the page."""

    def change(writer: PdfWriter) -> None:
        writer.add_annotation(0, Text(text="A Business Lunch?", rect=(200, 300, 220, 320)))
        page = writer.pages[0]
        if apart:
            page[NameObject("/Annots")] = writer._add_object(page["/Annots"])

    return changed(content, change)


@pytest.mark.parametrize("apart", [True, False])
def test_comments_that_are_there_stay_and_a_note_about_one_stands_beside_it(apart: bool) -> None:
    content = with_comments(drawn(lines("Our menu")), apart=apart)
    (own, sign) = marks_on(copy_of(content))
    assert own["/Contents"] == "A Business Lunch?"
    assert sign["/Subtype"] == "/Text"
    assert sign["/Contents"] == f"Page 1 › Comment: {TEXT}"
    assert list(map(float, sign["/Rect"])) == [200, 302, 218, 320]


def test_a_note_about_a_field_stands_beside_it() -> None:
    content = drawn(lambda canvas: canvas.acroForm.textfield(name="a", value="Business Lunch", x=50, y=300, height=20))
    _, sign = marks_on(copy_of(content))
    assert sign["/Contents"] == f"Page 1 › Field: {TEXT}"
    assert float(sign["/Rect"][0]) == pytest.approx(50, abs=1)
    assert float(sign["/Rect"][3]) == pytest.approx(320, abs=1)


def test_notes_about_bookmarks_and_properties_stand_at_the_top_of_the_first_page_below_each_other() -> None:
    def page(canvas: Any) -> None:
        canvas.bookmarkPage("here")
        canvas.addOutlineEntry("Business Lunch", "here", 0)
        canvas.setTitle("The Business Lunch")

    one, other = marks_on(copy_of(drawn(page)))
    assert one["/Contents"] == f"Bookmark: {TEXT}"
    assert other["/Contents"] == f"Properties › Title: {TEXT}"
    assert list(map(float, one["/Rect"])) == [6, 571, 24, 589]
    assert list(map(float, other["/Rect"])) == [6, 549, 24, 567]


@pytest.mark.parametrize("quarters", range(4))
def test_a_sign_stands_in_the_upper_left_corner_however_the_page_is_turned(quarters: int) -> None:
    content = turned(drawn(lambda canvas: canvas.setTitle("Business Lunch")), quarters)
    left, top, right, bottom = ImageChops.difference(shown(content), shown(copy_of(content))).getbbox() or (0,) * 4
    assert (left, top, right, bottom) == pytest.approx((12, 12, 48, 48), abs=1)


def test_notes_about_what_was_read_in_a_picture_stand_beside_the_picture_and_each_other() -> None:
    content = drawn(together(lines("Our menu"), picture(200, 100, left=60, bottom=300)))
    place = replace(read(content).blocks[0].location, label="Page 1 › Picture", address="page:1 picture:1 text:1")
    notes = [Note(place, start, start + 4, "Soup", TEXT, Severity.REVIEW) for start in (0, 9)]
    one, other = marks_on(annotated(content, notes).content)
    assert one["/Contents"] == f"Page 1 › Picture: {TEXT}"
    assert list(map(float, one["/Rect"])) == [60, 382, 78, 400]
    assert list(map(float, other["/Rect"])) == [82, 382, 100, 400]


def test_a_note_about_an_attached_file_is_on_the_first_page() -> None:
    content = changed(FLYER, lambda writer: writer.add_attachment("menu.txt", b"Business Lunch"))
    place = replace(read(content).blocks[0].location, label="menu.txt › Line 1", address="document file:1!line:1")
    (sign,) = marks_on(annotated(content, [Note(place, 0, 4, "Busi", TEXT, Severity.REVIEW)]).content)
    assert sign["/Contents"] == f"menu.txt › Line 1: {TEXT}"


def misplaced(address: str, said: str) -> Note:
    (note,) = notes_on(read(FLYER), "Business Lunch")
    return replace(note, location=replace(note.location, address=address or note.location.address), said=said)


@pytest.mark.parametrize(
    ("note", "why"),
    [
        (misplaced("", "Business Meal!"), "another text stands there now"),
        (misplaced("page:1 chars:1-2", "Business Lunch"), "its place was not found again"),
        (misplaced("page:9 chars:1-2", "Business Lunch"), "its place was not found again"),
        (misplaced("page:1 comment:1", "Business Lunch"), "its place was not found again"),
        (misplaced("document bookmark:1", "Business Lunch"), "its place was not found again"),
    ],
)
def test_a_note_without_its_place_is_refused_and_the_others_are_made(note: Note, why: str) -> None:
    copy, refusals = annotated(FLYER, [*notes_on(read(FLYER), "Business Lunch"), note])
    assert refusals == ((note, why),)
    assert len(marks_on(copy)) == 1


def with_a_signature_field(signature: DictionaryObject | None) -> bytes:
    def sign(writer: PdfWriter) -> None:
        field = DictionaryObject({NameObject("/FT"): NameObject("/Sig"), NameObject("/T"): TextStringObject("Lucy")})
        if signature:
            field[NameObject("/V")] = writer._add_object(signature)
        fields = ArrayObject([writer._add_object(field)])
        form = DictionaryObject({NameObject("/Fields"): fields, NameObject("/SigFlags"): NumberObject(3)})
        writer.root_object[NameObject("/AcroForm")] = form

    return changed(FLYER, sign)


def test_a_signed_file_is_refused() -> None:
    signature = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Sig"),
            NameObject("/Filter"): NameObject("/Adobe.PPKLite"),
            NameObject("/Contents"): ByteStringObject(b"\x30\x82"),
        }
    )
    content = with_a_signature_field(signature)
    with pytest.raises(Unmendable, match=r"^is signed, and would be shown as changed since it was signed$"):
        annotated(content, notes_on(read(content), "Business Lunch"))


def test_a_file_that_waits_for_a_signature_is_not_signed() -> None:
    assert len(marks_on(copy_of(with_a_signature_field(None)))) == 1


def test_an_encrypted_file_that_everybody_may_read_is_refused() -> None:
    content = changed(FLYER, lambda writer: writer.encrypt("", "owner", algorithm="RC4-128"))
    with pytest.raises(Unmendable, match=r"^is encrypted, and what is added to it would have to be too"):
        annotated(content, notes_on(read(content), "Business Lunch"))


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content.replace(b"startxref\n", b"startxref\n9"),
        lambda content: content[: content.rindex(b"startxref")],
        lambda content: b"junk\n" + content,
    ],
    ids=["a wrong place", "no place", "something before it"],
)
def test_a_file_whose_table_of_objects_is_not_where_it_says_is_refused(damage: Callable[[bytes], bytes]) -> None:
    content = damage(FLYER)
    with pytest.raises(Unmendable, match=r"^is damaged: it can be read, but notes cannot be added to it$"):
        annotated(content, notes_on(read(content), "Business Lunch"))


COMMANDS = b"BT /F 12 Tf 40 540 Td (Our Business Lunch) Tj ET"


@pytest.mark.parametrize("odd", [b"<<>>", b"99 0 R", b"3 0 R", b"4 0 R", b"null", b"[null 99 0 R]"])
def test_a_list_of_annotations_that_is_none_is_no_hindrance(odd: bytes) -> None:
    copy = copy_of(raw(COMMANDS, page=b"/Annots " + odd))
    assert [block.text for block in of(read(copy), "comment")] == [TEXT]


def test_what_else_a_page_says_is_written_again_as_it_is() -> None:
    odd = rb"/Odd(\050\377)/A#42[1.50000001 true null]/S<FEFF0041>"
    content = raw(COMMANDS, page=odd)
    page, again = (PdfReader(BytesIO(one)).pages[0] for one in (content, copy_of(content)))
    assert [page[key] for key in ("/Odd", "/AB", "/S", "/MediaBox")] == [
        again[key] for key in ("/Odd", "/AB", "/S", "/MediaBox")
    ]
    assert list(again) == [*page, "/Annots"]


def test_the_first_half_of_the_identifier_stays_and_the_second_becomes_another() -> None:
    copy = copy_of(raw(COMMANDS, trailer=b"/ID[<00FF><0102>]"))
    assert b"/ID[<00ff><" in copy.lower().replace(b"/id", b"/ID")
    assert copy.lower().count(b"<0102>") == 1, "in the file's own trailer"


@pytest.mark.parametrize(
    "content",
    [
        raw(COMMANDS, kids=b"3 0 R 2 0 R"),
        raw(COMMANDS, kids=b"3 0 R 3 0 R"),
        raw(COMMANDS, page=b"/X " + b"[" * 5000 + b"]" * 5000),
        raw(COMMANDS).replace(b"/Size 7", b"/Size 8388608"),
    ],
    ids=["pages in a circle", "a page twice", "deeply nested", "too many objects"],
)
def test_a_file_that_leads_astray_is_refused(content: bytes) -> None:
    with pytest.raises(Unmendable, match=r"^is damaged: it can be read"):
        annotated(content, notes_on(read(content), "Business Lunch"))


def test_a_file_that_gives_readers_rights_of_its_own_is_refused_as_a_signed_one() -> None:
    content = raw(COMMANDS, catalog=b"/Perms<</UR3 4 0 R>>")
    with pytest.raises(Unmendable, match=r"^is signed"):
        annotated(content, notes_on(read(content), "Business Lunch"))


@given(data=st.data())
@settings(max_examples=80, deadline=None)
def test_a_damaged_file_is_annotated_or_refused_in_words(data: st.DataObject) -> None:
    notes = notes_on(read(FLYER), "Business Lunch")
    content = with_changed_bytes(FLYER, data)
    with suppress(MsgcheckError):
        copy, refusals = annotated(content, notes)
        assert copy.startswith(content)
        assert len(of(read(copy), "comment")) + len(refusals) == len(notes) + len(of(read(content), "comment"))


PIECES = st.text(st.sampled_from(["a", "B", "-", " ", "é", "7", NOTHING]), min_size=1, max_size=6)


@given(
    lines=st.lists(st.tuples(PIECES, st.sampled_from(["\r\n", " \r\n", HYPHEN]), st.booleans()), min_size=1, max_size=4)
)
@settings(max_examples=300, deadline=None)
def test_every_character_of_a_paragraph_leads_back_to_the_one_on_the_page(lines: list[tuple[str, str, bool]]) -> None:
    whole, spans = "", list[tuple[int, int]]()
    for piece, end, _ in lines:
        line = f"x{piece}x"
        spans.append((len(whole), len(whole) + len(line)))
        whole += line + end
    wrapped = [is_wrapped for *_, is_wrapped in lines[:-1]]
    paragraph = joined(spans, wrapped, whole)
    places = origins(spans, wrapped, whole)
    assert len(places) == len(paragraph)
    assert all(place is None or whole[place] == paragraph[at] for at, place in enumerate(places))
    found = [place for place in places if place is not None]
    assert found == sorted(set(found))


@pytest.mark.parametrize("text", ["Say (that) \\ this", "Café & Küche", "東京\nLunch 🍲"])
def test_a_pop_up_says_the_note_to_the_letter(text: str) -> None:
    (highlight,) = marks_on(copy_of(FLYER, text=text))
    assert highlight["/Contents"] == text
