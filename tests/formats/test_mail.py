"""E-mail is read as a mail program shows it, each text with its place in the part that it stands in."""

from __future__ import annotations

import binascii
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck import formats
from msgcheck.errors import UnreadableDocument
from msgcheck.formats import mail
from msgcheck.formats.limits import Limits
from msgcheck.formats.mail.parts import parts
from msgcheck.formats.reading import Reading
from msgcheck.model import Document, Gap, Held
from tests.formats.damage import read_or_refuse, with_changed_bytes
from tests.formats.decks import deck, slide, title
from tests.formats.messages import attached, flowed, message, multipart, part

HTML = part("text/html; charset=utf-8", "<p>Order a <b>Business</b> Lunch</p>\n<p>Kim</p>")
PICTURE = b"\x89PNG\r\n\x1a\n\0"
ENCRYPTED = "it is encrypted and was not read"


def read(content: bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 - it is frozen
    return mail.read(Path("offer.eml"), content, limits)


def said(content: bytes) -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in read(content).blocks]


def texts(content: bytes) -> list[str]:
    return [text for _, text in said(content)]


def opened(content: bytes, folder: Path) -> Document:
    path = folder / "offer.eml"
    path.write_bytes(content)
    return formats.read(path, Reading())


def places(document: Document) -> list[tuple[str, str, str]]:
    return [
        (block.location.label, block.location.address, block.text)
        for one in document.with_inside()
        for block in one.blocks
    ]


def test_subject_and_text_are_read_with_their_places() -> None:
    document = read(message(part("text/plain", "Hi Lee,\n\nour Business\nLunch\n"), "To: Lee", subject="Our  lunch"))
    assert places(document) == [
        ("Subject", "subject", "Our lunch"),
        ("Body › line 1", "part:0 chars:0-7", "Hi Lee,"),
        ("Body › line 3", "part:0 chars:9-27", "our Business\nLunch"),
    ]
    assert document.blocks[0].location.part == "subject"
    assert document.properties == {
        "Subject": "Our lunch",
        "From": "Kim <kim@brightside.example>",
        "To": "Lee",
    }


def test_a_page_is_read_by_the_reader_of_web_pages() -> None:
    assert places(read(message(HTML))) == [
        ("Body › line 1", "part:0 chars:3-32", "Order a Business Lunch"),
        ("Body › line 2", "part:0 chars:40-43", "Kim"),
    ]


def test_a_text_that_is_said_in_two_ways_is_read_once() -> None:
    plain = part("text/plain", "Order a *Business Lunch* <https://brightside.example/lunch>\n\nKim")
    assert [label for label, _ in said(message(multipart("alternative", plain, HTML)))] == [
        "Body › line 1",
        "Body › line 2",
    ]


def test_what_only_the_other_way_says_is_read_too() -> None:
    plain = part("text/plain", "Order a Business Lunch\n\nKim\n\nOrder it for 12 USD")
    content = message(multipart("alternative", plain, HTML))
    assert said(content)[-1] == ("Plain text › line 5", "Order it for 12 USD")
    stub = part("text/html", "<p>See the text.</p>")
    assert texts(message(multipart("alternative", plain, stub))) == [
        "See the text.",
        "Order a Business Lunch",
        "Kim",
        "Order it for 12 USD",
    ]


def test_the_last_page_among_alternatives_is_the_one_that_shows_however_it_is_wrapped() -> None:
    nested = multipart("related", multipart("mixed", HTML))
    content = message(multipart("alternative", part("text/html", "Old"), nested, part("text/plain", "Kim")))
    assert texts(content) == ["Order a Business Lunch", "Kim", "Old"]


def test_all_texts_of_a_message_in_parts_are_read() -> None:
    content = message(multipart("mixed", HTML, part("text/plain", "You are on our list.")))
    assert said(content)[-1] == ("Body (2) › line 1", "You are on our list.")


QUOTING = "Kim wrote:\n> We met over a business\n> lunch.\n>\n>> Old\nFine with me\n-- \nLee\n"


