"""Nothing that e-books and InDesign's stories show is missed or read twice, on files of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evaluation.test_reading import scored
from tests.formats.books import book, chapter, navigation
from tests.formats.indesign import brochure, footnote, p, run, table

BOOK = book(
    chapter("one.xhtml", "<h1>Our menu</h1><p>Business <b>Lunch</b></p>"),
    chapter("two.xhtml", '<p>For <img src="a.png" alt="all offices"/></p>'),
    navigation(("one.xhtml", "Our menu")),
    metadata="<dc:title>Menu</dc:title>",
)
BROCHURE = brochure(
    p(run("Busi"), run("ness"), " Lunch", footnote("As of May")),
    p(
        '<Change ChangeType="DeletedText"><CharacterStyleRange><Content>Old</Content></CharacterStyleRange></Change>',
        "new",
    ),
    p(table(["for", "five"], ["people", "each"])),
)


@pytest.mark.parametrize(("name", "content", "words"), [("a.epub", BOOK, 7), ("a.idml", BROCHURE, 10)])
def test_every_word_of_our_own_files_is_read_once(name: str, content: bytes, words: int, tmp_path: Path) -> None:
    result = scored(tmp_path, name, content)
    assert (result.there, result.missed, result.surplus) == (words, {}, {})
