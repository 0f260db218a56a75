"""What stands round a name and agrees with its number: verbs, determiners, pronouns.

No grammar is known here, only words: a doubt says that a person should look, not that something is wrong.
"""

from __future__ import annotations

import re

from msgcheck.language.folding import HYPHENS
from msgcheck.language.inflection import PREPOSITIONS
from msgcheck.language.sentences import begins_sentence
from msgcheck.language.words import words

_NEVER_NOUNS = PREPOSITIONS | words(
    "a all almost already also always am an and another any anytime anywhere are around as away back be because "
    "become been begin being belong below bought bring brought build built but can cannot connect could deliver did "
    "do does each early either else ever every everywhere expire finally for friday full get gets give given go gone "
    "got grow had has have he her here hers him his how however i if improve include indeed is it its itself just "
    "keep kept later left less let lose made make may maybe me mean meet might mine monday more most must my near "
    "neither never next no nor not now offline often once online only or our ours perhaps plus protect prove provide "
    "quite rather reach really reduce remain replace require right saturday save sell sent serve she should since so "
    "sold some soon still such sunday take tell than that the their them then there these they this those though "
    "through thursday today together tomorrow tonight too tuesday twice under unless unlock us usually very via was "
    "we wednesday well were what when where whether which while who whom whose why will win worth would yes yesterday "
    "yet you your yours"
)
_ADVERBS = (
    r"(?:(?:again|almost|already|also|always|certainly|even|ever|finally|generally|just|merely|never|normally|not|now|"
    r"often|once|only|quickly|rarely|really|simply|sometimes|soon|still|then|there|therefore|today|too|truly|typically|"
    r"usually)\s+){0,3}"
)
_APOSTROPHE = "['’]"
_ONE = rf"(?:is|was|has|does)(?:n{_APOSTROPHE}t)?"
_MANY = rf"(?:are|were|have|do)(?:n{_APOSTROPHE}t)?"
_FINITE = rf"(?:{_ONE}|{_MANY}|can|could|may|might|must|shall|should|will|would)(?:n{_APOSTROPHE}t|not)?"
_OTHER_SUBJECT = r"(?:I|you|he|she|it|we|they|who|which|that|what)"

