"""A folder in which what was made of the names of a registry is kept from one run to the next.

Files are written beside and put in place whole, so that two runs at once do each other no harm; the oldest go. What is
taken from it is only bytes, which `msgcheck.matching` looks at before it uses them. Nothing that goes wrong here is
worth more than a line in the log: all of it can be made anew.
"""

from __future__ import annotations

import hashlib
import logging
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from platformdirs import user_cache_path

import msgcheck
from msgcheck import engine
from msgcheck.registry.model import Registry

VARIABLE = "MSGCHECK_CACHE"
"""The environment variable that names the folder; \"off\": nothing is kept."""

_SUFFIX = ".names"
_MOST_FILES = 8
_MOST_BYTES = 64 * 1024 * 1024  # of all files; 10,000 names take 1 MB
_LEFT_BEHIND = 24 * 3600  # seconds after which a file that was never put in place is nobody's any more
_log = logging.getLogger(__name__)


def prepared(registry: Registry, day: date) -> engine.Engine:
    """`registry` as of `day`, compiled, or made of what an earlier run kept of it."""
    named = os.environ.get(VARIABLE)
    folder = Path(named) if named else user_cache_path("msgcheck", appauthor=False)
    return engine.prepare(registry, day, None if named == "off" else FolderShelf(folder))


@dataclass(frozen=True, slots=True)
class FolderShelf:
    """The files in `folder`, which is made when it is needed, for this user alone."""

    folder: Path

    def take(self, key: str) -> bytes:
        """What was put there under `key` by this version of msgcheck; nothing where there is none."""
        file = self._file(key)
        try:
            with file.open("rb") as opened:
                content = opened.read(_MOST_BYTES)
            os.utime(file)  # it is in use
        except OSError:
            return b""
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keeps `content` under `key`, if the disk lets us."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._write(self._file(key), content)
            self._tidy()
        except OSError as error:
            _log.info("nothing is kept in %s: %s", self.folder, error)

    def _file(self, key: str) -> Path:
        return self.folder / f"{hashlib.sha256(f'{key} {_version()}'.encode()).hexdigest()[:32]}{_SUFFIX}"

    def _write(self, file: Path, content: bytes) -> None:
        handle, name = tempfile.mkstemp(dir=self.folder, prefix=".")
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as opened:
                opened.write(content)
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)

    def _tidy(self) -> None:
        """The newest files stay, as many as may."""
        total = 0
        for count, (_, size, file) in enumerate(sorted(self._files()), start=1):
            total += size
            if count > _MOST_FILES or total > _MOST_BYTES:
                file.unlink(missing_ok=True)
        for file in self.folder.glob(".*"):
            if time.time() - file.stat().st_mtime > _LEFT_BEHIND:
                file.unlink(missing_ok=True)

    def _files(self) -> Iterator[tuple[float, int, Path]]:
        """The files by age, with their sizes."""
        for file in self.folder.glob(f"*{_SUFFIX}"):
            found = file.stat()
            yield -found.st_mtime, found.st_size, file


@cache
def _version() -> str:
    """What tells this code from any that would make other things of the same names: the text of all that makes them."""
    code = hashlib.sha256()
    package = Path(msgcheck.__file__).parent
    for module in sorted([*package.glob("matching/*.py"), *package.glob("language/*.py")]):  # none where it is frozen
        code.update(module.read_bytes())
    return f"{msgcheck.__version__} {sys.version_info[:2]} {code.hexdigest()}"
