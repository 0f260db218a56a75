"""What stands round a name and agrees with its number: verbs, determiners, pronouns.

No grammar is known here, only words: a doubt says that a person should look, not that something is wrong.
"""

from __future__ import annotations

import re

from msgcheck.language.following import (
    ADVERBS,
    APOSTROPHE,
    DETERMINER,
    MANY,
    NEVER_NOUNS,
    ONE,
    OPENING,
    TO_NAME,
    follows_verb_of_one,
    is_attribute,
    may_be_verb,
    may_be_verb_of_many,
    may_end_question,
)
from msgcheck.language.inflection import PREPOSITIONS
from msgcheck.language.sentences import begins_sentence
from msgcheck.language.words import words

_VERB_AFTER, _VERB_BEFORE = "a verb follows that may have to change", "a verb before it may have to change"
_LONGEST = 120  # characters looked at before a name

_ADJECTIVE = r"(?:[\w-]+\s+)?"
_TO_NAME_OR_ADJECTIVE = rf"{DETERMINER}{_ADJECTIVE}{OPENING}\Z"
_PREPOSITION = "|".join(sorted(PREPOSITIONS))
_GOVERNING = "|".join(sorted(PREPOSITIONS - words("before until")))  # those that begin no clause
_OTHER_SUBJECT = r"(?:I|you|he|she|it|we|they|who|which|that|what)"
_VERB_IN_S = r"[^\W\d_]*[^\W\d_s]s"

_SENTENCE = re.compile(r"(?:(?![.!?:;…][\"'”’)\]]*(?:\s|\Z)|\n\s*\n).)*", re.DOTALL)
_TO_NAME = re.compile(TO_NAME, re.IGNORECASE)
_CLAUSE_BEGINS = re.compile(
    r"\b(?:although|and|as|because|before|but|if|once|or|since|so|than|that|though|until|when|where|whether|while)"
    rf"\s+{TO_NAME}",
    re.IGNORECASE,
)
_GOVERNED = re.compile(rf"\b(?:{_GOVERNING})\s+{TO_NAME}", re.IGNORECASE)
_ASKED_OF_ONE = re.compile(
    r"(?:\A|[.!?:;…\n\"“‘(]\s*|\b(?:and|but|or|so|there|here|how|what|when|where|which|who|why|how\s\w+)\s+)"
    rf"{ONE}\s+{_TO_NAME_OR_ADJECTIVE}"
    rf"|\b(?:there|here|where|what|how|that|it){APOSTROPHE}s\s+{_TO_NAME_OR_ADJECTIVE}",
    re.IGNORECASE,
)
_VERB_OF_MANY_BEFORE = re.compile(rf"\b{MANY}\s+{TO_NAME}", re.IGNORECASE)
_VERB_OF_MANY_AFTER = re.compile(rf"\s+{ADVERBS}{MANY}\b", re.IGNORECASE)
_RELATIVE_OF_ONE = re.compile(rf"\s*[,(–—-]?\s*(?:which|that|who)\s+{ADVERBS}(?:{ONE}|{_VERB_IN_S})\b", re.IGNORECASE)
_IT = re.compile(
    rf"\b(?:its|itself|it(?={APOSTROPHE}s\b|\s+(?:is|was|has|does|will|can|would|{_VERB_IN_S})\b))\b", re.IGNORECASE
)
_THEY = re.compile(r"\b(?:they|their|them|themselves)\b", re.IGNORECASE)

_OF_COUNTED = r"an?\s+single|another|each|either|every|neither|one|per"
_OF_COUNTED_BEFORE = re.compile(rf"(?<![\w'’-])({_OF_COUNTED})\s+([\w-]+\s+)?{OPENING}\Z", re.IGNORECASE)
_OF_ONE_BEFORE = re.compile(rf"(?<![\w'’-])({_OF_COUNTED}|that|this)\s+([\w-]+\s+)?{OPENING}\Z", re.IGNORECASE)
_OF_MANY_BEFORE = re.compile(
    r"(?<![\w'’.,-])(all|any|both|few|fewer|many|more|most|no|other|several|some|such|these|those|various|which|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?\sof|hundreds\sof|[\d.,]*\d)\s+(?:of\s+)?"
    rf"{_ADJECTIVE}{OPENING}\Z",
    re.IGNORECASE,
)