_NEXT_WORD = re.compile(rf"\s+([^\W\d_]+)({_APOSTROPHE}t\b)?")
_JOINED = re.compile(rf"[{HYPHENS}][^\W\d_]")
_SENTENCE = re.compile(r"(?:(?![.!?:;…][\"'”’)\]]*(?:\s|\Z)|\n\s*\n).)*", re.DOTALL)
_VERB_OF_ONE = re.compile(rf"\s+{_ADVERBS}{_ONE}\b", re.IGNORECASE)
_VERB_OF_MANY = re.compile(rf"\s+{_ADVERBS}{_MANY}\b", re.IGNORECASE)
_WORD_IN_S = re.compile(rf"\s+{_ADVERBS}([^\W\d_]*[^\W\d_s]s)\b(?!{_APOSTROPHE})")
_RELATIVE_OF_ONE = re.compile(
    rf"\s*[,(–—-]?\s*(?:which|that|who)\s+{_ADVERBS}(?:{_ONE}|[^\W\d_]*[^\W\d_s]s)\b", re.IGNORECASE
)
_LATER_VERB = r"(?:[,(–—]|{prepositions}|and\s)(?:(?!\b{other}\b).){{0,80}}?\b{verb}\b"
_ASKED_OF_ONE = re.compile(
    rf"(?:\A|[.!?:;…\n\"“‘(]\s*|\b(?:and|but|or|so|there|here|how|what|when|where|which|who|why|how\s\w+)\s+)"
    rf"(?:{_ONE}\s+|(?<=\w\s){_ONE}\s+)(?:(?:a|an|the|our|your|my|their|its|this)\s+)?(?:[\w-]+\s+)?[\"“‘'(]?\Z",
    re.IGNORECASE,
)
_CONTRACTED = re.compile(
    rf"\b(?:there|here|where|what|how|that|it){_APOSTROPHE}s\s+(?:(?:a|an|the|our|your)\s+)?(?:[\w-]+\s+)?\Z",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:\b(?:although|and|as|because|before|but|if|once|or|since|so|than|that|though|until|when|where|whether|while)"
    r"\s+)(?:(?:a|an|the|our|your|my|their|its|this|each|every)\s+)?\Z",
    re.IGNORECASE,
)
_DETERMINER_AT_END = re.compile(
    r"(?:(?:a|an|the|our|your|my|their|his|her|its|this|each|every)\s+)?(?:[\"“‘'(*_]{0,3})\Z", re.IGNORECASE
)
_GOVERNED = re.compile(
    rf"\b(?:{'|'.join(sorted(PREPOSITIONS - words('before until')))})\s+"
    r"(?:(?:a|an|the|our|your|my|their|its|this|each|every)\s+)?[\"“‘'(*_]{0,3}\Z",
    re.IGNORECASE,
)
_ITS = re.compile(
    rf"\b(?:its|itself|it(?={_APOSTROPHE}s\b|\s+(?:is|was|has|does|will|can|would)\b|\s+[a-z]+[^s\W\d_]s\b))\b",
    re.IGNORECASE,
)
_THEIR = re.compile(r"\b(?:they|their|them|themselves)\b", re.IGNORECASE)
_OF_ONE_BEFORE = re.compile(
    r"(?<![\w'’-])(an?\s+single|another|each|either|every|neither|one|per|that|this)\s+([\w-]+\s+)?[\"“‘'(*_]{0,3}\Z",
    re.IGNORECASE,
)
_OF_COUNTED_BEFORE = re.compile(
    r"(?<![\w'’-])(an?\s+single|another|each|either|every|neither|one|per)\s+([\w-]+\s+)?[\"“‘'(*_]{0,3}\Z",
    re.IGNORECASE,
)
_OF_MANY_BEFORE = re.compile(
    r"(?<![\w'’.,-])(all|any|both|few|fewer|many|more|most|no|other|several|some|such|these|those|various|which|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?\sof|hundreds\sof|[\d.,]*\d)\s+(?:of\s+)?(?:[\w-]+\s+)?"
    r"[\"“‘'(*_]{0,3}\Z",
    re.IGNORECASE,
)
_BARE_VERBS = words(
    "beat become begin belong break bring build buy change come connect cost cover create cut deliver do drive end "
    "expire feed feel fit get give go grow have help hold improve include keep last lead let live look lose make mean "
    "meet move need never offer pay protect prove provide put reach reduce remain replace require run save sell serve "
    "show start stay stop support take tell turn unlock use want win work"
)
_NOUNS_IN_S = words(
    "accounts agreements apps boxes businesses campaigns channels classes clients companies components contacts "
    "contracts courses customers dashboards dates days details docs documents editions employees events examples "
    "experts facts features fees files folders guests holders hours ideas invoices items kitchens kits lawyers leads "
    "levels lovers managers materials meetings members menus messages methods models months names news notes numbers "
    "offices opportunities options owners packages pages partners parts people players policies portions products "
    "projects questions rates reps requirements resellers results reviews rivals rooms rules sales seats sellers "
    "servers settings sites skills slides solutions specialists specials specialties specifications staff stories "
    "students studios subscribers subscriptions systems teams terms things tickets times tools users values vendors "
    "versions visitors ways weeks years"
)
_NOUN_THEN = re.compile(rf"\s+[^\W\d_]+\s+(?:{_ADVERBS}{_FINITE})\b", re.IGNORECASE)
_NOUN_AT_END = re.compile(r"\s+[^\W\d_]+\s*(?:[.,;:!?)\"”’\]]|\Z|\n)")
_AUXILIARY_BEFORE = re.compile(
    rf"\b(?:do|does|did|can|could|may|might|must|shall|should|will|would|let|lets|makes?|helps?|watch)(?:n{_APOSTROPHE}t)?\s+"
    r"(?:(?:a|an|the|our|your|my|their|its|this|each|every)\s+)?[\"“‘'(*_]{0,3}\Z",
    re.IGNORECASE,
)
_VERB_OF_MANY_BEFORE = re.compile(
    rf"\b{_MANY}\s+(?:(?:the|our|your|my|their|its)\s+)?[\"“‘'(*_]{{0,3}}\Z", re.IGNORECASE
)
_VERB_DOUBT = "a verb follows that may have to change"
_VERB_BEFORE_DOUBT = "a verb before it may have to change"
_LONGEST = 120  # characters looked at before a name


def is_attribute(after: str, before: str = "") -> bool:
    """Whether a noun follows that the name belongs to: "package" in "a Business Lunch package".

    What is `before` tells apart "a Business Lunch offer" and "does a Business Lunch offer more?".
    """
    if _AUXILIARY_BEFORE.search(before[-_LONGEST:]) and _is_bare_verb(after):
        return False
    if _JOINED.match(after):
        return True
    following = _NEXT_WORD.match(after)
    if following is None:
        return False
    word = following[1].lower()
    if following[2] or word in _NEVER_NOUNS or (word.endswith(("ed", "ly")) and not word.endswith("eed")):
        return False
    return not may_be_verb(after)


def is_contraction(after: str) -> bool:
    """Whether "’s" before `after` stands for "is" or "has": "here", "a", "not" belong to nobody."""
    following = _NEXT_WORD.match(after)
    return following is not None and following[1].lower() in _NEVER_NOUNS


def _is_bare_verb(after: str) -> bool:
    following = _NEXT_WORD.match(after)
    return following is not None and following[1].lower() in _BARE_VERBS


