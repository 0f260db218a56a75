"""The menu bar, the menu of a row, and the menu of the registry, all made of the window's actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from msgcheck.desktop.actions import Actions
from msgcheck.desktop.wording import one_line, short_path


def fill_menu_bar(bar: QMenuBar, actions: Actions) -> QMenu:
    """Puts the menus into `bar`; returns the one for what was open lately, to be filled."""
    file = bar.addMenu("&File")
    file.addActions([actions.open_files, actions.open_folder])
    recent = file.addMenu("Open &again")
    _add_groups(
        file,
        [actions.choose_registry, actions.open_registry, actions.show_warnings],
        [actions.save_report],
        [actions.close_all, actions.quit],
    )
    _fill(bar.addMenu("&Edit"), [actions.undo, actions.redo], [actions.copy], [actions.find])
    _fill(
        bar.addMenu("&Check"),
        [actions.recheck, actions.stop],
        [actions.read_pictures],
        [actions.open_file, actions.show_in_folder],
    )
    _fill(
        bar.addMenu("Fi&x"),
        [actions.fix, actions.fix_file, actions.fix_all],
        [actions.save_copy, actions.annotate],
        [actions.restore],
        [actions.write_over, actions.write_copies],
    )
    view = bar.addMenu("&View")
    _fill(view, [actions.next, actions.previous], [actions.expand_all, actions.collapse_all])
    view.addSeparator()
    view.addMenu("&Appearance").addActions([action for _, action in actions.appearances])
    _fill(bar.addMenu("&Help"), [actions.demo], [actions.about])
    return recent


def fill_recent(
    menu: QMenu, paths: Sequence[Path], open_path: Callable[[Path], None], forget: Callable[[], None]
) -> None:
    """Lists `paths` in `menu`, newest first, and a way to forget them."""
    menu.clear()
    for path in paths:
        action = menu.addAction(one_line(short_path(path)).replace("&", "&&"))
        action.triggered.connect(lambda _=False, path=path: open_path(path))
    menu.setEnabled(bool(paths))
    menu.addSeparator()
    menu.addAction("&Forget these").triggered.connect(forget)


def row_menu(parent: QWidget, actions: Actions) -> QMenu:
    """What can be done with the row chosen."""
    return _fill(
        _passing_menu(parent),
        [actions.fix, actions.fix_file, actions.copy],
        [actions.save_copy, actions.annotate, actions.restore],
        [actions.open_file, actions.show_in_folder],
    )


def registry_menu(parent: QWidget, actions: Actions) -> QMenu:
    """What can be done with the registry."""
    return _fill(_passing_menu(parent), [actions.choose_registry], [actions.open_registry, actions.show_warnings])


def _passing_menu(parent: QWidget) -> QMenu:
    """A menu that is gone once it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _fill(menu: QMenu, first: list[QAction], *groups: list[QAction]) -> QMenu:
    menu.addActions(first)
    _add_groups(menu, *groups)
    return menu


def _add_groups(menu: QMenu, *groups: list[QAction]) -> None:
    for group in groups:
        menu.addSeparator()
        menu.addActions(group)
