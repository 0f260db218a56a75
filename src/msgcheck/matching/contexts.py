"""Where a stale name may stand: where the text tells its history ("formerly X", "X is now called Y", "renamed X").

Each phrase must border on the name itself, give or take an article, quotation marks and brackets, so that "We
formerly sold pizza. Order a Business Lunch" is no excuse. Some phrases count only beside a name that may be said
today: "X is now Meals for Teams" tells a history, "X is now cheaper" does not. What is quoted of a year may too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from msgcheck.language.folding import INVISIBLE, MARKS, fold
from msgcheck.matching.contexts_abroad import tells_history_abroad
from msgcheck.matching.names import Sighting

_ARTICLE = r"(?:(?:the|our|its|their|a|an|product|service|brand|name)\s){0,3}"
_OPENING = r"[\s\"'“”‘’«»„*_(\[:]{0,6}"
_CLOSING = r"[\"'“”‘’«»*_)\]]{0,6}"
_TO_NAME = rf"{_OPENING}{_ARTICLE}{_OPENING}"
_OTHER_NAME_OR = r"(?:[^\s,.;:!?()]+\s){1,6}or\s"  # "formerly known as Foo or X"

_ONCE = (
    r"(?:formerly|previously|originally|initially|earlier|once|until\srecently|in\sthe\spast|historically|first|long"
    r"|früher)"
)
_CALLED = r"(?:(?:known|marketed|sold|referred\sto)\sas|called|named|branded(?:\sas)?|titled)"
_NOW_CALLED = r"(?:known\sas|called|named|branded(?:\sas)?|titled)"
_RENAME = r"(?:renam|rebrand|re-brand|retitl|rechristen)"
_ADVERBS = r"(?:(?:now|today|recently|since|officially|being|henceforth|simply|then|also|later|subsequently)\s)*"

_BEFORE = re.compile(
    rf"""(?:
      \b(?:formerly|previously|née|nee|fka|f/k/a|f\.k\.a\.|ehemals|vormals|anciennement),?(?:\s{_CALLED})?
    | \b{_ONCE}\s{_CALLED}
    | \bstill\s{_CALLED}
    | \bex-(?=\Z)
    | [(\[,;–—-]\s?(?:until|till|before|up\sto)\s[^:()\[\],;]{{1,25}}:
    | [(\[](?:was|were|ex-?|old)
    | \b(?:was|were|had\sbeen)\s(?:(?:{_ONCE}|still)\s)?{_CALLED}
    | \bused\sto\sbe(?:\s{_CALLED})?
    | \b(?:{_RENAME}(?:ed|ing)|name\schange|change\sof\sname|chang(?:ed|ing)\s(?:(?:the|its|our)\s)?name)\sfrom
    | \b(?:{_RENAME}(?:e|ing)?|retirement)\sof
    | \b(?:retir(?:e|es|ed|ing)|drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|no\slonger\suse|stop(?:ped)?\susing)
      \s(?:the|our|its)\s(?:product\s|brand\s)?name
    | (?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)\b{_RENAME}(?:e|es|ed|ing)
    | \b(?:former|old|previous|prior|original|earlier|historic)\s(?:product\s|brand\s)?names?(?:\s(?:was|were|is|of))?
    | \b(?:the|our)\s(?:former|erstwhile)
    | \b(?:its|their|the)\spredecessor,?
    | \bsuccessor\s(?:of|to)
    | \bnew\snames?\s(?:of|for)
    )[\s:,]{{0,3}}(?:{_OTHER_NAME_OR})?{_TO_NAME}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE_BESIDE_NAME_TO_SAY = re.compile(
    rf"""(?:
      [,;(\[–—-]\s?(?:{_ONCE}|ex)
    | \b(?:was|were)
    | \b(?:launched|introduced|released|started|began|born)(?:\s\w+){{0,3}}\sas
    | \b(?:evolved|grew|emerged)\s(?:out\sof|from)
    | \b(?:know|knew|known|remember)\s[^.;:!?]{{1,40}}\sas
    | \b(?:good-?bye|farewell)
    | \b(?:replac(?:e|es|ed|ing)|supersed(?:es|ed|ing)|succeed(?:s|ed|ing)|follow(?:s|ed)
      |t(?:akes|ook)\sthe\splace\sof)
    | \b(?:t(?:akes|ook|ake)\sover)\sfrom
    | \b(?:instead\sof|rather\sthan|in\splace\sof|not|no\slonger(?:\s(?:say|use|offer|called))?)
    | \b(?:stop|avoid)\ssaying
    | \b(?:do\snot|don['’]t|never)\s(?:say|write|use)
    )[\s:,]{{0,3}}{_TO_NAME}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_AFTER = re.compile(
    rf"""{_CLOSING},?\s(?:
      (?:[a-z]+\s)?(?:is|are|was|were|will\sbe|be|is\sbeing|(?:has|have|had)\s{_ADVERBS}been|gets|got)\s{_ADVERBS}
        (?:{_RENAME}ed|superseded|replaced\s(?:by|with))
    | (?:[a-z]+\s)?(?:is|are|was|were|will\sbe|(?:has|have|had)\s{_ADVERBS}been)\s{_ADVERBS}
        (?:retired|discontinued|phased\sout)(?=\s*(?:[.,;:!)]|\Z|(?:in|on|from|since|by|as)\b))
    | (?:is|are)\s(?:now|today|henceforth|currently)\s{_NOW_CALLED}
    | (?:is|are)\s{_CALLED}\s(?:now|today|nowadays)
    | (?:{_RENAME}(?:e|ing)|rebrand|name\schange)
    | name\s(?:is|was|has\sbeen)\s(?:gone|history|retired|dropped)
    | (?:now|today)\s{_NOW_CALLED}
    | (?:has|have)\s(?:a|got\sa)\snew\sname
    | chang(?:ed|es)\s(?:its|their)\sname
    | (?:is|was|were|are)\s(?:the|its|our)\s(?:old|former|previous|original|earlier)\sname
    | (?:was|were)\s(?:the|its|our)\snames?
    | (?:new|current)\sname
    | (?:is|are)\sno\slonger\s(?:called|named|known|used|in\suse|said|our\sname|the\sname)
    | (?:is|was)\swhat\s[^.;:!?]{{1,40}}\s(?:was|were)\s{_CALLED}
    )\b
    | {_CLOSING}[\s,(–—-]{{1,3}}{_ADVERBS}{_RENAME}ed\b
    | {_CLOSING}\s?[(\[](?:the\s)?(?:(?:old|former|previous|original|earlier)\sname|deprecated|obsolete|retired)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_QUOTED_OF_A_YEAR = re.compile(
    r"""\b(?:19|20)\d\d\b[^:“”"«»„]{0,60}\b(?:read|reads|said|says|ran|wrote|stated|promised|announced)
    [:,]\s?[“"«„][^“”"«»„]*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_CALLED_BEFORE = re.compile(rf"\b{_CALLED}[\s:,]{{0,3}}{_TO_NAME}\Z|[(\[]{_TO_NAME}\Z", re.IGNORECASE)
_UNTIL_AFTER = re.compile(rf"{_CLOSING},?\s(?:until|till|before|up\sto)\s", re.IGNORECASE)
_TITLED_FROM = re.compile(rf"{_OPENING}from\s{_TO_NAME}", re.IGNORECASE)
_ON_TO_NAME_TO_SAY = re.compile(rf"{_CLOSING}\s(?:in)?to\s{_TO_NAME}", re.IGNORECASE)
_AFTER_TO_NAME_TO_SAY = re.compile(
    rf"""{_CLOSING}\s?(?:
      (?:which\s)?(?:(?:has|have|will)\s{_ADVERBS})?(?:became|becomes?|(?:turn(?:ed|s)?|evolv(?:ed|es)|grown|grew)\sinto)
    | (?:is|are)\s(?:becoming|{_CALLED}|(?:now|today)(?:['’]s)?(?:\s(?:officially|also|simply))?(?:\s{_CALLED})?)
    | (?:[a-z]+\s)?(?:has|have)\sbeen\s{_ADVERBS}(?:called|named)
    | (?:now\s|today\s)?goes\s(?:now\s)?by(?:\sthe\sname(?:\sof)?)?
    | [(,;:–—-]\s?(?:which\s)?(?:(?:is|are)\s)?(?:now|today)(?:\s{_CALLED})?
    | [(,;:–—-]\s?which\s(?:has|have)\s{_ADVERBS}become
    | [,;/|]\s?new(?:\sname)?:
    | →|-*>|=+>|⇒|➔
    ){_TO_NAME}""",
    re.IGNORECASE | re.VERBOSE,
)
_LISTED_WITH = re.compile(rf"{_CLOSING}(?:,|,?\s(?:or|and|&)|\s?/){_TO_NAME}", re.IGNORECASE)
_PAST_RELEASE = re.compile(r"\s(?:releases?|versions?|v)\s?\d[\d.]*(?:,? (?:and )?\d[\d.]*)*[*#\s]*", re.IGNORECASE)

_WINDOW = 200  # characters looked at on each side of a name
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z\d])|\n\s*\n")
_BLANKS = re.compile(r"\s+")
_WITHOUT_MARKS = dict.fromkeys(map(ord, MARKS + INVISIBLE))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands on both sides of a name, within its sentence, in plain blanks and without trade mark signs."""

    before: str
    after: str


Context = Callable[[Surroundings], bool]


def own_contexts(patterns: Iterable[str]) -> tuple[Context, ...]:
    """The registry's own contexts, each a phrase with the place-holder {name}."""
    return tuple(_own_context(*pattern.partition("{name}")) for pattern in patterns)


def _own_context(before: str, _: str, after: str) -> Context:
    ends = re.compile(rf"{_with_any_blanks(before)}{_TO_NAME}\Z", re.IGNORECASE)
    begins = re.compile(rf"{_CLOSING}\s?{_with_any_blanks(after)}", re.IGNORECASE)
    return lambda around: bool(ends.search(around.before) and begins.match(around.after))


def _with_any_blanks(phrase: str) -> str:
    return r"\s+".join(map(re.escape, phrase.split()))


def outside_history(
    text: str, sightings: Sequence[Sighting], names_to_say: Mapping[str, Sequence[str]], own: Sequence[Context]
) -> list[Sighting]:
    """The sightings (of stale names, by place) that the text does not tell the history of.

    `names_to_say` gives, by concept, the names that may be said instead.
    """
    told = [
        _heads_past_release(text, sighting)
        or _tells_history(_surroundings(text, sighting), names_to_say.get(sighting.concept_id, ()), own)
        for sighting in sightings
    ]
    _spread_to_neighbours(text, sightings, told, range(1, len(sightings)), -1)
    _spread_to_neighbours(text, sightings, told, range(len(sightings) - 2, -1, -1), +1)
    return [sighting for sighting, is_history in zip(sightings, told, strict=True) if not is_history]


def _heads_past_release(text: str, sighting: Sighting) -> bool:
    """Whether the text is but the heading of release notes, "X release 12 and 13": releases keep their names."""
    return not text[: sighting.start].strip("#*- \t") and bool(_PAST_RELEASE.fullmatch(text, sighting.end))


def _surroundings(text: str, sighting: Sighting) -> Surroundings:
    *_, before = _SENTENCE_END.split(text[max(0, sighting.start - _WINDOW) : sighting.start])
    after, *_ = _SENTENCE_END.split(text[sighting.end : sighting.end + _WINDOW], maxsplit=1)
    return Surroundings(_plain(before), _plain(after))


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text.translate(_WITHOUT_MARKS))


def _tells_history(around: Surroundings, names_to_say: Iterable[str], own: Sequence[Context]) -> bool:
    if _BEFORE.search(around.before) or _AFTER.match(around.after) or any(context(around) for context in own):
        return True
    if _QUOTED_OF_A_YEAR.search(around.before):
        return True
    if _UNTIL_AFTER.match(around.after) and _CALLED_BEFORE.search(around.before):
        return True
    names = tuple(map(fold, names_to_say))
    if tells_history_abroad(around.before, around.after, names):
        return True
    if _BEFORE_BESIDE_NAME_TO_SAY.search(around.before):
        sentence = fold(around.before + "\n" + around.after)
        return any(name in sentence for name in names)
    following = _AFTER_TO_NAME_TO_SAY.match(around.after)
    if _TITLED_FROM.fullmatch(around.before):
        following = _ON_TO_NAME_TO_SAY.match(around.after)
    return following is not None and fold(around.after[following.end() :]).startswith(names)


def _spread_to_neighbours(
    text: str, sightings: Sequence[Sighting], told: list[bool], order: Iterable[int], neighbour: int
) -> None:
    """Let a history told of one name hold for the names listed with it: "formerly known as X or Z"."""
    for index in order:
        left, right = sorted((index, index + neighbour))
        between = text[sightings[left].end : sightings[right].start]
        if told[index + neighbour] and _LISTED_WITH.fullmatch(between):
            told[index] = True
