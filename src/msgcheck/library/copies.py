"""Copies of many files in one folder: which goes where, so that none is written over another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, count
from os.path import realpath
from pathlib import Path

from msgcheck.fixing.destinations import At, InPlace, Into, Target
from msgcheck.fixing.names import with_ending
from msgcheck.library.mend import FileToMend
from msgcheck.library.walk import FoundFile


def with_targets(files: Iterable[FoundFile], target: Target | Into) -> Iterator[FileToMend]:
    """The files, each with its own target.

    Copies of two files that would have one name in `Into` are numbered, and what is written over is none of the files
    themselves. Of several links to one file that is to be exchanged the first counts.
    """
    match target:
        case Into():
            return _into(target, list(files))
        case InPlace():
            return (_to_mend(file, target) for file in _each_once(files))
    return (_to_mend(file, target) for file in files)


def _into(target: Into, files: Sequence[FoundFile]) -> Iterator[FileToMend]:
    originals = {_place(file.source) for file in files}
    taken: set[str] = set()
    for file in files:
        copy = next(copy for copy in _copies(target.folder, file) if _place(copy) not in taken)
        taken.add(_place(copy))
        yield _to_mend(file, At(copy, target.over and _place(copy) not in originals))


def _each_once(files: Iterable[FoundFile]) -> Iterator[FoundFile]:
    met: dict[str, FoundFile] = {}
    for file in files:
        first = met.setdefault(realpath(file.source), file)
        yield file if first is file else replace(file, refused=f"leads to the same file as {first.shown}")


def _to_mend(file: FoundFile, target: Target) -> FileToMend:
    return FileToMend(file.shown, file.source, file.refused, file.closed, file.folder, target)


def _copies(folder: Path, file: FoundFile) -> Iterator[Path]:
    """Where the copy of `file` may go, the best place first."""
    below = file.source.relative_to(file.folder) if file.folder else Path(file.source.name)
    copy = folder / below
    return chain([copy], (copy.with_name(with_ending(copy.name, f" ({number})")) for number in count(2)))


def _place(path: Path) -> str:
    """The same for two paths that lead to one file, or that some system may take for one."""
    return realpath(path).casefold()


def outside(files: Iterable[FoundFile], copies: Path, paths: Sequence[Path]) -> Iterator[FoundFile]:
    """The files but those in the folder `copies`, where that lies in one of the folders that `paths` name.

    They are copies that an earlier run has made.
    """
    away = Path(realpath(copies))
    is_below = any(away != Path(realpath(path)) and away.is_relative_to(realpath(path)) for path in paths)
    for file in files:
        if not (is_below and file.folder and Path(realpath(file.source)).is_relative_to(away)):
            yield file
