"""Characters are read as they are meant, however a file writes them: in which code page, or by their number."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.formats import rtf
from msgcheck.formats.limits import Limits
from msgcheck.formats.rtf.characters import pieces
from msgcheck.formats.rtf.charsets import WESTERN, charset_of
from tests.formats.rtf.builders import letter, p


def words(written: str, head: str = r"\ansi\ansicpg1252\deff0") -> str:
    """What a paragraph says."""
    [block] = rtf.read(Path("letter.rtf"), letter(p(written), head=head), Limits()).blocks
    return block.text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"Caf\'e9 \'96 Men\'FC", "Café – Menü"),
        ("Caf\xe9", "Café"),
        (r"\'41\'5c\'7b", "A\\{"),
        (r"\f1 \'ce\'e1\'e5\'e4", "Обед"),
        (r"\f1 \'ce{\f0 \'e9}\'e1", "Оéб"),
        (r"\f1 \'ce\plain\'e9", "Оé"),
        (r"\f5 \'e9", "é"),
        (r"\f99 \'e9", "é"),
        (r"\f6 \'e1", "α"),
        (r"\f3 Lunch\'d4\'e2", "Lunch™®"),
        (r"\f4 Lunch\'4a", "Lunch\uf04a"),
        (r"\f3 Lunch\u-3884\'d4", "Lunch™"),
    ],
)
def test_bytes_are_in_the_character_set_of_their_font(written: str, shown: str) -> None:
    assert words(written) == shown


@pytest.mark.parametrize(
    ("head", "shown"),
    [
        (r"\ansi\deff9", "é"),
        (r"\ansi\ansicpg1251\deff9", "й"),
        (r"\ansi\ansicpg1251\deff0", "é"),
        (r"\ansi\ansicpg1252\deff1", "й"),
        (r"\mac\deff9", "È"),
        (r"\pc\deff9", "Θ"),
        (r"\pca\deff9", "Ú"),
        (r"\ansi\ansicpg31415\deff9", "é"),
        (r"\ansi\ansicpg28595\deff9", "щ"),
    ],
)
def test_text_without_a_font_is_in_the_usual_one(head: str, shown: str) -> None:
    assert words(r"\'e9", head=head) == shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"\f2 \'83\'89\'83\'93\'83\'60", "ランチ"),
        (r"\f2 \'83\'89\'83\'93\'83`", "ランチ"),
        (r"\f2 a\'95\\b", "a表b"),
        (r"\f2 \'83\'89" + "\r\n" + r"\'83" + "\r\n" + r"\'60", "ラチ"),
        (r"\f2 \'b1\'b2", "ｱｲ"),
        (r"\f2 \'83", "\ufffd"),
    ],
)
def test_characters_of_two_bytes_are_put_together(written: str, shown: str) -> None:
    assert words(written) == shown


def test_a_file_may_be_in_utf_8() -> None:
    assert words("Caf\xc3\xa9 \\'e2\\'82\\'ac", head=r"\ansi\ansicpg65001\deff9") == "Café €"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"Caf\u233\'e9", "Café"),
        (r"\u8211 ?Lunch", "–Lunch"),
        (r"\u8211\'96 Lunch", "– Lunch"),
        (r"\uc0\u8211  Lunch", "– Lunch"),
        (r"\uc0\u233t\u233", "été"),
        (r"\uc2\u12521\'83\'89\u12531\'83\'93.", "ラン."),
        (r"{\uc2\u12521\'83\'89}\u233eL", "ラéL"),
        (r"\u-3913?", "\uf0b7"),
        (r"\u-10179?\u-8704?", "😀"),
        ("\\u-10179?\r\n\\u-8704?", "😀"),
        (r"\u128512?", "😀"),
        (r"\u-10179?x", "\ufffdx"),
        (r"\u9999999?", "\ufffd"),
        (r"\u0?Lunch\u7?", "Lunch"),
        ("\\u233\r\ne", "é"),
        (r"\u233\~x", "éx"),
        (r"\u233\u234?x", "éêx"),
        (r"\u233{e}", "ée"),
        (r"\uc99999\u233 all of this", "é"),
        (r"\uc0 \ul Lunch", "Lunch"),
    ],
)
def test_characters_may_be_given_by_their_number(written: str, shown: str) -> None:
    assert words(written) == shown


def test_of_two_ways_to_say_something_the_one_in_unicode_is_read() -> None:
    assert words(r"{\upr{Caf?{\b x}}{\*\ud{Caf\u233 ?}}} now") == "Café now"


def test_bytes_that_stand_for_nothing_are_told() -> None:
    document = rtf.read(Path("letter.rtf"), letter(p(r"Lunch\'81 and \'8d")), Limits())
    assert [gap.why for gap in document.gaps] == ["2 stray bytes were not read, standing for no character"]


def escaped(text: str, fallback: str) -> str:
    units = text.encode("utf-16-le")
    numbers = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
    return "".join([f"\\u{number}{fallback}" for number in numbers])


@given(text=st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"])), fallback=st.sampled_from("?~\xe9"))
def test_any_text_may_be_given_by_numbers(text: str, fallback: str) -> None:
    content = escaped(text, fallback).encode("latin-1")
    assert "".join([piece.text for piece in pieces(content, 0, len(content), WESTERN, 1)]) == text


@given(
    content=st.lists(st.sampled_from([b"ab", b"\\'e9", b"\\'83", b"\\u233?", b"\\u-10179", b"\\~", b"\\\\", b"\r\n",
                                      b"\xe9", b"\t", b"\x01", b" "]), min_size=1).map(b"".join),
    code_page=st.sampled_from([1252, 932, 936, 1361, 65001]),
    fallback=st.integers(0, 3),
)  # fmt: skip
def test_pieces_come_in_order_and_stand_in_the_file_where_they_say(
    content: bytes, code_page: int, fallback: int
) -> None:
    end = 0
    for piece in pieces(content, 0, len(content), charset_of(code_page), fallback):
        assert end <= piece.start < piece.end <= len(content)
        end = piece.end
        piece.text.encode("utf-8")
        if piece.text.isascii() and piece.stands_as_it_is:
            assert content[piece.start : piece.end] == piece.text.encode()
