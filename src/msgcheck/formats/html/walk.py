"""One walk through a web page, from its first tag to its last: what it says, in the order in which it stands there."""

from __future__ import annotations

from msgcheck.formats.html.elements import EMPTY, WITHIN_A_LINE
from msgcheck.formats.html.markup import CUT_OFF, NO_ENTITIES, markup
from msgcheck.formats.html.open_elements import OpenElements
from msgcheck.formats.html.passages import AS_IT_IS, IN_TEXT, Found, Line, Passage, Unread
from msgcheck.formats.html.tags import FROM_ELSEWHERE, Words, is_hidden, said_by
from msgcheck.formats.lately import kept
from msgcheck.formats.limits import Limits


@kept
def walk(page: str, xml: bool, limits: Limits) -> list[Found]:
    """All that `page` says and all that is not read of it; `xml` says that it is XHTML.

    UnreadableDocument where it says more than the limits allow.
    """
    walking = _Walk(page, limits)
    for name, text, start, end, said in markup(page, xml):
        if text < start:
            walking.text(text, start, has_entities=name != NO_ENTITIES)
        if not name or name == NO_ENTITIES:
            continue
        if name[0] == "/":
            walking.end_tag(name[1:], start, end)
        elif name == CUT_OFF:
            walking.cut_off(start)
        else:
            walking.start_tag(name, start, end, said)
    return walking.ended()


class _Walk:
    """Where a walk is: the elements that are open, and the lines of text begun, one inside of another."""

    def __init__(self, page: str, limits: Limits) -> None:
        self._page = page
        self._limits = limits
        self._words = Words(page, limits)
        self._open = OpenElements()
        self._line = Line(limits)
        self._lines_around: list[Line] = []
        self._found: list[Found] = []
        self._pieces = 0

    def text(self, start: int, end: int, has_entities: bool) -> None:
        self._line.add(self._page, start, end, self._open.context, IN_TEXT if has_entities else AS_IT_IS)

    def start_tag(self, name: str, start: int, end: int, said_from: int) -> None:
        if name == "br":
            self._line.break_off(start, end)
            return
        said = said_by(self._page, name, said_from, end)
        apart = _stands_apart(name)
        if apart and self._line.is_begun:
            self._end_line()
        if ended := self._open.make_way(name):
            self._end_lines_within(ended, apart)
        if name not in EMPTY and self._open.start(name, hidden=bool(said) and is_hidden(self._page, said)):
            self._lines_around.append(self._line)
            self._line = Line(self._limits)
        if said or name in FROM_ELSEWHERE:
            self._line.beside += self._words.found(name, start, said, self._open.context.state)
            self._limits.hold_pieces(self._pieces + len(self._line.beside))

    def end_tag(self, name: str, start: int, end: int) -> None:
        if name == "br":  # a browser breaks the line at </br> too, but <br/> is one break
            if start < end:
                self._line.break_off(start, end)
            return
        apart = _stands_apart(name)
        if apart and self._line.is_begun:
            self._end_line()
        if ended := self._open.end(name):
            self._end_lines_within(ended, apart)

    def cut_off(self, start: int) -> None:
        why = "a tag that begins here never ends, and what follows was not read"
        self._line.beside.append(Unread(start, "Tag", why))

    def ended(self) -> list[Found]:
        """All that was found, when the page is at its end."""
        self._end_lines_within(len(self._lines_around), apart=True)
        self._end_line()
        return self._found

    def _end_line(self) -> None:
        """What was found in the innermost line goes where the outermost one says what hangs on it."""
        found = self._line.found()
        for one in found:
            self._pieces += len(one.pieces) if isinstance(one, Passage) else 1
        self._limits.hold_pieces(self._pieces)
        if self._lines_around:
            self._lines_around[0].beside += found
        else:
            self._found += found
        self._line = Line(self._limits)

    def _end_lines_within(self, count: int, apart: bool) -> None:
        """That many lines end, and the line goes on in which they stood, unless it is `apart` from what comes."""
        for _ in range(count):
            self._end_line()
            self._line = self._lines_around.pop()
            if apart:
                self._end_line()


def _stands_apart(name: str) -> bool:
    return name not in WITHIN_A_LINE and ":" not in name
