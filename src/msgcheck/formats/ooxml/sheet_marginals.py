"""Headers and footers of sheets: three texts in one string, with codes between them (ISO/IEC 29500-1, 18.3.1.46)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgcheck.formats.labels import within
from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.passage import Found, Passage, Piece
from msgcheck.formats.ooxml.strings import unescaped

_LABELS = {
    "s:oddHeader": "Header",
    "s:oddFooter": "Footer",
    "s:evenHeader": "Header of even pages",
    "s:evenFooter": "Footer of even pages",
    "s:firstHeader": "Header of the first page",
    "s:firstFooter": "Footer of the first page",
}
MARGINALS = tags(*_LABELS)
_SHOWN_WHERE = {"even": "differentOddEven", "first": "differentFirst"}
_SECTIONS = {"L": "left", "C": "centre", "R": "right"}
_CODE = re.compile(
    r"""&(?: (?P<section>[LCR])
           | "[^"]*"                # a font
           | K(?:[0-9A-Fa-f]{6}|[0-9]{2}[+-][0-9]{3})  # a colour
           | [PN][+-][0-9]+[ ]?     # a page number that is counted on
           | [0-9]+[ ]?             # a size; a blank keeps it apart from a number that follows
           | (?P<and>&)
           | (?P<other>.) )""",
    re.VERBOSE | re.DOTALL,
)
_YES = ("1", "true")


def marginal_texts(settings: Element) -> Iterator[Found]:
    """The headers and footers under `settings` (s:headerFooter) that show, each of their three texts by itself.

    Page numbers, days and names that are filled in when printing are left out. All pieces are fixed: their text is a
    part of the string of codes; see `coded_texts`.
    """
    for marginal in settings.iterchildren(*MARGINALS):
        name = MARGINALS[marginal.tag]
        needed = next((needed for kind, needed in _SHOWN_WHERE.items() if name.startswith(f"s:{kind}")), None)
        if needed is None or settings.get(needed) in _YES:
            for section, text in sections(unescaped(marginal.text or "")):
                label = within(_LABELS[name], section)
                yield Passage("header" if name.endswith("Header") else "footer", label, (_piece(text, marginal),))


def _piece(text: str, marginal: Element) -> Piece:
    return Piece(text, marginal, fixed=True)


class Segment(NamedTuple):
    """Text between two codes, and its half-open span in the string of codes; an ampersand is a segment of its own."""

    text: str
    start: int
    end: int


def sections(text: str) -> Iterator[tuple[str, str]]:
    """The name ("left") and the text of each section that says something, of a header or footer with its codes.

    What stands before the first section is in the centre.
    """
    for section, parts in segments(text).items():
        said = "".join([part.text for part in parts])
        if said.strip():
            yield section, said


def segments(text: str) -> dict[str, list[Segment]]:
    """The text of each section, by its name, in segments."""
    sections: dict[str, list[Segment]] = {section: [] for section in _SECTIONS}
    current, start = "C", 0
    for code in _CODE.finditer(text):
        sections[current].append(Segment(text[start : code.start()], start, code.start()))
        if code["and"]:
            sections[current].append(Segment("&", *code.span()))
        current, start = code["section"] or current, code.end()
    sections[current].append(Segment(text[start:], start, len(text)))
    return {_SECTIONS[section]: [one for one in parts if one.text] for section, parts in sections.items()}
