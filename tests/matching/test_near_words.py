"""Words with errors in them are near; other words, other numbers and what is made of a word are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.matching.near_words import NearWord, NearWords

WORDS = NearWords(["business", "lunch", "cloudvault", "web", "plan", "200", "scanjet200", "zoom", "storage"])


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("busines", NearWord("business", 1)),
        ("bussiness", NearWord("business", 1)),
        ("buisness", NearWord("business", 1)),
        ("bisness", NearWord("business", 2)),
        ("lunhc", NearWord("lunch", 1)),
        ("c1oudvault", NearWord("cloudvault", 1)),
        ("cloudvauit", NearWord("cloudvault", 1)),
        ("doudvault", NearWord("cloudvault", 1)),
        ("doudvaull", NearWord("cloudvault", 2)),
        ("wnueb", NearWord("web", 2, is_doubtful=True)),
        ("wcb", NearWord("web", 1, is_doubtful=True)),
        ("2o0", NearWord("200", 1, is_doubtful=True)),
        ("xcloudvault", NearWord("cloudvault", 1, is_doubtful=True)),
        ("jlumch", NearWord("lunch", 2, is_doubtful=True)),
        ("p1am", NearWord("plan", 2)),
        ("scamjet200", NearWord("scanjet200", 1)),
        ("5torage", NearWord("storage", 1)),
    ],
)
def test_a_word_with_errors_is_near(word: str, near: NearWord) -> None:
    assert WORDS.near(word) == (near,)


@pytest.mark.parametrize(
    "word",
    ["2000", "300", "scanjet2000", "scanjet300", "zoomed", "zoomer", "bylunch", "pl", "w", "storm", "wdab", "plxy"],
)
def test_another_word_is_not(word: str) -> None:
    assert WORDS.near(word) == ()


def test_no_more_errors_are_looked_for_than_are_asked_for() -> None:
    assert (WORDS.near("clodvalt", 1), WORDS.near("cloudvalt", 1)) == ((), (NearWord("cloudvault", 1),))


@given(st.data())
def test_one_letter_less_is_always_found(data: st.DataObject) -> None:
    word = data.draw(st.text("abcdefghmnorstuvw", min_size=6, max_size=30))
    at = data.draw(st.integers(1, len(word) - 1))
    without = word[:at] + word[at + 1 :]
    assert (
        word in {near.word for near in NearWords([word]).near(without)}
        or without == word
        or word[at:] in {"s", "d", "y"}
    )
