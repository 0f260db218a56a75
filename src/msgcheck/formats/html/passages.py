"""The text of a page as a browser shows it, in pieces that know where in the page they stand."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from msgcheck.formats.html.markup import SPACE, Span
from msgcheck.formats.html.open_elements import Context
from msgcheck.formats.limits import Limits
from msgcheck.formats.pieces import Piece
from msgcheck.model import Held


class _Changes(NamedTuple):
    """What does not show as it stands: where lines are made up by the browser, and in preformatted text."""

    in_lines: re.Pattern[str]
    preformatted: re.Pattern[str]


def _changes(entities: str) -> _Changes:
    white = r"[ ]*+[\t\n\r\f][ \t\n\r\f]*+|[ ]{2,}+"
    return _Changes(re.compile(f"{white}{entities}", re.I), re.compile(rf"\r\n?+{entities}", re.I))


_NUMBER = r"|&\#(?:[0-9]{1,300}|x[0-9a-f]{1,300});?+"
_NAME = r"|&[a-z][a-z0-9]{1,31}+;"
IN_TEXT = _changes(f"{_NUMBER}{_NAME}?+")
IN_VALUES = _changes(f"{_NUMBER}{_NAME}")  # the ampersand in "?a=1&copy=2" is one
AS_IT_IS = _changes("")
_LINE_END = re.compile(r"\r\n?+")


class Passage(NamedTuple):
    """What is read as one: `element` says what it is, `name` names it for people ("Heading"; may be empty).

    `state` says in words why it may not show ("hidden"), or is empty. `value` is where the attribute's value stands
    that says it, without its quotes; None where it stands between tags.
    """

    element: str
    name: str
    pieces: tuple[Piece, ...]
    state: str = ""
    value: Span | None = None

    @property
    def text(self) -> str:
        """What the pieces say together."""
        return "".join([piece.text for piece in self.pieces])

    @property
    def address(self) -> str:
        """From the first to the last character of the page that it is made of."""
        return f"chars:{self.pieces[0].start}-{self.pieces[-1].end}"


class Unread(NamedTuple):
    """Something at the offset `at` of the page that is not read, its name for people, and why.

    `source` is the address of the picture or file that `held` says it is, as the page means it; empty where it has
    none. `file` is the name under which the page offers it.
    """

    at: int
    name: str
    why: str
    held: Held = Held.OTHER
    source: str = ""
    file: str = ""


Found = Passage | Unread


class Line:
    """Text that stands in one line until something ends it, growing; and what hangs on things in it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.beside: list[Found] = []
        self._pieces: list[Piece] = []
        self._context = Context()
        self._after_space = True  # white space here does not show
        self._unshown = 0

    def add(self, page: str, start: int, end: int, context: Context, changes: _Changes = IN_TEXT) -> None:
        """The text between those offsets, white space as browsers show it; `changes` are those they make."""
        text = page[start:end]
        if not context.preformatted and not text.strip(SPACE):
            self._add_space(start, end, context)
        elif "&" in text or "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
            self._add_all(_pieces(text, start, context, changes), context)
        else:  # most text: it stands as it shows
            self._add_all((Piece(text, start, end, context.opaque),), context)

    def break_off(self, start: int, end: int) -> None:
        """The <br> between those offsets."""
        if self._pieces:
            _trim_end(self._pieces, " ")
            self._pieces.append(Piece("\n", start, end))
            self._after_space = True

    @property
    def is_begun(self) -> bool:
        """Whether there is anything in it."""
        return bool(self._pieces or self.beside)

    def found(self) -> list[Found]:
        """The passage, where any text was added, and after it what hangs on it."""
        pieces = self._pieces
        if pieces and pieces[-1].text[-1] in SPACE:
            _trim_end(pieces, SPACE)
        if pieces and pieces[0].text[0] in SPACE:
            _trim_start(pieces)
        if all(piece.text.isspace() for piece in pieces):  # of no-break spaces, or of nothing
            return self.beside
        context = self._context
        return [Passage(context.element, context.name, tuple(pieces), context.state), *self.beside]

    def _add_space(self, start: int, end: int, context: Context) -> None:
        if not self._after_space:
            self._pieces.append(Piece(" ", start, end, context.opaque))
            self._after_space = True

    def _add_all(self, pieces: Iterable[Piece], context: Context) -> None:
        """Of white space that meets white space only the first shows, but in preformatted text all."""
        if not self._pieces:
            self._context = context
        added = self._pieces
        for piece in pieces:
            closes_up = self._after_space and piece.text[0] == " " and not context.preformatted
            if not closes_up:
                added.append(piece)
            elif len(piece.text) > 1:
                added.append(_behind_space(piece))
            else:
                self._unshown += 1
            self._after_space = piece.text[-1] == " " and not context.preformatted
            if len(added) + self._unshown > self._limits.pieces:
                self._limits.hold_pieces(len(added) + self._unshown)


def _pieces(text: str, offset: int, context: Context, changes: _Changes) -> Iterator[Piece]:
    at = 0
    for change in changes[context.preformatted].finditer(text):
        start, end = change.span()
        shown = _shown(change[0], context.preformatted)
        if start > at:
            yield Piece(text[at:start], offset + at, offset + start, context.opaque)
        if shown:
            yield Piece(shown, offset + start, offset + end, context.opaque)
        at = end
    if at < len(text):
        yield Piece(text[at:], offset + at, offset + len(text), context.opaque)


def _shown(text: str, preformatted: bool) -> str:
    character = _meant(text) if text[0] == "&" else text
    if preformatted:
        return _LINE_END.sub("\n", character)
    return " " if character and not character.strip(SPACE) else character


@lru_cache(maxsize=1024)
def _meant(entity: str) -> str:
    return html.unescape(entity)


def _behind_space(piece: Piece) -> Piece:
    """A piece without the one space that it begins with."""
    return Piece(piece.text[1:], min(piece.start + 1, piece.end), piece.end, piece.opaque)


def _trim_end(pieces: list[Piece], space: str) -> None:
    while pieces:
        piece = pieces.pop()
        if text := piece.text.rstrip(space):
            end = piece.end if text == piece.text else piece.start + len(text)
            pieces.append(piece._replace(text=text, end=end))
            return


def _trim_start(pieces: list[Piece]) -> None:
    first = next((number for number, piece in enumerate(pieces) if piece.text.strip(SPACE)), len(pieces))
    del pieces[:first]
    if pieces and pieces[0].text[0] in SPACE:
        text = pieces[0].text.lstrip(SPACE)
        pieces[0] = pieces[0]._replace(text=text, start=pieces[0].end - len(text))