def test_quotations_are_read_without_their_marks() -> None:
    assert said(message(part("text/plain", QUOTING))) == [
        ("Body › line 1", "Kim wrote:"),
        ("Body › line 2 › Quotation", "We met over a business\nlunch."),
        ("Body › line 5 › Quotation", "Old"),
        ("Body › line 6", "Fine with me"),
        ("Body › line 8", "Lee"),
    ]


@pytest.mark.parametrize(
    ("text", "more", "joined"),
    [
        ("Our Business \nLunch \n- is good\n\nNow\n", "", ["Our Business Lunch - is good", "Now"]),
        ("Our Busi \nness", "; delsp=yes", ["Our Business"]),
        ("> Our Business \n> Lunch \nis good", "", ["Our Business Lunch", "is good"]),
        (" > not quoted\n From here", "", ["> not quoted\nFrom here"]),
        ("We \n-- \nKim \n", "", ["We", "Kim"]),
    ],
)
def test_lines_that_flow_are_joined(text: str, more: str, joined: list[str]) -> None:
    assert texts(message(flowed(text, more))) == joined


def test_an_address_leads_to_the_text_in_the_part_that_it_stands_in() -> None:
    content = message(multipart("mixed", part("text/plain", QUOTING), flowed("Our Bus \niness"), HTML), subject="Hi")
    for block in read(content).blocks[1:]:
        address = re.fullmatch(r"part:(\d+) chars:(\d+)-(\d+)", block.location.address)
        assert address is not None
        there = parts(content, Limits())[int(address[1])].content().decode()[int(address[2]) : int(address[3])]
        letters = re.sub(r"<[^>]+>|^[> ]+|\s", "", there, flags=re.M)
        assert letters == re.sub(r"\s", "", block.text)


@pytest.mark.parametrize(
    ("field", "subject"),
    [
        ("=?utf-8?q?Caf=C3=A9_lunch?=", "Café lunch"),
        ("=?iso-8859-1?B?Q2Fm6Q==?= now", "Café now"),
        ("=?utf-8?q?Caf=C3?=\n =?utf-8?q?=A9?= =?utf-8?q?_bar?=", "Café bar"),
        ("=?utf-8*en?q?Caf=C3=A9?=", "Café"),
        ("Café", "Café"),
        ("Our\r\n\tlunch", "Our lunch"),
        ("=?x-none?q?Caf=C3=A9?=", "Café"),
        ("=?utf-7?q?Caf+AOk-?=", "Café"),
        ("=?utf-8?x?Caf?= 1?", "=?utf-8?x?Caf?= 1?"),
    ],
)
def test_the_subject_is_decoded(field: str, subject: str) -> None:
    assert read(f"From: Kim\nSubject: {field}\n\n".encode()).blocks[0].text == subject


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("iso-8859-1", "Café – nice".encode("cp1252")),
        ("us-ascii", "Café – nice".encode()),
        ("utf-16", "Café – nice".encode("utf-16")),
        ("utf-16le", "Café – nice".encode("utf-16-le")),
        ("utf-7", b"Caf+AOk- +IBM- nice"),
        ("", "Café – nice".encode("cp1252")),
    ],
)
def test_texts_in_all_charsets_are_decoded(charset: str, text: bytes) -> None:
    said_charset = f"; charset={charset}" if charset else ""
    assert texts(message(part(f"text/plain{said_charset}", text))) == ["Café – nice"]


def test_japanese_mail_is_decoded() -> None:
    assert texts(message(part("text/plain; charset=ISO-2022-JP", "昼食です".encode("iso2022_jp")))) == ["昼食です"]


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("quoted-printable", b"Caf=C3=A9 is  \nnice =\nnow"),
        ("BASE64", b"Q2Fmw6kg\naXMKbmlj ZSBub3c"),
        ("base64", b"Q2Fmw6k=\nIGlzCm5pY2Ugbm93\n-- \nGroup footer"[:27]),
        ("8bit", "Café is\nnice now".encode()),
        ("x-uuencode", b"begin 644 a\n" + binascii.b2a_uu("Café is\nnice now".encode()) + b"`\nend\n"),
    ],
)
def test_transfer_encodings_are_undone(encoding: str, body: bytes) -> None:
    content = (
        f"From: Kim\nContent-Transfer-Encoding: {encoding}\nContent-Type: text/plain; charset=utf-8\n\n".encode() + body
    )
    assert texts(content) == ["Café is\nnice now"]


