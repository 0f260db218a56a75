"""The script that damages documents makes the same files for the same number."""

from __future__ import annotations

from random import Random

from tests.formats.decks import deck, slide, title
from tests.fuzzing.mutations import mutated
from tests.fuzzing.readers import fault_of

DECK = deck(slide(title("Business Lunch")))
TEXT = b"Business Lunch, 12 <b>dollars</b>"


def damaged(number: int) -> bytes:
    return mutated(DECK, Random(number), [DECK, TEXT])


def test_the_same_number_makes_the_same_damage_and_another_number_another() -> None:
    made = [damaged(number) for number in range(30)]
    assert made == [damaged(number) for number in range(30)]
    assert len(set(made)) > 25


def test_damage_reaches_the_parts_of_an_archive_and_leaves_it_one() -> None:
    opened = [fault_of("deck.pptx", damaged(number)) for number in range(30)]
    assert opened == [""] * 30
