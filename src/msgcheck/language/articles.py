"""The article before a name: which one it takes, by its sound, guessed from its spelling; and what to put instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgcheck.language.following import follows_verb_of_one, is_attribute, may_be_gerund, may_be_verb
from msgcheck.language.gaps import BREAK_LEFT, blank_before, has_line_break
from msgcheck.language.inflection import PREPOSITIONS, Number
from msgcheck.language.sentences import begins_sentence

_OPENING = r"[\"'“‘«(\[*_]{0,4}"
_ARTICLE = re.compile(rf"(?<![\w'’.-])(an?|the)(\s+)({_OPENING})\Z", re.IGNORECASE)
_EARLIER_ARTICLE = re.compile(rf"(?<![\w'’.-])(an?)\s+[\w-]+\s+{_OPENING}\Z", re.IGNORECASE)
_WORD_BEFORE = re.compile(rf"([^\W\d_]+)\s+{_OPENING}\Z")
_LETTERED = re.compile(
    r"\b(?:annex|appendix|block|building|class|exhibit|gate|grade|group|hall|level|model|option|part|phase|plan|room|"
    r"section|step|tier|type|variant|version|vitamin|zone)\s+\Z",
    re.IGNORECASE,
)
_SUCH = re.compile(r"\b(half|many|quite|rather|such|what|(?:how|so|too)\s\w+)\s+\Z", re.IGNORECASE)
_LONGEST = 80  # characters looked at before a name
_SILENT_H = re.compile(r"(?:heir|hon(?:est|or|our)|hour)", re.IGNORECASE)
_CONSONANT_SOUND = re.compile(
    r"(?:eu|ewe|one(?![a-z]*r)|once|ouija|u(?:b[iou]|k|ni(?!n|m)|r[aeiou]|s[aeiu]|t[aeio]))", re.IGNORECASE
)
_SPELT_OUT = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z](?![A-Za-z])|[A-Z]\.")
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")  # their names begin with a vowel sound
_VOWEL_NUMBERS = re.compile(r"8|1[18](?!\d)")
_SIGNS = "\"'“”‘’([{<.#*_ "


def indefinite_article(words: str) -> str:
    """ "a" or "an", as it stands before `words`: "an hour", "a unique name", "an MQL", "an 8-pack"."""
    start = words.lstrip(_SIGNS)
    if start[:1].isdigit():
        vowel = bool(_VOWEL_NUMBERS.match(start))
    elif _SPELT_OUT.match(start) and not _reads_as_word(start):
        vowel = start[0] in _VOWEL_LETTERS
    else:
        vowel = _begins_with_vowel_sound(start)
    return "an" if vowel else "a"


def _reads_as_word(start: str) -> bool:
    """Whether capitals are said as a word: four letters or more with a vowel after the first ("NATO", "MEALS")."""
    capitals = re.match(r"[A-Z]+", start)
    letters = capitals[0] if capitals else ""
    return len(letters) >= 4 and any(letter in "AEIOU" for letter in letters[1:3])


def _begins_with_vowel_sound(word: str) -> bool:
    if _SILENT_H.match(word):
        return True
    return word[:1].lower() in set("aeiouáàâäåéèêëíîïóôöúû") and not _CONSONANT_SOUND.match(word)


@dataclass(frozen=True, slots=True)
class Article:
    """What to put before a name: an article, or none, and the signs after it; it replaces `length` characters there.

    `doubt` is why a person should look.
    """

    word: str = ""
    rest: str = ""
    length: int = 0
    doubt: str | None = None

    @property
    def words(self) -> str:
        """All that goes before the name."""
        return self.word + self.rest


@dataclass(frozen=True, slots=True)
class Taken:
    """Which article `name` takes: `wanted` is "a", "an", "the", "none" or None, where its sound decides.

    A plural, or what is not counted, takes neither "a" nor "an", but it may take "the". With `shouting` an article in
    front of it is in capitals. `for_several_words` says that the old name was of several words.
    """

    name: str
    wanted: str | None = None
    number: Number = Number.ONE
    shouting: bool = False
    for_several_words: bool = False

    @property
    def may_follow_a(self) -> bool:
        """Whether "a" or "an" may stand before it."""
        return self.wanted != "none" and self.number in (Number.ONE, Number.EITHER)

    @property
    def may_stand_alone(self) -> bool:
        """Whether it may be a name that takes no article although the old one did: "Shopfront" for "Team Store"."""
        return self.wanted is None and self.for_several_words and not re.search(r"[\W_]", self.name)


def article_before(taken: Taken, before: str, after: str) -> Article:
    """The article for a name that comes between `before` and `after`, and what of `before` it replaces."""
    before = before[-_LONGEST:]
    found = _ARTICLE.search(before)
    if not found or (found[1] == "A" and _LETTERED.search(before, 0, found.start())):
        return _without_article(taken, before, after)
    said = found[1].lower()
    if said == "the":
        return _after_the(found, taken, after)
    if is_attribute(after, before):
        return _exchanged(found, _indefinite(taken), taken.shouting, _doubt_before_gerund(taken, after))
    if taken.wanted == "the":
        return _exchanged(found, "the", taken.shouting)
    if taken.may_follow_a:
        return _exchanged(found, _indefinite(taken), taken.shouting)
    return _dropped(found, _doubt_without_a(found, taken))


def _doubt_without_a(found: re.Match[str], taken: Taken) -> str | None:
    such = _SUCH.search(found.string, 0, found.start())
    if such:
        return f"“{such[1]} {found[1]}” stands before it"
    return "the new name is not counted" if taken.number is Number.UNCOUNTABLE else None


def _indefinite(taken: Taken) -> str:
    return taken.wanted if taken.wanted in ("a", "an") else indefinite_article(taken.name)


def _doubt_before_gerund(taken: Taken, after: str) -> str | None:
    doubtful = not taken.may_follow_a and may_be_gerund(after)
    return "the article before it may have to go" if doubtful else None


def _without_article(taken: Taken, before: str, after: str) -> Article:
    if not taken.may_follow_a and not is_attribute(after, before):
        earlier = _EARLIER_ARTICLE.search(before)
        return Article(doubt=f"“{earlier[1]}” stands before it, and the new name takes none" if earlier else None)
    if taken.wanted == "the" and not is_attribute(after, before) and _is_bare(before, after):
        word = "The " if begins_sentence(before, len(before)) else "the "
        return Article(word.upper() if taken.shouting else word, doubt="the new name takes “the”")
    return Article()


def _is_bare(before: str, after: str) -> bool:
    """Whether a noun here would want an article: behind a preposition, or before a verb at a sentence's start."""
    previous = _WORD_BEFORE.search(before)
    if previous and previous[1].lower() in PREPOSITIONS:
        return True
    return begins_sentence(before, len(before)) and (follows_verb_of_one(after) or may_be_verb(after))


