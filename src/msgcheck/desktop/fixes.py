"""What the window's actions about mending do, and which of them can be done now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgcheck import api
from msgcheck.desktop import dialogs
from msgcheck.desktop.fix_question import ask_to_fix
from msgcheck.desktop.mended_words import title
from msgcheck.desktop.mending import Deed
from msgcheck.desktop.outlook import Outlook, Prospect, outlook, safe_ones, safe_ones_at
from msgcheck.desktop.rows import Row
from msgcheck.desktop.wording import count
from msgcheck.model import Finding

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from msgcheck.desktop.main_window import MainWindow


def enable(window: MainWindow) -> None:
    """Offers what can be mended, put back and annotated now."""
    commands, mender, row = window.commands, window.mender, window.results.row
    is_free = window.session.loaded is not None and not mender.is_running
    in_file = len(safe_ones(row.result, mender.refused)) if row else 0
    in_all = any(safe_ones(result, mender.refused) for result in window.results.results)
    commands.fix.setEnabled(is_free and row is not None and _is_mendable(window, row))
    commands.fix.setText(_fix_words(window, row))
    commands.fix_file.setEnabled(is_free and bool(in_file))
    commands.fix_all.setEnabled(is_free and in_all)
    commands.save_copy.setEnabled(is_free and bool(in_file))
    commands.annotate.setEnabled(is_free and row is not None and _is_annotatable(row))
    commands.restore.setEnabled(not mender.is_running and row is not None and api.is_mendable(row.result))
    _offer(commands.undo, "&Undo", mender.history.to_undo, is_free=not mender.is_running)
    _offer(commands.redo, "&Redo", mender.history.to_redo, is_free=is_free)


def fix_chosen(window: MainWindow) -> None:
    """Mends the finding chosen, once the user has looked where that is needed; of a place or file the safe ones."""
    row, mender = window.results.row, window.mender
    if row is None:
        return
    if row.finding is None:
        mender.mend(row.result, safe_ones_at(row, mender.refused))
        return
    seen = outlook(row.result, row.finding, mender.refused)
    if seen.prospect is Prospect.SAFE:
        mender.mend(row.result, [row.finding])
    elif seen.prospect is Prospect.REVIEW:
        _ask(window, row, row.finding, seen)


def fix_or_tell(window: MainWindow) -> None:
    """Mends what is chosen; says why where that cannot be done."""
    row = window.results.row
    if window.commands.fix.isEnabled():
        window.commands.fix.trigger()
    elif row and row.finding and not window.mender.is_running:
        window.say(outlook(row.result, row.finding, window.mender.refused).why)


def fix_file(window: MainWindow) -> None:
    """Mends what is safe in the file chosen."""
    if row := window.results.row:
        window.mender.mend(row.result, safe_ones(row.result, window.mender.refused))


def fix_all(window: MainWindow) -> None:
    """Mends what is safe in all files."""
    refused = window.mender.refused
    window.mender.mend_all((result, safe_ones(result, refused)) for result in window.results.results)


def save_copy(window: MainWindow) -> None:
    """Mends what is safe in a copy of the file chosen, where the user says."""
    row = window.results.row
    if row and (file := dialogs.choose_copy(window, row.result.source)):
        window.mender.save_copy(row.result, safe_ones(row.result, window.mender.refused), file)


def annotate(window: MainWindow) -> None:
    """Makes a copy of the file chosen that tells in notes what was found."""
    if row := window.results.row:
        window.mender.annotate(row.result)


def restore(window: MainWindow) -> None:
    """Puts back what the file chosen was before it was last mended in place, even if that was another day."""
    if row := window.results.row:
        window.mender.restore(row.result)


def undo(window: MainWindow) -> None:
    """Puts back what was mended last."""
    window.mender.undo()


def redo(window: MainWindow) -> None:
    """Mends again what was put back last."""
    window.mender.redo()


def choose_where(window: MainWindow) -> None:
    """Writes over the originals from now on, or copies, and remembers that."""
    window.mender.makes_copies = window.commands.write_copies.isChecked()
    window.settings.makes_copies = window.mender.makes_copies


def _ask(window: MainWindow, row: Row, finding: Finding, seen: Outlook) -> None:
    question = ask_to_fix(window, window.theme, finding, seen.why)
    question.accepted.connect(lambda: window.mender.mend(row.result, [finding]))


def _is_mendable(window: MainWindow, row: Row) -> bool:
    refused = window.mender.refused
    if row.finding:
        return outlook(row.result, row.finding, refused).prospect is not Prospect.NONE
    return bool(safe_ones_at(row, refused))


def _is_annotatable(row: Row) -> bool:
    return bool(row.result.findings) and api.is_annotatable(row.result)


def _fix_words(window: MainWindow, row: Row | None) -> str:
    if row is None or row.finding is None:
        safe = len(safe_ones_at(row, window.mender.refused)) if row else 0
        return f"&Fix {count(safe, 'safe one')} here" if safe else "&Fix this"
    seen = outlook(row.result, row.finding, window.mender.refused)
    return "&Fix this…" if seen.prospect is Prospect.REVIEW else "&Fix this"


def _offer(action: QAction, word: str, deed: Deed | None, *, is_free: bool) -> None:
    action.setEnabled(is_free and deed is not None)
    words = title(deed).replace("&", "&&") if deed else ""
    action.setText(f"{word} {words}".strip())
    action.setToolTip(f"{word.replace('&', '')} {title(deed) if deed else ''}".strip())
