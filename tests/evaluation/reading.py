"""How completely files are read: words found of the words that show, format by format.

    python -m tests.evaluation.reading FOLDER [--only NAME ...] [--libreoffice [FILES]] [--seed NUMBER]

What shows is found a second time by a source that knows nothing of the reader: ROWS names one for each format, and
PDFs have two. Words are compared part by part as multisets, so that a text read twice counts against the reader as
much as one that is missed; what is a word, each source's module says. With --libreoffice, so many files of each Office
and OpenDocument format and of rich text, picked by lot, are also held against what LibreOffice tells of them.

A source that is a program of its own is used where it is installed; where it is not, the script says so.
"""

from __future__ import annotations

import argparse
import random
import shutil
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import (
    delimited,
    doc,
    docx,
    epub,
    html,
    idml,
    mail,
    markdown,
    odp,
    ods,
    odt,
    pdf,
    ppt,
    pptx,
    rtf,
    subtitles,
    text,
    xls,
    xlsb,
    xlsx,
)
from msgcheck.formats.limits import Limits
from msgcheck.model import Block, Document
from tests.evaluation.comparison import NotTold, Parted, Score, compared
from tests.evaluation.libreoffice_words import libreoffice_words, words_anywhere
from tests.evaluation.mail_words import mail_words, words_of_first_forms
from tests.evaluation.odf_words import odf_words
from tests.evaluation.packed_words import book_words, design_words, read_in_chapters, read_in_stories
from tests.evaluation.paper_words import pdfium_words, pdftotext_words, read_on_pages
from tests.evaluation.plain_words import cue_words, markdown_words, page_words, table_words, text_words
from tests.evaluation.shown_words import shown_words

_WORST = 10  # files listed
_SAMPLE = 8  # words shown of each
_INSTALLED_BY = {"pdftotext": "poppler-utils poppler-data", "soffice": "libreoffice"}  # Debian's packages

There = Callable[[Document, bytes], Parted]


def main() -> None:
    """Print a row for each format and source, and the files that are read worst."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--only", nargs="+", default=[], metavar="NAME", help="formats to measure")
    arguments.add_argument("--libreoffice", nargs="?", type=int, const=20, default=0, metavar="FILES")
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    rows = [(row, None) for row in ROWS] + [(row, given.libreoffice) for row in LIBREOFFICE if given.libreoffice]
    for row, most in rows:
        if not given.only or row.kind.NAME in given.only:
            report(row, _files(row, given.folder, most, given.seed), given.folder)


def _files(row: Row, folder: Path, most: int | None, seed: int) -> list[Path]:
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in row.kind.SUFFIXES and path.is_file())
    return files if most is None else sorted(random.Random(seed).sample(files, min(most, len(files))))


def report(row: Row, files: Sequence[Path], folder: Path) -> None:
    """Print what one row of the table comes to, and the files that are read worst."""
    title = f"{row.kind.NAME} against {row.source}"
    missing = [program for program in row.programs if not shutil.which(program)]
    if missing:
        packages = " ".join(_INSTALLED_BY.get(program, program) for program in missing)
        print(f"{title}: not measured, since {' and '.join(missing)} is not installed (Debian: {packages})")
        return
    total, scores = Score(), dict[Path, Score]()
    for path in files:
        try:
            scores[path] = row.score(path)
        except (UnreadableDocument, NotTold) as refusal:
            not_done = "not read" if isinstance(refusal, UnreadableDocument) else "not compared"
            print(f"{row.kind.NAME}: {not_done}: {path.relative_to(folder)}: {refusal}")
        else:
            total.add(scores[path])
    print(f"{title}: {total.files} files, {total}")
    for path in sorted(scores, key=lambda path: -scores[path].faults)[:_WORST]:
        if scores[path].faults:
            _print_faults(path.relative_to(folder), scores[path])


def _print_faults(path: Path, faulty: Score) -> None:
    print(f"    {path}: {faulty}")
    for what, words in (("missed", faulty.missed), ("surplus", faulty.surplus)):
        if words:
            print(f"        {what}: {' '.join(word for word, _ in words.most_common(_SAMPLE))}")


def score(path: Path) -> Score:
    """How completely the file at `path` is read, by the first row for its format.

    UnreadableDocument where it is not read at all.
    """
    return next(row for row in ROWS if path.suffix.lower() in row.kind.SUFFIXES).score(path)


def words_that_show(document: Document) -> Parted:
    """What the reader found, by the part of the file that addresses name; not where links lead, nor code."""
    return _by_part(block for block in document.blocks if not block.opaque)


def words_and_code(document: Document) -> Parted:
    """The same with code, which shows on a page like any other text."""
    return _by_part(block for block in document.blocks if block.location.element != "link target")


def _by_part(blocks: Iterable[Block]) -> Parted:
    words: Parted = defaultdict(Counter)
    for block in blocks:
        words[block.location.address.rpartition("#")[0]] += Counter(block.text.split())
    return words


def _in_bytes(words: Callable[[bytes], Parted]) -> There:
    return lambda document, content: words(content)


class Row(NamedTuple):
    """One format, and one source that knows what its files show; a new format is a new row.

    `there` asks the source, `read` gives what it is held against, in the same parts. `programs` are those that the
    source runs. Where it does not tell all that shows, nothing read is surplus.
    """

    kind: ModuleType
    source: str
    there: There
    read: Callable[[Document], Parted] = words_that_show
    programs: tuple[str, ...] = ()
    tells_all: bool = True

    def score(self, path: Path) -> Score:
        """How completely the file is read. UnreadableDocument or NotTold where that cannot be said."""
        content = path.read_bytes()
        document = self.kind.read(path, content, Limits())
        return compared(self._there(document, content), self.read(document), self.tells_all)

    def _there(self, document: Document, content: bytes) -> Parted:
        try:
            return self.there(document, content)
        except NotTold:
            raise
        except Exception as fault:  # a damaged file may break a source in any way
            raise NotTold(f"{self.source} breaks on it: {fault!r}") from fault


ROWS = (
    Row(pptx, "its XML", _in_bytes(shown_words)),
    Row(docx, "its XML", _in_bytes(shown_words)),
    Row(xlsx, "its XML", _in_bytes(shown_words)),
    Row(odp, "its XML", _in_bytes(odf_words)),
    Row(odt, "its XML", _in_bytes(odf_words)),
    Row(ods, "its XML", _in_bytes(odf_words)),
    Row(html, "lxml's parser", page_words, words_and_code),
    Row(mail, "Python's email", _in_bytes(mail_words), words_of_first_forms),
    Row(pdf, "pdftotext", pdftotext_words, read_on_pages, ("pdftotext",)),
    Row(pdf, "PDFium alone", pdfium_words, read_on_pages),
    Row(markdown, "the page it makes", markdown_words, words_and_code),
    Row(delimited, "Python's csv", table_words),
    Row(subtitles, "its lines", cue_words),
    Row(epub, "lxml's parser", _in_bytes(book_words), read_in_chapters),
    Row(idml, "its XML", _in_bytes(design_words), read_in_stories),
    Row(text, "all of it", text_words),
)
LIBREOFFICE = tuple(
    Row(kind, "LibreOffice", libreoffice_words, words_anywhere, ("soffice", "pdftotext"), tells_all=False)
    for kind in (pptx, docx, xlsx, odp, odt, ods, rtf, ppt, doc, xls, xlsb)
)

if __name__ == "__main__":
    main()
