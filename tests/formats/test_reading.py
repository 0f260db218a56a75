"""Whatever a file holds, reading it ends in a document or in words for its user."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msgcheck import formats
from msgcheck.errors import NeedsAProcess, UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.reading import Reading
from tests.formats import old_documents, old_workbooks, slide_shows
from tests.formats.decks import deck, slide, title
from tests.formats.letters import letter, p
from tests.formats.messages import attached, message
from tests.formats.packages import zipped
from tests.formats.pdf.builders import WRAPPED, changed, columns, drawn, lines, together
from tests.formats.test_detection import compound_file

MARKDOWN = (
    b"---\ntitle: Lunch\n---\n# Our **Business** Lunch\n\n| a | b |\n|---|---|\n| `x` | [y](/z) |\n\n<p>Lunch</p>\n"
)
FLYER = changed(
    drawn(
        together(lines(*WRAPPED), lambda canvas: canvas.acroForm.textfield(name="a", value="Lunch")),
        columns(WRAPPED, WRAPPED, row_by_row=True),
        pageCompression=0,
    ),
    lambda writer: writer.add_outline_item(title="Lunch", page_number=0),
)
FILES = {
    "deck.pptx": deck(slide(title("Business Lunch"))),
    "letter.docx": letter(p("Business Lunch")),
    "flyer.pdf": FLYER,
    "readme.md": MARKDOWN,
    "mail.txt": "Dear Kim,\n\nyour Business\nLunch – 12 €".encode("cp1252"),
    "letter.doc": old_documents.letter("Business Lunch"),
    "show.ppt": slide_shows.show(slide_shows.slide(slide_shows.shape(slide_shows.text(4, "Business Lunch")))),
    "prices.xls": old_workbooks.workbook({"Prices": [old_workbooks.label(0, 0, "Business Lunch")]}),
    "old.doc": compound_file("WordDocument"),
}


@pytest.mark.parametrize("name", ["deck.pptx", "letter.docx", "flyer.pdf", "letter.doc", "show.ppt", "prices.xls"])
@pytest.mark.parametrize("suffix", [".pptx", ".docx", ".PDF", ".zip", ""])
def test_a_file_is_read_as_what_it_is(tmp_path: Path, name: str, suffix: str) -> None:
    path = tmp_path / f"file{suffix}"
    path.write_bytes(FILES[name])
    assert formats.read(path).format == Path(name).suffix.removeprefix(".")


@pytest.mark.parametrize("name", ["deck.pptx", "letter.docx", "flyer.pdf", "readme.md", "mail.txt"])
def test_a_document_knows_its_file_and_its_words(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    document = formats.read(path)
    assert document.path == path
    assert document.sha256 == sha256(FILES[name]).hexdigest()
    assert any("Business" in block.text for block in document.blocks)


@pytest.mark.parametrize("name", FILES)
def test_bytes_are_read_as_the_file_that_holds_them(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    try:
        as_file: object = formats.read(path)
    except UnreadableDocument as refusal:
        as_file = str(refusal)
    path.unlink()
    try:
        as_bytes: object = formats.read_content(path, FILES[name])
    except UnreadableDocument as refusal:
        as_bytes = str(refusal)
    assert as_bytes == as_file


def test_text_from_standard_input_is_read_like_a_text_file() -> None:
    document = formats.read_text("Dear Kim,\n\nyour Business\nLunch", Path("-"))
    assert [(block.location.label, block.text) for block in document.blocks] == [
        ("Line 1", "Dear Kim,"),
        ("Line 3", "your Business\nLunch"),
    ]


def test_every_format_has_a_name_and_suffixes_of_its_own() -> None:
    assert len({kind.NAME for kind in formats.FORMATS}) == len(formats.FORMATS)
    assert sum(len(kind.SUFFIXES) for kind in formats.FORMATS) == len(formats.SUFFIXES)
    assert {".pptx", ".potx", ".docm", ".pdf", ".txt", ".md"} <= formats.SUFFIXES.keys()


def test_pdfs_read_at_the_same_time_do_not_disturb_each_other(tmp_path: Path) -> None:
    path = tmp_path / "flyer.pdf"
    path.write_bytes(FLYER)
    alone = formats.read(path)
    together_read: list[object] = []
    threads = [Thread(target=lambda: together_read.append(formats.read(path))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert together_read == [alone] * 4


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(sorted(FILES)),
    suffix=st.sampled_from([".pptx", ".docx", ".pdf", ".md", ".txt", ".doc", ".bin"]),
    cut=st.floats(0, 1),
    changes=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=6)), max_size=6),
)
def test_a_damaged_file_is_read_or_refused_in_words(
    tmp_path: Path, name: str, suffix: str, cut: float, changes: list[tuple[float, bytes]]
) -> None:
    content = bytearray(FILES[name])
    for place, new in changes:
        at = int(place * len(content))
        content[at : at + len(new)] = new
    path = tmp_path / f"damaged{suffix}"
    path.write_bytes(content[: max(int(cut * len(content)), 1)] if cut < 0.5 else content)
    with suppress(UnreadableDocument):
        formats.read(path, Reading(Limits(unpacked_bytes=5_000_000)))


@pytest.mark.parametrize(
    ("name", "content"),
    [("flyer.txt", FLYER), ("a.eml", message(attached("flyer.pdf", FLYER))), ("a.jar", zipped({"a.txt": b"Lunch"}))],
    ids=["under another name", "inside a message", "an archive"],
)
def test_a_process_that_may_not_crash_reads_nothing_by_compiled_code(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(NeedsAProcess):
        formats.read(tmp_path / name, Reading(may_crash=False))
    assert formats.read(tmp_path / name).with_inside()


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.txt", b"Business Lunch"), ("a.csv", b'a,"Business Lunch'), ("a.html", b"<p>Business Lunch"), ("a.pdf", FLYER)],
)
def test_what_is_read_as_one_is_held_against_its_limit(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableDocument, match="holds more than 12 characters in one piece"):
        formats.read(tmp_path / name, Reading(Limits(piece_characters=12)))
