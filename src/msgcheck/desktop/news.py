"""What the window tells of by itself: doubts about the registry, how a run ended, that this is the demo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgcheck.desktop.commands import reveal
from msgcheck.desktop.rows import Mark
from msgcheck.desktop.wording import count, short_path
from msgcheck.desktop.worker import Ended
from msgcheck.model import FileStatus

if TYPE_CHECKING:
    from msgcheck.desktop.main_window import MainWindow

RUN = "run"  # the subject of news that hold until the next run


def tell_of_registry(window: MainWindow) -> None:
    """Says that the registry just opened has warnings, if it has."""
    loaded = window.session.loaded
    if loaded and loaded.warnings and not window.session.is_searching:
        words = f"The registry has {count(len(loaded.warnings), 'warning')}."
        window.notice.say(words, "warning", ("Show", window.commands.show_warnings.trigger))


def tell_of_end(window: MainWindow, ended: Ended) -> None:
    """Says what went otherwise than wanted in the run that ended."""
    if ended.error:
        window.notice.say(ended.error, "error", subject=RUN)
    elif not ended.is_complete:
        words = f"Stopped: {ended.done:,} of {count(ended.total, 'file')} checked."
        window.notice.say(words, "warning", ("Check all", window.commands.recheck.trigger), subject=RUN)
    elif failed := sum(result.status is FileStatus.FAILED for result in window.results.results):
        words = f"{count(failed, 'file')} could not be read: nothing was checked there."
        show = ("Show", lambda: window.results.filter.show_only(Mark.GAP))
        window.notice.say(words, "error", show, subject=RUN)


def tell_of_demo(window: MainWindow, folder: Path) -> None:
    """Says that what is open is the demo, and where it is."""
    words = f"This is the demo, in {short_path(folder)}. Opening files of your own leaves it."
    window.notice.say(words, deed=("Show in folder", lambda: reveal(window, folder / "msgcheck.yaml")))
