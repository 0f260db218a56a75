"""A name in the form that its place asks for: plural, possessive, capitals, and the article before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgcheck.language.articles import indefinite_article
from msgcheck.language.casing import has_distinctive_casing, is_all_capitals
from msgcheck.language.inflection import PREPOSITIONS, is_plural, plural, possessive
from msgcheck.language.sentences import begins_sentence
from msgcheck.language.words import words

_ARTICLE = re.compile(r"(?<![\w'’.-])(an?|the)\s+\Z", re.IGNORECASE)
_EARLIER_ARTICLE = re.compile(r"(?<![\w'’.-])an?\s+[\w-]+\s+\Z", re.IGNORECASE)
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_FIRST_LETTERS = re.compile(r"(?<![\w'’])[^\W\d_]")
_NEVER_NOUNS = PREPOSITIONS | words(
    "a all also am and any are as be because been but can could do does did each every has have had he her here his "
    "how i if is it its may might must my no nor not now only or our she should so soon still than that the their then "
    "there these they this those though today tomorrow too was we were what when where which while who will would you "
    "your"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name of the form `written` stands as `said`, between the texts `before` and `after`.

    `plural` and `possessive` say in which form, `inflected` that it is another than `written`.
    """

    said: str
    written: str
    before: str
    after: str
    plural: bool = False
    possessive: bool = False
    inflected: bool = False


@dataclass(frozen=True, slots=True)
class NewName:
    """The name to put there, with what the registry says of it. `article` is "a", "an", "the", "none" or None."""

    name: str
    plural: str | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """What to put in the place.

    `article` goes before `words` and, with the blank after it, replaces the last `article_length` characters before
    the name (0: the text before the name stays). `doubt` is what a person should look at first (None: nothing).
    """

    words: str
    article: str = ""
    article_length: int = 0
    doubt: str | None = None


def worded(new: NewName, place: Place) -> Wording:
    """`new` in the form that `place` asks for; the name's own casing is never broken."""
    name, doubt = _numbered(new, place)
    many = is_plural(name)
    if place.possessive:
        doubt = doubt or ("the possessive of a plural" if many else None)
        name = possessive(name)
    takes_capitals = not has_distinctive_casing(new.name)
    if takes_capitals:
        name = in_capitals(name, new, place)
    article = _article(new, place, name, many=many)
    if takes_capitals and not article.words:
        name = begun(name, place, len(place.before) - article.length)
    return Wording(name, article.words, article.length, doubt or article.doubt)


def _numbered(new: NewName, place: Place) -> tuple[str, str | None]:
    """The new name in the number that was said, and the doubt where there is no such form.

    A name that is a plural by itself stays as it is: "Order two Meals for Teams".
    """
    if not place.plural or is_plural(new.name):
        return new.name, None
    if is_plural(place.written):
        return new.name, "the old name is a plural, the new one is not"
    many = new.plural or plural(new.name)
    return many, "the new name has no plural" if many == new.name else None


def in_capitals(name: str, new: NewName, place: Place) -> str:
    """`name` with the capitals, of all letters or of each word's first, that the place gives to the old name."""
    if is_all_capitals(place.said) and not is_all_capitals(place.written):
        return name.upper()
    is_titled = place.said.istitle() and " " in place.said and place.written.islower()
    if is_titled and new.name != place.written:
        return _FIRST_LETTERS.sub(lambda letter: letter[0].upper(), name)
    return name


def begun(name: str, place: Place, start: int) -> str:
    """`name` with a sentence's capital where it is to begin one: at `start` of the text before it."""
    begins = begins_sentence(place.before, start) and (place.before[start:] + place.said)[0].isupper()
    return name[0].upper() + name[1:] if begins else name


@dataclass(frozen=True, slots=True)
class _Article:
    """The article to put before a name, how much of the text it replaces, and any doubt."""

    words: str = ""
    length: int = 0
    doubt: str | None = None


def _article(new: NewName, place: Place, name: str, *, many: bool) -> _Article:
    wanted = new.article or ("none" if many else None)
    found = _ARTICLE.search(place.before)
    if not found:
        unclear = wanted == "none" and _EARLIER_ARTICLE.search(place.before)
        return _Article(doubt="an article stands before it" if unclear else None)
    said = found[1].lower()
    if said == "the":
        return _after_the(place, len(found[0])) if new.article == "none" else _Article()
    if wanted == "none" and not _is_attribute(place.after):
        return _Article(length=len(found[0]))
    right = wanted if wanted in ("a", "an", "the") and not many else indefinite_article(name)
    return _Article() if right == said else _Article(_like(found[0], right), len(found[0]))


def _after_the(place: Place, length: int) -> _Article:
    """ "the" before a name that takes no article stays where the name is an attribute: "the Meals for Teams menu"."""
    if not _is_attribute(place.after):
        return _Article(length=length, doubt="a verb or a noun follows" if _ends_in_s(place.after) else None)
    return _Article()


def _is_attribute(after: str) -> bool:
    """Whether a noun follows that the name belongs to: "package" in "a Business Lunch package"."""
    following = _NEXT_WORD.match(after)
    return following is not None and following[1].lower() not in _NEVER_NOUNS and not _ends_in_s(after)


def _ends_in_s(after: str) -> bool:
    """Whether the next word may be a verb: "feeds", but not "business"."""
    following = _NEXT_WORD.match(after)
    word = following[1].lower() if following else ""
    return word.endswith("s") and not word.endswith("ss") and word not in _NEVER_NOUNS


def _like(said: str, article: str) -> str:
    """`article` with the capital and the blanks of the article that was said."""
    blanks = said[len(said.rstrip()) :]
    return (article.capitalize() if said[0].isupper() else article) + blanks
