"""The article follows the sound, not the letter."""

from __future__ import annotations

import pytest

from msgcheck.language.articles import indefinite_article


@pytest.mark.parametrize(
    ("words", "article"),
    [
        ("Meals for Teams", "a"),
        ("apple", "an"),
        ("Açaí Bowl", "an"),
        ("hour", "an"),
        ("honest answer", "an"),
        ("house", "a"),
        ("unique name", "a"),
        ("user", "a"),
        ("Unified Desk", "a"),
        ("unimportant name", "an"),
        ("uninstalled app", "an"),
        ("umbrella", "an"),
        ("European desk", "a"),
        ("one-day pass", "a"),
        ("oneness", "a"),
        ("onerous task", "an"),
        ("MQL", "an"),
        ("MQLs", "an"),
        ("USB stick", "a"),
        ("F", "an"),
        ("URL", "a"),
        ("NASA probe", "a"),
        ("8-pack", "an"),
        ("11-inch screen", "an"),
        ("18th desk", "an"),
        ("100 desks", "a"),
        ("110 desks", "a"),
        ("“Aurora Desk”", "an"),
        ("X-ray", "an"),
        ("iBox", "an"),
    ],
)
def test_an_article(words: str, article: str) -> None:
    assert indefinite_article(words) == article
