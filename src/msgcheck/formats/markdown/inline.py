"""The text inside a paragraph, heading or cell: emphasis taken off, code and addresses known as such."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from msgcheck.formats.data_addresses import holds_what_it_leads_to
from msgcheck.formats.markdown.html import passages_in_html
from msgcheck.formats.markdown.passages import Found, Label, Passage, Picture
from msgcheck.formats.markdown.source import Origin
from msgcheck.formats.markdown.titles import pieces_of_title
from msgcheck.formats.pieces import Piece

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_CODE_TAG = re.compile(r"<(/?)(?:code|kbd|samp|tt|var)\b", re.I)
_BREAK_TAG = re.compile(r"<br\b", re.I)


def recording_ends(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """The parser's inline `rule`, which now also notes on its last token where in the content it ended."""

    def recording(state: StateInline, silent: bool) -> bool:
        before = len(state.tokens)
        applies = rule(state, silent)
        if len(state.tokens) > before:
            state.tokens[-1].meta["end"] = state.pos
        return applies

    return recording


class _Placed(NamedTuple):
    """A token and its half-open span in the content that it was parsed from."""

    token: Token
    start: int
    end: int


def passages_in(tokens: Sequence[Token], origin: Origin, element: str, name: str) -> Iterator[Found]:
    """What `tokens` say, and after it what their links and pictures hold that does not stand in the text."""
    placed = list(_placed(tokens, origin.content))
    yield Passage(element, name, list(_pieces(placed, origin)), list(_labels(placed, origin)))
    yield from _links(placed, origin)
    yield from _pictures(placed, origin)
    for token, start, _ in placed:
        if token.type == "html_inline":
            yield from passages_in_html(origin.part(start, token.content))


def _placed(tokens: Sequence[Token], content: str) -> Iterator[_Placed]:
    at = 0
    for token in tokens:
        start, at = _span(token, content, at)
        yield _Placed(token, start, at)


def _span(token: Token, content: str, at: int) -> tuple[int, int]:
    """Where the first token at or behind `at` stands; an end that the parser's rule noted is always right."""
    match token.type:
        case "text":
            start = max(content.find(token.content, at), at)
            return start, start + len(token.content)
        case "text_special" | "html_inline":
            end = token.meta.get("end", at)
            return end - len(token.markup or token.content), end
        case "link_open":
            return at, at + 1
    return at, token.meta.get("end", at + len(token.markup))


def _pieces(placed: Sequence[_Placed], origin: Origin) -> Iterator[Piece]:
    code_tags = addresses = 0  # how many are open
    for token, start, end in placed:
        if token.type == "html_inline" and (tag := _CODE_TAG.match(token.content)):
            code_tags += -1 if tag[1] else 1
        elif token.info == "auto":
            addresses += token.nesting
        text, opaque = _as_read(token)
        if text:
            yield Piece(text, origin.offset(start), origin.offset(end), opaque or code_tags > 0 or addresses > 0)


def _as_read(token: Token) -> tuple[str, bool]:
    """The text that a token shows, and whether it is code."""
    match token.type:
        case "text" | "text_special":
            return token.content, False
        case "code_inline":
            return token.content, True
        case "softbreak":
            return " ", False
        case "hardbreak":
            return "\n", False
        case "html_inline" if _BREAK_TAG.match(token.content):
            return "\n", False
    return "", False


def _links(placed: Sequence[_Placed], origin: Origin) -> Iterator[Passage]:
    """Targets and titles. An address that stands in the text needs neither, and a heading of this file is none."""
    for opening, closing in _brackets(placed):
        span = (origin.offset(opening.start), origin.offset(closing.end))
        target, title = opening.token.attrs.get("href", ""), opening.token.attrs.get("title", "")
        if not str(target).startswith("#"):
            yield Passage("link target", "Link target", [Piece(str(target), *span, opaque=True)])
        pieces = pieces_of_title(str(title), origin, closing.start, closing.end)
        yield Passage("link title", "Link title", pieces)


def _labels(placed: Sequence[_Placed], origin: Origin) -> Iterator[Label]:
    for opening, closing in _brackets(placed):
        if origin.content[closing.start : closing.end] in ("]", "][]"):
            yield Label(*map(origin.offset, (opening.end, closing.start, closing.end)))


def _brackets(placed: Sequence[_Placed]) -> Iterator[tuple[_Placed, _Placed]]:
    """What opens and what closes each link whose address is not its text. Links cannot stand inside links."""
    openings = [one for one in placed if one.token.type == "link_open"]
    closings = [one for one in placed if one.token.type == "link_close"]
    for opening, closing in zip(openings, closings, strict=True):
        if opening.token.info != "auto":
            yield opening, closing


def _pictures(placed: Sequence[_Placed], origin: Origin) -> Iterator[Found]:
    for token, start, end in placed:
        if token.type == "image":
            alternative = origin.part(start + len("!["), token.content)
            yield from passages_in(token.children or (), alternative, "alternative text", "Alternative text")
            title = str(token.attrs.get("title", ""))
            yield Passage("picture", "Picture title", pieces_of_title(title, origin, start, end))
            if holds_what_it_leads_to(address := str(token.attrs.get("src", ""))):
                yield Picture(origin.offset(start), address)
