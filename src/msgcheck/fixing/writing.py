"""Writing a file so that at every moment the old one or the new one is there, whole, whatever happens.

The new bytes go into a hidden file beside it, are brought to the disk, read back and compared; then that file takes
the name in one step. A symbolic link stays one: the file that it leads to is written.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from msgcheck.errors import Unmendable, Unwritable
from msgcheck.fixing.locking import held, part_of
from msgcheck.fixing.open_elsewhere import opened

CHANGED = "has changed since it was checked"
VANISHED = "is not there any longer"
READ_ONLY = "is read-only"
IN_USE = "is open in another program: it has to be closed there first"
NOT_AS_WRITTEN = "could not be written: the disk gave back other bytes than were written to it"

_WORDS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EFBIG: "it would be larger than a file may be there",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "you have no permission to write in the folder “{}”",
    errno.EPERM: "you have no permission to write in the folder “{}”",
    errno.ENAMETOOLONG: "its name would be too long",
}
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_IN_USE = frozenset({32, 33})  # Windows' sharing and locking violations
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV})


def real(file: Path) -> Path:
    """The file itself, where `file` is a symbolic link to it."""
    return Path(os.path.realpath(file))


def digest(content: bytes) -> str:
    """The SHA-256 of `content`, as documents carry it."""
    return hashlib.sha256(content).hexdigest()


def exchange(file: Path, content: bytes, was: str, before_that: Callable[[], None] = lambda: None) -> None:
    """Puts `content` in the place of the file at `file` (no link), if that still is the one with the digest `was`.

    `before_that` is called when the new file is written and the old one still has its name. Mode, owner and other
    attributes stay; the time of the last change is now. Raises Unmendable where the file must not be exchanged: it
    was changed, is open elsewhere, is read-only; and Unwritable where that cannot be done.
    """
    with in_words(file), held(file):
        hold_exchangeable(file)
        with _written(file, content, like=file) as part:
            before_that()
            _hold_unchanged(file, was)
            _take_its_place(part, file)
        bring_to_disk(file.parent)


def put(file: Path, content: bytes, like: Path, *, over: bool = False) -> None:
    """Writes `content` to `file`, a new one unless it may be written `over`; it gets the attributes of `like`.

    Raises FileExistsError where there is such a file already, and otherwise what `exchange` raises.
    """
    with in_words(file), held(file):
        if over and file.exists():
            hold_exchangeable(file)
        elif os.path.lexists(file):
            raise FileExistsError(file)
        with _written(file, content, like=like) as part:
            if over:
                _take_its_place(part, file)
            else:
                _name_new(part, file)
        bring_to_disk(file.parent)


def hold_exchangeable(file: Path) -> None:
    """Raises Unmendable where `file` is read-only or open in an office program."""
    if not _is_writable(file):
        raise Unmendable(READ_ONLY)
    if (open_now := opened(file)) is not None:
        by = f" by {open_now.who}" if open_now.who else ""
        raise Unmendable(
            f"is open elsewhere{by}: it has to be closed first; "
            f"if nobody has it open, remove “{open_now.told_by.name}” beside it"
        )


def _is_writable(file: Path) -> bool:
    """An administrator may write what its owner has locked, and yet it was locked for a reason."""
    try:
        locked = not file.stat().st_mode & _WRITABLE
    except FileNotFoundError:
        raise Unmendable(VANISHED) from None
    return not locked and os.access(file, os.W_OK)


def _hold_unchanged(file: Path, was: str) -> None:
    try:
        now = digest(file.read_bytes())
    except FileNotFoundError:
        raise Unmendable(VANISHED) from None
    if now != was:
        raise Unmendable(CHANGED)


@contextlib.contextmanager
def _written(file: Path, content: bytes, like: Path) -> Iterator[Path]:
    """The hidden file beside `file`, whole and on the disk; it is gone afterwards unless it was given another name."""
    part = part_of(file)
    part.unlink(missing_ok=True)  # of a killed run: nobody else writes it while the file is held
    try:
        _write(part, content, like)
        if part.read_bytes() != content:
            raise Unwritable(NOT_AS_WRITTEN)
        yield part
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _write(part: Path, content: bytes, like: Path) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(part, flags, 0o600)
    except FileExistsError as error:
        raise Unwritable(f"could not be written: somebody else makes a file called “{part.name}” beside it") from error
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
        stream.flush()
        _take_attributes(part, like)
        os.fsync(stream.fileno())


def _take_attributes(part: Path, like: Path) -> None:
    """Owner, mode and extended attributes, as far as the system lets us.

    The time of the last change is now: programs that copy files to a safe place or a share have to notice it.
    """
    with contextlib.suppress(OSError):
        status = like.stat()
        if sys.platform != "win32":
            with contextlib.suppress(PermissionError):
                os.chown(part, status.st_uid, status.st_gid)
        shutil.copystat(like, part)
        if not status.st_mode & _WRITABLE:  # what is made of a read-only file may be changed again
            part.chmod(stat.S_IMODE(status.st_mode) | stat.S_IWUSR)
    os.utime(part)


def _take_its_place(part: Path, file: Path) -> None:
    """Windows forbids it for a file that is open, in the words for a file that nobody may write."""
    try:
        part.replace(file)
    except PermissionError as error:
        if getattr(error, "winerror", None) is None:
            raise
        raise Unmendable(IN_USE) from error


def _name_new(part: Path, file: Path) -> None:
    """Gives `part` the name `file`, which nobody may have taken meanwhile: FileExistsError."""
    try:
        os.link(part, file)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(file):
            raise FileExistsError(file) from error
        part.rename(file)


def bring_to_disk(folder: Path) -> None:
    """Makes the names in `folder` as lasting as the files; where the system cannot, it does so in its own time."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextlib.contextmanager
def in_words(file: Path) -> Iterator[None]:
    """Says in the user's words what the system refused, all but that a file is there already: Unwritable."""
    try:
        yield
    except FileExistsError:
        raise
    except OSError as error:
        if getattr(error, "winerror", None) in _IN_USE:
            raise Unmendable(IN_USE) from error
        words = _WORDS.get(error.errno or 0, error.strerror or str(error)).format(file.parent)
        raise Unwritable(f"could not be written: {words}") from error
