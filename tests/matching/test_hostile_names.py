"""Names that are all nearly the same, and a text of words nearly like theirs, cost no more than so much work a word."""

from __future__ import annotations

from collections.abc import Callable
from cProfile import Profile
from random import Random

import pytest

from msgcheck.language.lexicon import is_ordinary_word
from msgcheck.matching.guises import guises_of
from msgcheck.matching.misspelt import MisspeltNames
from msgcheck.matching.near_words import NearWord, NearWords
from msgcheck.registry.edition import edition
from msgcheck.registry.model import Registry
from tests.matching.renames import DAY, concept

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SEED = "abcdefghij"
WORDS = 100  # of a text
MOST_CALLS = 4_000  # of functions, for a word

Make = Callable[[int, int, Random], list[str]]


def like_the_seed(errors: int, chance: Random) -> str:
    letters = list(SEED)
    for at in chance.sample(range(1, len(SEED)), errors):
        letters[at] = chance.choice(LETTERS)
    return "".join(letters)


def text(chance: Random) -> str:
    return " ".join(like_the_seed(1, chance) for _ in range(WORDS))


def of_other_words(count: int, words: int, chance: Random) -> list[str]:
    """So many names of so many words."""
    return [" ".join(like_the_seed(2, chance).title() for _ in range(words)) for _ in range(count)]


def of_the_same_words(count: int, words: int, chance: Random) -> list[str]:
    """So many names of the same few words, in other orders."""
    few = [SEED.replace("f", letter).title() for letter in "klmnop"]
    return [" ".join(chance.choices(few, k=words)) for _ in range(count)]


def calls_a_word(names: list[str], chance: Random) -> float:
    """How many functions are called for a word of a text that is new: the same on every machine."""
    concepts = tuple(concept(f"concept-{number}", name) for number, name in enumerate(names))
    misspelt = MisspeltNames(guises_of(edition(Registry("Test", concepts=concepts), DAY)))
    is_ordinary_word(SEED)  # loads the lists of words
    new, profile = text(chance), Profile()
    profile.runcall(lambda: (misspelt.blocks_worth_a_look([new]), list(misspelt.sightings(new))))
    return sum(entry.callcount for entry in profile.getstats()) / WORDS


@pytest.mark.parametrize(
    ("make", "count", "words"),
    [
        (of_other_words, 20, 6),
        (of_other_words, 400, 2),
        (of_other_words, 3_000, 1),
        (of_the_same_words, 1_000, 8),
    ],
)
def test_the_work_for_a_word_is_bounded(make: Make, count: int, words: int) -> None:
    chance = Random(1)
    assert calls_a_word(make(count, words, chance), chance) < MOST_CALLS


def test_of_very_many_words_that_are_near_the_nearest_are_given() -> None:
    like_it = [first + second + SEED[2:] for first in LETTERS for second in LETTERS]
    near = NearWords([*like_it, SEED.replace("j", "")]).near(SEED.replace("j", "x"))
    assert near[0] == NearWord(SEED.replace("j", ""), 1)
    assert len(near) < len(like_it)
    assert [one.errors for one in near] == sorted(one.errors for one in near)
