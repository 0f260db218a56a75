"""Backups: a dated copy of every file that is mended in place, and how it is put back.

They lie in a folder beside the file. A copy "deck (before 2026-11-25 21.30.05).pptx" has a record beside it, the same
name with ".json", that says of which file it is a copy and what mending made of that file. The copy is written before
the record, and both before the file is exchanged: whenever a run is killed, a record has its copy.
"""

from __future__ import annotations

import contextlib
import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from msgcheck.errors import Unmendable, Unwritable
from msgcheck.fixing.locking import held
from msgcheck.fixing.names import with_ending
from msgcheck.fixing.writing import bring_to_disk, digest, exchange, in_words, put, real

FOLDER = "msgcheck-backups"
SCHEMA = "msgcheck-backup/1"
NOTHING_TO_UNDO = "has not been mended in place, or that has been undone already"

_SURE_TO_STAY = 30  # letters at the beginning of a name, however long it is
_DAMAGED = "cannot be put back: its backup “{}” is not what it was"
_CHANGED = "has been changed since it was mended, and stays as it is; what it was before is kept in “{}”"
_GONE = "is not there any longer; what it was before it was mended is kept in “{}”"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the file called `name`, made when it was mended; `before` and `after` are its digests then."""

    copy: Path
    name: str
    made: datetime
    before: str
    after: str

    @property
    def record(self) -> Path:
        """The file that keeps all of this."""
        return self.copy.with_name(f"{self.copy.name}.json")


def keep(file: Path, content: bytes, after: str, now: datetime) -> Backup:
    """Keeps `content`, what `file` holds before mending makes it `after`, for good. Raises Unwritable."""
    folder = file.parent / FOLDER
    try:
        with in_words(folder):
            folder.mkdir(exist_ok=True)
            bring_to_disk(file.parent)
        copy = _copied(folder, file, content, now)
        backup = Backup(copy, file.name, now, digest(content), after)
        put(backup.record, _as_json(backup), like=file)
    except FileExistsError as error:
        raise Unwritable(f"was left as it was: its backup would lie in “{folder}”, which is no folder") from error
    except (Unmendable, Unwritable) as error:
        raise Unwritable(f"was left as it was: its backup in “{folder}” {error}") from error
    return backup


def _copied(folder: Path, file: Path, content: bytes, now: datetime) -> Path:
    """The copy, under a name that is as free as that of its record."""
    for number in count(1):
        again = f" {number}" if number > 1 else ""
        copy = folder / with_ending(file.name, f" (before {now:%Y-%m-%d %H.%M.%S}{again})")
        if not copy.with_name(f"{copy.name}.json").exists():
            with contextlib.suppress(FileExistsError):
                put(copy, content, like=file)
                return copy
    raise AssertionError  # there is always a number that is free


def _as_json(backup: Backup) -> bytes:
    record = {
        "schema": SCHEMA,
        "name": backup.name,
        "made": backup.made.isoformat(),
        "sha256_before": backup.before,
        "sha256_after": backup.after,
    }
    return json.dumps(record, indent=1).encode() + b"\n"


def forget(backup: Backup) -> None:
    """Removes a backup that is not needed any more; the folder with the last of them."""
    with contextlib.suppress(OSError):
        backup.record.unlink()
        backup.copy.unlink()
        backup.copy.parent.rmdir()


def backups_of(file: Path) -> list[Backup]:
    """The backups of `file`, newest first. Records that cannot be read, or have lost their copy, count as none."""
    kept = (backup for backup in _kept(file) if _spelt(backup.name) == _spelt(file.name))
    return sorted(kept, key=lambda backup: (backup.made.timestamp(), backup.copy.name), reverse=True)


def _spelt(name: str) -> str:
    """A system may give back a name with its accents put together in another way."""
    return unicodedata.normalize("NFC", name)


def _kept(file: Path) -> Iterator[Backup]:
    """The backups beside `file` whose names begin as it does: there may be thousands of others."""
    beginning = _spelt(file.stem)[:_SURE_TO_STAY].rstrip()
    with contextlib.suppress(OSError):
        for record in (file.parent / FOLDER).iterdir():
            if record.suffix == ".json" and _spelt(record.name).startswith(beginning):
                with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                    backup = _read(record)
                    if backup.copy.is_file():
                        yield backup


def _read(record: Path) -> Backup:
    said = json.loads(record.read_text(encoding="utf-8"))
    if said["schema"] != SCHEMA:
        raise ValueError
    copy = record.with_name(record.stem)
    return Backup(
        copy, str(said["name"]), datetime.fromisoformat(said["made"]), said["sha256_before"], said["sha256_after"]
    )


def undo(path: Path, only: Path | None = None) -> Backup | None:
    """Puts back what the file at `path` was before it was last mended in place; None where there is nothing to undo.

    Done again it goes back further. `only` is the copy that one mending has kept: no other mending is undone then.
    Raises Unmendable, whose text goes on from the file's name, where the file is not what mending made of it: it stays,
    and so does its backup. Raises Unwritable.
    """
    file = real(path)
    if not (backups := [backup for backup in backups_of(file) if only is None or _is_copy(backup, only)]):
        return None
    with in_words(file), held(file):
        now = _digest_of(file, backups[0])
        done = [backup for backup in backups if backup.before == now]  # its undoing, or mending itself, was cut off
        for backup in done:
            forget(backup)
    last = next((backup for backup in backups if backup.after == now), None)
    if last:
        _put_back(file, last)
    elif not done:
        raise Unmendable(_CHANGED.format(backups[0].copy))
    return last


def _is_copy(backup: Backup, copy: Path) -> bool:
    return _spelt(backup.copy.name) == _spelt(copy.name)


def _digest_of(file: Path, newest: Backup) -> str:
    try:
        return digest(file.read_bytes())
    except FileNotFoundError as error:
        raise Unmendable(_GONE.format(newest.copy)) from error


def _put_back(file: Path, backup: Backup) -> None:
    with in_words(file):
        content = backup.copy.read_bytes()
    if digest(content) != backup.before:
        raise Unmendable(_DAMAGED.format(backup.copy))
    exchange(file, content, backup.after)
    forget(backup)
