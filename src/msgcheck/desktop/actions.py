"""Everything that can be asked of the window, each with its words, its keys and its icon."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow

from msgcheck.desktop.settings import Appearance
from msgcheck.desktop.theme import Theme


@dataclass(frozen=True)
class Actions:
    """The window's actions; menus, buttons and keys all trigger the same ones."""

    open_files: QAction
    open_folder: QAction
    choose_registry: QAction
    open_registry: QAction
    show_warnings: QAction
    save_report: QAction
    close_all: QAction
    quit: QAction
    copy: QAction
    find: QAction
    open_file: QAction
    show_in_folder: QAction
    recheck: QAction
    stop: QAction
    read_pictures: QAction
    next: QAction
    previous: QAction
    expand_all: QAction
    collapse_all: QAction
    demo: QAction
    about: QAction
    appearances: tuple[tuple[Appearance, QAction], ...]


def make_actions(window: QMainWindow, theme: Theme) -> Actions:
    """The actions of `window`, not yet connected to anything."""
    make = partial(_action, window, theme)
    return Actions(
        open_files=make("&Open files…", "Ctrl+O", icon="add"),
        open_folder=make("Open &folder…", "Ctrl+Shift+O", icon="folder"),
        choose_registry=make("Choose &registry…", "Ctrl+R", icon="registry"),
        open_registry=make("Open the registry &file", icon="open"),
        show_warnings=make("Show &warnings…", icon="info"),
        save_report=make("&Save report…", "Ctrl+S", icon="save"),
        close_all=make("&Close all", "Ctrl+W", icon="close"),
        quit=make("&Quit", "Ctrl+Q"),
        copy=make("&Copy what to say instead", "Ctrl+C", icon="copy"),
        find=make("&Find in findings", "Ctrl+F", icon="search"),
        open_file=make("&Open file", "Ctrl+Return", icon="open"),
        show_in_folder=make("Show in &folder", "Ctrl+Shift+Return", icon="reveal"),
        recheck=make("&Check again", "F5", icon="recheck"),
        stop=make("&Stop checking", "Esc"),
        read_pictures=_switch(make("Read text in &pictures", "Ctrl+Shift+P"), "takes seconds a picture"),
        next=make("&Next finding", "F8", "Alt+Down", icon="next"),
        previous=make("&Previous finding", "Shift+F8", "Alt+Up", icon="previous"),
        expand_all=make("&Expand all", "Ctrl+Shift+E"),
        collapse_all=make("C&ollapse all", "Ctrl+Shift+L"),
        demo=make("&Try the demo", icon="play"),
        about=make("&About msgcheck"),
        appearances=_appearances(window, theme),
    )


def _action(window: QMainWindow, theme: Theme, text: str, *keys: str, icon: str | None = None) -> QAction:
    action = QAction(text, window)
    action.setShortcuts([QKeySequence(key) for key in keys])
    words = text.replace("&", "").removesuffix("…")
    action.setToolTip(f"{words} ({keys[0]})" if keys else words)
    if icon:
        theme.dress(action, icon, "muted")
    window.addAction(action)
    return action


def _switch(action: QAction, cost: str) -> QAction:
    """The action as one that is on or off; its tool tip tells what it costs."""
    action.setCheckable(True)
    action.setToolTip(f"{action.toolTip()}: {cost}")
    return action


def _appearances(window: QMainWindow, theme: Theme) -> tuple[tuple[Appearance, QAction], ...]:
    words = {Appearance.SYSTEM: "As the &system", Appearance.LIGHT: "&Light", Appearance.DARK: "&Dark"}
    group = QActionGroup(window)
    made = []
    for appearance, text in words.items():
        action = _action(window, theme, text)
        action.setCheckable(True)
        action.setChecked(theme.appearance is appearance)
        action.triggered.connect(lambda _=False, chosen=appearance: theme.choose(chosen))
        group.addAction(action)
        made.append((appearance, action))
    return tuple(made)
