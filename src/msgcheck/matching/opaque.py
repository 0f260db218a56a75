"""Text in which names are left alone: addresses, paths, code, hashtags and handles.

Every expression starts at a sign that is rare in prose and repeats only single character classes, so that its cost
stays linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

_NOT_END = r"[^\s<>\"“”|]"
_TAIL = rf"{_NOT_END}{{0,2000}}"
_IN_PATH = r"[^\\/:*?\"<>|\n]"
_DOMAIN = r"(?<![\w@.-])(?:[^\W_](?:[\w-]{0,62})\.){1,8}(?:[a-z]{2,12})(?=[/:?#])"
_EXPRESSIONS = (
    rf"(?<!\w)[a-z][a-z\d+.-]{{1,15}}://{_TAIL}",  # https://example.org/path
    rf"(?<![\w@])(?:www|ftp)\.{_TAIL}",
    rf"(?<!\w)(?:mailto|tel|data|urn|javascript):(?=\w){_TAIL}",
    rf"{_DOMAIN}{_TAIL}",  # example.org/path
    r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",  # an e-mail address
    rf"(?<![\w\\])(?:[a-z]:\\|\\\\)(?:{_IN_PATH}{{1,80}}\\){{0,30}}(?:{_IN_PATH}{{1,60}}\.[a-z]{{2,4}}\b|[^\s\\]{{0,80}})",
    rf"(?<![\w/.:<])/(?=[\w.])[^\s/<>\"“”|()]{{1,200}}/{_NOT_END}{{0,400}}",  # /unix/path
    rf"(?<![\w/.:<])(?:~|\.{{1,2}})/(?=[\w.]){_NOT_END}{{1,400}}",  # ~/file
    r"(?<!\w)[\w-]{1,80}(?:/[\w.-]{1,80}){1,20}\.[a-z]{2,4}(?!\w)",  # folder/file.ext
    r"`[^`\n]{1,400}`",
    r"(?<![\w&/#@])[#@](?=[^\W\d_])[\w-]{1,80}",  # a hashtag, a handle
    r"(?<=\])\([^()\s]{1,1000}\)",  # the target of a Markdown link
    r"<[a-z/!][^<>]{0,1000}>",  # a tag
    r"\b\w+(?:[-.]\w+)*\.(?:docx?|xlsx?|pptx?|pdf|exe|zip|html?|png|jpe?g|svg|gif|md|txt|csv|json|xml|ya?ml)\b",
)
_OPAQUE = re.compile("|".join(_EXPRESSIONS), re.IGNORECASE)
_TRAILING = ".,;:!?)]}'’"

Span = tuple[int, int]


def opaque_spans(text: str) -> tuple[Span, ...]:
    """The half-open spans of `text` that are addresses, paths or code."""
    return tuple(_trimmed(found) for found in _OPAQUE.finditer(text))


def touches(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether [start, end) shares a character with one of the spans, which are sorted and do not overlap."""
    following = bisect_left(spans, end, key=itemgetter(0))
    return following > 0 and spans[following - 1][1] > start


def _trimmed(found: re.Match[str]) -> Span:
    """The match without the punctuation of the sentence around it."""
    return found.start(), found.start() + len(found[0].rstrip(_TRAILING))
