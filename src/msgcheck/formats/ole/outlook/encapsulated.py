"""The web page that Outlook wrote down as rich text ([MS-OXRTFEX]): for readers of web pages it is still all there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgcheck.formats.limits import Limits
from msgcheck.formats.rtf.characters import pieces
from msgcheck.formats.rtf.charsets import WESTERN, Charset, charset_of, charsets_of_fonts
from msgcheck.formats.rtf.tokens import end_of_group

_FROM_HTML = re.compile(rb"\\fromhtml1(?![0-9])")
_FAR_ENOUGH = 1024  # bytes; it stands among the first ten tokens (2.1.3.1.1)
_TOKEN = re.compile(
    rb"""((?:[^\\{}\r\n]++|\\'[0-9a-fA-F]{2}|\\[\\{}~_-]|\\u-?[0-9]{1,10}+[ ]?)++)
    |\\([a-zA-Z]++)(-?[0-9]{1,10}+)?+[0-9]*+[ ]?
    |([{}])
    |\\(\*)
    |\\[^a-zA-Z]|[\r\n]++""",
    re.X,
)
_CHARACTERS, _WORD, _NUMBER, _BRACE, _STAR = range(1, 6)
_NOT_SHOWN = (
    b"colortbl",
    b"stylesheet",
    b"info",
    b"pict",
    b"listtable",
    b"listtext",
    b"pntext",
)  # groups that need no star
_WRITTEN = {
    b"par": "\r\n",
    b"line": "\r\n",
    b"tab": "\t",
    b"lquote": "&lsquo;",
    b"rquote": "&rsquo;",
    b"ldblquote": "&ldquo;",
    b"rdblquote": "&rdquo;",
    b"bullet": "&bull;",
    b"endash": "&ndash;",
    b"emdash": "&mdash;",
}  # 2.1.3.1.5


class _State(NamedTuple):
    """What holds up to the end of a group."""

    is_tag: bool = False  # in a group that the page has and the rich text has not
    is_rich: bool = False  # the other way round
    charset: Charset = WESTERN
    fallback: int = 1  # characters behind one in Unicode for programs that do not know that

    @property
    def is_of_page(self) -> bool:
        return self.is_tag or not self.is_rich


def page_in(rich_text: bytes, limits: Limits) -> str | None:
    """The web page; None where the rich text was made of something else."""
    if not _FROM_HTML.search(rich_text[:_FAR_ENOUGH]):
        return None
    written: list[str] = []
    characters = 0
    for text in _Writing(rich_text).texts():
        written.append(text)
        characters += len(text)
        limits.hold_characters(characters)
    return "".join(written)


class _Writing:
    """Writes down the page that some rich text was made of, token by token."""

    def __init__(self, rich_text: bytes) -> None:
        self._rich_text = rich_text
        self._at = 0
        self._state = _State()
        self._around: list[_State] = []
        self._plain = WESTERN
        self._fonts: dict[int, Charset] = {}

    def texts(self) -> Iterator[str]:
        """The texts of the page, its tags among them."""
        has_star = False
        while found := _TOKEN.match(self._rich_text, self._at):
            self._at, kind = found.end(), found.lastindex
            if kind == _CHARACTERS:
                yield from self._characters(*found.span())
            elif kind == _BRACE:
                self._brace(found[_BRACE])
            elif kind in (_WORD, _NUMBER):
                yield self._word(found[_WORD], int(found[_NUMBER]) if kind == _NUMBER else None, has_star)
            has_star = kind == _STAR

    def _characters(self, start: int, end: int) -> Iterator[str]:
        if self._state.is_of_page:
            for piece in pieces(self._rich_text, start, end, self._state.charset, self._state.fallback):
                yield piece.text

    def _brace(self, brace: bytes) -> None:
        if brace == b"{":
            self._around.append(self._state)
        elif self._around:
            self._state = self._around.pop()

    def _word(self, word: bytes, number: int | None, has_star: bool) -> str:
        """What a control word stands for in the page; as a rule it only changes what holds for others."""
        if word == b"htmltag" and has_star:
            self._state = self._state._replace(is_tag=True, charset=self._plain)
        elif word == b"fonttbl":
            start, self._at = self._at, end_of_group(self._rich_text, self._at)
            self._fonts = charsets_of_fonts(self._rich_text[start : self._at])
        elif has_star or word in _NOT_SHOWN:
            self._at = end_of_group(self._rich_text, self._at)
        elif word == b"bin":
            self._at += max(number or 0, 0)
        elif word in _WRITTEN:
            return _WRITTEN[word] if self._state.is_of_page else ""
        else:
            self._change(word, number or 0, number is None)
        return ""

    def _change(self, word: bytes, number: int, has_none: bool) -> None:
        if word == b"htmlrtf":
            self._state = self._state._replace(is_rich=has_none or number != 0)
        elif word == b"uc":
            self._state = self._state._replace(fallback=max(number, 0))
        elif word == b"f":
            self._state = self._state._replace(charset=self._fonts.get(number, self._plain))
        elif word == b"ansicpg":
            self._plain = charset_of(number)
        if word in (b"ansicpg", b"plain"):
            self._state = self._state._replace(charset=self._plain)
