"""What words of texts may mean of the words of names: exactly, nearly, with a possessive ending, in pairs."""

from __future__ import annotations

import pytest

from msgcheck.matching.meanings import Meaning, Meanings
from msgcheck.matching.name_tree import WORD, NameTree, without_possessive
from msgcheck.matching.names import Guise
from msgcheck.matching.near_words import NearWord, NearWords

TREE = NameTree(Guise(name, None) for name in ("Business Lunch", "Director’s Cut", "Travelers’ Club", "Marvane"))
MEANINGS = Meanings(TREE, NearWords(TREE.words), ())


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("lunch", Meaning((NearWord("lunch", 0),))),
        ("lunch's", Meaning((NearWord("lunch", 0),))),
        ("director’s", Meaning((NearWord("directors", 0),))),
        ("diretcor's", Meaning((NearWord("directors", 1),), is_odd=True)),
        ("busines", Meaning((NearWord("business", 1),), is_odd=True)),
        ("marvene's", Meaning((NearWord("marvane", 1),), is_odd=True, is_near=True)),
        ("traveller's", Meaning((NearWord("travelers", 1),), is_odd=True)),  # as the British spell it
        ("launch", Meaning(())),
        ("today's", Meaning(())),
        ("1990's", Meaning(())),
        ("qwxzv", Meaning((), is_odd=True)),
    ],
)
def test_a_word_means(word: str, meaning: Meaning) -> None:
    assert MEANINGS.of(word) == meaning


def test_two_words_of_a_name_make_a_pair_and_two_others_may_be_one_that_a_blank_fell_into() -> None:
    assert MEANINGS.of_pair("busines", "lunch").is_of_a_name
    assert not MEANINGS.of_pair("lunch", "busines").is_of_a_name
    assert MEANINGS.of_pair("busin", "ess").closed_up == (NearWord("business", 0),)
    assert MEANINGS.of_pair("bysin", "ess").closed_up == (NearWord("business", 1),)
    assert MEANINGS.of_pair("busi", "nesslunch’s").closed_up == (NearWord("businesslunch", 0),)
    assert MEANINGS.of_pair("the", "launch").closed_up == ()


def test_a_word_is_suspect_that_is_nearly_a_name_or_stands_beside_what_makes_one_with_it() -> None:
    words = ["the", "marvene", "and", "busines", "lunch", "or", "busines", "plan"]
    assert [word for at, word in enumerate(words) if MEANINGS.is_suspect(words, at)] == ["marvene", "busines"]
    assert not MEANINGS.is_suspect(words, 6)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the director's cut", ["the", "director's", "cut"]),
        ("travellers’ club", ["travellers", "club"]),
        ("l'atelier, o’reilly", ["l", "atelier", "o", "reilly"]),
        ("'s up", ["s", "up"]),
        ("bus\u00adiness_lunch", ["bus\u00adiness", "lunch"]),
    ],
)
def test_a_possessive_ending_belongs_to_its_word(text: str, words: list[str]) -> None:
    assert WORD.findall(text) == words


def test_a_word_loses_its_possessive_ending_and_no_other() -> None:
    assert [without_possessive(word) for word in ("lunch’s", "lunches", "s", "")] == ["lunch", "lunches", "s", ""]
