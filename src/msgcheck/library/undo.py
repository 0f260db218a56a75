"""One file: put back what it was before it was last mended in place, and make whatever happens one row."""

from __future__ import annotations

from pathlib import Path

from msgcheck.errors import Unmendable, Unwritable
from msgcheck.fixing.backups import FOLDER, NOTHING_TO_UNDO, Backup, undo
from msgcheck.fixing.locking import sweep
from msgcheck.fixing.writing import real
from msgcheck.library.walk import FoundFile
from msgcheck.model import UndoResult, UndoStatus


def undo_found(file: FoundFile, only: Path | None = None) -> UndoResult | None:
    """The row of one file; None for a file in a folder that has nothing to undo.

    `only` is the copy that one mending has kept: no other mending is undone then.
    """
    folder = real(file.source).parent
    sweep(folder)
    sweep(folder / FOLDER)
    try:
        backup = undo(file.source, only)
    except Unmendable as error:
        return UndoResult(file.shown, file.source, UndoStatus.REFUSED, str(error))
    except Unwritable as error:
        return UndoResult(file.shown, file.source, UndoStatus.FAILED, str(error))
    return _undone(file, backup) if backup else _unchanged(file)


def _undone(file: FoundFile, backup: Backup) -> UndoResult:
    return UndoResult(file.shown, file.source, UndoStatus.UNDONE, mended_at=backup.made)


def _unchanged(file: FoundFile) -> UndoResult | None:
    return None if file.folder else UndoResult(file.shown, file.source, UndoStatus.UNCHANGED, NOTHING_TO_UNDO)
