"""Nothing that shows in OpenDocument files is missed or read twice: on files of our own, and on real ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evaluation.comparison import Score
from tests.evaluation.reading import score
from tests.evaluation.test_reading import CORPUS, scored
from tests.formats.opendocuments import box, cell, document, h, master, masters, note, p, row, table

TEXT = document(
    "text",
    h("Offer") + p(f"Business{note('footnote', p('As of May'))} Lunch{box(p('In a box'))}"),
    styles=masters(
        master("Standard", f"<style:header>{p('Top')}</style:header>"),
        master("Unused", f"<style:header>{p('Nowhere')}</style:header>"),
    ),
)
SLIDES = document(
    "presentation",
    f'<draw:page draw:master-page-name="Default">{box(p("Business Lunch"), role="title")}</draw:page>',
    styles=masters(master("Default", box(p("Click to edit"), role="title") + box(p("Brightside")))),
    meta="<dc:title>Offer</dc:title>",
)
SHEETS = document("spreadsheet", table(row(cell(p("Lunch for five")), cell(p("12"), kind="float"), repeated=9)))


@pytest.mark.parametrize(
    ("name", "content", "words"), [("a.odt", TEXT, 10), ("a.odp", SLIDES, 4), ("a.ods", SHEETS, 4)]
)
def test_every_word_of_our_own_files_is_read_once(name: str, content: bytes, words: int, tmp_path: Path) -> None:
    result = scored(tmp_path, name, content)
    assert (result.there, result.missed.total(), result.surplus.total()) == (words, 0, 0)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
def test_of_real_files_not_a_word_is_missed_or_read_twice() -> None:
    total = Score()
    for path in sorted([*CORPUS.rglob("*.odt"), *CORPUS.rglob("*.odp")]):
        total.add(score(path))
    assert total.files >= 5
    assert total.faults == 0
