"""A name behind a hash or an at sign is a hashtag or a handle, where it is the whole of it."""

from __future__ import annotations

import pytest

from msgcheck.language.hashtags import Tag, in_hashtag, tag_at


def tag(text: str, name: str = "Compass") -> Tag | None:
    start = text.index(name)
    return tag_at(text, start, start + len(name))


@pytest.mark.parametrize("text", ["#Compass", "try #Compass!", "(#Compass)", "#Compass.", "a #Compass’s", "＃Compass"])
def test_a_hashtag(text: str) -> None:
    assert tag(text) is Tag.HASHTAG


@pytest.mark.parametrize("text", ["@Compass", "ask @Compass, please", "“@Compass”"])
def test_a_handle(text: str) -> None:
    assert tag(text) is Tag.HANDLE


@pytest.mark.parametrize(
    "text",
    [
        "Compass",
        "# Compass",
        "##Compass",
        "x#Compass",
        "jo@Compass.example",
        "@Compass.example",
        "https://social.example/@Compass",
        "#Compass_2",
        "#Compass-2",
        "&#Compass",
        "https://example.org/#Compass",
    ],
)
def test_neither(text: str) -> None:
    assert tag(text) is None


@pytest.mark.parametrize(
    ("name", "said", "hashtag"),
    [
        ("Meals for Teams", "MiddayBox", "MealsForTeams"),
        ("Meals for Teams", "middaybox", "mealsforteams"),
        ("Meals for Teams", "MIDDAYBOX", "MEALSFORTEAMS"),
        ("Director’s Cut", "MiddayBox", "DirectorsCut"),
        ("Check-in Desk", "MiddayBox", "CheckInDesk"),
        ("iBox", "MiddayBox", "iBox"),
        ("ScanJet 200", "MiddayBox", "ScanJet200"),
        ("Café Crème", "MiddayBox", "CaféCrème"),
        ("365", "MiddayBox", None),
        ("reveal.js", "MiddayBox", None),
        ("R&D Day", "MiddayBox", None),
    ],
)
def test_a_name_closed_up_for_a_hashtag(name: str, said: str, hashtag: str | None) -> None:
    assert in_hashtag(name, said) == hashtag
