"""What is said is held against a name as a whole: so many errors, or another name."""

from __future__ import annotations

import pytest

from msgcheck.matching.comparing import Likeness, likeness
from msgcheck.matching.names import Guise


@pytest.mark.parametrize(
    ("said", "written", "errors"),
    [
        ("Busines Lunch", "Business Lunch", 1),
        ("Busines-Lunch", "Business Lunch", 1),
        ("Bus\u00adines Lunch", "Business Lunch", 1),
        ("Busines Lumch", "Business Lunch", 2),
        ("Busin essLunch", "Business Lunch", 2),
        ("Diretcors' Cut Plan", "Director’s Cut Plan", 1),
        ("O'Reily Books", "O’Reilly Books", 1),
        ("Sa1es P1an", "Sales Plan", 1),  # all that only look like others are one
    ],
)
def test_errors_are_counted_over_the_whole_name(said: str, written: str, errors: int) -> None:
    assert likeness(said, 0, len(said), Guise(written, None)) == Likeness(0, len(said), errors)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Business Lunch", "Business Lunch"),  # nothing is wrong
        ("Bsines Lumhc", "Business Lunch"),
        ("Marvn", "Marvane"),
        ("iFlex Plan", "Flex Plan"),
        ("Cloud API Safe", "Cloud App Safe"),
        ("Quilery+", "Quillery++"),
        ("Busines 'Lunch", "Business Lunch"),
    ],
)
def test_another_name_is_not_like_it(said: str, written: str) -> None:
    assert likeness(said, 0, len(said), Guise(written, None)) is None


def test_the_signs_of_a_name_belong_to_it() -> None:
    text = "Use Quilery++ now"
    assert likeness(text, 4, 11, Guise("Quillery++", None)) == Likeness(4, 13, 1)


def test_a_letter_that_is_left_over_behind_a_blank_belongs_to_another_word() -> None:
    text = "Our Busines Lun ch"
    assert likeness(text, 4, 15, Guise("Business Lune", None)) is not None
    text = "Our Busines Lun h"
    assert likeness(text, 4, 15, Guise("Business Lune", None)) is None
