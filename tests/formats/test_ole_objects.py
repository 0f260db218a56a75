"""OLE objects in documents: the file that one wraps is read, with the name that it had."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck import formats
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole_objects import unwrapped
from msgcheck.formats.reading import Reading
from msgcheck.model import Document, Held
from tests.formats.compound_files import compound_file
from tests.formats.damage import with_changed_bytes
from tests.formats.decks import deck, frame, slide, title
from tests.formats.letters import letter, p
from tests.formats.packages import Link
from tests.formats.pictures import png

LETTER = letter(p("Order a Business Lunch"))
NATIVE = "\x01Ole10Native"


def packaged(name: str, content: bytes, in_unicode: str = "") -> bytes:
    """What Windows' Packager writes of a file of that name."""
    path = f"C:\\temp\\{name}".encode("cp1252") + b"\0"
    held = b"\2\0" + name.encode("cp1252") + b"\0" + path + b"\0\0\3\0" + struct.pack("<I", len(path)) + path
    held += struct.pack("<I", len(content)) + content
    for text in (f"C:\\temp\\{in_unicode}", in_unicode, in_unicode) if in_unicode else ():
        held += struct.pack("<I", len(text)) + text.encode("utf-16-le")
    return struct.pack("<I", len(held)) + held


def wrapped(**streams: bytes) -> tuple[str, bytes] | None:
    return unwrapped(compound_file({"\x01CompObj": b"x", **streams}), Limits())


@pytest.mark.parametrize("stream", ["Package", "EmbeddedOdf", "CONTENTS"])
def test_a_document_that_is_wrapped_as_it_is(stream: str) -> None:
    assert wrapped(**{stream: LETTER}) == ("", LETTER)


def test_a_file_of_any_kind_from_the_packager() -> None:
    assert wrapped(**{NATIVE: packaged("menu.txt", b"Soup")}) == ("menu.txt", b"Soup")
    assert wrapped(**{NATIVE: packaged("men_.txt", b"Soup", "menü.txt")}) == ("menü.txt", b"Soup")
    assert wrapped(**{NATIVE: b"\5\0\0\0BMxyzrest"}) == ("", b"BMxyz")


@pytest.mark.parametrize(
    "content", [compound_file({"WordDocument": b"x"}), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", LETTER]
)
def test_what_wraps_nothing(content: bytes) -> None:
    assert unwrapped(content, Limits()) is None


def test_contents_of_some_other_program_are_not_taken_for_a_file() -> None:
    assert wrapped(CONTENTS=b"\1\2\3") is None


def in_a_deck(content: bytes, folder: Path) -> Document:
    links = [Link("rId9", "oleObject", "../embeddings/o.bin")]
    path = folder / "deck.pptx"
    path.write_bytes(
        deck(
            slide(title("Menu"), frame('<p:oleObj r:id="rId9"/>'), links=links), parts={"ppt/embeddings/o.bin": content}
        )
    )
    return formats.read(path, Reading())


def test_the_file_in_an_object_on_a_slide_is_a_document_inside(tmp_path: Path) -> None:
    (inside,) = in_a_deck(compound_file({"Package": LETTER}), tmp_path).inside
    assert (str(inside.path), inside.format, inside.blocks[0].text) == ("o.bin", "docx", "Order a Business Lunch")
    (inside,) = in_a_deck(compound_file({NATIVE: packaged("menu.txt", b"Soup")}), tmp_path).inside
    assert (str(inside.path), inside.format, inside.blocks[0].text) == ("menu.txt", "text", "Soup")


def test_a_picture_in_an_object_is_a_picture(tmp_path: Path) -> None:
    document = in_a_deck(compound_file({NATIVE: packaged("menu.png", png())}), tmp_path)
    assert [gap.held for gap in document.gaps] == [Held.PICTURE]


@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_changed_bytes(data: st.DataObject) -> None:
    content = compound_file({NATIVE: packaged("menu.txt", b"Soup", "menu.txt")})
    found = unwrapped(with_changed_bytes(content, data), Limits())
    assert found is None or len(found[1]) <= len(content)