def may_be_gerund(after: str) -> bool:
    """Whether the next word may be "including" as well as "booking": a participle or a noun."""
    following = _NEXT_WORD.match(after)
    return following is not None and len(following[1]) > 5 and following[1].lower().endswith("ing")


def may_be_verb(after: str) -> bool:
    """Whether the next word may be a verb of a singular: "feeds", but not "business" or "menus"."""
    following = _WORD_IN_S.match(after)
    if following is None:
        return False
    word = following[1].lower()
    if word in _NEVER_NOUNS or word in _NOUNS_IN_S:
        return False
    return not _NOUN_THEN.match(after)


def follows_verb_of_one(after: str) -> bool:
    """Whether a verb of a singular follows that nothing else can be: "is", "has", also after "now"."""
    return bool(_VERB_OF_ONE.match(after))


def doubt_of_plural(before: str, after: str) -> str | None:
    """What may be wrong when a plural takes the place of a singular between `before` and `after`."""
    before, sentence = before[-_LONGEST:], _sentence(after)
    is_asked = bool(_ASKED_OF_ONE.search(before) or _CONTRACTED.search(before))
    if is_attribute(after, before) and not (is_asked and _may_end_question(after)):
        return None
    counted = _determiner(_OF_ONE_BEFORE, before, sentence)
    if counted:
        return f"“{counted}” stands before it, and the new name is a plural"
    if is_asked:
        return _VERB_BEFORE_DOUBT
    if _has_verb_of_one(before, sentence):
        return _VERB_DOUBT
    it = _ITS.search(sentence)
    return f"“{it[0]}” may mean it, and the new name is a plural" if it else None


def _may_end_question(after: str) -> bool:
    """Whether what looks like a noun may be the rest of a question: "is it warm?", "does it cost more?"."""
    return _NOUN_AT_END.match(after) is not None or _is_bare_verb(after)


def _has_verb_of_one(before: str, sentence: str) -> bool:
    """Whether the name seems to be the subject of a verb in the singular, or what "which is" refers to."""
    if _RELATIVE_OF_ONE.match(sentence) or (_is_subject(before) and _LATER_OF_ONE.match(sentence)):
        return True
    is_governed = _GOVERNED.search(before) is not None
    return not is_governed and (follows_verb_of_one(sentence) or may_be_verb(sentence))


def doubt_of_singular(before: str, after: str) -> str | None:
    """What may be wrong when a singular takes the place of a plural that is a name as it stands."""
    before, sentence = before[-_LONGEST:], _sentence(after)
    if _VERB_OF_MANY_BEFORE.search(before):
        return _VERB_BEFORE_DOUBT
    if _VERB_OF_MANY.match(sentence):
        return _VERB_DOUBT
    if _is_subject(before) and (_LATER_OF_MANY.match(sentence) or _may_be_bare_verb(sentence)):
        return _VERB_DOUBT
    them = None if is_attribute(after) else _THEIR.search(sentence)
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
    found = _SENTENCE.match(after)
    return found[0] if found else ""


def _determiner(pattern: re.Pattern[str], before: str, sentence: str) -> str | None:
    found = pattern.search(before)
    if not found or (found[2] and found[2].strip().lower() in _NEVER_NOUNS):
        return None
    is_pair = found[1].lower() in ("neither", "either") and re.search(r"\bn?or\b", sentence)
    return None if is_pair else " ".join(found[1].lower().split())


def _is_subject(before: str) -> bool:
    """Whether the name begins a clause, with an article or the like before it at most."""
    if _SUBJECT.search(before):
        return True
    determiner = _DETERMINER_AT_END.search(before)
    return begins_sentence(before, determiner.start() if determiner else len(before))


def _may_be_bare_verb(sentence: str) -> bool:
    """Whether the next word may be a verb of a plural: "cost", also in "never cost"; not "machine is", "balance."."""
    following = _NEXT_WORD.match(re.sub(rf"\A\s+{_ADVERBS}", " ", sentence))
    if following is None:
        return False
    word = following[1].lower()
    if word in _BARE_VERBS:
        return True
    return word not in _NEVER_NOUNS and not (_NOUN_THEN.match(sentence) or _NOUN_AT_END.match(sentence))


def _later(verb: str) -> re.Pattern[str]:
    """A verb of the clause that the name is the subject of, behind what belongs to the name."""
    prepositions = rf"(?:{'|'.join(sorted(PREPOSITIONS))})\s"
    pattern = _LATER_VERB.format(prepositions=prepositions, other=_OTHER_SUBJECT, verb=verb)
    return re.compile(rf"\s*{pattern}", re.IGNORECASE | re.DOTALL)


_LATER_OF_ONE = _later(_ONE)
_LATER_OF_MANY = _later(_MANY)
