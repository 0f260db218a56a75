"""What reading costs beside the bare libraries, on the files of a folder.

usage: python -m tests.benchmarks.reading FOLDER [REPEATS]

For Office files, the bare pass unzips and parses the very XML parts that the reader parses, and looks at every text
node in them; for web pages it has lxml parse them, which tells no offsets, and looks at every text; for PDFs it takes
the text of every page. Both sides get the bytes in memory. Times are CPU seconds of this process, each side's best of
several rounds in turn (default 5).
"""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pypdfium2
from lxml import etree

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import docx, html, odp, ods, odt, pdf, pptx, xlsx
from msgcheck.formats.limits import Limits
from msgcheck.formats.odf import parts
from msgcheck.formats.odf.sheets import tour_sheets
from msgcheck.formats.odf.slides import tour_slides
from msgcheck.formats.odf.writing import tour_text
from msgcheck.formats.ooxml.names import Element, Tags
from msgcheck.formats.ooxml.package import Package, PartInPieces
from msgcheck.formats.ooxml.presentation import tour_presentation
from msgcheck.formats.ooxml.tour import Met
from msgcheck.formats.ooxml.wordprocessing import tour_document
from msgcheck.formats.ooxml.workbook import tour_workbook

Pass = Callable[[], object]


class Row(NamedTuple):
    """One format: what to compare, on which files, and the ratio that it has to keep."""

    kind: ModuleType
    bare: Callable[[bytes], Pass]
    at_most: float


def main(folder: Path, repeats: int) -> None:
    """Print the table."""
    print(f"{'format':8}{'files':>6}{'msgcheck s':>12}{'bare s':>10}{'ratio':>8}{'at most':>9}")
    for row in ROWS:
        files = dict(_readable(row.kind, folder))
        reading = [_reading(row.kind, path, content) for path, content in files.items()]
        bare = [row.bare(content) for content in files.values()]
        ours, theirs = _best_in_turn(reading, bare, repeats)
        print(f"{row.kind.NAME:8}{len(files):6}{ours:12.3f}{theirs:10.3f}{ours / theirs:8.2f}{row.at_most:9.1f}")


def _readable(kind: ModuleType, folder: Path) -> Iterator[tuple[Path, bytes]]:
    for path in sorted(path for path in folder.rglob("*") if path.suffix.lower() in kind.SUFFIXES):
        content = path.read_bytes()
        try:
            _reading(kind, path, content)()
        except UnreadableDocument:
            continue
        yield path, content


def _reading(kind: ModuleType, path: Path, content: bytes) -> Pass:
    return lambda: kind.read(path, content, Limits())


def _best_in_turn(ours: list[Pass], theirs: list[Pass], repeats: int) -> tuple[float, float]:
    rounds = [(_cost(ours), _cost(theirs)) for _ in range(repeats)]
    return min(cost for cost, _ in rounds), min(cost for _, cost in rounds)


def _cost(passes: list[Pass]) -> float:
    start = time.process_time()
    for one in passes:
        one()
    return time.process_time() - start


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


def _bare_xml(tour: Callable[[Package], Iterable[Met]]) -> Callable[[bytes], Pass]:
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


def _bare_open_document(tour: Callable[[parts.Parts], Iterable[Met]]) -> Callable[[bytes], Pass]:
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


def _bare_pdf(content: bytes) -> Pass:
    return lambda: _extract_pages(content)


def _extract_pages(content: bytes) -> int:
    document = pypdfium2.PdfDocument(content)
    try:
        return sum(len(page.get_textpage().get_text_range()) for page in document)
    finally:
        document.close()


def _bare_html(content: bytes) -> Pass:
    return lambda: sum(len(text) for text in etree.fromstring(content, etree.HTMLParser(huge_tree=True)).itertext())


ROWS = (
    Row(pptx, _bare_xml(tour_presentation), 2.0),
    Row(docx, _bare_xml(tour_document), 2.0),
    Row(xlsx, _bare_xml(tour_workbook), 2.0),
    Row(odp, _bare_open_document(tour_slides), 2.0),
    Row(odt, _bare_open_document(tour_text), 2.0),
    Row(ods, _bare_open_document(tour_sheets), 2.0),
    Row(html, _bare_html, 12.0),  # tags are cut in Python: no parser in C tells where in the page a text stands
    Row(pdf, _bare_pdf, 1.5),
)

if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5)
