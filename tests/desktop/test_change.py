"""A fix as it is shown: before and after, with the words that change."""

from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from msgcheck.desktop.change import before_and_after
from msgcheck.desktop.surroundings import Passage
from msgcheck.model import Edit, Finding, Fix, Safety
from tests.desktop.builders import finding


def fixed(context: str, start: int, words: str, instead: str, context_start: int = 0) -> Finding:
    """A finding in an excerpt, whose fix replaces the `words` at `start` of the block."""
    found = dataclasses.replace(finding(), context=context, context_start=context_start)
    edit = Edit(found.location, start, start + len(words), words, instead)
    return dataclasses.replace(found, fix=Fix("Replace", (edit,), Safety.SAFE))


def marked(passage: Passage) -> str:
    assert passage.mark is not None
    start, end = passage.mark
    return f"{passage.text[:start]}[{passage.text[start:end]}]{passage.text[end:]}"


def change(found: Finding) -> list[str]:
    return [marked(passage) for passage in before_and_after(found) or ()]


def test_the_words_that_change_are_marked_with_their_article() -> None:
    found = fixed("Order a Midday Box today", 6, "a Midday Box", "an Aurora Box")
    assert change(found) == ["Order [a Midday Box] today", "Order [an Aurora Box] today"]


def test_an_excerpt_from_the_middle_of_a_block_is_counted_from_where_it_begins() -> None:
    assert change(fixed("a Midday Box", 102, "Midday Box", "Aurora Box", 100)) == ["a [Midday Box]", "a [Aurora Box]"]


def test_line_breaks_are_shown_as_blanks() -> None:
    assert change(fixed("Our\nMidday\nBox", 4, "Midday\nBox", "Aurora\nBox")) == [
        "Our [Midday Box]",
        "Our [Aurora Box]",
    ]


def test_words_outside_the_excerpt_stand_alone() -> None:
    assert change(fixed("today", 6, "Midday Box", "Aurora Box", 40)) == ["[Midday Box]", "[Aurora Box]"]


def test_where_there_is_no_fix_nothing_is_shown() -> None:
    assert before_and_after(finding()) is None
    about_all = dataclasses.replace(finding(), fix=Fix("Use one", (), Safety.NEVER))
    assert before_and_after(about_all) is None


@given(st.text(max_size=200), st.text(min_size=1, max_size=20), st.text(max_size=20), st.text(max_size=200))
def test_both_sides_are_the_same_but_for_the_words(head: str, words: str, instead: str, tail: str) -> None:
    both = before_and_after(fixed(head + words + tail, len(head), words, instead))
    assert both is not None
    sides = []
    for passage, said in zip(both, (words, instead), strict=True):
        assert passage.mark is not None
        start, end = passage.mark
        assert len(passage.text[start:end]) == len(said)
        sides.append((passage.text[:start], passage.text[end:]))
        assert not {"\n", "\t", "\u2028"} & set(passage.text)
    assert sides[0] == sides[1]
