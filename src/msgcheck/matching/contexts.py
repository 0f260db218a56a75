"""Where a stale name may stand: where the text tells its history ("formerly X", "X is now called Y", "renamed X").

Each phrase must border on the name itself, give or take an article, quotation marks and brackets, so that "We
formerly sold pizza. Order a Business Lunch" is no excuse.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from msgcheck.language.folding import INVISIBLE, MARKS, fold
from msgcheck.matching.names import Sighting

_WINDOW = 200  # characters looked at on each side of a name

_ARTICLE = r"(?:(?:the|our|its|their|a|an|product|service|brand|name)\s){0,3}"
_OPENING = r"[\s\"'“”‘’«»„*_(\[:]{0,6}"
_CLOSING = r"[\"'“”‘’«»*_)\]]{0,6}"
_ONCE = r"(?:formerly|previously|originally|initially|earlier|once|until\srecently|historically|first|long)"
_CALLED = r"(?:(?:known|marketed|sold|referred\sto)\sas|called|named|branded(?:\sas)?|titled)"
_RENAME = r"(?:renam|rebrand|re-brand|retitl|rechristen)"
_AFTER_ANOTHER = r"(?:[^\s,.;:!?()]+\s){1,6}or\s"

_BEFORE = re.compile(
    rf"""(?:
      \b{_ONCE},?\s?{_CALLED}?
    | \b(?:née|nee|fka|f/k/a|f\.k\.a\.|formerly\sknown)
    | [(\[](?:was|were|ex-?|old|then)
    | \b(?:was|were|had\sbeen)\s(?:{_ONCE}\s)?{_CALLED}
    | \bused\sto\sbe(?:\s{_CALLED})?
    | \b(?:{_RENAME}(?:ed|ing)|chang(?:ed|ing)\s(?:(?:the|its|our)\s)?name(?:\sof)?)\sfrom
    | (?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)\b{_RENAME}(?:e|es|ed|ing)
    | \b(?:former|old|previous|prior|original|earlier|historic)\s(?:product\s|brand\s)?names?(?:\s(?:was|were|is|of))?
    | \b(?:the|our)\s(?:former|erstwhile)
    | \b(?:its|their|the)\spredecessor,?
    | \bsuccessor\s(?:of|to)
    | \bnew\snames?\s(?:of|for)
    )[\s:,]*(?:{_AFTER_ANOTHER})?{_OPENING}{_ARTICLE}{_OPENING}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE_WITH_RIGHT_NAME = re.compile(
    rf"""\b(?:replac(?:es|ed|ing)|supersed(?:es|ed|ing)|succeed(?:s|ed|ing)|t(?:akes|ook)\sthe\splace\sof
    | instead\sof|rather\sthan|in\splace\sof|(?<!why\s)not|no\slonger(?:\ssay|\suse|\soffer|\scalled)?
    | (?:stop|avoid)\ssaying | (?:do\snot|don['’]t|never)\s(?:say|write|use)
    )\s{_OPENING}{_ARTICLE}{_OPENING}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_AFTER = re.compile(
    rf"""{_CLOSING},?\s(?:[a-z]+\s)?(?:
      (?:is|are|was|were|will\sbe|be|is\sbeing|has\sbeen|have\sbeen|had\sbeen|gets|got)\s
        (?:(?:now|today|recently|since|officially|being|henceforth|simply|then|also|later|subsequently)\s)*
        (?:{_RENAME}ed|superseded|replaced\s(?:by|with))
    | (?:has|have|had)\sbeen\s(?:called|named)
    | (?:is|are)\s(?:now|today|henceforth|currently)\s{_CALLED}
    | (?:has|have)\s(?:a|got\sa)\snew\sname
    | chang(?:ed|es)\s(?:its|their)\sname
    | (?:is|was|were|are)\s(?:the|its|our)\s(?:old|former|previous|original|earlier)\sname
    | (?:is|are)\sno\slonger\s(?:called|named|known|our\sname|the\sname)
    | (?:now|today)\s{_CALLED}
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_AFTER_TO_RIGHT_NAME = re.compile(
    rf"""{_CLOSING}\s?(?:
      (?:has\s)?(?:became|becomes|become|turned\sinto|turns\sinto)
    | (?:is|are)\s(?:now|becoming)
    | [(,;–—-]\s?(?:which\s)?(?:is\s|are\s)?now(?:\s{_CALLED})?
    | →|-+>|=+>|⇒|➔
    )[\s:]*{_OPENING}{_ARTICLE}{_OPENING}""",
    re.IGNORECASE | re.VERBOSE,
)
_PAST_RELEASE = re.compile(r"\s(?:releases?|versions?|v)\s?\d[\d.]*(?:,? (?:and )?\d[\d.]*)*[*#\s]*", re.IGNORECASE)
_COORDINATION = re.compile(rf"{_CLOSING}(?:,|,?\s(?:or|and|&)|\s?/){_OPENING}{_ARTICLE}{_OPENING}", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z\d])|\n")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands on both sides of a name, within its sentence, in plain blanks and without trade mark signs."""

    before: str
    after: str


Context = Callable[[Surroundings], bool]


def own_contexts(patterns: Iterable[str]) -> tuple[Context, ...]:
    """The registry's own contexts, each a phrase with the place-holder {name}."""
    return tuple(_own_context(*pattern.partition("{name}")) for pattern in patterns)


def outside_history(
    text: str, sightings: Sequence[Sighting], names_to_say: Mapping[str, Sequence[str]], own: Sequence[Context]
) -> list[Sighting]:
    """The sightings (of stale names, by place) that the text does not tell the history of.

    `names_to_say` gives, by concept, the names that may be said instead; some phrases count only beside one of them:
    "X is now Y" tells a history, "X is now cheaper" does not.
    """
    told = [
        _heads_past_release(text, sighting)
        or _tells_history(surroundings(text, sighting), names_to_say.get(sighting.concept_id, ()), own)
        for sighting in sightings
    ]
    _spread(text, sightings, told, range(1, len(sightings)), -1)
    _spread(text, sightings, told, range(len(sightings) - 2, -1, -1), +1)
    return [sighting for sighting, is_history in zip(sightings, told, strict=True) if not is_history]


def surroundings(text: str, sighting: Sighting) -> Surroundings:
    """The sentence around a sighting, at most `_WINDOW` characters of it on each side."""
    before = text[max(0, sighting.start - _WINDOW) : sighting.start]
    after = text[sighting.end : sighting.end + _WINDOW]
    *_, before = _SENTENCE_END.split(before)
    after, *_ = _SENTENCE_END.split(after, maxsplit=1)
    return Surroundings(_plain(before), _plain(after))


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text.translate(_WITHOUT_MARKS))


_BLANKS = re.compile(r"\s+")
_WITHOUT_MARKS = dict.fromkeys(map(ord, MARKS + INVISIBLE))


def _tells_history(around: Surroundings, names_to_say: Iterable[str], own: Sequence[Context]) -> bool:
    if _BEFORE.search(around.before) or _AFTER.match(around.after) or any(context(around) for context in own):
        return True
    names = [fold(name) for name in names_to_say]
    if _BEFORE_WITH_RIGHT_NAME.search(around.before):
        sentence = fold(around.before + "\n" + around.after)
        return any(name in sentence for name in names)
    following = _AFTER_TO_RIGHT_NAME.match(around.after)
    return following is not None and fold(around.after[following.end() :]).startswith(tuple(names))


def _heads_past_release(text: str, sighting: Sighting) -> bool:
    """Whether the text is but the heading of release notes, "X release 12 and 13": releases keep their names."""
    return not text[: sighting.start].strip("#*- \t") and bool(_PAST_RELEASE.fullmatch(text, sighting.end))


def _own_context(before: str, _: str, after: str) -> Context:
    ends = re.compile(_flexible(before) + r"\Z", re.IGNORECASE)
    begins = re.compile(_flexible(after), re.IGNORECASE)
    return lambda around: bool(ends.search(around.before) and begins.match(around.after))


def _flexible(phrase: str) -> str:
    return r"\s+".join(re.escape(part) for part in re.split(r"\s+", phrase))


def _spread(text: str, sightings: Sequence[Sighting], told: list[bool], order: Iterable[int], neighbour: int) -> None:
    """Let a history told of one name hold for names listed with it: "formerly known as X or Z"."""
    for index in order:
        left, right = sorted((index, index + neighbour))
        between = text[sightings[left].end : sightings[right].start]
        if told[index + neighbour] and _COORDINATION.fullmatch(between):
            told[index] = True
