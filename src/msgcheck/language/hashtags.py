"""Hashtags and handles: names behind a sign, "#MealsForTeams" and "@mealsforteams", in which no blank can stand."""

from __future__ import annotations

import re
from enum import StrEnum

from msgcheck.language.folding import APOSTROPHES, HYPHENS


class Tag(StrEnum):
    """What a name may be by the sign before it; the value is the word for it."""

    HASHTAG = "hashtag"
    HANDLE = "handle"


_SIGNS = {"#": Tag.HASHTAG, "＃": Tag.HASHTAG, "@": Tag.HANDLE, "＠": Tag.HANDLE}
_MAY_BEGIN = re.compile(r"(?:\A|(?<=[^\w&#@/.:-]))[#＃@＠]\Z")
_GOES_ON = re.compile(rf"[{HYPHENS}\w]|[.@/:]\w")
_DIVIDERS = re.compile(rf"[{HYPHENS}\s]+")
_WITHOUT_APOSTROPHES = dict.fromkeys(map(ord, APOSTROPHES))


def tag_at(text: str, start: int, end: int) -> Tag | None:
    """What the half-open span is the whole of; None where it is no tag, or only a part of one."""
    if not _MAY_BEGIN.search(text[max(0, start - 2) : start]) or _GOES_ON.match(text, end):
        return None
    return _SIGNS[text[start - 1]]


def in_hashtag(name: str, said: str) -> str | None:
    """`name` as a hashtag says it, without the sign, in small letters or capitals as in `said`.

    "Meals for Teams" gives "MealsForTeams". None where the name has signs that end a hashtag, or no letter.
    """
    parts = _DIVIDERS.split(name.translate(_WITHOUT_APOSTROPHES))
    if not all(map(str.isalnum, parts)) or not any(map(str.isalpha, name)):
        return None
    if len(parts) > 1:
        parts = [part[0].upper() + part[1:] if part.islower() else part for part in parts]
    closed_up = "".join(parts)
    return closed_up.lower() if said.islower() else closed_up.upper() if said.isupper() else closed_up
