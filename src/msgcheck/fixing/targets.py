"""Putting a mended file where it goes: over the original, or into a copy."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from msgcheck.errors import MsgcheckError, Unmendable
from msgcheck.fixing.backups import Backup, forget, keep
from msgcheck.fixing.destinations import At, Beside, InPlace, Nowhere, Target
from msgcheck.fixing.names import with_ending
from msgcheck.fixing.writing import digest, exchange, in_words, put, real

THERE_ALREADY = "was not written: “{}” is there already"
ITSELF = "was not written: its copy would be written over the file itself"
NO_FOLDER = "was not written: “{}” is no folder"
HARD_LINKS = "The file has another name on the disk (a hard link), under which the old text stays."


@dataclass(frozen=True, slots=True)
class Stored:
    """Where a mended file went (None: nowhere), where its backup is, and what its owner should know, in sentences."""

    written: Path | None = None
    backup: Path | None = None
    remarks: tuple[str, ...] = ()


def store(source: Path, was: bytes, content: bytes, target: Target, now: datetime) -> Stored:
    """Puts `content`, the mended form of the file `source`, which held `was`, where `target` says.

    Raises Unmendable and Unwritable, whose texts go on from the name of the file `source`; it is as it was then.
    """
    match target:
        case InPlace():
            return _in_place(real(source), was, content, now)
        case Beside():
            return _beside(source, content, target.word)
        case At():
            return _at(source, content, target)
        case Nowhere():
            return Stored()


def _in_place(file: Path, was: bytes, content: bytes, now: datetime) -> Stored:
    kept: list[Backup] = []
    has_other_names = file.exists() and file.stat().st_nlink > 1
    try:
        exchange(file, content, digest(was), lambda: kept.append(keep(file, was, digest(content), now)))
    except MsgcheckError:  # the file has not been exchanged
        for backup in kept:
            forget(backup)
        raise
    return Stored(file, kept[0].copy, (HARD_LINKS,) if has_other_names else ())


def _beside(source: Path, content: bytes, word: str) -> Stored:
    for number in count(1):
        again = f" {number}" if number > 1 else ""
        file = source.with_name(with_ending(source.name, f" ({word}{again})"))
        with contextlib.suppress(FileExistsError):
            if not _is_there(file, content):
                put(file, content, like=source)
            return Stored(file)
    raise AssertionError  # there is always a number that is free


def _is_there(file: Path, content: bytes) -> bool:
    with in_words(file):
        return file.is_file() and file.stat().st_size == len(content) and file.read_bytes() == content


def _at(source: Path, content: bytes, target: At) -> Stored:
    file = real(target.file)
    if file.exists() and file.samefile(source):
        raise Unmendable(ITSELF)
    try:
        with in_words(file.parent):
            file.parent.mkdir(parents=True, exist_ok=True)
        put(file, content, like=source, over=target.over)
    except FileExistsError as error:
        raise Unmendable(_in_the_way(file)) from error
    return Stored(target.file)


def _in_the_way(file: Path) -> str:
    return THERE_ALREADY.format(file) if file.parent.is_dir() else NO_FOLDER.format(file.parent)
