"""What the casing of a text tells: its habit (plain, title case, capitals), and how a name is cased in it."""

from __future__ import annotations

import re
from enum import StrEnum

from msgcheck.language.sentences import begins_sentence
from msgcheck.language.words import words

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LONGEST_WORD = 40  # characters
_WORD_BEFORE, _WORD_AFTER = re.compile(r"([^\W_])[^\W_]*\s\Z"), re.compile(r"\s([^\W_])")
_SMALL_WORDS = words("a an and as at but by for from if in into nor of off on or per so the to up via vs with yet")
_STOP_INSIDE = re.compile(r"[^\W\d_]\.[^\W\d_]")


class Habit(StrEnum):
    """How the words of a stretch of text are cased."""

    PLAIN = "plain"
    TITLE = "title case"
    CAPITALS = "capitals"
    NONE = "none"  # no words to tell by


def casing_habit(text: str) -> Habit:
    """The habit of `text`, told by its words of more than one letter; articles and the like do not count.

    One capitalised word alone tells nothing: it may begin the sentence.
    """
    words = [word for word in _WORD.findall(text) if len(word) > 1 and word.lower() not in _SMALL_WORDS]
    if not words:
        return Habit.NONE
    if all(word.isupper() for word in words):
        return Habit.CAPITALS
    if not all(word[0].isupper() for word in words):
        return Habit.PLAIN
    return Habit.TITLE if len(words) > 1 else Habit.NONE


def is_all_capitals(text: str) -> bool:
    """Whether `text` has letters and all are capitals; a plural or possessive s may be small ("MQLs")."""
    return re.sub(r"['’]?s$", "", text).isupper() or text.isupper()


def has_distinctive_casing(name: str) -> bool:
    """Whether `name` is told from ordinary words by its spelling: inner capitals, an acronym, digits, signs."""
    return any(character.isdigit() or character in ".+!/&@" for character in name) or any(
        not word.islower() and not word[1:].islower() and len(word) > 1 for word in _WORD.findall(name)
    )


def has_own_casing(name: str) -> bool:
    """Whether capitals would break the spelling of `name`: capitals inside a word, "DataHarbor"; a stop, "reveal.js".

    An acronym, digits and signs are no casing of their own: "MQL Finder 2.0+" may be "MQL FINDER 2.0+".
    """
    words = _WORD.findall(name)
    return any(not word[1:].islower() and not word.isupper() and len(word) > 1 for word in words) or bool(
        _STOP_INSIDE.search(name)
    )


def titled(name: str) -> str:
    """`name` as in a heading: capitals but for articles, short prepositions and the like inside it."""
    starts = [word.start() for word in _WORD.finditer(name)]

    def in_heading(word: re.Match[str]) -> str:
        is_inside = starts[0] < word.start() < starts[-1]
        if (is_inside and word[0].lower() in _SMALL_WORDS) or name[: word.start()][-1:].isalnum():
            return word[0]
        return word[0][0].upper() + word[0][1:]

    return _WORD.sub(in_heading, name)


def is_cased_like(said: str, written: str) -> bool:
    """Whether the letters of `said` are the letters of `written`, capitals and all, however they are divided."""
    return letters(said) == letters(written)


def letters(text: str) -> str:
    """The letters and digits of `text` alone."""
    return "".join(filter(str.isalnum, text))


def initials(text: str) -> tuple[bool, ...]:
    """Of each word of `text` whether it begins with a capital."""
    return tuple(word[0].isupper() for word in _WORD.findall(text))


def is_beside_capitals(text: str, start: int, end: int) -> bool:
    """Whether a word beside the half-open span has a capital, other than one that begins a sentence."""
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    after = _WORD_AFTER.match(text, end)
    if after is not None and after[1].isupper():
        return True
    return before is not None and before[1].isupper() and not begins_sentence(text, before.start())
