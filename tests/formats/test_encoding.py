"""Which characters bytes stand for, in the encodings that text files come in."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.encoding import DecodedText, decode

ENGLISH = "Brightside’s “Business Lunch” – 12 € a person.\nOrder café au lait, too."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_english_text_is_read_in_every_common_encoding(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding)).text == ENGLISH


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbflunch") == DecodedText("lunch", "utf-8")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Обед для деловых людей: суп, салат, хлеб и чай на каждый день недели в вашем офисе.", "cp1251"),
        ("東京のオフィスに毎日お弁当を届けます。月曜日から金曜日まで、朝十時までにご注文ください。", "shift_jis"),
    ],
)
def test_text_in_other_letters_is_told_by_its_bytes(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_a_few_stray_bytes_do_not_make_utf8_something_else() -> None:
    decoded = decode("Für die Küche: größere Töpfe, süße Brötchen, schöne Grüße".encode() + b" \xff")
    assert decoded.encoding == "utf-8"
    assert decoded.replaced == 1
    assert decoded.text.endswith("schöne Grüße \ufffd")


@pytest.mark.parametrize("content", [bytes(range(256)), b"\0\0\0\0\1\2\3", b"abc\0\1\2\3\4\5\6" * 20])
def test_binary_data_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="holds binary data, not text"):
        decode(content)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"))))
def test_whatever_is_written_as_utf8_is_read_as_it_was(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()).text == text


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    with suppress(UnreadableDocument):
        assert isinstance(decode(content).text, str)
