"""The words of plain text, found without the reader: all that white space parts, Python's own csv, Markdown as HTML.

Of subtitles, all lines that follow one with times, up to a blank one, without what stands in angle brackets or braces.

The encoding is the reader's finding. Of a table, fields that are mere numbers are left out, as the reader says it
does. Markdown is turned to the page that it stands for, of which `web_words` says what shows; a front matter, which
is no part of that page, is taken line by line.
"""

from __future__ import annotations

import csv
import html
import io
import re
from collections import Counter, defaultdict

from markdown_it import MarkdownIt

from msgcheck.model import Document
from tests.evaluation.comparison import Parted
from tests.evaluation.web_words import web_words

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.S | re.M)
_KEY = re.compile(r"^\s*(?:-\s+)?(?:[\w.-]+\s*:(?=\s))?", re.M)
_CUE = re.compile(r"^[^\n]*-->[^\n]*\n(.*?)(?:\n[ \t]*\n|\Z)", re.S | re.M)
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s+([^<>\n]+)>")
_TAG = re.compile(r"<[^<>]*>|\{[^{}\n]*\}")
_NUMBER = re.compile(r"[-+.,:%\s\d]*")


def decoded(document: Document, content: bytes) -> str:
    """The text of a file, without a mark of its byte order and with line ends of one kind."""
    text = content.decode(document.properties["encoding"], "replace").removeprefix("\ufeff")
    return re.sub(r"\r\n?", "\n", text)


def text_words(document: Document, content: bytes) -> Parted:
    """Everything in a plain text."""
    return defaultdict(Counter, {"": Counter(decoded(document, content).split())})


def table_words(document: Document, content: bytes) -> Parted:
    """The words in the fields of a table of plain text."""
    text = decoded(document, content)
    delimiter = csv.Sniffer().sniff(text[:8192], ",;\t|").delimiter
    fields = (field for row in csv.reader(io.StringIO(text), delimiter=delimiter) for field in row)
    words = (word for field in fields if not _NUMBER.fullmatch(field) for word in field.split())
    return defaultdict(Counter, {"": Counter(words)})


def markdown_words(document: Document, content: bytes) -> Parted:
    """The words that show of a page written in Markdown."""
    text = decoded(document, content)
    front = _FRONT_MATTER.match(text)
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text[front.end() :] if front else text)
    words = web_words(page)
    if front:
        words.update(word.strip("'\"") for word in _KEY.sub("", front[1]).split())
    return defaultdict(Counter, {"": words})


def cue_words(document: Document, content: bytes) -> Parted:
    """The words of all cues of subtitles, and the names of those who say them."""
    cues = "\n".join(_CUE.findall(decoded(document, content) + "\n\n"))
    shown = "\n".join([*_VOICE.findall(cues), _TAG.sub("", cues)])
    return defaultdict(Counter, {"": Counter(html.unescape(shown).split())})


def page_words(document: Document, content: bytes) -> Parted:
    """The words that show of a web page."""
    return defaultdict(Counter, {"": web_words(decoded(document, content))})
