"""The floors of reading: what each format's bytes cost with the bare library alone.

For Office and OpenDocument files, the bare pass unzips and parses the very XML parts that the reader parses, and looks
at every text node in them; for web pages it has lxml parse them, which tells no offsets, and looks at every text; for
PDFs it takes the text of every page; for Markdown it parses; a table goes through Python's own csv, and of plain text
only the characters are made. E-mail goes through Python's own email, and of Outlook's files every stream is taken; the
web pages in both are parsed. So they are in e-books, and all XML is in InDesign's packages; what is packed and neither
text nor XML is only unpacked. Each function here takes a file's bytes and gives the pass, which takes none.
"""

from __future__ import annotations

import csv
import email
import io
import zipfile
from collections.abc import Callable, Iterable

import pypdfium2
from lxml import etree
from markdown_it import MarkdownIt

from msgcheck.formats.limits import Limits
from msgcheck.formats.odf import parts
from msgcheck.formats.ole.compound import CompoundFile
from msgcheck.formats.ooxml.names import Element, Tags
from msgcheck.formats.ooxml.package import Package, PartInPieces
from msgcheck.formats.ooxml.tour import Met

Pass = Callable[[], object]

_PAGE = "__substg1.0_1013"  # the property of a message in HTML


class _Recording(Package):
    """A package that keeps the names of the parts it parses."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content, Limits())
        self.parsed: list[str] = []

    def root(self, name: str) -> Element:
        root = super().root(name)
        self.parsed.append(name)
        return root

    def part_in_pieces(self, name: str, pieces: Tags) -> PartInPieces:
        self.parsed.append(name)
        return super().part_in_pieces(name, pieces)


def office_xml(tour: Callable[[Package], Iterable[Met]]) -> Callable[[bytes], Pass]:
    """The floor of the Office format that is read by `tour`."""

    def bare(content: bytes) -> Pass:
        recording = _Recording(content)
        for _ in tour(recording):
            pass
        names = {entry.lower(): entry for entry in zipfile.ZipFile(io.BytesIO(content)).namelist()}
        parts = [names[part.lower()] for part in recording.parsed]
        return lambda: _look_at_texts(content, parts)

    return bare


def _look_at_texts(content: bytes, parts: list[str]) -> int:
    characters = 0
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for part in parts:
            for node in etree.fromstring(archive.read(part)).iter("{*}t", "{*}v"):
                characters += len(node.text or "")
    return characters


class _RecordingParts(parts.Parts):
    """The parts of an OpenDocument file; it keeps the names of those that it parses."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content, Limits())
        self.parsed: list[str] = []

    def root(self, name: str) -> Element:
        root = super().root(name)
        self.parsed.append(name)
        return root


def open_document(tour: Callable[[parts.Parts], Iterable[Met]]) -> Callable[[bytes], Pass]:
    """The floor of the OpenDocument format that is read by `tour`."""

    def bare(content: bytes) -> Pass:
        recording = _RecordingParts(content)
        for _ in tour(recording):
            pass
        return lambda: _look_at_every_node(content, recording.parsed)

    return bare


def _look_at_every_node(content: bytes, names: list[str]) -> int:
    """In OpenDocument, text stands between elements of any kind."""
    characters = 0
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in names:
            for node in etree.fromstring(archive.read(name)).iter():
                characters += len(node.text or "") + len(node.tail or "")
    return characters


def pdf(content: bytes) -> Pass:
    return lambda: _extract_pages(content)


def _extract_pages(content: bytes) -> int:
    document = pypdfium2.PdfDocument(content)
    try:
        return sum(len(page.get_textpage().get_text_range()) for page in document)
    finally:
        document.close()


def html(content: bytes) -> Pass:
    return lambda: sum(len(text) for text in etree.fromstring(content, etree.HTMLParser(huge_tree=True)).itertext())


def mail(content: bytes) -> Pass:
    return lambda: _decode_texts(content)


def _decode_texts(content: bytes) -> int:
    texts = [part for part in email.message_from_bytes(content).walk() if part.get_content_maintype() == "text"]
    return sum(_letters(part.get_payload(decode=True), part.get_content_subtype() == "html") for part in texts)


def _letters(held: object, is_page: bool) -> int:
    assert isinstance(held, bytes)
    if not is_page or not held.strip():
        return len(held.decode("latin-1"))
    return sum(len(text) for text in etree.fromstring(held, etree.HTMLParser(huge_tree=True)).itertext())


def outlook_message(content: bytes) -> Pass:
    return lambda: _take_streams(content)


def _take_streams(content: bytes) -> int:
    file = CompoundFile(content, Limits())
    streams = {path: file.stream(path) for path in file.paths if path in file and "/" not in path}
    return sum(_letters(held, path.startswith(_PAGE)) for path, held in streams.items())


def old_office(content: bytes) -> Pass:
    return lambda: _take_streams(content)


def pages_in_zip(content: bytes) -> Pass:
    return lambda: _look_at_packed_texts(content, (".xhtml", ".html", ".htm"), etree.HTMLParser(huge_tree=True))


def xml_in_zip(content: bytes) -> Pass:
    return lambda: _look_at_packed_texts(content, (".xml",), etree.XMLParser(huge_tree=True))


def _look_at_packed_texts(content: bytes, suffixes: tuple[str, ...], parser: etree.HTMLParser | etree.XMLParser) -> int:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        roots = (etree.fromstring(archive.read(name), parser) for name in archive.namelist() if name.endswith(suffixes))
        return sum(len(text) for root in roots for text in root.itertext())


def unzipped(content: bytes) -> Pass:
    return lambda: _unzip(content)


def _unzip(content: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return sum(len(archive.read(name)) for name in archive.namelist())


def markdown(content: bytes) -> Pass:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return lambda: parser.parse(content.decode("utf-8", "replace"))


def table(content: bytes) -> Pass:
    return lambda: sum(map(len, csv.reader(io.StringIO(content.decode("utf-8", "replace"), newline=""))))


def characters(content: bytes) -> Pass:
    return lambda: content.decode("utf-8", "replace")
