"""Characters as RTF writes them: as they are, as bytes in some code page, by their number in Unicode.

RTF 1.9.1, "Special Characters" and "Unicode RTF".
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from functools import lru_cache

from msgcheck.formats.rtf.charsets import Charset
from msgcheck.formats.rtf.passage import Piece

_BYTE = rb"(?:\\'[0-9a-fA-F]{2}|\\[\\{}~_-]|[^\\{}\r\n])"
_AS_IT_IS, _BYTES, _NUMBERED, _SIGN = range(1, 5)
_ESCAPED = re.compile(rb"\\(?:'(..)|(.))")
_ONE_BYTE = re.compile(rb"[\r\n]*+(%b)" % _BYTE)
_NUMBER = re.compile(rb"\\u(-?[0-9]{1,10}+)")
_MOST_FALLBACK = 255
_SIGNS = {b"\\~": "\N{NO-BREAK SPACE}", b"\\_": "\N{NON-BREAKING HYPHEN}", b"\\-": "\N{SOFT HYPHEN}", b"\t": "\t"}
_SURROGATE = re.compile("[\ud800-\udfff]")


def pieces(content: bytes, start: int, end: int, charset: Charset, fallback: int) -> list[Piece]:
    """What the characters in `content` between those offsets say.

    `fallback` bytes behind each number in Unicode are for programs that do not know that, and are not read.
    """
    text = content[start:end].decode("latin-1")
    if text.isascii() and text.isprintable() and "\\" not in text:  # as a rule
        return [Piece(text, start, end)]
    return list(_joined(_parts(content, start, end, charset, fallback), charset))


def _joined(parts: Iterator[Piece], charset: Charset) -> Iterator[Piece]:
    """The parts that stand as they are, and between them those together that do not."""
    written: list[Piece] = []
    for part in parts:
        if part.stands_as_it_is:
            yield from _one(written, charset)
            written = []
            yield part
        else:
            written.append(part)
    yield from _one(written, charset)


def _one(parts: list[Piece], charset: Charset) -> Iterator[Piece]:
    text = "".join([part.text for part in parts])
    if _SURROGATE.search(text):  # two of them make a character
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if charset.signs:
        text = text.translate(charset.signs)
    if text:
        yield Piece(text, parts[0].start, parts[-1].end)


def _parts(content: bytes, at: int, end: int, charset: Charset, fallback: int) -> Iterator[Piece]:
    match = _part(min(fallback, _MOST_FALLBACK)).match
    while at < end and (part := match(content, at, end)):
        start, at = part.span()
        kind = part.lastindex
        if kind == _AS_IT_IS:
            yield Piece(part[0].decode("ascii"), start, at)
        elif kind == _BYTES:
            text, at = _decoded(content, part, end, charset)
            yield Piece(text, start, at)
        elif kind == _NUMBERED:
            yield Piece("".join([_character(int(number)) for number in _NUMBER.findall(part[0])]), start, at)
        else:
            yield Piece(_SIGNS[part[0]] if kind == _SIGN else "", start, at)


@lru_cache(maxsize=16)
def _part(fallback: int) -> re.Pattern[bytes]:
    return re.compile(
        rb"""([\x20-\x5b\x5d-\x7a\x7c\x7e]++)
        |((?:\\'[0-9a-fA-F]{2}|[\x80-\xff]|\\[\\{}])++)
        |((?:\\u-?[0-9]{1,10}+[ ]?(?:[\r\n]*+%b){0,%d}+)++)
        |(\\[~_-]|\t)
        |[\x00-\x1f\x7f]++"""
        % (_BYTE, fallback),
        re.X,
    )


def _decoded(content: bytes, written: re.Match[bytes], end: int, charset: Charset) -> tuple[str, int]:
    """What bytes say, and where they end: the second byte of a character may look like a letter."""
    raw, at = _unescaped(written[0]), written.end()
    if not charset.is_multibyte:
        return charset.decoded(raw), at
    decoder = codecs.getincrementaldecoder(charset.codec)("replace")
    text = decoder.decode(raw)
    while decoder.getstate()[0] and (byte := _ONE_BYTE.match(content, at, end)):
        text += decoder.decode(_unescaped(byte[1]))
        at = byte.end()
    return text + decoder.decode(b"", final=True), at


def _unescaped(written: bytes) -> bytes:
    return _ESCAPED.sub(lambda escaped: bytes((int(escaped[1], 16),)) if escaped[1] else escaped[2], written)


def _character(number: int) -> str:
    """The character of that number, which is negative beyond 32767; a half of one that needs two numbers is kept."""
    if -0x8000 <= number < 0:
        number += 0x10000
    if not 0 <= number <= 0x10FFFF:
        return "\ufffd"
    return chr(number) if number >= 0x20 or chr(number) in "\t\n" else ""
