"""How an English text tells the history of a name: "formerly X", "X is now called Y", "renamed X"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgcheck.matching.phrases import CLOSING, OPENING, Phrases, Surroundings, leads_to

_ARTICLE = r"(?:(?:the|our|its|their|a|an|product|service|brand|name)\s){0,3}"
TO_NAME = rf"{OPENING}{_ARTICLE}{OPENING}"
_OTHER_NAME_OR = r"(?:[^\s,.;:!?()]+\s){1,6}or\s"  # "formerly known as Foo or X"

_ONCE = (
    r"(?:formerly|previously|originally|initially|earlier|once|until\srecently|in\sthe\spast|historically|first|long"
    r"|früher)"
)
_CALLED = (
    r"(?:(?:known|marketed|sold|referred\sto)\sas|called|named|branded(?:\sas)?|titled"
    r"|(?:known|marketed|offered|sold)\sunder\sthe\s(?:brand\s|product\s)?name(?:\sof)?)"
)
_NOW_CALLED = r"(?:known\sas|called|named|branded(?:\sas)?|titled)"
_RENAME = r"(?:renam|rebrand|re-brand|retitl|rechristen)"
_ENDS_THERE = r"(?=\s*(?:[.,;:!)]|\Z|(?:in|on|from|since|by|as)\b))"
_ADVERBS = r"(?:(?:now|today|recently|since|officially|being|henceforth|simply|then|also|later|subsequently)\s)*"

_BEFORE = re.compile(
    rf"""(?:
      \b(?:formerly|previously|née|nee|fka|f/k/a|f\.k\.a\.|ehemals|vormals|anciennement),?(?:\s{_CALLED})?
    | \b{_ONCE}\s{_CALLED}
    | \bstill\s{_CALLED}
    | \bex-(?=\Z)
    | [(\[,;–—-]\s?(?:until|till|before|up\sto)\s[^:()\[\],;]{{1,25}}:
    | [(\[](?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d:
    | [(\[](?:was|were|ex-?|old)
    | \b(?:was|were|had\sbeen)\s(?:(?:{_ONCE}|still)\s)?{_CALLED}
    | \bused\sto\sbe(?:\s{_CALLED})?
    | \b(?:{_RENAME}(?:ed|ing)|name\schange|change\sof\sname|chang(?:ed|ing)\s(?:(?:the|its|our)\s)?name)\sfrom
    | \bchang(?:e|ed|ing)\sthe\s(?:product\s|brand\s)?name\sof
    | \b(?:we|have|has)\s(?:discontinued|retired|withdrawn|withdrew)
    | \b(?:still\s(?:call|know)s?|remember|knew|who\sknow)\s(?:it|them)(?:\sas)?
    | \b(?:{_RENAME}(?:e|ing)?|retirement)\sof
    | \b(?:retir(?:e|es|ed|ing)|drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|no\slonger\suse|stop(?:ped)?\susing)
      \s(?:the|our|its)\s(?:product\s|brand\s)?name
    | (?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)\b{_RENAME}(?:e|es|ed|ing)
    | \b(?:former|old|previous|prior|original|earlier|historic)\s(?:product\s|brand\s)?names?(?:\s(?:was|were|is|of))?
    | \b(?:the|our)\s(?:former|erstwhile)
    | (?:\b(?:its|their|the)|['’]s)\s(?:forerunner|predecessor),?
    | \bsuccessor\s(?:of|to)
    | \bnew\snames?\s(?:of|for)
    )[\s:,]{{0,3}}(?:{_OTHER_NAME_OR})?{TO_NAME}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE_BESIDE_NAME_TO_SAY = re.compile(
    rf"""(?:
      [,;(\[–—-]\s?(?:{_ONCE}|ex)
    | \b(?:was|were)(?:\sstill)?
    | \b(?:is|are)\sthe\snew
    | \b(?:has|have)\s(?:its|their)\sroots\sin
    | \b(?:came|comes|follow(?:ed|s)\son)\s(?:after|from)
    | \b(?:launched|introduced|released|started|began|born)(?:\s\w+){{0,3}}\sas
    | \b(?:evolved|grew|emerged)\s(?:out\sof|from)
    | \b(?:know|knew|known|remember)(?:\s[^.;:!?]{{1,40}})?\sas
    | \b(?:good-?bye|farewell)(?:\sto)?
    | \b(?:replac(?:e|es|ed|ing)|supersed(?:es|ed|ing)|succeed(?:s|ed|ing)|follow(?:s|ed)
      |t(?:akes|ook)\sthe\splace\sof)
    | \b(?:t(?:akes|ook|ake)\sover)\sfrom
    | \b(?:instead\sof|rather\sthan|in\splace\sof|not|no\slonger(?:\s(?:say|use|offer|called))?)
    | \b(?:stop|avoid)\ssaying
    | \b(?:do\snot|don['’]t|never)\s(?:say|write|use)
    )[\s:,]{{0,3}}{TO_NAME}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_AFTER = re.compile(
    rf"""{CLOSING},?\s(?:
      (?:[a-z]+\s)?(?:is|are|was|were|will\sbe|be|is\sbeing|(?:has|have|had)\s{_ADVERBS}been|gets|got)\s{_ADVERBS}
        (?:{_RENAME}ed|superseded|replaced\s(?:by|with)|succeeded\sby)
    | (?:[a-z]+\s)?(?:is|are|was|were|will\sbe|(?:has|have|had)\s{_ADVERBS}been)\s{_ADVERBS}
        (?:retired|discontinued|phased\sout|withdrawn){_ENDS_THERE}
    | (?:is|are)\sno\slonger\s(?:available|built|made|offered|sold){_ENDS_THERE}
    | as\s(?:it|they)\s(?:was|were)\s(?:(?:once|then|still)\s)?{_CALLED}
    | (?:(?:is|was)\s)?the\s(?:forerunner|predecessor)\s(?:of|to)
    | under\s(?:a|its|the)\snew\sname
    | (?:is|are)\s(?:now|today|henceforth|currently)\s{_NOW_CALLED}
    | (?:is|are)\s{_CALLED}\s(?:now|today|nowadays)
    | (?:{_RENAME}(?:e|ing)|rebrand|rebrands{_ENDS_THERE}|name\schange)
    | name\s(?:is|was|has\sbeen)\s(?:gone|history|retired|dropped)
    | (?:now|today)\s{_NOW_CALLED}
    | (?:has|have|gets|got)\s(?:a|got\sa)\snew\sname
    | chang(?:ed|es)\s(?:its|their)\sname
    | (?:is|was|were|are)\s(?:the|its|our)\s(?:old|former|previous|original|earlier)\sname
    | (?:was|were)\s(?:still\s)?(?:the|its|our)\snames?
    | (?:new|current)\sname
    | (?:is|are)\sno\slonger\s(?:called|named|known|used|in\suse|said|our\sname|the\sname)
    | (?:is|was)\swhat\s[^.;:!?]{{1,40}}\s(?:was|were)\s{_CALLED}
    )\b
    | {CLOSING}[\s,(–—-]{{1,3}}{_ADVERBS}{_RENAME}ed\b
    | {CLOSING}[,;]?\s(?:[\w,]{{1,20}}\s){{0,4}}{_RENAME}ed\s(?:it|them)\b
    | {CLOSING}\s?[(\[](?:the\s)?
        (?:(?:old|former|previous|original|earlier)\sname|deprecated|discontinued|obsolete|retired|withdrawn)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_QUOTED_OF_A_YEAR = re.compile(
    r"""\b(?:19|20)\d\d\b[^:“”"«»„]{0,60}\b(?:read|reads|said|says|ran|wrote|stated|promised|announced)
    [:,]\s?[“"«„][^“”"«»„]*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_CALLED_BEFORE = re.compile(rf"\b{_CALLED}[\s:,]{{0,3}}{TO_NAME}\Z|[(\[]{TO_NAME}\Z", re.IGNORECASE)
_UNTIL_AFTER = re.compile(rf"{CLOSING},?\s(?:until|till|before|up\sto)\s", re.IGNORECASE)
_TITLED_FROM = re.compile(rf"{OPENING}from\s{TO_NAME}", re.IGNORECASE)
_ON_TO_NAME_TO_SAY = re.compile(rf"{CLOSING}\s(?:in)?to\s{TO_NAME}", re.IGNORECASE)
_AFTER_TO_NAME_TO_SAY = re.compile(
    rf"""{CLOSING}\s?(?:
      (?:which\s)?(?:(?:has|have|will)\s{_ADVERBS})?(?:became|becomes?|(?:turn(?:ed|s)?|evolv(?:ed|es)|grown|grew)\sinto)
    | (?:gave|gives|made|makes)\sway\s(?:to|for)
    | (?:lives|lived|continues|carries|carried)\s(?:on\s)?as
    | (?:(?:is|are|was|were|(?:has|have)\sbeen)\s)?(?:absorbed|folded|integrated|merged)\s(?:into|with)
    | (?:is\sdead[,;:]\s)?long\slive
    | names?\sto
    | will(?:\ssoon)?\sbe(?:\s{_CALLED})?
    | [,:;]\s?(?:please\s)?see
    | (?:is|are)\s(?:becoming|{_CALLED}|(?:now|today)(?:['’]s)?(?:\s(?:officially|also|simply))?(?:\s{_CALLED})?)
    | (?:[a-z]+\s)?(?:has|have)\sbeen\s{_ADVERBS}(?:called|named)
    | (?:now\s|today\s)?goes\s(?:now\s)?by(?:\sthe\sname(?:\sof)?)?
    | [(,;:–—-]\s?(?:which\s)?(?:(?:is|are)\s)?(?:now|today)(?:\s{_CALLED})?
    | [(,;:–—-]\s?which\s(?:has|have)\s{_ADVERBS}become
    | [,;/|]\s?new(?:\sname)?:
    | →|-*>|=+>|=|⇒|➔
    | (?:is|are)
    ){TO_NAME}""",
    re.IGNORECASE | re.VERBOSE,
)
_PHRASES = Phrases(_BEFORE, _BEFORE_BESIDE_NAME_TO_SAY, _AFTER, _AFTER_TO_NAME_TO_SAY)


def tells_history_in_english(around: Surroundings, names: Sequence[str]) -> bool:
    """Whether the history of a stale name is told; `names` are, folded, those that may be said instead."""
    return (
        _PHRASES.tell_history(around, names)
        or _QUOTED_OF_A_YEAR.search(around.before) is not None
        or (_UNTIL_AFTER.match(around.after) is not None and _CALLED_BEFORE.search(around.before) is not None)
        or (_TITLED_FROM.fullmatch(around.before) is not None and leads_to(_ON_TO_NAME_TO_SAY, around.after, names))
    )
