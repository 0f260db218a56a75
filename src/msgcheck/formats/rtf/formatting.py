"""Control words that end paragraphs and cells, and those that say how text is written and whether it shows."""

from __future__ import annotations

from collections.abc import Callable

from msgcheck.formats.rtf.charsets import charset_of, charsets_of_fonts
from msgcheck.formats.rtf.control_words import CHARACTERS, CODE_PAGES
from msgcheck.formats.rtf.outline import Style, headings
from msgcheck.formats.rtf.passage import Piece
from msgcheck.formats.rtf.story import Story
from msgcheck.formats.rtf.tokens import Token
from msgcheck.formats.rtf.walk import Walk

_DEEPEST = 16  # tables one inside of another; what is said to be deeper is read as if it were not


def _say_character(walk: Walk, token: Token) -> None:
    word, _, start, end = token
    walk.say((Piece(CHARACTERS[word], start, end),))


def _end_paragraph(walk: Walk, token: Token) -> None:
    state = walk.state
    if isinstance(state.into, Story):
        state.into.end_paragraph(state.level, state.style)
    else:
        walk.say((Piece("\n", *token[2:]),))


def _end_section(walk: Walk, token: Token) -> None:
    _end_paragraph(walk, token)
    if walk.state.into is walk.body:
        walk.marginals.begin_section()


def _end_cell(walk: Walk, token: Token) -> None:
    level = 1 if token[0] == b"cell" else max(walk.state.level, 2)
    if isinstance(story := walk.state.into, Story):
        story.end_paragraph(level, walk.state.style)
        story.cells.end_cell(level)


def _end_row(walk: Walk, token: Token) -> None:
    level = 1 if token[0] == b"row" else max(walk.state.level, 2)
    if isinstance(story := walk.state.into, Story):
        story.cells.end_row(level)


def _reset_paragraph(walk: Walk, _: Token) -> None:
    walk.state = walk.state._replace(level=0, style=Style())


def _stand_in_table(walk: Walk, token: Token) -> None:
    word, number, _, _ = token
    level = max(walk.state.level, 1) if word == b"intbl" else min(max(number or 0, 0), _DEEPEST)
    walk.state = walk.state._replace(level=level)


def _set_style(walk: Walk, token: Token) -> None:
    walk.state = walk.state._replace(style=walk.state.style._replace(number=token[1] or 0))


def _set_outline_level(walk: Walk, token: Token) -> None:
    walk.state = walk.state._replace(style=walk.state.style._replace(level=token[1] or 0))


def _reset_characters(walk: Walk, _: Token) -> None:
    walk.state = walk.state._replace(charset=None, is_hidden=False, is_deleted=False)


def _hide(walk: Walk, token: Token) -> None:
    walk.state = walk.state._replace(is_hidden=token[1] != 0)


def _delete(walk: Walk, token: Token) -> None:
    walk.state = walk.state._replace(is_deleted=token[1] != 0)


def _set_font(walk: Walk, token: Token) -> None:
    charset = walk.fonts.get(token[1] or 0, walk.code_page)
    if charset is not walk.state.charset:
        walk.state = walk.state._replace(charset=charset)


def _set_fallback(walk: Walk, token: Token) -> None:
    number = 1 if token[1] is None else max(token[1], 0)
    if number != walk.state.fallback:
        walk.state = walk.state._replace(fallback=number)


def _set_code_page(walk: Walk, token: Token) -> None:
    walk.code_page = charset_of(CODE_PAGES.get(token[0]) or token[1] or 0)


def _set_usual_font(walk: Walk, token: Token) -> None:
    walk.usual_font = token[1] or 0


def _read_font_table(walk: Walk, token: Token) -> None:
    walk.fonts = charsets_of_fonts(walk.content[token[2] : token[3]])


def _read_style_sheet(walk: Walk, token: Token) -> None:
    walk.headings.update(headings(walk.content[token[2] : token[3]]))


def _set_first_page(walk: Walk, token: Token) -> None:
    walk.marginals.set_first_page(token[0] == b"titlepg")


def _set_even_pages(walk: Walk, _: Token) -> None:
    walk.marginals.even_pages_differ = True


HANDLERS: dict[bytes, Callable[[Walk, Token], None]] = {
    **dict.fromkeys(CHARACTERS, _say_character),
    **dict.fromkeys((*CODE_PAGES, b"ansicpg"), _set_code_page),
    b"par": _end_paragraph,
    b"sect": _end_section,
    b"cell": _end_cell,
    b"nestcell": _end_cell,
    b"row": _end_row,
    b"nestrow": _end_row,
    b"pard": _reset_paragraph,
    b"intbl": _stand_in_table,
    b"itap": _stand_in_table,
    b"s": _set_style,
    b"outlinelevel": _set_outline_level,
    b"plain": _reset_characters,
    b"v": _hide,
    b"deleted": _delete,
    b"mvf": _delete,
    b"f": _set_font,
    b"uc": _set_fallback,
    b"deff": _set_usual_font,
    b"fonttbl": _read_font_table,
    b"stylesheet": _read_style_sheet,
    b"titlepg": _set_first_page,
    b"sectd": _set_first_page,
    b"facingp": _set_even_pages,
}
