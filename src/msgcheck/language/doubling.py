"""Words that a new name and its neighbours would both say: "Lunch Menu" for "Noon Card" in "our Noon Card menu"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgcheck.language.folding import APOSTROPHES, HYPHENS, fold, origins
from msgcheck.language.inflection import PREPOSITIONS, plural
from msgcheck.language.words import words

_WORD = re.compile(r"\S+")
_SIGNS = r"[\s\"'“”‘’«»()\[\]/|,*_–—-]"
_LINK = rf"{_SIGNS}{{1,4}}(?:(?:aka|and|now|or|was|i\.e\.|a\.k\.a\.)\s{_SIGNS}{{0,3}})?"
_LINKED_BEFORE, _LINKED_AFTER = re.compile(rf"{_LINK}\Z"), re.compile(_LINK)
_OPEN_PARENTHESIS = re.compile(r"\s?\([^()]{0,40}\Z")
_WORD_GOES_ON = re.compile(rf"[{HYPHENS}\w]")
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}]s?\s[\"'“‘]?\Z", re.IGNORECASE)
_NOT_SAID_TWICE = PREPOSITIONS | words("a an and or plus the")
_LONGEST = 120  # characters looked at on each side of a name


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much of the text on both sides of a name is said by the new name already, and is to go, in characters.

    `name` is the new name, made a plural where the text has that. `doubt` is why a person should look.
    """

    name: str
    before: int = 0
    after: int = 0
    doubt: str | None = None


def overlap(name: str, before: str, after: str) -> Overlap:
    """The words just before and after that `name`, as it is to stand between `before` and `after`, says as well."""
    before, after = before[-_LONGEST:], after[:_LONGEST]
    ahead = _ahead(name, before)
    behind = _behind(name, after)
    doubt = ahead.doubt or behind.doubt
    if not (ahead.before or behind.after):
        doubt = doubt or _said_beside(name, before, after)
    return Overlap(behind.name, ahead.before, behind.after, doubt)


def _ahead(name: str, before: str) -> Overlap:
    """How many words just before the name are those that it begins with: "Harbor" before "Harbor Workspace"."""
    if not before[-1:].isspace():
        return Overlap(name)
    for count, length in reversed(list(enumerate(_ends_of_words(name), start=1))):
        beginning = name[:length]
        said = _last_words(before, count)
        if said and fold(said) == fold(beginning):
            return Overlap(name, before=len(said), doubt=_doubt_ahead(name, beginning, said))
    return Overlap(name)


def _doubt_ahead(name: str, beginning: str, said: str) -> str | None:
    """Only what is written just like the name's own words is sure to be them."""
    said_words, own_words = said.split(), beginning.split()
    is_open = beginning == name or own_words[-1].lower() in PREPOSITIONS
    return _twice(beginning) if is_open or said_words != own_words else None


def _ends_of_words(name: str) -> list[int]:
    return [word.end() for word in _WORD.finditer(name)]


def _last_words(before: str, count: int) -> str:
    """The last `count` words of `before` with the blanks behind each; empty where there are fewer."""
    starts = [word.start() for word in _WORD.finditer(before)]
    return before[starts[-count] :] if len(starts) >= count else ""


def _behind(name: str, after: str) -> Overlap:
    """How many words just after the name are those that it ends in: "menu" after "Lunch Menu"."""
    if not after[:1].isspace():
        return Overlap(name)
    starts = [word.start() for word in _WORD.finditer(name)]
    for start in starts[1:]:
        end = _same_words(name[start:], after)
        if end:
            return _shared_behind(name, name[start:], after[:end])
    whole = _same_words(name, after)
    if whole:
        return Overlap(name, after=whole, doubt=_twice(name))
    return _plural_behind(name, name[starts[-1] :] if starts else name, after)


def _same_words(words: str, after: str) -> int:
    """How long the beginning of `after` is that says just `words`, whole; 0 where it does not."""
    wanted = fold(words)
    if not wanted or not fold(after).startswith(wanted):
        return 0
    end = origins(after)[len(wanted) - 1] + 1
    is_whole = fold(after[:end]) == wanted and not _WORD_GOES_ON.match(after, end)
    return end if is_whole else 0


def _shared_behind(name: str, words: str, said: str) -> Overlap:
    """A noun in small letters is the name's all the same; "for" and "plus" may mean something else there."""
    first, *_ = words.lower().split()
    if first not in _NOT_SAID_TWICE:
        return Overlap(name, after=len(said))
    return Overlap(name, after=len(said) if said.split() == words.split() else 0, doubt=_twice(words))


def _plural_behind(name: str, last: str, after: str) -> Overlap:
    many = plural(last)
    end = _same_words(many, after) if many != last else 0
    return Overlap(name[: len(name) - len(last)] + many, after=end, doubt=_twice(many)) if end else Overlap(name)


def _said_beside(name: str, before: str, after: str) -> str | None:
    """The doubt where the name, or its first or last word, stands beside it already, but a sign or a word away."""
    linked_before = _POSSESSIVE.search(before) or _LINKED_BEFORE.search(before)
    ahead = before[: linked_before.start()] if linked_before else before
    parenthesis = _OPEN_PARENTHESIS.search(before)
    linked_after = _LINKED_AFTER.match(after)
    behind = after[linked_after.end() :] if linked_after else after
    first, last = name.split()[:1], name.split()[-1:]
    if _ends_with(ahead, name) or (parenthesis and _ends_with(before[: parenthesis.start()], name)):
        return _twice(name)
    if linked_after and _begins_with(behind, name):
        return _twice(name)
    if first and linked_before and len(name.split()) > 1 and _ends_with(ahead, first[0]):
        return _twice(first[0])
    if last and linked_after and _begins_with(behind, last[0]) and last[0].lower() not in _NOT_SAID_TWICE:
        return _twice(last[0])
    return None


def _ends_with(text: str, name: str) -> bool:
    return bool(fold(name)) and bool(re.search(rf"(?:\A|[\W_]){re.escape(name)}\Z", text, re.IGNORECASE))


def _begins_with(text: str, name: str) -> bool:
    return bool(fold(name)) and bool(re.match(rf"{re.escape(name)}(?![^\W_])", text, re.IGNORECASE))


def _twice(words: str) -> str:
    return f"“{words}” would stand there twice"
