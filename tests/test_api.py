"""The use cases that both front ends stand on."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from msgcheck import api
from msgcheck.formats.pdf.pdfium import library
from msgcheck.model import FileResult
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term
from tests.formats.messages import attached, message, multipart, part
from tests.formats.pdf.builders import drawn, lines

MEALS = Concept("meals", ConceptKind.PRODUCT, Term("Meals for Teams"), formerly=(Term("Midday Box"),))
REGISTRY = Registry("Harbour Foods", concepts=(MEALS,))
DAY = date(2026, 11, 23)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text("The Midday Box.", encoding="utf-8")
    return tmp_path


def test_progress_is_told_before_the_first_file_and_after_each(folder: Path) -> None:
    told: list[api.Progress] = []
    api.check([folder], REGISTRY, DAY, progress=told.append)
    assert [(progress.done, progress.total) for progress in told] == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]
    assert told[0].result is None
    assert [progress.result.path for progress in told[1:] if progress.result] == ["0.txt", "1.txt", "2.txt", "3.txt"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_cancelled_audit_ends_with_the_rows_it_has(folder: Path, jobs: int) -> None:
    seen: list[FileResult] = []

    def note(progress: api.Progress) -> None:
        seen.extend([progress.result] if progress.result else [])

    audit = api.check([folder], REGISTRY, DAY, jobs=jobs, progress=note, cancelled=lambda: len(seen) >= 2)
    assert [result.path for result in audit.results] == ["0.txt", "1.txt"]


def test_a_pdf_inside_a_message_is_read_by_a_process_that_may_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.cache_clear()
    monkeypatch.setitem(sys.modules, "pypdfium2.raw", None)  # this process cannot read it
    letter = multipart("mixed", part("text/plain", "Dear Kim,"), attached("a.pdf", drawn(lines("The Midday Box."))))
    (tmp_path / "a.eml").write_bytes(message(letter))
    (tmp_path / "b.txt").write_text("The Midday Box.", encoding="utf-8")
    audit = api.check([tmp_path], REGISTRY, DAY, jobs=1)
    assert [(row.path, row.error, len(row.findings)) for row in audit.results] == [
        ("a.eml", None, 1),
        ("b.txt", None, 1),
    ]


def test_every_format_that_is_read_is_offered() -> None:
    assert {".pptx", ".docx", ".pdf", ".txt", ".md"} <= set(api.document_suffixes())


def test_a_report_has_a_name_and_a_suffix() -> None:
    assert [(name, api.report_suffix(name)) for name in api.report_names()] == [("text", ".txt"), ("json", ".json")]


def test_how_to_read_pictures_is_told_where_the_engine_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert api.how_to_read_pictures() is None
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    assert 'pip install "msgcheck[ocr]"' in (api.how_to_read_pictures() or "")
