"""Where the elements of an XML part stand in its bytes, and splicing new text in: all other bytes stay.

Writing a parsed tree out again would change quotes, entities, empty elements and declarations all over the part. Here
only the spans are exchanged that an edit is about. Elements are known by their number in document order, from 0, as
lxml's `root.iter("*")` counts them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable
from typing import NamedTuple

from msgcheck.errors import Unmendable

_DECLARED = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)""")
_MARKS = (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8")
_TOKEN = re.compile(
    r"<!--.*?-->"
    r"|(?P<text><!\[CDATA\[.*?\]\]>)"
    r"|<\?.*?\?>"
    r"|<!DOCTYPE(?:[^\[\]<>\"']|\"[^\"]*\"|'[^']*'|\[[^\]]*\])*+>"
    r"|(?P<close></[^>]*>)"
    r"|(?P<open><[^!?/](?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>)",
    re.DOTALL,
)
_OPENING = re.compile("<[^!?/]")
_ATTRIBUTE = re.compile(r"""\s(?P<name>[^\s=<>"'/]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""")
_NAME = re.compile(r"<[^\s/>]+")
_UNUSUAL = "is written in an unusual way, and would not stay as it is"
_TEXT_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_VALUE_ESCAPES = {**_TEXT_ESCAPES, '"': "&quot;", "'": "&apos;", "\n": "&#10;", "\t": "&#9;"}


class Span(NamedTuple):
    """A half-open stretch of a source's text, in characters."""

    start: int
    end: int


class Placed(NamedTuple):
    """Where an element stands: its opening tag, the text up to the next tag, its closing tag, the text behind that.

    Of an element without content ("<a/>") the text and the closing tag are empty spans at the end of the opening one.
    """

    tag: Span
    text: Span
    closing: Span
    tail: Span

    @property
    def whole(self) -> Span:
        """From the opening to the closing tag."""
        return Span(self.tag.start, self.closing.end)


class Splice(NamedTuple):
    """New source, already escaped, for a span of the old."""

    span: Span
    source: str


class XmlSource:
    """The text of an XML part that has been found to be well-formed, and where its elements stand in it.

    Raises Unmendable for bytes that would not come out as they went in.
    """

    def __init__(self, content: bytes) -> None:
        self._encoding = _encoding(content)
        try:
            self.text = content.decode(self._encoding)
            told_apart = self.text.encode(self._encoding) == content
        except (UnicodeError, LookupError) as error:
            raise Unmendable(_UNUSUAL) from error
        if not told_apart:
            raise Unmendable(_UNUSUAL)

    def places(self, numbers: Collection[int], count: int) -> dict[int, Placed]:
        """Where the elements of those numbers stand, of `count` that there are."""
        if _is_plain(self.text):
            return self._places_in_plain(numbers, count)
        way = _Way(numbers)
        for token in _TOKEN.finditer(self.text):
            if token.lastgroup != "text":
                way.take(token)
        return way.ended(len(self.text), count)

    def _places_in_plain(self, numbers: Collection[int], count: int) -> dict[int, Placed]:
        """The same where every "<" begins a tag: nobody has to go from tag to tag."""
        starts = [match.start() for match in _OPENING.finditer(self.text)]
        if len(starts) != count:
            raise Unmendable(_UNUSUAL)
        return {number: self._placed(starts[number], number == 0) for number in numbers}

    def _placed(self, start: int, is_root: bool) -> Placed:
        opening = _TOKEN.match(self.text, start)
        if opening is None:
            raise Unmendable(_UNUSUAL)
        tag = Span(*opening.span())
        if opening[0].endswith("/>"):
            return Placed(tag, Span(tag.end, tag.end), Span(tag.end, tag.end), self._up_to_tag(tag.end))
        closing = self._last_tag() if is_root else self._closing(tag.end)
        return Placed(tag, self._up_to_tag(tag.end), closing, self._up_to_tag(closing.end))

    def _up_to_tag(self, start: int) -> Span:
        end = self.text.find("<", start)
        return Span(start, end if end >= 0 else len(self.text))

    def _last_tag(self) -> Span:
        start = self.text.rfind("<")
        return Span(start, self.text.find(">", start) + 1)

    def _closing(self, start: int) -> Span:
        """The tag that closes the element whose opening one ends at `start`."""
        depth = 1
        for token in _TOKEN.finditer(self.text, start):
            if token.lastgroup == "close":
                depth -= 1
            elif not token[0].endswith("/>"):
                depth += 1
            if not depth:
                return Span(*token.span())
        raise Unmendable(_UNUSUAL)

    def spliced(self, splices: Iterable[Splice]) -> bytes:
        """The bytes of the part with the splices made; none may overlap another."""
        return self.copied(Span(0, len(self.text)), splices).encode(self._encoding, "xmlcharrefreplace")

    def copied(self, span: Span, splices: Iterable[Splice]) -> str:
        """The source of a stretch of the part with the splices in it made."""
        pieces: list[str] = []
        at = span.start
        for place, source in sorted(splices):
            if place.start < at:
                raise Unmendable(_UNUSUAL)
            pieces += self.text[at : place.start], source
            at = place.end
        return "".join([*pieces, self.text[at : span.end]])

    def attribute(self, place: Placed, names: Container[str]) -> Span | None:
        """The span of the value, without its quotes, of the attribute that is written as one of `names`; None: none."""
        for match in _ATTRIBUTE.finditer(self.text, *place.tag):
            if match["name"] in names:
                return Span(*match.span("double" if match["single"] is None else "single"))
        return None

    def with_attribute(self, place: Placed, source: str) -> Splice:
        """The splice that gives an element one attribute more, written as `source` ('xml:space="preserve"')."""
        name = _NAME.match(self.text, place.tag.start)
        at = name.end() if name else place.tag.end - 1
        return Splice(Span(at, at), f" {source}")


class _Way:
    """One way through a source, tag by tag, which notes where elements stand."""

    def __init__(self, numbers: Container[int]) -> None:
        self._numbers = numbers
        self._met = 0
        self._open: list[int] = []
        self._tags: dict[int, Span] = {}
        self._texts: dict[int, Span] = {}
        self._closings: dict[int, Span] = {}
        self._tails: dict[int, Span] = {}
        self._begun: tuple[dict[int, Span], int, int] | None = None  # the text that goes on to the next tag

    def take(self, token: re.Match[str]) -> None:
        """Note what a tag, a comment or an instruction says about where elements stand."""
        self._end_text(token.start())
        if token.lastgroup == "open":
            self._take_opening(*token.span(), is_empty=token[0].endswith("/>"))
        elif token.lastgroup == "close":
            if not self._open:
                raise Unmendable(_UNUSUAL)
            self._take_closing(self._open.pop(), *token.span())

    def ended(self, length: int, count: int) -> dict[int, Placed]:
        """What was noted; Unmendable where not so many elements were met, or not all were closed."""
        self._end_text(length)
        if self._open or self._met != count:
            raise Unmendable(_UNUSUAL)
        return {
            number: Placed(tag, self._texts[number], self._closings[number], self._tails[number])
            for number, tag in self._tags.items()
        }

    def _take_opening(self, start: int, end: int, *, is_empty: bool) -> None:
        number = self._met
        self._met += 1
        if number in self._numbers:
            self._tags[number] = Span(start, end)
            self._begun = self._texts, number, end
        if not is_empty:
            self._open.append(number)
        elif number in self._numbers:
            self._texts[number] = Span(end, end)
            self._take_closing(number, end, end)

    def _take_closing(self, number: int, start: int, end: int) -> None:
        if number in self._numbers:
            self._closings[number] = Span(start, end)
            self._begun = self._tails, number, end

    def _end_text(self, at: int) -> None:
        if self._begun:
            spans, number, start = self._begun
            spans[number] = Span(start, at)
            self._begun = None


def _is_plain(text: str) -> bool:
    """Whether there is nothing but tags and text, but for the declaration at its start (behind the mark, if any)."""
    return "<!" not in text and text.find("<?", 2) < 0


def text_source(text: str) -> str:
    """`text` as the source of an element's content."""
    return _escaped(text, _TEXT_ESCAPES)


def value_source(text: str) -> str:
    """`text` as the source of an attribute's value, in quotes of either kind."""
    return _escaped(text, _VALUE_ESCAPES)


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join([escapes.get(character, character) for character in text])


def _encoding(content: bytes) -> str:
    """The encoding of an XML part (XML 1.0, appendix F): told by its first bytes, or else by its declaration."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    declared = _DECLARED.match(content)
    return declared[1].decode("ascii") if declared else "utf-8"
