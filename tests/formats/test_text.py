"""Plain text in blocks that lead back to its characters."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import text
from msgcheck.formats.limits import Limits
from msgcheck.model import Document


def read(content: str) -> Document:
    return text.read(Path("mail.txt"), content.encode(), Limits())


def blocks(content: str) -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in read(content).blocks]


def test_lines_without_a_blank_one_between_are_one_block() -> None:
    assert blocks("Dear Kim,\n\nyour Business\nLunch is here.\n") == [
        ("Line 1", "Dear Kim,"),
        ("Line 3", "your Business\nLunch is here."),
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(line_end: str) -> None:
    assert blocks(f"one{line_end}{line_end}three{line_end}four") == [("Line 1", "one"), ("Line 3", "three\nfour")]


def test_a_line_of_spaces_and_a_form_feed_part_paragraphs() -> None:
    assert blocks("one\n \t\ntwo\fthree") == [("Line 1", "one"), ("Line 3", "two"), ("Line 3", "three")]


@pytest.mark.parametrize("mark", ["-", "*", "•", "1.", "b)"])
def test_each_item_of_a_list_is_a_block(mark: str) -> None:
    assert blocks(f"We bring:\n{mark} Business\n{mark} Lunch\n  and tea") == [
        ("Line 1", "We bring:"),
        ("Line 2", f"{mark} Business"),
        ("Line 3", f"{mark} Lunch\n  and tea"),
    ]


def test_a_text_of_white_space_has_no_blocks() -> None:
    assert blocks(" \n\t\n") == []


def test_a_huge_line_comes_in_pieces_that_end_with_a_sentence() -> None:
    sentence = "We deliver a Business Lunch to every office in town. "
    pieces = [said for _, said in blocks(sentence * 2000)]
    assert len(pieces) > 1
    assert all(piece.endswith("town.") for piece in pieces)
    assert " ".join(pieces) == (sentence * 2000).strip()


def test_the_pieces_of_a_long_paragraph_of_many_lines_know_their_lines() -> None:
    content = "".join(f"line {number}\r\n" for number in range(1, 5_000))
    pieces = blocks(content)
    assert len(pieces) > 2
    assert all(said.startswith(label.lower() + "\n") for label, said in pieces)


def test_a_line_without_spaces_is_cut_where_it_is_too_long() -> None:
    assert [len(said) for _, said in blocks("a" * 45_000)] == [20_000, 20_000, 5_000]


def test_lost_characters_are_a_gap() -> None:
    document = text.read(Path("a.txt"), "Grüße aus Köln, schöne Tage, süße Träume".encode() + b"\xff", Limits())
    assert [gap.why for gap in document.gaps] == ["1 stray byte was not read, standing for no character in UTF-8"]


def test_the_encoding_is_told() -> None:
    assert text.read(Path("a.txt"), "12 €".encode("cp1252"), Limits()).properties == {"encoding": "windows-1252"}


def test_too_long_a_text_is_refused() -> None:
    with pytest.raises(UnreadableDocument):
        text.read(Path("a.txt"), b"a" * 100, Limits(characters=99))


def test_a_text_in_too_many_paragraphs_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="more than 10 pieces of text"):
        text.read(Path("a.txt"), b"a\n\n" * 11, Limits(pieces=10))
    assert len(text.read(Path("a.txt"), b"a\n\n" * 10 + b"\n" * 90, Limits(pieces=10)).blocks) == 10


@given(st.text(st.sampled_from("aB.- \t\n\r\f1é😀"), max_size=60))
def test_a_blocks_address_holds_exactly_its_text(content: str) -> None:
    for block in read("x" + content).blocks:
        start, end = map(int, block.location.address.removeprefix("chars:").split("-"))
        assert ("x" + content)[start:end].replace("\r\n", "\n").replace("\r", "\n") == block.text


@given(st.text(st.sampled_from("aB.- \t\n\r\f1é😀"), max_size=60))
def test_every_character_that_is_no_space_is_in_one_block(content: str) -> None:
    content = "x" + content
    said = "".join("".join(block.text.split()) for block in read(content).blocks)
    assert said == "".join(content.split())
