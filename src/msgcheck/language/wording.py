"""A name in the form that its place asks for: plural, possessive, capitals, gaps, and the article before it.

What words alone cannot settle is not guessed: the wording is then given with a doubt, for a person to look at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from msgcheck.language.agreement import (
    counted_as_many,
    doubt_of_plural,
    doubt_of_singular,
    doubt_of_uncountable,
)
from msgcheck.language.articles import Taken, article_before
from msgcheck.language.casing import Habit, casing_habit, has_own_casing, is_all_capitals, titled
from msgcheck.language.doubling import overlap
from msgcheck.language.folding import APOSTROPHES, HYPHENS, MARKS, plain_signs
from msgcheck.language.following import is_contraction
from msgcheck.language.gaps import BREAK_LEFT, blank_before, broken_after, one_more_after, spaced_like
from msgcheck.language.inflection import Number, ends_in_head, number, plural
from msgcheck.language.places import NewName, Place, Wording
from msgcheck.language.sentences import begins_sentence

_MARK_AFTER = re.compile(rf"\s?([{MARKS}])")
_MARK = re.compile(f"[{MARKS}]")
_JOINED_BEFORE, _JOINED_AFTER = re.compile(rf"\w[{HYPHENS}]\Z"), re.compile(rf"[{HYPHENS}]\w")
_DOTTED_BEFORE, _DOTTED_AFTER = re.compile(r"\w\.\Z"), re.compile(r"\.[^\W\d_]")
_ENDING = re.compile(rf"([{APOSTROPHES}])([sS]?)\Z")


@dataclass(frozen=True, slots=True)
class _Form:
    """The new name as it is to be said, how it is counted there, and what is doubtful about that."""

    name: str
    number: Number
    doubt: str | None = None


def worded(new: NewName, place: Place) -> Wording:
    """`new` in the form that `place` asks for; the name's own casing is never broken."""
    form = _form(new, place)
    shared = overlap(in_capitals(form.name, new, place), place.before, place.after)
    wide = _widened(place, shared.before, shared.after)
    article = article_before(_taken(new, form, place), wide.before, wide.after)
    name = shared.name
    if not (article.word or _keeps_casing(new)):
        name = begun(name, wide, len(wide.before) - article.length)
    ending, ending_doubt = _possessive_ending(name, form, place)
    doubts = (form.doubt, ending_doubt, shared.doubt, article.doubt, *_doubts(new, form, wide))
    wording = Wording(name + ending, article.words, article.length, next(filter(None, doubts), None))
    settled = broken_like(wording, wide)
    return replace(
        settled,
        article_length=settled.article_length + shared.before,
        after_length=settled.after_length + shared.after,
    )


def _widened(place: Place, before: int, after: int) -> Place:
    """`place` with so many characters before and after the name taken for a part of it."""
    start = len(place.before) - before
    said = place.before[start:] + place.said + place.after[:after]
    return replace(place, said=said, before=place.before[:start], after=place.after[after:])


def _form(new: NewName, place: Place) -> _Form:
    """The new name in the number that was said, and the doubt where there is no such form.

    A name that is a plural by itself stays as it is: "Order two Meals for Teams".
    """
    kind = _number_of(new)
    if kind in (Number.MANY, Number.EITHER) or not place.plural:
        return _Form(new.name, kind)
    if number(place.written) is Number.MANY:
        return _one_for_many(new, place, kind)
    if new.plural is None and (kind is Number.UNCOUNTABLE or new.article in ("the", "none")):
        return _Form(new.name, kind, "the old name is said of several, and the new one is not counted")
    many = new.plural or plural(new.name)
    return _Form(many, Number.MANY, "the new name has no plural" if many == new.name else None)


def _number_of(new: NewName) -> Number:
    """How the new name is counted; the registry knows better than its spelling tells."""
    if new.plural:
        return Number.MANY if new.plural == new.name else Number.ONE
    return Number.ONE if new.article in ("a", "an") else number(new.name)


def _one_for_many(new: NewName, place: Place, kind: Number) -> _Form:
    """A singular in the place of a name that is a plural by itself; counted, "two Smart Tickets", it becomes one."""
    counted = counted_as_many(place.before)
    if counted:
        doubt = f"“{counted}” stands before it, and the new name is no plural"
        return _Form(new.plural or plural(new.name), Number.MANY, doubt)
    return _Form(new.name, kind, doubt_of_singular(place.before, place.after))


def _taken(new: NewName, form: _Form, place: Place) -> Taken:
    for_several_words = new.proper and " " in place.written
    return Taken(form.name, new.article, form.number, _shouts(place), for_several_words)


