"""Every limit can be set in words, and words that set none are refused."""

from __future__ import annotations

import pytest

from msgcheck.errors import UserError
from msgcheck.formats.limit_settings import NAMES, with_settings
from msgcheck.formats.limits import Limits


@pytest.mark.parametrize(
    ("words", "limits"),
    [
        ("seconds=20", Limits(seconds=20)),
        ("seconds=0.5", Limits(seconds=0.5)),
        ("file-bytes=2GB", Limits(file_bytes=2 * 1024**3)),
        ("unpacked-bytes = 1.5m", Limits(unpacked_bytes=3 * 512 * 1024)),
        ("pages=7", Limits(pages=7)),
    ],
)
def test_a_limit_is_set(words: str, limits: Limits) -> None:
    assert with_settings(Limits(), [words]) == limits


@pytest.mark.parametrize("name", NAMES)
def test_every_limit_can_be_set(name: str) -> None:
    assert getattr(with_settings(Limits(), [f"{name}=3"]), name.replace("-", "_")) == 3


def test_of_two_settings_of_one_limit_the_later_counts() -> None:
    assert with_settings(Limits(), ["pages=7", "cells=5", "pages=8"]) == Limits(pages=8, cells=5)


@pytest.mark.parametrize("words", ["", "pages", "pages=", "pages=many", "pages=-1", "pages=0", "pages=7MB", "page=7"])
def test_other_words_are_refused(words: str) -> None:
    with pytest.raises(UserError):
        with_settings(Limits(), [words])


def test_who_names_no_limit_is_told_the_names() -> None:
    with pytest.raises(UserError, match="file-bytes, entries"):
        with_settings(Limits(), ["size=5"])
