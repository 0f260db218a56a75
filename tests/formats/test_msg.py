"""Messages of Outlook are read like other e-mail: subject, text in the best of its forms, attachments."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck import formats
from msgcheck.errors import UnreadableDocument
from msgcheck.formats import msg
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.outlook.compressed_rtf import unpacked
from msgcheck.formats.ole.outlook.encapsulated import page_in
from msgcheck.formats.reading import Reading
from msgcheck.model import Document, Gap, Held
from tests.formats.compound_files import compound_file
from tests.formats.damage import read_or_refuse, with_changed_bytes
from tests.formats.decks import deck, slide, title
from tests.formats.messages import message as mime_message
from tests.formats.messages import part
from tests.formats.outlook_messages import (
    BODY,
    CODE_PAGE,
    CONTENT_ID,
    DATA,
    MEDIA_TYPE,
    METHOD,
    NAME,
    PAGE,
    PAGE_CODE_PAGE,
    RICH_TEXT,
    SUBJECT,
    Attachment,
    Narrow,
    inner,
    message,
    packed,
)

HTML = b"<p>Order a <b>Business</b> Lunch</p>\n<p>Kim</p>"
FROM_HTML = rb"""{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset204 Arial;}}
{\*\generator No;}{\colortbl\red0;}\uc1\pard\plain\f0\fs24
{\*\htmltag64 <p title="a \{b\}">}\htmlrtf {\b \htmlrtf0 Caf\'e9 \u8211 ?\f1 \'cf\f0  {\*\htmltag84 &amp;}\htmlrtf &
\htmlrtf0 {\*\mhtmltag84 no}{\pntext 1.\tab}\lquote Lunch\rquote{\*\htmltag72 </p>}\htmlrtf \par}
\htmlrtf0 \bin3 {}}{\*\htmltag0 \par }{\*\htmltag64 <p>}Tea\tab{\*\htmltag72 </p>}}"""
NAME_OF_STREAM = "__substg1.0_3707".encode("utf-16-le")
PICTURE = b"\x89PNG\r\n\x1a\n\0"


def read(content: bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 - it is frozen
    return msg.read(Path("offer.msg"), content, limits)


def places(document: Document) -> list[tuple[str, str, str]]:
    return [
        (block.location.label, block.location.address, block.text)
        for one in document.with_inside()
        for block in one.blocks
    ]


def opened(content: bytes, folder: Path) -> Document:
    path = folder / "offer.msg"
    path.write_bytes(content)
    return formats.read(path, Reading())


def test_subject_and_plain_text_are_read_with_their_places() -> None:
    document = read(
        message({SUBJECT: "Our lunch", BODY: "Hi Lee,\r\n\r\n> old\r\nour lunch", 0x0C1A: "Kim", 0x0E04: "Lee"})
    )
    assert places(document) == [
        ("Subject", "subject", "Our lunch"),
        ("Body › line 1", "1000 chars:0-7", "Hi Lee,"),
        ("Body › line 3 › Quotation", "1000 chars:13-16", "old"),
        ("Body › line 4", "1000 chars:18-27", "our lunch"),
    ]
    assert document.properties == {"Subject": "Our lunch", "From": "Kim", "To": "Lee"}


def test_a_text_that_is_there_in_two_forms_is_read_once() -> None:
    plain = "Order a Business Lunch <https://brightside.example/lunch>\r\n\r\nKim\r\n\r\nFor 12 USD"
    assert places(read(message({PAGE: HTML, BODY: plain, RICH_TEXT: packed(rb"{\rtf1 Business Lunch}")}))) == [
        ("Body › line 1", "1013 chars:3-32", "Order a Business Lunch"),
        ("Body › line 2", "1013 chars:40-43", "Kim"),
        ("Plain text › line 5", "1000 chars:68-78", "For 12 USD"),
    ]


@pytest.mark.parametrize(
    "properties",
    [
        {BODY: Narrow("Café".encode("cp1252")), CODE_PAGE: 1252},
        {BODY: Narrow("Café".encode("cp1252"))},
        {BODY: Narrow("Café".encode()), PAGE_CODE_PAGE: 65001},
        {PAGE: "<p>Café".encode(), PAGE_CODE_PAGE: 65001},
        {PAGE: "<meta charset=iso-8859-1><p>Café".encode("cp1252")},
        {PAGE: "<p>Café"},
    ],
)
def test_code_pages_are_kept_to(properties: dict[int, str | bytes | int | Narrow]) -> None:
    assert [block.text for block in read(message(properties)).blocks] == ["Café"]


def test_the_web_page_in_rich_text_is_read() -> None:
    assert page_in(FROM_HTML, Limits()) == '<p title="a {b}">Café –П &amp;&lsquo;Lunch&rsquo;</p>\r\n<p>Tea\t</p>'
    document = read(message({RICH_TEXT: packed(FROM_HTML), BODY: "Café –П & ‘Lunch’ Tea"}))
    assert places(document) == [
        ("Body › line 1", "1009 chars:17-49", "Café –П &‘Lunch’"),
        ("Body › line 1 › Tooltip", "1009 chars:10-15", "a {b}"),
        ("Body › line 2", "1009 chars:58-61", "Tea"),
    ]


def test_rich_text_of_another_kind_is_read_where_there_is_no_other_form(tmp_path: Path) -> None:
    rich_text = packed(rb"{\rtf1\ansi Business Lunch\par}")
    assert places(opened(message({RICH_TEXT: rich_text, BODY: "Business Lunch"}), tmp_path)) == [
        ("Body › line 1", "1000 chars:0-14", "Business Lunch")
    ]
    assert [(label, text) for label, _, text in places(opened(message({RICH_TEXT: rich_text}), tmp_path))] == [
        ("Body › Paragraph 1", "Business Lunch")
    ]


@pytest.mark.parametrize(
    ("held", "rich_text"),
    [
        (b"\x1a\0\0\0\x1c\0\0\0LZFu\xe2\xd4KQA\0\x04 WXYZ\rn}\x01\x0e\xb0", rb"{\rtf1 WXYZWXYZWXYZWXYZWXYZ}"),
        (b"\x10\0\0\0\x04\0\0\0MELA\0\0\0\0Text", b"Text"),
        (packed(b"Text")[:-2], b"Te"),
        (b"\x0f\0\0\0\0\0\0\0LZFu\0\0\0\0\x01\xff\x01", b"\0\0\0"),
    ],
)
def test_rich_text_is_unpacked(held: bytes, rich_text: bytes) -> None:
    assert unpacked(held, Limits()) == rich_text


def test_a_text_that_cannot_be_unpacked_is_a_gap() -> None:
    document = read(message({SUBJECT: "Lunch", RICH_TEXT: b"nonsense and more"}))
    assert document.gaps == (Gap("Body", "it is damaged: its rich text is packed in no known way"),)
    assert read(message({BODY: "Lunch", RICH_TEXT: b"nonsense and more"})).gaps == ()


def test_attachments_are_documents_inside(tmp_path: Path) -> None:
    attachments = [
        Attachment({NAME: "deck.pptx", DATA: deck(slide(title("Meals for Teams"))), METHOD: 1}),
        Attachment({0x3704: "MENU~1.TXT", DATA: b"Soup"}),
    ]
    assert places(opened(message({BODY: "Hi"}, attachments), tmp_path))[1:] == [
        ("Attachment deck.pptx › Slide 1 › Title", "attachment:0!ppt/slides/slide1.xml#0", "Meals for Teams"),
        ("Attachment MENU~1.TXT › Line 1", "attachment:1!chars:0-4", "Soup"),
    ]


def test_a_message_in_a_message_is_a_document_inside(tmp_path: Path) -> None:
    deepest = inner({SUBJECT: "Old", BODY: "Older"})
    forwarded = inner({SUBJECT: "Our lunch", PAGE: HTML}, [Attachment({NAME: "menu.txt", DATA: b"Soup"}), deepest])
    document = opened(message({SUBJECT: "Fwd"}, [forwarded]), tmp_path)
    assert places(document) == [
        ("Subject", "subject", "Fwd"),
        ("Attachment 'Our lunch' › Subject", "attachment:0!subject", "Our lunch"),
        ("Attachment 'Our lunch' › Body › line 1", "attachment:0!1013 chars:3-32", "Order a Business Lunch"),
        ("Attachment 'Our lunch' › Body › line 2", "attachment:0!1013 chars:40-43", "Kim"),
        ("Attachment 'Our lunch' › Attachment menu.txt › Line 1", "attachment:0!attachment:0!chars:0-4", "Soup"),
        ("Attachment 'Our lunch' › Attachment 'Old' › Subject", "attachment:0!attachment:1!subject", "Old"),
        (
            "Attachment 'Our lunch' › Attachment 'Old' › Body › line 1",
            "attachment:0!attachment:1!1000 chars:0-5",
            "Older",
        ),
    ]


def test_an_object_in_a_message_is_unwrapped(tmp_path: Path) -> None:
    object_ = Attachment({METHOD: 6}, {"Package": deck(slide(title("Meals")))})
    assert places(opened(message({BODY: "Hi"}, [object_]), tmp_path))[1][0] == "Attachment › Slide 1 › Title"


def test_pictures_are_gaps_where_they_show() -> None:
    page = b"<p>Look:\n<img src='cid:logo@1'></p>"
    logo = Attachment({NAME: "logo.png", DATA: PICTURE, MEDIA_TYPE: "image/png", CONTENT_ID: "logo@1"})
    photo = Attachment({NAME: "photo.png", DATA: PICTURE, MEDIA_TYPE: "image/png"})
    gaps = read(message({PAGE: page}, [logo, photo])).gaps
    assert [(gap.where, gap.held, gap.enclosed and gap.enclosed.location.address) for gap in gaps] == [
        ("Body › line 2 › Picture", Held.PICTURE, "1013 chars:9-9"),
        ("Attachment photo.png", Held.PICTURE, "attachment:1"),
    ]
    assert gaps[0].enclosed is not None
    assert gaps[0].enclosed.unpack() == PICTURE


def test_what_is_encrypted_or_elsewhere_is_a_gap() -> None:
    attachments = [
        Attachment({NAME: "smime.p7m", DATA: b"\x30\x03", MEDIA_TYPE: "application/pkcs7-mime"}),
        Attachment({NAME: "message.rpmsg", DATA: b"\x76", MEDIA_TYPE: "application/x-microsoft-rpmsg-message"}),
        Attachment({NAME: "film.mp4", DATA: b"\0", MEDIA_TYPE: "video/mp4"}),
        Attachment({NAME: "menu.docx", METHOD: 7}),
    ]
    assert [(gap.where, gap.why) for gap in read(message({SUBJECT: "Lunch"}, attachments)).gaps] == [
        ("Body", "it is encrypted and was not read"),
        ("Body (2)", "it is encrypted and was not read"),
        ("Attachment film.mp4", "sound and video were not read"),
        ("Attachment menu.docx", "it is not in the message, which only says where to find it"),
    ]


def test_a_signed_message_is_read(tmp_path: Path) -> None:
    signed = Attachment(
        {NAME: "smime.p7m", DATA: mime_message(part("text/html", HTML)), MEDIA_TYPE: "multipart/signed"}
    )
    assert places(opened(message({SUBJECT: "Lunch"}, [signed]), tmp_path))[1:] == [
        ("Signed message › Body › line 1", "attachment:0!part:0 chars:3-32", "Order a Business Lunch"),
        ("Signed message › Body › line 2", "attachment:0!part:0 chars:40-43", "Kim"),
    ]


def test_parts_that_lie_over_one_another_are_read_no_more_often_than_parts_can_be() -> None:
    attachments = [Attachment({NAME: "x" * (100_000 if number == 0 else 3_000)}) for number in range(60)]
    content = bytearray(message({}, attachments))
    entries = [at for at in range(0, len(content), 128) if content.startswith(NAME_OF_STREAM, at)]
    longest = max(entries, key=lambda at: content[at + 120 : at + 124][::-1])
    for at in entries:
        content[at + 116 : at + 124] = content[longest + 116 : longest + 124]
    with pytest.raises(UnreadableDocument, match="lie over one another"):
        read(bytes(content))


def test_limits_are_kept() -> None:
    with pytest.raises(UnreadableDocument, match="holds more than 9 characters"):
        read(message({BODY: "Business Lunch"}), Limits(characters=9))
    with pytest.raises(UnreadableDocument, match="more than 50 pieces"):
        read(message({BODY: "Hi\r\n\r\n" * 90}), Limits(pieces=50))
    assert (
        "unpacks to more than"
        in read(message({SUBJECT: "Lunch", RICH_TEXT: packed(bytes(5000))}), Limits(unpacked_bytes=9_000)).gaps[0].why
    )


@pytest.mark.parametrize(
    "rich_text", [rb"{" * 200_000, rb"\*\x" * 100_000, rb"{\fonttbl" * 50_000, rb"\htmlrtf{\*\htmltag" * 50_000]
)
def test_no_rich_text_is_gone_through_again_and_again(rich_text: bytes) -> None:
    read_or_refuse(msg, message({RICH_TEXT: packed(rb"{\rtf1\fromhtml1 " + rich_text)}))


WHOLE = message(
    {SUBJECT: "Our lunch", RICH_TEXT: packed(FROM_HTML), BODY: Narrow(b"Lunch"), CODE_PAGE: 1252},
    [inner({SUBJECT: "In", PAGE: HTML}), Attachment({NAME: "menu.txt", DATA: b"Soup"})],
)


@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_changed_bytes(data: st.DataObject) -> None:
    content = with_changed_bytes(WHOLE, data)
    read_or_refuse(msg, content)


SUBJECTS: st.SearchStrategy[str | bytes | int] = st.sampled_from(("Lunch", b"Lunch", 3))


@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_changed_properties(data: st.DataObject) -> None:
    properties: dict[int, str | bytes | int | Narrow] = {
        RICH_TEXT: with_changed_bytes(packed(FROM_HTML), data),
        SUBJECT: data.draw(SUBJECTS),
    }
    read_or_refuse(msg, message(properties))
    read_or_refuse(msg, message({RICH_TEXT: packed(with_changed_bytes(FROM_HTML, data))}))


def test_a_file_that_is_no_message_says_nothing() -> None:
    assert read(compound_file({"WordDocument": b"x"})).blocks == ()
