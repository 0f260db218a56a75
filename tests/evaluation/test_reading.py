"""Nothing that shows is missed and nothing is read twice: on files of our own, and on real ones where they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from msgcheck.errors import UnreadableDocument
from tests.evaluation.comparison import Score
from tests.evaluation.reading import ROWS, report, score
from tests.formats.decks import alternate, deck, group, picture, shape, slide, table, text_box, title
from tests.formats.letters import drawing, field, letter, p, run
from tests.formats.letters import table as letter_table
from tests.formats.letters import text_box as letter_box
from tests.formats.messages import message, multipart, part
from tests.formats.packages import Link, xml
from tests.formats.workbooks import formula, inline, number, row, shared, sheet, workbook

CORPUS = Path(os.environ.get("MSGCHECK_CORPUS", Path(__file__).parents[3] / "shared" / "corpus" / "docs"))
DECK = deck(
    slide(
        title("Order a Business Lunch"),
        group(shape("Deep"), picture(about='descr="A set table"')),
        alternate(text_box("New and shown"), text_box("Old and unseen")),
        table(["Offer", "Price"], ["Lunch for five", "12 USD"]),
        notes=[shape("Say it slowly.", placeholder="body")],
    ),
    layout=[title("Click to edit"), text_box("All rights reserved")],
    master=[shape("Click to edit", placeholder="body"), text_box("Brightside Catering")],
)
LETTER = letter(
    p("Business ", run("Lunch"), field(" PAGE ", "7"), "<w:del><w:r><w:delText>Old words</w:delText></w:r></w:del>"),
    letter_table(["A cell", letter_table(["A cell in a cell"])]),
    p("Around ", letter_box(p("In a box")), "it", drawing("", 'descr="A line"')),
    section='<w:headerReference w:type="default" r:id="rId1"/>',
    parts={"word/header1.xml": xml("w:hdr", p("On every page"))},
    links=[Link("rId1", "header", "header1.xml")],
)

SHARED = "<s:r><s:t>Business </s:t></s:r><s:r><s:t>Lunch</s:t></s:r>"
FOOTER = "<s:headerFooter><s:oddFooter>&amp;LThe menu&amp;RPage &amp;P</s:oddFooter></s:headerFooter>"
PRICES = workbook(
    sheet("Prices", row(shared("A1", 0), number("B1", "12")), row(shared("A2", 0), formula("B2", "B1", "a dozen"))),
    sheet("Old", row(inline("A1", "In its cell")), after=FOOTER),
    strings=[SHARED],
)

PAGE = b"""<title>Menu</title>
<p>Our <b>Business</b> Lunch<p hidden>Gone<img src=a alt="A dish" title="Soup &amp; bread">
<script>var no;</script><!-- no --><ul><li><a href=/no>One</a><li><code>two</code></ul><pre>three</pre>"""


def scored(folder: Path, name: str, content: bytes) -> Score:
    path = folder / name
    path.write_bytes(content)
    return score(path)


MARKDOWN = b"""---
title: Our menu
---
# Business *Lunch*\n\nFor `five` [people](http://brightside.example "Offer").\n\n| a | b |\n|-|-|\n| one | two |\n"""
MAIL = message(
    multipart(
        "mixed",
        multipart(
            "alternative", part("text/plain", "Business Lunch"), part("text/html", "<p>Business Lunch <b>now</b>")
        ),
        part("text/plain", "They wrote:\n> at noon\n>> or later\nFine.\n-- \nKim"),
    ),
    subject="=?utf-8?q?Our_lunch?=",
)
CUES = b"""WEBVTT

NOTE Not for viewers

00:01.000 --> 00:04.000
<v Kim>Order a <i>Business</i>
Lunch &amp; dinner

00:05.000 --> 00:06.000
today
"""
TABLE = b'Name,Price,Note\nBusiness Lunch,12.50,"for ""five"", hot"\n'


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pptx", DECK, 26),
        ("a.docx", LETTER, 19),
        ("a.xlsx", PRICES, 14),
        ("a.html", PAGE, 13),
        ("a.md", MARKDOWN, 12),
        ("a.csv", TABLE, 8),
        ("a.eml", MAIL, 13),
        ("a.vtt", CUES, 8),
        ("a.txt", b"Business Lunch\n\n- for five", 5),
    ],
)
def test_every_word_of_our_own_files_is_read_once(name: str, content: bytes, words: int, tmp_path: Path) -> None:
    result = scored(tmp_path, name, content)
    assert (result.there, result.missed.total(), result.surplus.total()) == (words, 0, 0)


def test_what_the_reader_misses_is_counted(tmp_path: Path) -> None:
    drawn_nowhere = slide(f"<p:elsewhere>{shape('Lost').replace('p:sp', 'p:other')}</p:elsewhere>")
    assert scored(tmp_path, "a.pptx", deck(drawn_nowhere)).missed == {"Lost": 1}


def test_a_source_that_is_not_installed_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report(ROWS[0]._replace(programs=("no-such-program",)), [tmp_path / "a.pptx"], tmp_path)
    assert "not measured, since no-such-program is not installed" in capsys.readouterr().out


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
@pytest.mark.parametrize(
    ("suffix", "files", "words_a_fault"),
    [
        ("pptx", 100, 10_000),
        ("docx", 100, 10_000),
        ("xlsx", 40, 10_000),
        ("html", 100, 5_000),
        ("md", 100, 5_000),
        ("txt", 30, 10_000),
    ],
)
def test_of_real_files_hardly_a_word_is_missed_or_read_twice(suffix: str, files: int, words_a_fault: int) -> None:
    total = Score()
    for path in sorted(CORPUS.rglob(f"*.{suffix}")):
        try:
            total.add(score(path))
        except UnreadableDocument:
            continue
    assert total.files > files
    assert total.faults <= total.there / words_a_fault
