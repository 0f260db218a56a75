"""Folding makes all spelling guises of a name one string, and knows the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.language.folding import fold, origins


@pytest.mark.parametrize(
    "guise",
    [
        "Business Lunch",
        "BUSINESS LUNCH",
        "business-lunch",
        "Business\u00a0Lunch",
        "Business\u2011Lunch",
        "Busi\u00adness Lunch",
        "Business\nLunch",
        "Business \t\r\n Lunch",
        "Busi-\nness Lunch",
        "Business\u200bLunch\ufeff",
        "Business™ Lunch®",
        "Business(TM) Lunch (R)",
        "Business&nbsp;Lunch",
        "Ｂｕｓｉｎｅｓｓ　Ｌｕｎｃｈ",
        "Bu\u0301siness Lunch",
        "Búsíñess Lüñch",
        "Business’ Lunch'",
    ],
)
def test_guises_of_one_name_fold_alike(guise: str) -> None:
    assert fold(guise) == "businesslunch"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("R&D", "randd"),
        ("R &amp; D", "randd"),
        ("Große Straße", "grossestrasse"),
        ("Œuvre, Łódź & Ångström", "oeuvre,lodzandangstrom"),
        ("ﬁle", "file"),
        ("C++ 3.5", "c++3.5"),
        ("A/B – C—D", "a/bc—d"),
    ],
)
def test_letters_become_plain_and_signs_that_matter_stay(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_half_a_character_from_a_broken_file_can_still_be_searched() -> None:
    fold("Business \ud800 Lunch").encode("utf-8")


def test_origins_lead_back_to_the_letters() -> None:
    text = "The Busi\u00adness\u00a0Lunch for R&D"
    start = fold(text).index("businesslunch")
    way = origins(text)
    assert text[way[start] : way[start + len("businesslunch") - 1] + 1] == "Busi\u00adness\u00a0Lunch"
    assert [text[offset] for offset in way[-5:]] == ["R", "&", "&", "&", "D"]


@given(st.text())
def test_each_folded_character_has_one_origin_and_their_order_is_kept(text: str) -> None:
    way = origins(text)
    assert len(way) == len(fold(text))
    assert way == sorted(way)
    assert all(0 <= offset < len(text) for offset in way)


@given(st.text(st.characters(codec="ascii")))
def test_case_never_matters(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower())


@given(st.text(), st.text())
def test_text_is_folded_character_by_character(first: str, second: str) -> None:
    joined = first + "\n" + second
    if "&" not in joined and "(" not in joined:
        assert fold(joined) == fold(first) + fold(second)