def test_attachments_are_documents_inside(tmp_path: Path) -> None:
    content = multipart("mixed", HTML, attached("deck.pptx", deck(slide(title("Meals for Teams")))))
    document = opened(message(content), tmp_path)
    assert places(document)[-1] == (
        "Attachment deck.pptx › Slide 1 › Title",
        "part:2!ppt/slides/slide1.xml#0",
        "Meals for Teams",
    )
    assert [(one.format, str(one.path)) for one in document.inside] == [("pptx", "deck.pptx")]
    assert document.gaps == ()


def test_a_forwarded_message_is_a_document_inside(tmp_path: Path) -> None:
    inner = message(multipart("mixed", HTML, attached("menu.txt", "Soup")), subject="Our lunch")
    document = opened(message(multipart("mixed", part("message/rfc822", inner)), subject="Fwd"), tmp_path)
    forwarded = "Forwarded message 'Our lunch'"
    assert places(document) == [
        ("Subject", "subject", "Fwd"),
        (f"{forwarded} › Subject", "part:1!subject", "Our lunch"),
        (f"{forwarded} › Body › line 1", "part:1!part:1 chars:3-32", "Order a Business Lunch"),
        (f"{forwarded} › Body › line 2", "part:1!part:1 chars:40-43", "Kim"),
        (f"{forwarded} › Attachment menu.txt › Line 1", "part:1!part:2!chars:0-4", "Soup"),
    ]


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ('Content-Disposition: attachment; filename="Price list.txt"', "Price list.txt"),
        ("Content-Disposition: attachment; filename=Price list.txt; size=4", "Price list.txt"),
        ("Content-Disposition: attachment; filename*=utf-8''Caf%C3%A9.txt", "Café.txt"),
        ("Content-Disposition: attachment;\n filename*0*=iso-8859-1'fr'Caf%E9; filename*1=\".txt\"", "Café.txt"),
        ('Content-Disposition: attachment; filename="=?utf-8?q?Caf=C3=A9=2Etxt?="', "Café.txt"),
        (r'Content-Disposition: attachment; filename="C:\\sales\\menu.txt"', "menu.txt"),
        ("Content-Disposition: attachment\nContent-Type: application/x-menu; name=../../menu.txt", "menu.txt"),
    ],
)
def test_the_names_of_attachments_are_told(fields: str, name: str) -> None:
    content = message(multipart("mixed", HTML, fields.encode() + b"\n\nSoup"))
    gap = read(content).gaps[0]
    assert gap.where == f"Attachment {name}"
    assert gap.enclosed is not None
    assert (gap.enclosed.name, gap.enclosed.unpack()) == (name, b"Soup")


def test_an_attached_text_without_a_name_is_read(tmp_path: Path) -> None:
    content = message(multipart("mixed", HTML, part("text/csv", "Meal,Price\nSoup,12")))
    assert places(opened(content, tmp_path))[-1][0] == "Attachment › Row 2 › column 1 (Meal)"


def test_pictures_are_gaps_where_they_show() -> None:
    page = part("text/html", "<p>Look:\n<img src='cid:logo@1'><img src='https://brightside.example/a.png'></p>")
    logo = part("application/octet-stream; name=logo.png", PICTURE, "Content-ID: <logo@1>")
    photo = attached("photo.png", PICTURE, "image/png")
    gaps = read(message(multipart("mixed", multipart("related", page, logo), photo))).gaps
    assert [(gap.where, gap.held, gap.enclosed and gap.enclosed.location.address) for gap in gaps] == [
        ("Body › line 2 › Picture", Held.PICTURE, "part:2 chars:9-9"),
        ("Body › line 2 › Picture", Held.PICTURE, None),
        ("Attachment photo.png", Held.PICTURE, "part:4"),
    ]
    assert gaps[0].enclosed is not None
    assert gaps[0].enclosed.unpack() == PICTURE


