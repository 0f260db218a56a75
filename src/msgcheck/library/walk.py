"""Which files a list of paths stands for, in an order that is always the same."""

# os.path answers "no" where the system forbids to ask; pathlib raises.
# ruff: noqa: PTH100, PTH112, PTH114

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from msgcheck.fixing.backups import FOLDER as BACKUPS
from msgcheck.registry import FILE_NAME

_LEFT_BY_PROGRAMS = ("~$", ".~lock.", "._")  # Office's and LibreOffice's lock files, macOS' resource forks


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to look at: `shown` is its path as given or relative to the folder given.

    `refused` says why it is not opened although it is there, `closed` why it cannot be (both None: it is opened).
    `folder` is the folder given that it lies in (None: it was given itself).
    """

    shown: str
    source: Path
    refused: str | None = None
    closed: str | None = None
    folder: Path | None = None


def walk(paths: Iterable[Path]) -> Iterator[FoundFile]:
    """The files that `paths` name, each once: a file as it is, a folder with all below it, sorted by name.

    Hidden files and folders, other programs' lock files, registries (msgcheck.yaml) and backups of what was mended are
    passed over. Links to folders, and links to files outside the folder given, are refused. A path that does not exist
    is handed on: reading it fails. A folder that cannot be looked into is a file that is closed.
    """
    met: set[str] = set()
    for path in paths:
        for file in _named(path):
            place = os.path.abspath(file.source)  # takes out ".."
            if place not in met:
                met.add(place)
                yield file


def _named(path: Path) -> Iterator[FoundFile]:
    if os.path.isdir(path):
        yield from _below(path)
    else:
        yield FoundFile(str(path), path)


def _below(folder: Path) -> Iterator[FoundFile]:
    root = os.path.realpath(folder)
    closed: list[OSError] = []
    for directory, subfolders, names in os.walk(folder, onerror=closed.append):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith(".") and name != BACKUPS)
        links = [name for name in subfolders if os.path.islink(Path(directory, name))]
        for name in sorted([*filter(_is_document, names), *links]):
            source = Path(directory, name)
            yield FoundFile(_shown(source, folder), source, _why_refused(source, root), folder=folder)
    for error in closed:
        source = Path(error.filename)
        closed_because = f"is a folder that cannot be opened: {error.strerror}"
        yield FoundFile(_shown(source, folder), source, closed=closed_because, folder=folder)


def _is_document(name: str) -> bool:
    return not name.startswith((".", *_LEFT_BY_PROGRAMS)) and name != FILE_NAME


def _shown(source: Path, folder: Path) -> str:
    return str(folder) if source == folder else source.relative_to(folder).as_posix()


def _why_refused(source: Path, root: str) -> str | None:
    if not os.path.islink(source):
        return None
    target = Path(os.path.realpath(source))
    if not target.is_relative_to(root):
        return "is a link that leads out of the folder"
    return "is a link to a folder, which is not followed" if os.path.isdir(target) else None
