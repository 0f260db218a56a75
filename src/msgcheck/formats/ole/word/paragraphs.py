"""The paragraphs of a story as Word shows them: of fields the results, of tracked changes what is new.

Some characters are marks ([MS-DOC] 2.4.1 and 2.8.25): they end paragraphs and cells, open and close fields, stand for
pictures.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from io import StringIO
from typing import NamedTuple

from msgcheck.formats.ole.word.formatting import Look, Stretch
from msgcheck.formats.ole.word.pieces import Characters

_END = re.compile("[\r\x07\x0c]")  # of a paragraph, a cell, a page
_MARK = re.compile("[\x00-\x08\x0b-\x1f]")
_OPEN, _SEPARATE, _CLOSE = "\x13", "\x14", "\x15"  # of a field: its code, then its result
_PICTURE = "\x01"
_SHOWN = {"\x0b": "\n", "\x0e": "\n", "\x1e": "\u2011", "\x1f": "\xad"}
_HALF = re.compile("[\ud800-\udfff]")  # of a character beyond the first 65,536
_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')
_PLAIN = Stretch(0, 0, Look.PLAIN)
_SYMBOL = "("  # stands in the text where a character of a font of pictures shows


class Paragraph(NamedTuple):
    """A paragraph: half-open, its characters without the one that ends it, which is `end`; what it says.

    `hidden` is what is formatted as hidden; `links` are the addresses to which it leads; `pictures` tell of each in it
    where that is kept.
    """

    start: int
    stop: int
    end: str
    text: str
    hidden: str = ""
    links: tuple[str, ...] = ()
    pictures: tuple[int, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether anything is in it."""
        return bool(self.text or self.hidden or self.links or self.pictures)


class Paragraphs:
    """Reads the stories of one document."""

    def __init__(self, characters: Characters, looks: list[Stretch]) -> None:
        self._spans = list(_numbered(characters, looks))
        self._starts = [span.start for span in self._spans]
        self._text = _without(characters.text, [span for span in self._spans if Look.DELETED in span.look])

    def of(self, start: int, stop: int) -> Iterator[Paragraph]:
        """The paragraphs among these characters, empty ones too."""
        fields = _Fields(self._text[start:stop])
        while start < stop:
            found = _END.search(self._text, start, stop)
            at, end = (found.start(), found[0]) if found else (stop, "")
            yield self._read(start, at, end, fields)
            start = at + 1

    def _read(self, start: int, stop: int, end: str, fields: _Fields) -> Paragraph:
        text = self._text[start:stop]
        if fields.show and not _MARK.search(text) and not self._has_spans(start, stop):
            return Paragraph(start, stop, end, _whole(text))
        said = _Said(fields)
        for part, span in self._cut(start, stop):
            said.take(part, span)
        links, fields.links = tuple(fields.links), []
        return Paragraph(start, stop, end, said.text, said.hidden, links, tuple(said.pictures))

    def _has_spans(self, start: int, stop: int) -> bool:
        return bool(self._spans) and next(self._overlapping(start, stop), None) is not None

    def _overlapping(self, start: int, stop: int) -> Iterator[Stretch]:
        for place in range(max(bisect_right(self._starts, start) - 1, 0), len(self._spans)):
            span = self._spans[place]
            if span.start >= stop:
                return
            if span.end > start:
                yield span

    def _cut(self, start: int, stop: int) -> Iterator[tuple[str, Stretch]]:
        """The text between, cut where its look changes."""
        for span in self._overlapping(start, stop):
            yield self._text[start : span.start], _PLAIN
            start, until = max(start, span.start), min(stop, span.end)
            yield self._text[start:until], span
            start = until
        yield self._text[start:stop], _PLAIN


class _Fields:
    """Follows the marks that open, separate and close fields through one story; fields nest.

    Where a story lacks the end of a field, its marks are not believed: better to read a field's code than to lose the
    text behind it.
    """

    def __init__(self, story: str) -> None:
        self._are_whole = story.count(_OPEN) == story.count(_CLOSE)
        self._open = bytearray()  # of each field around, whether we are in its code
        self._codes = 0  # how many of them are
        self._code = StringIO()  # of the field opened last
        self.links: list[str] = []

    @property
    def show(self) -> bool:
        """Whether text here shows: it is in no field's code."""
        return not self._codes

    def pass_code(self, text: str) -> None:
        """Go on past text that does not show."""
        self._code.write(text)

    def pass_mark(self, mark: str) -> None:
        """Go on past one of the marks."""
        if mark == _OPEN and self._are_whole:
            self._open.append(True)
            self._codes += 1
            self._code = StringIO()
        elif self._open and mark in (_SEPARATE, _CLOSE):
            if self._open.pop():
                self._codes -= 1
                self._keep_link()
            if mark == _SEPARATE:
                self._open.append(False)

    def _keep_link(self) -> None:
        if link := _LINK.match(self._code.getvalue()):
            self.links.append(link[1])
        self._code = StringIO()


class _Said:
    """Gathers what a paragraph says."""

    def __init__(self, fields: _Fields) -> None:
        self.pictures: list[int] = []
        self._fields = fields
        self._shown, self._hidden = StringIO(), StringIO()

    @property
    def text(self) -> str:
        return _whole(self._shown.getvalue())

    @property
    def hidden(self) -> str:
        return _whole(self._hidden.getvalue())

    def take(self, text: str, span: Stretch) -> None:
        """Add text that looks the same throughout."""
        at = 0
        for mark in _MARK.finditer(text):
            self._say(text[at : mark.start()], span.look)
            self._pass(mark[0], span)
            at = mark.end()
        self._say(text[at:], span.look)

    def _say(self, text: str, look: Look) -> None:
        if not self._fields.show:
            self._fields.pass_code(text)
        elif Look.SPECIAL not in look or text != _SYMBOL:
            (self._hidden if Look.HIDDEN in look else self._shown).write(text)

    def _pass(self, mark: str, span: Stretch) -> None:
        if mark in _SHOWN:
            self._say(_SHOWN[mark], span.look)
        elif mark == _PICTURE and self._fields.show:
            if Look.SPECIAL in span.look and not span.look & (Look.OBJECT | Look.FORM):
                self.pictures.append(span.picture)
        else:
            self._fields.pass_mark(mark)


def _numbered(characters: Characters, looks: list[Stretch]) -> Iterator[Stretch]:
    """The stretches of the stream as half-open spans of characters, in their order."""
    ends = [one.end for one in looks]
    for first, size, place, width in characters.pieces:
        for number in range(bisect_right(ends, place), len(looks)):
            one = looks[number]
            if one.start >= place + size * width:
                break
            start = max(one.start - place, 0) // width
            end = min(one.end - place + width - 1, size * width) // width
            yield one._replace(start=first + start, end=first + end)


def _without(text: str, spans: list[Stretch]) -> str:
    """`text` with marks that stand for nothing in place of what is in `spans`."""
    kept, at = StringIO(), 0
    for span in spans:
        kept.write(text[at : span.start] + "\0" * (span.end - span.start))
        at = span.end
    return kept.getvalue() + text[at:]


def _whole(text: str) -> str:
    """`text` with halves of characters put together, a single half replaced."""
    if not _HALF.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