def test_a_saved_web_page_is_read_with_its_frames() -> None:
    place = "Content-Location: https://brightside.example/"
    page = part("text/html", "<p>Menu</p><iframe src=a></iframe><iframe src='http://[b'></iframe>", place)
    frame = part("text/html", "<p>Soup</p>", f"{place}a")
    style = part("text/css", "p {color: red}")
    document = read(message(multipart("related", page, frame, style), "MIME-Version: 1.0"))
    assert [block.text for block in document.blocks] == ["Menu", "Soup"]
    assert [gap.where for gap in document.gaps] == ["Body › line 1 › Frame"]


INVITATION = r"""BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY;LANGUAGE="en:us":Business
  Lunch\, now
LOCATION:Hall\n2
DESCRIPTION:Order a Business Lunch
BEGIN:VALARM
DESCRIPTION:Reminder
END:VALARM
END:VEVENT
END:VCALENDAR
"""


def test_an_invitation_is_read_where_it_says_more_than_the_text() -> None:
    calendar = part("text/calendar", INVITATION)
    again = attached("invite.ics", INVITATION, "application/ics")
    content = message(multipart("mixed", multipart("alternative", HTML, calendar), again))
    assert [one for one in places(read(content)) if one[0].startswith("Invitation")] == [
        ("Invitation › Title", "part:3 chars:54-76", "Business Lunch, now"),
        ("Invitation › Place", "part:3 chars:86-93", "Hall\n2"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        multipart("encrypted", part("application/pgp-encrypted", "Version: 1"), part("application/octet-stream", "x")),
        attached("smime.p7m", b"\x30\x0b\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03", "application/pkcs7-mime"),
        part("text/plain", "-----BEGIN PGP MESSAGE-----\n\nhQEMA+\n-----END PGP MESSAGE-----\n"),
    ],
)
def test_what_is_encrypted_is_a_gap(body: bytes) -> None:
    document = read(message(body, subject="Secret"))
    assert [block.text for block in document.blocks] == ["Secret"]
    assert document.gaps == (Gap("Body", ENCRYPTED),)


def test_a_signed_message_is_read() -> None:
    signature = attached("smime.p7s", b"\x30\x80", "application/pkcs7-signature")
    document = read(message(multipart("signed", HTML, signature)))
    assert [block.text for block in document.blocks] == ["Order a Business Lunch", "Kim"]
    assert document.gaps == ()


def element(tag: int, *content: bytes) -> bytes:
    inside = b"".join(content)
    length = len(inside).to_bytes(1) if len(inside) < 0x80 else b"\x82" + len(inside).to_bytes(2)
    return bytes([tag]) + length + inside


@pytest.mark.parametrize(
    "octets",
    [
        element(0x04, HTML),
        element(0x24, element(0x04, HTML[:40]), element(0x04, HTML[40:])),
        b"\x24\x80" + element(0x04, HTML[:40]) + element(0x04, HTML[40:]) + b"\0\0",
    ],
)
def test_a_message_in_its_signature_is_read(octets: bytes, tmp_path: Path) -> None:
    signed, content = bytes.fromhex("06092a864886f70d010702"), bytes.fromhex("06092a864886f70d010701")
    data = element(0x30, element(0x02, b"\1"), element(0x31), element(0x30, content, element(0xA0, octets)))
    sealed = attached("smime.p7m", element(0x30, signed, element(0xA0, data)), "application/pkcs7-mime")
    assert places(opened(message(sealed, subject="Signed"), tmp_path))[1] == (
        "Signed message › Body › line 1",
        "part:0!part:0 chars:3-32",
        "Order a Business Lunch",
    )


