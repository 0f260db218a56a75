"""Longer names of others that a name may be a part of: of places, firms, clubs and bands, and titles of works.

The capitals of a longer name tell nothing of the name inside it: "the Columbia River Pass Authority" is no River Pass.
"""

from __future__ import annotations

import re

from msgcheck.language.casing import Habit, casing_habit
from msgcheck.language.sentences import begins_sentence
from msgcheck.language.words import words

_OF_PLACES = words(
    "Street St Road Rd Lane Avenue Square Hill Bridge Park Bay Island Valley County Beach Lake River Mountain Forest "
    "Trail Station Stadium Hotel Inn Restaurant Tavern Café Cafe Bistro University College School Museum Gallery "
    "Theatre Theater Church Cathedral Hospital Airport Prison Zoo"
)
_OF_FIRMS = words(
    "Company Co Corporation Corp Inc Incorporated Ltd Limited LLC LLP PLC AG GmbH Group Holding Holdings Brothers "
    "Partners Associates International Industries Enterprises Ventures"
)
_OF_TRADES = words(
    "Records Brewing Brewery Insurance Bank Airlines Aircraft Pharmaceuticals Pictures Productions Entertainment"
)
_OF_BODIES = words(
    "Foundation Society Association Institute Authority Agency Commission Committee Council Ministry Parliament "
    "Federation Union Trust Band Orchestra Choir Quartet Trio Club Regiment"
)
_OF_WORKS_AND_EVENTS = words(
    "Magazine Journal Gazette Podcast Festival Award Awards Prize Trophy Derby Marathon Regatta Tournament Act Treaty"
)
_HEADS_BUT_FIRMS = _OF_PLACES | _OF_TRADES | _OF_BODIES | _OF_WORKS_AND_EVENTS
_HEADS = _HEADS_BUT_FIRMS | _OF_FIRMS
_CAPITALISED_BEFORE = re.compile(r"[A-Z][^\W\d_]+[^\S\n\t]\Z")
_CAPITALISED_AFTER = re.compile(r"(?:[^\S\n\t][A-Z][^\W\d_]*){1,2}")

_LONGEST_WORD = 40  # characters

_QUOTES = (('"', '"'), ("“", "”"), ("„", "“"), ("«", "»"), ("»", "«"))
_LONGEST_TITLE = 120  # characters on each side of a name
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL_IN_TITLES = words("a an and as at but by for from if in into nor of off on or the to up via vs with")
_SAYS_SOMETHING = re.compile(r"[.,;!]\Z|[.!?]\s")


def head_after(text: str, end: int, *, firms: bool = True) -> str:
    """The word after `end` that makes what stands before it the name of a place, a firm or the like; "" for none.

    One more word may stand between them, "the Night Owls Jazz Band", unless all words have capitals there. Without
    `firms` their words do not count: a firm, its partners and its groups of users do go by the name of its product.
    """
    heads = _HEADS if firms else _HEADS_BUT_FIRMS
    following = _CAPITALISED_AFTER.match(text, end)
    for word in following[0].split()[: _most_words(text)] if following else ():
        if word in heads:
            return word
    return ""


def is_named_before(text: str, start: int) -> bool:
    """Whether a word with a capital, which does not begin the sentence, stands before `start`."""
    before = _CAPITALISED_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    return before is not None and not begins_sentence(text, before.start())


def _most_words(text: str) -> int:
    return 1 if casing_habit(text) in (Habit.TITLE, Habit.CAPITALS) else 2


def is_in_quoted_title(text: str, start: int, end: int) -> bool:
    """Whether the span is a part of a title in quotation marks, with other words that all have capitals."""
    return any(_is_in_title(text, start, end, *quotes) for quotes in _QUOTES)


def _is_in_title(text: str, start: int, end: int, opening: str, closing: str) -> bool:
    opened = text.rfind(opening, max(0, start - _LONGEST_TITLE), start)
    closed = text.find(closing, end, end + _LONGEST_TITLE)
    if opened < 0 or closed < 0:
        return False
    before, after = text[opened + 1 : start], text[end:closed]
    if closing in before or not _stand_so(text, opened, closed):
        return False
    others = [word for word in _WORD.findall(before + after) if word.lower() not in _SMALL_IN_TITLES]
    return bool(others) and all(word[0].isupper() for word in others) and not _SAYS_SOMETHING.search(before + after)


def _stand_so(text: str, opened: int, closed: int) -> bool:
    """Whether the signs at these offsets stand as an opening and a closing one do, which may be the same sign."""
    return not (text[:opened][-1:].isalnum() or text[opened + 1].isspace() or text[closed - 1].isspace())
