"""A name in the form that its place asks for: plural, possessive, capitals, and the article before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgcheck.language.articles import indefinite_article
from msgcheck.language.casing import has_distinctive_casing, is_all_capitals
from msgcheck.language.inflection import is_plural, plural, possessive

_ARTICLE = re.compile(r"(?<![\w'’.-])(an?)\s+\Z", re.IGNORECASE)
_EARLIER_ARTICLE = re.compile(r"(?<![\w'’.-])an?\s+[\w-]+\s+\Z", re.IGNORECASE)
_SINGULAR_VERB = re.compile(r"\s+(?:is|was|has|does|doesn['’]t|isn['’]t|wasn['’]t|[a-z]{3,}[^s\W]s)\b")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name of the form `written` stands as `said`, between the texts `before` and `after`."""

    said: str
    written: str
    before: str
    after: str
    plural: bool = False
    possessive: bool = False


@dataclass(frozen=True, slots=True)
class NewName:
    """The name to put there, with what the registry knows of it. `article` is "a", "an", "the", "none" or None."""

    name: str
    plural: str | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """What to put in the place. `replaced_before` counts the characters before the name (its article) that
    `words_with_article` replaces too; `doubt` is what a person should look at first (None: nothing)."""

    words: str
    words_with_article: str
    replaced_before: int
    doubt: str | None


def worded(new: NewName, place: Place) -> Wording:
    """`new` in the form that `place` asks for; the name's own casing is never broken."""
    words, doubt = _numbered(new, place)
    many = is_plural(words)
    if place.possessive:
        doubt = doubt or ("the possessive of a plural" if many else None)
        words = possessive(words)
    if is_all_capitals(place.said) and not is_all_capitals(place.written) and not has_distinctive_casing(new.name):
        words = words.upper()
    article, before, article_doubt = _article(new, place, words, many=many)
    return Wording(words, article + words, before, doubt or article_doubt)


def _numbered(new: NewName, place: Place) -> tuple[str, str | None]:
    """The new name in the number that was said, and the doubt where the number changes."""
    if place.plural and not is_plural(place.written):
        if new.plural or is_plural(new.name):
            return new.plural or new.name, None
        words = plural(new.name)
        return words, None if words != new.name else "the new name has no plural"
    if is_plural(new.name) and not place.plural and _SINGULAR_VERB.match(place.after):
        return new.name, "the new name is a plural, the verb after it is not"
    if place.plural and not is_plural(new.name):
        return new.name, "the old name is a plural, the new one is not"
    return new.name, None


def _article(new: NewName, place: Place, words: str, *, many: bool) -> tuple[str, int, str | None]:
    """The article to put before `words`, how many characters before the name it replaces, and any doubt."""
    wanted = new.article or ("none" if many else None)
    found = _ARTICLE.search(place.before)
    if not found:
        unclear = wanted == "none" and _EARLIER_ARTICLE.search(place.before)
        return "", 0, "an article stands before it" if unclear else None
    right = indefinite_article(words) if wanted is None else wanted
    if right == found[1].lower():
        return "", 0, None
    if right == "none":
        return "", len(found[0]), None
    cased = right.capitalize() if found[1][0].isupper() else right
    return cased + found[0][len(found[1]) :], len(found[0]), None
