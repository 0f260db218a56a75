"""How completely Office and OpenDocument files and web pages are read: words found of the words that show.

    python -m tests.evaluation.reading FOLDER

What shows is found a second time, in another way (see `shown_words`, `odf_words` and `web_words`). Words are compared
part by part as multisets, so that a text read twice counts against the reader as much as one that is missed.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import docx, html, odp, ods, odt, pptx, xlsx
from msgcheck.formats.limits import Limits
from msgcheck.model import Document
from tests.evaluation.odf_words import odf_words
from tests.evaluation.shown_words import Words, shown_words
from tests.evaluation.web_words import web_words

_FORMATS = (pptx, docx, xlsx, odp, odt, ods, html)
_OPEN_DOCUMENT = (odp, odt, ods)
_WORST = 10  # files listed
_SAMPLE = 8  # words shown of each


@dataclass
class Score:
    """The words of one file or of one format: there, found, and what is missed or surplus."""

    files: int = 0
    there: int = 0
    found: int = 0
    missed: Words = field(default_factory=Counter)
    surplus: Words = field(default_factory=Counter)

    def add(self, other: Score) -> None:
        self.files += other.files
        self.there += other.there
        self.found += other.found
        self.missed += other.missed
        self.surplus += other.surplus

    @property
    def faults(self) -> int:
        return self.missed.total() + self.surplus.total()

    def __str__(self) -> str:
        share = self.found / self.there if self.there else 1.0
        return f"{self.found:8,} of {self.there:8,} words ({share:8.3%}), {self.surplus.total():5,} surplus"


def score(path: Path) -> Score:
    """How completely the file at `path` is read. UnreadableDocument where it is not read at all."""
    content = path.read_bytes()
    kind = next(kind for kind in _FORMATS if path.suffix.lower() in kind.SUFFIXES)
    document = kind.read(path, content, Limits())
    read = _words_read(document)
    if kind is html:
        there = defaultdict(Counter, {"": web_words(content.decode(document.properties["encoding"], "replace"))})
    else:
        there = odf_words(content) if kind in _OPEN_DOCUMENT else shown_words(content)
    result = Score(files=1)
    for part in there.keys() | read.keys():
        result.there += there[part].total()
        result.found += (there[part] & read[part]).total()
        result.missed += there[part] - read[part]
        result.surplus += read[part] - there[part]
    return result


def _words_read(document: Document) -> defaultdict[str, Words]:
    words: defaultdict[str, Words] = defaultdict(Counter)
    for block in document.blocks:
        is_code = block.opaque and document.format != html.NAME  # on a web page, code is text like any other
        if not is_code and block.location.element != "link target":
            words[block.location.address.rpartition("#")[0]] += Counter(block.text.split())
    return words


def main(folder: Path) -> None:
    """Print a row for each format, and the files that are read worst."""
    for kind in _FORMATS:
        total = Score()
        scores: dict[Path, Score] = {}
        for path in sorted(path for path in folder.rglob("*") if path.suffix.lower() in kind.SUFFIXES):
            try:
                scores[path] = score(path)
            except UnreadableDocument as refusal:
                print(f"{kind.NAME}: not read: {path.relative_to(folder)}: {refusal}")
            else:
                total.add(scores[path])
        print(f"{kind.NAME}: {total.files} files, {total}")
        for path in sorted(scores, key=lambda path: -scores[path].faults)[:_WORST]:
            if scores[path].faults:
                _print_faults(path.relative_to(folder), scores[path])


def _print_faults(path: Path, faulty: Score) -> None:
    print(f"    {path}: {faulty}")
    for what, words in (("missed", faulty.missed), ("surplus", faulty.surplus)):
        if words:
            print(f"        {what}: {' '.join(word for word, _ in words.most_common(_SAMPLE))}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
