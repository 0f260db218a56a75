"""What was dropped on the window: files and folders to check, a registry to use, or why it is neither."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

_REGISTRY_SUFFIXES = {".yaml", ".yml"}

_NO_FILES = "Only files and folders can be dropped here. Save the text as a file, or drop the file it comes from."
_ELSEWHERE = "What lies on the web cannot be checked here: nothing leaves or enters this computer. Download it first."
_NOT_THERE = "is not there any more"


@dataclass(frozen=True, slots=True)
class Drop:
    """`paths` to check, or the `registry` to use; `refused` says what could not be taken, for people."""

    paths: tuple[Path, ...] = ()
    registry: Path | None = None
    refused: str | None = None


def read_drop(mime: QMimeData) -> Drop:
    """What `mime` brings. A single YAML file is taken for a registry."""
    if not mime.hasUrls():
        return Drop(refused=_NO_FILES)
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    there = tuple(path for path in paths if path.exists())
    refused = _refusal(mime.urls(), paths)
    if len(there) == 1 and there[0].suffix.lower() in _REGISTRY_SUFFIXES and there[0].is_file():
        return Drop(registry=there[0], refused=refused)
    return Drop(there, refused=refused)


def _refusal(urls: list[QUrl], paths: tuple[Path, ...]) -> str | None:
    if len(paths) < len(urls):
        return _ELSEWHERE
    gone = [path for path in paths if not path.exists()]
    return f"{gone[0].name} {_NOT_THERE}." if gone else None