def _later(verb: str) -> re.Pattern[str]:
    """A verb of the clause that the name is the subject of, behind what belongs to the name."""
    belongs = rf"(?:[,(–—]|(?:{_PREPOSITION})\s|and\s)"
    return re.compile(rf"\s*{belongs}(?:(?!\b{_OTHER_SUBJECT}\b).){{0,80}}?\b{verb}\b", re.IGNORECASE | re.DOTALL)


_LATER_OF_ONE, _LATER_OF_MANY = _later(ONE), _later(MANY)


def doubt_of_plural(before: str, after: str) -> str | None:
    """What may be wrong when a plural takes the place of a singular between `before` and `after`."""
    before, sentence = before[-_LONGEST:], _sentence(after)
    is_asked = _ASKED_OF_ONE.search(before) is not None
    if is_attribute(after, before) and not (is_asked and may_end_question(after)):
        return None
    counted = _determiner(_OF_ONE_BEFORE, before, sentence)
    if counted:
        return f"“{counted}” stands before it, and the new name is a plural"
    if is_asked or _has_verb_of_one(before, sentence):
        return _VERB_BEFORE if is_asked else _VERB_AFTER
    it = _IT.search(sentence)
    return f"“{it[0]}” may mean it, and the new name is a plural" if it else None


def doubt_of_singular(before: str, after: str) -> str | None:
    """What may be wrong when a singular takes the place of a plural that is a name as it stands."""
    before, sentence = before[-_LONGEST:], _sentence(after)
    if _VERB_OF_MANY_BEFORE.search(before):
        return _VERB_BEFORE
    if _has_verb_of_many(before, sentence):
        return _VERB_AFTER
    them = None if is_attribute(after) else _THEY.search(sentence)
    return f"“{them[0]}” may mean it, and the new name is no plural" if them else None


def doubt_of_uncountable(before: str, after: str) -> str | None:
    """What may be wrong when a name that is not counted takes the place of one that is."""
    if is_attribute(after, before):
        return None
    counted = _determiner(_OF_COUNTED_BEFORE, before[-_LONGEST:], after)
    return f"“{counted}” stands before it, and the new name is not counted" if counted else None


def counted_as_many(before: str) -> str | None:
    """The word just before a name that says there are several: "two", "these"."""
    found = _OF_MANY_BEFORE.search(before[-_LONGEST:])
    return found[1] if found else None


def _sentence(after: str) -> str:
    """What is left of the sentence."""
    found = _SENTENCE.match(after)
    return found[0] if found else ""


def _determiner(pattern: re.Pattern[str], before: str, sentence: str) -> str | None:
    """The determiner before the name; "neither" and "either" are none where "nor" and "or" follow."""
    found = pattern.search(before)
    if not found or (found[2] and found[2].strip().lower() in NEVER_NOUNS):
        return None
    is_pair = found[1].lower() in ("neither", "either") and re.search(r"\bn?or\b", sentence)
    return None if is_pair else " ".join(found[1].lower().split())


def _has_verb_of_one(before: str, sentence: str) -> bool:
    """Whether the name seems to be the subject of a verb in the singular, or what "which is" refers to."""
    if _RELATIVE_OF_ONE.match(sentence) or (_is_subject(before) and _LATER_OF_ONE.match(sentence)):
        return True
    return not _GOVERNED.search(before) and (follows_verb_of_one(sentence) or may_be_verb(sentence))


def _has_verb_of_many(before: str, sentence: str) -> bool:
    if _VERB_OF_MANY_AFTER.match(sentence):
        return True
    return _is_subject(before) and (_LATER_OF_MANY.match(sentence) is not None or may_be_verb_of_many(sentence))


def _is_subject(before: str) -> bool:
    """Whether the name begins a clause, with an article or the like before it at most."""
    if _CLAUSE_BEGINS.search(before):
        return True
    determiner = _TO_NAME.search(before)
    return begins_sentence(before, determiner.start() if determiner else len(before))