def _after_the(found: re.Match[str], taken: Taken, after: str) -> Article:
    """ "the" before a name that takes no article stays where the name is an attribute: "the Meals for Teams menu"."""
    if is_attribute(after, found.string):
        return Article()
    if taken.wanted != "none":
        return Article(doubt="“the” before it may have to go" if taken.may_stand_alone else None)
    doubt = "a verb or a noun follows" if may_be_verb(after) else None
    return _dropped(found, doubt)


def _dropped(found: re.Match[str], doubt: str | None = None) -> Article:
    """Nothing instead of the article; a line break after it stays, and the blank before it goes."""
    article, blanks, signs = found[0], found[2], found[3]
    if not has_line_break(blanks):
        return Article("", signs, len(article), doubt)
    blank = blank_before(found.string[: found.start()])
    return Article("", blanks + signs, len(article) + blank, doubt if blank else doubt or BREAK_LEFT)


def _exchanged(found: re.Match[str], article: str, shouting: bool, doubt: str | None = None) -> Article:
    """`article` with the capital of the one that was said; nothing where it is the same."""
    said = found[1]
    if said.lower() == article:
        return Article(doubt=doubt)
    word = article.capitalize() if said[0].isupper() else article
    return Article(word.upper() if shouting and said.isupper() else word, found[2] + found[3], len(found[0]), doubt)
