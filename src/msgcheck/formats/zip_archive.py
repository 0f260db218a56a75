"""ZIP archives of documents: each is read as the document that it is."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgcheck.errors import UnsupportedFormat
from msgcheck.formats.inside import step
from msgcheck.formats.limits import Limits
from msgcheck.formats.zipped import Zipped
from msgcheck.model import Document, Enclosed, Gap, Held, Location

NAME = "zip"
SUFFIXES = (".zip",)
NEEDS_A_PROCESS = True  # for what may be inside

_LEFT_BY_PROGRAMS = ("__MACOSX/", "Thumbs.db", ".")  # no documents of anybody's


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The archive in `content`: nothing but gaps, which know how to unpack what is in it.

    A file in it stands at "FOLDER/NAME" for people, and its address is that name, in which "%" and "!" are written
    "%25" and "%21". Nothing is written to disk, so that no name can lead anywhere. UnreadableDocument where
    the archive is broken or breaks a limit.
    """
    zipped = Zipped(content, limits)
    entries = {entry.filename: entry for entry in zipped.entries if _is_file(entry.filename)}
    if not entries:
        raise UnsupportedFormat("is a packed archive (ZIP) with no file in it")
    return Document(
        path=path,
        format=NAME,
        sha256=hashlib.sha256(content).hexdigest(),
        blocks=(),
        gaps=tuple(_gap(name, partial(zipped.unpacked, entry)) for name, entry in sorted(entries.items())),
    )


def _is_file(name: str) -> bool:
    own_name = name.rpartition("/")[2]
    return bool(own_name) and not name.startswith(_LEFT_BY_PROGRAMS) and not own_name.startswith(_LEFT_BY_PROGRAMS)


def _gap(name: str, unpack: Callable[[], bytes]) -> Gap:
    location = Location("file", None, Held.FILE, name, step(name))
    return Gap(name, "it was not read", Held.FILE, Enclosed(name, location, 0, unpack))
