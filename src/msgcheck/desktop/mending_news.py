"""What the window tells of mending: what was fixed and what is left, what was put back, what could not be done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgcheck.desktop import mended_words as words
from msgcheck.desktop.commands import open_in_program, reveal
from msgcheck.desktop.mending import MendEnd, PutBack, UndoEnd
from msgcheck.desktop.notice_bar import Deed
from msgcheck.model import AnnotateResult, UndoStatus

if TYPE_CHECKING:
    from msgcheck.desktop.main_window import MainWindow

MENDING = "mending"  # the subject of what is said of it


def tell_of_mended(window: MainWindow, end: MendEnd) -> None:
    """Says in passing that one finding was fixed; of more, and of all that went wrong, in the notice bar."""
    said = words.mended(end, _left(window, end))
    if _is_plain(end):
        window.say(f"{words.fixed(end.made)} {window.commands.undo.shortcut().toString()} puts it back.")
        return
    is_whole = len(end.made) == end.order.total and not end.error
    window.notice.say(said, "success" if is_whole else "warning", *_deeds(window, end), subject=MENDING)


def tell_of_undone(window: MainWindow, end: UndoEnd) -> None:
    """Says what was put back, and why something was not."""
    said = words.put_back(end)
    if not end.error and all(one.is_undone for one in end.answers):
        window.say(said)
        return
    window.notice.say(said, "warning", ("Check again", window.commands.recheck.trigger), subject=MENDING)


def tell_of_put_back(window: MainWindow, answer: PutBack) -> None:
    """Says what one file is again, or why it is not."""
    said = words.restored(answer)
    if answer.result.status is UndoStatus.UNDONE:
        window.notice.say(said, "success", subject=MENDING)
    else:
        window.notice.say(said, "warning", subject=MENDING)


def tell_of_notes(window: MainWindow, result: AnnotateResult) -> None:
    """Says where the copy with notes is, or why there is none."""
    said, copy = words.annotated(result), result.written
    if copy:
        window.notice.say(said, "success", *_at(window, copy), subject=MENDING)
    else:
        window.notice.say(said, "warning", subject=MENDING)


def _left(window: MainWindow, end: MendEnd) -> int:
    """How many findings there are still: in the one file that was wanted, or in all that are open."""
    rows = [answer.row for answer in end.made] if end.order.total == 1 else window.results.results
    return sum(len(row.findings) for row in rows if row)


def _is_plain(end: MendEnd) -> bool:
    """Whether one finding was fixed in its place, and there is nothing to be said besides."""
    if end.order.total != 1 or end.error:
        return False
    (answer,) = end.answers
    result = answer.result
    return bool(result.backup) and len(result.made) == 1 and not answer.unmade and not result.remarks


def _deeds(window: MainWindow, end: MendEnd) -> tuple[Deed | None, Deed | None]:
    """What can be done next: to try again what was refused; to put back what was mended, or to look at it."""
    if end.refused:
        again: Deed = ("Try again", lambda: window.mender.try_again(end))
        return again, ("Check again", window.commands.recheck.trigger)
    if copies := [answer.copy for answer in end.made if answer.copy]:
        opening, showing = _at(window, copies[0])
        return (opening, showing) if len(copies) == 1 else (showing, None)
    if backups := [answer.result.backup for answer in end.made if answer.result.backup]:
        return ("Undo", window.commands.undo.trigger), ("Show the backup", lambda: reveal(window, backups[0]))
    return None, None


def _at(window: MainWindow, file: Path) -> tuple[Deed, Deed]:
    return ("Open it", lambda: open_in_program(window, file)), ("Show in folder", lambda: reveal(window, file))
