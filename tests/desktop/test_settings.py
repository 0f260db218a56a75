"""What the window remembers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from msgcheck.desktop.settings import Appearance, Settings


def test_nothing_is_remembered_at_first() -> None:
    settings = Settings()
    assert settings.appearance is Appearance.SYSTEM
    assert settings.recent == ()
    assert settings.folder is None
    assert settings.geometry.isEmpty()
    assert not settings.reads_pictures


def test_everything_set_is_there_at_the_next_start(tmp_path: Path) -> None:
    settings = Settings()
    settings.appearance = Appearance.DARK
    settings.folder = tmp_path
    settings.geometry = QByteArray(b"geometry")
    settings.splitter = QByteArray(b"splitter")
    settings.reads_pictures = True
    settings.remember_opened((tmp_path / "a, “b”.pptx",))
    settings.write()
    again = Settings()
    assert again.appearance is Appearance.DARK
    assert again.folder == tmp_path
    assert again.geometry == b"geometry"
    assert again.splitter == b"splitter"
    assert again.reads_pictures
    assert again.recent == (tmp_path / "a, “b”.pptx",)


def test_what_was_opened_last_comes_first_and_once() -> None:
    settings = Settings()
    for name in ("a", "b", "a"):
        settings.remember_opened((Path("/decks", name).absolute(),))
    assert [path.name for path in settings.recent] == ["a", "b"]


def test_only_the_last_ten_are_kept_and_all_can_be_forgotten() -> None:
    settings = Settings()
    settings.remember_opened(tuple(Path(f"{number}.pptx") for number in range(12)))
    assert len(settings.recent) == 10
    settings.forget_recent()
    assert settings.recent == ()


def test_a_folder_that_is_gone_is_not_offered(tmp_path: Path) -> None:
    settings = Settings()
    settings.folder = tmp_path / "gone"
    assert settings.folder is None


def test_pictures_are_no_longer_read_once_that_is_turned_off() -> None:
    settings = Settings()
    settings.reads_pictures = True
    settings.reads_pictures = False
    settings.write()
    assert not Settings().reads_pictures


@pytest.mark.parametrize(
    ("key", "value"), [("appearance", "purple"), ("recent", "no list"), ("geometry", "5"), ("pictures", "7")]
)
def test_settings_that_make_no_sense_count_as_none(key: str, value: str) -> None:
    store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "msgcheck", "window")
    store.setValue(key, value)
    store.sync()
    settings = Settings()
    assert settings.appearance is Appearance.SYSTEM
    assert settings.recent == ()
    assert settings.geometry.isEmpty()
    assert not settings.reads_pictures
