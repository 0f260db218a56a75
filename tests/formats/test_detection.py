"""What a file is, told by its content whatever its name says."""

from __future__ import annotations

import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from msgcheck.errors import UnreadableDocument, UnsupportedFormat
from msgcheck.formats import SUFFIXES
from msgcheck.formats.detection import format_of
from msgcheck.formats.limits import Limits
from tests.formats import iwork_documents
from tests.formats.compound_files import compound_file as whole_compound_file
from tests.formats.pictures import EMF

DECK = "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml"
TEXT = "application/vnd.ms-word.document.macroEnabled.main+xml"
BINARY_WORKBOOK = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
DRAWING = "application/vnd.ms-visio.drawing.main+xml"
BMP = b"BM\x3a\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\1\0\0\0"


def archive(**entries: str) -> bytes:
    """A ZIP; in the names of `entries` "__" stands for "/" and "_" for a dot."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as zipped:
        for name, content in entries.items():
            zipped.writestr(name.replace("__", "/").replace("_", "."), content)
    return buffer.getvalue()


def package(main_type: str, *names: str, encoding: str = "utf-8") -> bytes:
    embedded = '<Default Extension="xlsx" ContentType="x.spreadsheetml.sheet"/>'
    types = f'<Types>{embedded}<Override ContentType="{main_type}"/></Types>'
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as zipped:
        zipped.writestr("[Content_Types].xml", types.encode(encoding))
        for name in names:
            zipped.writestr(name, "<x/>")
    return buffer.getvalue()


def compound_file(*streams: str) -> bytes:
    """As much of an OLE file as tells its kind: a header and a directory."""
    entries = [name.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 2 * len(name) + 2) for name in streams]
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + b"".join(
        entry.ljust(128, b"\0") for entry in entries
    )


def kind(content: bytes, suffix: str) -> str:
    return format_of(content, suffix, SUFFIXES)


def refusal(content: bytes, suffix: str) -> tuple[str, type[Exception]]:
    with pytest.raises(UnreadableDocument) as caught:
        kind(content, suffix)
    return str(caught.value), type(caught.value)


WHEN_ASKED = "which is read only where the text in pictures is asked for"


@pytest.mark.parametrize(
    ("content", "suffix", "name"),
    [
        (b"%PDF-1.7\n", ".pptx", "pdf"),
        (b"\n%PDF-1.7\n", ".txt", "pdf"),
        (b"rubbish from the mail\n%PDF-1.7\n", ".pdf", "pdf"),
        (b"A PDF begins with %PDF-1.7", ".txt", "text"),
        (package(DECK, "ppt/presentation.xml"), ".docx", "pptx"),
        (package(TEXT, "word/document.xml"), ".pptx", "docx"),
        (package(TEXT, "strange/place.xml"), ".docx", "docx"),
        (package(DECK, "strange/place.xml", encoding="utf-16"), ".pptx", "pptx"),
        (package(DECK, "ppt/presentation.xml", "word/document.xml"), ".docx", "pptx"),
        (package("application/xml", "word/strange.xml"), ".docx", "docx"),
        (package(BINARY_WORKBOOK, "xl/workbook.bin"), ".xlsx", "xlsb"),
        (iwork_documents.pages({}), ".key", "pages"),
        (iwork_documents.keynote({}), ".zip", "key"),
        (iwork_documents.numbers({}, {}), "", "numbers"),
        (archive(Index_zip="x"), ".zip", "zip"),
        (package(BINARY_WORKBOOK, "strange/place.bin"), ".dat", "xlsb"),
        (archive(mimetype="application/vnd.oasis.opendocument.text-template"), ".odp", "odt"),
        (archive(mimetype="application/vnd.oasis.opendocument.presentation"), ".otp", "odp"),
        (archive(mimetype="application/vnd.oasis.opendocument.spreadsheet\n"), ".zip", "ods"),
        (archive(menu_txt="lunch"), ".zip", "zip"),
        (archive(menu_txt="lunch"), "", "zip"),
        (b"# Menu", ".md", "markdown"),
        (b"# Menu", ".txt", "text"),
        (b"<!doctype html>", ".txt", "text"),
        (b"Lunch", ".html", "html"),
        (b"<?xml version='1.0'?><!-- a --><html>", ".aspx", "html"),
        (b"<html><table>", ".xls", "html"),
        (b"<html><p>Lunch", ".doc", "html"),
        (b"Offer\tPrice\nLunch\t12\n", ".xls", "csv"),
        (b"Lunch", ".doc", "text"),
        (compound_file("Root Entry", "WordDocument"), ".docx", "doc"),
        (compound_file("PowerPoint Document"), ".pps", "ppt"),
        (compound_file("WordDocument", "Workbook"), ".xlt", "xls"),
        (compound_file("__properties_version1.0"), ".docx", "msg"),
        (whole_compound_file({"Workbook": b"x", "MBD1/WordDocument": b"x"}), ".bin", "xls"),
        (b"Lunch", ".srt", "subtitles"),
        (b"{\\rtf1 Lunch}", ".rtf", "rtf"),
        (b"{\\rtf1 Lunch}", ".doc", "rtf"),
        (b"\xef\xbb\xbf{\\rtf1 Lunch}", ".dat", "rtf"),
        (b"WEBVTT\n", ".dat", "subtitles"),
        (b"Lunch", ".eml", "eml"),
        (b"From: Kim\nTo: Lee\n and Max\nMIME-Version: 1.0\n", "", "eml"),
        (b"From kim@x\r\nReceived: from x\r\n", ".dat", "eml"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n", ".doc", "eml"),
        (b"\xef\xbb\xbf1\r\n00:00:01,000 --> 00:00:02,000\r\n", "", "subtitles"),
    ],
)
def test_the_content_decides(content: bytes, suffix: str, name: str) -> None:
    assert kind(content, suffix) == name


@pytest.mark.parametrize(
    ("content", "suffix", "words"),
    [
        (compound_file("Quill"), ".pub", "is a Publisher file (.pub), which is not read yet; save it as PDF"),
        (compound_file("Strange"), ".dat", "is a file of an older program (OLE), which is not read yet"),
        (package(DRAWING, "visio/document.xml"), ".vsdx", "is a Visio drawing (.vsdx), which is not read yet"),
        (
            archive(mimetype="application/vnd.oasis.opendocument.chart"),
            ".odc",
            "is an OpenDocument file, which is not read yet",
        ),
        (b"\x89PNG\r\n\x1a\n", ".png", f"is a picture (PNG), {WHEN_ASKED}"),
        (BMP, ".bmp", f"is a picture (BMP), {WHEN_ASKED}"),
        (b"8BPS\0\1", ".psd", "is a picture (Photoshop), which is not read"),
        (b"\0\0\1\0\1\0", ".ico", "is a picture (ICO), which is not read"),
        (b"BM is short for Business Meal", "", "is plain text, which is read only when it is named .txt or .md"),
        (EMF, ".emf", "is a picture (EMF), which is not read"),
        (b"\xd7\xcd\xc6\x9a\0\0", ".wmf", "is a picture (WMF), which is not read"),
        (b'<?xml version="1.0"?><!-- a --><svg xmlns="x"/>', "", "is a picture (SVG), which is not read"),
        (
            archive(index_apxl="<x/>", buildVersionHistory_plist="<x/>"),
            "",
            "is in the format of Pages, Keynote and Numbers '09, which is not read yet",
        ),
        (b"\x7fELF\2\1", "", "is a program, which is not read"),
        (b"<?xml version='1.0'?><menu/>", ".menu", "is an XML file, which is not read"),
        (b"lunch", ".log", "is plain text, which is read only when it is named .txt or .md"),
        (
            b"From: Kim\nTo: Lee\n\nMIME-Version: 1.0\n",
            "",
            "is plain text, which is read only when it is named .txt or .md",
        ),
        (b"\0\1\2\3", ".dat", "holds binary data of a kind that is not known, which is not read"),
    ],
)
def test_a_kind_that_is_not_read_is_named(content: bytes, suffix: str, words: str) -> None:
    assert refusal(content, suffix) == (words, UnsupportedFormat)


@pytest.mark.parametrize(
    ("content", "suffix", "words"),
    [
        (b"\xff\xd8\xff\xe0", ".pptx", "is named .pptx but is a picture (JPEG)"),
        (b"<html>Please log in", ".docx", "is named .docx but is a web page (HTML)"),
        (b"WEBVTT", ".docx", "is named .docx but holds subtitles"),
        (b"MIME-Version: 1.0\n", ".docx", "is named .docx but is an e-mail message"),
        (b"{\\rtf1 Lunch}", ".docx", "is named .docx but is rich text (.rtf)"),
        (b"{\\rtf1 Lunch}", ".txt", "is named .txt but is rich text (.rtf)"),
        (b"Lunch", ".rtf", "is named .rtf but is plain text"),
        (b"lunch", ".pdf", "is named .pdf but is plain text"),
        (b"\x89PNG\r\n\x1a\n", ".txt", "is named .txt but is a picture (PNG)"),
        (compound_file("EncryptedPackage"), ".pptx", "is protected with a password"),
        (
            b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>',
            ".xls",
            "is named .xls but is an XML workbook of Excel 2003; save it as .xlsx",
        ),
        (package(DECK, "ppt/presentation.xml")[:80], ".pptx", "is broken: it was cut short or damaged on its way"),
        (b"PK\x03\x04" + b"\0" * 100, ".docx", "is broken: it was cut short or damaged on its way"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(content: bytes, suffix: str, words: str) -> None:
    assert refusal(content, suffix) == (words, UnreadableDocument)


def test_a_head_of_nothing_but_comments_is_gone_through_once() -> None:
    assert refusal(b"<!---->" * 146, ".foo") == (
        "is plain text, which is read only when it is named .txt or .md",
        UnsupportedFormat,
    )
    assert format_of(b"<!---->" * 100 + b"<html>", ".foo", SUFFIXES) == "html"


def test_an_archive_of_too_many_parts_is_not_opened_to_see_what_it_is() -> None:
    with pytest.raises(UnreadableDocument, match="packs more than 20 parts"):
        format_of(archive(**dict.fromkeys(map(str, range(99)), "")), ".foo", SUFFIXES, Limits(entries=20))
