"""The encoding that a web page says it is in (HTML standard, 13.2.3.2, and the Encoding standard's labels)."""

from __future__ import annotations

import codecs
import re

_FAR_ENOUGH = 1024  # bytes from the start in which a page must say it
_SAID = re.compile(rb"<meta\b[^>]*?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.+-]{1,40})", re.I)
_SAID_IN_XML = re.compile(rb"\s*<\?xml\b[^>]*?\bencoding\s{0,9}=\s{0,9}[\"']([\w:.+-]{1,40})[\"']", re.I)
_MEANT = {  # what browsers take a name for
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
}
_IN_USE = re.compile(
    r"utf-8|cp125\d|cp866|cp874|cp932|cp949|iso8859-\d+|koi8-[ru]|mac-\w+|gb18030|big5hkscs|euc_jp|iso2022_jp"
)


def said_encoding(content: bytes) -> str | None:
    """Python's name of the encoding that the page in `content` says it is in; None for none, or one not in use."""
    head = content[:_FAR_ENOUGH]
    said = _SAID_IN_XML.match(head) or _SAID.search(head)
    return codec_of(said[1].decode("ascii", "replace")) if said else None


def codec_of(label: str) -> str | None:
    """Python's name of the encoding of that label, as browsers understand it; None for one that is not in use."""
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    name = _MEANT.get(name, name)
    return name if _IN_USE.fullmatch(name) else None
