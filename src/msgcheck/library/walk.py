"""Which files a list of paths stands for, in an order that is always the same."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from msgcheck.registry import FILE_NAME

_LEFT_BY_PROGRAMS = ("~$", ".~lock.", "._")  # Office's and LibreOffice's lock files, macOS' resource forks


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to look at: `shown` is its path as given or relative to the folder given.

    `refused` says why the file must not be opened although it is there (None: it may be).
    """

    shown: str
    source: Path
    refused: str | None = None


def walk(paths: Iterable[Path]) -> Iterator[FoundFile]:
    """The files that `paths` name: a file as it is, a folder with all below it, sorted by name.

    Hidden files and folders, other programs' lock files and registries (msgcheck.yaml) are passed over. Links to
    folders are not followed, and a link to a file outside the folder given is refused. A path that does not exist is
    handed on: reading it fails.
    """
    for path in paths:
        if path.is_dir():
            yield from _below(path)
        else:
            yield FoundFile(str(path), path)


def _below(folder: Path) -> Iterator[FoundFile]:
    root = folder.resolve()
    for directory, subfolders, names in os.walk(folder):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", *_LEFT_BY_PROGRAMS)) and name != FILE_NAME:
                source = Path(directory, name)
                yield FoundFile(source.relative_to(folder).as_posix(), source, _why_refused(source, root))


def _why_refused(source: Path, root: Path) -> str | None:
    if source.is_symlink() and not source.resolve().is_relative_to(root):
        return "is a link that leads out of the folder"
    return None
