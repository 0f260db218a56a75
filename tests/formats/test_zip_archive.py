"""Archives: each file in one is read as the document that it is, whatever the others are."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck import formats
from msgcheck.errors import UnreadableDocument, UnsupportedFormat
from msgcheck.formats import zip_archive
from msgcheck.formats.limits import Limits
from msgcheck.formats.reading import Reading
from msgcheck.model import Document, Gap
from tests.formats.damage import read_or_refuse, with_changed_bytes
from tests.formats.decks import deck, slide, title
from tests.formats.packages import zipped

DECK = deck(slide(title("Business Lunch")))


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    return Reader(tmp_path)


class Reader:
    """Reads bytes as the file archive.zip."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "archive.zip"

    def __call__(self, content: bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 - it is frozen
        self._path.write_bytes(content)
        return formats.read(self._path, Reading(limits))


def places(document: Document) -> list[tuple[str, str, str]]:
    return [
        (block.location.label, block.location.address, block.text)
        for one in document.with_inside()
        for block in one.blocks
    ]


def test_a_deck_in_an_archive_is_read_with_its_places(read: Reader) -> None:
    assert places(read(zipped({"sales/deck.pptx": DECK}))) == [
        ("archive.zip › sales/deck.pptx › Slide 1 › Title", "sales/deck.pptx!ppt/slides/slide1.xml#0", "Business Lunch")
    ]


def test_every_document_is_one_of_its_own(read: Reader) -> None:
    document = read(zipped({"b.txt": b"Lunch", "a.md": b"# Menu"}))
    assert (document.format, document.blocks) == ("zip", ())
    assert [(one.format, str(one.path)) for one in document.inside] == [("markdown", "a.md"), ("text", "b.txt")]


def test_archives_in_archives_are_opened(read: Reader) -> None:
    inner = zipped({"a!b%.txt": b"Lunch"})
    assert places(read(zipped({"more.zip": inner}))) == [
        ("archive.zip › more.zip › a!b%.txt › Line 1", "more.zip!a%21b%25.txt!chars:0-5", "Lunch")
    ]


def test_archives_are_opened_only_so_deep(read: Reader) -> None:
    content = zipped({"a.txt": b"Lunch"})
    for _ in range(3):
        content = zipped({"b.txt": b"Menu", "deeper.zip": content})
    document = read(content, Limits(levels=2))
    assert [text for _, _, text in places(document)] == ["Menu", "Menu"]
    why = "it holds nothing that can be read: b.txt lies more than 2 files deep, the most that are opened"
    assert document.inside[1].gaps == (Gap("archive.zip › deeper.zip › deeper.zip", why),)


def test_a_broken_file_in_an_archive_costs_that_file(read: Reader) -> None:
    document = read(zipped({"a.pptx": DECK[:200], "b.txt": b"Lunch", "c.exe": b"MZ\x90\0"}))
    assert [text for _, _, text in places(document)] == ["Lunch"]
    assert document.gaps == (
        Gap("archive.zip › a.pptx", "it is broken: it was cut short or damaged on its way"),
        Gap("archive.zip › c.exe", "it is a program, which is not read"),
    )


def test_an_archive_of_which_nothing_can_be_read_says_why(read: Reader) -> None:
    with pytest.raises(UnreadableDocument, match=r"^holds nothing that can be read: a\.pptx is broken"):
        read(zipped({"a.pptx": DECK[:200]}))


@pytest.mark.parametrize("names", [(), ("folder/",), ("__MACOSX/a.txt", "sub/.DS_Store"), ("a.exe",)])
def test_an_archive_without_documents_is_passed_over(read: Reader, names: tuple[str, ...]) -> None:
    with pytest.raises(UnsupportedFormat):
        read(zipped(dict.fromkeys(names, b"MZ\x90\0")))


def test_a_file_that_unpacks_to_much_more_than_it_is_costs_itself(read: Reader) -> None:
    document = read(zipped({"a.txt": b"Lunch", "bomb.txt": bytes(6_000_000)}))
    why = "it holds a part that unpacks to more than 200 times its size, as traps do"
    assert document.gaps == (Gap("archive.zip › bomb.txt", why),)


def test_a_file_that_lies_about_how_large_it_is_packed_costs_itself(read: Reader) -> None:
    content = zipped({"a.txt": b"Lunch", "bomb.txt": bytes(6_000_000)})
    packed = zlib.compress(bytes(6_000_000), wbits=-zlib.MAX_WBITS)
    said = struct.pack("<3L", zlib.crc32(bytes(6_000_000)), len(packed), 6_000_000)
    document = read(content.replace(said, said[:4] + struct.pack("<2L", 6_000_000, 6_000_000)))
    why = "it holds a part that unpacks to more than 200 times its size, as traps do"
    assert document.gaps == (Gap("archive.zip › bomb.txt", why),)


def test_archives_together_may_unpack_to_no_more_than_one_file(read: Reader) -> None:
    inner = zipped({"a.txt": b"Lunch. " * 1000})
    content = zipped({f"{number}.zip": inner for number in range(9)})
    with pytest.raises(UnreadableDocument, match="unpacks to more than"):
        read(content, Limits(unpacked_bytes=50_000))


def test_files_inside_are_counted_on_all_levels(read: Reader) -> None:
    inner = zipped({f"{number}.txt": b"Lunch" for number in range(9)})
    content = zipped({f"{number}.zip": inner for number in range(9)})
    with pytest.raises(UnreadableDocument, match="packs more than 20 parts"):
        read(content, Limits(entries=20))


def test_a_name_that_leads_elsewhere_leads_nowhere(read: Reader, tmp_path: Path) -> None:
    read(zipped({"../../up.txt": b"Lunch", "/root.txt": b"Lunch"}))
    assert [path.name for path in tmp_path.iterdir()] == ["archive.zip"]
    assert not (tmp_path.parent.parent / "up.txt").exists()


def test_a_picture_in_an_archive_is_a_gap(read: Reader) -> None:
    document = read(zipped({"a.txt": b"Lunch", "logo.png": b"\x89PNG\r\n\x1a\n"}))
    assert document.gaps == (Gap("archive.zip › logo.png", "text in pictures was not read"),)


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_changed_bytes(data: st.DataObject) -> None:
    read_or_refuse(zip_archive, with_changed_bytes(zipped({"a.pptx": DECK, "b.txt": b"Lunch"}), data))
