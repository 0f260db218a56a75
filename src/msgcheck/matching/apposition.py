"""What a text says that a thing is: "the film Night Owls", "Night Owls, a choir from Leeds", "Night Owls by Ann Otter".

Such things bear ordinary words as names as products do, with the same capitals.
"""

from __future__ import annotations

import re

_KINDS = (
    r"(?:album|ballad|ballet|band|bar|bistro|book|café|cafe|card\sgame|cat|charity|choir|comedy|comic|documentary|dog"
    r"|drama|film|horse|hostel|hotel|magazine|movie|musical|nightclub|novel|opera|orchestra|painting|play|poem|pub"
    r"|restaurant|sculpture|ship|sitcom|song|thriller|trilogy|yacht)"
)
_OR_KINDS = rf"(?:{_KINDS}|club|game(?!\schang)|series|team)"
_SOMEBODYS = r"(?:the|a|an|this|that|his|her|their|my|\w+['’]s)"
_FEW_WORDS = r"(?:[\w'’-]{1,30}\s){0,2}?"
_BEFORE = re.compile(rf"\b{_SOMEBODYS}\s{_FEW_WORDS}({_KINDS})\s[\"“„«‘']?(?:the\s)?\Z", re.IGNORECASE)
_AFTER = re.compile(
    rf"[\"”“»’']?(?:,|\s(?:is|was)|\s\()\s?(?:a|an|the|his|her|their|my)\s{_FEW_WORDS}({_OR_KINDS})(?![\w-])",
    re.IGNORECASE,
)
_AUTHOR = re.compile(r"[\"”“»’']?,?\sby\s([A-Z][^\W\d_]*)\.?(?:\s[A-Z]\.)?\s[A-Z][^\W\d_]+")
_WINDOW = 80  # characters looked at before a name


def kind_of_thing(text: str, start: int, end: int) -> str:
    """What else than a product the text says the span to be, right before or after it; "" where it says nothing."""
    said = _BEFORE.search(text[max(0, start - _WINDOW) : start]) or _AFTER.match(text, end)
    return said[1] if said else ""


def author(text: str, end: int) -> str:
    """The first name of somebody who is said to have made what ends there, "by Ann Otter"; "" for nobody."""
    said = _AUTHOR.match(text, end)
    return said[1] if said else ""
