"""The header fields of a message or of a part of one, and what they say (RFC 5322, 2.2; RFC 2045, 5).

Every expression here is possessive or bounded: no header, however broken, is gone through twice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from msgcheck.formats.mail.charset import in_charset
from msgcheck.formats.mail.transfer import from_base64, from_quoted_printable

_FIELD = re.compile(rb"(?!--)([!-9;-~]++)[ \t]*+:([^\n]*+(?:\n[ \t][^\n]*+)*+)\n?+")
_BLANK_LINE = re.compile(rb"\r*+\n")
_LONGEST = 64 * 1024  # bytes of a field; mail programs write a thousand at most

_FOLD = re.compile(r"(?<!\r)\r*+\n(?=[ \t])")
_WORD = r"=\?[^?*\s]{1,60}(?:\*[^?\s]{0,60})?\?[bq]\?.{0,900}?\?="  # RFC 2047, 2; RFC 2231, 5
_ENCODED_WORD = re.compile(_WORD, re.I | re.S)
_ENCODED_WORDS = re.compile(rf"{_WORD}(?:\s*+{_WORD})*+", re.I | re.S)
_PARAMETER = re.compile(r""";\s*+([^\s=;"]++)\s*+=\s*+(?:"((?:[^"\\]++|\\.)*+)"?+|([^;]*+))""", re.S)
_SECTION = re.compile(r"(.+?)(?:\*(\d{1,4}))?(\*)?")  # of a parameter in sections (RFC 2231, 3)
_QUOTED_PAIR = re.compile(r'\\(["\\])')  # nothing else: "C:\deck.pptx" has no quoted pair


class Header:
    """Fields by their names in small letters, as they stand in the file; of two of one name the first counts."""

    def __init__(self, fields: Mapping[str, bytes]) -> None:
        self._fields = fields

    def __contains__(self, name: str) -> bool:
        return name in self._fields

    def text(self, name: str) -> str:
        """What the field says to people, in one line; empty where there is none."""
        return " ".join(words_decoded(self._unfolded(name)).split())

    def token(self, name: str) -> str:
        """The value without its parameters, in small letters ("text/html"); empty where there is none."""
        return next(iter(self._unfolded(name).partition(";")[0].lower().split()), "")

    def parameters(self, name: str) -> dict[str, str]:
        """The parameters of the field by their names in small letters, put together of their sections and decoded."""
        sections: dict[str, list[_Section]] = {}
        for parameter in _PARAMETER.finditer(f";{self._unfolded(name).partition(';')[2]}"):
            said, quoted, bare = parameter.groups()
            split = _SECTION.fullmatch(said.lower())
            assert split is not None
            value = bare.strip() if quoted is None else _QUOTED_PAIR.sub(r"\1", quoted)
            sections.setdefault(split[1], []).append(_Section(int(split[2] or -1), bool(split[3]), value))
        return {said: _parameter(some) for said, some in sections.items()}

    def _unfolded(self, name: str) -> str:
        raw = self._fields.get(name, b"")[:_LONGEST]
        return _FOLD.sub("", in_charset(raw, "utf-8")).strip()


class _Section(NamedTuple):
    number: int  # -1: there is only one
    extended: bool
    value: str


def header_at(content: bytes, at: int) -> tuple[Header, int]:
    """The header that begins at that offset of the file, and the offset at which the body begins.

    A line that is no field ends it like an empty line, but belongs to the body.
    """
    fields: dict[str, bytes] = {}
    while field := _FIELD.match(content, at):
        fields.setdefault(field[1].decode("ascii").lower(), field[2])
        at = field.end()
    blank = _BLANK_LINE.match(content, at)
    return Header(fields), blank.end() if blank else at


def words_decoded(text: str) -> str:
    """`text` with its encoded words (RFC 2047) decoded; between two of them white space is none."""
    return _ENCODED_WORDS.sub(_decoded, text) if "=?" in text else text


def _decoded(words: re.Match[str]) -> str:
    """Of words of one charset side by side, some programs begin a letter in one and end it in the next."""
    by_charset = groupby(map(_charset_and_bytes, _ENCODED_WORD.findall(words[0])), key=lambda one: one[0])
    return "".join(in_charset(b"".join(held for _, held in some), charset) for charset, some in by_charset)


def _charset_and_bytes(word: str) -> tuple[str, bytes]:
    charset, encoding, text = word[2:-2].split("?", 2)
    encoded = text.encode()
    held = from_base64(encoded) if encoding in "bB" else from_quoted_printable(encoded.replace(b"_", b" "))
    return charset.partition("*")[0].lower(), held


def _parameter(sections: list[_Section]) -> str:
    """What is said in extended form or in sections comes before what is said for programs that know neither."""
    chosen = sorted(one for one in sections if one.extended or one.number >= 0)
    if not chosen:
        return words_decoded(sections[0].value)
    charset, first = _charset_and_first(chosen[0])
    return in_charset(b"".join([first, *(_bytes_of(one.value, one) for one in chosen[1:])]), charset)


def _charset_and_first(section: _Section) -> tuple[str, bytes]:
    """RFC 2231, 4: the first section begins with the charset, the language, and a quote behind each."""
    charset, _, rest = section.value.partition("'")
    _, quote, value = rest.partition("'")
    if not section.extended or not quote:
        return "utf-8", _bytes_of(section.value, section)
    return charset, _bytes_of(value, section)


def _bytes_of(value: str, section: _Section) -> bytes:
    return unquote_to_bytes(value) if section.extended else value.encode()
