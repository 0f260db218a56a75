"""What the window remembers between runs, each with its type: where it stood, how it looks, what was open lately,
whether pictures are read, and where mended files go."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

_RECENT, _RECENT_KEPT = "recent", 10
_APPEARANCE = "appearance"
_GEOMETRY = "geometry"
_SPLITTER = "splitter"
_FOLDER = "folder"
_PICTURES = "pictures"
_COPIES = "mended files"


class Appearance(StrEnum):
    """Light or dark, or whatever the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Settings:
    """The window's settings in an INI file of the user's; a value that cannot be read counts as not set."""

    def __init__(self) -> None:
        self._store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "msgcheck", "window")

    @property
    def appearance(self) -> Appearance:
        value = self._text(_APPEARANCE)
        return Appearance(value) if value in tuple(Appearance) else Appearance.SYSTEM

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._store.setValue(_APPEARANCE, appearance.value)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Files and folders opened lately, newest first."""
        try:
            return tuple(Path(path) for path in json.loads(self._text(_RECENT) or "[]"))
        except (ValueError, TypeError):
            return ()

    def remember_opened(self, paths: tuple[Path, ...]) -> None:
        """Puts `paths` before those opened earlier."""
        opened = dict.fromkeys(path.absolute() for path in (*paths, *self.recent))
        self._keep_recent(tuple(opened)[:_RECENT_KEPT])

    def forget_recent(self) -> None:
        """Empties the list of what was opened lately."""
        self._keep_recent(())

    @property
    def folder(self) -> Path | None:
        """The folder last chosen from, where it is still there."""
        value = self._text(_FOLDER)
        return Path(value) if value and Path(value).is_dir() else None

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._store.setValue(_FOLDER, str(folder.absolute()))

    @property
    def reads_pictures(self) -> bool:
        """Whether the text in pictures is read too; not unless the user said so."""
        return self._text(_PICTURES) == "read"

    @reads_pictures.setter
    def reads_pictures(self, reads: bool) -> None:
        self._store.setValue(_PICTURES, "read" if reads else "")

    @property
    def makes_copies(self) -> bool:
        """Whether files are mended in copies beside them; not unless the user said so."""
        return self._text(_COPIES) == "copies"

    @makes_copies.setter
    def makes_copies(self, makes: bool) -> None:
        self._store.setValue(_COPIES, "copies" if makes else "")

    @property
    def geometry(self) -> QByteArray:
        return self._bytes(_GEOMETRY)

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue(_GEOMETRY, geometry)

    @property
    def splitter(self) -> QByteArray:
        return self._bytes(_SPLITTER)

    @splitter.setter
    def splitter(self, state: QByteArray) -> None:
        self._store.setValue(_SPLITTER, state)

    def write(self) -> None:
        """Puts everything on disk now."""
        self._store.sync()

    def _keep_recent(self, paths: tuple[Path, ...]) -> None:
        self._store.setValue(_RECENT, json.dumps([str(path) for path in paths]))

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return value if isinstance(value, str) else ""

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
