"""Where a capital is owed to the sentence and not to the name."""

from __future__ import annotations

import pytest

from msgcheck.language.sentences import begins_sentence


@pytest.mark.parametrize(
    "text", ["|x", "He left. |x", "Really? “|x", "- |x", "one\n|x", "• |x", "1. |x", "# |x", "  |x"]
)
def test_a_sentence_begins(text: str) -> None:
    assert begins_sentence(text.replace("|", ""), text.index("|"))


@pytest.mark.parametrize("text", ["the |x", "a.b|x", "He said, |x", "one-|x"])
def test_no_sentence_begins(text: str) -> None:
    assert not begins_sentence(text.replace("|", ""), text.index("|"))
