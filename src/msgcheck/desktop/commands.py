"""What each of the window's actions does: a question to the user or a call, and what to say when it worked."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgcheck import api
from msgcheck.desktop import deeds, dialogs, fixes
from msgcheck.desktop.about import show_about
from msgcheck.desktop.file_browser import open_file, show_in_folder
from msgcheck.desktop.problem_list import show_warnings
from msgcheck.errors import MsgcheckError
from msgcheck.model import Audit

if TYPE_CHECKING:
    from msgcheck.desktop.main_window import MainWindow

PICTURES = "pictures"  # the subject of what is said of reading them


def connect_commands(window: MainWindow) -> None:
    """Gives every action of `window` what it does."""
    commands = window.commands
    for action, deed in (
        (commands.open_files, ask_for_files),
        (commands.open_folder, ask_for_folder),
        (commands.choose_registry, ask_for_registry),
        (commands.open_registry, open_registry_file),
        (commands.show_warnings, list_warnings),
        (commands.save_report, save_report),
        (commands.close_all, close_all),
        (commands.quit, quit_window),
        (commands.undo, fixes.undo),
        (commands.redo, fixes.redo),
        (commands.copy, copy_replacement),
        (commands.find, find_words),
        (commands.open_file, open_chosen_file),
        (commands.show_in_folder, show_chosen_in_folder),
        (commands.recheck, check_again),
        (commands.stop, stop),
        (commands.read_pictures, switch_pictures),
        (commands.fix, fixes.fix_chosen),
        (commands.fix_file, fixes.fix_file),
        (commands.fix_all, fixes.fix_all),
        (commands.save_copy, fixes.save_copy),
        (commands.annotate, fixes.annotate),
        (commands.restore, fixes.restore),
        (commands.write_over, fixes.choose_where),
        (commands.write_copies, fixes.choose_where),
        (commands.next, go_to_next),
        (commands.previous, go_to_previous),
        (commands.expand_all, expand_all),
        (commands.collapse_all, collapse_all),
        (commands.demo, try_demo),
        (commands.about, about),
    ):
        action.triggered.connect(_without_state(deed, window))


def enable_commands(window: MainWindow) -> None:
    """Offers what can be done now."""
    commands, results, session = window.commands, window.results, window.session
    has_files = bool(session.opened)
    has_registry_file = bool(session.registry and session.registry.path)
    commands.stop.setEnabled(session.is_running or window.mender.is_running)
    commands.recheck.setEnabled(has_files or has_registry_file)
    commands.close_all.setEnabled(has_files)
    commands.open_registry.setEnabled(has_registry_file)
    commands.show_warnings.setEnabled(bool(session.loaded and session.loaded.warnings))
    commands.save_report.setEnabled(bool(results.results) and session.loaded is not None)
    commands.copy.setEnabled(bool(results.finding and results.finding.replacement))
    for action in (commands.open_file, commands.show_in_folder):
        action.setEnabled(results.row is not None)
    for action in (commands.next, commands.previous, commands.find, commands.expand_all, commands.collapse_all):
        action.setEnabled(has_files)
    fixes.enable(window)


def ask_for_files(window: MainWindow) -> None:
    """Checks files that the user picks."""
    window.open_paths(dialogs.choose_files(window, window.settings))


def ask_for_folder(window: MainWindow) -> None:
    """Checks a folder that the user picks."""
    window.open_paths(dialogs.choose_folder(window, window.settings))


def ask_for_registry(window: MainWindow) -> None:
    """Takes the registry that the user picks."""
    if path := dialogs.choose_registry(window, window.settings):
        window.session.choose_registry(path)


def open_registry_file(window: MainWindow) -> None:
    """Opens the registry in the program the system has for it."""
    if window.session.registry and window.session.registry.path:
        _tell_failure(window, open_file(window.session.registry.path))


def list_warnings(window: MainWindow) -> None:
    """Shows what is doubtful in the registry in force."""
    answer = window.session.registry
    if answer and answer.loaded and answer.path:
        show_warnings(window, answer.path, answer.loaded.warnings)


def save_report(window: MainWindow) -> None:
    """Writes what is shown to a file that the user names."""
    loaded = window.session.loaded
    chosen = dialogs.choose_report(window, window.settings, api.report_names())
    if loaded is None or chosen is None:
        return
    audit = Audit(loaded.registry.name, window.session.as_of, window.results.results)
    try:
        window.say(deeds.save_report(audit, *chosen))
    except MsgcheckError as error:
        window.notice.say(str(error), "error")


def close_all(window: MainWindow) -> None:
    """Empties the window."""
    window.session.close_all()


def quit_window(window: MainWindow) -> None:
    """Ends the program."""
    window.close()


def copy_replacement(window: MainWindow) -> None:
    """Puts what to say instead on the clipboard."""
    if finding := window.results.finding:
        window.say(deeds.copy_replacement(finding))


def find_words(window: MainWindow) -> None:
    """Puts the cursor where words to look for are typed."""
    window.results.filter.words.setFocus()
    window.results.filter.words.selectAll()


def open_chosen_file(window: MainWindow) -> None:
    """Opens the file chosen in its own program."""
    if row := window.results.row:
        open_in_program(window, row.result.source)


def open_in_program(window: MainWindow, path: Path) -> None:
    """Opens `path` in its own program."""
    _tell_failure(window, open_file(path))


def show_chosen_in_folder(window: MainWindow) -> None:
    """Shows the file chosen in its folder."""
    if row := window.results.row:
        reveal(window, row.result.source)


def reveal(window: MainWindow, path: Path) -> None:
    """Shows `path` in its folder."""
    _tell_failure(window, show_in_folder(path))


def check_again(window: MainWindow) -> None:
    """Reads the registry and all files again."""
    window.session.recheck()


def stop(window: MainWindow) -> None:
    """Ends the check or the mending in progress."""
    window.session.cancel()
    window.mender.cancel()


def switch_pictures(window: MainWindow) -> None:
    """Checks again with the text in pictures, or without; says how to make that possible where it is not."""
    switch = window.commands.read_pictures
    if switch.isChecked() and (how := api.how_to_read_pictures()):
        switch.setChecked(False)
        window.notice.say(how, subject=PICTURES)
        return
    window.notice.retract(PICTURES)
    window.results.view.setFocus()  # the button pressed is gone with this
    window.settings.reads_pictures = switch.isChecked()
    window.session.read_pictures(wanted=switch.isChecked())


def go_to_next(window: MainWindow) -> None:
    """Chooses the next finding."""
    if not window.results.view.step(forwards=True):
        window.say("That was the last finding.")


def go_to_previous(window: MainWindow) -> None:
    """Chooses the finding before."""
    if not window.results.view.step(forwards=False):
        window.say("That was the first finding.")


def expand_all(window: MainWindow) -> None:
    """Opens every row."""
    window.results.view.expandAll()


def collapse_all(window: MainWindow) -> None:
    """Closes every file's row."""
    window.results.view.collapseAll()


def try_demo(window: MainWindow) -> None:
    """Writes the demo into a folder of its own and checks it."""
    window.session.make_demo(Path(tempfile.mkdtemp(prefix="msgcheck-")) / "Brightside Catering")


def about(window: MainWindow) -> None:
    """Tells of the program."""
    show_about(window)


def _tell_failure(window: MainWindow, failure: str | None) -> None:
    if failure:
        window.notice.say(failure, "warning")


def _without_state(deed: Callable[[MainWindow], None], window: MainWindow) -> Callable[[], None]:
    """For `triggered`, which would hand over whether the action is checked."""
    return lambda: deed(window)
