"""The bytes of a file, or the reason in the user's words why there are none."""

from __future__ import annotations

import stat
from pathlib import Path

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits

_SPECIAL = (
    (stat.S_ISDIR, "is a folder, not a file"),
    (stat.S_ISFIFO, "is a pipe between programs, not a file"),
    (stat.S_ISSOCK, "is a connection between programs, not a file"),
    (stat.S_ISCHR, "is a device, not a file"),
    (stat.S_ISBLK, "is a device, not a file"),
)


def content_of(path: Path, limits: Limits) -> bytes:
    """All bytes of the regular file at `path`.

    Raises UnreadableDocument when there is no such file, it may not be read, is empty, is larger than the limits
    allow or is no file at all. A pipe or device is never opened: reading one could wait for ever.
    """
    try:
        _hold_readable(path, limits)
        content = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableDocument("is not there, or is there no longer") from None
    except PermissionError:
        raise UnreadableDocument("may not be read: you have no permission to open it") from None
    except ValueError:  # a NUL in the path: no file can have that name
        raise UnreadableDocument("has a name that no file can have") from None
    except OSError as error:
        raise UnreadableDocument(f"cannot be read from the disk: {error.strerror or error}") from error
    if not content:
        raise UnreadableDocument("is empty")
    return content


def _hold_readable(path: Path, limits: Limits) -> None:
    status = path.stat()
    for is_kind, words in _SPECIAL:
        if is_kind(status.st_mode):
            raise UnreadableDocument(words)
    limits.hold_file_bytes(status.st_size)
