"""What characters the bytes in an RTF file stand for: code pages, and the character sets of fonts."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

_SYMBOL_FONT = 2  # the character set of fonts that hold no letters
_DEFAULT = 1
_CODE_PAGES = {  # by the character sets of fonts (RTF 1.9.1, "Font Table")
    0: 1252, 77: 10000, 78: 10001, 79: 10003, 80: 936, 81: 950, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950,
    161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437,
    255: 850,
}  # fmt: skip
_CODECS = {  # that are not called "cp" and the number of their code page
    708: "iso8859-6", 936: "gbk", 1361: "johab", 10000: "mac_roman", 10001: "shift_jis", 10002: "big5",
    10003: "euc_kr", 10006: "mac_greek", 10007: "mac_cyrillic", 10029: "mac_latin2", 10079: "mac_iceland",
    10081: "mac_turkish", 20866: "koi8-r", 21866: "koi8-u", 20932: "euc_jp", 51932: "euc_jp", 51949: "euc_kr",
    54936: "gb18030", 65001: "utf-8", **{28590 + part: f"iso8859-{part}" for part in range(1, 17)},
}  # fmt: skip
_MULTIBYTE = {932, 936, 949, 950, 1361, 10001, 10002, 10003, 20932, 51932, 51949, 54936, 65001}

_PRIVATE = 0xF000  # where Unicode has room for the characters of such fonts
_SYMBOLS = {
    _PRIVATE + code: sign for sign, codes in {"®": (0xD2, 0xE2), "©": (0xD3, 0xE3), "™": (0xD4, 0xE4)}.items()
    for code in codes
}  # fmt: skip

_FONT = re.compile(rb"\\(f|fcharset|cpg)([0-9]{1,5}+)(?![0-9])|(Symbol);")


class Charset(NamedTuple):
    """How bytes are decoded; a font of symbols gives `signs`, those of its characters that stand in names."""

    codec: str
    is_multibyte: bool = False
    signs: Mapping[int, str] | None = None

    def decoded(self, raw: bytes) -> str:
        """What `raw` says; "\\ufffd" for what stands for nothing."""
        if self.signs is None:
            return raw.decode(self.codec, "replace")
        return "".join([chr(_PRIVATE + byte) for byte in raw])


WESTERN = Charset("cp1252")


@lru_cache(maxsize=64)
def charset_of(code_page: int) -> Charset:
    """The character set of a Windows code page; that of Western Windows where there is no such page."""
    name = _CODECS.get(code_page, f"cp{code_page}")
    try:
        codecs.lookup(name)
    except LookupError:
        return WESTERN
    return Charset(name, code_page in _MULTIBYTE)


def sign(code: int, of_symbol_font: bool) -> str:
    """The character of that number in a font of symbols."""
    private = chr(_PRIVATE + code % 0x100)
    return private.translate(_SYMBOLS) if of_symbol_font else private


def charsets_of_fonts(font_table: bytes) -> dict[int, Charset]:
    """The character sets of the fonts in a font table by number; those with the document's own are not in it."""
    charsets: dict[int, Charset] = {}
    font = 0
    for word, number, symbol in _FONT.findall(font_table):
        if word == b"f":
            font = int(number)
        elif symbol:
            charsets[font] = Charset("", signs=_SYMBOLS)
        elif word == b"cpg":
            charsets[font] = charset_of(int(number))
        elif (charset := int(number)) == _SYMBOL_FONT:
            charsets.setdefault(font, Charset("", signs={}))
        elif charset in _CODE_PAGES:
            charsets.setdefault(font, charset_of(_CODE_PAGES[charset]))
    return charsets
