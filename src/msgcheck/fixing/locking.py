"""Two runs at once: whoever changes a file holds it against every other run of msgcheck, on this machine or a share.

The hold is the system's lock on a small file beside the file, so that it ends with the process that has it, however
that ends. What a killed run leaves behind bears names that tell: see `left_behind`.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import sys
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from msgcheck.errors import Unmendable

BEING_MENDED = "is being mended by another run of msgcheck at this moment"

_LEFT_BEHIND = re.compile(r"\.msgcheck-([0-9a-f]{16})\.(?:part|lock)")
_PATIENCE = 10.0  # seconds; another run holds a file no longer than writing it takes
_BETWEEN_TRIES = 0.02
_TRIES_ON_WINDOWS = 25
_IS_WINDOWS = sys.platform == "win32"
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
_NO_LOCKS_HERE = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP})  # some network drives


def part_of(file: Path) -> Path:
    """The hidden file beside `file` that takes its place once it is written; only who holds `file` may write it."""
    return file.with_name(f".msgcheck-{_key(file.name)}.part")


def _key(name: str) -> str:
    """The same for all spellings of a name that a system may take for one: in capitals, with accents put together."""
    spelt = unicodedata.normalize("NFC", name.casefold())
    return hashlib.sha256(spelt.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@contextlib.contextmanager
def held(file: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """No other run holds `file` meanwhile. Unmendable where one does so for longer than `patience` seconds, OSError."""
    with _held(file.with_name(f".msgcheck-{_key(file.name)}.lock"), patience):
        yield


def left_behind(folder: Path) -> Iterator[Path]:
    """The files in `folder` that a killed run left there; or that a run uses right now."""
    with contextlib.suppress(OSError):
        yield from sorted(file for file in folder.iterdir() if _LEFT_BEHIND.fullmatch(file.name))


def sweep(folder: Path) -> None:
    """Removes what killed runs left in `folder`, as far as that is possible; what a run uses stays."""
    for file in left_behind(folder):
        with contextlib.suppress(OSError, Unmendable), _held(file.with_suffix(".lock"), 0):
            file.with_suffix(".part").unlink(missing_ok=True)


@contextlib.contextmanager
def _held(lock: Path, patience: float) -> Iterator[None]:
    descriptor = _acquired(lock, time.monotonic() + patience)
    try:
        yield
    finally:
        _release(descriptor, lock)


def _acquired(lock: Path, until: float) -> int:
    while True:
        descriptor = _opened(lock)
        if _is_locked(descriptor) and _is_still(descriptor, lock):
            return descriptor
        os.close(descriptor)
        if time.monotonic() >= until:
            raise Unmendable(BEING_MENDED)
        time.sleep(_BETWEEN_TRIES)


def _opened(lock: Path) -> int:
    """Windows forbids for a moment to make a file of a name that was just removed, as it does where nobody may."""
    for _ in range(_TRIES_ON_WINDOWS if _IS_WINDOWS else 0):
        with contextlib.suppress(PermissionError):
            return os.open(lock, _FLAGS, 0o666)
        time.sleep(_BETWEEN_TRIES)
    return os.open(lock, _FLAGS, 0o666)


def _is_locked(descriptor: int) -> bool:
    try:
        _lock(descriptor)
    except OSError as error:
        return error.errno in _NO_LOCKS_HERE
    return True


def _is_still(descriptor: int, lock: Path) -> bool:
    """Whether the file that was locked is the one that others meet: who had it before has removed his."""
    try:
        return os.path.samestat(os.fstat(descriptor), os.stat(lock))  # noqa: PTH116 - fstat's own kind
    except FileNotFoundError:
        return False


def _release(descriptor: int, lock: Path) -> None:
    """Removed while it is locked, so that nobody meets it unlocked; Windows removes no file that is open."""
    if not _IS_WINDOWS:
        with contextlib.suppress(OSError):
            lock.unlink()
    os.close(descriptor)
    if _IS_WINDOWS:
        with contextlib.suppress(OSError):
            lock.unlink()


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
