"""The characters of a message: the encodings that mail is written in, by the labels that it carries (RFC 2045, 5.1)."""

from __future__ import annotations

import codecs

from msgcheck.formats.encoding import DecodedText, decode
from msgcheck.formats.html.charset import codec_of

_OF_MAIL_ALONE = {  # told by their label only: their bytes look like other text, or like none
    "utf-7": "utf-7",
    "unicode-1-1-utf-7": "utf-7",
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "utf-32": "utf-32",
    "iso-2022-kr": "iso2022_kr",
    "iso-2022-jp-1": "iso2022_jp_1",
    "iso-2022-jp-2": "iso2022_jp_2",
    "iso-2022-jp-3": "iso2022_jp_3",
    "hz-gb-2312": "hz",
    "cp437": "cp437",
    "ibm437": "cp437",
    "cp850": "cp850",
    "ibm850": "cp850",
    "cp852": "cp852",
    "ibm852": "cp852",
}
_ALIASES = {"ks_c_5601-1987": "cp949", "cp-850": "cp850", "iso-8859-8-i": "iso8859-8", "x-sjis": "cp932"}


def text_in(content: bytes, label: str) -> DecodedText:
    """The text in `content`, whose label is a hint: where it is missing or wrong, the bytes themselves tell.

    UnreadableDocument where they are not text at all.
    """
    known = _OF_MAIL_ALONE.get(label.lower())
    return _as_labelled(content, known) if known else decode(content, _codec_of(label))


def in_charset(content: bytes, label: str) -> str:
    """The few words in `content`; where the label is missing or wrong, as UTF-8 or else Windows-1252."""
    known = _OF_MAIL_ALONE.get(label.lower())
    if known:
        return _as_labelled(content, known).text
    for codec in (_codec_of(label), "utf-8"):
        try:
            return content.decode(codec or "ascii")
        except UnicodeDecodeError:
            pass
    return content.decode("cp1252", "replace")


def _codec_of(label: str) -> str | None:
    return _ALIASES.get(label.lower()) or codec_of(label)


def _as_labelled(content: bytes, codec: str) -> DecodedText:
    """UTF-7 can write halves of surrogate pairs, which are no characters."""
    text = codecs.decode(content, codec, "replace")
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").removeprefix("\ufeff")
    return DecodedText(text, codec, text.count("\ufffd"))
