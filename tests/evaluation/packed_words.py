"""The words of e-books and of InDesign's packages, found without the readers.

Of a book the chapters in its reading order, each taken for the web page that it is, without its title, which no reader
of books shows; its menu and what it says about itself are not compared. Of InDesign's markup every text node of the
stories that the document lists, less what is tracked as deleted.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter, defaultdict
from typing import cast
from urllib.parse import unquote

from lxml import etree

from msgcheck.model import Document
from tests.evaluation.comparison import Parted, Words
from tests.evaluation.web_words import web_words

_TITLE = re.compile(r"<title\b[^>]*>.*?</title>", re.S | re.I)
_DELETED = "ancestor::Change[@ChangeType='DeletedText']"
_TEXTS = f".//*[self::Content[not(*)] or self::Br or self::Tab][not({_DELETED})]"
_CHAPTER = re.compile(r"(.*)#chars:\d+-\d+")


def book_words(content: bytes) -> Parted:
    """The words of each chapter of the e-book whose bytes are `content`."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    words: Parted = defaultdict(Counter)
    package = _strings(archive, "META-INF/container.xml", "//*[local-name()='rootfile']/@full-path")[0]
    files = dict(
        zip(*(_strings(archive, package, f"//*[local-name()='item']/@{one}") for one in ("id", "href")), strict=True)
    )
    for identifier in dict.fromkeys(_strings(archive, package, "//*[local-name()='itemref']/@idref")):
        name = posixpath.normpath(posixpath.join(posixpath.dirname(package), unquote(files[identifier])))
        words[name] = web_words(_TITLE.sub("", archive.read(name).decode("utf-8", "replace")))
    return words


def read_in_chapters(document: Document) -> Parted:
    """What the reader found in the chapters."""
    words: Parted = defaultdict(Counter)
    for block in document.blocks:
        chapter = _CHAPTER.fullmatch(block.location.address)
        if chapter and block.location.element != "link target":
            words[chapter[1]] += Counter(block.text.split())
    return words


def design_words(content: bytes) -> Parted:
    """The words of each story of the package of InDesign's markup whose bytes are `content`."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    stories = _strings(archive, "designmap.xml", "//*[local-name()='Story']/@src")
    return defaultdict(Counter, {name: _story_words(_root(archive, name)) for name in stories})


def read_in_stories(document: Document) -> Parted:
    """What the reader found in the stories."""
    words: Parted = defaultdict(Counter)
    for block in document.blocks:
        part = block.location.address.rpartition("#")[0]
        if part.startswith("Stories/") and not block.opaque:
            words[part] += Counter(block.text.split())
    return words


def _story_words(root: etree._Element) -> Words:
    """Ranges that look alike follow each other without a gap: a word may go on from one to the next."""
    text, around = "", None
    for node in cast(list[etree._Element], root.xpath(_TEXTS)):
        holder = next(node.iterancestors("Cell", "Footnote", "Note", "Story"))
        text += ("" if holder is around else "\n") + (str(node.xpath("string()")) if node.tag == "Content" else " ")
        around = holder
    return Counter(text.split())


def _root(archive: zipfile.ZipFile, name: str) -> etree._Element:
    return etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False, remove_pis=True))


def _strings(archive: zipfile.ZipFile, name: str, path: str) -> list[str]:
    return [str(one) for one in cast(list[str], _root(archive, name).xpath(path))]
