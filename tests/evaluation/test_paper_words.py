"""What counts as a word on paper, and that no rule hides a word that is missed."""

from __future__ import annotations

from collections import defaultdict

import pytest

from tests.evaluation.comparison import Words, compared
from tests.evaluation.paper_words import paper_words, pdfium_words, read_on_pages
from tests.formats.pdf.builders import columns, drawn, lines, read, together


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Busi-\nness", "the Business"),
        ("well-known", "wellknown"),
        ("soft\u00adly", "softly"),
        ("of\ufb01ce", "office"),
        ("Lunch1", "Lunch 1"),
        ("12.50, please", "12.50 please"),
        ("a\u0308pple", "äpple"),
        ("\u202bLunch\u202c", "Lunch"),
    ],
)
def test_texts_that_differ_only_as_two_engines_may_have_the_same_words(one: str, other: str) -> None:
    assert paper_words(one) == paper_words(other)


@pytest.mark.parametrize(
    ("there", "read", "missed"),
    [
        ("a Business Lunch", "a Business", {"Lunch": 1}),
        ("Lunch, Lunch", "Lunch", {"Lunch": 1}),
        ("12 € a head", "12 a head", {"€": 1}),
        ("Lunch™", "Lunch", {"TM": 1}),
        ("from 19 to 42", "from 1942", {"19": 1, "to": 1, "42": 1}),
        ("[0-\n42", "[042", {"0": 1, "42": 1}),
    ],
)
def test_no_rule_hides_what_is_missed(there: str, read: str, missed: Words) -> None:
    assert paper_words(there) - paper_words(read) == missed


def test_a_word_that_is_only_parted_loses_no_letter() -> None:
    def words(text: str) -> defaultdict[str, Words]:
        return defaultdict(Words, {"1": paper_words(text)})

    assert compared(words("Business Lunch"), words("Busi ness Lunch")).lost == 0
    assert compared(words("Business Lunch"), words("Busi Lunch")).lost == len("ness")


def test_every_word_of_our_own_pages_is_read_once() -> None:
    column = ("We call it Busi-", "ness Lunch, and it", "comes at noon, each", "day of the week.")
    content = drawn(together(lines("Our offer"), columns(column, column, row_by_row=False)), lines("Page two"))
    document = read(content)
    score = compared(pdfium_words(document, content), read_on_pages(document))
    assert (score.there, score.missed.total(), score.surplus.total()) == (34, 0, 0)
