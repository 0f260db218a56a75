"""Files that a PDF carries are documents inside it, attached to the whole of it or stuck to a page."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from msgcheck import formats
from msgcheck.errors import UnreadableDocument
from msgcheck.formats import pdf
from msgcheck.formats.limits import Limits
from msgcheck.formats.pdf.streams import largest_stream
from msgcheck.model import Document, Gap, Held
from tests.formats.letters import letter, p
from tests.formats.pdf.builders import changed, drawn, lines, of, read

LETTER = letter(p("Dear Ann"))


def attached(**files: bytes) -> bytes:
    """A PDF with these files attached to it; in their names "_" stands for a dot."""

    def attach(writer: PdfWriter) -> None:
        for name, content in files.items():
            writer.add_attachment(name.replace("_", "."), content)

    return changed(drawn(lines("Our menu")), attach)


def stuck(name: str, content: bytes | None, packed: int = 1) -> bytes:
    """A PDF whose second page has a file stuck to it, packed so many times; None: its content is missing."""

    def stick(writer: PdfWriter) -> None:
        file = DictionaryObject(
            {NameObject("/Type"): NameObject("/Filespec"), NameObject("/F"): TextStringObject(name)}
        )
        if content is not None:
            stream: StreamObject = DecodedStreamObject()
            stream.set_data(content)
            for _ in range(packed):
                stream = stream.flate_encode()
            file[NameObject("/EF")] = DictionaryObject({NameObject("/F"): writer._add_object(stream)})
        note = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject("/FileAttachment"),
                NameObject("/Rect"): ArrayObject([FloatObject(number) for number in (40, 400, 60, 420)]),
                NameObject("/Contents"): TextStringObject("The prices"),
                NameObject("/FS"): writer._add_object(file),
            }
        )
        writer.pages[1][NameObject("/Annots")] = ArrayObject([writer._add_object(note)])

    return changed(drawn(lines("Our menu"), lines("Our kitchen")), stick)


def whole(content: bytes, folder: Path) -> Document:
    """The PDF with what is inside it."""
    path = folder / "flyer.pdf"
    path.write_bytes(content)
    return formats.read(path)


def said(document: Document) -> list[tuple[str, str, str]]:
    blocks = (block for one in document.inside for block in one.blocks)
    return [(block.location.label, block.location.address, block.text) for block in blocks]


def test_a_file_attached_to_the_whole_is_read_with_its_way(tmp_path: Path) -> None:
    assert said(whole(attached(offer_docx=LETTER, menu_txt=b"Soup"), tmp_path)) == [
        ("Attached file menu.txt › Line 1", "document file:1!chars:0-4", "Soup"),
        ("Attached file offer.docx › Paragraph 1", "document file:2!word/document.xml#0", "Dear Ann"),
    ]


def test_a_file_stuck_to_a_page_is_read_with_its_way(tmp_path: Path) -> None:
    document = whole(stuck("offer.docx", LETTER), tmp_path)
    address = "page:2 file:1!word/document.xml#0"
    assert said(document) == [("Page 2 › Attached file offer.docx › Paragraph 1", address, "Dear Ann")]
    assert [block.text for block in of(document, "comment")] == ["The prices"]


def test_attached_files_are_gaps_until_they_are_read() -> None:
    gap = read(attached(prices_xlsx=b"1")).gaps[0]
    assert gap == Gap("Attached file prices.xlsx", "the embedded file was not read")
    assert gap.held is Held.FILE


def test_an_attached_file_of_a_kind_that_is_not_read_says_so(tmp_path: Path) -> None:
    assert whole(attached(setup_exe=b"MZ\x90\0"), tmp_path).gaps == (
        Gap("Attached file setup.exe", "it is a program, which is not read"),
    )


def test_a_file_that_is_only_named_is_said_to_be_missing(tmp_path: Path) -> None:
    why = "it is damaged: nothing is there but its name"
    assert whole(stuck("offer.docx", None), tmp_path).gaps == (Gap("Page 2 › Attached file offer.docx", why),)


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        (Limits(unpacked_bytes=99_999), "unpacks to more than 99,999 bytes"),
        (Limits(compression_ratio=20, free_unpacked_bytes=1), "unpacks to more than 20 times its size"),
    ],
)
def test_a_file_that_unpacks_to_too_much_is_refused(limits: Limits, why: str) -> None:
    content = stuck("menu.txt", bytes(100_000))
    assert len(content) < 5_000
    enclosed = pdf.read(Path("flyer.pdf"), content, limits).gaps[0].enclosed
    assert enclosed is not None
    with pytest.raises(UnreadableDocument, match=why):
        enclosed.unpack()


def test_a_file_that_is_packed_twice_is_refused() -> None:
    enclosed = pdf.read(Path("flyer.pdf"), stuck("menu.txt", b"Soup" * 99, packed=2), Limits()).gaps[0].enclosed
    assert enclosed is not None
    with pytest.raises(UnreadableDocument, match="may be packed more than once"):
        enclosed.unpack()


def test_what_streams_unpack_to_is_counted_no_further_than_the_limit() -> None:
    content = b"".join(b"stream\r\n" + zlib.compress(bytes(size)) + b"\nendstream\n" for size in (9, 3_000_000, 70_000))
    assert largest_stream(content, 4_000_000) == 3_000_000
    assert 1_000_000 < largest_stream(content, 1_000_000) < 1_100_000
    assert largest_stream(b"stream\nno Flate\nendstream\nstream\n", 9) == 0


def test_a_pdf_in_a_pdf_is_read(tmp_path: Path) -> None:
    document = whole(attached(inner_pdf=attached(menu_txt=b"Soup")), tmp_path)
    assert said(document.inside[0]) == [
        (
            "Attached file inner.pdf › Attached file menu.txt › Line 1",
            "document file:1!document file:1!chars:0-4",
            "Soup",
        )
    ]


def test_files_attached_to_a_protected_pdf_are_read(tmp_path: Path) -> None:
    content = changed(attached(menu_txt=b"Soup"), lambda writer: writer.encrypt("", "owner", algorithm="RC4-128"))
    assert [text for *_, text in said(whole(content, tmp_path))] == ["Soup"]
