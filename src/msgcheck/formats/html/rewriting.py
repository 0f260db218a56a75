"""Rewriting a web page: new words in the text between its tags and in the values of attributes, and not a byte else."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from msgcheck.formats.encoding import DecodedText
from msgcheck.formats.html.markup import NO_ENTITIES, SPACE, Span, markup
from msgcheck.formats.html.passages import Passage
from msgcheck.formats.html.places import opaque_spans
from msgcheck.formats.html.walk import walk
from msgcheck.formats.limits import Limits
from msgcheck.formats.line_ends import line_end_of
from msgcheck.formats.proving import Place, proved
from msgcheck.formats.rewritten import Rewritten
from msgcheck.formats.splicing import Splice
from msgcheck.formats.written import Spot, Writing, Written, hold_writable, written
from msgcheck.model import Edit, Refusal

BOTH_QUOTES = "the value has no quotes round it, and with both kinds in it can be given none"

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_QUOTES = {'"': "&quot;", "'": "&#39;"}
_NEED_QUOTES = frozenset(f"{SPACE}\"'=<>`/")
_CDATA = re.compile(r"<!\[CDATA\[", re.I)  # all other text without entities is code
_KEEPS_LINE_ENDS = "field"  # a <textarea>; other elements that do are code


class Page:
    """A web page as it was decoded; `is_xml` says that it is XHTML. UnreadableDocument where it says too much."""

    def __init__(self, decoded: DecodedText, is_xml: bool, limits: Limits) -> None:
        self.decoded = decoded
        self.source = decoded.text
        self.is_xml = is_xml
        self.passages = [one for one in walk(decoded.text, is_xml, limits) if isinstance(one, Passage)]

    def places(self) -> list[Place]:
        """The passages as places."""
        return [_place(passage) for passage in self.passages]

    def is_raw(self, at: int) -> bool:
        """Whether the text at that offset stands where an ampersand is an ampersand, as in CDATA sections."""
        before = bisect_right(self._raw, (at, len(self.source))) - 1
        return before >= 0 and at <= self._raw[before][1]

    @cached_property
    def _raw(self) -> list[tuple[int, int]]:
        tokens = markup(self.source, self.is_xml) if _CDATA.search(self.source) else ()
        return [(text, start) for name, text, start, *_ in tokens if name == NO_ENTITIES and text < start]


def rewritten(content: bytes, page_in: Callable[[bytes], Page], edits: Sequence[Edit]) -> Rewritten:
    """As `html.rewrite`; `page_in` reads a page."""
    page = page_in(content)
    writing = _Writing(page)
    return proved(
        content,
        page.decoded,
        page.places(),
        edits,
        lambda number, edits: writing.written(page.passages[number], edits),
        lambda changed: page_in(changed).places(),
    )


def _place(passage: Passage) -> Place:
    code = [passage.text[start:end] for start, end in opaque_spans(passage.pieces)]
    return Place(passage.text, passage.address, (passage.element, passage.name, passage.state, code))


class _Writing:
    """What is written into one page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._encoding = page.decoded.encoding
        no_break = "&#160;" if page.is_xml else "&nbsp;"
        self._in_text = str.maketrans({**_ESCAPES, "\xa0": no_break, "\n": "<br/>" if page.is_xml else "<br>"})
        self._in_field = str.maketrans({**_ESCAPES, "\xa0": no_break, "\n": line_end_of(page.source)})
        self._in_value = str.maketrans({**_ESCAPES, **_QUOTES, "\xa0": no_break})

    def written(self, passage: Passage, edits: Sequence[Edit]) -> Written:
        """What is written for the edits of one passage."""
        made = written(self._page.source, passage.pieces, edits, self._writing(passage))
        if passage.value is None or not made.splices or not self._lacks_quotes(passage.value, made.splices):
            return made
        value = self._page.source[passage.value.start : passage.value.end]
        quote = next((quote for quote in _QUOTES if quote not in value), None)
        if quote is None:
            return Written([], [*made.refusals, *_refused(edits, made.refusals)])
        start, end = (Splice(at, at, quote) for at in passage.value)
        return Written([start, *made.splices, end], made.refusals)

    def _writing(self, passage: Passage) -> Writing:
        if passage.value:
            escapes = self._in_value
        else:
            escapes = self._in_field if passage.element == _KEEPS_LINE_ENDS else self._in_text

        def write(text: str, spot: Spot) -> Iterator[Splice]:
            if self._page.is_raw(spot.start):
                hold_writable(text, self._encoding)
                yield Splice(spot.start, spot.end, text)
            else:
                yield Splice(spot.start, spot.end, self._with_references(text.translate(escapes)))

        return write

    def _with_references(self, text: str) -> str:
        return text.encode(self._encoding, "xmlcharrefreplace").decode(self._encoding)

    def _lacks_quotes(self, value: Span, splices: Sequence[Splice]) -> bool:
        quoted = self._page.source[value.start - 1] in _QUOTES
        return not quoted and any(not _NEED_QUOTES.isdisjoint(splice.text) for splice in splices)


def _refused(edits: Sequence[Edit], refusals: Sequence[Refusal]) -> list[Refusal]:
    already = {refusal.edit for refusal in refusals}
    return [Refusal(edit, BOTH_QUOTES) for edit in edits if edit not in already]
