"""What measures mending sees every change that no edit asked for, and lets those pass that one did."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from msgcheck.model import Edit, Location
from tests.evaluation.changed_nodes import differences
from tests.evaluation.mending import main
from tests.evaluation.rendered import pages_that_differ
from tests.formats.letters import letter, p
from tests.formats.packages import unzipped, zipped
from tests.formats.pdf.builders import Draw, drawn, lines, together

EDIT = Edit(
    Location("body", None, "paragraph", "Paragraph 1", "word/document.xml#0"), 0, 14, "Business Lunch", "Lunch Business"
)
LETTER = letter(p("Order a Business Lunch"), p("today"))


def with_part(name: str, old: str, new: str) -> bytes:
    """The letter, packed again part by part, with one of them changed."""
    parts = unzipped(LETTER)
    return zipped({**parts, name: parts[name].replace(old.encode(), new.encode())})


def told(after: bytes) -> tuple[list[str], list[str]]:
    return differences(Path("letter.docx"), LETTER, after, [EDIT])


def test_a_change_that_an_edit_asked_for_is_none_to_tell() -> None:
    assert told(with_part("word/document.xml", "Business Lunch", "Lunch Business")) == ([], [])


@pytest.mark.parametrize(
    ("old", "new", "note"),
    [
        ("today", "now", "“today” is gone"),
        ("today", "today gladly", "“gladly” has come"),
        ("<w:sectPr>", "<w:sectPr><w:b/>", "other nodes than before"),
        ('space="preserve">today', 'space="preserve" w:rsid="1">today', "other nodes than before"),
    ],
)
def test_any_other_change_is_told(old: str, new: str, note: str) -> None:
    texts, _ = told(with_part("word/document.xml", old, new))
    assert any(note in text for text in texts)


def test_a_part_that_was_packed_anew_without_need_is_told() -> None:
    parts = unzipped(LETTER)
    again = zipped({**parts, "word/document.xml": parts["word/document.xml"] + b" "})
    _, repacked = differences(Path("letter.docx"), again, _stored(again), [EDIT])
    assert any("without need" in note for note in repacked)


def _stored(content: bytes) -> bytes:
    """The same files in a ZIP that packs none of them."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, part in unzipped(content).items():
            archive.writestr(name, part)
    return whole.getvalue()


def test_pages_may_differ_in_the_lines_whose_words_differ() -> None:
    before, after = (drawn(lines(text, "today")) for text in ("Order a Business Lunch", "Order a Lunch Business"))
    assert pages_that_differ(before, after) == []


def page_with(*draws: Draw) -> bytes:
    return drawn(together(lines("Order a Business Lunch"), *draws))


def box(left: int) -> Draw:
    return lambda canvas: canvas.rect(left, 100, 50, 50, fill=1)


@pytest.mark.parametrize(
    "after",
    [
        page_with(lines("today", top=400), box(60)),
        page_with(lines("today", top=412), box(40)),
        page_with(lines("today", top=400, size=13), box(40)),
    ],
    ids=["a drawing moved", "a line moved", "a line grown"],
)
def test_a_page_that_differs_elsewhere_is_told(after: bytes) -> None:
    assert pages_that_differ(page_with(lines("today", top=400), box(40)), after) == [1]


def test_another_number_of_pages_is_told() -> None:
    assert pages_that_differ(drawn(lines("one")), drawn(lines("one"), lines("two"))) == [0]


def test_names_of_a_file_are_mended_and_told_in_a_row(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "letter.docx").write_bytes(
        letter(p("Please order something warm, whatever happens"), p("Friendly greetings"))
    )
    monkeypatch.setattr("sys.argv", ["mending", str(tmp_path)])
    main()
    row = next(line.split() for line in capsys.readouterr().out.splitlines() if line.split()[:1] == ["docx"])
    assert row[1] == "1"
    assert row[2] == row[3] != "0"
    assert row[4:7] == ["100.000%", "0", "0"]
