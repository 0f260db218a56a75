"""Where what a walk found stands, in words: the heading above it, and its line in the source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgcheck.formats.data_addresses import holds_what_it_leads_to, written_in
from msgcheck.formats.html.passages import Found, Passage, Unread
from msgcheck.formats.pieces import Piece
from msgcheck.model import Block, Enclosed, Gap, Held, Location

FileAt = Callable[[str], Callable[[], bytes] | None]
"""What unpacks the picture or file at an address in a page; None: it is not at hand."""

_LONGEST_HEADING = 40  # characters of a heading in a label


def placed(
    found: Iterable[Found], page: str, around: str = "", file_at: FileAt = lambda _: None
) -> Iterator[Block | Gap]:
    """The blocks and gaps of a page; `around` is the label of what the page is in, empty for a file."""
    places = _Places(page, around)
    for one in found:
        yield places.block(one) if isinstance(one, Passage) else places.gap(one, file_at)


class _Places:
    """The line and the section that the walk has come to."""

    def __init__(self, page: str, around: str) -> None:
        self._page = page
        self._line_end = "\n" if "\n" in page else "\r"
        self._at, self._line = 0, 1  # where a line was last asked for; the next is near
        self._around = f"{around} › " if around else ""
        self._section = ""

    def line_of(self, at: int) -> int:
        """The line in which the character at `at` stands, counted from 1."""
        if at >= self._at:
            self._line += self._page.count(self._line_end, self._at, at)
        else:
            self._line -= self._page.count(self._line_end, at, self._at)
        self._at = at
        return self._line

    def label(self, line: int) -> str:
        label = f"{self._around}{self._section}line {line}"
        return label[0].upper() + label[1:]

    def block(self, passage: Passage) -> Block:
        text = passage.text
        if passage.element == "heading" and not passage.state:
            self._section = f"Section '{shortened(text)}' › "
        location = self._location(passage, self.line_of(passage.pieces[0].start))
        return Block(text, location, opaque_spans(passage.pieces))

    def gap(self, unread: Unread, file_at: FileAt) -> Gap:
        line = self.line_of(unread.at)
        label = f"{self.label(line)} › {unread.name}"
        unpack = _unpack(unread.source, file_at) if unread.held in (Held.PICTURE, Held.FILE) else None
        if unpack is None:
            return Gap(label, unread.why, unread.held)
        location = Location("line", line, unread.held, label, f"chars:{unread.at}-{unread.at}")
        return Gap(label, unread.why, unread.held, Enclosed(_own_name(unread), location, 0, unpack))

    def _location(self, passage: Passage, line: int) -> Location:
        if passage.element == "property":
            label = f"{self._around}Properties › {passage.name}"
            return Location("properties", None, "property", label, passage.address)
        label = f"{self.label(line)} › {passage.name}" if passage.name else self.label(line)
        label += f" ({passage.state})" if passage.state else ""
        return Location("line", line, passage.element, label, passage.address)


def _unpack(source: str, file_at: FileAt) -> Callable[[], bytes] | None:
    return written_in(source) if holds_what_it_leads_to(source) else file_at(source)


def _own_name(unread: Unread) -> str:
    if unread.file or holds_what_it_leads_to(unread.source):
        return unread.file
    return unread.source.partition("?")[0].rpartition("/")[2]


def shortened(heading: str) -> str:
    """A heading as it stands in a label."""
    words = " ".join(heading.split())
    return words if len(words) <= _LONGEST_HEADING else f"{words[: _LONGEST_HEADING - 1].rstrip()}…"


def opaque_spans(pieces: tuple[Piece, ...]) -> tuple[tuple[int, int], ...]:
    """Spans in the text of the pieces that are code; pieces side by side make one."""
    spans: list[tuple[int, int]] = []
    at = 0
    for piece in pieces:
        end = at + len(piece.text)
        if piece.opaque and spans and spans[-1][1] == at:
            spans[-1] = (spans[-1][0], end)
        elif piece.opaque:
            spans.append((at, end))
        at = end
    return tuple(spans)
