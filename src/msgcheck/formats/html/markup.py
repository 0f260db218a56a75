"""The tags in a web page and the text between them, as the HTML standard cuts them (13.2.5, Tokenization).

Every expression here is possessive, or ends where the page does: no page, however broken, is gone through twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

SPACE = " \t\n\r\f"  # all that HTML takes for white space: a no-break space is none
NO_ENTITIES = "#"  # the name of a token of text in which an ampersand is an ampersand
CUT_OFF = "!"  # the name of a token for a tag that never ends, and takes the rest of the page with it

_S = r"[ \t\n\r\f]*+"
_NAME = r"[^ \t\n\r\f/>][^ \t\n\r\f/>=]*+"
_MARKUP = re.compile(
    rf"""<(?:
    (?P<name>/?[a-z][^ \t\n\r\f/>]*+)
        (?:[ \t\n\r\f/]++|{_NAME}(?:{_S}={_S}(?:"[^"]*+"?+|'[^']*+'?+|[^ \t\n\r\f>"'][^ \t\n\r\f>]*+)?+)?+)*+
        (?P<end>>?+)
    |!--(?:-?+>|(?s:.*?)(?:--!?>|\Z))
    |(?P<cdata>!\[CDATA\[)
    |(?P<doctype>!doctype\b)
    |[!?][^>]*+>?+
    |/(?:>|[^a-z>][^>]*+>?+)
    )""",
    re.X | re.I,
)
_ATTRIBUTE = re.compile(
    rf"""({_NAME})(?:{_S}={_S}(?:"([^"]*+)"?+|'([^']*+)'?+|([^ \t\n\r\f>"'][^ \t\n\r\f>]*+))?+)?+"""
)
_CDATA = re.compile(r"\]\]>|\Z")
_TAG_END = re.compile(r">|\Z")
_DECLARATIONS = re.compile(r"[^>\[]*+(?:\[[^\]]*+\]?+[^>]*+)?+>?+")  # of entities; in XHTML a DOCTYPE may hold some

_UNSHOWN = frozenset(("script", "style", "iframe", "noembed"))
_WITHOUT_TAGS = frozenset(("title", "textarea"))  # all that looks like a tag in them is text
_RAW_END = {name: re.compile(rf"</{name}(?=[ \t\n\r\f/>])|\Z", re.I) for name in (*_UNSHOWN, *_WITHOUT_TAGS, "xmp")}
_RAW_END["plaintext"] = re.compile(r"\Z")
_FOREIGN = frozenset(("svg", "math"))


Token = tuple[str, int, int, int, int]
"""A tag with the text before it: `name, text, start, end, said`, where the last four are offsets in the page.

`name` is the element's in small letters, with a slash before it for an end tag. The tag stands from `start` to `end`
(half-open), its attributes from `said` on; the text before it from `text` to `start`. A name may also be `NO_ENTITIES`:
then there is no tag, and the text knows no entities; or `CUT_OFF`; or `""` where the page ends.
"""


class Span(NamedTuple):
    """Where an attribute's value stands in the page, without its quotes; half-open."""

    start: int
    end: int


def markup(page: str, xml: bool) -> Iterator[Token]:
    """The tags and texts of `page` in order, without comments and what stands in scripts and style sheets.

    `xml` says that it is XHTML: there an element may end with its start tag, which makes an end tag of no length, and
    text may stand in CDATA sections. So it is inside of svg and math. The tokens are plain tuples for speed's sake.
    """
    text = at = foreign = 0
    search = _MARKUP.search
    while found := search(page, at):
        name, end_mark, cdata, doctype = found.groups()
        start, at = found.span()
        if name is None:
            yield "", text, start, at, at
            if cdata and (xml or foreign):
                section = _end_of(_CDATA, page, at)
                yield NO_ENTITIES, at, section.start(), section.end(), section.end()
                at = section.end()
            elif cdata or doctype:
                at = _end_of(_DECLARATIONS if xml else _TAG_END, page, at).end()
            text = at
            continue
        name = name.lower()
        if not end_mark:
            yield CUT_OFF, text, start, at, at
            return
        yield name, text, start, at, found.end(1)
        text = at
        if name in _FOREIGN or name[1:] in _FOREIGN:
            foreign = max(foreign + (-1 if name[0] == "/" else 1), 0)
        if (xml or foreign) and page[at - 2] == "/":
            foreign -= name in _FOREIGN
            yield f"/{name}", at, at, at, at
        elif name in _RAW_END and not (foreign and name in _WITHOUT_TAGS):
            at = _end_of(_RAW_END[name], page, at).start()
            if name in _UNSHOWN:
                text = at
            elif name not in _WITHOUT_TAGS:
                yield NO_ENTITIES, text, at, at, at
                text = at
    yield "", text, len(page), len(page), len(page)


def _end_of(pattern: re.Pattern[str], page: str, at: int) -> re.Match[str]:
    """Where it ends; every pattern given here matches at the end of the page at the latest."""
    found = pattern.search(page, at)
    assert found is not None
    return found


def attributes(page: str, said: int, end: int) -> dict[str, Span]:
    """The attributes between those offsets by their names in small letters; of two with one name the first counts."""
    found: dict[str, Span] = {}
    for attribute in _ATTRIBUTE.finditer(page, said, end):
        group = attribute.lastindex or 1
        span = (attribute.end(), attribute.end()) if group == 1 else attribute.span(group)
        found.setdefault(attribute[1].lower(), Span(*span))
    return found
