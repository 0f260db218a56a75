"""The words on the pages of a PDF, found without the reader: by pdftotext, another engine, and by PDFium alone.

A word is a run of letters, a number a run of digits; signs of currency and of trade count too, other punctuation does
not. Whether a number touches the word before it is not compared: that of a footnote does on the page, and must not in
the text. Hyphens between letters are taken out on both sides, also at a line end, for whether one stays there is a
guess on either side. Ligatures are their letters; control characters, soft hyphens and marks of direction are nothing.
Words are counted page by page, so that a word that one page lost cannot be made up for by another.

pdftotext draws what is filled in on a form; hints and options it does not, and bookmarks and comments neither.
"""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections import Counter, defaultdict

import pypdfium2

from msgcheck.model import Document
from tests.evaluation.comparison import NotTold, Parted, Words

_UNSEEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe]")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011][ \t]*\n?[ \t]*(?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+|\d+|[$£¥€%©®™]")
_FILLED_IN = re.compile(r".* › Field(?: \d+)?")
_LONGEST = 60  # seconds for one file


def paper_words(text: str) -> Words:
    """The words of a text as a page shows it, lines and all."""
    seen = unicodedata.normalize("NFC", _UNSEEN.sub("", text.replace("\r\n", "\n")))
    return Counter(unicodedata.normalize("NFKC", word) for word in _WORD.findall(_HYPHEN.sub("", seen)))


def read_on_pages(document: Document) -> Parted:
    """What the reader found on each page, what is filled in on a form among it."""
    pages: defaultdict[str, list[str]] = defaultdict(list)
    for block in document.blocks:
        where = block.location
        if where.part == "page" and (where.element == "paragraph" or _FILLED_IN.fullmatch(where.label)):
            pages[str(where.number)].append(block.text)
    return _by_page({page: "\n\n".join(texts) for page, texts in pages.items()})


def pdftotext_words(document: Document, content: bytes) -> Parted:
    """What pdftotext finds on each page. NotTold where it finds fault with the file."""
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    try:
        told = subprocess.run(command, input=content, capture_output=True, timeout=_LONGEST, check=False)
    except subprocess.TimeoutExpired:
        raise NotTold(f"pdftotext takes more than {_LONGEST} s") from None
    if told.returncode:
        raise NotTold(f"pdftotext gave up: {told.stderr.decode(errors='replace').strip()[:100]}")
    if b"Missing language pack" in told.stderr:
        raise NotTold("pdftotext does not know its letters without the package poppler-data")
    pages = told.stdout.decode("utf-8", "replace").split("\f")
    return _by_page({str(number): text for number, text in enumerate(pages, 1)})


def pdfium_words(document: Document, content: bytes) -> Parted:
    """What PDFium itself hands out for each page, before lines and paragraphs are made of it."""
    pdf = pypdfium2.PdfDocument(content)
    try:
        return _by_page({str(number): page.get_textpage().get_text_range() for number, page in enumerate(pdf, 1)})
    finally:
        pdf.close()


def _by_page(texts: dict[str, str]) -> Parted:
    return defaultdict(Counter, {page: paper_words(text) for page, text in texts.items()})
