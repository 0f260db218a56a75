"""Fields of a table get new words; quotes come only where they have to, and no formula comes at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.formats import delimited
from tests.formats.rewriting import bytes_with, hold_to_the_letter, why_not


@pytest.mark.parametrize(
    ("table", "after", "expected"),
    [
        ("a,Lunch,12\r\n", "Meal", "a,Meal,12\r\n"),
        ('a,"Lunch, hot",12\n', "Meal", 'a,"Meal, hot",12\n'),
        ("a,Lunch,12\n", "Meal, hot", 'a,"Meal, hot",12\n'),
        ("a;Lunch;12\n", "Meal, hot", "a;Meal, hot;12\n"),
        ("a\tLunch\t12\n", "Meal\thot", 'a\t"Meal\thot"\t12\n'),
        ("a,Lunch,12\n", 'Meal 5"', 'a,Meal 5",12\n'),
        ("a,Lunch,12\n", '"Meal"', 'a,"""Meal""",12\n'),
        ('a,"Lunch",12\n', 'the "Meal"', 'a,"the ""Meal""",12\n'),
        ('a,"our ""Lunch"" here",12\n', "Meal", 'a,"our ""Meal"" here",12\n'),
        ("a,Lunch,12\r\n", "Meal\nhot", 'a,"Meal\r\nhot",12\r\n'),
        ("a, Lunch ,12\n", "Meal", "a, Meal ,12\n"),
        ('a,  "Lunch",12\n', "Meal", 'a,  "Meal",12\n'),
        ('a,"Lunch" box,12\n', "Meal", 'a,"Meal" box,12\n'),
        ('a,"box" Lunch,12\n', "Meal", 'a,"box" Meal,12\n'),
        ("sep=;\na;Lunch;12\n", "Meal", "sep=;\na;Meal;12\n"),
        ("a,-Lunch,12\n", "Meal", "a,-Meal,12\n"),
    ],
)
def test_a_field_keeps_its_quotes_and_gets_some_only_where_it_needs_them(table: str, after: str, expected: str) -> None:
    assert bytes_with(delimited, table.encode(), "Lunch", after).decode() == expected


def test_quotes_and_line_ends_in_a_name_stay_what_they_were() -> None:
    table = b'a,"Business\r\nLunch"\r\nb,"our Business ""Lunch"""\r\n'
    assert bytes_with(delimited, table, "Business\nLunch", "Meals\nfor Teams") == (
        b'a,"Meals\r\nfor Teams"\r\nb,"our Business ""Lunch"""\r\n'
    )
    assert bytes_with(delimited, table, 'Business "Lunch"', 'Meals "for Teams"') == (
        b'a,"Business\r\nLunch"\r\nb,"our Meals ""for Teams"""\r\n'
    )


@pytest.mark.parametrize("after", ["=Meal", "+Meal", "-Meal", "@Meal", "\tMeal"])
def test_no_field_becomes_a_formula(after: str) -> None:
    assert why_not(delimited, b"a,Lunch\n", "Lunch", after) == {"a spreadsheet would take the new text for a formula"}


def test_what_may_be_a_formula_within_a_field_is_none() -> None:
    assert bytes_with(delimited, b"a,our Lunch\n=Lunch,12\n", "Lunch", "=Meal") == b"a,our =Meal\n==Meal,12\n"


def test_a_character_that_the_encoding_lacks_is_refused() -> None:
    assert why_not(delimited, "Menü;Lunch\n".encode("cp1252"), "Lunch", "Meal ≥ 2") == {
        "the file's encoding (WINDOWS-1252) has no “≥”"
    }


def test_all_bytes_but_those_of_the_words_stay() -> None:
    table = "\ufeffMenü;Lunch\r\n\r\n ;;\n" + "x;12 €\r"
    assert bytes_with(delimited, table.encode("utf-16-le"), "Lunch", "Größe") == (
        table.replace("Lunch", "Größe").encode("utf-16-le")
    )


def test_what_would_make_another_table_is_refused() -> None:
    assert why_not(delimited, b"Lunch\ntea\n", "Lunch", "12") == {
        "in this file, the new text would not be read there as it is"
    }


FIELD = st.sampled_from(["a", "Lunch", "12", "", ' "b"', '"b ""c"""', '"x\r\ny"', '"b" c', "é", '"', "=1", "a b"])


@given(st.lists(st.lists(FIELD, max_size=4), max_size=4), st.sampled_from(",;\t"), st.data())
@settings(max_examples=150, deadline=None)
def test_all_edits_come_out_to_the_letter_or_are_refused(
    rows: list[list[str]], delimiter: str, data: st.DataObject
) -> None:
    line_end = data.draw(st.sampled_from(["\n", "\r\n", "\r"]))
    encoding = data.draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
    hold_to_the_letter(delimited, line_end.join(map(delimiter.join, rows)).encode(encoding), data)


@given(st.lists(st.sampled_from(list('ab,;"\n\r\xe9\xff =')), max_size=40), st.data())
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_rewritten_or_refused(characters: list[str], data: st.DataObject) -> None:
    hold_to_the_letter(delimited, "".join(characters).encode("latin-1"), data)
