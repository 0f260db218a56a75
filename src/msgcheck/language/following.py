"""What the words behind a name may be, a noun that it belongs to or a verb: guessed by lists and endings."""

from __future__ import annotations

import re

from msgcheck.language.folding import HYPHENS
from msgcheck.language.inflection import PREPOSITIONS
from msgcheck.language.words import words

NEVER_NOUNS = PREPOSITIONS | words(
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
"""Words that stand behind a name and are no noun that it belongs to."""

_BARE_VERBS = words(
    "beat become begin belong break bring build buy change come connect cost cover create cut deliver do drive end "
    "expire feed feel fit get give go grow have help hold improve include keep last lead let live look lose make mean "
    "meet move need never offer pay protect prove provide put reach reduce remain replace require run save sell serve "
    "show start stay stop support take tell turn unlock use want win work"
)
_NOUNS_IN_S = words(
    "accounts agreements apps boxes businesses campaigns centers centres channels classes clients commands companies "
    "components contacts contracts courses customers dashboards datacenters dates days details devices docs documents "
    "editions employees endpoints events examples experts facts features fees files folders gateways groups guests "
    "holders hours ideas instances invoices items kitchens kits lawyers leads levels lovers managers materials "
    "meetings members menus messages methods models months names news notes numbers offices opportunities options "
    "owners packages pages partners parts people players policies portions posts products projects questions rates "
    "reps requirements resellers results reviews rivals rooms rules sales seats sellers servers settings sites skills "
    "slides solutions specialists specials specialties specifications staff stories students studios subscribers "
    "subscriptions systems teams terms things tickets times tools users values vendors versions visitors ways weeks "
    "years"
)
_NOUNS_IN_LY = words("ally assembly family monopoly reply supply")
_NOUN_ENDINGS = ("ators", "ings", "isms", "ities", "ments", "nesses", "sions", "tions")
_VERBS_ALL_THE_SAME = words("brings cements complements implements mentions supplements swings")

APOSTROPHE = "['’]"
ADVERBS = (
    r"(?:(?:again|almost|already|also|always|certainly|even|ever|finally|generally|just|merely|never|normally|not|now|"
    r"often|once|only|quickly|rarely|really|simply|sometimes|soon|still|then|there|therefore|today|too|truly|typically|"
    r"usually|(?!(?:ally|assembly|family|monopoly|reply|supply)\b)[^\W\d_]{2,20}ly)\s+){0,3}"
)
ONE = rf"(?:is|was|has|does)(?:n{APOSTROPHE}t)?"
"""A verb that only goes with one thing."""
MANY = rf"(?:are|were|have|do)(?:n{APOSTROPHE}t)?"
"""A verb that only goes with several."""
DETERMINER = r"(?:(?:a|an|the|our|your|my|their|his|her|its|this|each|every)\s+)?"
OPENING = r"[\"“‘'(*_]{0,3}"
TO_NAME = rf"{DETERMINER}{OPENING}\Z"
"""What may stand between another word and the name."""

_MODAL = rf"(?:can|could|may|might|must|shall|should|will|would)(?:n{APOSTROPHE}t|not)?"
_NEXT_WORD = re.compile(rf"\s+([^\W\d_]+)({APOSTROPHE}t\b)?")
_WORD_AFTER_ADVERBS = re.compile(rf"\s+{ADVERBS}([^\W\d_]+)")
_WORD_IN_S = re.compile(rf"\s+{ADVERBS}([^\W\d_]*[^\W\d_s]s)\b(?!{APOSTROPHE})")
_JOINED = re.compile(rf"[{HYPHENS}][^\W\d_]")
_VERB_OF_ONE = re.compile(rf"\s+{ADVERBS}{ONE}\b", re.IGNORECASE)
_NOUN_THEN_VERB = re.compile(rf"\s+[^\W\d_]+\s+{ADVERBS}(?:{ONE}|{MANY}|{_MODAL})\b", re.IGNORECASE)
_WORD_AT_END = re.compile(r"\s+[^\W\d_]+\s*(?:[.,;:!?)\"”’\]]|\Z|\n)")
_AUXILIARY_BEFORE = re.compile(
    rf"\b(?:do|does|did|let|lets|makes?|helps?|watch|{_MODAL})(?:n{APOSTROPHE}t)?\s+{TO_NAME}", re.IGNORECASE
)
_LONGEST = 120  # characters looked at before a name


def is_attribute(after: str, before: str = "") -> bool:
    """Whether a noun follows that the name belongs to: "package" in "a Business Lunch package".

    What is `before` tells apart "a Business Lunch offer" and "does a Business Lunch offer more?".
    """
    if _JOINED.match(after):
        return True
    following = _NEXT_WORD.match(after)
    if following is None or following[2] or _is_never_noun(following[1].lower()):
        return False
    is_verb = following[1].lower() in _BARE_VERBS and _AUXILIARY_BEFORE.search(before[-_LONGEST:])
    return not (is_verb or may_be_verb(after))


def _is_never_noun(word: str) -> bool:
    """Whether `word` is in the list, or looks like a participle or an adverb."""
    looks_so = word.endswith(("ed", "ly")) and not (word.endswith("eed") or word in _NOUNS_IN_LY)
    return word in NEVER_NOUNS or looks_so


def is_contraction(after: str) -> bool:
    """Whether "’s" before `after` stands for "is" or "has": "here", "a", "not" belong to nobody."""
    following = _NEXT_WORD.match(after)
    return following is not None and following[1].lower() in NEVER_NOUNS


def may_be_gerund(after: str) -> bool:
    """Whether the next word may be "including" as well as "booking": a participle or a noun."""
    following = _NEXT_WORD.match(after)
    return following is not None and len(following[1]) > 5 and following[1].lower().endswith("ing")


def may_be_verb(after: str) -> bool:
    """Whether the next word may be a verb of one thing: "feeds", but not "business", "menus", or "prices will"."""
    following = _WORD_IN_S.match(after)
    if following is None or _is_sure_noun(following[1]):
        return False
    return following[1].lower() not in NEVER_NOUNS and not _NOUN_THEN_VERB.match(after)


def _is_sure_noun(word: str) -> bool:
    """Whether a word in s is a plural and no verb: "menus", "permissions", "URLs"."""
    if word.lower() in _NOUNS_IN_S or word[:-1].isupper():
        return True
    return word.lower().endswith(_NOUN_ENDINGS) and word.lower() not in _VERBS_ALL_THE_SAME


def may_be_verb_of_many(after: str) -> bool:
    """Whether the next word may be a verb of several: "cost", also in "never cost"; not "machine is", "balance."."""
    following = _WORD_AFTER_ADVERBS.match(after)
    if following is None:
        return False
    word = following[1].lower()
    is_noun = _NOUN_THEN_VERB.match(after) or _WORD_AT_END.match(after)
    return word in _BARE_VERBS or not (word in NEVER_NOUNS or is_noun)


def may_end_question(after: str) -> bool:
    """Whether what looks like a noun may be the rest of a question: "is it warm?", "does it cost more?"."""
    following = _NEXT_WORD.match(after)
    return _WORD_AT_END.match(after) is not None or (following is not None and following[1].lower() in _BARE_VERBS)


def follows_verb_of_one(after: str) -> bool:
    """Whether a verb of one thing follows that nothing else can be: "is", "has", also after "now"."""
    return _VERB_OF_ONE.match(after) is not None
