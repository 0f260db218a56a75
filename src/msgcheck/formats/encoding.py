"""The characters that the bytes of a text file stand for."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from msgcheck.errors import UnreadableDocument

_MARKS = (  # the longer ones first: UTF-32's little-endian mark begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024
_NEVER_IN_TEXT = re.compile("[\x00-\x07\x0e-\x19\x1c-\x1f\x7f]")  # tab, line ends, form feed, ^Z and escape may be
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_HIGH = bytes(range(0x80, 0x100))


class DecodedText(NamedTuple):
    """Text and the encoding it was in; `replaced` counts the bytes that stood for no character (now "\\ufffd")."""

    text: str
    encoding: str
    replaced: int = 0


def decode(content: bytes, said: str | None = None) -> DecodedText:
    """The text in `content`, without its byte-order mark.

    A mark decides; then zero bytes in every other place mean UTF-16; then UTF-8 where letters beyond ASCII keep to it;
    then what the text itself says it is in (`said`, one of Python's names), where every byte keeps to that; then UTF-8
    with a few stray bytes; then Windows-1252 where the text is mostly ASCII; then charset-normalizer guesses. Raises
    UnreadableDocument when the bytes are not text at all.
    """
    if mark := mark_of(content):
        return _hold_text(_with_replacements(content[len(mark) :], dict(_MARKS)[mark]))
    utf16 = _utf16_without_mark(content[:_SAMPLE])
    if utf16:
        return _hold_text(_with_replacements(content, utf16))
    if _looks_binary(content[:_SAMPLE].decode("latin-1")):
        raise UnreadableDocument("holds binary data, not text")
    return _hold_text(_as_said(content, said) or _as_utf8(content) or _as_windows_1252(content) or _guessed(content))


def mark_of(content: bytes) -> bytes:
    """The byte-order mark that `content` begins with; empty where there is none."""
    return next((mark for mark, _ in _MARKS if content.startswith(mark)), b"")


def _with_replacements(content: bytes, encoding: str) -> DecodedText:
    text = content.decode(encoding, "replace")
    replaced = text.count("\ufffd") if "\ufffd" in text else 0
    return DecodedText(text, encoding, replaced)


def _utf16_without_mark(sample: bytes) -> str | None:
    """UTF-16 of mostly Western text has a zero in every second byte, always on the same side."""
    zeros_first, zeros_second = sample[::2].count(0), sample[1::2].count(0)
    most, least = max(zeros_first, zeros_second), min(zeros_first, zeros_second)
    if most * 5 < len(sample) or least * 20 > most:  # fewer than 40 % of the pairs, or zeros on both sides
        return None
    return "utf-16-be" if zeros_first > zeros_second else "utf-16-le"


def _as_said(content: bytes, said: str | None) -> DecodedText | None:
    """What is no UTF-8 hardly ever looks like it, and of ASCII alone there are other encodings (ISO-2022-JP)."""
    if said is None or (not content.isascii() and _keeps_to(content, "utf-8")) or not _keeps_to(content, said):
        return None
    return DecodedText(content.decode(said), said)


def _keeps_to(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _as_utf8(content: bytes) -> DecodedText | None:
    try:
        return DecodedText(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
    replaced = text.count("\ufffd")
    well_formed = len(_BEYOND_ASCII.findall(text)) - replaced
    return DecodedText(text, "utf-8", replaced) if well_formed >= 2 * replaced else None


def _as_windows_1252(content: bytes) -> DecodedText | None:
    """Western letters outside ASCII are few; of other scripts' letters hardly any is in ASCII."""
    beyond_ascii = len(content) - len(content.translate(None, _HIGH))
    if beyond_ascii * 3 > len(content):
        return None
    try:
        return DecodedText(content.decode("cp1252"), "windows-1252")
    except UnicodeDecodeError:
        return None


def _guessed(content: bytes) -> DecodedText:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - costs start-up time that few files need

    best = from_bytes(content[:_SAMPLE]).best()
    return _with_replacements(content, best.encoding if best else "cp1252")


def _hold_text(decoded: DecodedText) -> DecodedText:
    if _looks_binary(decoded.text[:_SAMPLE]):
        raise UnreadableDocument("holds binary data, not text")
    return decoded


def _looks_binary(text: str) -> bool:
    return len(_NEVER_IN_TEXT.findall(text)) * 200 > len(text)