def test_a_signature_in_the_text_is_no_text() -> None:
    text = (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nOrder now\n"
        "-----BEGIN PGP SIGNATURE-----\n\niQ==\n-----END PGP SIGNATURE-----\nBye"
    )
    assert said(message(part("text/plain", text))) == [("Body › line 4", "Order now"), ("Body › line 9", "Bye")]


def test_a_file_that_is_typed_into_the_text_is_a_document_inside(tmp_path: Path) -> None:
    typed = f"Hi,\nbegin 644 menu.txt\n{binascii.b2a_uu(b'Business Lunch').decode()}`\nend\nand begin 644 things\n"
    document = opened(message(part("text/plain", typed)), tmp_path)
    assert [(label, text) for label, _, text in places(document)] == [
        ("Body › line 1", "Hi,"),
        ("Body › line 6", "and begin 644 things"),
        ("Attachment menu.txt › Line 1", "Business Lunch"),
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"From: Kim\r\nContent-Type: text/plain\r\n\r\nHi\r\n", ["Hi"]),
        (b"From: Kim\rContent-Type: text/plain\r\rHi\r", ["Hi"]),
        (b"\n\nFrom: Kim\n\nHi", ["Hi"]),
        (b"\xef\xbb\xbfFrom: Kim\n\nHi", ["Hi"]),
        (b"From kim@x Mon Nov 1\nFrom: Kim\n\nHi", ["Hi"]),
        (b"From: Kim\nHi, all\n", ["Hi, all"]),
        (b"From: Kim\nContent-Type: nonsense\n\nHi", ["Hi"]),
        (b"From: Kim\nContent-Type: text/plain; charset=x-none; ;=\n\nHi", ["Hi"]),
        (b"From: Kim\nContent-Type: multipart/mixed\n\nHi", ["Hi"]),
        (b"From: Kim\nContent-Type: multipart/mixed; boundary=b\n\nHi", ["Hi"]),
        (b"From: Kim\nContent-Type: multipart/mixed; boundary=b\n\nno\n--b\n\nHi", ["Hi"]),
        (
            b"From: Kim\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHi\n--bc\n--b \t\n\nyou",
            ["Hi\n--bc", "you"],
        ),
        (b"From: Kim\nContent-Type: multipart/mixed; boundary=b\n\n--c\nContent-Type: text/plain\n\nHi\n--c--", ["Hi"]),
        (
            b"From: Kim\nContent-Type: multipart/mixed; boundary=b\n\n"
            b"--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nHi\n--b\n\nyou\n--b--\nno",
            ["Hi", "you"],
        ),
    ],
)
def test_a_broken_message_is_read_as_far_as_it_goes(content: bytes, expected: list[str]) -> None:
    assert texts(content) == expected


@pytest.mark.parametrize(
    "content", [b"Hi Lee,\n\nsee you", b"Note: this\nis no header\n", b"\0\1\2", b"\n", b"%PDF-1.7"]
)
def test_a_file_without_the_header_of_a_message_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="is no e-mail message"):
        read(content)


def test_a_body_that_is_no_text_is_a_gap() -> None:
    document = read(message(part("text/plain", bytes(range(32)) * 9), subject="Hi"))
    assert document.gaps == (Gap("Body", "it holds binary data, not text"),)


def test_what_lies_elsewhere_or_is_not_understood_is_told() -> None:
    content = multipart(
        "mixed",
        attached("winmail.dat", b"\x78\x9f\x3e\x22", "application/ms-tnef"),
        attached("film.mp4", b"\0", "video/mp4"),
        part("message/external-body; access-type=anon-ftp; name=menu.txt"),
        part("message/partial; number=1; total=2; id=a"),
    )
    assert [(gap.where, gap.held) for gap in read(message(content)).gaps] == [
        ("Attachment winmail.dat", Held.FILE),
        ("Attachment film.mp4", Held.RECORDING),
        ("Attachment menu.txt", Held.OTHER),
        ("Attachment", Held.OTHER),
    ]


