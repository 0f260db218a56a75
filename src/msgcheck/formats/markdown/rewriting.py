"""Rewriting Markdown: new words within the marks of the old ones, what would be a mark in them escaped."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from msgcheck.formats.encoding import DecodedText
from msgcheck.formats.markdown.anchors import Anchors
from msgcheck.formats.markdown.escaping import Around, escaped
from msgcheck.formats.markdown.html import HTML
from msgcheck.formats.markdown.passages import Passage
from msgcheck.formats.markdown.yaml_values import written_as_yaml
from msgcheck.formats.pieces import Piece, stands_as_it_is
from msgcheck.formats.proving import Place, proved
from msgcheck.formats.rewritten import Rewritten, applied
from msgcheck.formats.splicing import Splice
from msgcheck.formats.written import Spot, Writing, Written, written
from msgcheck.model import Edit

_BEHIND = 40  # characters that may make a mark of what stands before them
_EMPHASIS = frozenset("*_~")
_IN_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_IN_VALUES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_IN_TITLES = re.compile(r"\\(?=[!-/:-@\[-`{-~]|\Z)|&(?=#?\w{1,31};)|[\"'()]")
_OPENING = re.compile(r"(?<!\S)[*_~]++\Z")
_BAR = re.compile(r"\\\|")


class Text:
    """A Markdown text as it was decoded and what it says, white space round passages left out."""

    def __init__(self, decoded: DecodedText, passages: Sequence[Passage]) -> None:
        self.decoded = decoded
        self.source = decoded.text
        self.passages = passages

    def places(self) -> list[Place]:
        """The passages as places."""
        return [_place(passage) for passage in self.passages]


def _place(passage: Passage) -> Place:
    code = [passage.text[start:end] for start, end in passage.opaque]
    return Place(passage.text, passage.address, (passage.element, passage.name, code))


def rewritten(content: bytes, text_in: Callable[[bytes], Text], edits: Sequence[Edit]) -> Rewritten:
    """As `markdown.rewrite`; `text_in` reads a file."""
    text = text_in(content)
    writing = _Writing(text)
    return proved(
        content,
        text.decoded,
        text.places(),
        edits,
        lambda number, edits: writing.written(text.passages[number], edits),
        lambda changed: text_in(changed).places(),
    )


class _Writing:
    """What is written into one text."""

    def __init__(self, text: Text) -> None:
        self._source = text.source
        self._anchors = Anchors(text.source, text.passages)
        self._encoding = text.decoded.encoding

    def written(self, passage: Passage, edits: Sequence[Edit]) -> Written:
        """What is written for the edits of one passage."""
        if passage.element == "front matter":
            return written_as_yaml(self._source, passage.pieces, edits, self._encoding)
        pieces = list(_with_bars_apart(passage.pieces, self._source))
        made = written(self._source, pieces, edits, self._writing(passage, pieces))
        beside = [*self._former_labels(passage, made.splices), *self._links_to(passage, edits, made)]
        return Written([*made.splices, *beside], made.refusals)

    def _links_to(self, passage: Passage, edits: Sequence[Edit], made: Written) -> Iterator[Splice]:
        if passage.element == "heading":
            refused = {refusal.edit for refusal in made.refusals}
            after = applied(passage.text, [edit for edit in edits if edit not in refused])
            yield from self._anchors.moved(passage.text, after)

    def _former_labels(self, passage: Passage, splices: Sequence[Splice]) -> Iterator[Splice]:
        """The names of definitions, where links had them for their texts and now have other texts."""
        starts = [splice.start for splice in splices]
        for start, end, closed in passage.labels:
            first = bisect_left(starts, start)
            if first < len(splices) and splices[first].end <= end:
                yield Splice(end, closed, f"][{self._source[start:end]}]")

    def _writing(self, passage: Passage, pieces: Sequence[Piece]) -> Writing:
        def write(text: str, spot: Spot) -> Iterator[Splice]:
            match passage.element:
                case "html":
                    new = text.translate(_IN_HTML if passage.name == HTML else _IN_VALUES)
                case "link title" | "picture":
                    new = _IN_TITLES.sub(r"\\\g<0>", text)
                case _:
                    new = escaped(text, self._around(passage, pieces, spot))
            yield Splice(spot.start, spot.end, self._with_references(new)) if text else self._without(spot)

        return write

    def _without(self, spot: Spot) -> Splice:
        """What stands there goes, with marks for emphasis that would have nothing left between them.

        Marks before white space would be none: where that is left behind them, it goes before them.
        """
        opening = _OPENING.search(self._source, max(spot.start - _BEHIND, 0), spot.start)
        if opening and self._source[spot.end : spot.end + 1] == " " and spot.change.start == 0:
            return Splice(opening.start(), spot.end + 1, f" {opening[0]}")
        return Splice(*self._with_marks(spot), "")

    def _around(self, passage: Passage, pieces: Sequence[Piece], spot: Spot) -> Around:
        behind = re.split(r"[\r\n]", self._source[spot.end : spot.end + _BEHIND], maxsplit=1)[0]
        return Around(
            self._source[max(spot.start - 1, 0) : spot.start],
            behind,
            in_cell=passage.element == "table cell",
            in_heading=passage.element == "heading",
            begins_line=passage.element in ("paragraph", "list item") and self._begins_line(pieces, spot),
        )

    def _begins_line(self, pieces: Sequence[Piece], spot: Spot) -> bool:
        number, start = spot.change[:2]
        follows_text = start > 0 or (number > 0 and stands_as_it_is(pieces[number - 1], self._source))
        return not follows_text and (spot.start == 0 or self._source[spot.start - 1] in " \t\r\n>")

    def _with_marks(self, spot: Spot) -> tuple[int, int]:
        """Where what goes stands, with the marks for emphasis that would be left with nothing between them."""
        start, end = spot[:2]
        while 0 < start < end < len(self._source) and self._are_marks(start - 1, end):
            start, end = start - 1, end + 1
        return start, end

    def _are_marks(self, before: int, behind: int) -> bool:
        return self._source[before] == self._source[behind] and self._source[before] in _EMPHASIS

    def _with_references(self, text: str) -> str:
        return text.encode(self._encoding, "xmlcharrefreplace").decode(self._encoding)


def _with_bars_apart(pieces: Sequence[Piece], source: str) -> Iterator[Piece]:
    """The pieces, those of a table's cell cut where a backslash before a bar is not read."""
    for piece in pieces:
        bars = list(_BAR.finditer(source, piece.start, piece.end)) if "|" in piece.text else []
        if bars and _BAR.sub("|", source[piece.start : piece.end]) == piece.text:
            yield from _cut_at(bars, piece, source)
        else:
            yield piece


def _cut_at(bars: Sequence[re.Match[str]], piece: Piece, source: str) -> Iterator[Piece]:
    at = piece.start
    for bar in bars:
        yield Piece(source[at : bar.start()], at, bar.start(), piece.opaque)
        yield Piece("|", *bar.span(), piece.opaque)
        at = bar.end()
    yield Piece(source[at : piece.end], at, piece.end, piece.opaque)
