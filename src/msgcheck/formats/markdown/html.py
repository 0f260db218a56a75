"""HTML inside Markdown: the text between the tags."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from msgcheck.formats.data_addresses import holds_what_it_leads_to
from msgcheck.formats.markdown.passages import Found, Passage, Picture
from msgcheck.formats.markdown.source import Origin
from msgcheck.formats.pieces import Piece

HTML, ALTERNATIVE, TITLE = "HTML", "Alternative text", "HTML title"  # names of text and of what attributes say

_TOKEN = re.compile(
    r"""(?P<unseen><!--.*?(?:-->|\Z)|<(?P<element>script|style)\b.*?(?:</(?P=element)\s*>|\Z)|<[?!][^>]*>)
    |(?P<tag></?(?P<name>[a-z][a-z0-9-]*)(?P<attributes>(?:[^<>"']|"[^"<>]*+"|'[^'<>]*+')*+)>)
    |(?P<entity>&(?:\#[0-9]{1,7}|\#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)
    |(?P<space>\s*\n\s*)
    |(?P<text>[^<&\s]+(?:[^\S\n]+[^<&\s]+)*|[^\S\n]+|.)""",
    re.I | re.S | re.X,
)
_ATTRIBUTE = re.compile(r"""\b(?P<name>alt|title)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""", re.I)
_IN_VALUES = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)|\n|[^&\n]+|&")  # as unescape
_SOURCE = re.compile(r"""(?<![\w-])src\s*=\s*["'](?P<address>[^"']*)""", re.I)
_WITHIN_A_LINE = re.compile(
    "a|abbr|b|bd[io]|big|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|su[bp]|tt|u|"
    "var|wbr"
)
_CODE = re.compile("code|kbd|pre|samp|tt|var")


def passages_in_html(origin: Origin) -> Iterator[Found]:
    """The texts in a stretch of HTML: one for each element that stands as a block, one for each description.

    Of its pictures those that are written out in it.
    """
    pieces: list[Piece] = []
    open_code = 0
    for token in _TOKEN.finditer(origin.content):
        if token["tag"]:
            name = token["name"].lower()
            if _CODE.fullmatch(name):
                open_code += -1 if token["tag"].startswith("</") else 1
            yield from _descriptions(token, origin)
            yield from _pictures(token, origin)
            if not _WITHIN_A_LINE.fullmatch(name):
                yield Passage("html", HTML, pieces)
                pieces = []
        elif text := _as_read(token):
            pieces.append(Piece(text, origin.offset(token.start()), origin.offset(token.end()), open_code > 0))
    yield Passage("html", HTML, pieces)


def _as_read(token: re.Match[str]) -> str:
    if token["unseen"]:
        return ""
    if token["entity"]:
        return html.unescape(token["entity"])
    return " " if token["space"] else token[0]


def _pictures(tag: re.Match[str], origin: Origin) -> Iterator[Picture]:
    for source in _SOURCE.finditer(tag["attributes"]) if tag["name"].lower() == "img" else ():
        if holds_what_it_leads_to(source["address"]):
            yield Picture(origin.offset(tag.start()), source["address"])


def _descriptions(tag: re.Match[str], origin: Origin) -> Iterator[Passage]:
    for attribute in _ATTRIBUTE.finditer(tag["attributes"]):
        quoted = "double" if attribute["double"] is not None else "single"
        start, end = (tag.start("attributes") + at for at in attribute.span(quoted))
        pieces = [
            Piece(html.unescape(part[0]), origin.offset(part.start()), origin.offset(part.end()))
            for part in _IN_VALUES.finditer(origin.content, start, end)
        ]
        yield Passage("html", ALTERNATIVE if attribute["name"].lower() == "alt" else TITLE, pieces)
