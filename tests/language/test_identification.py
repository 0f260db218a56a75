"""A text tells its language by its commonest words, or does not tell it."""

from __future__ import annotations

import pytest

from msgcheck.language.identification import language_of

ALL = ("de", "en", "es", "fr", "it", "nl", "pt")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Business Lunch wird auch in Bremen geliefert."),
        ("en", "The Business Lunch is also delivered in Bremen."),
        ("es", "El Business Lunch también se entrega en Madrid."),
        ("fr", "Le Business Lunch est livré aussi dans les bureaux."),
        ("it", "Il Business Lunch è nella lista degli ordini."),
        ("nl", "De Business Lunch wordt ook in het kantoor bezorgd."),
        ("pt", "O Business Lunch não é mais o nosso menu."),
    ],
)
def test_a_sentence_tells_its_language(language: str, text: str) -> None:
    assert language_of(text, ALL) == language


@pytest.mark.parametrize("text", ["", "Business Lunch", "12 USD", "in"])
def test_what_could_be_any_tells_nothing(text: str) -> None:
    assert language_of(text, ALL) is None


def test_only_the_languages_that_come_into_question_are_told() -> None:
    assert language_of("Der Business Lunch ist da.", ("en", "fr")) is None
    assert language_of("Der Business Lunch ist da.", ("en", "sw", "de")) == "de"
