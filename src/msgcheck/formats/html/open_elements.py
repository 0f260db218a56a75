"""The elements that are open at one place of a page, and what follows from them for the text there.

Start tags may end elements that nobody ended, and end tags may end nothing (HTML standard, 13.2.4.2 and 13.2.6).
However deep elements are nested, a tag costs the same: where the open ones of each name stand is kept.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from msgcheck.formats.html.elements import (
    ASIDE,
    CODE,
    END_PARAGRAPHS,
    HEADINGS,
    KINDS,
    PREFORMATTED,
    STATES,
    WITHIN_A_LINE,
)


class Context(NamedTuple):
    """What text in an element is: `element` and `name` say what a passage is, as in `Passage`.

    `opaque` is code; `preformatted` keeps its white space; `state` is why it may not show ("hidden"), or empty;
    `aside` stands within a line of which it is no part.
    """

    element: str = "paragraph"
    name: str = ""
    opaque: bool = False
    preformatted: bool = False
    state: str = ""
    aside: bool = False


_TELLING = frozenset((*KINDS, *CODE, *PREFORMATTED, *ASIDE, *STATES))

_TABLE, _SCOPE, _LIST = range(3)  # walls that an implied end does not go through, from the strongest on
_WALLS = {
    **dict.fromkeys(("html", "table", "template"), (_TABLE, _SCOPE, _LIST)),
    **dict.fromkeys(
        ("td", "th", "caption", "object", "applet", "marquee", "button", "select", "datalist", "svg"), (_SCOPE, _LIST)
    ),
    **dict.fromkeys(("ol", "ul", "menu", "dir", "dl"), (_LIST,)),
}
_WALL_OF_END = {
    **dict.fromkeys(("table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"), _TABLE),
    **dict.fromkeys(("li", "dt", "dd"), _LIST),
}
_CELLS, _GROUPS, _TERMS, _READINGS = ("td", "th"), ("tbody", "thead", "tfoot"), ("dt", "dd"), ("rt", "rp", "rtc")
_PARAGRAPH = (("p",), _SCOPE)
_ENDED_BY = {  # what a start tag ends, and the walls round it
    **dict.fromkeys(END_PARAGRAPHS, (_PARAGRAPH,)),
    **dict.fromkeys(HEADINGS, (_PARAGRAPH, (HEADINGS, _SCOPE))),
    **dict.fromkeys(_TERMS, ((_TERMS, _LIST), _PARAGRAPH)),
    **dict.fromkeys(_CELLS, ((_CELLS, _TABLE),)),
    **dict.fromkeys(_READINGS, ((_READINGS, _SCOPE),)),
    **dict.fromkeys(_GROUPS, (((*_GROUPS, "caption"), _TABLE),)),
    "li": ((("li",), _LIST), _PARAGRAPH),
    "tr": ((("tr", "caption"), _TABLE),),
    "option": ((("option",), _SCOPE),),
    "optgroup": ((("optgroup", "option"), _SCOPE),),
}
_DEEPEST = 10_000  # elements are kept one in another; browsers stop at 512
_ENDS = dict.fromkeys(HEADINGS, HEADINGS)  # an end tag of any heading ends any heading


class OpenElements:
    """A stack of the open elements; the last one's context is that of the text to come."""

    def __init__(self) -> None:
        self.context = Context()
        self._open: list[tuple[str, Context]] = []
        self._where: defaultdict[str, list[int]] = defaultdict(list)
        self._walls: tuple[list[int], ...] = ([-1], [-1], [-1])

    def start(self, name: str, hidden: bool) -> bool:
        """An element starts, by whose tag `make_way` was called before; whether it stands beside the line."""
        at = len(self._open)
        if at >= _DEEPEST:
            return False
        self._open.append((name, self.context))
        self._where[name].append(at)
        for wall in _WALLS.get(name, ()):
            self._walls[wall].append(at)
        if hidden or name in _TELLING:
            self.context = _within(self.context, name, hidden)
            return self.context.aside
        return False

    def make_way(self, name: str) -> int:
        """End what a start tag of that name ends unsaid; how many lines beside the line ended."""
        ended = 0
        for names, wall in _ENDED_BY.get(name, ()):
            ended += self._end_first(names, wall)
        return ended

    def end(self, name: str) -> int:
        """End the innermost element of that name, and all in it; how many lines beside the line ended."""
        if self._open and self._open[-1][0] == name:
            return self._end_last()
        return self._end_first(_ENDS.get(name, (name,)), _WALL_OF_END.get(name, _SCOPE))

    def _end_first(self, names: tuple[str, ...], wall: int) -> int:
        at = max([where[-1] for where in map(self._where.get, names) if where], default=-1)
        ended = 0
        if at >= self._walls[wall][-1]:
            while 0 <= at < len(self._open):
                ended += self._end_last()
        return ended

    def _end_last(self) -> int:
        name, around = self._open.pop()
        self._where[name].pop()
        for wall in _WALLS.get(name, ()):
            self._walls[wall].pop()
        is_aside = self.context.aside and self.context is not around
        self.context = around
        return is_aside


def _within(around: Context, name: str, hidden: bool) -> Context:
    state = "hidden" if hidden else around.state or STATES.get(name, "")
    element, label = around[:2] if around.element == "drawing" else KINDS.get(name, around[:2])
    return Context(
        element,
        label,
        around.opaque or name in CODE,
        around.preformatted or name in PREFORMATTED,
        state,
        name in ASIDE or (state != around.state and name in WITHIN_A_LINE),
    )
