"""The kinds of files: which icon, which group in the dialog, which word."""

from __future__ import annotations

import pytest

from msgcheck import api
from msgcheck.desktop.dialogs import document_filters
from msgcheck.desktop.kinds import KINDS, icon_of, kinds_in_words, kinds_read
from msgcheck.resources import resource


@pytest.mark.parametrize(
    ("path", "format_name", "icon"),
    [
        ("a.pptx", "pptx", "slides"),
        ("A.DOCX", "docx", "document"),
        ("mail.eml", "mail", "mail"),
        ("prices", "csv", "sheet"),
        ("README", "text", "text"),
        ("broken.pdf", None, "page"),
        ("photo.png", None, "picture"),
        ("program.exe", None, "file"),
        ("unknown", "brand new", "file"),
    ],
)
def test_a_file_has_the_drawing_of_its_kind(path: str, format_name: str | None, icon: str) -> None:
    assert icon_of(path, format_name) == icon


def test_every_kind_has_a_drawing() -> None:
    assert [kind.icon for kind in KINDS if not resource(f"icons/{kind.icon}.svg").is_file()] == []


def test_every_suffix_that_is_read_is_in_one_kind_and_no_other_is() -> None:
    listed = [suffix for _, suffixes in kinds_read() for suffix in suffixes]
    assert sorted(listed) == sorted(api.document_suffixes())


def test_the_dialog_offers_all_that_is_read_then_each_kind_then_everything() -> None:
    filters = document_filters().split(";;")
    for suffix in api.document_suffixes():
        assert f"*{suffix}" in filters[0].removesuffix(")").partition("(")[2].split()
    assert filters[1].startswith("Decks (*.pptx *.pptm ")
    assert [one for one in filters if one.startswith("PDFs")] == ["PDFs (*.pdf)"]
    assert filters[-1] == "All files (*)"


def test_the_kinds_are_told_in_one_sentence() -> None:
    assert kinds_in_words().startswith("Decks, documents, workbooks, PDFs, ")