def test_limits_are_kept() -> None:
    nested = b"".join(b"--%d\nContent-Type: multipart/mixed; boundary=%d\n\n" % (n, n + 1) for n in range(9_000))
    content = b"From: Kim\nContent-Type: multipart/mixed; boundary=0\n\n" + nested
    with pytest.raises(UnreadableDocument, match="levels deep"):
        read(content)
    with pytest.raises(UnreadableDocument, match="more than 50 pieces"):
        read(message(part("text/plain", "Hi\n\n" * 90)), Limits(pieces=50))
    with pytest.raises(UnreadableDocument, match="packs more than 20 parts"):
        read(message(multipart("mixed", *[HTML] * 30)), Limits(entries=20))


@pytest.mark.parametrize(
    "start",
    [
        b"Subject: " + b"=?utf-8?q?" * 20_000,
        b"Content-Type: text/plain; " + b'a*0*="\\' * 20_000,
        b"Content-Type: text/plain\n" + b" \r" * 200_000,
        b"\n" + b"begin 644 a\nM\n" * 40_000,
        b"\n" + b"-----BEGIN PGP SIGNATURE-----\n" * 20_000,
        b"\n" + b"-----BEGIN PGP SIGNED MESSAGE-----\n" * 20_000,
        b"\n" + b"> " * 200_000,
        b"\n" + b">\n \n" * 20_000,
        b"Content-Transfer-Encoding: quoted-printable\n\n" + b" " * 400_000 + b"=",
        b"Content-Transfer-Encoding: base64\n\n" + b"a=" * 200_000,
        b"Content-Transfer-Encoding: x-uuencode\n\n" + b"M\n" * 200_000,
        b"Content-Type: text/calendar\n\n" + b'A;"' * 100_000 + b"\nSUMMARY:" + b"\n " * 100_000,
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n" * 15_000 + b"--" * 100_000,
        b"Content-Type: application/pkcs7-mime\n\n" + b"\x30\x80" * 100_000,
    ],
)
def test_no_message_is_gone_through_again_and_again(start: bytes) -> None:
    read_or_refuse(mail, b"From: Kim\n" + start)


WHOLE = message(
    multipart(
        "mixed",
        multipart("alternative", part("text/plain", QUOTING), multipart("related", HTML, part("image/png", PICTURE))),
        flowed("Our Bus \niness"),
        part("text/calendar", INVITATION),
        attached("menu.txt", "Café"),
        part("message/rfc822", message(HTML, subject="In")),
    ),
    "To: Lee",
    subject="=?utf-8?q?Caf=C3=A9?=",
)


@given(data=st.data())
@settings(max_examples=300, deadline=None)
def test_changed_bytes(data: st.DataObject) -> None:
    read_or_refuse(mail, with_changed_bytes(WHOLE, data))


FIELDS = st.sampled_from(
    [
        b"Content-Type: ",
        b"multipart/mixed; boundary=b",
        b"multipart/alternative; boundary=b--",
        b"multipart/encrypted",
        b"text/html",
        b"text/calendar",
        b"message/rfc822",
        b"application/pkcs7-mime",
        b"Content-Transfer-Encoding: base64",
        b"Content-Disposition: attachment; filename*0*=utf-7'x'%2bAA",
        b"; charset=utf-7",
        b"; format=flowed; delsp=yes",
        b"=?utf-7?b?K0FB?=",
        b"\n",
        b"\n\n",
        b"\r",
        b"--b",
        b"--",
        b"begin 644 a\n#0V%T\n",
        b"-----BEGIN PGP MESSAGE-----",
        b"BEGIN:VEVENT\nSUMMARY:a",
        b"\x30\x80\xff",
        b"<p>a",
        b"> ",
    ]
)


@given(lines=st.lists(FIELDS, max_size=25))
@settings(max_examples=300, deadline=None)
def test_pieces_of_messages_in_any_order(lines: list[bytes]) -> None:
    read_or_refuse(mail, b"From: Kim\n" + b"".join(lines))
