"""What the window tells of mending: what was fixed and what is left, what was put back, what could not be done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgcheck.desktop import mended_words as words
from msgcheck.desktop.commands import open_in_program, reveal
from msgcheck.desktop.mending import MendEnd, UndoEnd
from msgcheck.desktop.notice_bar import Deed
from msgcheck.model import AnnotateResult

if TYPE_CHECKING:
    from msgcheck.desktop.main_window import MainWindow

MENDING = "mending"  # the subject of what is said of it


def tell_of_mended(window: MainWindow, end: MendEnd) -> None:
    """Says in passing that one finding was fixed; of more, and of all that went wrong, in the notice bar."""
    said = words.mended(end)
    if _is_plain(end):
        window.say(f"{said} {window.commands.undo.shortcut().toString()} puts it back.")
        return
    is_whole = not end.error and not end.refused and bool(end.made)
    again: Deed = ("Check again", window.commands.recheck.trigger)
    first, second = _deeds(window, end)
    window.notice.say(
        said,
        "success" if is_whole else "warning",
        first or (None if is_whole else again),
        second if is_whole else (again if first else None),
        subject=MENDING,
    )


def tell_of_undone(window: MainWindow, end: UndoEnd) -> None:
    """Says what was put back, and why something was not."""
    said = words.put_back(end)
    if not end.error and all(one.is_undone for one in end.answers):
        window.say(said)
        return
    window.notice.say(said, "warning", ("Check again", window.commands.recheck.trigger), subject=MENDING)


def tell_of_notes(window: MainWindow, result: AnnotateResult) -> None:
    """Says where the copy with notes is, or why there is none."""
    said, copy = words.annotated(result), result.written
    if copy:
        window.notice.say(said, "success", *_at(window, copy), subject=MENDING)
    else:
        window.notice.say(said, "warning", subject=MENDING)


def _is_plain(end: MendEnd) -> bool:
    """Whether one finding was fixed in its place, and there is nothing to be said besides."""
    if end.order.total != 1 or end.error:
        return False
    result = end.answers[0].result
    return bool(result.backup) and len(result.made) == 1 and not result.remarks


def _deeds(window: MainWindow, end: MendEnd) -> tuple[Deed | None, Deed | None]:
    """Putting back, and where what was before lies; of copies, opening the one and showing where they are."""
    if copies := [answer.copy for answer in end.made if answer.copy]:
        opening, showing = _at(window, copies[0])
        return (opening, showing) if len(copies) == 1 else (showing, None)
    if backups := [answer.result.backup for answer in end.made if answer.result.backup]:
        return ("Undo", window.commands.undo.trigger), ("Show the backup", lambda: reveal(window, backups[0]))
    return None, None


def _at(window: MainWindow, file: Path) -> tuple[Deed, Deed]:
    return ("Open it", lambda: open_in_program(window, file)), ("Show in folder", lambda: reveal(window, file))
