"""Plain text gets new words, and every other byte of the file stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.formats import text
from msgcheck.formats.limits import Limits
from msgcheck.formats.rewritten import Rewritten
from tests.formats.mended import edits_in
from tests.formats.rewriting import bytes_with, hold_to_the_letter, why_not

MENU = "Order Business Lunch – 12 €.\r\n\r\nAnd more of our\r\n  Business Lunch\x0cagain: Business Lunch"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_only_the_bytes_of_the_words_change_in_any_encoding(encoding: str) -> None:
    new = bytes_with(text, MENU.encode(encoding), "Business Lunch", "Menü für Teams")
    assert new == MENU.replace("Business Lunch", "Menü für Teams").encode(encoding)


def test_letters_of_two_bytes_that_no_mark_tells_stay() -> None:
    menu = "東京のオフィスに毎日お弁当を届けます。朝十時までにご注文ください。Business Lunch も。"
    new = bytes_with(text, menu.encode("shift_jis"), "Business Lunch", "Meals")
    assert new == menu.replace("Business Lunch", "Meals").encode("shift_jis")


def test_stray_bytes_stay_as_they_were() -> None:
    content = "Grüße, größer, schöner: \xff\xe2\x82 Business\r".encode("latin-1").replace(b"\xfc", "ü".encode())
    content = content.replace(b"\xdf", "ß".encode()).replace(b"\xf6", "ö".encode())
    assert "�" in text.read(Path("x"), content, Limits()).blocks[0].text
    assert bytes_with(text, content, "Business", "Günstig") == content.replace(b"Business", "Günstig".encode())


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_line_end_in_a_name_stays_what_it_was(line_end: str) -> None:
    content = f"our Business{line_end}Lunch{line_end}and tea".encode()
    expected = f"our Meals{line_end}for Teams{line_end}and tea".encode()
    assert bytes_with(text, content, "Business\nLunch", "Meals\nfor Teams") == expected


def test_a_line_end_that_the_new_name_has_no_room_for_goes() -> None:
    content = b"our Business\r\nLunch\r\n\r\nand tea"
    assert bytes_with(text, content, "Business\nLunch", "Catering") == b"our Catering\r\n\r\nand tea"


def test_a_new_line_end_is_the_files_own() -> None:
    assert bytes_with(text, b"Business Lunch\r\nand tea", "Business Lunch", "Meals\nfor Teams") == (
        b"Meals\r\nfor Teams\r\nand tea"
    )


def test_lines_that_end_in_different_ways_go_on_doing_so() -> None:
    assert bytes_with(text, b"one Lunch\rtwo\nthree\r\nLunch", "Lunch", "Meal") == b"one Meal\rtwo\nthree\r\nMeal"


def test_a_character_that_the_encoding_lacks_is_refused() -> None:
    assert why_not(text, "Für Business Lunch – immer".encode("cp1252"), "Business Lunch", "Meals → Teams") == {
        "the file's encoding (WINDOWS-1252) has no “→”"
    }


@pytest.mark.parametrize("after", ["Meals\n\nfor Teams", "Meals\n- for Teams", "\n"])
def test_what_would_make_other_paragraphs_is_refused(after: str) -> None:
    assert why_not(text, b"Business Lunch", "Business Lunch", after) == {
        "in this file, the new text would not be read there as it is"
    }


def test_what_is_refused_does_not_keep_other_words_from_being_replaced() -> None:
    content = b"Lunch\n\nLunch\n\ntea"
    lunches = edits_in(text.read(Path("x"), content, Limits()), "Lunch", "Meal")
    spoiling = edits_in(text.read(Path("x"), content, Limits()), "tea", "\n\n-")
    new, refusals = text.rewrite(Path("x"), content, [*spoiling, *lunches], Limits())
    assert new == b"Meal\n\nMeal\n\ntea"
    assert [refusal.edit for refusal in refusals] == spoiling


@pytest.mark.parametrize("between", [" ", "\n"])
def test_a_text_too_long_for_one_block_is_cut_at_the_same_places_when_it_is_rewritten(between: str) -> None:
    content = between.join(f"Office {number} orders {number * number} lunches." for number in range(3_000))
    content = content.replace("Office 700 orders", "Business Lunch").replace("Office 2100 orders", "Business Lunch")
    assert len(text.read(Path("x"), content.encode(), Limits()).blocks) > 3
    assert bytes_with(text, content.encode(), "Business Lunch", "Meals for Teams") == (
        content.replace("Business Lunch", "Meals for Teams").encode()
    )


def test_an_edit_whose_place_is_gone_is_refused() -> None:
    edits = edits_in(text.read(Path("x"), b"\n\nLunch", Limits()), "Lunch", "Meal")
    new, refusals = text.rewrite(Path("x"), b"Lunch", edits, Limits())
    assert (new, [refusal.why for refusal in refusals]) == (b"Lunch", ["its place was not found again"])


LINES = st.lists(st.sampled_from(["Business Lunch", "- é", "1. x", "", "a", " ", "\x0c", "\ufffd", "東"]), max_size=8)


@given(LINES, st.lists(st.sampled_from(["\n", "\r\n", "\r"]), min_size=8), st.data())
@settings(max_examples=150, deadline=None)
def test_all_edits_come_out_to_the_letter_or_are_refused(
    lines: list[str], ends: list[str], data: st.DataObject
) -> None:
    source = "".join(line + end for line, end in zip(lines, ends, strict=False))
    encoding = data.draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "gb18030"]))
    hold_to_the_letter(text, source.encode(encoding), data)


@given(st.binary(max_size=60), st.data())
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_rewritten_or_refused(content: bytes, data: st.DataObject) -> None:
    hold_to_the_letter(text, content, data)


def test_no_edits_give_the_same_bytes() -> None:
    assert text.rewrite(Path("x"), b"\xef\xbb\xbflunch\r\xff", [], Limits()) == Rewritten(b"\xef\xbb\xbflunch\r\xff")
