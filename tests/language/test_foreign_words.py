"""The words of other languages are known, and their lists are loaded only when they are asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from msgcheck.language.foreign_words import is_foreign_word
from msgcheck.language.lexicon import is_ordinary_word


@pytest.mark.parametrize(
    ("language", "word"),
    [("de", "geschäftsreise"), ("de", "geschaftsreise"), ("fr", "équipe"), ("fr", "equipe"), ("es", "comidas")],
)
def test_words_are_known_with_and_without_accents(language: str, word: str) -> None:
    assert is_foreign_word(word, language)
    assert is_ordinary_word(word, {language})


def test_a_german_word_may_be_made_of_two_that_are_listed() -> None:
    assert is_foreign_word("hafenkonzert", "de")
    assert is_foreign_word("abteilungsgericht", "de")
    assert not is_foreign_word("hafenkonzrt", "de")
    assert not is_foreign_word("portconcert", "fr")


def test_a_word_of_one_language_is_none_of_another() -> None:
    assert not is_foreign_word("geschäftsreise", "fr")
    assert not is_ordinary_word("geschäftsreise")


def test_of_a_language_without_a_list_no_word_is_known() -> None:
    assert not is_foreign_word("karibu", "sw")


def test_english_words_need_no_other_list() -> None:
    code = (
        "from msgcheck.language import foreign_words, lexicon\n"
        "assert lexicon.is_ordinary_word('lunch', {'de'})\n"
        "assert not lexicon.is_ordinary_word('xqzt')\n"
        "assert foreign_words._words_of.cache_info().currsize == 0\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