def _possessive_ending(name: str, form: _Form, place: Place) -> tuple[str, str | None]:
    """The possessive ending with the apostrophe of the place, after a plural in s that alone; and the doubt."""
    said = _ENDING.search(place.said) if place.possessive else None
    if not said:
        return "", None
    if said[2] and is_contraction(place.after):
        return said[0], "“is” may be meant, and the new name is a plural" if form.number is Number.MANY else None
    takes_s = form.number in (Number.ONE, Number.EITHER) or not name.lower().endswith("s")
    s = "S" if name.isupper() and (said[2] or place.said).isupper() else "s"
    return said[1] + (s if takes_s else ""), _possessive_doubt(name, form)


def _possessive_doubt(name: str, form: _Form) -> str | None:
    if not name[-1].isalnum():
        return "the possessive of a name that ends in a sign"
    return "the possessive of a plural" if form.number is Number.MANY and not ends_in_head(name) else None


def _doubts(new: NewName, form: _Form, place: Place) -> Iterator[str | None]:
    """What of the text round the name may no longer fit."""
    yield _mark(place)
    yield _joined(new, form, place)
    yield _dotted(place)
    if place.possessive or place.plural:
        return
    after = place.after
    if form.number is Number.MANY and number(place.written) is not Number.MANY:
        yield doubt_of_plural(place.before, after)
    elif form.number is Number.UNCOUNTABLE or new.article in ("none", "the"):
        yield doubt_of_uncountable(place.before, after)


def _mark(place: Place) -> str | None:
    found = _MARK.search(plain_signs(place.said)) or _MARK_AFTER.match(plain_signs(place.after[:8]))
    return f"the old name bears a {found[0].strip()}, which the new one may not" if found else None


def _joined(new: NewName, form: _Form, place: Place) -> str | None:
    """A hyphen joins a word to the name: easily to one word, or where the old name had its blanks too."""
    if not (_JOINED_BEFORE.search(place.before) or _JOINED_AFTER.match(place.after)):
        return None
    same_make = " " not in new.name or " " in place.said
    return None if same_make and form.number is not Number.MANY else "another word is joined to it by a hyphen"


def _dotted(place: Place) -> str | None:
    """A dot without a blank makes the name a part of a longer one, as in "reveal.js"; or a blank is missing there."""
    is_dotted = _DOTTED_BEFORE.search(place.before) or _DOTTED_AFTER.match(place.after)
    return "a dot joins it to the word beside it, as in another name" if is_dotted else None


def _shouts(place: Place) -> bool:
    """Whether the place gives capitals to all letters of the old name."""
    if not is_all_capitals(place.said):
        return False
    return not is_all_capitals(place.written) or _habit(place) is Habit.CAPITALS


def _habit(place: Place) -> Habit:
    return casing_habit(f"{place.before} {place.after}")


def in_capitals(name: str, new: NewName, place: Place) -> str:
    """`name`, a form of `new`, with the capitals, of all letters or each word's first, that the place gives."""
    if _keeps_casing(new):
        return name
    if _shouts(place):
        return name.upper()
    is_heading = new.name.islower() and new.name != place.written and _is_titled(place)
    return titled(name) if is_heading else name


def _keeps_casing(new: NewName) -> bool:
    return has_own_casing(new.name) or (new.proper and new.name[:1].islower())


def _is_titled(place: Place) -> bool:
    """Whether the place is in a heading with capitals for each word, or is such a heading."""
    habit = _habit(place)
    if habit is Habit.NONE:
        return place.written.islower() and casing_habit(place.said) is Habit.TITLE
    return habit is Habit.TITLE and place.said[:1].isupper()


def begun(name: str, place: Place, start: int) -> str:
    """`name` with a sentence's capital where it is to begin one: at `start` of the text before it."""
    begins = begins_sentence(place.before, start) and (place.before[start:] + place.said).lstrip()[:1].isupper()
    return name[:1].upper() + name[1:] if begins and not has_own_casing(name) else name


def broken_like(wording: Wording, place: Place) -> Wording:
    """`wording` with the line breaks and no-break spaces of the place; a break without a gap goes beside the name.

    None ever vanishes: where no blank can become a line break there is one more, and a doubt.
    """
    words, left = spaced_like(wording.words, place.said)
    wording = replace(wording, words=words)
    if not left:
        return wording
    if left[1:]:
        wording = replace(wording, doubt=wording.doubt or BREAK_LEFT)
    line_breaks = "".join(left)
    behind = broken_after(place.after, line_breaks)
    if behind:
        return replace(wording, after=behind[0], after_length=behind[1])
    return _broken_before(wording, place, line_breaks)


def _broken_before(wording: Wording, place: Place, line_breaks: str) -> Wording:
    """Line breaks in place of the blank before the name, where one is and nothing else changes there."""
    blank = 0 if wording.article_length or wording.article else blank_before(place.before)
    if blank:
        return replace(wording, article=line_breaks, article_length=blank)
    after, after_length = one_more_after(place.after, line_breaks)
    return replace(wording, after=after, after_length=after_length, doubt=wording.doubt or BREAK_LEFT)
