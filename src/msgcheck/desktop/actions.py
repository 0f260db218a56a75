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
    undo: QAction
    redo: QAction
    copy: QAction
    find: QAction
    open_file: QAction
    show_in_folder: QAction
    recheck: QAction
    stop: QAction
    read_pictures: QAction
    fix: QAction
    fix_file: QAction
    fix_all: QAction
    save_copy: QAction
    annotate: QAction
    restore: QAction
    write_over: QAction
    write_copies: QAction
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
    over, beside = make("Write &over the originals, with backups"), make("Write &copies beside the originals")
    _either(window, over, beside)
    return Actions(
        open_files=make("&Open files…", "Ctrl+O", icon="add"),
        open_folder=make("Open &folder…", "Ctrl+Shift+O", icon="folder"),
        choose_registry=make("Choose &registry…", "Ctrl+R", icon="registry"),
        open_registry=make("Open the registry &file", icon="open"),
        show_warnings=make("Show &warnings…", icon="info"),
        save_report=make("&Save report…", "Ctrl+S", icon="save"),
        close_all=make("&Close all", "Ctrl+W", icon="close"),
        quit=make("&Quit", "Ctrl+Q"),
        undo=make("&Undo", "Ctrl+Z", icon="undo"),
        redo=make("&Redo", "Ctrl+Shift+Z", "Ctrl+Y", icon="redo"),
        copy=make("&Copy what to say instead", "Ctrl+C", icon="copy"),
        find=make("&Find in findings", "Ctrl+F", icon="search"),
        open_file=make("&Open file", "Ctrl+E", icon="open"),
        show_in_folder=make("Show in &folder", "Ctrl+Shift+R", icon="reveal"),
        recheck=make("&Check again", "F5", icon="recheck"),
        stop=make("&Stop", "Esc"),
        read_pictures=_switch(make("Read text in &pictures", "Ctrl+Shift+P"), "takes seconds a picture"),
        fix=make("&Fix this", "Ctrl+Return", icon="fix"),
        fix_file=make("Fix all &safe ones in this file", "Ctrl+Shift+Return"),
        fix_all=make("Fix &all safe ones", "Ctrl+Alt+Return"),
        save_copy=make("Save a &mended copy as…", "Ctrl+Shift+S", icon="save"),
        annotate=make("Make a copy with &notes", icon="notes"),
        restore=make("&Put back what it was before fixing"),
        write_over=over,
        write_copies=beside,
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


def _either(window: QMainWindow, *actions: QAction) -> None:
    """Always one of `actions` is on, at first the first."""
    group = QActionGroup(window)
    for action in actions:
        action.setCheckable(True)
        group.addAction(action)
    actions[0].setChecked(True)


def _appearances(window: QMainWindow, theme: Theme) -> tuple[tuple[Appearance, QAction], ...]:
    words = {Appearance.SYSTEM: "As the &system", Appearance.LIGHT: "&Light", Appearance.DARK: "&Dark"}
    made = tuple((appearance, _action(window, theme, text)) for appearance, text in words.items())
    _either(window, *(action for _, action in made))
    for appearance, action in made:
        action.setChecked(theme.appearance is appearance)
        action.triggered.connect(lambda _=False, chosen=appearance: theme.choose(chosen))
    return made
