"""What a file is, told by its content; the suffix only tells kinds of plain text apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from msgcheck.errors import UnreadableDocument, UnsupportedFormat
from msgcheck.formats import archives, compound_files, delimited, html, mail, markdown, rtf, signatures, subtitles, text
from msgcheck.formats.encoding import decode
from msgcheck.formats.limits import Limits

_HEAD = 1024  # bytes in which a PDF's header must stand; also far enough to know a web page by
_SAMPLE = 64 * 1024  # bytes by which text is told from binary data

# possessive: no run of comments is gone through twice
_BEFORE_IT = r"\s*+(?:<\?xml[^>]*+>\s*+)?+(?:<!--(?:(?!-->).)*+-->\s*+)*+"
_WEB_PAGE = re.compile(rf"{_BEFORE_IT}<(?:!doctype\s++html|html|head|body)\b", re.I | re.S)
_DRAWING = re.compile(rf"{_BEFORE_IT}(?:<!doctype\s++svg[^>]*+>\s*+)?+<svg\b", re.I | re.S)
_XML = re.compile(r"\s*<\?xml\b")
_EXCEL_2003 = re.compile(r'\s*<\?xml\b[^>]*>\s*<\?mso-application\s+progid="Excel\.Sheet"')
_WORD_2003 = re.compile(r'\s*<\?xml\b[^>]*>\s*<\?mso-application\s+progid="Word\.Document"')
_TEXTS = (text, markdown, delimited, html, subtitles, mail)  # formats that are known by their suffix alone
_OLDER_NAMES_OF_RICH_TEXT = (".doc", ".dot")  # Word opens it under these as well, and many are
_PLAIN_TEXT_NAMED = {  # names under which programs also write web pages and plain text: Office opens these all the same
    ".doc": text.NAME,
    ".dot": text.NAME,
    ".xls": delimited.NAME,
    ".xlt": delimited.NAME,
}
_TEXT_OF_SUFFIX = {
    ".xml": "is an XML file (.xml)",
    ".json": "is a JSON file (.json)",
    ".yaml": "is a YAML file (.yaml)",
    ".yml": "is a YAML file (.yml)",
    ".svg": "is a picture (SVG)",
    ".rst": "is reStructuredText (.rst)",
    ".tex": "is LaTeX source (.tex)",
}


_NOT_YET = ", which is not read yet"
_WHEN_ASKED = ", which is read only where the text in pictures is asked for"
_NEVER = ", which is not read"
_NOT_BY_THIS_NAME = ", which is read only when it is named .txt or .md"


class Kind(NamedTuple):
    """What a file turned out to be: `format` is the NAME of the format that reads it, or None.

    With `words`, it reads it only where the name does not promise anything else: a web page that came in place of a
    deck is none to be checked. Without a format, `words` say what it is, going on from the file's name; `ending` says
    that it is not read, where the name does not promise anything else; and `advice` what can be done about it.
    """

    format: str | None
    words: str = ""
    advice: str = ""
    ending: str = _NOT_YET


_BEGINNINGS = (
    (_WEB_PAGE, Kind(html.NAME, "is a web page (HTML)")),
    (subtitles.BEGINNING, Kind(subtitles.NAME, "holds subtitles")),
    (mail.BEGINNING, Kind(mail.NAME, "is an e-mail message")),
    (_DRAWING, Kind(None, "is a picture (SVG)", ending=_NEVER)),
    (_EXCEL_2003, Kind(None, "is an XML workbook of Excel 2003", "; save it as .xlsx")),
    (_WORD_2003, Kind(None, "is an XML document of Word 2003", "; save it as .docx")),
    (_XML, Kind(None, "is an XML file", ending=_NEVER)),
)


def format_of(
    content: bytes,
    suffix: str,
    readable: Mapping[str, str],
    limits: Limits = Limits(),  # noqa: B008 - it is frozen
) -> str:
    """The NAME of the format that `content` is in.

    `suffix` is the file's, in lower case with its dot; `readable` tells of all suffixes that are read what
    format they promise. Raises
    UnsupportedFormat for a kind that is not read, and UnreadableDocument for a file that promises by its suffix to be
    read but is something else, is broken, is protected with a password or packs more parts than `limits` allow.
    """
    kind = _kind(content, suffix, limits)
    if kind.format and not (kind.words and readable.get(suffix, kind.format) != kind.format):
        return kind.format
    if suffix in readable:
        raise UnreadableDocument(f"is named {suffix} but {kind.words}{kind.advice}")
    raise UnsupportedFormat(f"{kind.words}{kind.ending}{kind.advice}")


def _kind(content: bytes, suffix: str, limits: Limits) -> Kind:
    if _is_pdf(content[:_HEAD], suffix):
        return Kind("pdf")
    if content.startswith(archives.SIGNATURES):
        return Kind(*archives.kind_of(content, limits))
    if content.startswith(compound_files.SIGNATURE):
        return Kind(*compound_files.kind_of(content, suffix))
    if rtf.is_rich_text(content):
        return Kind(rtf.NAME, "" if suffix in _OLDER_NAMES_OF_RICH_TEXT else "is rich text (.rtf)")
    for known, ending in ((signatures.PICTURES, _WHEN_ASKED), (signatures.NEVER, _NEVER)):
        if words := signatures.words_for(content, known):
            return Kind(None, words, ending=ending)
    return _kind_of_text(content[:_SAMPLE], suffix)


def _is_pdf(head: bytes, suffix: str) -> bool:
    """Rubbish may stand before a PDF's header, but a text about PDFs is no PDF for naming the header early on."""
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        return True
    return not any(suffix in kind.SUFFIXES for kind in _TEXTS) and b"%PDF-" in head


def _kind_of_text(sample: bytes, suffix: str) -> Kind:
    for kind in _TEXTS:
        if suffix in kind.SUFFIXES:
            return Kind(kind.NAME)
    try:
        head = decode(sample).text[:_HEAD]
    except UnreadableDocument:
        return Kind(None, "holds binary data of a kind that is not known", ending=_NEVER)
    if suffix in _TEXT_OF_SUFFIX:
        return Kind(None, _TEXT_OF_SUFFIX[suffix])
    plain = Kind(_PLAIN_TEXT_NAMED.get(suffix), "is plain text", ending=_NOT_BY_THIS_NAME)
    found = next((kind for beginning, kind in _BEGINNINGS if beginning.match(head)), plain)
    return Kind(found.format) if found.format and suffix in _PLAIN_TEXT_NAMED else found
