"""Light, dark, and whatever the system is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from msgcheck.desktop import palettes
from msgcheck.desktop.icons import application_icon, pixmap
from msgcheck.desktop.rows import Mark
from msgcheck.desktop.settings import Appearance, Settings
from msgcheck.desktop.theme import Theme
from msgcheck.resources import resource

ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))
SOURCES = sorted(Path(palettes.__file__).parent.glob("*.py"))


@pytest.mark.parametrize(("appearance", "is_dark"), [(Appearance.LIGHT, False), (Appearance.DARK, True)])
def test_the_whole_application_takes_the_look_chosen(
    application: QApplication, theme: Theme, appearance: Appearance, is_dark: bool
) -> None:
    theme.choose(appearance)
    assert theme.is_dark is is_dark
    window = application.palette().color(QPalette.ColorRole.Window).name()
    assert window == theme.palette.window
    assert theme.palette.accent in application.styleSheet()


def test_the_look_chosen_is_that_of_the_next_start(application: QApplication, theme: Theme) -> None:
    theme.choose(Appearance.DARK)
    assert Theme(application, Settings()).is_dark


def test_without_a_choice_the_system_decides(theme: Theme) -> None:
    assert theme.appearance is Appearance.SYSTEM
    assert not theme.is_dark  # the offscreen platform knows no dark


def test_no_place_in_the_style_sheet_is_left_open(application: QApplication, theme: Theme) -> None:
    assert "$" not in re.sub(r"/\*.*?\*/", "", application.styleSheet(), flags=re.DOTALL)


def test_icons_follow_the_look(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    action = QAction("Open", window)
    theme.dress(action, "open", "accent")
    before = action.icon().pixmap(32, 32).toImage()
    theme.choose(Appearance.DARK)
    assert action.icon().pixmap(32, 32).toImage() != before


@pytest.mark.parametrize("name", ICONS)
def test_every_drawing_can_be_drawn(application: QApplication, name: str) -> None:
    drawn = pixmap(name, 24, "#123456", "#ffffff").toImage()
    assert any(drawn.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_every_mark_has_a_drawing_and_colours() -> None:
    for mark in Mark:
        assert mark.value in ICONS
        assert palettes.LIGHT.soft(mark.value)


def test_a_drawing_is_as_sharp_as_the_screen(application: QApplication) -> None:
    assert pixmap("open", 16, "#000000", "#ffffff", 2.0).width() == 32


def test_the_application_has_an_icon_at_every_size(application: QApplication) -> None:
    assert {size.width() for size in application_icon().availableSizes()} >= {16, 32, 256}


def test_colours_are_written_down_in_one_place() -> None:
    allowed = {"palettes.py", "icons.py"}
    strays = [path.name for path in SOURCES if re.search(r'"#[0-9a-fA-F]{6}"', path.read_text(encoding="utf-8"))]
    assert set(strays) <= allowed
