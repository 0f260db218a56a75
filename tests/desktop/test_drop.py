"""What a drop is taken for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from msgcheck.desktop.drop import Drop, read_drop
from msgcheck.desktop.drop_overlay import what_it_does
from tests.desktop.builders import REGISTRY, STALE, write


def brought(*urls: QUrl | Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(url)) if isinstance(url, Path) else url for url in urls])
    return mime


def test_files_and_folders_are_for_checking(tmp_path: Path) -> None:
    file = write(tmp_path / "offer.txt", STALE)
    assert read_drop(brought(file, tmp_path)) == Drop(paths=(file, tmp_path))


def test_a_single_yaml_file_is_a_registry(tmp_path: Path) -> None:
    registry = write(tmp_path / "brand.yaml", REGISTRY)
    assert read_drop(brought(registry)) == Drop(registry=registry)


def test_a_yaml_file_among_others_is_a_file(tmp_path: Path) -> None:
    registry, file = write(tmp_path / "brand.yaml", REGISTRY), write(tmp_path / "offer.txt", STALE)
    assert read_drop(brought(registry, file)).paths == (registry, file)


def test_a_file_that_is_gone_is_told_and_the_others_are_taken(tmp_path: Path) -> None:
    file = write(tmp_path / "offer.txt", STALE)
    drop = read_drop(brought(file, tmp_path / "gone.pptx"))
    assert drop.paths == (file,)
    assert drop.refused is not None
    assert "gone.pptx" in drop.refused


def test_text_is_refused_with_what_to_do_instead() -> None:
    mime = QMimeData()
    mime.setText("Order a Business Lunch")
    drop = read_drop(mime)
    assert drop.paths == ()
    assert drop.refused is not None
    assert "files and folders" in drop.refused


def test_a_web_address_is_refused() -> None:
    drop = read_drop(brought(QUrl("https://example.com/deck.pptx")))
    assert drop.paths == ()
    assert drop.refused is not None
    assert "web" in drop.refused


@pytest.mark.parametrize(
    ("drop", "words"),
    [
        (Drop(paths=(Path("deck.pptx"),)), "Drop to check deck.pptx"),
        (Drop(paths=(Path("a"), Path("b"))), "Drop to check 2 items"),
        (Drop(registry=Path("brand.yaml")), "Drop to use brand.yaml as the registry"),
        (Drop(refused="Not this."), "Not this."),
    ],
)
def test_the_overlay_says_what_dropping_would_do(drop: Drop, words: str) -> None:
    assert what_it_does(drop) == words
