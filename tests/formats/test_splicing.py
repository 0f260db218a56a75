"""Characters of a file are replaced while all its other bytes stay, whatever stands among them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.errors import Unmendable
from msgcheck.formats.encoding import DecodedText
from msgcheck.formats.splicing import Splice, lacking, spliced


def decoded_from(content: bytes, encoding: str) -> DecodedText:
    text = content.decode(encoding, "replace")
    return DecodedText(text, encoding, text.count("\ufffd"))


def exchanged(content: bytes, encoding: str, *splices: Splice) -> bytes:
    return spliced(content, decoded_from(content, encoding), splices)


def test_several_stretches_are_replaced_in_one_go() -> None:
    content = "a€b€c".encode()
    assert exchanged(content, "utf-8", Splice(0, 1, "é"), Splice(2, 3, ""), Splice(4, 4, "x")) == "é€€xc".encode()


def test_stray_bytes_before_a_place_do_not_move_it() -> None:
    assert exchanged(b"\xff\xe2\x82 \xc3\xa9 b \xff", "utf-8", Splice(5, 6, "x")) == b"\xff\xe2\x82 \xc3\xa9 x \xff"
    assert exchanged(b"a\0\0\xdcb\0c\0\0", "utf-16-le", Splice(2, 3, "x")) == b"a\0\0\xdcx\0c\0\0"


def test_a_stray_byte_can_be_replaced_itself() -> None:
    assert exchanged(b"a\xe2\x82b", "utf-8", Splice(1, 2, "€")) == "a€b".encode()


def test_a_byte_order_mark_is_before_the_first_character() -> None:
    content = b"\xef\xbb\xbf\xc3\xa9"
    assert spliced(content, DecodedText("é", "utf-8"), [Splice(0, 1, "e")]) == b"\xef\xbb\xbfe"


def test_bytes_that_stand_for_a_character_in_a_roundabout_way_are_not_guessed_at() -> None:
    with pytest.raises(Unmendable, match="in which nothing can be changed exactly"):
        exchanged(b"\x1b$B5~\x1b$B5~\x1b(B x", "iso2022_jp", Splice(3, 4, "y"))


def test_the_first_character_that_an_encoding_lacks_is_told() -> None:
    assert [lacking("a–→", encoding) for encoding in ("utf-8", "cp1252", "ascii")] == ["", "→", "–"]


@given(
    st.binary(max_size=30),
    st.sampled_from(["utf-8", "utf-16-le", "utf-32-be", "cp1252", "shift_jis", "gb18030", "euc_jp", "big5hkscs"]),
    st.data(),
)
def test_whatever_the_bytes_only_what_is_put_in_is_new(content: bytes, encoding: str, data: st.DataObject) -> None:
    decoded = DecodedText((text := content.decode(encoding, "replace")), encoding, text.count("\ufffd"))
    at = data.draw(st.integers(0, len(text)))
    assert spliced(content, decoded, []) == content
    with suppress(Unmendable):
        new = spliced(content, decoded, [Splice(at, at, "xyz")])
        put_in = "xyz".encode(encoding)
        assert any(new == content[:cut] + put_in + content[cut:] for cut in range(len(content) + 1))
